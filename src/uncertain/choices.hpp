#pragma once

#include <ceiba/language.hpp>
#include <numeric>
#include <utility>

#include "uncertain/judged.hpp"

/// The choices of a grid of methods.
namespace ceiba::detail {

/// How many combinations a grid may have.
inline constexpr std::int64_t largest_grid = 100'000;

/// One choice of the grid: a method, or who is left out.
struct Choice {
    const UncertainFactor* factor{};
    const uncertain::Methods* methods{};  ///< null for institutions
    std::vector<std::string> ids{};       ///< of its alternatives
    std::vector<Text> labels{};
    std::vector<std::vector<std::uint32_t>> heard{};  ///< how often each institution is, under each alternative
};

/// A sentence in all languages.
///
/// who  whom it speaks of
inline Text said(std::string_view key, const Text& who) {
    Text out;
    for (const Language& language : languages()) out.languages[language.code] = language.say(key, {{"who", who.in(language.code)}});
    return out;
}

/// Nobody left out, and each institution or sector.
inline void add_institutions(Choice& choice, const uncertain::Institutions& options, const Assessment& assessment) {
    const std::vector<Institution>& all = assessment.institutions;
    std::vector<std::uint32_t> group(all.size());
    std::iota(group.begin(), group.end(), 0U);
    if (options.by_sector) group = sectors(assessment);
    choice.ids.emplace_back("nobody");
    choice.labels.push_back(said("multiverse.nobody", {}));
    choice.heard.emplace_back(all.size(), 1);
    std::set<std::string> taken;
    for (std::size_t k = 0; k < all.size(); ++k) {
        if (std::ranges::find(group, group[k]) - group.begin() < static_cast<std::ptrdiff_t>(k)) continue;  // its sector has come
        choice.heard.push_back(robust::counts_without_group(group, group[k]));
        const bool whole_sector = options.by_sector && all[k].sector;
        const std::string& name = whole_sector ? *all[k].sector : all[k].id;
        std::string id = "without_" + name;
        while (!taken.insert(id).second) id += '_';  // an institution without a sector may be called as a sector is
        choice.ids.push_back(std::move(id));
        choice.labels.push_back(said("multiverse.without", whole_sector || all[k].label.empty() ? Text(name) : all[k].label));
    }
}

/// The choices of a study. Throws Error with all that is wrong with it.
inline std::vector<Choice> choices_of(const Study& study, const Evaluated& base) {
    std::vector<Choice> out;
    std::vector<Issue> issues;
    Checker checker("study", issues);
    judge_numbers(checker, study);
    std::set<std::string> ids;
    bool institutions_before = false;
    double combinations = 1;
    for (std::size_t f = 0; f < study.factors.size(); ++f) {
        const UncertainFactor& factor = study.factors[f];
        const std::string where = "/factors/" + std::to_string(f);
        const std::string at = where + "/varies";
        if (!ids.insert(factor.id).second) checker.report("duplicate_id", where + "/id", {factor.id});
        Choice& choice = out.emplace_back();
        choice.factor = &factor;
        const auto* institutions = std::get_if<uncertain::Institutions>(&factor.varies.value);
        if (const auto* methods = std::get_if<uncertain::Methods>(&factor.varies.value)) {
            judge_methods(checker, *methods, at);
            choice.methods = methods;
            for (const Method& method : methods->methods) {
                choice.ids.push_back(method.id);
                choice.labels.push_back(method.label);
            }
        } else if (institutions != nullptr && institutions->draw == uncertain::InstitutionDraw::leave_one_out) {
            if (std::exchange(institutions_before, true)) checker.report("varies_twice", at);
            judge_institutions(checker, *institutions, base.assessment(), at);
            add_institutions(choice, *institutions, base.assessment());
        } else {
            checker.report("not_in_a_grid", at);
        }
        combinations *= static_cast<double>(choice.ids.size());
    }
    if (combinations > static_cast<double>(largest_grid)) {
        const bool exact = combinations < 1e15;
        checker.report("too_many_combinations", "/factors",
                       {exact ? std::to_string(static_cast<std::int64_t>(combinations)) : number(combinations),
                        std::to_string(largest_grid)});
    }
    for (Issue& i : issues)
        if (!i.document) i.document = "study";
    throw_if_errors(issues);
    return out;
}

}  // namespace ceiba::detail
