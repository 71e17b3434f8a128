#pragma once

#include <ceiba/model/study.hpp>
#include <ceiba/robust/distribution.hpp>
#include <set>

#include "checker.hpp"
#include "uncertain/resampled.hpp"

/// What is wrong with a study, part by part.
namespace ceiba::detail {

inline void report(Checker& checker, const Faults& faults, const std::string& where) {
    for (const Fault& fault : faults) checker.report(fault.code, where + fault.where, fault.arguments);
}

/// The numbers of a study, and that something varies.
inline void judge_numbers(Checker& checker, const Study& study) {
    Faults own;
    own.within(study.draws, 1, 10'000'000, "/draws");
    own.at_least(static_cast<double>(study.seed), 0, "/seed");
    if (!(study.level > 0 && study.level < 1)) own.add("out_of_range", "/level", {number(study.level), "(0, 1)"});
    own.at_least(study.top, 1, "/top");
    if (study.tolerance) own.above_0(*study.tolerance, "/tolerance");
    report(checker, own, "");
    if (study.factors.empty()) checker.report("nothing_varies", "/factors");
}

inline void judge_methods(Checker& checker, const uncertain::Methods& methods, const std::string& at) {
    if (methods.methods.size() < 2) checker.report("few_alternatives", at + "/methods");
    report(checker, robust::judgement_of_alternatives(methods.weights, methods.methods.size(), at + "/weights"), "");
    std::set<std::string> names;
    for (std::size_t m = 0; m < methods.methods.size(); ++m)
        if (!names.insert(methods.methods[m].id).second)
            checker.report("duplicate_id", at + "/methods/" + std::to_string(m) + "/id", {methods.methods[m].id});
}

inline void judge_institutions(Checker& checker, const uncertain::Institutions& institutions, const Assessment& assessment,
                               const std::string& at) {
    const std::vector<std::uint32_t> groups = sectors(assessment);
    const bool one = institutions.by_sector && institutions.draw == uncertain::InstitutionDraw::leave_one_out
                         ? std::ranges::adjacent_find(groups, std::not_equal_to<>()) == groups.end()
                         : groups.size() < 2;
    if (assessment.publication) checker.report("no_public_form", at);
    else if (one) checker.report("nobody_to_leave_out", at, {assessment.id});
}

}  // namespace ceiba::detail
