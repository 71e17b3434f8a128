#pragma once

#include <ceiba/robust/resample.hpp>
#include <set>

#include "evaluated.hpp"

/// Assessments in which other institutions are heard.
namespace ceiba::detail {

/// Of the institutions of an assessment, the number of each one's sector; one without a sector has a number of its own.
inline std::vector<std::uint32_t> sectors(const Assessment& assessment) {
    std::map<std::string, std::uint32_t> numbers;
    std::vector<std::uint32_t> out;
    std::uint32_t next = 0;
    for (const Institution& i : assessment.institutions) {
        const auto [found, is_new] = numbers.try_emplace(i.sector ? "sector " + *i.sector : "institution " + i.id, next);
        if (is_new) ++next;
        out.push_back(found->second);
    }
    return out;
}

/// An assessment in which each institution is heard as often as its count says, and the method that treats each time as it does the first.
/// Answers by who was not asked have been left out where they do not count.
struct Resampled {
    Assessment assessment{};
    Method method{};

    Resampled(const Evaluated& of, const std::vector<std::uint32_t>& counts) : assessment(of.assessment()), method(*of.method) {
        std::set<std::string> taken;
        for (const Institution& i : assessment.institutions) taken.insert(i.id);
        std::map<std::string, std::vector<std::string>> names;  // under which each is heard
        assessment.institutions.clear();
        for (std::size_t k = 0; k < counts.size(); ++k) {
            const Institution& institution = of.assessment().institutions[k];
            for (std::uint32_t time = 0; time < counts[k]; ++time) {
                Institution again = institution;
                for (std::uint32_t n = time + 1; time > 0 && !taken.insert(again.id).second; ++n)
                    again.id = institution.id + "_" + std::to_string(n);
                names[institution.id].push_back(again.id);
                assessment.institutions.push_back(std::move(again));
            }
        }
        assessment.responses.clear();
        for (std::size_t r = 0; r < of.assessment().responses.size(); ++r) {
            if (of.answers->fates[r].fate == Fate::not_asked) continue;
            Response again = of.assessment().responses[r];
            const auto found = names.find(again.institution);
            if (found == names.end()) continue;
            for (const std::string& name : found->second) {
                again.institution = name;
                assessment.responses.push_back(again);
            }
        }
        method.defaults.unasked = Unasked::count;
        for (std::size_t i = 0; i < of.tree.size(); ++i) {
            if (!of.tree[i].leaf()) continue;
            const auto* mandates = std::get_if<reconciliation::WeightedByMandate>(&of.settings[i].reconcile.value);
            if (mandates == nullptr || mandates->institutions.empty()) continue;
            reconciliation::WeightedByMandate own = *mandates;
            for (const auto& [id, weight] : mandates->institutions)
                if (const auto found = names.find(id); found != names.end())
                    for (const std::string& name : found->second) own.institutions[name] = weight;
            method.nodes[of.tree[i].node->id].reconcile = Reconciliation{own};
        }
    }
};

/// Documents under another method, in which each institution is heard as often as its count says.
///
/// counts  null where all are heard once
/// throws  Error with every issue of these documents
inline std::shared_ptr<const Evaluated> under(const Evaluated& base, Method method, const std::vector<std::uint32_t>* counts) {
    std::shared_ptr<const Inputs> inputs = base.inputs;
    if (counts != nullptr) {
        // what each method says of institutions is said of each time that one is heard
        const Evaluated of(base.inputs, std::make_shared<const Method>(std::move(method)), &base);
        throw_if_errors(of.issues);
        Resampled heard(of, *counts);
        method = std::move(heard.method);
        inputs = std::make_shared<const Inputs>(*base.inputs, std::make_shared<const Assessment>(std::move(heard.assessment)));
    }
    auto out =
        std::make_shared<const Evaluated>(inputs, std::make_shared<const Method>(std::move(method)), counts == nullptr ? &base : nullptr);
    throw_if_errors(out->issues);
    return out;
}

}  // namespace ceiba::detail
