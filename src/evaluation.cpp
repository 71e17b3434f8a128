#include <ceiba/evaluation.hpp>
#include <ceiba/fates.hpp>

#include "evaluated.hpp"

namespace ceiba {

namespace {

std::shared_ptr<const detail::Evaluated> evaluated(std::shared_ptr<const detail::Inputs> inputs, Method method,
                                                   const detail::Evaluated* before) {
    auto out = std::make_shared<const detail::Evaluated>(std::move(inputs), std::make_shared<const Method>(std::move(method)), before);
    throw_if_errors(out->issues);
    return out;
}

}  // namespace

Evaluation::Evaluation(Framework framework, Assessment assessment, Method method)
    : Evaluation(std::make_shared<const Framework>(std::move(framework)), std::make_shared<const Assessment>(std::move(assessment)),
                 std::move(method)) {}

Evaluation::Evaluation(std::shared_ptr<const Framework> framework, std::shared_ptr<const Assessment> assessment, Method method)
    : Evaluation(ceiba::evaluated(std::make_shared<const detail::Inputs>(std::move(framework), std::move(assessment)), std::move(method),
                                  nullptr)) {}

Evaluation Evaluation::with(Method method) const {
    return Evaluation(ceiba::evaluated(evaluated_->inputs, std::move(method), evaluated_.get()));
}

void detail::Evaluated::need_answers_of_institutions() const {
    if (!assessment().publication) return;
    Issue none = issue("no_public_form", "/publication");
    none.document = "assessment";
    throw Error({none});
}

const Framework& Evaluation::framework() const {
    return evaluated_->framework();
}

const Assessment& Evaluation::assessment() const {
    return evaluated_->assessment();
}

const Method& Evaluation::method() const {
    return *evaluated_->method;
}

const std::vector<Issue>& Evaluation::issues() const {
    return evaluated_->issues;
}

std::vector<ResponseFate> fates(const Evaluation& evaluation) {
    return evaluation.evaluated().answers->fates;
}

}  // namespace ceiba
