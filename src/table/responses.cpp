#include <algorithm>
#include <ceiba/check.hpp>
#include <ceiba/io/responses.hpp>
#include <charconv>
#include <set>

#include "checker.hpp"
#include "table/cells.hpp"
#include "table/dates.hpp"
#include "table/layout.hpp"
#include "table/register.hpp"
#include "table/words.hpp"

namespace ceiba {

namespace {

using namespace table_words;

/// What each different cell of a column means, judged when it is first met.
template <class T>
class Memo {
public:
    template <class F>
    const T& of(std::uint32_t word, F&& judge) {
        if (word >= known_.size()) known_.resize(std::max<std::size_t>(word + 1, 2 * known_.size()), 0);
        if (known_[word] == 0) {
            values_.push_back(judge());
            known_[word] = static_cast<std::uint32_t>(values_.size());
        }
        return values_[known_[word] - 1];
    }

private:
    std::vector<std::uint32_t> known_{};
    std::deque<T> values_{};
};

/// A value, or the issue that says why there is none.
template <class T>
struct Judged {
    T value{};
    std::optional<std::size_t> issue{};
};

std::string sources() {
    std::string out;
    describe::for_each_enumerator<Source>(
        [&](const describe::Note& note, Source) { out.append(out.empty() ? "" : ", ").append(note.name); });
    return out;
}

/// The number of the response that a pointer leads to, its member, and where the pointer's part ends.
struct ResponsePlace {
    std::size_t response{};
    std::string member{};
    std::size_t end{};
};

std::optional<ResponsePlace> response_place(std::string_view where) {
    constexpr std::string_view start = "/responses/";
    if (!where.starts_with(start)) return std::nullopt;
    ResponsePlace out;
    const auto [end, error] = std::from_chars(where.data() + start.size(), where.data() + where.size(), out.response);
    if (error != std::errc()) return std::nullopt;
    out.end = static_cast<std::size_t>(end - where.data());
    std::string_view rest = where.substr(out.end);
    if (rest.starts_with('/')) out.member = rest.substr(1, rest.find('/', 1) - 1);
    return out;
}

class Reader {
public:
    Reader(Sheet sheet, const Framework& framework, const TableOptions& options)
        : framework_(framework),
          options_(options),
          tree_(framework),
          names_(tree_),
          table_(table(std::move(sheet), options, [&](std::string_view cell) { return is_known(std::string(cell), names_, options); })),
          layout_(layout(table_, names_, options)),
          codes_(options),
          institutions_(options.institutions, options.language, Institution{}, options.others_answer),
          evidence_(options.evidence, options.language, Evidence{}),
          given_marks_(marks_of(options)) {
        for (const Issue& i : table_.issues) (i.severity == Severity::error ? issues_ : summary_.notes).push_back(i);
        issues_.insert(issues_.end(), layout_.issues.begin(), layout_.issues.end());
        prepare();
    }

    Readings read(bool checked);

private:
    /// An assessment under way.
    struct Draft {
        Assessment assessment{};
        std::vector<Readings::Place> places{};
        std::vector<std::uint32_t> institutions{};
        std::vector<bool> has_institution{};
        std::vector<std::uint32_t> evidence{};
        std::set<std::uint32_t> has_evidence{};
        std::set<std::size_t> broken{};  ///< responses that lost a part
        std::size_t rows = 0;
    };
    /// What all answers of a row have in common.
    struct Row {
        std::uint32_t sheet_row{};
        Draft* draft{};
        Response response{};
        std::optional<State> state{};
        bool broken = false;
    };
    struct Meaning {
        std::optional<State> state{};
        std::optional<Answer> answer{};
        std::optional<std::size_t> issue{};
    };
    /// The answers of one column on one scale.
    struct Answers {
        AnswerReader reader;
        Memo<Meaning> memo{};
    };

    void prepare();
    std::uint32_t cell(std::uint32_t row, std::size_t column) const {
        const SheetColumn& c = table_.sheet.columns[column];
        return row < c.cells.size() ? c.cells[row] : 0;
    }
    std::string_view word(std::size_t column, std::uint32_t cell) const { return table_.sheet.columns[column].words[cell]; }
    /// A cell that names something; a whole number loses the decimals that a data frame gave it.
    std::string_view name(std::size_t column, std::uint32_t cell) const {
        const std::string_view words = word(column, cell);
        const std::size_t end = words.find_first_not_of("0123456789");
        return end > 0 && end != words.npos && words[end] == '.' && words.find_first_not_of('0', end + 1) == words.npos
                   ? words.substr(0, end)
                   : words;
    }

    /// The cell of a member in a row, and its column; the first that is not blank, where several columns hold it.
    std::pair<std::size_t, std::uint32_t> cell_of(const std::string& member, const std::vector<std::size_t>& columns, std::uint32_t row) {
        std::pair<std::size_t, std::uint32_t> out{columns.front(), 0};
        for (const std::size_t c : columns) {
            std::uint32_t here = cell(row, c);
            if (options_.fill_down && member != "state" && member != "comment" && member != "answer") {
                if (here == 0) here = above_[c];
                else above_[c] = here;
            }
            if (here == 0) continue;
            if (out.second != 0 && word(c, here) != word(out.first, out.second))
                refuse(row, c, "two_readings",
                       {table_.head[out.first] + " + " + table_.head[c], std::string(word(out.first, out.second)),
                        std::string(word(c, here))});
            else out = {c, here};
        }
        return out;
    }
    void refuse(std::uint32_t row, std::size_t column, std::string_view code, std::vector<std::string> arguments) {
        issues_.push_back(at(code, std::move(arguments), std::size_t{row} + 1, &table_.head[column]));
    }
    std::size_t held(Issue issue) {
        held_.push_back(std::move(issue));
        return held_.size() - 1;
    }
    void report(std::size_t held, std::uint32_t row, std::size_t column) {
        Issue out = held_[held];
        out.row = std::int64_t{row} + 1;
        out.column = table_.head[column];
        issues_.push_back(std::move(out));
    }
    /// What the cells of a column tell of its marks.
    const Marks& marks(std::size_t column) {
        auto [marks, fresh] = marks_.try_emplace(column, given_marks_);
        if (fresh) {
            marks->second.semicolons = table_.sheet.separator == ';';
            for (const std::string_view each : table_.sheet.columns[column].words) marks->second.see(each);
        }
        return marks->second;
    }
    bool kept(std::uint32_t row);
    Draft* draft_of(std::uint32_t row);
    bool common(Row& row);
    std::optional<std::uint32_t> institution_of(std::uint32_t row, std::size_t column, std::uint32_t cell);
    void attribute(const std::string& member, std::uint32_t row, std::uint32_t institution);
    void read_row(std::uint32_t row);
    bool is_row_of_labels(std::uint32_t row);
    void note_head_row();
    Answers& answers(std::size_t column, std::optional<std::size_t> node);
    void add(const Row& row, const std::string& indicator, std::optional<std::size_t> node, const std::vector<std::size_t>& columns);
    std::string indicator_of(std::uint32_t row, std::optional<std::size_t>& node, bool& fine);
    void finish(Draft& draft);

    const Framework& framework_;
    const TableOptions& options_;
    Tree tree_;
    IndicatorNames names_;
    Table table_;
    Layout layout_;
    Codes codes_;
    Register<Institution> institutions_;
    Register<Evidence> evidence_;
    std::vector<Issue> issues_{};
    std::vector<Issue> held_{};
    std::vector<std::uint32_t> above_{};

    std::deque<Draft> drafts_{};
    std::map<std::pair<std::string, std::string>, Draft*> by_name_{};
    std::map<std::pair<std::uint32_t, std::uint32_t>, Draft*> by_cells_{};
    std::pair<std::uint32_t, std::uint32_t> last_cells_{};
    Draft* last_draft_ = nullptr;
    std::vector<Memo<bool>> conditions_{};
    Marks given_marks_;
    std::map<std::size_t, Marks> marks_{};
    std::map<std::tuple<std::size_t, const Scale*, std::size_t>, Answers> answers_{};
    struct Fields {
        Memo<Judged<std::optional<std::uint32_t>>> institution{};
        Memo<Judged<std::pair<std::string, std::optional<std::size_t>>>> indicator{};
        Memo<Judged<std::optional<State>>> state{};
        Memo<Judged<std::optional<Source>>> source{};
        Memo<Judged<std::optional<std::string>>> date{};
        Memo<Judged<std::optional<double>>> confidence{};
        Memo<Judged<std::vector<std::uint32_t>>> evidence{};
    };
    std::map<std::size_t, Fields> fields_{};
    std::map<std::size_t, DateOrders> dates_{};
    TableSummary summary_{};
    std::optional<std::uint32_t> one_institution_{};
    std::vector<std::pair<std::size_t, std::uint32_t>> rater_institutions_{};
};

void Reader::prepare() {
    above_.assign(table_.head.size(), 0);
    conditions_.resize(layout_.conditions.size());
    const auto needs = [&](const std::string& member, bool given) {
        if (!layout_.field(member) && !given) issues_.push_back(at("missing_column", {member, "--" + member}, 1));
    };
    needs("subject", options_.subject || options_.unnamed_subject);
    needs("round", options_.round || options_.unnamed_round);
    if (layout_.raters.empty()) needs("institution", options_.institution.has_value());
    if (options_.institution) {
        if (const auto found = institutions_.find(*options_.institution)) one_institution_ = static_cast<std::uint32_t>(*found);
        else issues_.push_back(issue("unknown_institution", "", {*options_.institution, ""}));
    }
    for (const std::size_t c : layout_.raters)
        if (const auto found = institutions_.find(table_.head[c])) rater_institutions_.emplace_back(c, static_cast<std::uint32_t>(*found));
        else issues_.push_back(at("unknown_institution", {table_.head[c], ""}, 1, &table_.head[c]));
}

bool Reader::kept(std::uint32_t row) {
    for (std::size_t i = 0; i < layout_.conditions.size(); ++i) {
        const Condition& condition = layout_.conditions[i];
        const std::uint32_t here = cell(row, condition.column);
        const bool equal = conditions_[i].of(here, [&] {
            const std::string_view words = word(condition.column, here);
            return words == condition.value || folded(words) == folded(condition.value);
        });
        if (equal != condition.equal) return false;
    }
    return true;
}

Reader::Draft* Reader::draft_of(std::uint32_t row) {
    const auto name = [&](const std::string& member, std::uint32_t& here) -> std::optional<std::string> {
        const auto found = layout_.fields.find(member);
        if (found == layout_.fields.end()) return std::nullopt;
        const auto [column, word_cell] = cell_of(member, found->second, row);
        here = word_cell;
        return std::string(this->name(column, word_cell));
    };
    std::pair<std::uint32_t, std::uint32_t> cells{};
    const auto subject = name("subject", cells.first), round = name("round", cells.second);
    bool fine = true;
    for (const auto& [member, words] : {std::pair("subject", &subject), {"round", &round}}) {
        if (!*words) continue;
        if ((*words)->empty()) refuse(row, *layout_.field(member), "missing_key", {member, "--fill-down"});
        else if (is_spreadsheet_error(**words)) refuse(row, *layout_.field(member), "spreadsheet_error", {**words});
        else continue;
        fine = false;
    }
    if (!fine) return nullptr;
    if (last_draft_ != nullptr && cells == last_cells_) return last_draft_;
    const std::string whose = subject ? *subject : options_.subject ? options_.subject->id : options_.unnamed_subject.value_or("?");
    const std::string when = round ? *round : options_.round ? options_.round->id : options_.unnamed_round.value_or("?");
    auto [found, fresh] = by_name_.try_emplace({whose, when}, nullptr);
    if (fresh) {
        found->second = &drafts_.emplace_back();
        Assessment& a = found->second->assessment;
        a.id = whose + "_" + when;
        a.framework = framework_.id;
        a.framework_version = framework_.version;
        a.subject = options_.subject && options_.subject->id == whose ? *options_.subject : Subject{.id = whose};
        a.round = options_.round && options_.round->id == when ? *options_.round : Round{.id = when};
    }
    last_cells_ = std::move(cells);
    return last_draft_ = found->second;
}

std::optional<std::uint32_t> Reader::institution_of(std::uint32_t row, std::size_t column, std::uint32_t here) {
    const auto& judged = fields_[column].institution.of(here, [&]() -> Judged<std::optional<std::uint32_t>> {
        const std::string_view words = name(column, here);
        if (is_spreadsheet_error(words)) return {std::nullopt, held(issue("spreadsheet_error", "", {std::string(words)}))};
        const auto found = institutions_.find(words);
        if (found) return {static_cast<std::uint32_t>(*found)};
        std::vector<std::string_view> known;
        for (const Institution& i : institutions_.entries()) known.emplace_back(i.id);
        return {std::nullopt, held(issue("unknown_institution", "", {std::string(words), detail::closest(words, known)}))};
    });
    if (judged.issue) report(*judged.issue, row, column);
    return judged.value;
}

/// The sector or the branch that a row gives its institution.
void Reader::attribute(const std::string& member, std::uint32_t row, std::uint32_t institution) {
    const auto found = layout_.fields.find(member);
    if (found == layout_.fields.end()) return;
    const auto [column, here] = cell_of(member, found->second, row);
    if (here == 0) return;
    const std::string_view words = word(column, here);
    if (is_spreadsheet_error(words)) return refuse(row, column, "spreadsheet_error", {std::string(words)});
    Institution& entry = institutions_.entries()[institution];
    std::optional<std::string>& value = member == "sector" ? entry.sector : entry.branch;
    std::string id = id_of(words);
    if (!value) value = std::move(id);
    else if (*value != id) refuse(row, column, "two_readings", {entry.id, *value, id});
}

/// Reads what all answers of a row have in common; false if they cannot be read without it.
bool Reader::common(Row& row) {
    const std::uint32_t r = row.sheet_row;
    const auto column_of = [&](const char* member) -> const std::vector<std::size_t>* {
        const auto found = layout_.fields.find(member);
        return found == layout_.fields.end() ? nullptr : &found->second;
    };
    bool fine = true;
    std::optional<std::uint32_t> institution = one_institution_;
    if (const auto* columns = column_of("institution")) {
        const auto [column, here] = cell_of("institution", *columns, r);
        institution.reset();
        if (here == 0) {
            refuse(r, column, "missing_key", {"institution", "--fill-down"});
            fine = false;
        } else {
            institution = institution_of(r, column, here);
            fine = institution.has_value();
        }
    } else if (!institution && layout_.raters.empty()) {
        fine = false;  // said of the head
    }
    if (institution) {
        attribute("sector", r, *institution);
        attribute("branch", r, *institution);
        row.response.institution = institutions_.entries()[*institution].id;
    }
    const auto judge = [&](const char* member, auto memo, auto read, auto take) {
        const auto* columns = column_of(member);
        if (columns == nullptr) return;
        const auto [column, here] = cell_of(member, *columns, r);
        if (here == 0) return;
        const std::size_t c = column;
        const std::uint32_t w = here;
        const auto& judged = (fields_[c].*memo).of(w, [&] { return read(c, word(c, w)); });
        if (judged.issue) {
            report(*judged.issue, r, c);
            row.broken = true;
        } else {
            take(judged.value);
        }
    };
    judge(
        "state", &Fields::state,
        [&](std::size_t column, std::string_view words) -> Judged<std::optional<State>> {
            const std::string* ours = codes_.of(words, {table_.head[column]});
            if (ours == nullptr && is_spreadsheet_error(words)) return {{}, held(issue("spreadsheet_error", "", {std::string(words)}))};
            const StateFound found = state_named(ours != nullptr ? std::string_view(*ours) : words);
            if (!found.several.empty())
                return {{}, held(issue("two_readings", "", {std::string(words), found.several[0], found.several[1]}))};
            if (found.state) return {found.state};
            return {{}, held(issue("unknown_value", "", {std::string(words), detail::Checker::states(), std::string(words)}))};
        },
        [&](const std::optional<State>& state) { row.state = state; });
    judge(
        "source", &Fields::source,
        [&](std::size_t, std::string_view words) -> Judged<std::optional<Source>> {
            const auto found = meanings("source").find(key(words));
            if (found != meanings("source").end()) return {describe::value_of<Source>(found->second)};
            return {{}, held(issue("unknown_value", "", {std::string(words), sources()}))};
        },
        [&](const std::optional<Source>& source) { row.response.source = *source; });
    judge(
        "date", &Fields::date,
        [&](std::size_t column, std::string_view words) -> Judged<std::optional<std::string>> {
            auto [orders, fresh] = dates_.try_emplace(column);
            if (fresh) {
                orders->second.given = options_.dates;
                if (!options_.dates && options_.language == "es") orders->second.given = DateOrder::day_first;
                for (const std::string_view each : table_.sheet.columns[column].words) orders->second.see(each);
            }
            DateRead read = date_of(words, orders->second);
            if (read.date) return {std::move(read.date)};
            return {{}, held(issue(read.two_ways ? "two_dates" : "bad_date", "", {std::string(words)}))};
        },
        [&](const std::optional<std::string>& date) { row.response.date = date; });
    judge(
        "confidence", &Fields::confidence,
        [&](std::size_t column, std::string_view words) -> Judged<std::optional<double>> {
            const Marks& its = marks(column);
            const auto percent = before_percent(words);
            const Number number = number_of(percent ? *percent : words, its);
            if (number.value && percent && its.plain) return {{}, held(two_percents(words, *number.value))};
            if (number.value) return {percent ? *number.value / 100 : *number.value};
            return {{}, held(issue(number.two_ways ? "two_marks" : "bad_cell", "", {std::string(words), "kind.number"}))};
        },
        [&](const std::optional<double>& confidence) { row.response.confidence = confidence; });
    judge(
        "evidence", &Fields::evidence,
        [&](std::size_t, std::string_view words) -> Judged<std::vector<std::uint32_t>> {
            Judged<std::vector<std::uint32_t>> out;
            for (std::size_t at = 0; at < words.size();) {
                const std::size_t end = std::min(words.find_first_of(",;| \t\r\n", at), words.size());
                const std::string_view name = words.substr(at, end - at);
                at = end + 1;
                if (name.empty()) continue;
                if (is_spreadsheet_error(name)) return {{}, held(issue("spreadsheet_error", "", {std::string(name)}))};
                const auto found = evidence_.find(name);
                if (found) out.value.push_back(static_cast<std::uint32_t>(*found));
                else return {{}, held(issue("unknown_evidence", "", {std::string(name), ""}))};
            }
            return out;
        },
        [&](const std::vector<std::uint32_t>& entries) {
            for (const std::uint32_t e : entries) {
                row.response.evidence.push_back(evidence_.entries()[e].id);
                if (row.draft->has_evidence.insert(e).second) row.draft->evidence.push_back(e);
            }
        });
    if (const auto* columns = column_of("respondent")) {
        const auto [column, here] = cell_of("respondent", *columns, r);
        if (here != 0) row.response.respondent = std::string(name(column, here));
    }
    if (const auto* columns = column_of("comment")) {
        const auto [column, here] = cell_of("comment", *columns, r);
        if (here != 0) row.response.comment = std::string(word(column, here));
    }
    if (institution && fine) {
        Draft& draft = *row.draft;
        if (*institution >= draft.has_institution.size()) draft.has_institution.resize(institutions_.entries().size(), false);
        if (!draft.has_institution[*institution]) {
            draft.has_institution[*institution] = true;
            draft.institutions.push_back(*institution);
        }
    }
    return fine;
}

std::string Reader::indicator_of(std::uint32_t row, std::optional<std::size_t>& node, bool& fine) {
    std::string out;
    std::size_t from = 0;
    for (const std::size_t column : layout_.fields.at("indicator")) {
        std::uint32_t here = cell(row, column);
        if (options_.fill_down) {
            if (here == 0) here = above_[column];
            else above_[column] = here;
        }
        if (here == 0) continue;
        const std::size_t c = column;
        const auto& judged = fields_[c].indicator.of(here, [&]() -> Judged<std::pair<std::string, std::optional<std::size_t>>> {
            std::string words(word(c, here));
            const auto theirs = options_.columns.find(words);
            const std::string* ours = theirs != options_.columns.end() ? &theirs->second : codes_.of(words, {table_.head[c]});
            IndicatorNames::Found found = ours == nullptr ? IndicatorNames::Found{} : names_.find(*ours);
            if (!found.node) found = names_.find(words);
            if (!found.several.empty())
                return {{words, std::nullopt}, held(issue("two_readings", "", {words, found.several[0], found.several[1]}))};
            for (const std::string& twin : ours == nullptr ? names_.twins(words) : std::vector<std::string>{})
                if (std::ranges::find(table_.sheet.columns[c].words, std::string_view(twin)) == table_.sheet.columns[c].words.end())
                    return {{words, std::nullopt}, held(issue("two_readings", "", {words, words, twin}))};
            if (found.node) return {{tree_[*found.node].node->id, found.node}};
            if (is_spreadsheet_error(words)) return {{words, std::nullopt}, held(issue("spreadsheet_error", "", {words}))};
            return {{words, std::nullopt}};
        });
        if (judged.issue) {
            report(*judged.issue, row, c);
            fine = false;
            continue;
        }
        const auto& [id, its] = judged.value;
        if (its && node && *its != *node) {
            refuse(row, c, "two_readings", {table_.head[from] + " + " + table_.head[c], out, id});
            fine = false;
        }
        if (out.empty() || (its && !node)) {
            out = id;
            node = its;
            from = c;
        }
    }
    if (out.empty() && fine) {
        refuse(row, layout_.fields.at("indicator").front(), "missing_key", {"indicator", "--fill-down"});
        fine = false;
    }
    return out;
}

Reader::Answers& Reader::answers(std::size_t column, std::optional<std::size_t> node) {
    const Scale* scale = node ? tree_.scale(*node) : nullptr;
    const std::size_t own = !codes_.of_places() || !node ? 0 : *node + 1;
    const auto key = std::tuple(column, scale, own);
    if (const auto found = answers_.find(key); found != answers_.end()) return found->second;
    std::vector<std::string> places{table_.head[column]};
    if (node) places.push_back(tree_[*node].node->id);
    if (scale != nullptr) places.push_back(scale->id);
    return answers_.emplace(key, Answers{AnswerReader(scale, codes_, std::move(places))}).first->second;
}

void Reader::add(const Row& row, const std::string& indicator, std::optional<std::size_t> node, const std::vector<std::size_t>& columns) {
    std::size_t column = columns.empty() ? 0 : columns.front();
    std::uint32_t here = 0;
    for (const std::size_t c : columns) {
        const std::uint32_t mine = cell(row.sheet_row, c);
        if (mine == 0) continue;
        if (here != 0) return refuse(row.sheet_row, c, "two_answers", {indicator, table_.head[column], table_.head[c]});
        column = c;
        here = mine;
    }
    Response response = row.response;
    response.indicator = indicator;
    if (columns.empty()) {
        response.state = row.state.value_or(State::not_answered);
    } else {
        Answers& answers = this->answers(column, node);
        const Meaning& meaning = answers.memo.of(here, [&]() -> Meaning {
            CellMeaning read = answers.reader.read(word(column, here), marks(column));
            if (read.issue) return {{}, {}, held(std::move(*read.issue))};
            return {read.state, std::move(read.answer)};
        });
        if (meaning.issue) return report(*meaning.issue, row.sheet_row, column);
        response.answer = meaning.answer;
        response.state = row.state ? *row.state : meaning.state.value_or(State::answered);
    }
    Draft& draft = *row.draft;
    if (row.broken) draft.broken.insert(draft.places.size());
    draft.assessment.responses.push_back(std::move(response));
    draft.places.push_back({row.sheet_row + 1, static_cast<std::uint32_t>(column)});
}

void Reader::read_row(std::uint32_t r) {
    Row row{.sheet_row = r, .draft = draft_of(r)};
    if (row.draft == nullptr) return;
    const bool other_subject = options_.subject && layout_.field("subject") && row.draft->assessment.subject.id != options_.subject->id;
    const bool other_round = options_.round && layout_.field("round") && row.draft->assessment.round.id != options_.round->id;
    if (other_subject || other_round || !kept(r)) {
        ++summary_.rows_left_out;
        return;
    }
    ++summary_.rows;
    bool fine = common(row);
    std::optional<std::size_t> node;
    std::string indicator;
    if (layout_.tidy && layout_.field("indicator")) indicator = indicator_of(r, node, fine);
    if (!fine) return;
    if (!layout_.tidy) {
        for (const auto& [its, columns] : layout_.indicators) add(row, tree_[its].node->id, its, columns);
        return;
    }
    if (!layout_.field("indicator")) return;
    if (layout_.raters.empty()) {
        const auto found = layout_.fields.find("answer");
        return add(row, indicator, node, found == layout_.fields.end() ? std::vector<std::size_t>{} : found->second);
    }
    for (const auto& [column, institution] : rater_institutions_) {
        row.response.institution = institutions_.entries()[institution].id;
        Draft& draft = *row.draft;
        draft.has_institution.resize(institutions_.entries().size(), false);
        if (!draft.has_institution[institution]) {
            draft.has_institution[institution] = true;
            draft.institutions.push_back(institution);
        }
        add(row, indicator, node, {column});
    }
}

/// True of a row below the head that names the indicators once more, by their labels say.
bool Reader::is_row_of_labels(std::uint32_t row) {
    if (layout_.indicators.empty()) return false;
    for (const auto& [node, columns] : layout_.indicators)
        for (const std::size_t column : columns)
            if (names_.find(std::string(word(column, cell(row, column)))).node != node) return false;
    return true;
}

/// Notes that the first row seems to belong to the head: its answers are none, several of them, and those of no other row.
void Reader::note_head_row() {
    const auto is_no_answer = [](const Issue& i) { return i.code == "not_a_level" || i.code == "not_a_number"; };
    std::optional<std::int64_t> row;
    std::size_t count = 0;
    for (const Issue& i : issues_) {
        if (!is_no_answer(i) || !i.row) continue;
        if (row && *row != *i.row) return;
        row = i.row;
        ++count;
    }
    if (count < 2 || table_.rows.size() < 2 || *row != std::int64_t{table_.rows.front()} + 1) return;
    const std::int64_t head = *row - static_cast<std::int64_t>(table_.head_row) + 1;
    issues_.push_back(at("looks_like_head", {std::to_string(*row), std::to_string(head)}, static_cast<std::size_t>(*row)));
}

void Reader::finish(Draft& draft) {
    Assessment& a = draft.assessment;
    const auto list = [](const auto& entries, std::size_t given, const std::vector<std::uint32_t>& named, auto& out) {
        out.assign(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(given));
        for (const std::uint32_t i : named)
            if (i >= given) out.push_back(entries[i]);
    };
    list(institutions_.entries(), institutions_.given(), draft.institutions, a.institutions);
    list(evidence_.entries(), evidence_.given(), draft.evidence, a.evidence);
    for (const Response& response : a.responses) ++summary_.states[std::string(describe::name_of(response.state))];
}

Readings Reader::read(bool checked) {
    std::size_t from = 0;
    while (from < table_.rows.size() && is_row_of_labels(table_.rows[from])) ++from;
    for (; from < table_.rows.size(); ++from) read_row(table_.rows[from]);
    Readings out;
    out.head = table_.head;
    for (const auto& [member, columns] : layout_.fields) out.fields.emplace(member, columns.front());
    std::set<std::string> subjects;
    std::set<std::uint32_t> institutions;
    for (Draft& draft : drafts_) {
        if (draft.places.empty() && (options_.subject || options_.round || !options_.where.empty())) continue;
        finish(draft);
        subjects.insert(draft.assessment.subject.id);
        institutions.insert(draft.institutions.begin(), draft.institutions.end());
        out.assessments.push_back(std::move(draft.assessment));
        out.places.push_back(std::move(draft.places));
        if (!checked) continue;
        const std::size_t which = out.assessments.size() - 1;
        for (const Issue& problem : check(framework_, out.assessments.back())) {
            if (problem.severity != Severity::error || problem.document != "assessment") continue;
            // Without its source, say, a response may seem to be another one's double.
            const auto is_broken = [&](std::string_view where) {
                const auto place = response_place(where);
                return place && place->end == where.size() && draft.broken.contains(place->response);
            };
            const bool of_broken = is_broken(problem.where) || std::ranges::any_of(problem.arguments, is_broken);
            if (!of_broken) issues_.push_back(out.placed(which, problem));
        }
    }
    if (out.assessments.empty() && issues_.empty()) {
        std::set<std::string> there;
        for (const Draft& draft : drafts_) there.insert(draft.assessment.subject.id + " " + draft.assessment.round.id);
        std::string names;
        for (const std::string& name : there) names += (names.empty() ? "" : ", ") + name;
        issues_.push_back(issue("no_rows_left", "", {names}));
    }
    note_head_row();
    if (!issues_.empty()) {
        std::unordered_map<std::string, std::size_t> columns;
        for (std::size_t c = 0; c < table_.head.size(); ++c) columns.emplace(table_.head[c].empty() ? letters(c) : table_.head[c], c);
        const auto order = [&](const Issue& i) {
            const auto column = i.column ? columns.find(*i.column) : columns.end();
            const std::size_t at = column != columns.end() ? column->second + 1 : i.code == "missing_column" ? table_.head.size() + 1 : 0;
            return std::pair(i.row.value_or(0), at);
        };
        std::vector<std::pair<std::pair<std::int64_t, std::size_t>, std::size_t>> places;
        for (std::size_t i = 0; i < issues_.size(); ++i) places.emplace_back(order(issues_[i]), i);
        std::ranges::sort(places);
        std::vector<Issue> sorted;
        std::size_t same_place = 0;
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (i == 0 || places[i].first != places[i - 1].first) same_place = sorted.size();
            const Issue& mine = issues_[places[i].second];
            if (std::find(sorted.begin() + static_cast<std::ptrdiff_t>(same_place), sorted.end(), mine) == sorted.end())
                sorted.push_back(mine);
        }
        throw Error(std::move(sorted));
    }
    summary_.subjects = static_cast<std::int64_t>(subjects.size());
    summary_.rounds = static_cast<std::int64_t>(out.assessments.size());
    summary_.institutions = static_cast<std::int64_t>(institutions.size());
    summary_.columns_left_out = layout_.left_out;
    for (std::size_t i = 0; i < institutions_.entries().size(); ++i)
        if (institutions_.names(i).size() > 1)
            summary_.names_joined.emplace(institutions_.entries()[i].id,
                                          std::vector<std::string>(institutions_.names(i).begin(), institutions_.names(i).end()));
    out.summary = std::move(summary_);
    return out;
}

}  // namespace

Issue Readings::placed(std::size_t assessment, const Issue& given) const {
    const auto at = response_place(given.where);
    if (!at || (given.document && *given.document != "assessment") || at->response >= places[assessment].size()) return given;
    const Place& place = places[assessment][at->response];
    std::vector<std::string> arguments = given.arguments;
    for (std::string& argument : arguments)
        if (const auto other = response_place(argument); other && other->response < places[assessment].size())
            argument = "#" + std::to_string(places[assessment][other->response].row) + argument.substr(other->end);
    // What only a table needs: how to say what its words mean.
    const std::size_t hint = given.code == "not_a_level" ? 4 : given.code == "not_a_number" || given.code == "unknown_indicator" ? 2 : 0;
    if (hint != 0 && arguments.size() == hint) arguments.push_back(arguments[0]);
    Issue out = issue(given.code, "", std::move(arguments));
    out.severity = given.severity;
    out.row = place.row;
    const bool wide = !fields.contains("indicator");
    if (const auto field = fields.find(at->member); field != fields.end()) out.column = head[field->second];
    else if (wide || at->member == "state" || at->member == "answer") out.column = head[place.column];
    return out;
}

Readings read_responses(Sheet sheet, const Framework& framework, const TableOptions& options, bool checked) {
    return Reader(std::move(sheet), framework, options).read(checked);
}

}  // namespace ceiba
