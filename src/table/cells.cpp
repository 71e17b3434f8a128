#include "table/cells.hpp"

#include <algorithm>
#include <ceiba/detail/number.hpp>
#include <set>

#include "table/dates.hpp"
#include "table/names.hpp"
#include "table/words.hpp"

namespace ceiba::table_words {

Marks marks_of(const TableOptions& options) {
    Marks out;
    if (!options.decimal) return out;
    if (*options.decimal != "." && *options.decimal != ",") throw Error({issue("unknown_value", "/decimal", {*options.decimal, ". ,"})});
    out.given = options.decimal->front();
    return out;
}

Issue two_percents(std::string_view cell, double percent) {
    return issue("two_percents", "", {std::string(cell), detail::number(percent), detail::number(percent / 100)});
}

StateFound state_named(std::string_view word) {
    const std::string way = key(word);
    StateFound out;
    if (const auto found = meanings("state").find(way); found != meanings("state").end())
        out.state = describe::value_of<State>(found->second);
    if (const auto found = meanings("two_states").find(way); found != meanings("two_states").end()) {
        const std::size_t between = found->second.find("__");
        out.several = {found->second.substr(0, between), found->second.substr(between + 2)};
    }
    return out;
}

Codes::Codes(const TableOptions& options) : by_value_(options.answered_by == Answering::value) {
    std::deque<std::string> kept;
    const auto clean = [&](const std::string& s) { return std::string(cleaned(s, kept)); };
    for (const auto& [theirs, ours] : options.codes) all_.emplace(clean(theirs), clean(ours));
    of_places_ = std::ranges::any_of(all_, [](const auto& entry) { return entry.first.find(':') != entry.first.npos; });
}

const std::string* Codes::of(std::string_view cell, const std::vector<std::string>& places) const {
    if (of_places_)
        for (const std::string& place : places)
            if (const auto found = all_.find(place + ":" + std::string(cell)); found != all_.end()) return &found->second;
    const auto found = all_.find(cell);
    return found == all_.end() ? nullptr : &found->second;
}

namespace {

/// Words without the full stop or colon at their end.
std::string_view without_stop(std::string_view words) {
    while (!words.empty() && (words.back() == '.' || words.back() == ':' || words.back() == ' ')) words.remove_suffix(1);
    return words;
}

/// What follows a code and a mark in a folded cell: "parcial" of "2 - parcial", "(2) parcial"; empty if the code does not stand there.
std::string_view after_code(std::string_view cell, std::string_view code) {
    if (cell.starts_with('(') || cell.starts_with('[')) cell.remove_prefix(1);
    if (code.empty() || !cell.starts_with(code)) return {};
    std::string_view rest = cell.substr(code.size());
    const std::size_t before = rest.size();
    for (bool more = true; std::exchange(more, false);)
        for (const std::string_view mark : {" ", ".", ":", ")", "]", "-", "=", "|", "/", "\xE2\x80\x93", "\xE2\x80\x94"})  // – —
            if (rest.starts_with(mark)) {
                rest.remove_prefix(mark.size());
                more = true;
            }
    return rest.size() == before ? std::string_view{} : rest;
}

/// The number that each code holds after letters that all of them share, where it is the level's value everywhere: l1, l2, l3 for 1, 2, 3.
std::vector<double> numbered_codes(const Scale& scale) {
    std::vector<double> out;
    std::string_view shared;
    for (const Level& level : scale.levels) {
        const std::size_t at = std::min(level.code.find_first_of("0123456789"), level.code.size());
        const std::string_view letters = std::string_view(level.code).substr(0, at);
        if (out.empty()) shared = letters;
        const Number number = number_of(std::string_view(level.code).substr(at), {.given = '.'});
        if (letters.empty() || letters != shared || !number.value || *number.value != level.value) return {};
        out.push_back(*number.value);
    }
    return out;
}

/// What 100 % is on a scale of shares or of percentages; nothing on any other.
std::optional<double> hundred_percent(const Scale& scale) {
    if (!scale.numeric) return std::nullopt;
    return std::visit(
        []<class N>(const N& n) -> std::optional<double> {
            if constexpr (requires { n.low + n.high; })
                if (n.low == 0.0 && (n.high == 1.0 || n.high == 100.0)) return n.high;
            return std::nullopt;
        },
        scale.numeric->value);
}

}  // namespace

AnswerReader::AnswerReader(const Scale* scale, const Codes& codes, std::vector<std::string> places)
    : scale_(scale), codes_(&codes), by_value_(codes.by_value()), places_(std::move(places)) {
    if (scale_ == nullptr) return;
    const std::vector<double> numbered = numbered_codes(*scale_);
    for (const Level& level : scale_->levels) {
        LevelWords words{number_of(level.code, {.given = '.'}).value, {}, folded(level.code)};
        if (!numbered.empty()) words.number = numbered[words_.size()];
        for (const auto& [language, label] : level.label.languages) {
            const std::string told = folded(label);
            if (const std::string_view plain = without_stop(told); !plain.empty()) words.labels.emplace_back(plain);
        }
        words_.push_back(std::move(words));
    }
}

CellMeaning AnswerReader::read(std::string_view cell, const Marks& marks) const {
    if (const std::string* ours = codes_->of(cell, places_)) return of_words(*ours, cell, marks);
    return of_words(cell, cell, marks);
}

CellMeaning AnswerReader::of_words(std::string_view words, std::string_view cell, const Marks& marks) const {
    if (words.empty()) return {State::not_answered};
    const auto refused = [](std::string_view code, std::vector<std::string> arguments) {
        return CellMeaning{std::nullopt, std::nullopt, issue(code, "", std::move(arguments))};
    };
    const std::vector<Level> none;
    const std::vector<Level>& levels = scale_ == nullptr ? none : scale_->levels;
    const bool by_value = scale_ != nullptr && (scale_->answered_by == Answering::value || by_value_);
    const Number number = number_of(words, marks);
    std::set<std::size_t> found, by_code, by_key;
    bool exact = false;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (levels[i].code == words) {
            exact = true;
            by_code.insert(i);
        }
        if (words_[i].number && number.value && *words_[i].number == *number.value) by_code.insert(i);
        if (number.two_ways && words_[i].number && (*words_[i].number == number.other)) by_code.insert(i);
    }
    found = by_code;
    const std::string whole = levels.empty() ? std::string() : folded(words);
    const std::string_view way = without_stop(whole);
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const auto is_label = [&](std::string_view said) { return std::ranges::find(words_[i].labels, said) != words_[i].labels.end(); };
        if (!way.empty() && (is_label(way) || is_label(after_code(way, words_[i].code)))) found.insert(i);
        if (!whole.empty() && words_[i].code == whole) by_key.insert(i);
    }
    const bool in_words = !found.empty();
    for (std::size_t i = 0; i < levels.size(); ++i)
        if (by_value && number.value && levels[i].value == *number.value) found.insert(i);
    if (found.empty() && is_spreadsheet_error(words)) return refused("spreadsheet_error", {std::string(cell)});
    const StateFound state = exact ? StateFound{} : state_named(words);
    if (found.empty()) found = by_key;
    const auto shown = [&](std::size_t i) {
        return levels[i].code + (levels[i].label.empty() ? "" : " (" + levels[i].label.in("en") + ")");
    };
    std::vector<std::string> readings;
    for (const std::size_t i : found) readings.push_back(shown(i));
    if (state.state && *state.state != State::answered) readings.push_back("state." + std::string(describe::name_of(*state.state)));
    for (const std::string& name : state.several) readings.push_back("state." + name);
    if (readings.size() > 1) return refused("two_readings", {std::string(cell), readings[0], readings[1]});
    if (found.size() == 1 && (in_words || !number.value)) return {std::nullopt, Answer{levels[*found.begin()].code}};
    if (state.state && *state.state != State::answered) return {state.state};
    if (number.two_ways && (levels.empty() || by_value)) return refused("two_marks", {std::string(cell)});
    if (number.value && std::ranges::any_of(levels, [&](const Level& l) { return l.value == *number.value; }) && !by_value)
        return refused("value_not_code", {std::string(cell), scale_->id});
    if (number.value && (levels.empty() || by_value)) return {std::nullopt, Answer{*number.value}};
    const auto percent = levels.empty() && scale_ != nullptr ? before_percent(words) : std::nullopt;
    const Number part = percent ? number_of(*percent, marks) : Number{};
    if (part.two_ways) return refused("two_marks", {std::string(cell)});
    if (!part.value) return {std::nullopt, Answer{std::string(words)}};
    const auto hundred = hundred_percent(*scale_);
    if (!hundred || marks.plain) return {std::nullopt, std::nullopt, two_percents(cell, *part.value)};
    return {std::nullopt, Answer{*hundred == 1 ? *part.value / 100 : *part.value}};
}

}  // namespace ceiba::table_words

namespace ceiba {

std::vector<CellMeaning> cell_meanings(const Framework& framework, const std::vector<std::string>& indicators,
                                       const std::vector<std::string>& cells, const TableOptions& options) {
    using namespace table_words;
    const Tree tree(framework);
    const Codes said(options);
    Marks marks = marks_of(options);
    for (const std::string& cell : cells) marks.see(cell);
    std::map<std::string, AnswerReader> readers;
    std::vector<CellMeaning> out;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto node = tree.find(indicators[i]);
        const Scale* scale = node ? tree.scale(*node) : nullptr;
        const auto reader =
            readers.try_emplace(indicators[i], scale, said, std::vector<std::string>{indicators[i], scale == nullptr ? "" : scale->id});
        out.push_back(reader.first->second.read(cells[i], marks));
    }
    return out;
}

std::vector<CellMeaning> cell_dates(const std::vector<std::string>& cells, const TableOptions& options) {
    table_words::DateOrders orders{.given = options.dates};
    if (!options.dates && options.language == "es") orders.given = DateOrder::day_first;
    for (const std::string& cell : cells) orders.see(cell);
    std::vector<CellMeaning> out;
    for (const std::string& cell : cells) {
        const table_words::DateRead read = cell.empty() ? table_words::DateRead{} : table_words::date_of(cell, orders);
        CellMeaning& meaning = out.emplace_back();
        if (read.date) meaning.answer = Answer{*read.date};
        else if (!cell.empty()) meaning.issue = issue(read.two_ways ? "two_dates" : "bad_date", "", {cell});
    }
    return out;
}

std::vector<CellMeaning> cell_numbers(const std::vector<std::string>& cells, const TableOptions& options) {
    table_words::Marks marks = table_words::marks_of(options);
    marks.semicolons = options.separator == ";";
    for (const std::string& cell : cells) marks.see(cell);
    std::vector<CellMeaning> out;
    for (const std::string& cell : cells) {
        CellMeaning& meaning = out.emplace_back();
        if (cell.empty()) continue;
        const table_words::Number number = table_words::number_of(cell, marks);
        if (number.two_ways) meaning.issue = issue("two_marks", "", {cell});
        else if (number.value) meaning.answer = Answer{*number.value};
        else if (table_words::is_spreadsheet_error(cell)) meaning.issue = issue("spreadsheet_error", "", {cell});
        else meaning.issue = issue("wrong_type", "", {"kind.number", '\'' + cell + '\''});
    }
    return out;
}

std::vector<std::string> indicator_ids(const Framework& framework, const std::vector<std::string>& names) {
    const Tree tree(framework);
    const table_words::IndicatorNames known(tree);
    std::vector<std::string> out;
    for (const std::string& name : names) {
        const auto found = known.find(name);
        out.push_back(found.node ? tree[*found.node].node->id : name);
    }
    return out;
}

}  // namespace ceiba
