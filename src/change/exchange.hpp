#pragma once

#include <ceiba/model/crosswalk.hpp>
#include <numeric>

#include "checker.hpp"

/// What a crosswalk makes of earlier answers.
namespace ceiba::detail {

/// Several numbers as one; not empty.
inline double combined_number(std::vector<double> values, Operator combine) {
    std::ranges::sort(values);
    double sum = 0;
    for (const double x : values) sum += x;
    const std::size_t half = values.size() / 2;
    switch (combine) {
        case Operator::only:
        case Operator::minimum:
            return values.front();
        case Operator::maximum:
            return values.back();
        case Operator::mean:
            return std::clamp(sum / static_cast<double>(values.size()), values.front(), values.back());
        case Operator::median:
            return values.size() % 2 == 1 ? values[half] : std::midpoint(values[half - 1], values[half]);
        case Operator::lower_median:
            return values[(values.size() - 1) / 2];
        case Operator::sum:
            break;
    }
    return sum;
}

/// Exchanges the answers of one row of a crosswalk.
class Exchange {
public:
    Exchange(const CrosswalkRow& row, std::string where, const Tree& from, const Tree& to, std::vector<Issue>& issues)
        : row_(&row), where_(std::move(where)), from_(&from), to_(&to), issues_(&issues) {}

    /// An earlier answer on the later scale.
    std::optional<Answer> exchanged(const std::string& indicator, const Answer& answer) const {
        if (row_->values.empty()) return answer;
        const auto* code = std::get_if<std::string>(&answer.value);
        const std::string answer_text = code != nullptr ? *code : number(std::get<double>(answer.value));
        auto found = row_->values.find(answer_text);
        const Scale* scale = from_->scale(*from_->find(indicator));
        if (const auto value = number(answer, *scale); value && found == row_->values.end()) {  // said the other way, by code or number
            found = row_->values.find(number(value.value_or(0)));
            for (const Level& level : scale->levels)
                if (level.value == *value && found == row_->values.end()) found = row_->values.find(level.code);
        }
        if (found != row_->values.end()) return found->second;
        Checker("crosswalk", *issues_).report("unmapped_value", where_ + "/values", {answer_text, indicator});
        return std::nullopt;
    }

    /// Several answers as one; nothing if the later scale cannot hold it.
    std::optional<Answer> combined(const std::vector<Answer>& answers) const {
        const Scale& scale = *to_->scale(*to_->find(row_->later));
        std::vector<double> values;
        for (const Answer& answer : answers) {
            const auto value = number(answer, scale);
            if (!value) return accepted(answer, scale);
            values.push_back(*value);
        }
        if (row_->combine == Operator::only) return accepted(answers.front(), scale);
        return accepted({combined_number(std::move(values), row_->combine)}, scale);
    }

private:
    std::optional<Answer> accepted(const Answer& answer, const Scale& scale) const {
        std::vector<Issue> problems;
        Checker("crosswalk", problems).answer(answer, scale, where_);
        if (problems.empty()) return answer;
        issues_->insert(issues_->end(), problems.begin(), problems.end());
        return std::nullopt;
    }

    const CrosswalkRow* row_;
    std::string where_;
    const Tree* from_;
    const Tree* to_;
    std::vector<Issue>* issues_;
};

/// The later framework may be unknown: then its ids are, and no answer of it can be judged but as a number.
inline void check_crosswalk(const Framework& from, const Tree& from_tree, const Framework* to, const Tree& to_tree,
                            const Crosswalk& crosswalk, std::vector<Issue>& issues) {
    Checker checker("crosswalk", issues);
    const auto fits = [&](const std::string& id, const std::optional<std::string>& version, const Framework& f, const std::string& key) {
        if (id != f.id) checker.report("framework_mismatch", "/" + key, {id, f.id});
        else if (version && *version != f.version) checker.report("version_mismatch", "/" + key + "_version", {*version, f.version});
    };
    fits(crosswalk.earlier, crosswalk.earlier_version, from, "earlier");
    if (to != nullptr) fits(crosswalk.later, crosswalk.later_version, *to, "later");
    const auto indicator = [&](const Tree& tree, const std::string& id, const std::string& where) {
        const auto node = tree.find(id);
        if (!node) checker.report("unknown_indicator", where, {id, tree.closest(id, true)});
        else if (!tree[*node].leaf()) checker.report("not_an_indicator", where, {id});
        else if (tree.scale(*node) == nullptr) checker.report("no_scale", where);
    };
    for (std::size_t r = 0; r < crosswalk.rows.size(); ++r) {
        const CrosswalkRow& row = crosswalk.rows[r];
        const std::string where = "/rows/" + std::to_string(r);
        if (to != nullptr) indicator(to_tree, row.later, where + "/later");
        checker.unique(row.later, where + "/later");
        for (std::size_t f = 0; f < row.earlier.size(); ++f) indicator(from_tree, row.earlier[f], where + "/earlier/" + std::to_string(f));
        if (row.earlier.empty()) checker.report("missing_key", where + "/earlier", {"earlier"});
        if (row.earlier.size() > 1 && row.combine == Operator::only) checker.report("no_operator", where + "/combine", {row.later});
        for (const auto& [was, is] : to == nullptr ? row.values : std::map<std::string, Answer>{})
            if (const auto* code = std::get_if<std::string>(&is.value))
                checker.report("wrong_type", step(where + "/values", was), {"kind.number", "\"" + *code + "\""});
        if (const auto node = to_tree.find(row.later); node && to_tree.scale(*node) != nullptr)
            for (const auto& [was, is] : row.values) checker.answer(is, *to_tree.scale(*node), step(where + "/values", was));
    }
}

}  // namespace ceiba::detail
