#pragma once

#include <ceiba/model/work_plan.hpp>

#include "check/check_plan.hpp"
#include "checker.hpp"

namespace ceiba::detail {

inline void check_rows(const WorkPlan& plan, std::vector<Issue>& issues) {
    Checker checker("work_plan", issues);
    const Known institutions(plan.institutions);
    const Known funds(plan.funds);
    const Known indicators(plan.indicators);
    const Known rows(plan.rows);
    unique_ids(plan.rows, "/rows", checker);
    for (std::size_t i = 0; i < plan.rows.size(); ++i) {
        const WorkRow& row = plan.rows[i];
        const std::string where = "/rows/" + std::to_string(i);
        const auto all_known = [&](const Known& known, const std::vector<std::string>& list, const char* code, const char* member) {
            for (std::size_t k = 0; k < list.size(); ++k) need(known, list[k], code, where + member + std::to_string(k), checker);
        };
        if (row.lead) need(institutions, *row.lead, "unknown_institution", where + "/lead", checker);
        all_known(institutions, row.partners, "unknown_institution", "/partners/");
        all_known(funds, row.funds, "unknown_fund", "/funds/");
        all_known(indicators, row.indicators, "unknown_indicator", "/indicators/");
        all_known(rows, row.needs, "unknown_action", "/needs/");
        for (const auto& [name, date] : {std::pair("/start", &row.start),
                                         {"/due", &row.due},
                                         {"/actual_start", &row.actual_start},
                                         {"/actual_end", &row.actual_end},
                                         {"/updated_on", &row.updated_on}})
            checker.date(*date, where + name);
        const auto ordered = [&](const std::optional<std::string>& from, const std::optional<std::string>& to, const char* member) {
            if (from && to && is_date(*from) && is_date(*to) && *to < *from)
                checker.report("ends_before_start", where + member, {*to, *from});
        };
        ordered(row.start, row.due, "/due");
        ordered(row.actual_start, row.actual_end, "/actual_end");
        if (row.cost) at_least_0(*row.cost, where + "/cost", checker);
        if (row.spent) at_least_0(*row.spent, where + "/spent", checker);
        if (row.percent_done) checker.within(*row.percent_done, 0, 100, where + "/percent_done");
    }
    for (std::size_t t = 0; t < plan.periods.size(); ++t) {
        checker.date(plan.periods[t].start, "/periods/" + std::to_string(t) + "/start");
        checker.date(plan.periods[t].end, "/periods/" + std::to_string(t) + "/end");
    }
    if (!plan.baseline) return;
    checker.date(plan.baseline->approved_on, "/baseline/approved_on");
    for (std::size_t i = 0; i < plan.baseline->rows.size(); ++i) {
        const BaselineRow& row = plan.baseline->rows[i];
        checker.date(row.start, "/baseline/rows/" + std::to_string(i) + "/start");
        checker.date(row.due, "/baseline/rows/" + std::to_string(i) + "/due");
    }
}

}  // namespace ceiba::detail
