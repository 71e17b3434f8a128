#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/catalogue.hpp>

#include "compile/compile.hpp"
#include "consult/answers.hpp"

namespace ceiba::detail {

/// Documents that have been judged, and what that took: what scores them needs it too. Usable if no issue is an error.
struct Evaluated : Prepared {
    /// before  another method on the same inputs, whose answers are taken over where they are the same; or null
    Evaluated(std::shared_ptr<const Inputs> inputs, std::shared_ptr<const Method> method, const Evaluated* before);
    /// The same with other answers, which nobody judges.
    Evaluated(const Evaluated& like, std::shared_ptr<const Answers> answers);

    const Framework& framework() const { return *inputs->framework; }
    const Assessment& assessment() const { return *inputs->assessment; }
    const Scores& scores() const;
    Provenance provenance() const;
    /// Throws if the answers of institutions are not there, because the assessment is a published one.
    void need_answers_of_institutions() const;
    /// A result with what every result says of its documents.
    template <class Result>
    Result result() const {
        Result out;
        out.framework = framework().id;
        out.framework_version = framework().version;
        if constexpr (requires { out.method; }) out.method = method->id;
        out.assessment = assessment().id;
        out.subject = assessment().subject.id;
        out.round = assessment().round.id;
        out.status = assessment().status;
        out.provenance = provenance();
        return out;
    }

    std::shared_ptr<const Inputs> inputs;
    std::shared_ptr<const Method> method;
    Defaults defaults;
    bool usable = false;  ///< framework and method make a program
    std::shared_ptr<const Answers> answers{};

private:
    Hash method_hash_;
    Lazy<Scores> scores_{};
};

/// Gaps, with or without what each indicator contributes.
///
/// catalogue  null where there is none
Gaps gaps(const Evaluated& evaluated, const TargetProfile& targets, bool parts, const Catalogue* catalogue = nullptr);

/// Gaps in the order in which to close them, without the reasons, fronts and quadrants.
Priorities ranked(const Evaluated& evaluated, const Gaps& gaps);

/// What is aimed at, node by node, as an answer: of indicators only, and none without a target.
std::vector<std::optional<double>> aims(const Evaluated& evaluated, const TargetProfile& targets);

/// Several states, or several indicators, may have one cause: it is said once.
void keep_each_once(std::vector<Issue>& issues);

}  // namespace ceiba::detail
