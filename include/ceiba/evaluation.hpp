#pragma once

#include <ceiba/error.hpp>
#include <ceiba/model/assessment.hpp>
#include <ceiba/model/framework.hpp>
#include <ceiba/model/method.hpp>
#include <memory>

namespace ceiba {

namespace detail {

struct Inputs;
struct Evaluated;

}  // namespace detail

/// A framework, an assessment and a method, judged, compiled and reconciled once, for every function of them.
///
///     const Evaluation evaluation(framework, assessment, method);
///     const Scores scores = score(evaluation);
///     const Explanation why = explain(evaluation, "leadership");
///     const Scores otherwise = score(evaluation.with(another_method));
///
/// It owns its documents, never changes and is cheap to copy; many threads may use it. Scores and hashes are computed when they are first
/// asked for, and kept.
class Evaluation {
public:
    /// throws  Error with every issue of the documents
    Evaluation(Framework framework, Assessment assessment, Method method = {});
    /// The same of documents that others share; neither is null.
    Evaluation(std::shared_ptr<const Framework> framework, std::shared_ptr<const Assessment> assessment, Method method = {});

    /// The same documents under another method. What it does not change is shared: the judgement and the hashes of framework and
    /// assessment and, where no rule of reconciliation differs, the reconciled answers.
    ///
    /// throws  Error with every issue of the documents
    /// cost    O(nodes), beside the answers if they are reconciled anew
    Evaluation with(Method method) const;

    const Framework& framework() const;
    const Assessment& assessment() const;
    const Method& method() const;
    /// Warnings and notes on the documents.
    const std::vector<Issue>& issues() const;

    /// What the library has computed; for its own functions.
    const detail::Evaluated& evaluated() const { return *evaluated_; }

private:
    explicit Evaluation(std::shared_ptr<const detail::Evaluated> evaluated) : evaluated_(std::move(evaluated)) {}

    std::shared_ptr<const detail::Evaluated> evaluated_;
};

}  // namespace ceiba
