#pragma once

#include <algorithm>
#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>

namespace ceiba::combine {

/// A table over the places of children.
struct LookupTable {
    static constexpr bool of_missing = true;
    struct Row {
        std::vector<std::pair<std::size_t, double>> when{};
        std::vector<double> values{};  ///< ascending, in a symmetric table
        double value{};
    };
    bool symmetric = false;
    std::vector<Row> rows{};
};

/// True for what stands for any value, or none.
inline bool is_any_value(const Answer& answer) {
    const auto* word = std::get_if<std::string>(&answer.value);
    return word != nullptr && *word == "*";
}

/// Rows one after the other, of which an earlier one hides a later one if whatever fits the later one fits it too.
///
/// What rows ask stands in a tree, by the numbers of (child, answer) in order, so that of earlier rows only those are looked at that begin
/// with something that the later one asks (Savnik (2013) Index data structure for fast subset and superset queries,
/// doi:10.1007/978-3-642-40511-2_10).
class HiddenRows {
public:
    /// The first row that hides this one, which is the next.
    std::optional<std::size_t> hides(const Lookup& options, std::size_t row) {
        const LookupRow& then = options.rows[row];
        if (!options.symmetric) return asks_more(then, row);
        std::vector<Value> values;
        for (const Answer& answer : then.values) values.push_back(answer.value);
        if (!std::ranges::all_of(values, equals_itself)) return std::nullopt;
        std::ranges::sort(values);
        const auto [first, fresh] = symmetric_.try_emplace(std::move(values), row);
        return fresh ? std::nullopt : std::optional(first->second);
    }

private:
    using Value = decltype(Answer::value);
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    struct Asked {
        std::size_t least;       ///< row of all that begin like this
        std::size_t row = none;  ///< that asks this and no more
        std::map<std::size_t, std::size_t> more{};
    };

    static bool equals_itself(const Value& value) { return value == value; }

    std::optional<std::size_t> asks_more(const LookupRow& then, std::size_t row) {
        std::vector<std::size_t> asked;
        bool hides_others = true;
        for (const auto& [id, answer] : then.when) {
            if (is_any_value(answer)) continue;
            if (equals_itself(answer.value)) asked.push_back(numbers_.try_emplace({id, answer.value}, numbers_.size()).first->second);
            else hides_others = false;
        }
        std::ranges::sort(asked);
        std::size_t first = none;
        std::vector<std::pair<std::size_t, std::size_t>> open{{0, 0}};  // of the tree, and from where on what is asked may follow
        while (!open.empty()) {
            const auto [at, from] = open.back();
            open.pop_back();
            if (at >= tree_.size() || tree_[at].least >= first) continue;
            first = std::min(first, tree_[at].row);
            const std::map<std::size_t, std::size_t>& more = tree_[at].more;
            if (more.size() < asked.size() - from) {
                for (const auto& [number, next] : more)
                    if (const auto found = std::lower_bound(asked.begin() + static_cast<std::ptrdiff_t>(from), asked.end(), number);
                        found != asked.end() && *found == number)
                        open.emplace_back(next, found - asked.begin() + 1);
            } else {
                for (std::size_t i = from; i < asked.size(); ++i)
                    if (const auto found = more.find(asked[i]); found != more.end()) open.emplace_back(found->second, i + 1);
            }
        }
        if (first != none) return first;
        if (hides_others) add(asked, row);
        return std::nullopt;
    }

    void add(const std::vector<std::size_t>& asked, std::size_t row) {
        if (tree_.empty()) tree_.push_back({.least = row});
        std::size_t at = 0;
        for (const std::size_t number : asked) {
            const auto [next, fresh] = tree_[at].more.try_emplace(number, tree_.size());
            at = next->second;
            if (fresh) tree_.push_back({.least = row});
        }
        tree_[at].row = row;
    }

    std::map<std::vector<Value>, std::size_t> symmetric_{};
    std::map<std::pair<std::string, Value>, std::size_t> numbers_{};
    std::vector<Asked> tree_{};
};

inline Faults judgement(const Lookup& options, std::span<const Child> children, const Siblings& siblings) {
    Faults out;
    if (options.rows.empty()) out.add("empty_table", "/rows");
    if (options.symmetric && !siblings.alike()) out.add("mixed_scales", "");
    HiddenRows hidden;
    for (std::size_t r = 0; r < options.rows.size(); ++r) {
        const LookupRow& row = options.rows[r];
        const std::string at = "/rows/" + std::to_string(r);
        if (options.symmetric ? row.values.empty() || !row.when.empty() : !row.values.empty()) out.add("lookup_row", at);
        if (options.symmetric && row.values.size() > children.size())
            out.add("wrong_count", at + "/values", {std::to_string(row.values.size()), std::to_string(children.size())});
        for (std::size_t i = 0; i < row.values.size(); ++i)
            judge_answer(row.values[i], 0, siblings, at + "/values/" + std::to_string(i), out);
        for (const auto& [id, asked] : row.when)
            if (const auto place = siblings.place(id); is_named(id, siblings, step(at + "/when", id), out) && place && !is_any_value(asked))
                judge_answer(asked, *place, siblings, step(at + "/when", id), out);
        if (const auto before = hidden.hides(options, r)) out.add("unreachable_row", at, {std::to_string(r), std::to_string(*before)});
    }
    return out;
}
inline Faults judgement(const LookupTable& table) {
    Faults out;
    if (table.rows.empty()) out.add("empty_table", "/rows");
    return out;
}

/// Rows by place, levels as numbers. A row that asks something of a child that is not there never fits.
inline LookupTable settled(const Lookup& options, std::span<const Child>, const Siblings& siblings) {
    LookupTable out{.symmetric = options.symmetric};
    for (const LookupRow& row : options.rows) {
        LookupTable::Row& settled_row = out.rows.emplace_back();
        settled_row.value = row.value;
        for (const auto& [id, answer] : row.when) {
            if (is_any_value(answer)) continue;
            const auto place = siblings.place(id);
            const auto number = place ? siblings.number(*place, answer) : std::nullopt;
            settled_row.when.emplace_back(place.value_or(std::numeric_limits<std::size_t>::max()), number.value_or(no_value));
        }
        for (const Answer& answer : row.values) settled_row.values.push_back(siblings.number(0, answer).value_or(no_value));
        std::ranges::sort(settled_row.values);
    }
    return out;
}

inline double value(const LookupTable& table, const Children& c) {
    std::vector<double> sorted;
    if (table.symmetric) {
        sorted.assign(c.values.begin(), c.values.end());
        std::ranges::sort(sorted);
    }
    for (const LookupTable::Row& row : table.rows) {
        const bool fits =
            table.symmetric ? std::ranges::equal(row.values, sorted, same) : std::ranges::all_of(row.when, [&](const auto& w) {
                const auto x = c.at(w.first);
                return x && same(*x, w.second);
            });
        if (fits) return row.value;
    }
    return no_value;
}

/// How often two rows of numbers differ before each place, where the second is shifted by one or is not.
class Mismatches {
public:
    Mismatches(const std::vector<double>& row, const std::vector<double>& sorted) {
        for (const std::ptrdiff_t shift : {-1, 0, 1}) {
            std::vector<std::size_t>& counts = before_[static_cast<std::size_t>(shift + 1)];
            counts.push_back(0);
            for (std::size_t p = 0; p < row.size(); ++p) {
                const std::size_t q = p + static_cast<std::size_t>(shift);  // past the end before the first
                counts.push_back(counts.back() + (q < sorted.size() && same(row[p], sorted[q]) ? 0 : 1));
            }
        }
    }
    bool none(std::ptrdiff_t shift, std::size_t from, std::size_t to) const {
        const std::vector<std::size_t>& counts = before_[static_cast<std::size_t>(shift + 1)];
        return counts[from] == counts[to];
    }

private:
    std::array<std::vector<std::size_t>, 3> before_{};
};

/// cost  of each move: O(what the rows ask of the child), or in a symmetric table O(rows)
inline Moved moves(const LookupTable& table, const Children& c) {
    using Asked = std::pair<std::size_t, double>;
    if (!table.symmetric) {
        const auto holds = [](const Asked& asked, const std::optional<double>& x) { return x && same(*x, asked.second); };
        FirstCase<Asked, decltype(holds)> out(no_value, holds);
        for (const LookupTable::Row& row : table.rows) out.add(row.value, row.when, &Asked::first, c);
        return out;
    }
    struct Row {
        std::vector<double> values;
        double value;
        Mismatches mismatches;
    };
    const Ordered<std::less<>> order(c, {});
    std::vector<Row> rows;
    for (const LookupTable::Row& row : table.rows)
        if (row.values.size() == c.size()) rows.push_back({row.values, row.value, Mismatches(row.values, order.sorted)});
    return [order, rows = std::move(rows)](std::size_t place, double x) {
        const auto [from, to] = order.step(place, x);
        const std::size_t first = std::min(from, to);
        const std::size_t last = std::max(from, to);
        for (const Row& row : rows) {
            const bool between = to < from ? row.mismatches.none(-1, to + 1, from + 1) : row.mismatches.none(1, from, to);
            if (between && same(row.values[to], x) && row.mismatches.none(0, 0, first) &&
                row.mismatches.none(0, last + 1, row.values.size()))
                return row.value;
        }
        return no_value;
    };
}

inline Interval range(const LookupTable& table, std::span<const Child>) {
    if (table.rows.empty()) return no_range;
    Interval out{table.rows.front().value, table.rows.front().value};
    for (const LookupTable::Row& row : table.rows) out = {std::fmin(out.low, row.value), std::fmax(out.high, row.value)};
    return out;
}

inline std::vector<double> outcomes(const LookupTable& table) {
    std::vector<double> out;
    for (const LookupTable::Row& row : table.rows) out.push_back(row.value);
    return out;
}

/// The most combinations of values that are tried.
inline constexpr std::size_t most_combinations = 100'000;

/// True if a table has a row for every combination of the values that children can have, and never falls when a child rises.
///
/// possible  for each child the values it can have, ascending; none if they are not known
inline bool rises(const LookupTable& table, std::span<const Child>, const std::vector<std::vector<double>>& possible) {
    std::vector<std::size_t> stride;
    std::size_t all = 1;
    for (const std::vector<double>& values : possible) {
        stride.push_back(all);
        all *= values.size();
        if (all == 0 || all > most_combinations) return false;
    }
    std::vector<Child> children(possible.size());
    std::vector<const Child*> which;
    for (std::size_t i = 0; i < children.size(); ++i) {
        children[i].place = i;
        which.push_back(&children[i]);
    }
    std::vector<double> results(all);
    std::vector<double> values(possible.size());
    for (std::size_t at = 0; at < all; ++at) {
        for (std::size_t i = 0; i < possible.size(); ++i) values[i] = possible[i][at / stride[i] % possible[i].size()];
        results[at] = value(table, Children{values, which, 0, {}, children.size()});
        if (std::isnan(results[at])) return false;
        for (std::size_t i = 0; i < possible.size(); ++i)
            if (at / stride[i] % possible[i].size() > 0 && results[at] < results[at - stride[i]]) return false;
    }
    return true;
}

/// The value of the first row of a table that fits.
///
/// values   n numbers; NaN is missing, and fits a row only where the row asks nothing of it, or in a symmetric table is left out
/// table    rows that ask for numbers at some places below n, or in a symmetric table for some numbers in any order
/// returns  the row's value; NaN if no row fits
/// throws   Error if there is no row
/// cost     O(rows * n)
/// source   PEFA Secretariat (2016) Framework for Assessing Public Financial Management, scoring method M2: the form; tables are the user's
/// example  the row (1, 2, 2) -> 1.5, symmetric: (2, 1, 2) gives 1.5
inline double lookup(const Values& values, const LookupTable& table) {
    return on_array(table, values, Eigen::VectorXd::Ones(values.size()));
}

}  // namespace ceiba::combine
