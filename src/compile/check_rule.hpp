#pragma once

#include <ceiba/combine/rules.hpp>

#include "checker.hpp"

/// What can be judged of a rule once it is known whose children it is used on.
namespace ceiba {

namespace detail {

/// A rule, the children it counts, and who to tell what is wrong: report(code, place below the rule, arguments).
template <class Report>
struct RuleCheck {
    const std::vector<std::string>& children;  ///< ids of those that have a weight
    const std::vector<std::string>& all;       ///< ids of all; one without a weight may be named, and is missing
    const combine::Siblings& siblings;
    Report report;

    template <class Options>
    void operator()(const Options&) const {}

    void operator()(const combine::KOfN& rule) const {
        if (rule.k < 1 || static_cast<std::size_t>(rule.k) > children.size())
            report("out_of_range", "/k", {std::to_string(rule.k), interval(1, static_cast<double>(children.size()))});
    }
    void operator()(const combine::Owa& rule) const {
        // Weights for all children are read again for fewer, where a method takes some away.
        if (!rule.weights.empty() && rule.weights.size() != children.size() && rule.weights.size() != all.size())
            report("wrong_count", "/weights", {std::to_string(rule.weights.size()), std::to_string(children.size())});
    }
    void operator()(const combine::Choquet& rule) const {
        bool known = true;
        double sum = 0;
        for (std::size_t m = 0; m < rule.masses.size(); ++m) {
            const std::string at = "/masses/" + std::to_string(m);
            const std::vector<std::string>& group = rule.masses[m].children;
            if (group.empty()) report("empty_group", at + "/children", {});
            for (std::size_t i = 0; i < group.size(); ++i) {
                child(group[i], at + "/children/" + std::to_string(i));
                known = known && std::ranges::find(all, group[i]) != all.end();
                if (std::find(group.begin(), group.begin() + static_cast<std::ptrdiff_t>(i), group[i]) !=
                    group.begin() + static_cast<std::ptrdiff_t>(i))
                    report("named_twice", at + "/children/" + std::to_string(i), {group[i]});
            }
            sum += rule.masses[m].mass;
        }
        if (!known) return;
        const combine::Capacity capacity = combine::settled(rule, {}, siblings);
        if (const auto falls = combine::falling(capacity, children.size())) report("falling_capacity", "/masses", {children[*falls]});
        else if (!(sum > 0)) report("zero_weights", "/masses", {});
    }
    void operator()(const combine::Lookup& rule) const {
        if (rule.rows.empty()) report("empty_table", "/rows", {});
        if (rule.symmetric && !siblings.alike()) report("mixed_scales", "", {});
        for (std::size_t r = 0; r < rule.rows.size(); ++r) {
            const combine::LookupRow& row = rule.rows[r];
            const std::string at = "/rows/" + std::to_string(r);
            if (rule.symmetric ? row.values.empty() || !row.when.empty() : !row.values.empty()) report("lookup_row", at, {});
            if (rule.symmetric && row.values.size() > children.size())
                report("wrong_count", at + "/values", {std::to_string(row.values.size()), std::to_string(children.size())});
            for (std::size_t i = 0; i < row.values.size(); ++i) answer(0, row.values[i], at + "/values/" + std::to_string(i));
            for (const auto& [id, asked] : row.when)
                if (child(id, step(at + "/when", id)) && !combine::is_any_value(asked)) answer(id, asked, step(at + "/when", id));
            for (std::size_t before = 0; before < r; ++before)
                if (hides(rule, before, r)) {
                    report("unreachable_row", at, {std::to_string(r), std::to_string(before)});
                    break;
                }
        }
    }
    void operator()(const combine::Decision& rule) const {
        if (rule.cases.empty()) report("no_case", "/cases", {});
        for (std::size_t c = 0; c < rule.cases.size(); ++c)
            for (std::size_t w = 0; w < rule.cases[c].when.size(); ++w) {
                const combine::Condition& condition = rule.cases[c].when[w];
                const std::string at = "/cases/" + std::to_string(c) + "/when/" + std::to_string(w);
                const bool asks_value = condition.comparison != combine::Comparison::missing;
                if (asks_value != condition.value.has_value())
                    report("comparison_value", at, {std::string(describe::name_of(condition.comparison))});
                if (child(condition.child, at + "/child") && asks_value && condition.value)
                    answer(condition.child, *condition.value, at + "/value");
            }
    }

private:
    bool child(const std::string& id, const std::string& where) const {
        if (siblings.place(id)) return true;
        if (std::ranges::find(all, id) == all.end()) report("not_a_child", where, {id, closest(id, all)});
        return false;
    }
    void answer(const std::string& id, const Answer& asked, const std::string& where) const { answer(*siblings.place(id), asked, where); }
    void answer(std::size_t place, const Answer& asked, const std::string& where) const {
        if (siblings.number(place, asked)) return;
        const auto* word = std::get_if<std::string>(&asked.value);
        report("not_a_value_of", where, {word != nullptr ? *word : number(std::get<double>(asked.value)), children[place]});
    }
    /// Whatever fits the later row fits the earlier one.
    static bool hides(const combine::Lookup& rule, std::size_t before, std::size_t row) {
        const combine::LookupRow& first = rule.rows[before];
        const combine::LookupRow& then = rule.rows[row];
        if (rule.symmetric) return std::is_permutation(first.values.begin(), first.values.end(), then.values.begin(), then.values.end());
        return std::ranges::all_of(first.when, [&](const auto& asked) {
            const auto same = then.when.find(asked.first);
            return combine::is_any_value(asked.second) || (same != then.when.end() && same->second == asked.second);
        });
    }
};

}  // namespace detail

}  // namespace ceiba
