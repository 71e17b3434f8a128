#pragma once

#include <ceiba/agree/cohen_kappa.hpp>
#include <ceiba/agree/fleiss_kappa.hpp>
#include <ceiba/agree/icc.hpp>
#include <ceiba/agree/iqr.hpp>
#include <ceiba/agree/kendall_w.hpp>
#include <ceiba/agree/krippendorff_alpha.hpp>
#include <ceiba/agree/pairwise.hpp>
#include <ceiba/agree/percent.hpp>
#include <ceiba/agree/r_wg.hpp>
#include <ceiba/agree/sd.hpp>
#include <ceiba/agreement.hpp>
#include <ceiba/backcast.hpp>
#include <ceiba/capacity.hpp>
#include <ceiba/check.hpp>
#include <ceiba/compare.hpp>
#include <ceiba/costing.hpp>
#include <ceiba/crosstab.hpp>
#include <ceiba/detail/closest.hpp>
#include <ceiba/evaluation.hpp>
#include <ceiba/explain.hpp>
#include <ceiba/fates.hpp>
#include <ceiba/figures.hpp>
#include <ceiba/fit.hpp>
#include <ceiba/gaps.hpp>
#include <ceiba/grounds.hpp>
#include <ceiba/io/schema.hpp>
#include <ceiba/judge_plan.hpp>
#include <ceiba/merge_work_plan.hpp>
#include <ceiba/methods.hpp>
#include <ceiba/model/drawn_weights.hpp>
#include <ceiba/multiverse.hpp>
#include <ceiba/operation.hpp>
#include <ceiba/operations/arrays.hpp>
#include <ceiba/participation.hpp>
#include <ceiba/prioritise.hpp>
#include <ceiba/publish.hpp>
#include <ceiba/rank/compare/kemeny.hpp>
#include <ceiba/rank/compare/kendall.hpp>
#include <ceiba/rank/compare/rbo.hpp>
#include <ceiba/rank/compare/spearman.hpp>
#include <ceiba/rank/compare/weighted_spearman.hpp>
#include <ceiba/rank/compare/ws.hpp>
#include <ceiba/recommend.hpp>
#include <ceiba/reconcile.hpp>
#include <ceiba/roadmap.hpp>
#include <ceiba/robust/constrained.hpp>
#include <ceiba/robustness.hpp>
#include <ceiba/score.hpp>
#include <ceiba/selected_actions.hpp>
#include <ceiba/sensitivity.hpp>
#include <ceiba/stability.hpp>
#include <ceiba/standings.hpp>
#include <ceiba/study_sensitivity.hpp>
#include <ceiba/targets.hpp>
#include <ceiba/uncertainty.hpp>
#include <ceiba/views.hpp>
#include <ceiba/weigh.hpp>
#include <ceiba/work_progress.hpp>
#include <ceiba/workplan.hpp>
#include <tuple>

/// The operations of the library, one entry each. All other languages are generated from this table: functions, signatures, documentation.
///
/// example:
///     operations::for_each([](const auto& operation) { std::cout << operation.full_name() << ": " << operation.text << '\n'; });
namespace ceiba::operations {

/// Functions in the form in which they cross: every argument by itself, one function for each name.
namespace crossing {

inline Comparison compare(const Framework& framework, const Assessment& before, const Assessment& after, const Method& method,
                          const Framework* framework_after, const Method* method_after, std::int64_t seed) {
    return ceiba::compare({framework, before, method},
                          {framework_after == nullptr ? framework : *framework_after, after,
                           method_after == nullptr ? method : *method_after},
                          seed);
}

inline Standings standings(const std::vector<Scores>& scores, bool no_rank, const std::vector<std::string>& nodes) {
    return ceiba::standings(scores, {.no_rank = no_rank, .nodes = nodes});
}

inline Issue issue(const std::string& code, const std::string& where, const std::vector<std::string>& arguments,
                   std::optional<std::int64_t> row, const std::optional<std::string>& column) {
    Issue out = ceiba::issue(code, where, arguments);
    out.row = row;
    out.column = column;
    return out;
}

inline std::string issue_text(const Issue& issue, const std::string& language) {
    return text(issue, language);
}

inline std::vector<std::string> issue_codes() {
    std::vector<std::string> out;
    for (const IssueCode& each : codes) out.emplace_back(each.code);
    return out;
}

inline std::vector<std::string> languages() {
    std::vector<std::string> out;
    for (const Language& language : ceiba::languages()) out.push_back(language.code);
    return out;
}

inline std::map<std::string, std::string> sentences(const std::string& language) {
    const auto& known = ceiba::language(language).sentences;
    return {known.begin(), known.end()};
}

inline std::optional<std::string> closest(const std::string& word, const std::vector<std::string>& candidates) {
    const std::string best = ceiba::detail::closest(word, candidates);
    return best.empty() ? std::nullopt : std::optional(best);
}

inline UnitFigures r_wg(const agree::Ratings& ratings, int levels, double step, agree::BelowZero below_zero, const Intervals& interval) {
    return r_wg_figures(ratings, levels, {.step = step, .below_zero = below_zero}, interval);
}

template <double (*measure)(agree::Tallies)>
UnitFigures of_units(const agree::Ratings& table, const Intervals& drawn) {
    return unit_figures(table, drawn, measure);
}

template <class Measure, class... Options>
TableFigure of_table(const agree::Ratings& table, Options... options, const Intervals& drawn) {
    return table_figure(table, drawn, [options...](const agree::Ratings& units) { return Measure(units, options...); });
}

inline TableFigure icc(const agree::Ratings& table, agree::Judged judged, const Intervals& drawn) {
    return table_figure(table, drawn, [judged](const agree::Ratings& units) {
        return [both = agree::Icc(units), judged](agree::Times times) { return both(times)[judged == agree::Judged::single ? 0 : 1]; };
    });
}

/// Where no direction is given every criterion is a benefit.
inline Eigen::VectorXd directions_of(const Eigen::MatrixXd& given, Eigen::Index criteria) {
    if (given.size() == 0) return Eigen::VectorXd::Ones(criteria);
    return vector(given, "directions", criteria);
}

inline RankedTable ranking(const rank::Method& method, const Eigen::MatrixXd& matrix, const Eigen::MatrixXd& weights,
                           const Eigen::MatrixXd& directions, const rank::Common& common) {
    return ranked_table(method, ceiba::ranking(method, matrix, vector(weights, "weights", matrix.cols()),
                                               directions_of(directions, matrix.cols()), common));
}

inline SortedTable sorting(const rank::sort::Method& method, const Eigen::MatrixXd& matrix, const Eigen::MatrixXd& weights,
                           const Eigen::MatrixXd& directions, const rank::sort::Common& common) {
    return sorted_table(method, ceiba::sorting(method, matrix, vector(weights, "weights", matrix.cols()),
                                               directions_of(directions, matrix.cols()), common));
}

inline RankedTable group_ranking(const rank::group::Method& method, const Eigen::MatrixXd& rankings, const Eigen::MatrixXd& weights,
                                 const rank::Common& common) {
    const Eigen::VectorXd given = weights.size() == 0 ? Eigen::VectorXd() : vector(weights, "weights", rankings.cols());
    return ranked_table(method, ceiba::group_ranking(method, rankings, given, common));
}

/// A coefficient of two rankings.
template <auto coefficient>
std::optional<double> alike(const Eigen::MatrixXd& first, const Eigen::MatrixXd& second) {
    return coefficient(vector(first, "first", first.size()), vector(second, "second", first.size()));
}
inline std::optional<double> kemeny(const Eigen::MatrixXd& first, const Eigen::MatrixXd& second, rank::compare::KemenyUnit unit) {
    return rank::compare::kemeny(vector(first, "first", first.size()), vector(second, "second", first.size()), unit);
}
inline std::optional<double> rbo(const Eigen::MatrixXd& first, const Eigen::MatrixXd& second, double p) {
    return rank::compare::rbo(vector(first, "first", first.size()), vector(second, "second", first.size()), p);
}

inline WeighedCriteria weights(const weight::Method& method, const Eigen::MatrixXd& matrix, const Eigen::MatrixXd& directions) {
    const bool data = card(method).input == weight::Input::data;
    return weighed_criteria(method, ceiba::weights(method, matrix, data ? directions_of(directions, matrix.cols()) : Eigen::VectorXd()));
}

inline RankReversal reversal(const rank::Method& method, const Eigen::MatrixXd& matrix, const Eigen::MatrixXd& weights,
                             const Eigen::MatrixXd& directions, const Eigen::MatrixXd& worse, const rank::Common& common) {
    return ceiba::reversal(method, matrix, vector(weights, "weights", matrix.cols()), directions_of(directions, matrix.cols()), worse,
                           common);
}

inline DrawnWeights drawn(const robust::ConstrainedWeights& found) {
    return {.weights = rows(found.weights), .exact = found.exact, .thinning = found.thinning};
}
inline DrawnWeights sample(std::int64_t criteria, const robust::WeightConstraints& constraints, const robust::Draws& draws) {
    return drawn(robust::constrained_weights(criteria, constraints, draws));
}
inline DrawnWeights sample_around(const Eigen::MatrixXd& centre, double concentration, const robust::Draws& draws) {
    return drawn({robust::dirichlet_weights(vector(centre, "centre", centre.size()), concentration, draws), true, 0});
}

inline WeighedCriteria ahp_group(const Eigen::MatrixXd& matrices, const Eigen::MatrixXd& judge_weights, const weight::AhpGroup& group,
                                 const weight::Ahp& method) {
    const Eigen::VectorXd given =
        judge_weights.size() == 0 ? Eigen::VectorXd() : vector(judge_weights, "judge_weights", judge_weights.size());
    return weighed_criteria(group, method, ceiba::ahp_group(matrices, given, group, method));
}

inline WeighedCriteria ahp_consistency(const Eigen::MatrixXd& matrix, const Eigen::MatrixXd& weights, const weight::Ahp& method) {
    return weighed_criteria(weight::Method{method}, ceiba::ahp_consistency(matrix, vector(weights, "weights", matrix.cols()), method));
}

inline std::vector<StableWeight> weight_stability(const Eigen::MatrixXd& values, const Eigen::MatrixXd& weights) {
    return stable_weights(values, vector(weights, "weights", values.cols()));
}
inline NearestChange robustness_radius(const Eigen::MatrixXd& values, const Eigen::MatrixXd& weights, robust::Norm norm,
                                       robust::Stays stays) {
    return nearest_change(values, vector(weights, "weights", values.cols()), norm, stays);
}
inline LeaveOneOut leave_one_out(const Eigen::MatrixXd& values, const Eigen::MatrixXd& weights, const robust::LeftOutGroups& groups) {
    return ranks_without(values, vector(weights, "weights", values.cols()), groups);
}

}  // namespace crossing

inline constexpr Parameter framework{"framework", "The instrument: its tree, scales, weights and rules."};
inline constexpr Parameter assessment{"assessment", "The answers of a subject's institutions in one round."};
inline constexpr Parameter method = Parameter{"method", "Choices that replace the framework's own; by default none."}.optional();
inline constexpr Parameter scores{"scores", "The result of score, for the same framework and method."};
inline constexpr Parameter before{"before", "The earlier round, or the first subject."};
inline constexpr Parameter after{"after", "The later round, or the second subject."};
inline constexpr Parameter ratings{"ratings", "Ratings as numbers; NaN is missing.", "units x raters"};
inline constexpr Parameter interval =
    Parameter{"interval", "How to resample for an interval; by default there is none."}.optional().by_name();
inline constexpr Parameter targets{"targets", "What is aimed at: an indicator's target in the unit of its answer."};
inline constexpr Parameter targets_too = Parameter{"targets", "What is aimed at, for gaps and priorities; by default none."}.optional();
inline constexpr Parameter study{"study", "What varies, and how often it is drawn."};
inline constexpr Parameter threads =
    Parameter{"threads", "On how many threads; 0 is as many as the machine runs at once. The result is the same."}.otherwise(
        std::int64_t{0});
inline constexpr Parameter catalogue{"catalogue", "The actions that plans are made of."};
inline constexpr Parameter catalogue_too =
    Parameter{"catalogue", "The actions that plans are made of: what waits on a gap, and what it costs to close; by default none."}
        .optional();
inline constexpr Parameter constraints{"constraints", "What a plan has to keep to."};
inline constexpr Parameter work_plan{"work_plan", "Who does what, until when, and how far it has come."};
inline constexpr Parameter as_of{"as_of", "The day as of which this is asked, YYYY-MM-DD."};
inline constexpr Parameter search = Parameter{"options", "How it is searched for."}.optional();
inline constexpr Parameter seed =
    Parameter{"seed", "Seed of the orders that are drawn where parts cannot be exact; 0 or more."}.otherwise(std::int64_t{0});
inline constexpr Parameter masses{"masses", "Möbius masses as in a Choquet rule; they name every child."};

inline constexpr std::string_view every_issue = "with every issue of the documents";
inline constexpr std::string_view bad_ratings = "for infinite ratings and for options out of range";
inline constexpr std::string_view a_number_a_unit =
    "a number for each unit, NaN where it is undefined; with an interval a figure for each, with its raters resampled";
inline constexpr std::string_view a_number = "a number, NaN where it is undefined; with an interval a figure, with the units resampled";

/// Which of a function's overloads is meant.
template <class R, class... A>
using Function = R (*)(A...);
/// The same for a function of an assessment, with its parameters beside the documents.
template <class R, class... Own>
using Verb = Function<R, const Framework&, const Assessment&, Own..., const Method&>;

/// Functions of documents.
inline constexpr std::tuple of_documents{
    operation("", "check", "Everything that is wrong with documents, at once, each with its place.",
              Function<std::vector<Issue>, const Framework&, const Assessment*, const Method*, const TargetProfile*, const Judgements*>{
                  &check},
              {framework, assessment.optional(), method, Parameter{"targets", "Targets for nodes of the framework."}.optional(),
               Parameter{"judgements", "Judgements of the importance of nodes of the framework."}.optional()},
              "all issues: errors, warnings and notes; nothing is thrown"),
    operation("", "reconcile", "The answers of all institutions to each scored indicator, reconciled to one value.",
              Function<std::vector<Reconciled>, const Framework&, const Assessment&, const Method&, bool>{&reconcile},
              {framework, assessment, method,
               Parameter{"by_source", "Whether the value of each source's answers is given too."}.otherwise(false)},
              "one entry for each scored indicator, in the order of the framework", every_issue),
    operation("", "score", "The score of every node, with coverage, bounds, effective weight and trace.", Verb<Scores>{&score},
              {framework, assessment, method}, "every node in the order of the framework", every_issue),
    operation("", "publish", "What of an assessment may be public: a document from which everything for the public is computed.",
              Function<Published, const Framework&, const Assessment&, const Method&, bool, const Assessment*>{&publish},
              {framework, assessment, method,
               Parameter{"draft", "Whether an assessment that is still a draft may be published."}.otherwise(false),
               Parameter{"replaces", "The published assessment of the same round that this one replaces; by default none."}.optional()},
              "the published assessment and, for the team alone, why each indicator is public or withheld and what a publication changes",
              "with every issue of the documents, for a draft, and for a published assessment"),
    operation("", "fit", "A framework fitted to many units, with the constants that they give.", &fit,
              {framework, Parameter{"assessments", "The units: one for each subject and round."}, method},
              "the framework with every constant in its scales, the assessments with what was imputed, and every number that changed",
              "with every issue of the documents, and of columns that cannot be fitted"),
    operation("", "gaps", "How far every node with a target is from it.",
              Function<Gaps, const Framework&, const Scores&, const TargetProfile&, const Method&, const Catalogue*>{&gaps},
              {framework, scores, targets, method, catalogue_too},
              "the gap of every such node, in its unit, as a share of its range, in levels, and as leverage on the root", every_issue),
    operation("", "targets", "What every node aims at under several target profiles and their phases.",
              Verb<TargetTable, const std::vector<TargetProfile>&>{&ceiba::targets},
              {framework, assessment, Parameter{"profiles", "What is aimed at, several times; their ids differ."}, method},
              "a row for each node with a target, profile and phase, with the gap in its unit, as a share of its range, and in levels",
              every_issue),
    operation("", "peer_targets", "Targets from the scores of peers.", &peer_targets,
              {framework, Parameter{"scores", "The result of score for each peer, for the same framework and method."},
               Parameter{"statistic", "Which score of the peers becomes a target."}.otherwise(PeerStatistic::median),
               Parameter{"id", "The id of the profile."}.otherwise(std::string_view("peers")),
               Parameter{"nodes", "Nodes with children that have a target too: their ids, printed codes or labels; by default none."}
                   .optional(),
               method},
              "a target profile: a fixed target for each indicator that a peer answered",
              "with every issue of the framework; without scores, for those of other frameworks or methods, or an unknown node"),
    operation("", "prioritise", "Indicators with a gap, in the order in which to close them.",
              Function<Priorities, const Framework&, const Gaps&, const Method&>{&prioritise},
              {framework, Parameter{"gaps", "The result of gaps, for the same framework and method."}, method},
              "priorities with their ranks and factors, critical ones first", every_issue),
    operation(
        "", "uncertainty", "Scores, ranks and priorities when what is arguable varies: methods, weights, answers, who is heard.",
        Function<Uncertainty, const Framework&, const std::vector<Assessment>&, const Study&, const Method&, const TargetProfile*, int>{
            &ceiba::uncertainty},
        {framework, Parameter{"assessments", "One, or several that are compared."}, study, method, targets_too, threads},
        "for each node and gap an interval over the draws, how often it is in each band, rank or among the first priorities, and what "
        "it is where nothing varies",
        "with every issue of the documents; where methods of the study cannot hold together, and where no draw could be scored"),
    operation("", "multiverse", "Scores and priorities under every combination of methods, and which choice matters most.",
              Function<Multiverse, const Framework&, const Assessment&, const Study&, const Method&, const TargetProfile*, int>{
                  &ceiba::multiverse},
              {framework, assessment, Parameter{"study", "The choices: its factors of methods, and of institutions that are left out."},
               method, targets_too, threads},
              "for each node and gap what holds under all, most or few combinations, and how much each choice matters",
              "with every issue of the documents, for other factors, and for more than 100,000 combinations"),
    operation("", "sensitivity", "Which of what is arguable moves the scores: Sobol' indices of a study's factors on every node's score.",
              Function<StudySensitivity, const Framework&, const std::vector<Assessment>&, const Study&, const Method&, int>{
                  &ceiba::sensitivity},
              {framework, Parameter{"assessments", "One, or several."}, study, method, threads},
              "for each node and factor the share of the variance that it explains by itself and in all, with intervals",
              "with every issue of the documents, for fewer than two draws, and where no run could be scored"),
    operation("", "judge_plan", "What a plan comes to, and what it does not keep to.",
              Function<JudgedPlan, const Framework&, const Assessment&, const TargetProfile&, const Catalogue&, const Constraints&,
                       const Plan&, const Method&, const Roadmap*>{&judge_plan},
              {framework, assessment, targets, catalogue, constraints, Parameter{"plan", "Which actions are done, and when."}, method,
               Parameter{"best", "The result of roadmap, from which the plan's distance is said; by default none."}.optional()},
              "the score of every node at the end of each period, costs, and everything that it does not keep to", every_issue),
    operation("", "recommend", "Recommendations beside what was found, and the gaps that none of them names.",
              Verb<Recommended, const TargetProfile&, const Catalogue&, const Recommendations&>{&recommend},
              {framework, assessment, targets, catalogue,
               Parameter{"recommendations", "What is recommended, with the gaps and actions that each recommendation gathers."}, method},
              "for each recommendation its gaps, its actions with their costs, and whether a gap is left", every_issue),
    operation(
        "", "selected_actions", "The actions that goals ask for: those to a level above the score, up to the goal.",
        Verb<SelectedActions, const TargetProfile&, const Catalogue&, const Crosswalk*, const Framework*, const std::vector<std::string>&>{
            &selected_actions},
        {framework, assessment, targets, catalogue,
         Parameter{"crosswalk",
                   "How scores and goals are carried to the indicators that the catalogue names; by default they are the framework's."}
             .optional(),
         Parameter{"to", "The later framework of the crosswalk; by default only its ids are known."}.optional(),
         Parameter{"without_level", "Types and functions: actions of these that lead to no level are selected too."}.optional(), method},
        "the actions, the score and the goal of each indicator, and the earlier indicators from which these come",
        "with every issue of the documents, and for operators that a row does not declare"),
    operation("", "costing", "What it costs to reach goals, or to carry out a plan, by period and by what it belongs to.",
              Verb<Costing, const TargetProfile&, const Catalogue&, const Constraints&, const Plan*, const std::optional<std::string>&>{
                  &costing},
              {framework, assessment, targets, catalogue, constraints,
               Parameter{"plan", "When actions begin; by default year by year, level by level."}.optional(),
               Parameter{"axis", "The axis whose tags are the areas: its id or its label; by default they are the branches below the root."}
                   .optional(),
               method},
              "costs by period and by area, node, lead, sector, type and fund, the actions, and those that are left out",
              "with every issue of the documents, or for an unknown axis"),
    operation("", "workplan", "The work plan of a plan: who does what, until when, with whose money.",
              Function<WorkPlan, const Framework&, const Assessment&, const TargetProfile&, const Catalogue&, const Constraints&,
                       const Plan&, const Method&, const Recommendations*>{&workplan},
              {framework, assessment, targets, catalogue, constraints, Parameter{"plan", "Which actions are done, and when."}, method,
               Parameter{"recommendations", "What is recommended; rows then say which they follow."}.optional()},
              "a row for each action, those under way first", "with every issue of the documents, and for a period without its days"),
    operation("", "approved", "A work plan with a baseline: its dates, costs and scores as they were approved.", &approved,
              {work_plan, Parameter{"by", "Who approved it."}, Parameter{"on", "The day, YYYY-MM-DD."}},
              "the work plan with its baseline, by which progress is measured",
              "if it was approved before, for a day that is none, and with every issue of the work plan"),
    operation("", "check_work_plan", "Everything that is wrong with a work plan that people edited.", &check_work_plan, {work_plan},
              "all issues, with their places"),
    operation("", "merge_work_plan", "A work plan with what people changed in the tables that were sent to them, cell by cell.",
              &merge_work_plan,
              {Parameter{"sent", "The work plan as it was sent."}, Parameter{"current", "The work plan as it is now."},
               Parameter{"returns", "The tables that came back; columns that one does not have say nothing."}},
              "the merged work plan, every change, and cells that were changed in two ways", "for a table of another work plan"),
    operation(
        "", "progress", "How far a work plan has come by a day: what was planned beside what became of it.",
        Verb<WorkProgress, const TargetProfile&, const Catalogue&, const Constraints&, const WorkPlan&, const std::string&>{&progress},
        {framework, assessment, targets, catalogue, constraints, work_plan, as_of, method},
        "time, money and score of the whole, each period, sector and institution; the claimed scores beside the assessed one; what is "
        "late and what waits on it",
        "with every issue of the documents, for a work plan that was not approved, and for a day that is none"),
    operation("", "remaining_constraints", "What a plan of the periods that remain has to keep to, with what has begun or is finished.",
              &remaining_constraints, {catalogue, constraints, work_plan, as_of},
              "constraints of the periods that begin on the day or later", "with every issue of the documents, and if no period remains"),
    operation("", "roadmap", "The best plan: which actions are done, and when, within all that constraints say.",
              Function<Roadmap, const Framework&, const Assessment&, const TargetProfile&, const Catalogue&, const Constraints&,
                       const Method&, const RoadmapOptions&>{&roadmap},
              {framework, assessment, targets, catalogue, constraints, method, search},
              "the plan and what it comes to, how much better another one may be, what it leaves out and why, and a greedy plan beside it",
              "with every issue of the documents, and where the root has no score"),
    operation("", "explain", "How a node's score came about, down to the answers, as data and in words.",
              Verb<Explanation, const std::string&>{&explain},
              {framework, assessment, Parameter{"node", "The node: its id, its printed code or its label."}, method},
              "the node, then everything below it", "with every issue of the documents, or for an unknown node"),
    operation("", "agreement", "How far the institutions agree, on each indicator and over all indicators of each scale.",
              Verb<Agreement>{&agreement}, {framework, assessment, method}, "figures, with intervals where the method asks for them",
              every_issue),
    operation("", "stability", "How the answers of institutions changed between two rounds of a consultation.",
              Verb<Stability, const Assessment&>{&stability}, {framework, before, after, method},
              "who changed, for each indicator, and how many indicators are stable",
              "with every issue of the documents, or for two subjects"),
    operation("", "participation", "Who was asked, and who answered.", Verb<Participation>{&participation}, {framework, assessment, method},
              "rows for all together, and for each institution, sector, branch and tag of each axis", every_issue),
    operation("", "institution_view",
              "What one institution answered, and where it differs from the value of all answers; not for the public.",
              Verb<InstitutionView, const std::string&>{&institution_view},
              {framework, assessment, Parameter{"institution", "The institution: its id or its label."}, method},
              "the indicators it was asked or responded to", "with every issue of the documents, or for an unknown institution"),
    operation("", "sector_view", "How each sector answered each indicator; not for the public.", Verb<SectorView>{&sector_view},
              {framework, assessment, method}, "every indicator, by sector", every_issue),
    operation("", "coalition_view", "An assessment as the institutions that take part in it may see it.", &coalition_view,
              {assessment, Parameter{"comments", "Whether comments are kept."}.otherwise(false)},
              "the assessment without respondents, dates and confidence of responses, and without comments unless asked for"),
    operation("", "grounds", "What the score of each node rests on.", Verb<Grounds>{&grounds}, {framework, assessment, method},
              "shares by kind of evidence, and confidence, up the tree", every_issue),
    operation("", "compare", "How every node changed from one round, or subject, to another, each change divided among what differs.",
              &crossing::compare,
              {framework, before, after, method,
               Parameter{"framework_after", "The later round's instrument; by default the same."}.optional(),
               Parameter{"method_after", "The later round's method; by default the same."}.optional(), seed},
              "every node of either tree, with the parts of its change, which add up to it", every_issue),
    operation("", "backcast", "An earlier round as if it had been asked with a later framework.", &backcast,
              {framework, assessment, Parameter{"crosswalk", "Which indicators became which, and how their answers are combined."},
               Parameter{"to", "The later framework."}, method},
              "the assessment, with the indicators of either framework that the crosswalk does not name",
              "with every issue of the documents, and for values that do not fit the crosswalk"),
    operation("", "standings", "Several subjects side by side: in bands and quarters, with scores and ranks.", &crossing::standings,
              {Parameter{"scores", "The result of score for each subject, for one framework and one method."},
               Parameter{"no_rank", "Whether to leave out scores and ranks, and whatever tells two subjects of a quarter apart."}.otherwise(
                   false),
               Parameter{"nodes", "The nodes: their ids, printed codes or labels; by default the root."}.optional()},
              "a row for each subject and node", "for scores of different frameworks or methods, or an unknown node"),
    operation("", "crosstab", "Indicators grouped by their tags on one axis or two, across the tree.",
              Function<CrossTab, const Framework&, const Scores&, const std::string&, const std::optional<std::string>&, CellWeights>{
                  &crosstab},
              {framework, scores, Parameter{"axis", "The axis: its id or its label."},
               Parameter{"second_axis", "A second axis, likewise."}.optional(),
               Parameter{"weights", "How much each indicator counts in a cell."}.otherwise(CellWeights::effective)},
              "a cell for each tag, or pair of tags; indicators without one are the remainder",
              "for an unknown axis, or scores of another framework"),
    operation("", "weigh", "Weights from what people said of the children of nodes: of each judge, and of the group.", &weigh,
              {framework, Parameter{"judgements", "Who said what, with which method."},
               Parameter{"for_public", "Whether the members are left out, and what would tell of those of a small group."}.otherwise(
                   false)},
              "weights of every judged node, the spread, the agreement and, of pairs, questions about those that disagree",
              "with every issue of the framework and the judgements"),
    operation("", "with_weights", "A method with the weights of a weighing, and where they come from.",
              Function<Method, const Weighing&, const Method&>{&with_weights},
              {Parameter{"weighing", "The result of weigh."},
               Parameter{"method", "The method to extend; by default an empty one."}.optional()},
              "the method; what else it says stays"),
    operation("", "schema", "The JSON Schema (2020-12) of a document.", Function<std::string, std::string_view>{&schema},
              {Parameter{"name", "One of schema_names."}}, "JSON on one line", "for an unknown name"),
    operation("", "schema_names", "Names of the documents that have a schema.", &schema_names, "words as in `ceiba/<name>/1`"),
    operation("", "issue", "An issue of a known code, with its English text.", &crossing::issue,
              {Parameter{"code", "One of issue_codes."},
               Parameter{"where", "A JSON pointer into the document."}.otherwise(std::string_view{}),
               Parameter{"arguments", "The arguments of its text, in order."}.otherwise(nullptr),
               Parameter{"row", "Row: of a table as its file counts them, the head is row 1; of an array from 0."}.optional(),
               Parameter{"column", "Column of a table."}.optional()},
              "the issue, with its severity"),
    operation("", "issue_text", "The text of an issue in a language.", &crossing::issue_text,
              {Parameter{"issue", "One from check or an Error."}, Parameter{"language", "One of languages; any other gives English."}},
              "one line of text"),
    operation("", "languages", "Codes of the available languages, English first.", &crossing::languages, "codes: en, es"),
    operation("", "sentences", "Every sentence of a language by its key.", &crossing::sentences,
              {Parameter{"language", "One of languages; any other gives English."}},
              "sentences; names in braces stand for values, and what is between < and > is left out where a value in it is empty"),
    operation("", "issue_codes", "Every code that an issue can have.", &crossing::issue_codes, "words; a code never changes"),
    operation("", "closest", "The candidate that was probably meant.", &crossing::closest,
              {Parameter{"word", "What was written."}, Parameter{"candidates", "The words to choose from."}},
              "one of the candidates; none if no candidate is near"),

    operation("agree", "percent", "Percent agreement: the share of a unit's ratings that equal the most frequent one.",
              &crossing::of_units<&agree::percent>, {ratings, interval}, a_number_a_unit, bad_ratings),
    operation("agree", "pairwise", "Pairwise agreement: the share of pairs of raters who gave a unit the same rating.",
              &crossing::of_units<&agree::pairwise>, {ratings, interval}, a_number_a_unit, bad_ratings),
    operation("agree", "iqr", "Interquartile range of a unit's ratings, linear between order statistics, in their unit.",
              &crossing::of_units<&agree::iqr>, {ratings, interval}, a_number_a_unit, bad_ratings),
    operation("agree", "sd", "Standard deviation of a unit's ratings, with n - 1, in their unit.", &crossing::of_units<&agree::sd>,
              {ratings, interval}, a_number_a_unit, bad_ratings),
    operation("agree", "r_wg", "Within-group agreement on equally spaced levels, against raters who choose each with the same probability.",
              &crossing::r_wg,
              {ratings, Parameter{"levels", "How many levels there are; 2 or more."},
               Parameter{"step", "Distance from one level to the next, in the unit of the ratings; above 0."}
                   .otherwise(agree::WithinGroup{}.step)
                   .by_name(),
               Parameter{"below_zero", "What becomes of a value below 0."}.otherwise(agree::WithinGroup{}.below_zero).by_name(), interval},
              a_number_a_unit, bad_ratings),
    operation("agree", "krippendorff_alpha", "Krippendorff's alpha: 1 less observed over expected disagreement.",
              &crossing::of_table<agree::KrippendorffAlpha, agree::Metric>,
              {ratings, Parameter{"metric", "What a difference between two ratings means."}, interval}, a_number, bad_ratings),
    operation("agree", "fleiss_kappa", "Fleiss' kappa: pairwise agreement beyond chance, for any number of raters.",
              &crossing::of_table<agree::FleissKappa>, {ratings, interval}, a_number, bad_ratings),
    operation("agree", "cohen_kappa", "Cohen's kappa of two raters, weighted or not.", &cohen_kappa_figure,
              {ratings, Parameter{"weights", "How heavily a disagreement counts."}.otherwise(agree::KappaWeights::unweighted), interval},
              a_number, "for infinite ratings, other than two raters, and options out of range"),
    operation("agree", "kendall_w", "Kendall's coefficient of concordance W, corrected for ties.", &crossing::of_table<agree::KendallW>,
              {ratings, interval}, a_number, bad_ratings),
    operation("agree", "icc", "Intraclass correlation, two-way random: of one rater, ICC(2,1), or of the mean of all, ICC(2,k).",
              &crossing::icc, {ratings, Parameter{"judged", "Whether the reliability of one rater or of their mean is given."}, interval},
              a_number, bad_ratings),

    operation("combine", "shapley", "Shapley indices of a Choquet capacity: how much each child matters, counting its part in groups.",
              &shapley, {masses}, "the index of each child; they add up to 1", "with every issue of the masses"),
    operation("combine", "interaction",
              "Interaction index of each pair of children of a Choquet capacity: above 0 for two that need each other, below 0 for two of "
              "which one makes up for the other.",
              &interaction, {masses}, "the index of each pair, named in the order of the masses", "with every issue of the masses")};

inline constexpr Parameter evaluation{"evaluation", "A framework, an assessment and a method, judged, compiled and reconciled once."};

/// The entry of a function's overload for evaluations: it has the name of the one for documents, and its parameters beside them.
///
/// instead  what it takes in place of an earlier result
template <class R, class... Own, class... Instead>
consteval Operation<R, const Evaluation&, Own...> evaluated(std::string_view name, Function<R, const Evaluation&, Own...> function,
                                                            const Instead&... instead) {
    Operation<R, const Evaluation&, Own...> out{.room = "evaluation", .name = name, .function = function, .parameters = {evaluation}};
    std::apply(
        [&](const auto&... each) {
            const auto take = [&](const auto& documents) {
                if (!documents.room.empty() || documents.name != name) return;
                out.text = documents.text;
                out.result = documents.result;
                out.errors = documents.errors;
                std::size_t i = 1;
                for (const Parameter& p : documents.parameters) {
                    bool own = true;
                    for (const std::string_view known : {"framework", "assessment", "assessments", "method", "scores", "gaps", "before",
                                                         "framework_after", "method_after"})
                        own = own && p.name != known;
                    if (own) out.parameters[i++] = p;
                }
                ((out.parameters[i++] = instead), ...);
                detail::require(i == out.parameters.size(), "an evaluation's function takes what the documents' takes beside them");
            };
            (take(each), ...);
        },
        of_documents);
    detail::require(!out.text.empty(), "there is no such operation of documents");
    return out;
}

/// Functions of an evaluation.
inline constexpr std::tuple
    of_evaluations{evaluated("reconcile", Function<std::vector<Reconciled>, const Evaluation&, bool>{&reconcile}),
                   evaluated("score", Function<Scores, const Evaluation&>{&score}),
                   evaluated("publish", Function<Published, const Evaluation&, bool, const Assessment*>{&publish}),
                   evaluated("gaps", Function<Gaps, const Evaluation&, const TargetProfile&, const Catalogue*>{&gaps}),
                   evaluated("targets", Function<TargetTable, const Evaluation&, const std::vector<TargetProfile>&>{&ceiba::targets}),
                   evaluated("uncertainty",
                             Function<Uncertainty, const Evaluation&, const Study&, const TargetProfile*, int>{&ceiba::uncertainty}),
                   evaluated("multiverse",
                             Function<Multiverse, const Evaluation&, const Study&, const TargetProfile*, int>{&ceiba::multiverse}),
                   evaluated("sensitivity", Function<StudySensitivity, const Evaluation&, const Study&, int>{&ceiba::sensitivity}),
                   evaluated("judge_plan", Function<JudgedPlan, const Evaluation&, const TargetProfile&, const Catalogue&,
                                                    const Constraints&, const Plan&, const Roadmap*>{&judge_plan}),
                   evaluated("recommend",
                             Function<Recommended, const Evaluation&, const TargetProfile&, const Catalogue&, const Recommendations&>{
                                 &recommend}),
                   evaluated("selected_actions",
                             Function<SelectedActions, const Evaluation&, const TargetProfile&, const Catalogue&, const Crosswalk*,
                                      const Framework*, const std::vector<std::string>&>{&selected_actions}),
                   evaluated("costing", Function<Costing, const Evaluation&, const TargetProfile&, const Catalogue&, const Constraints&,
                                                 const Plan*, const std::optional<std::string>&>{&costing}),
                   evaluated("workplan", Function<WorkPlan, const Evaluation&, const TargetProfile&, const Catalogue&, const Constraints&,
                                                  const Plan&, const Recommendations*>{&workplan}),
                   evaluated("progress", Function<WorkProgress, const Evaluation&, const TargetProfile&, const Catalogue&,
                                                  const Constraints&, const WorkPlan&, const std::string&>{&progress}),
                   evaluated("roadmap", Function<Roadmap, const Evaluation&, const TargetProfile&, const Catalogue&, const Constraints&,
                                                 const RoadmapOptions&>{&roadmap}),
                   evaluated("explain", Function<Explanation, const Evaluation&, const std::string&>{&explain}),
                   evaluated("agreement", Function<Agreement, const Evaluation&>{&agreement}),
                   evaluated("participation", Function<Participation, const Evaluation&>{&participation}),
                   evaluated("institution_view", Function<InstitutionView, const Evaluation&, const std::string&>{&institution_view}),
                   evaluated("sector_view", Function<SectorView, const Evaluation&>{&sector_view}),
                   evaluated("grounds", Function<Grounds, const Evaluation&>{&grounds}),
                   evaluated("crosstab",
                             Function<CrossTab, const Evaluation&, const std::string&, const std::optional<std::string>&, CellWeights>{
                                 &crosstab}),
                   evaluated("prioritise", Function<Priorities, const Evaluation&, const TargetProfile&, const Catalogue*>{&prioritise},
                             targets, catalogue_too),
                   evaluated("stability", Function<Stability, const Evaluation&, const Evaluation&>{&stability}),
                   evaluated("compare", Function<Comparison, const Evaluation&, const Evaluation&, std::int64_t>{&compare}),
                   operation("evaluation", "fates", "What became of each response.", &fates, {evaluation},
                             "for each response of the assessment, in its order, what became of it and how much it counted")};

inline constexpr Parameter directions =
    Parameter{"directions", "1 for a benefit, -1 for a cost; none: every criterion is a benefit.", "criteria x 1"};

inline constexpr Parameter draws =
    Parameter{"draws", "How many, the seed, and the number of the first one; by default 10000 from seed 0."}.optional();

inline constexpr Parameter first_ranking{"first", "A ranking: ranks of the alternatives, 1 for the best.", "alternatives x 1"};
inline constexpr Parameter second_ranking{"second", "Another ranking of the same alternatives.", "alternatives x 1"};
inline constexpr std::string_view a_correlation = "from -1 to 1; nothing where it is undefined, as where all are tied";
inline constexpr std::string_view bad_rankings = "for infinite numbers and rankings of other lengths";

/// Weighting and ranking methods by their names; a language may have a function for each beside them.
inline constexpr std::tuple of_methods{
    operation("", "methods", "Every weighting and ranking method, with its card.", &methods, "a card for each method"),
    operation("rank", "ranking", "Alternatives ranked by a method.", &crossing::ranking,
              {Parameter{"method", "A ranking method: its name, or an object with its options."},
               Parameter{"matrix", "Values of the criteria.", "alternatives x criteria"},
               Parameter{"weights", "The weight of each criterion, 0 or more.", "criteria x 1"}, directions,
               Parameter{"common", "What every method can be told: ties, normalise_weights, explain."}.optional()},
              "scores, ranks, the order, and the tables of the method", "with every issue of the options and the table"),
    operation("rank", "sorting", "Alternatives put into classes by a method.", &crossing::sorting,
              {Parameter{"method", "A sorting method: an object with its name and options."},
               Parameter{"matrix", "Values of the criteria.", "alternatives x criteria"},
               Parameter{"weights", "The weight of each criterion, 0 or more.", "criteria x 1"}, directions,
               Parameter{"common", "What every method can be told: normalise_weights, explain."}.optional()},
              "the class of each alternative, 1 for the worst, and the tables of the method",
              "with every issue of the options and the table"),
    operation("rank", "group_ranking", "One ranking of several, by a method of group choice.", &crossing::group_ranking,
              {Parameter{"method", "A method of group choice: its name, or an object with its options."},
               Parameter{"rankings", "Ranks, 1 for the best; for means, scores.", "alternatives x rankings"},
               Parameter{"weights", "The weight of each ranking, 0 or more; none: each counts 1.", "rankings x 1"},
               Parameter{"common", "What every method can be told: ties, normalise_weights, explain."}.optional()},
              "scores, ranks, the order, and the tables of the method", "with every issue of the options and the table"),
    operation("rank", "reversal", "The three tests of rank reversal of Wang & Triantaphyllou (2008), of a method on a table.",
              &crossing::reversal,
              {Parameter{"method", "A ranking method: its name, or an object with its options."},
               Parameter{"matrix", "Values of the criteria.", "alternatives x criteria"},
               Parameter{"weights", "The weight of each criterion, 0 or more.", "criteria x 1"}, directions,
               Parameter{"worse",
                         "Alternatives that take the place of each that is not best in turn, worse than each on every criterion; "
                         "none: the first test is not made.",
                         "worse ones x criteria"},
               Parameter{"common", "What every method can be told: ties, normalise_weights, explain."}.optional()},
              "what each test found, and every alternative, pair and three of them that failed",
              "with every issue of the options and the tables"),
    operation("rank", "spearman", "Spearman's rank correlation; places of ties are their mean.", &crossing::alike<&rank::compare::spearman>,
              {first_ranking, second_ranking}, a_correlation, bad_rankings),
    operation("rank", "weighted_spearman", "Weighted rank correlation, in which the first places count more.",
              &crossing::alike<&rank::compare::weighted_spearman>, {first_ranking, second_ranking}, a_correlation, bad_rankings),
    operation("rank", "kendall_tau_b", "Kendall's tau-b: concordant less discordant pairs, corrected for ties.",
              &crossing::alike<&rank::compare::kendall>, {first_ranking, second_ranking}, a_correlation, bad_rankings),
    operation("rank", "ws",
              "The WS coefficient, in which the first places of the reference count most; the first ranking is the reference.",
              &crossing::alike<&rank::compare::ws>, {first_ranking, second_ranking}, a_correlation, bad_rankings),
    operation("rank", "kemeny_distance", "Kemeny distance: discordant pairs, and half of those that only one ranking ties.",
              &crossing::kemeny,
              {first_ranking, second_ranking,
               Parameter{"unit", "What a discordant pair counts."}.otherwise(rank::compare::KemenyUnit::discordant_pairs).by_name()},
              "0 for the same ranking", bad_rankings),
    operation("rank", "rbo", "Rank-biased overlap, extrapolated: what the best of two rankings have in common, at every depth.",
              &crossing::rbo,
              {first_ranking, second_ranking, Parameter{"p", "How far down a reader goes; above 0 and below 1."}.otherwise(0.9).by_name()},
              "from above 0 to 1, 1 for the same ranking", bad_rankings),
    operation("weight", "weights", "Weights of criteria by a method.", &crossing::weights,
              {Parameter{"method", "A weighting method: its name, or an object with its options."},
               Parameter{"matrix", "Alternatives x criteria of data, or judgements as the method's card says.", "rows x columns"},
               directions},
              "weights, figures of quality, diagnostics and tables", "with every issue of the options and the table"),
    operation("weight", "ahp_group", "Weights of a group of judges by AHP, and how far it agrees.", &crossing::ahp_group,
              {Parameter{"matrices", "The judgements of each judge as ahp takes them, one matrix below the other.",
                         "(judges * criteria) x criteria"},
               Parameter{"judge_weights", "How much each judge counts, 0 or more; none: each counts 1.", "judges x 1"},
               Parameter{"group", "How the group is made: group, trim, scale."}.optional(),
               Parameter{"method", "How weights come from a matrix: the options of ahp."}.optional()},
              "weights, the figures of consensus and compatibility, diagnostics and tables",
              "with every issue of the options and the matrices"),
    operation("weight", "ahp_consistency", "How consistent judgements are with weights that came from elsewhere.",
              &crossing::ahp_consistency,
              {Parameter{"matrix", "Judgements as ahp takes them.", "criteria x criteria"},
               Parameter{"weights", "The weight of each criterion, above 0.", "criteria x 1"},
               Parameter{"method", "The options of ahp."}.optional()},
              "the weights with their figures and the judgements that disagree most", "with every issue of the options and the matrix"),
    operation("weight", "sample",
              "Weights drawn uniformly from all that are 0 or more, add up to 1 and meet constraints of order, ratios and "
              "intervals.",
              &crossing::sample,
              {Parameter{"criteria", "How many there are; 1 or more."},
               Parameter{"constraints", "What is known of the weights; by default nothing."}.optional(), draws},
              "weights, draws x criteria; whether each draw is independent, and the steps of the chain between draws",
              "for options out of range, and at each constraint of those that contradict each other"),
    operation("weight", "sample_around", "Weights drawn around a centre, by Dirichlet's distribution.", &crossing::sample_around,
              {Parameter{"centre", "Weights, 0 or more and not all 0; where one is 0 every draw is.", "criteria x 1"},
               Parameter{"concentration", "1e-6 to 1e12: the greater, the nearer the draws are to the centre."}, draws},
              "weights, draws x criteria", "for options out of range")};

inline constexpr Parameter runs_of_outputs{"outputs", "What the model gave, in any unit; NaN is a run that failed.", "runs x outputs"};
inline constexpr Parameter runs_of_inputs{"inputs", "What went into the model, finite.", "runs x factors"};
inline constexpr Parameter sample_seed{"seed", "Other seeds, other points; 0 or more."};
inline constexpr Parameter values{"values", "Values of the criteria, more is better.", "alternatives x criteria"};
inline constexpr Parameter weights_in_use{"weights", "The weight of each criterion, 0 or more, in proportion.", "criteria x 1"};
inline constexpr Parameter known_weights = Parameter{"constraints", "What is known of the weights; by default nothing."}.optional();
inline constexpr std::string_view bad_runs = "for a design or options out of range, and tables of other shapes";
inline constexpr std::string_view bad_values = "at each value, weight or option that is out of range, and for tables of other shapes";

/// How far a result depends on what is not known.
inline constexpr std::tuple of_robust{
    operation("robust", "sobol_points", "Sobol' points with Owen's scrambling: they fill the unit cube more evenly than random ones.",
              &sobol_sample,
              {Parameter{"draws", "How many points, 1 to 10000000; a power of 2 is best."},
               Parameter{"dimensions", "Of the cube, 1 to 20000; from 1111 on they are random."}, sample_seed,
               Parameter{"first", "The number of the first point: those that come in blocks are those that would come at once; 0 or more."}
                   .otherwise(std::int64_t{0})
                   .by_name()},
              "draws x dimensions, each above 0 and below 1", "for options out of range"),
    operation("robust", "saltelli_sample", "The points at which to run a model for Sobol' indices.", &saltelli_sample,
              {Parameter{"design", "How many factors and base draws, groups, and whether of second order."}, sample_seed},
              "runs x factors, each above 0 and below 1: groups + 2 runs a base draw, of second order 2 groups + 2",
              "for a design out of range"),
    operation("robust", "sobol_indices",
              "Variance-based indices of all outputs: the share of the variance that each factor explains alone, and with its "
              "interactions.",
              &sobol_table,
              {runs_of_outputs, Parameter{"design", "The design of the runs, as saltelli_sample was given it."},
               Parameter{"options", "The estimator, all outputs together, and intervals."}.optional(), threads},
              "first, total and second-order indices with intervals, and the dummy's", bad_runs),
    operation("robust", "morris_sample", "The points at which to run a model for elementary effects.", &morris_sample,
              {Parameter{"design", "How many factors and trajectories, their steps, levels and groups."}, sample_seed},
              "runs x factors, each from 0 to 1: groups + 1 runs a trajectory", "for a design out of range"),
    operation("robust", "morris", "Elementary effects: what a step of each factor across its range changes of each output.", &morris_table,
              {runs_of_outputs, Parameter{"design", "The design of the runs, as morris_sample was given it."},
               Parameter{"seed", "That of morris_sample."}, Parameter{"resampling", "How intervals of mu_star are found."}.optional(),
               threads},
              "the mean size of the effects with intervals, their mean and their standard deviation", bad_runs),
    operation("robust", "pawn", "By how much fixing a factor shifts the whole distribution of each output, from any runs.", &pawn_table,
              {runs_of_inputs, runs_of_outputs, Parameter{"options", "Slices, discrete factors, the seed of the dummy."}.optional(),
               threads},
              "median, greatest and mean distance for each factor and, last, the dummy", bad_runs),
    operation("robust", "given_data", "First-order indices from any runs that are there already, with independent factors.",
              &given_data_table, {runs_of_inputs, runs_of_outputs, Parameter{"options", "Bins, and discrete factors."}.optional(), threads},
              "the share of the variance between the bins of each factor, and the same adjusted for their number", bad_runs),
    operation("robust", "smaa", "Which rank each alternative has, how often, over all weights or those that are given.",
              &acceptability_table,
              {values,
               Parameter{"weights", "Weights that were drawn, 0 or more; none: uniform on all that add up to 1.", "draws x criteria"}
                   .optional(),
               Parameter{"high", "The most that each value can be, where `values` is the least; none: values are certain.",
                         "alternatives x criteria"}
                   .optional(),
               Parameter{"options", "Draws, seed, ties, threads, and what is counted."}.optional()},
              "rank acceptability, central weights, confidence factors and pairwise winning", bad_values),
    operation("robust", "weight_stability",
              "Between which weights of each criterion the best stays the best and the ranking what it is, the others in proportion.",
              &crossing::weight_stability, {values, weights_in_use},
              "for each criterion both ranges, exactly, and who overtakes whom just beyond", bad_values),
    operation("robust", "robustness_radius", "The least change of all weights at once at which one alternative overtakes another.",
              &crossing::robustness_radius,
              {values, weights_in_use, Parameter{"norm", "How a change is measured."}.otherwise(robust::Norm::l2).by_name(),
               Parameter{"stays", "What is to stay as it is."}.otherwise(robust::Stays::best).by_name()},
              "how far these weights are, the weights, and who overtakes whom; no radius where no weights change anything", bad_values),
    operation("robust", "robust_dominance", "Which alternatives are as good as which, for all weights that meet constraints or for some.",
              &dominance_table, {values, known_weights},
              "alternatives x alternatives: the greatest lead, whether necessarily and whether possibly as good",
              "at each value that is out of range and at constraints that contradict each other"),
    operation("robust", "extreme_ranks", "The best and the worst rank of each alternative over all weights that meet constraints.",
              &rank_limits, {values, known_weights, Parameter{"search", "How long is searched for each rank."}.optional()},
              "for each alternative both ranks, weights that give them, and whether they are exact",
              "at each value that is out of range and at constraints that contradict each other"),
    operation("robust", "leave_one_out", "The ranks without each criterion, or each group of them, the other weights in proportion.",
              &crossing::leave_one_out,
              {values, weights_in_use, Parameter{"groups", "Which are left out together; by default each by itself."}.optional()},
              "the ranks with all and without each, the mean shift, and whether another is the best then", bad_values)};

inline constexpr auto table = std::tuple_cat(of_documents, of_evaluations, of_methods, of_robust);

/// Calls f(operation) for each entry.
template <class F>
constexpr void for_each(F&& f) {
    std::apply([&](const auto&... each) { (f(each), ...); }, table);
}

/// The enumerator of a name.
///
/// throws  Error: unknown_value with the names there are
template <describe::Enumeration E>
E choice(std::string_view name, std::string_view parameter) {
    if (const auto value = describe::value_of<E>(name)) return *value;
    std::string names;
    describe::for_each_enumerator<E>([&](const describe::Note& note, E) { names += (names.empty() ? "" : ", ") + std::string(note.name); });
    throw Error({issue("unknown_value", '/' + std::string(parameter), {std::string(name), names})});
}

}  // namespace ceiba::operations
