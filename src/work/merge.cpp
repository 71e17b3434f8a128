#include <algorithm>
#include <ceiba/merge_work_plan.hpp>
#include <ceiba/writer.hpp>
#include <map>
#include <set>

namespace ceiba {

namespace detail {

namespace {

/// The members of a row that are cells of a table, all but its id and people's own.
const std::vector<const describe::Member*>& cells() {
    static const std::vector<const describe::Member*> out = [] {
        std::vector<const describe::Member*> members;
        for (const describe::Member& member : describe::type<WorkRow>().members)
            if (member.note.name != "id" && member.note.name != "own") members.push_back(&member);
        return members;
    }();
    return out;
}

const describe::Member* cell(const std::string& column) {
    const auto found = std::ranges::find(cells(), column, [](const describe::Member* m) { return m->note.name; });
    return found == cells().end() ? nullptr : *found;
}

/// A value in words; nothing if there is none.
std::optional<std::string> words(const describe::Type& type, const void* value) {
    switch (type.kind) {
        case describe::Kind::string:
            return type.text_of(value);
        case describe::Kind::enumeration:
            return std::string(name_of(type, value));
        case describe::Kind::optional:
            return type.size(value) == 0 ? std::nullopt : words(type.element(), type.at(value, 0));
        case describe::Kind::list: {
            if (type.size(value) == 0) return std::nullopt;
            std::string out;
            for (std::size_t i = 0; i < type.size(value); ++i)
                out += (out.empty() ? "" : "; ") + words(type.element(), type.at(value, i)).value_or("");
            return out;
        }
        case describe::Kind::special: {
            if (type.equal(value, type.standard)) return std::nullopt;
            const Text& text = *static_cast<const Text*>(value);
            return text.languages.size() == 1 ? text.languages.begin()->second : io::write(type, value);
        }
        default:
            return io::write(type, value);
    }
}

/// One cell of a row: a member, or a column of people.
class Cell {
public:
    explicit Cell(const std::string& column) : column_(column), member_(cell(column)) {}

    bool same(const WorkRow& a, const WorkRow& b) const {
        return member_ != nullptr ? describe::equal(member_->type(), member_->of(&a), member_->of(&b)) : own(a) == own(b);
    }
    std::optional<std::string> in_words(const WorkRow& row) const {
        if (member_ != nullptr) return words(member_->type(), member_->of(&row));
        return own(row).empty() ? std::nullopt : std::optional(own(row));
    }
    void copy(const WorkRow& from, WorkRow& to) const {
        if (member_ == nullptr) {
            if (own(from).empty()) to.own.erase(column_);
            else to.own[column_] = own(from);
            return;
        }
        describe::for_each_member<WorkRow>([&](const describe::Note& note, auto pointer) {
            if (note.name == column_) to.*pointer = from.*pointer;
        });
    }

private:
    std::string own(const WorkRow& row) const {
        const auto found = row.own.find(column_);
        return found == row.own.end() ? std::string() : found->second;
    }

    std::string column_;
    const describe::Member* member_;
};

std::map<std::string, std::size_t> places(const std::vector<WorkRow>& rows) {
    std::map<std::string, std::size_t> out;
    for (std::size_t i = 0; i < rows.size(); ++i) out.emplace(rows[i].id, i);
    return out;
}

class Merge {
public:
    Merge(const WorkPlan& sent, const WorkPlan& current) : sent_(&sent), base_(places(sent.rows)), merged_(places(current.rows)) {
        out_.work_plan = current;
    }

    void add(const WorkReturn& table) {
        for (const WorkRow& row : table.rows) {
            const auto base = base_.find(row.id);
            if (base != base_.end()) known(sent_->rows[base->second], row, table);
            else added(row, table);
        }
        absent(table);
    }

    MergedWorkPlan merged() { return std::move(out_); }

private:
    void known(const WorkRow& base, const WorkRow& row, const WorkReturn& table) {
        const auto at = merged_.find(row.id);
        for (const std::string& column : table.columns) {
            const Cell cell(column);
            if (cell.same(base, row)) continue;
            if (at == merged_.end()) {
                out_.conflicts.push_back({row.id, column, cell.in_words(base), std::nullopt, std::nullopt, cell.in_words(row), table.file});
                continue;
            }
            change(cell, column, base, row, out_.work_plan.rows[at->second], table);
        }
    }

    void change(const Cell& cell, const std::string& column, const WorkRow& base, const WorkRow& row, WorkRow& into,
                const WorkReturn& table) {
        if (cell.same(into, row)) return;
        const auto before = cell.in_words(base);
        if (cell.same(into, base)) {
            cell.copy(row, into);
            out_.changes.push_back({row.id, column, before, cell.in_words(row), table.file});
            files_[{row.id, column}] = table.file;
            return;
        }
        const auto by = files_.find({row.id, column});
        out_.conflicts.push_back({row.id, column, before, cell.in_words(into),
                                  by == files_.end() ? std::nullopt : std::optional(by->second), cell.in_words(row), table.file});
    }

    /// A row that people added; another table, or the current work plan, may have it already.
    void added(const WorkRow& row, const WorkReturn& table) {
        WorkRow nothing;
        nothing.id = row.id;
        if (!merged_.contains(row.id)) {
            merged_.emplace(row.id, out_.work_plan.rows.size());
            out_.work_plan.rows.push_back(nothing);
            out_.changes.push_back({row.id, "id", std::nullopt, row.id, table.file});
        }
        WorkRow& into = out_.work_plan.rows[merged_.at(row.id)];
        for (const std::string& column : table.columns)
            if (const Cell cell(column); !cell.same(nothing, row)) change(cell, column, nothing, row, into, table);
    }

    void absent(const WorkReturn& table) {
        std::set<std::string> has;
        std::set<std::optional<std::string>> leads;
        for (const WorkRow& row : table.rows) {
            has.insert(row.id);
            if (const auto base = base_.find(row.id); base != base_.end()) leads.insert(sent_->rows[base->second].lead);
        }
        for (const WorkRow& row : sent_->rows)
            if (!has.contains(row.id) && leads.contains(row.lead)) out_.absent.push_back({row.id, table.file});
    }

    const WorkPlan* sent_;
    std::map<std::string, std::size_t> base_;
    std::map<std::string, std::size_t> merged_;
    std::map<std::pair<std::string, std::string>, std::string> files_{};  ///< in which file each changed cell stands
    MergedWorkPlan out_{};
};

}  // namespace

}  // namespace detail

MergedWorkPlan merge_work_plan(const WorkPlan& sent, const WorkPlan& current, const std::vector<WorkReturn>& returns) {
    std::vector<Issue> issues;
    if (sent.id != current.id) issues.push_back(issue("other_work_plan", "/current/id", {current.id, sent.id}));
    for (std::size_t i = 0; i < returns.size(); ++i)
        if (returns[i].work_plan && *returns[i].work_plan != sent.id)
            issues.push_back(issue("other_work_plan", "/returns/" + std::to_string(i) + "/work_plan", {*returns[i].work_plan, sent.id}));
    throw_if_errors(issues);
    detail::Merge merge(sent, current);
    for (const WorkReturn& table : returns) merge.add(table);
    return merge.merged();
}

}  // namespace ceiba
