#pragma once

#include <algorithm>
#include <ceiba/language.hpp>
#include <exception>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ceiba {

enum class Severity { error, warning, note };
BOOST_DESCRIBE_ENUM(Severity, error, warning, note)
constexpr auto describe_notes(Severity*) {
    return describe::notes("Severity", "How bad an issue is.",
                           {{.name = "error", .text = "The input cannot be used as it is."},
                            {.name = "warning", .text = "The input is used, but probably does not say what was meant."},
                            {.name = "note", .text = "Worth knowing."}});
}

/// A code that an issue can have, and its severity. Its text is the sentence "issue.<code>" of every language, in which {0}, {1}, ...
/// stand for the issue's arguments.
struct IssueCode {
    std::string_view code;
    Severity severity;
};

// clang-format off
/// Every code an issue can have.
inline constexpr IssueCode codes[] = {
    // documents
    {"syntax", Severity::error},
    {"duplicate_key", Severity::error},
    {"unknown_key", Severity::error},
    {"missing_key", Severity::error},
    {"wrong_type", Severity::error},
    {"unknown_value", Severity::error},
    {"wrong_schema", Severity::error},
    {"out_of_range", Severity::error},
    {"cannot_read", Severity::error},
    {"cannot_write", Severity::error},
    // framework
    {"bad_id", Severity::error},
    {"reserved_id", Severity::error},
    {"duplicate_id", Severity::error},
    {"leaf_or_branch", Severity::error},
    {"too_deep", Severity::error},
    {"unknown_scale", Severity::error},
    {"no_scale", Severity::error},
    {"unknown_axis", Severity::error},
    {"unknown_tag", Severity::error},
    {"unknown_language", Severity::error},
    {"missing_translation", Severity::warning},
    {"scale_kind", Severity::error},
    {"duplicate_level", Severity::error},
    {"few_levels", Severity::error},
    {"bad_interval", Severity::error},
    {"log_goalpost", Severity::error},
    {"rule_on_leaf", Severity::error},
    {"negative_weight", Severity::error},
    {"zero_weights", Severity::error},
    {"weights_ignored", Severity::note},
    {"mixed_ranges", Severity::error},
    {"empty_range", Severity::error},
    {"too_great", Severity::error},
    {"range_without_rescale", Severity::error},
    {"rescale_unused", Severity::warning},
    {"below_zero", Severity::error},
    {"needs_clamp", Severity::error},
    {"mean_not_positive", Severity::error},
    {"points_start", Severity::error},
    {"no_level", Severity::error},
    {"unknown_level", Severity::error},
    {"levels_order", Severity::error},
    {"bad_threshold", Severity::error},
    {"read_as_answer", Severity::note},
    {"number_and_code", Severity::note},
    {"value_outside", Severity::note},
    {"outside_bounds", Severity::note},
    {"target_of_no_score", Severity::error},
    {"no_target", Severity::error},
    {"block_needs_threshold", Severity::error},
    {"bad_value", Severity::error},
    {"bad_policy", Severity::error},
    {"skip_under_threshold", Severity::warning},
    {"bad_colour", Severity::error},
    {"bands_order", Severity::error},
    {"no_range", Severity::error},
    {"off_levels", Severity::error},
    {"banded_points", Severity::error},
    {"not_a_child", Severity::error},
    {"not_a_value_of", Severity::error},
    {"named_twice", Severity::error},
    {"empty_group", Severity::error},
    {"falling_capacity", Severity::error},
    {"groups_too_large", Severity::error},
    {"one_of", Severity::error},
    {"wrong_count", Severity::error},
    {"lookup_row", Severity::error},
    {"unreachable_row", Severity::warning},
    {"no_case", Severity::error},
    {"comparison_value", Severity::error},
    {"cap_on_leaf", Severity::error},
    {"empty_cap", Severity::error},
    {"mixed_scales", Severity::error},
    {"cap_unit", Severity::error},
    {"not_below", Severity::error},
    {"band_hole", Severity::error},
    {"band_overlap", Severity::error},
    {"points_order", Severity::error},
    {"middle_order", Severity::error},
    {"needs_numbers", Severity::error},
    {"needs_normaliser", Severity::error},
    {"bad_denominator", Severity::error},
    {"nested_denominator", Severity::error},
    {"needs_fit", Severity::error},
    {"constant_column", Severity::error},
    {"empty_column", Severity::error},
    {"bad_distance", Severity::error},
    {"no_reference", Severity::error},
    {"log_domain", Severity::error},
    {"no_units", Severity::error},
    {"duplicate_unit", Severity::error},
    {"no_round_date", Severity::error},
    {"not_imputed", Severity::warning},
    {"treatment_unused", Severity::note},
    {"zero_denominator", Severity::error},
    {"needs_levels", Severity::error},
    {"gate_off_scale", Severity::error},
    // method and targets
    {"unknown_node", Severity::error},
    {"several_called", Severity::error},
    {"empty_selector", Severity::error},
    {"unknown_factor", Severity::error},
    {"no_criteria", Severity::error},
    {"cannot_rank", Severity::error},
    {"dead_threshold", Severity::warning},
    {"no_justification", Severity::error},
    {"override_unused", Severity::note},
    // assessment
    {"framework_mismatch", Severity::error},
    {"method_mismatch", Severity::error},
    {"subject_mismatch", Severity::error},
    {"version_mismatch", Severity::warning},
    {"unknown_indicator", Severity::error},
    {"not_an_indicator", Severity::error},
    {"unknown_institution", Severity::error},
    {"unknown_evidence", Severity::error},
    {"no_answer", Severity::error},
    {"state_wins", Severity::warning},
    {"not_a_level", Severity::error},
    {"not_a_number", Severity::error},
    {"off_scale", Severity::error},
    {"off_step", Severity::error},
    {"duplicate_response", Severity::error},
    {"no_rationale", Severity::error},
    {"not_published", Severity::error},
    {"already_published", Severity::error},
    {"draft_publication", Severity::error},
    {"replaces_another", Severity::error},
    {"no_public_form", Severity::error},
    {"publish_first", Severity::error},
    {"duplicate_adjudication", Severity::error},
    {"latest_tie", Severity::error},
    {"no_date", Severity::error},
    {"bad_date", Severity::error},
    {"not_asked", Severity::warning},
    {"unasked_dropped", Severity::note},
    {"unknown_asked", Severity::warning},
    {"nobody_asked", Severity::warning},
    {"weight_of_nobody", Severity::note},
    // judgements
    {"judged_twice", Severity::error},
    {"judged_before", Severity::error},
    {"not_judged", Severity::error},
    {"pair_not_judged", Severity::error},
    {"not_all_joined", Severity::error},
    {"no_best_or_worst", Severity::error},
    {"few_children", Severity::error},
    {"other_judgements", Severity::error},
    {"learns_from_data", Severity::error},
    {"asks_nobody", Severity::error},
    {"unknown_judge", Severity::error},
    {"nobody_counts", Severity::error},
    {"not_one_matrix", Severity::error},
    // catalogues, constraints and plans
    {"unknown_action", Severity::error},
    {"unknown_period", Severity::error},
    {"unknown_fund", Severity::error},
    {"cost_twice", Severity::error},
    {"action_or_level", Severity::error},
    {"prerequisite_cycle", Severity::error},
    {"no_exchange_rate", Severity::error},
    {"sector_or_function", Severity::error},
    {"other_document", Severity::error},
    {"already_begun", Severity::error},
    {"other_currency", Severity::error},
    {"became_a_date", Severity::error},
    // recommendations
    {"unknown_area", Severity::error},
    {"unknown_sector", Severity::error},
    {"few_recommendations", Severity::warning},
    {"many_recommendations", Severity::warning},
    {"recommends_nothing", Severity::warning},
    {"no_period_dates", Severity::error},
    {"percent_or_share", Severity::error},
    {"no_baseline", Severity::error},
    {"already_approved", Severity::error},
    {"ends_before_start", Severity::error},
    {"other_work_plan", Severity::error},
    // targets and priorities
    {"steps_order", Severity::error},
    {"phases_order", Severity::error},
    {"needs_catalogue", Severity::error},
    {"cost_not_known", Severity::warning},
    {"no_peers", Severity::error},
    // crosswalks and cross-tabs
    {"no_operator", Severity::error},
    {"no_goal_operator", Severity::error},
    {"no_one_decides", Severity::error},
    {"unmapped_value", Severity::error},
    {"same_axis", Severity::error},
    // batches and tables
    {"no_weight", Severity::error},
    {"product_range", Severity::error},
    {"criterion_mean_not_positive", Severity::error},
    {"worst_of_all", Severity::error},
    {"no_weights_fit", Severity::error},
    {"wrong_shape", Severity::error},
    {"weighs_nothing", Severity::error},
    {"weights_are_amounts", Severity::error},
    {"nothing_varies", Severity::error},
    {"varies_twice", Severity::error},
    {"few_alternatives", Severity::error},
    {"no_weights_to_draw", Severity::error},
    {"no_number_there", Severity::error},
    {"nobody_to_leave_out", Severity::error},
    {"methods_do_not_fit", Severity::error},
    {"no_draw_scored", Severity::error},
    {"not_in_a_grid", Severity::error},
    {"too_many_combinations", Severity::error},
    {"no_assessments", Severity::error},
    {"criterion_count", Severity::error},
    {"too_many_pairs", Severity::error},
    {"profiles_order", Severity::error},
    {"not_finite", Severity::error},
    {"no_one", Severity::error},
    {"contradiction", Severity::error},
    {"endless_influence", Severity::error},
    {"not_joined", Severity::error},
    {"no_solver", Severity::error},
    {"not_solved", Severity::error},
    {"no_root_score", Severity::error},
    {"no_such_amount", Severity::error},
    {"unknown_state", Severity::error},
    {"unknown_column", Severity::error},
    {"missing_column", Severity::error},
    {"duplicate_column", Severity::error},
    {"bad_cell", Severity::error},
    {"ragged_row", Severity::error},
    {"bad_encoding", Severity::error},
    {"empty_table", Severity::error},
    {"not_csv", Severity::error},
    {"other_encoding", Severity::error},
    {"after_quote", Severity::error},
    {"one_column", Severity::error},
    {"no_head", Severity::error},
    {"looks_like_head", Severity::error},
    {"bad_condition", Severity::error},
    {"no_rows_left", Severity::error},
    {"two_readings", Severity::error},
    {"misplaced_answer", Severity::error},
    {"two_answers", Severity::error},
    {"value_not_code", Severity::error},
    {"survey_data", Severity::error},
    {"two_marks", Severity::error},
    {"two_percents", Severity::error},
    {"two_dates", Severity::error},
    {"spreadsheet_error", Severity::error},
    {"empty_cell", Severity::error},
    {"not_numeric", Severity::error},
    {"some_percents", Severity::error},
    {"column_of_words", Severity::error},
    {"row_of_words", Severity::error},
};
// clang-format on

/// A JSON pointer one step down.
inline std::string step(const std::string& where, std::string_view key) {
    std::string out = where + '/';
    for (const char c : key) out += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return out;
}

/// One thing wrong with an input, and where.
struct Issue {
    std::string code{};
    Severity severity{};
    std::string where{};
    std::string text{};
    std::vector<std::string> arguments{};
    std::optional<std::string> document{};
    std::optional<std::int64_t> row{};
    std::optional<std::string> column{};
    friend bool operator==(const Issue&, const Issue&) = default;
};
BOOST_DESCRIBE_STRUCT(Issue, (), (code, severity, where, text, arguments, document, row, column))
constexpr auto describe_notes(Issue*) {
    return describe::notes("Issue", "One thing wrong with an input, and where.",
                           {{.name = "code", .text = "What is wrong; the code never changes.", .required = true},
                            {.name = "severity", .text = "How bad it is.", .required = true},
                            {.name = "where", .text = "JSON pointer to the place in the document.", .required = true},
                            {.name = "text", .text = "What is wrong, in English.", .required = true},
                            {.name = "arguments", .text = "The arguments of the text, in order, to write it in another language."},
                            {.name = "document",
                             .text = "Which of several documents it is in: framework, assessment, method, targets or judgements."},
                            {.name = "row", .text = "Row: of a table as its file counts them, the head is row 1; of an array from 0."},
                            {.name = "column", .text = "Column of a table, by its name."}});
}

/// The text of an issue in a language; in English for an unknown language. An argument that is a key in "kind.", such as "kind.number",
/// or in "state." is translated; any other stands as it is.
std::string text(const Issue& issue, std::string_view language);
std::string text(const Issue& issue, const Language& language);

/// An issue of a known code, with its English text.
Issue issue(std::string_view code, std::string where, std::vector<std::string> arguments = {});

inline bool has_errors(const std::vector<Issue>& issues) {
    return std::ranges::any_of(issues, [](const Issue& i) { return i.severity == Severity::error; });
}

/// The one exception of the library: all the issues of an input at once.
///
/// example:
///     try {
///         score(framework, assessment);
///     } catch (const Error& error) {
///         for (const Issue& issue : error.issues()) std::cerr << issue.where << ": " << issue.text << '\n';
///     }
class Error : public std::exception {
public:
    explicit Error(std::vector<Issue> issues) : issues_(std::move(issues)) {
        for (const Issue& i : issues_) {
            if (!message_.empty()) message_ += '\n';
            message_ += i.where.empty() ? i.text : i.where + ": " + i.text;
        }
    }
    const std::vector<Issue>& issues() const noexcept { return issues_; }
    const char* what() const noexcept override { return message_.c_str(); }

private:
    std::vector<Issue> issues_;
    std::string message_;
};

/// Throws an Error with all the issues if one of them is an error.
inline void throw_if_errors(const std::vector<Issue>& issues) {
    if (has_errors(issues)) throw Error(issues);
}

}  // namespace ceiba
