#pragma once

#include <ceiba/model/recommendations.hpp>

#include "check_plan.hpp"

/// What can be judged of recommendations beside the documents that they name things of.
namespace ceiba::detail {

inline void check_recommendations(const Framework& framework, const Tree& tree, const Assessment& assessment, const Catalogue& catalogue,
                                  const Recommendations& recommendations, std::vector<Issue>& issues) {
    Checker checker("recommendations", issues);
    if (recommendations.framework && *recommendations.framework != framework.id)
        checker.report("framework_mismatch", "/framework", {*recommendations.framework, framework.id});
    if (recommendations.catalogue && *recommendations.catalogue != catalogue.id)
        checker.report("other_document", "/catalogue", {*recommendations.catalogue, catalogue.id});
    unique_ids(recommendations.areas, "/areas", checker);
    unique_ids(recommendations.recommendations, "/recommendations", checker);
    for (std::size_t a = 0; a < recommendations.areas.size(); ++a) {
        const RecommendationArea& area = recommendations.areas[a];
        const std::string where = "/areas/" + std::to_string(a);
        if (area.fewest < 0) checker.report("out_of_range", where + "/fewest", {std::to_string(area.fewest), "[0, ∞)"});
        else if (area.most < area.fewest) checker.report("bad_interval", where, {std::to_string(area.fewest), std::to_string(area.most)});
    }
    const Known areas(recommendations.areas);
    const Known actions(catalogue.actions);
    const Known evidence(assessment.evidence);
    std::vector<Institution> all = assessment.institutions;
    all.insert(all.end(), catalogue.institutions.begin(), catalogue.institutions.end());
    const Known institutions(all);
    std::set<std::string_view> sectors;
    for (const Institution& one : all)
        if (one.sector) sectors.insert(*one.sector);
    for (const Action& action : catalogue.actions)
        if (action.sector) sectors.insert(*action.sector);
    const std::vector<std::string_view> listed(sectors.begin(), sectors.end());
    const auto each = [&](const std::vector<std::string>& ids, const std::string& where, const auto& judge) {
        std::set<std::string_view> seen;
        for (std::size_t k = 0; k < ids.size(); ++k) {
            const std::string at = where + '/' + std::to_string(k);
            if (!seen.insert(ids[k]).second) checker.report("named_twice", at, {ids[k]});
            else judge(ids[k], at);
        }
    };
    const auto known = [&](const Known& things, const char* code) {
        return [&, code](const std::string& id, const std::string& at) { need(things, id, code, at, checker); };
    };
    for (std::size_t i = 0; i < recommendations.recommendations.size(); ++i) {
        const Recommendation& r = recommendations.recommendations[i];
        const std::string where = "/recommendations/" + std::to_string(i);
        if (r.title.empty()) checker.report("missing_key", where, {"title"});
        need(areas, r.area, "unknown_area", where + "/area", checker);
        each(r.institutions, where + "/institutions", known(institutions, "unknown_institution"));
        each(r.sectors, where + "/sectors", [&](const std::string& sector, const std::string& at) {
            if (!sectors.contains(sector)) checker.report("unknown_sector", at, {sector, std::string(closest(sector, listed))});
        });
        each(r.indicators, where + "/indicators", [&](const std::string& id, const std::string& at) {
            const auto node = tree.find(id);
            if (!node) checker.report("unknown_indicator", at, {id, tree.closest(id)});
            else if (!tree[*node].leaf()) checker.report("not_an_indicator", at, {id});
        });
        each(r.actions, where + "/actions", known(actions, "unknown_action"));
        // A published assessment has no evidence, and recommendations to all rest on what they rested on.
        if (!assessment.publication) each(r.evidence, where + "/evidence", known(evidence, "unknown_evidence"));
        if (r.indicators.empty() && r.actions.empty()) checker.report("recommends_nothing", where, {r.id});
    }
    for (std::size_t a = 0; a < recommendations.areas.size(); ++a) {
        const RecommendationArea& area = recommendations.areas[a];
        const auto count = std::ranges::count(recommendations.recommendations, area.id, &Recommendation::area);
        const std::string where = "/areas/" + std::to_string(a);
        if (count < area.fewest)
            checker.report("few_recommendations", where, {area.id, std::to_string(count), std::to_string(area.fewest)});
        else if (count > area.most)
            checker.report("many_recommendations", where, {area.id, std::to_string(count), std::to_string(area.most)});
    }
}

}  // namespace ceiba::detail
