#include "table/layout.hpp"

#include <algorithm>
#include <ceiba/detail/closest.hpp>

#include "table/words.hpp"

namespace ceiba::table_words {

namespace {

constexpr std::string_view members[] = {"subject",    "round", "institution", "indicator", "state",   "answer", "source",
                                        "respondent", "date",  "confidence",  "evidence",  "comment", "sector", "branch"};

bool is_member(std::string_view name) {
    return std::ranges::find(members, name) != std::end(members);
}

/// What a head was found to name.
struct Named {
    std::string member{};
    Naming how = Naming::none;
    std::optional<std::size_t> node{};
    std::vector<std::string> several{};
    bool left_out = false;
    bool given = false;  ///< by the options
    bool nothing() const { return member.empty() && !node && several.empty() && !left_out; }
};

Named named(const std::string& name, const IndicatorNames& names) {
    Named out;
    if (name.empty()) return out;
    if (is_member(name) || name == "number") return {name, Naming::well};
    const auto [member, how] = member_named(name);
    const IndicatorNames::Found found = names.find(name);
    const auto exact = names.tree().find(name);
    if (exact && found.node == exact) return {"", Naming::none, exact};
    if (how != Naming::none && found.node) return {"", Naming::none, std::nullopt, {member, names.tree()[*found.node].node->id}};
    if (how != Naming::none) return {member, how};
    return {"", Naming::none, found.node, found.several};
}

Named given_name(const std::string& ours, const IndicatorNames& names) {
    if (ours.empty()) return {.left_out = true};
    Named out = named(ours, names);
    out.given = true;
    if (out.how == Naming::loosely) out.how = Naming::well;
    return out;
}

bool all_blank(const Table& table, std::size_t column) {
    return column >= table.sheet.columns.size() ||
           std::ranges::all_of(table.rows, [&](std::uint32_t row) { return table.sheet.at(row, column).empty(); });
}

void add_conditions(Layout& out, const Table& table, const TableOptions& options) {
    for (const std::string& condition : options.where) {
        const std::size_t sign = condition.find('=');
        const bool equal = sign == condition.npos || sign == 0 || condition[sign - 1] != '!';
        const std::string column = sign == condition.npos ? condition : condition.substr(0, equal ? sign : sign - 1);
        const auto head = std::ranges::find_if(table.head, [&](const std::string& h) { return h == column || key(h) == key(column); });
        if (sign == condition.npos) out.issues.push_back(issue("bad_condition", "", {condition}));
        else if (head == table.head.end()) out.issues.push_back(at("missing_column", {column}, 1));
        else out.conditions.push_back({static_cast<std::size_t>(head - table.head.begin()), condition.substr(sign + 1), equal});
    }
}

/// Adds the column of a member; two that hold the same are joined where that was asked for, or where both name indicators.
void add_field(Layout& out, const Table& table, std::size_t column, const std::vector<Named>& all) {
    const Named& mine = all[column];
    std::vector<std::size_t>& columns = out.fields[mine.member];
    const auto is_loose = [&](std::size_t c) { return all[c].how == Naming::loosely; };
    if (columns.empty() || mine.member == "indicator" ||
        (mine.given && std::ranges::all_of(columns, [&](std::size_t c) { return all[c].given; }))) {
        columns.push_back(column);
    } else if (is_loose(column) && mine.member != "answer") {
        out.left_out.push_back(table.head[column]);
    } else if (std::ranges::all_of(columns, is_loose) && mine.member != "answer") {
        for (const std::size_t c : columns) out.left_out.push_back(table.head[c]);
        columns = {column};
    } else {
        out.issues.push_back(at("duplicate_column", {table.head[column], table.head[columns.front()]}, 1, &table.head[column]));
    }
}

}  // namespace

Issue at(std::string_view code, std::vector<std::string> arguments, std::optional<std::size_t> row, const std::string* column) {
    Issue out = issue(code, "", std::move(arguments));
    if (row) out.row = static_cast<std::int64_t>(*row);
    if (column != nullptr) out.column = *column;
    return out;
}

bool is_known(const std::string& cell, const IndicatorNames& names, const TableOptions& options) {
    return options.columns.contains(cell) || !named(cell, names).nothing();
}

std::string letters(std::size_t column) {
    std::string out;
    for (std::size_t c = column + 1; c > 0; c = (c - 1) / 26) out.insert(out.begin(), static_cast<char>('A' + (c - 1) % 26));
    return out;
}

Layout layout(const Table& table, const IndicatorNames& names, const TableOptions& options) {
    Layout out;
    add_conditions(out, table, options);
    std::vector<Named> all;
    for (const std::string& head : table.head) {
        const auto given = options.columns.find(head);
        all.push_back(given == options.columns.end() ? named(head, names) : given_name(given->second, names));
    }
    const auto holds = [&](std::string_view member, Naming least) {
        return std::ranges::any_of(all, [&](const Named& n) { return n.member == member && n.how >= least; });
    };
    out.tidy = holds("indicator", Naming::well) || holds("answer", Naming::well) ||
               (holds("indicator", Naming::loosely) && holds("answer", Naming::loosely));
    const bool turned = out.tidy && holds("indicator", Naming::loosely) && !holds("answer", Naming::loosely) &&
                        !holds("state", Naming::well) && !holds("institution", Naming::well) && !options.institution;
    std::vector<std::string> allowed;
    for (const std::string_view member : members)
        if (out.tidy || (member != "indicator" && member != "state" && member != "answer")) allowed.emplace_back(member);
    // An exported table says too how far its answers had come.
    const bool exported = std::ranges::find(table.head, "number") != table.head.end();
    for (std::size_t c = 0; c < table.head.size(); ++c) {
        const std::string& head = table.head[c];
        const Named& mine = all[c];
        if (mine.left_out || (out.tidy && (mine.member == "number" || (exported && head == "status")))) {
            if (mine.left_out) out.left_out.push_back(head.empty() ? letters(c) : head);
        } else if (!mine.several.empty()) {
            out.issues.push_back(at("two_readings", {head, mine.several[0], mine.several[1]}, 1, &head));
        } else if (std::ranges::find(allowed, mine.member) != allowed.end()) {
            add_field(out, table, c, all);
        } else if (mine.node && !out.tidy) {
            out.indicators[*mine.node].push_back(c);
            for (const std::string& twin : mine.given ? std::vector<std::string>{} : names.twins(head))
                if (std::ranges::find(table.head, twin) == table.head.end())
                    out.issues.push_back(at("two_readings", {head, head, twin}, 1, &head));
        } else if (std::ranges::any_of(out.conditions, [&](const Condition& x) { return x.column == c; })) {
            continue;
        } else if (all_blank(table, c)) {
            if (!head.empty()) out.left_out.push_back(head);
        } else if (options.others == Others::ignore) {
            out.left_out.push_back(head.empty() ? letters(c) : head);
        } else if (head.empty()) {
            const std::string place = letters(c);
            out.issues.push_back(at("no_head", {place}, 1, &place));
        } else if (turned && detail::closest(head, allowed).empty()) {
            out.raters.push_back(c);
        } else {
            std::vector<std::string> near = allowed;
            if (!out.tidy)
                for (const auto& entry : names.tree())
                    if (entry.leaf()) near.push_back(entry.node->id);
            out.issues.push_back(at("unknown_column", {head, detail::closest(head, near)}, 1, &head));
        }
    }
    for (const auto& [theirs, ours] : options.columns)
        if (std::ranges::find(table.head, theirs) == table.head.end() && !(out.tidy && names.find(ours).node) && !theirs.empty())
            out.issues.push_back(at("missing_column", {theirs}, 1));
    if (!out.field("indicator") && out.indicators.empty()) {
        if (table.head.size() == 1 && table.sheet.separator != '\0') out.issues.push_back(at("one_column", {table.head[0]}, 1));
        else out.issues.push_back(at("missing_column", {"indicator"}, 1));
    }
    if (out.tidy && !out.field("answer") && !out.field("state") && out.raters.empty())
        out.issues.push_back(at("missing_column", {"answer"}, 1));
    return out;
}

}  // namespace ceiba::table_words
