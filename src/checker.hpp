#pragma once

#include <ceiba/called.hpp>
#include <ceiba/combine/rules.hpp>
#include <ceiba/detail/closest.hpp>
#include <ceiba/detail/number.hpp>
#include <ceiba/measure/normalise.hpp>
#include <ceiba/model/assessment.hpp>
#include <ceiba/model/consultation.hpp>
#include <ceiba/model/framework.hpp>
#include <ceiba/tree.hpp>
#include <map>

/// What can be judged of a single member of a document.
namespace ceiba {

namespace detail {

inline bool is_id(std::string_view id) {
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    return !id.empty() && lower(id.front()) &&
           std::ranges::all_of(id, [&](char c) { return lower(c) || (c >= '0' && c <= '9') || c == '_'; });
}

/// Lower-case keywords of C++20 and Python 3, which would be awkward as attributes and columns.
inline bool is_keyword(std::string_view id) {
    static constexpr std::string_view words =
        " alignas alignof and and_eq as asm assert async auto await bitand bitor bool break case catch char char8_t "
        "char16_t char32_t class co_await co_return co_yield compl concept const const_cast consteval constexpr constinit "
        "continue decltype def default del delete do double dynamic_cast elif else enum except explicit export extern "
        "false finally float for friend from global goto if import in inline int is lambda long mutable namespace new "
        "noexcept nonlocal not not_eq nullptr operator or or_eq pass private protected public raise register "
        "reinterpret_cast requires return short signed sizeof static static_assert static_cast struct switch template "
        "this thread_local throw true try typedef typeid typename union unsigned using virtual void volatile wchar_t "
        "while with xor xor_eq yield ";
    return words.find(" " + std::string(id) + " ") != words.npos;
}

/// YYYY-MM-DD, and a day that exists.
inline bool is_date(std::string_view date) {
    if (date.size() != 10 || date[4] != '-' || date[7] != '-') return false;
    int part[3]{};
    for (std::size_t i = 0, p = 0; i < 10; ++i) {
        if (i == 4 || i == 7) ++p;
        else if (date[i] < '0' || date[i] > '9') return false;
        else part[p] = part[p] * 10 + (date[i] - '0');
    }
    const auto [year, month, day] = part;
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1] + (month == 2 && leap ? 1 : 0);
}

/// YYYY-MM-DDThh:mm:ss, of a day and a time that exist.
inline bool is_date_and_time(std::string_view date) {
    if (date.size() != 19 || date[10] != 'T' || date[13] != ':' || date[16] != ':' || !is_date(date.substr(0, 10))) return false;
    const auto within = [&](std::size_t at, char tens, char units) {
        return date[at] >= '0' && date[at] <= tens && date[at + 1] >= '0' && date[at + 1] <= (date[at] == tens ? units : '9');
    };
    return within(11, '2', '3') && within(14, '5', '9') && within(17, '5', '9');
}

/// An answer as a document has it.
inline std::string as_written(const Answer& answer) {
    const auto* code = std::get_if<std::string>(&answer.value);
    return code != nullptr ? *code : number(std::get<double>(answer.value));
}

/// The code of the level that was probably meant by words that are none: "Yes" for yes, or its label; empty if none is near.
inline std::string meant_level(std::string_view words, const Scale& scale) {
    std::vector<Called> levels;
    for (const Level& level : scale.levels) {
        Called& each = levels.emplace_back(Called{.id = level.code});
        for (const auto& [language, label] : level.label.languages) each.labels.push_back(label);
    }
    const Meant found = meant(words, levels);
    const auto place = found.places.size() == 1 ? std::optional(found.places.front()) : found.near;
    return place ? levels[*place].id : std::string();
}
inline std::string meant_level(const Answer& answer, const Scale& scale) {
    const auto* words = std::get_if<std::string>(&answer.value);
    return words != nullptr ? meant_level(*words, scale) : std::string();
}

/// True of a number that is the code of a level too, but not of the one whose value it is.
inline bool is_other_code(const Answer& answer, const Scale& scale) {
    const auto* x = std::get_if<double>(&answer.value);
    return x != nullptr && std::ranges::any_of(scale.levels, [&](const Level& l) { return l.code == number(*x) && l.value != *x; });
}

/// True where the ends of a range can be added and subtracted.
inline bool is_finite(const measure::Interval& range) {
    return std::isfinite(range.high - range.low) && std::isfinite(range.low + range.high);
}

/// The ids of a list of things that have one.
template <class T>
std::vector<std::string_view> ids(const std::vector<T>& list) {
    std::vector<std::string_view> out;
    for (const T& x : list) out.emplace_back(x.id);
    return out;
}

/// Collects issues of one document.
class Checker {
public:
    Checker(std::string_view document, std::vector<Issue>& issues) : document_(document), issues_(&issues) {}

    void report(std::string_view code, std::string where, std::vector<std::string> arguments = {}) {
        issues_->push_back(issue(code, std::move(where), std::move(arguments)));
        issues_->back().document = document_;
    }
    void id(const std::string& id, const std::string& where) {
        if (!is_id(id)) report("bad_id", where, {id});
        else if (is_keyword(id)) report("reserved_id", where, {id});
    }
    void unique(const std::string& id, const std::string& where) {
        const auto [at, first] = seen_.emplace(id, where);
        if (!first) report("duplicate_id", where, {id, at->second});
    }
    void start_ids() { seen_.clear(); }
    void weight(double weight, const std::string& where) {
        if (!(weight >= 0)) report("negative_weight", where, {number(weight)});
    }
    void within(double x, double low, double high, const std::string& where) {
        if (!(x >= low && x <= high)) report("out_of_range", where, {number(x), interval(low, high)});
    }
    void positive(double x, const std::string& where) {
        if (!(x > 0)) report("out_of_range", where, {number(x), "(0, ∞)"});
    }
    void colour(const std::optional<std::string>& colour, const std::string& where) {
        const auto hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); };
        if (colour && !(colour->size() == 7 && colour->front() == '#' && std::ranges::all_of(colour->substr(1), hex)))
            report("bad_colour", where, {*colour});
    }
    void date(const std::optional<std::string>& date, const std::string& where) {
        if (date && !is_date(*date)) report("bad_date", where, {*date});
    }
    void factors(const std::map<std::string, double>& factors, const std::string& where) {
        for (const auto& [name, value] : factors) positive(value, step(where, name));
    }
    void policy(const std::optional<Policy>& policy, const std::string& where) {
        if (!policy) return;
        if (policy->minimum_coverage) within(*policy->minimum_coverage, 0, 1, where + "/minimum_coverage");
        if (policy->minimum_answered) within(*policy->minimum_answered, 0, 1, where + "/minimum_answered");
        if (policy->missing && policy->missing->no_score && std::holds_alternative<missing::Target>(policy->missing->no_score->value))
            report("target_of_no_score", where + "/missing/no_score");
        if (policy->rounding) within(policy->rounding->digits, 0, 12, where + "/rounding/digits");
    }
    void rule(const std::optional<combine::Rule>& rule, const std::string& where) {
        if (!rule) return;
        for (const Fault& fault : combine::judgement(*rule)) report(fault.code, where + fault.where, fault.arguments);
    }
    void cap(const std::optional<Cap>& cap, bool leaf, const std::string& where) {
        if (!cap) return;
        if (leaf) report("cap_on_leaf", where);
        if (!(cap->margin >= 0)) report("out_of_range", where + "/margin", {number(cap->margin), "[0, ∞)"});
        for (std::size_t i = 0; i < cap->children.size(); ++i)
            if (std::find(cap->children.begin(), cap->children.begin() + static_cast<std::ptrdiff_t>(i), cap->children[i]) !=
                cap->children.begin() + static_cast<std::ptrdiff_t>(i))
                report("named_twice", where + "/children/" + std::to_string(i), {cap->children[i]});
    }
    void reconcile(const std::optional<Reconciliation>& rule, const std::string& where) {
        if (!rule) return;
        if (const auto* mode = std::get_if<reconciliation::Mode>(&rule->value)) within(mode->quorum, 0, 1, where + "/quorum");
        if (const auto* trimmed = std::get_if<reconciliation::Trimmed>(&rule->value);
            trimmed && !(trimmed->share >= 0 && trimmed->share < 0.5))
            report("out_of_range", where + "/share", {number(trimmed->share), "[0, 0.5)"});
        if (const auto* mandate = std::get_if<reconciliation::WeightedByMandate>(&rule->value)) {
            weights(mandate->institutions, where + "/institutions");
            weights(mandate->sectors, where + "/sectors");
            weight(mandate->otherwise, where + "/otherwise");
        }
        if (const auto* evidence = std::get_if<reconciliation::WeightedByEvidence>(&rule->value)) {
            named<EvidenceKind>(evidence->kinds, where + "/kinds");
            weights(evidence->kinds, where + "/kinds");
            weight(evidence->otherwise, where + "/otherwise");
            weight(evidence->none, where + "/none");
        }
        if (const auto* source = std::get_if<reconciliation::WeightedBySource>(&rule->value)) {
            named<Source>(source->sources, where + "/sources");
            weights(source->sources, where + "/sources");
            weight(source->otherwise, where + "/otherwise");
        }
        if (const auto* confidence = std::get_if<reconciliation::WeightedByConfidence>(&rule->value))
            within(confidence->otherwise, 0, 1, where + "/otherwise");
    }
    void weights(const std::map<std::string, double>& weights, const std::string& where) {
        double sum = 0;
        for (const auto& [name, value] : weights) {
            weight(value, step(where, name));
            sum += value;
        }
        if (!std::isfinite(sum)) report("too_great", where);
    }
    void ends(const measure::Interval& range, const std::string& where) {
        if (!(range.low < range.high)) report("bad_interval", where, {number(range.low), number(range.high)});
        else if (!is_finite(range)) report("too_great", where);
    }
    /// Numbers by the names of an enumeration.
    template <describe::Enumeration E>
    void named(const std::map<std::string, double>& given, const std::string& where) {
        std::string names;
        describe::for_each_enumerator<E>(
            [&](const describe::Note& note, E) { names += (names.empty() ? "" : ", ") + std::string(note.name); });
        for (const auto& [name, value] : given)
            if (!describe::value_of<E>(name)) report("unknown_value", step(where, name), {name, names});
    }
    void evidence(const std::optional<EvidenceRule>& rule, const std::string& where) {
        if (!rule) return;
        named<EvidenceKind>(rule->grades, where + "/grades");
        for (const auto& [kind, grade] : rule->grades) within(grade, 0, 1, step(where + "/grades", kind));
        if (rule->otherwise) within(*rule->otherwise, 0, 1, where + "/otherwise");
        if (rule->minimum) within(*rule->minimum, 0, 1, where + "/minimum");
    }
    void consultation(const Consultation& consultation, const std::string& where) {
        const bool share = consultation.statistic == agree::Statistic::percent || consultation.statistic == agree::Statistic::pairwise;
        const double infinity = std::numeric_limits<double>::infinity();
        if (consultation.statistic != agree::Statistic::r_wg) {
            if (share) within(consultation.threshold, 0, 1, where + "/threshold");
            else if (!(consultation.threshold >= 0 && consultation.threshold < infinity))
                report("out_of_range", where + "/threshold", {number(consultation.threshold), "[0, ∞)"});
        }
        within(consultation.stable_below, 0, 1, where + "/stable_below");
        if (!consultation.intervals) return;
        if (!(consultation.intervals->level > 0 && consultation.intervals->level < 1))
            report("out_of_range", where + "/intervals/level", {number(consultation.intervals->level), "(0, 1)"});
        if (const int draws = consultation.intervals->draws; draws < robust::fewest_draws || draws > robust::most_draws)
            report("out_of_range", where + "/intervals/draws",
                   {std::to_string(draws), "[" + std::to_string(robust::fewest_draws) + ", " + std::to_string(robust::most_draws) + "]"});
        if (consultation.intervals->seed < 0)
            report("out_of_range", where + "/intervals/seed", {std::to_string(consultation.intervals->seed), "[0, ∞)"});
    }
    void treatment(const std::optional<measure::Treatment>& treatment, const std::string& where) {
        if (!treatment) return;
        if (const auto* cut = std::get_if<measure::treatment::Winsorise>(&treatment->value)) {
            if (!(cut->skewness >= 0)) report("out_of_range", where + "/skewness", {number(cut->skewness), "[0, ∞)"});
            if (cut->most < 1) report("out_of_range", where + "/most", {std::to_string(cut->most), "[1, ∞)"});
        }
        if (const auto* limits = std::get_if<measure::treatment::Limits>(&treatment->value);
            limits != nullptr && limits->low && limits->high && !(*limits->low < *limits->high))
            report("bad_interval", where, {number(*limits->low), number(*limits->high)});
    }
    void defaults(const Defaults& defaults, const std::string& where) {
        rule(defaults.rule, where + "/rule");
        policy(defaults.policy, where + "/policy");
        reconcile(defaults.reconcile, where + "/reconcile");
        treatment(defaults.treatment, where + "/treatment");
        evidence(defaults.evidence, where + "/evidence");
    }
    /// An answer against a scale.
    void answer(const Answer& answer, const Scale& scale, const std::string& where) {
        const std::string answer_text = as_written(answer);
        const auto value = ceiba::number(answer, scale);
        if (scale.numeric) {
            if (!value) return report("not_a_number", where, {answer_text, scale.id});
            const auto accepted = std::visit([](const auto& n) { return measure::accepted(n); }, scale.numeric->value);
            if (!(*value >= accepted.low && *value <= accepted.high))
                report("off_scale", where, {answer_text, number(accepted.low), number(accepted.high)});
        } else if (!value) {
            std::string codes;
            for (const Level* level : ascending(scale)) codes += (codes.empty() ? "" : ", ") + level->code;
            report("not_a_level", where, {answer_text, scale.id, codes, meant_level(answer, scale)});
        }
    }
    /// A published value beside its state: it may lie between two levels.
    void published(State state, const std::optional<Answer>& given, const Scale* scale, const std::string& where) {
        const auto* x = given ? std::get_if<double>(&given->value) : nullptr;
        const auto levels = scale != nullptr && !scale->numeric ? ascending(*scale) : std::vector<const Level*>();
        const State judged = state == State::withheld ? State::not_answered : state;
        const bool between = x != nullptr && !levels.empty();
        response(judged, given, between ? nullptr : scale, where);
        if (between && !(*x >= levels.front()->value && *x <= levels.back()->value))
            report("off_scale", where + "/answer", {as_written(*given), number(levels.front()->value), number(levels.back()->value)});
    }
    /// A number that is answered in steps.
    void step_of(const std::optional<Answer>& given, const Question& question, const Scale* scale, const std::string& where) {
        const auto* x = given ? std::get_if<double>(&given->value) : nullptr;
        if (x == nullptr || !question.step || !(*question.step > 0) || scale == nullptr || !scale->numeric) return;
        const auto* identity = std::get_if<measure::Identity>(&scale->numeric->value);
        const double from = identity != nullptr ? identity->low : 0;
        const double steps = (*x - from) / *question.step;
        if (!same(1 + std::abs(steps), 1 + std::round(std::abs(steps))))
            report("off_step", where, {number(*x), number(*question.step), number(from)});
    }
    /// An answer that a document names, rather than a person.
    void named_answer(const Answer& given, const Scale& scale, const std::string& where) {
        answer(given, scale, where);
        if (is_other_code(given, scale)) report("number_and_code", where, {as_written(given)});
    }
    /// An answer beside a state.
    void response(State state, const std::optional<Answer>& given, const Scale* scale, const std::string& where) {
        if (state == State::no_score || state == State::withheld)
            report("unknown_value", where + "/state", {std::string(describe::name_of(state)), states()});
        if (state == State::answered && !given) report("no_answer", where);
        if (state != State::answered && given) report("state_wins", where + "/answer", {std::string(describe::name_of(state))});
        if (state == State::answered && given && scale != nullptr) answer(*given, *scale, where + "/answer");
    }

    /// The states that a response may have.
    static std::string states() {
        std::string out;
        describe::for_each_enumerator<State>([&](const describe::Note& note, State state) {
            if (state != State::no_score && state != State::withheld) out += (out.empty() ? "" : ", ") + std::string(note.name);
        });
        return out;
    }

private:
    std::string_view document_;
    std::vector<Issue>* issues_;
    std::map<std::string, std::string> seen_;
};

}  // namespace detail

}  // namespace ceiba
