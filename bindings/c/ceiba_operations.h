/* Generated from the table of operations. Do not edit, and include ceiba.h, which includes this. */

/* Everything that is wrong with documents, at once, each with its place.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessment    Assessment as JSON, or NULL. The answers of a subject's institutions in one round.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   targets       TargetProfile as JSON, or NULL. Targets for nodes of the framework.
 *   judgements    Judgements as JSON, or NULL. Judgements of the importance of nodes of the framework.
 *   result        all issues: errors, warnings and notes; nothing is thrown; JSON, for ceiba_free
 */
CEIBA_API ceiba_status ceiba_check(const char *framework, const char *assessment, const char *method, const char *targets, const char *judgements, char **result, char **issues);

/* The answers of all institutions to each scored indicator, reconciled to one value.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessment    Assessment as JSON. The answers of a subject's institutions in one round.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   by_source     0 or 1. Whether the value of each source's answers is given too.
 *   result        one entry for each scored indicator, in the order of the framework; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_reconcile(const char *framework, const char *assessment, const char *method, int by_source, char **result, char **issues);

/* The score of every node, with coverage, bounds, effective weight and trace.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessment    Assessment as JSON. The answers of a subject's institutions in one round.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   result        every node in the order of the framework; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_score(const char *framework, const char *assessment, const char *method, char **result, char **issues);

/* What of an assessment may be public: a document from which everything for the public is computed.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessment    Assessment as JSON. The answers of a subject's institutions in one round.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   draft         0 or 1. Whether an assessment that is still a draft may be published.
 *   replaces      Assessment as JSON, or NULL. The published assessment of the same round that this one replaces; by default none.
 *   result        the published assessment and, for the team alone, why each indicator is public or withheld and what a publication changes; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, for a draft, and for a published assessment
 */
CEIBA_API ceiba_status ceiba_publish(const char *framework, const char *assessment, const char *method, int draft, const char *replaces, char **result, char **issues);

/* A framework fitted to many units, with the constants that they give.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessments   list of Assessment as JSON. The units: one for each subject and round.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   result        the framework with every constant in its scales, the assessments with what was imputed, and every number that changed; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, and of columns that cannot be fitted
 */
CEIBA_API ceiba_status ceiba_fit(const char *framework, const char *assessments, const char *method, char **result, char **issues);

/* How far every node with a target is from it.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   scores        Scores as JSON. The result of score, for the same framework and method.
 *   targets       TargetProfile as JSON. What is aimed at: an indicator's target in the unit of its answer.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   catalogue     Catalogue as JSON, or NULL. The actions that plans are made of: what waits on a gap, and what it costs to close; by default none.
 *   result        the gap of every such node, in its unit, as a share of its range, in levels, and as leverage on the root; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_gaps(const char *framework, const char *scores, const char *targets, const char *method, const char *catalogue, char **result, char **issues);

/* What every node aims at under several target profiles and their phases.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessment    Assessment as JSON. The answers of a subject's institutions in one round.
 *   profiles      list of TargetProfile as JSON. What is aimed at, several times; their ids differ.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   result        a row for each node with a target, profile and phase, with the gap in its unit, as a share of its range, and in levels; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_targets(const char *framework, const char *assessment, const char *profiles, const char *method, char **result, char **issues);

/* Targets from the scores of peers.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   scores        list of Scores as JSON. The result of score for each peer, for the same framework and method.
 *   statistic     "median", "best", or NULL. Which score of the peers becomes a target.
 *   id            or NULL. The id of the profile.
 *   nodes         list of texts as JSON, or NULL. Nodes with children that have a target too: their ids, printed codes or labels; by default none.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   result        a target profile: a fixed target for each indicator that a peer answered; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the framework; without scores, for those of other frameworks or methods, or an unknown node
 */
CEIBA_API ceiba_status ceiba_peer_targets(const char *framework, const char *scores, const char *statistic, const char *id, const char *nodes, const char *method, char **result, char **issues);

/* Indicators with a gap, in the order in which to close them.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   gaps          Gaps as JSON. The result of gaps, for the same framework and method.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   result        priorities with their ranks and factors, critical ones first; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_prioritise(const char *framework, const char *gaps, const char *method, char **result, char **issues);

/* Scores, ranks and priorities when what is arguable varies: methods, weights, answers, who is heard.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessments   list of Assessment as JSON. One, or several that are compared.
 *   study         Study as JSON. What varies, and how often it is drawn.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   targets       TargetProfile as JSON, or NULL. What is aimed at, for gaps and priorities; by default none.
 *   threads       On how many threads; 0 is as many as the machine runs at once. The result is the same.
 *   result        for each node and gap an interval over the draws, how often it is in each band, rank or among the first priorities, and what it is where nothing varies; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents; where methods of the study cannot hold together, and where no draw could be scored
 */
CEIBA_API ceiba_status ceiba_uncertainty(const char *framework, const char *assessments, const char *study, const char *method, const char *targets, int64_t threads, char **result, char **issues);

/* Scores and priorities under every combination of methods, and which choice matters most.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessment    Assessment as JSON. The answers of a subject's institutions in one round.
 *   study         Study as JSON. The choices: its factors of methods, and of institutions that are left out.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   targets       TargetProfile as JSON, or NULL. What is aimed at, for gaps and priorities; by default none.
 *   threads       On how many threads; 0 is as many as the machine runs at once. The result is the same.
 *   result        for each node and gap what holds under all, most or few combinations, and how much each choice matters; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, for other factors, and for more than 100,000 combinations
 */
CEIBA_API ceiba_status ceiba_multiverse(const char *framework, const char *assessment, const char *study, const char *method, const char *targets, int64_t threads, char **result, char **issues);

/* Which of what is arguable moves the scores: Sobol' indices of a study's factors on every node's score.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessments   list of Assessment as JSON. One, or several.
 *   study         Study as JSON. What varies, and how often it is drawn.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   threads       On how many threads; 0 is as many as the machine runs at once. The result is the same.
 *   result        for each node and factor the share of the variance that it explains by itself and in all, with intervals; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, for fewer than two draws, and where no run could be scored
 */
CEIBA_API ceiba_status ceiba_sensitivity(const char *framework, const char *assessments, const char *study, const char *method, int64_t threads, char **result, char **issues);

/* What a plan comes to, and what it does not keep to.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessment    Assessment as JSON. The answers of a subject's institutions in one round.
 *   targets       TargetProfile as JSON. What is aimed at: an indicator's target in the unit of its answer.
 *   catalogue     Catalogue as JSON. The actions that plans are made of.
 *   constraints   Constraints as JSON. What a plan has to keep to.
 *   plan          Plan as JSON. Which actions are done, and when.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   best          Roadmap as JSON, or NULL. The result of roadmap, from which the plan's distance is said; by default none.
 *   result        the score of every node at the end of each period, costs, and everything that it does not keep to; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_judge_plan(const char *framework, const char *assessment, const char *targets, const char *catalogue, const char *constraints, const char *plan, const char *method, const char *best, char **result, char **issues);

/* Recommendations beside what was found, and the gaps that none of them names.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessment    Assessment as JSON. The answers of a subject's institutions in one round.
 *   targets       TargetProfile as JSON. What is aimed at: an indicator's target in the unit of its answer.
 *   catalogue     Catalogue as JSON. The actions that plans are made of.
 *   recommendations Recommendations as JSON. What is recommended, with the gaps and actions that each recommendation gathers.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   result        for each recommendation its gaps, its actions with their costs, and whether a gap is left; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_recommend(const char *framework, const char *assessment, const char *targets, const char *catalogue, const char *recommendations, const char *method, char **result, char **issues);

/* The actions that goals ask for: those to a level above the score, up to the goal.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessment    Assessment as JSON. The answers of a subject's institutions in one round.
 *   targets       TargetProfile as JSON. What is aimed at: an indicator's target in the unit of its answer.
 *   catalogue     Catalogue as JSON. The actions that plans are made of.
 *   crosswalk     Crosswalk as JSON, or NULL. How scores and goals are carried to the indicators that the catalogue names; by default they are the framework's.
 *   to            Framework as JSON, or NULL. The later framework of the crosswalk; by default only its ids are known.
 *   without_level list of texts as JSON, or NULL. Types and functions: actions of these that lead to no level are selected too.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   result        the actions, the score and the goal of each indicator, and the earlier indicators from which these come; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, and for operators that a row does not declare
 */
CEIBA_API ceiba_status ceiba_selected_actions(const char *framework, const char *assessment, const char *targets, const char *catalogue, const char *crosswalk, const char *to, const char *without_level, const char *method, char **result, char **issues);

/* What it costs to reach goals, or to carry out a plan, by period and by what it belongs to.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessment    Assessment as JSON. The answers of a subject's institutions in one round.
 *   targets       TargetProfile as JSON. What is aimed at: an indicator's target in the unit of its answer.
 *   catalogue     Catalogue as JSON. The actions that plans are made of.
 *   constraints   Constraints as JSON. What a plan has to keep to.
 *   plan          Plan as JSON, or NULL. When actions begin; by default year by year, level by level.
 *   axis          or NULL. The axis whose tags are the areas: its id or its label; by default they are the branches below the root.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   result        costs by period and by area, node, lead, sector, type and fund, the actions, and those that are left out; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, or for an unknown axis
 */
CEIBA_API ceiba_status ceiba_costing(const char *framework, const char *assessment, const char *targets, const char *catalogue, const char *constraints, const char *plan, const char *axis, const char *method, char **result, char **issues);

/* The work plan of a plan: who does what, until when, with whose money.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessment    Assessment as JSON. The answers of a subject's institutions in one round.
 *   targets       TargetProfile as JSON. What is aimed at: an indicator's target in the unit of its answer.
 *   catalogue     Catalogue as JSON. The actions that plans are made of.
 *   constraints   Constraints as JSON. What a plan has to keep to.
 *   plan          Plan as JSON. Which actions are done, and when.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   recommendations Recommendations as JSON, or NULL. What is recommended; rows then say which they follow.
 *   result        a row for each action, those under way first; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, and for a period without its days
 */
CEIBA_API ceiba_status ceiba_workplan(const char *framework, const char *assessment, const char *targets, const char *catalogue, const char *constraints, const char *plan, const char *method, const char *recommendations, char **result, char **issues);

/* A work plan with a baseline: its dates, costs and scores as they were approved.
 *   work_plan     WorkPlan as JSON. Who does what, until when, and how far it has come.
 *   by            Who approved it.
 *   on            The day, YYYY-MM-DD.
 *   result        the work plan with its baseline, by which progress is measured; JSON, for ceiba_free
 *   CEIBA_ISSUES  if it was approved before, for a day that is none, and with every issue of the work plan
 */
CEIBA_API ceiba_status ceiba_approved(const char *work_plan, const char *by, const char *on, char **result, char **issues);

/* Everything that is wrong with a work plan that people edited.
 *   work_plan     WorkPlan as JSON. Who does what, until when, and how far it has come.
 *   result        all issues, with their places; JSON, for ceiba_free
 */
CEIBA_API ceiba_status ceiba_check_work_plan(const char *work_plan, char **result, char **issues);

/* A work plan with what people changed in the tables that were sent to them, cell by cell.
 *   sent          WorkPlan as JSON. The work plan as it was sent.
 *   current       WorkPlan as JSON. The work plan as it is now.
 *   returns       list of WorkReturn as JSON. The tables that came back; columns that one does not have say nothing.
 *   result        the merged work plan, every change, and cells that were changed in two ways; JSON, for ceiba_free
 *   CEIBA_ISSUES  for a table of another work plan
 */
CEIBA_API ceiba_status ceiba_merge_work_plan(const char *sent, const char *current, const char *returns, char **result, char **issues);

/* How far a work plan has come by a day: what was planned beside what became of it.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessment    Assessment as JSON. The answers of a subject's institutions in one round.
 *   targets       TargetProfile as JSON. What is aimed at: an indicator's target in the unit of its answer.
 *   catalogue     Catalogue as JSON. The actions that plans are made of.
 *   constraints   Constraints as JSON. What a plan has to keep to.
 *   work_plan     WorkPlan as JSON. Who does what, until when, and how far it has come.
 *   as_of         The day as of which this is asked, YYYY-MM-DD.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   result        time, money and score of the whole, each period, sector and institution; the claimed scores beside the assessed one; what is late and what waits on it; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, for a work plan that was not approved, and for a day that is none
 */
CEIBA_API ceiba_status ceiba_progress(const char *framework, const char *assessment, const char *targets, const char *catalogue, const char *constraints, const char *work_plan, const char *as_of, const char *method, char **result, char **issues);

/* What a plan of the periods that remain has to keep to, with what has begun or is finished.
 *   catalogue     Catalogue as JSON. The actions that plans are made of.
 *   constraints   Constraints as JSON. What a plan has to keep to.
 *   work_plan     WorkPlan as JSON. Who does what, until when, and how far it has come.
 *   as_of         The day as of which this is asked, YYYY-MM-DD.
 *   result        constraints of the periods that begin on the day or later; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, and if no period remains
 */
CEIBA_API ceiba_status ceiba_remaining_constraints(const char *catalogue, const char *constraints, const char *work_plan, const char *as_of, char **result, char **issues);

/* The best plan: which actions are done, and when, within all that constraints say.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessment    Assessment as JSON. The answers of a subject's institutions in one round.
 *   targets       TargetProfile as JSON. What is aimed at: an indicator's target in the unit of its answer.
 *   catalogue     Catalogue as JSON. The actions that plans are made of.
 *   constraints   Constraints as JSON. What a plan has to keep to.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   options       RoadmapOptions as JSON, or NULL. How it is searched for.
 *   result        the plan and what it comes to, how much better another one may be, what it leaves out and why, and a greedy plan beside it; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, and where the root has no score
 */
CEIBA_API ceiba_status ceiba_roadmap(const char *framework, const char *assessment, const char *targets, const char *catalogue, const char *constraints, const char *method, const char *options, char **result, char **issues);

/* How a node's score came about, down to the answers, as data and in words.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessment    Assessment as JSON. The answers of a subject's institutions in one round.
 *   node          The node: its id, its printed code or its label.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   result        the node, then everything below it; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, or for an unknown node
 */
CEIBA_API ceiba_status ceiba_explain(const char *framework, const char *assessment, const char *node, const char *method, char **result, char **issues);

/* How far the institutions agree, on each indicator and over all indicators of each scale.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessment    Assessment as JSON. The answers of a subject's institutions in one round.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   result        figures, with intervals where the method asks for them; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_agreement(const char *framework, const char *assessment, const char *method, char **result, char **issues);

/* How the answers of institutions changed between two rounds of a consultation.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   before        Assessment as JSON. The earlier round, or the first subject.
 *   after         Assessment as JSON. The later round, or the second subject.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   result        who changed, for each indicator, and how many indicators are stable; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, or for two subjects
 */
CEIBA_API ceiba_status ceiba_stability(const char *framework, const char *before, const char *after, const char *method, char **result, char **issues);

/* Who was asked, and who answered.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessment    Assessment as JSON. The answers of a subject's institutions in one round.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   result        rows for all together, and for each institution, sector, branch and tag of each axis; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_participation(const char *framework, const char *assessment, const char *method, char **result, char **issues);

/* What one institution answered, and where it differs from the value of all answers; not for the public.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessment    Assessment as JSON. The answers of a subject's institutions in one round.
 *   institution   The institution: its id or its label.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   result        the indicators it was asked or responded to; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, or for an unknown institution
 */
CEIBA_API ceiba_status ceiba_institution_view(const char *framework, const char *assessment, const char *institution, const char *method, char **result, char **issues);

/* How each sector answered each indicator; not for the public.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessment    Assessment as JSON. The answers of a subject's institutions in one round.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   result        every indicator, by sector; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_sector_view(const char *framework, const char *assessment, const char *method, char **result, char **issues);

/* An assessment as the institutions that take part in it may see it.
 *   assessment    Assessment as JSON. The answers of a subject's institutions in one round.
 *   comments      0 or 1. Whether comments are kept.
 *   result        the assessment without respondents, dates and confidence of responses, and without comments unless asked for; JSON, for ceiba_free
 */
CEIBA_API ceiba_status ceiba_coalition_view(const char *assessment, int comments, char **result, char **issues);

/* What the score of each node rests on.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessment    Assessment as JSON. The answers of a subject's institutions in one round.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   result        shares by kind of evidence, and confidence, up the tree; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_grounds(const char *framework, const char *assessment, const char *method, char **result, char **issues);

/* How every node changed from one round, or subject, to another, each change divided among what differs.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   before        Assessment as JSON. The earlier round, or the first subject.
 *   after         Assessment as JSON. The later round, or the second subject.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   framework_after Framework as JSON, or NULL. The later round's instrument; by default the same.
 *   method_after  Method as JSON, or NULL. The later round's method; by default the same.
 *   seed          Seed of the orders that are drawn where parts cannot be exact; 0 or more.
 *   result        every node of either tree, with the parts of its change, which add up to it; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_compare(const char *framework, const char *before, const char *after, const char *method, const char *framework_after, const char *method_after, int64_t seed, char **result, char **issues);

/* An earlier round as if it had been asked with a later framework.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   assessment    Assessment as JSON. The answers of a subject's institutions in one round.
 *   crosswalk     Crosswalk as JSON. Which indicators became which, and how their answers are combined.
 *   to            Framework as JSON. The later framework.
 *   method        Method as JSON, or NULL. Choices that replace the framework's own; by default none.
 *   result        the assessment, with the indicators of either framework that the crosswalk does not name; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, and for values that do not fit the crosswalk
 */
CEIBA_API ceiba_status ceiba_backcast(const char *framework, const char *assessment, const char *crosswalk, const char *to, const char *method, char **result, char **issues);

/* Several subjects side by side: in bands and quarters, with scores and ranks.
 *   scores        list of Scores as JSON. The result of score for each subject, for one framework and one method.
 *   no_rank       0 or 1. Whether to leave out scores and ranks, and whatever tells two subjects of a quarter apart.
 *   nodes         list of texts as JSON, or NULL. The nodes: their ids, printed codes or labels; by default the root.
 *   result        a row for each subject and node; JSON, for ceiba_free
 *   CEIBA_ISSUES  for scores of different frameworks or methods, or an unknown node
 */
CEIBA_API ceiba_status ceiba_standings(const char *scores, int no_rank, const char *nodes, char **result, char **issues);

/* Indicators grouped by their tags on one axis or two, across the tree.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   scores        Scores as JSON. The result of score, for the same framework and method.
 *   axis          The axis: its id or its label.
 *   second_axis   or NULL. A second axis, likewise.
 *   weights       "effective", "equal", or NULL. How much each indicator counts in a cell.
 *   result        a cell for each tag, or pair of tags; indicators without one are the remainder; JSON, for ceiba_free
 *   CEIBA_ISSUES  for an unknown axis, or scores of another framework
 */
CEIBA_API ceiba_status ceiba_crosstab(const char *framework, const char *scores, const char *axis, const char *second_axis, const char *weights, char **result, char **issues);

/* Weights from what people said of the children of nodes: of each judge, and of the group.
 *   framework     Framework as JSON. The instrument: its tree, scales, weights and rules.
 *   judgements    Judgements as JSON. Who said what, with which method.
 *   for_public    0 or 1. Whether the members are left out, and what would tell of those of a small group.
 *   result        weights of every judged node, the spread, the agreement and, of pairs, questions about those that disagree; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the framework and the judgements
 */
CEIBA_API ceiba_status ceiba_weigh(const char *framework, const char *judgements, int for_public, char **result, char **issues);

/* A method with the weights of a weighing, and where they come from.
 *   weighing      Weighing as JSON. The result of weigh.
 *   method        Method as JSON, or NULL. The method to extend; by default an empty one.
 *   result        the method; what else it says stays; JSON, for ceiba_free
 */
CEIBA_API ceiba_status ceiba_with_weights(const char *weighing, const char *method, char **result, char **issues);

/* The JSON Schema (2020-12) of a document.
 *   name          One of schema_names.
 *   result        JSON on one line, for ceiba_free
 *   CEIBA_ISSUES  for an unknown name
 */
CEIBA_API ceiba_status ceiba_schema(const char *name, char **result, char **issues);

/* Names of the documents that have a schema.
 *   result        words as in `ceiba/<name>/1`; JSON, for ceiba_free
 */
CEIBA_API ceiba_status ceiba_schema_names(char **result, char **issues);

/* An issue of a known code, with its English text.
 *   code          One of issue_codes.
 *   where         or NULL. A JSON pointer into the document.
 *   arguments     list of texts as JSON, or NULL. The arguments of its text, in order.
 *   row           or NULL. Row: of a table as its file counts them, the head is row 1; of an array from 0.
 *   column        or NULL. Column of a table.
 *   result        the issue, with its severity; JSON, for ceiba_free
 */
CEIBA_API ceiba_status ceiba_issue(const char *code, const char *where, const char *arguments, const int64_t *row, const char *column, char **result, char **issues);

/* The text of an issue in a language.
 *   issue         Issue as JSON. One from check or an Error.
 *   language      One of languages; any other gives English.
 *   result        one line of text, for ceiba_free
 */
CEIBA_API ceiba_status ceiba_issue_text(const char *issue, const char *language, char **result, char **issues);

/* Codes of the available languages, English first.
 *   result        codes: en, es; JSON, for ceiba_free
 */
CEIBA_API ceiba_status ceiba_languages(char **result, char **issues);

/* Every sentence of a language by its key.
 *   language      One of languages; any other gives English.
 *   result        sentences; names in braces stand for values, and what is between < and > is left out where a value in it is empty; JSON, for ceiba_free
 */
CEIBA_API ceiba_status ceiba_sentences(const char *language, char **result, char **issues);

/* Every code that an issue can have.
 *   result        words; a code never changes; JSON, for ceiba_free
 */
CEIBA_API ceiba_status ceiba_issue_codes(char **result, char **issues);

/* The candidate that was probably meant.
 *   word          What was written.
 *   candidates    list of texts as JSON. The words to choose from.
 *   result        one of the candidates; none if no candidate is near (NULL); for ceiba_free
 */
CEIBA_API ceiba_status ceiba_closest(const char *word, const char *candidates, char **result, char **issues);

/* Percent agreement: the share of a unit's ratings that equal the most frequent one.
 *   ratings       units x raters. Ratings as numbers; NaN is missing.
 *   interval      Bootstrap as JSON, or NULL. How to resample for an interval; by default there is none.
 *   numbers       a number for each unit, NaN where it is undefined; with an interval a figure for each, with its raters resampled; or NULL
 *   figures       the same with the ends of intervals as JSON, for ceiba_free; NULL is put there without an interval
 *   CEIBA_ISSUES  for infinite ratings and for options out of range
 */
CEIBA_API ceiba_status ceiba_agree_percent(const ceiba_values *ratings, const char *interval, double *numbers, char **figures, char **issues);

/* Pairwise agreement: the share of pairs of raters who gave a unit the same rating.
 *   ratings       units x raters. Ratings as numbers; NaN is missing.
 *   interval      Bootstrap as JSON, or NULL. How to resample for an interval; by default there is none.
 *   numbers       a number for each unit, NaN where it is undefined; with an interval a figure for each, with its raters resampled; or NULL
 *   figures       the same with the ends of intervals as JSON, for ceiba_free; NULL is put there without an interval
 *   CEIBA_ISSUES  for infinite ratings and for options out of range
 */
CEIBA_API ceiba_status ceiba_agree_pairwise(const ceiba_values *ratings, const char *interval, double *numbers, char **figures, char **issues);

/* Interquartile range of a unit's ratings, linear between order statistics, in their unit.
 *   ratings       units x raters. Ratings as numbers; NaN is missing.
 *   interval      Bootstrap as JSON, or NULL. How to resample for an interval; by default there is none.
 *   numbers       a number for each unit, NaN where it is undefined; with an interval a figure for each, with its raters resampled; or NULL
 *   figures       the same with the ends of intervals as JSON, for ceiba_free; NULL is put there without an interval
 *   CEIBA_ISSUES  for infinite ratings and for options out of range
 */
CEIBA_API ceiba_status ceiba_agree_iqr(const ceiba_values *ratings, const char *interval, double *numbers, char **figures, char **issues);

/* Standard deviation of a unit's ratings, with n - 1, in their unit.
 *   ratings       units x raters. Ratings as numbers; NaN is missing.
 *   interval      Bootstrap as JSON, or NULL. How to resample for an interval; by default there is none.
 *   numbers       a number for each unit, NaN where it is undefined; with an interval a figure for each, with its raters resampled; or NULL
 *   figures       the same with the ends of intervals as JSON, for ceiba_free; NULL is put there without an interval
 *   CEIBA_ISSUES  for infinite ratings and for options out of range
 */
CEIBA_API ceiba_status ceiba_agree_sd(const ceiba_values *ratings, const char *interval, double *numbers, char **figures, char **issues);

/* Within-group agreement on equally spaced levels, against raters who choose each with the same probability.
 *   ratings       units x raters. Ratings as numbers; NaN is missing.
 *   levels        How many levels there are; 2 or more.
 *   step          Distance from one level to the next, in the unit of the ratings; above 0.
 *   below_zero    "keep", "zero", or NULL. What becomes of a value below 0.
 *   interval      Bootstrap as JSON, or NULL. How to resample for an interval; by default there is none.
 *   numbers       a number for each unit, NaN where it is undefined; with an interval a figure for each, with its raters resampled; or NULL
 *   figures       the same with the ends of intervals as JSON, for ceiba_free; NULL is put there without an interval
 *   CEIBA_ISSUES  for infinite ratings and for options out of range
 */
CEIBA_API ceiba_status ceiba_agree_r_wg(const ceiba_values *ratings, int64_t levels, double step, const char *below_zero, const char *interval, double *numbers, char **figures, char **issues);

/* Krippendorff's alpha: 1 less observed over expected disagreement.
 *   ratings       units x raters. Ratings as numbers; NaN is missing.
 *   metric        "nominal", "ordinal", "interval". What a difference between two ratings means.
 *   interval      Bootstrap as JSON, or NULL. How to resample for an interval; by default there is none.
 *   numbers       a number, NaN where it is undefined; with an interval a figure, with the units resampled; or NULL
 *   figures       the same with the ends of intervals as JSON, for ceiba_free; NULL is put there without an interval
 *   CEIBA_ISSUES  for infinite ratings and for options out of range
 */
CEIBA_API ceiba_status ceiba_agree_krippendorff_alpha(const ceiba_values *ratings, const char *metric, const char *interval, double *numbers, char **figures, char **issues);

/* Fleiss' kappa: pairwise agreement beyond chance, for any number of raters.
 *   ratings       units x raters. Ratings as numbers; NaN is missing.
 *   interval      Bootstrap as JSON, or NULL. How to resample for an interval; by default there is none.
 *   numbers       a number, NaN where it is undefined; with an interval a figure, with the units resampled; or NULL
 *   figures       the same with the ends of intervals as JSON, for ceiba_free; NULL is put there without an interval
 *   CEIBA_ISSUES  for infinite ratings and for options out of range
 */
CEIBA_API ceiba_status ceiba_agree_fleiss_kappa(const ceiba_values *ratings, const char *interval, double *numbers, char **figures, char **issues);

/* Cohen's kappa of two raters, weighted or not.
 *   ratings       units x raters. Ratings as numbers; NaN is missing.
 *   weights       "unweighted", "linear", "quadratic", or NULL. How heavily a disagreement counts.
 *   interval      Bootstrap as JSON, or NULL. How to resample for an interval; by default there is none.
 *   numbers       a number, NaN where it is undefined; with an interval a figure, with the units resampled; or NULL
 *   figures       the same with the ends of intervals as JSON, for ceiba_free; NULL is put there without an interval
 *   CEIBA_ISSUES  for infinite ratings, other than two raters, and options out of range
 */
CEIBA_API ceiba_status ceiba_agree_cohen_kappa(const ceiba_values *ratings, const char *weights, const char *interval, double *numbers, char **figures, char **issues);

/* Kendall's coefficient of concordance W, corrected for ties.
 *   ratings       units x raters. Ratings as numbers; NaN is missing.
 *   interval      Bootstrap as JSON, or NULL. How to resample for an interval; by default there is none.
 *   numbers       a number, NaN where it is undefined; with an interval a figure, with the units resampled; or NULL
 *   figures       the same with the ends of intervals as JSON, for ceiba_free; NULL is put there without an interval
 *   CEIBA_ISSUES  for infinite ratings and for options out of range
 */
CEIBA_API ceiba_status ceiba_agree_kendall_w(const ceiba_values *ratings, const char *interval, double *numbers, char **figures, char **issues);

/* Intraclass correlation, two-way random: of one rater, ICC(2,1), or of the mean of all, ICC(2,k).
 *   ratings       units x raters. Ratings as numbers; NaN is missing.
 *   judged        "single", "average". Whether the reliability of one rater or of their mean is given.
 *   interval      Bootstrap as JSON, or NULL. How to resample for an interval; by default there is none.
 *   numbers       a number, NaN where it is undefined; with an interval a figure, with the units resampled; or NULL
 *   figures       the same with the ends of intervals as JSON, for ceiba_free; NULL is put there without an interval
 *   CEIBA_ISSUES  for infinite ratings and for options out of range
 */
CEIBA_API ceiba_status ceiba_agree_icc(const ceiba_values *ratings, const char *judged, const char *interval, double *numbers, char **figures, char **issues);

/* Shapley indices of a Choquet capacity: how much each child matters, counting its part in groups.
 *   masses        list of Mass as JSON. Möbius masses as in a Choquet rule; they name every child.
 *   result        the index of each child; they add up to 1; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the masses
 */
CEIBA_API ceiba_status ceiba_combine_shapley(const char *masses, char **result, char **issues);

/* Interaction index of each pair of children of a Choquet capacity: above 0 for two that need each other, below 0 for two of which one makes up for the other.
 *   masses        list of Mass as JSON. Möbius masses as in a Choquet rule; they name every child.
 *   result        the index of each pair, named in the order of the masses; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the masses
 */
CEIBA_API ceiba_status ceiba_combine_interaction(const char *masses, char **result, char **issues);

/* The answers of all institutions to each scored indicator, reconciled to one value.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   by_source     0 or 1. Whether the value of each source's answers is given too.
 *   result        one entry for each scored indicator, in the order of the framework; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_evaluation_reconcile(const ceiba_evaluation *evaluation, int by_source, char **result, char **issues);

/* The score of every node, with coverage, bounds, effective weight and trace.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   result        every node in the order of the framework; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_evaluation_score(const ceiba_evaluation *evaluation, char **result, char **issues);

/* What of an assessment may be public: a document from which everything for the public is computed.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   draft         0 or 1. Whether an assessment that is still a draft may be published.
 *   replaces      Assessment as JSON, or NULL. The published assessment of the same round that this one replaces; by default none.
 *   result        the published assessment and, for the team alone, why each indicator is public or withheld and what a publication changes; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, for a draft, and for a published assessment
 */
CEIBA_API ceiba_status ceiba_evaluation_publish(const ceiba_evaluation *evaluation, int draft, const char *replaces, char **result, char **issues);

/* How far every node with a target is from it.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   targets       TargetProfile as JSON. What is aimed at: an indicator's target in the unit of its answer.
 *   catalogue     Catalogue as JSON, or NULL. The actions that plans are made of: what waits on a gap, and what it costs to close; by default none.
 *   result        the gap of every such node, in its unit, as a share of its range, in levels, and as leverage on the root; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_evaluation_gaps(const ceiba_evaluation *evaluation, const char *targets, const char *catalogue, char **result, char **issues);

/* What every node aims at under several target profiles and their phases.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   profiles      list of TargetProfile as JSON. What is aimed at, several times; their ids differ.
 *   result        a row for each node with a target, profile and phase, with the gap in its unit, as a share of its range, and in levels; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_evaluation_targets(const ceiba_evaluation *evaluation, const char *profiles, char **result, char **issues);

/* Scores, ranks and priorities when what is arguable varies: methods, weights, answers, who is heard.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   study         Study as JSON. What varies, and how often it is drawn.
 *   targets       TargetProfile as JSON, or NULL. What is aimed at, for gaps and priorities; by default none.
 *   threads       On how many threads; 0 is as many as the machine runs at once. The result is the same.
 *   result        for each node and gap an interval over the draws, how often it is in each band, rank or among the first priorities, and what it is where nothing varies; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents; where methods of the study cannot hold together, and where no draw could be scored
 */
CEIBA_API ceiba_status ceiba_evaluation_uncertainty(const ceiba_evaluation *evaluation, const char *study, const char *targets, int64_t threads, char **result, char **issues);

/* Scores and priorities under every combination of methods, and which choice matters most.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   study         Study as JSON. The choices: its factors of methods, and of institutions that are left out.
 *   targets       TargetProfile as JSON, or NULL. What is aimed at, for gaps and priorities; by default none.
 *   threads       On how many threads; 0 is as many as the machine runs at once. The result is the same.
 *   result        for each node and gap what holds under all, most or few combinations, and how much each choice matters; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, for other factors, and for more than 100,000 combinations
 */
CEIBA_API ceiba_status ceiba_evaluation_multiverse(const ceiba_evaluation *evaluation, const char *study, const char *targets, int64_t threads, char **result, char **issues);

/* Which of what is arguable moves the scores: Sobol' indices of a study's factors on every node's score.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   study         Study as JSON. What varies, and how often it is drawn.
 *   threads       On how many threads; 0 is as many as the machine runs at once. The result is the same.
 *   result        for each node and factor the share of the variance that it explains by itself and in all, with intervals; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, for fewer than two draws, and where no run could be scored
 */
CEIBA_API ceiba_status ceiba_evaluation_sensitivity(const ceiba_evaluation *evaluation, const char *study, int64_t threads, char **result, char **issues);

/* What a plan comes to, and what it does not keep to.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   targets       TargetProfile as JSON. What is aimed at: an indicator's target in the unit of its answer.
 *   catalogue     Catalogue as JSON. The actions that plans are made of.
 *   constraints   Constraints as JSON. What a plan has to keep to.
 *   plan          Plan as JSON. Which actions are done, and when.
 *   best          Roadmap as JSON, or NULL. The result of roadmap, from which the plan's distance is said; by default none.
 *   result        the score of every node at the end of each period, costs, and everything that it does not keep to; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_evaluation_judge_plan(const ceiba_evaluation *evaluation, const char *targets, const char *catalogue, const char *constraints, const char *plan, const char *best, char **result, char **issues);

/* Recommendations beside what was found, and the gaps that none of them names.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   targets       TargetProfile as JSON. What is aimed at: an indicator's target in the unit of its answer.
 *   catalogue     Catalogue as JSON. The actions that plans are made of.
 *   recommendations Recommendations as JSON. What is recommended, with the gaps and actions that each recommendation gathers.
 *   result        for each recommendation its gaps, its actions with their costs, and whether a gap is left; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_evaluation_recommend(const ceiba_evaluation *evaluation, const char *targets, const char *catalogue, const char *recommendations, char **result, char **issues);

/* The actions that goals ask for: those to a level above the score, up to the goal.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   targets       TargetProfile as JSON. What is aimed at: an indicator's target in the unit of its answer.
 *   catalogue     Catalogue as JSON. The actions that plans are made of.
 *   crosswalk     Crosswalk as JSON, or NULL. How scores and goals are carried to the indicators that the catalogue names; by default they are the framework's.
 *   to            Framework as JSON, or NULL. The later framework of the crosswalk; by default only its ids are known.
 *   without_level list of texts as JSON, or NULL. Types and functions: actions of these that lead to no level are selected too.
 *   result        the actions, the score and the goal of each indicator, and the earlier indicators from which these come; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, and for operators that a row does not declare
 */
CEIBA_API ceiba_status ceiba_evaluation_selected_actions(const ceiba_evaluation *evaluation, const char *targets, const char *catalogue, const char *crosswalk, const char *to, const char *without_level, char **result, char **issues);

/* What it costs to reach goals, or to carry out a plan, by period and by what it belongs to.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   targets       TargetProfile as JSON. What is aimed at: an indicator's target in the unit of its answer.
 *   catalogue     Catalogue as JSON. The actions that plans are made of.
 *   constraints   Constraints as JSON. What a plan has to keep to.
 *   plan          Plan as JSON, or NULL. When actions begin; by default year by year, level by level.
 *   axis          or NULL. The axis whose tags are the areas: its id or its label; by default they are the branches below the root.
 *   result        costs by period and by area, node, lead, sector, type and fund, the actions, and those that are left out; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, or for an unknown axis
 */
CEIBA_API ceiba_status ceiba_evaluation_costing(const ceiba_evaluation *evaluation, const char *targets, const char *catalogue, const char *constraints, const char *plan, const char *axis, char **result, char **issues);

/* The work plan of a plan: who does what, until when, with whose money.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   targets       TargetProfile as JSON. What is aimed at: an indicator's target in the unit of its answer.
 *   catalogue     Catalogue as JSON. The actions that plans are made of.
 *   constraints   Constraints as JSON. What a plan has to keep to.
 *   plan          Plan as JSON. Which actions are done, and when.
 *   recommendations Recommendations as JSON, or NULL. What is recommended; rows then say which they follow.
 *   result        a row for each action, those under way first; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, and for a period without its days
 */
CEIBA_API ceiba_status ceiba_evaluation_workplan(const ceiba_evaluation *evaluation, const char *targets, const char *catalogue, const char *constraints, const char *plan, const char *recommendations, char **result, char **issues);

/* How far a work plan has come by a day: what was planned beside what became of it.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   targets       TargetProfile as JSON. What is aimed at: an indicator's target in the unit of its answer.
 *   catalogue     Catalogue as JSON. The actions that plans are made of.
 *   constraints   Constraints as JSON. What a plan has to keep to.
 *   work_plan     WorkPlan as JSON. Who does what, until when, and how far it has come.
 *   as_of         The day as of which this is asked, YYYY-MM-DD.
 *   result        time, money and score of the whole, each period, sector and institution; the claimed scores beside the assessed one; what is late and what waits on it; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, for a work plan that was not approved, and for a day that is none
 */
CEIBA_API ceiba_status ceiba_evaluation_progress(const ceiba_evaluation *evaluation, const char *targets, const char *catalogue, const char *constraints, const char *work_plan, const char *as_of, char **result, char **issues);

/* The best plan: which actions are done, and when, within all that constraints say.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   targets       TargetProfile as JSON. What is aimed at: an indicator's target in the unit of its answer.
 *   catalogue     Catalogue as JSON. The actions that plans are made of.
 *   constraints   Constraints as JSON. What a plan has to keep to.
 *   options       RoadmapOptions as JSON, or NULL. How it is searched for.
 *   result        the plan and what it comes to, how much better another one may be, what it leaves out and why, and a greedy plan beside it; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, and where the root has no score
 */
CEIBA_API ceiba_status ceiba_evaluation_roadmap(const ceiba_evaluation *evaluation, const char *targets, const char *catalogue, const char *constraints, const char *options, char **result, char **issues);

/* How a node's score came about, down to the answers, as data and in words.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   node          The node: its id, its printed code or its label.
 *   result        the node, then everything below it; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, or for an unknown node
 */
CEIBA_API ceiba_status ceiba_evaluation_explain(const ceiba_evaluation *evaluation, const char *node, char **result, char **issues);

/* How far the institutions agree, on each indicator and over all indicators of each scale.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   result        figures, with intervals where the method asks for them; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_evaluation_agreement(const ceiba_evaluation *evaluation, char **result, char **issues);

/* Who was asked, and who answered.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   result        rows for all together, and for each institution, sector, branch and tag of each axis; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_evaluation_participation(const ceiba_evaluation *evaluation, char **result, char **issues);

/* What one institution answered, and where it differs from the value of all answers; not for the public.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   institution   The institution: its id or its label.
 *   result        the indicators it was asked or responded to; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, or for an unknown institution
 */
CEIBA_API ceiba_status ceiba_evaluation_institution_view(const ceiba_evaluation *evaluation, const char *institution, char **result, char **issues);

/* How each sector answered each indicator; not for the public.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   result        every indicator, by sector; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_evaluation_sector_view(const ceiba_evaluation *evaluation, char **result, char **issues);

/* What the score of each node rests on.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   result        shares by kind of evidence, and confidence, up the tree; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_evaluation_grounds(const ceiba_evaluation *evaluation, char **result, char **issues);

/* Indicators grouped by their tags on one axis or two, across the tree.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   axis          The axis: its id or its label.
 *   second_axis   or NULL. A second axis, likewise.
 *   weights       "effective", "equal", or NULL. How much each indicator counts in a cell.
 *   result        a cell for each tag, or pair of tags; indicators without one are the remainder; JSON, for ceiba_free
 *   CEIBA_ISSUES  for an unknown axis, or scores of another framework
 */
CEIBA_API ceiba_status ceiba_evaluation_crosstab(const ceiba_evaluation *evaluation, const char *axis, const char *second_axis, const char *weights, char **result, char **issues);

/* Indicators with a gap, in the order in which to close them.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   targets       TargetProfile as JSON. What is aimed at: an indicator's target in the unit of its answer.
 *   catalogue     Catalogue as JSON, or NULL. The actions that plans are made of: what waits on a gap, and what it costs to close; by default none.
 *   result        priorities with their ranks and factors, critical ones first; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_evaluation_prioritise(const ceiba_evaluation *evaluation, const char *targets, const char *catalogue, char **result, char **issues);

/* How the answers of institutions changed between two rounds of a consultation.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   after         The later round, or the second subject.
 *   result        who changed, for each indicator, and how many indicators are stable; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents, or for two subjects
 */
CEIBA_API ceiba_status ceiba_evaluation_stability(const ceiba_evaluation *evaluation, const ceiba_evaluation *after, char **result, char **issues);

/* How every node changed from one round, or subject, to another, each change divided among what differs.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   after         The later round, or the second subject.
 *   seed          Seed of the orders that are drawn where parts cannot be exact; 0 or more.
 *   result        every node of either tree, with the parts of its change, which add up to it; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the documents
 */
CEIBA_API ceiba_status ceiba_evaluation_compare(const ceiba_evaluation *evaluation, const ceiba_evaluation *after, int64_t seed, char **result, char **issues);

/* What became of each response.
 *   evaluation    A framework, an assessment and a method, judged, compiled and reconciled once.
 *   result        for each response of the assessment, in its order, what became of it and how much it counted; JSON, for ceiba_free
 */
CEIBA_API ceiba_status ceiba_evaluation_fates(const ceiba_evaluation *evaluation, char **result, char **issues);

/* Every weighting and ranking method, with its card.
 *   result        a card for each method; JSON, for ceiba_free
 */
CEIBA_API ceiba_status ceiba_methods(char **result, char **issues);

/* Alternatives ranked by a method.
 *   method        RankingMethod as JSON. A ranking method: its name, or an object with its options.
 *   matrix        alternatives x criteria. Values of the criteria.
 *   weights       criteria x 1. The weight of each criterion, 0 or more.
 *   directions    criteria x 1. 1 for a benefit, -1 for a cost; none: every criterion is a benefit.
 *   common        Common as JSON, or NULL. What every method can be told: ties, normalise_weights, explain.
 *   result        scores, ranks, the order, and the tables of the method; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the options and the table
 */
CEIBA_API ceiba_status ceiba_rank_ranking(const char *method, const ceiba_values *matrix, const ceiba_values *weights, const ceiba_values *directions, const char *common, char **result, char **issues);

/* Alternatives put into classes by a method.
 *   method        SortingMethod as JSON. A sorting method: an object with its name and options.
 *   matrix        alternatives x criteria. Values of the criteria.
 *   weights       criteria x 1. The weight of each criterion, 0 or more.
 *   directions    criteria x 1. 1 for a benefit, -1 for a cost; none: every criterion is a benefit.
 *   common        SortingCommon as JSON, or NULL. What every method can be told: normalise_weights, explain.
 *   result        the class of each alternative, 1 for the worst, and the tables of the method; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the options and the table
 */
CEIBA_API ceiba_status ceiba_rank_sorting(const char *method, const ceiba_values *matrix, const ceiba_values *weights, const ceiba_values *directions, const char *common, char **result, char **issues);

/* One ranking of several, by a method of group choice.
 *   method        GroupMethod as JSON. A method of group choice: its name, or an object with its options.
 *   rankings      alternatives x rankings. Ranks, 1 for the best; for means, scores.
 *   weights       rankings x 1. The weight of each ranking, 0 or more; none: each counts 1.
 *   common        Common as JSON, or NULL. What every method can be told: ties, normalise_weights, explain.
 *   result        scores, ranks, the order, and the tables of the method; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the options and the table
 */
CEIBA_API ceiba_status ceiba_rank_group_ranking(const char *method, const ceiba_values *rankings, const ceiba_values *weights, const char *common, char **result, char **issues);

/* The three tests of rank reversal of Wang & Triantaphyllou (2008), of a method on a table.
 *   method        RankingMethod as JSON. A ranking method: its name, or an object with its options.
 *   matrix        alternatives x criteria. Values of the criteria.
 *   weights       criteria x 1. The weight of each criterion, 0 or more.
 *   directions    criteria x 1. 1 for a benefit, -1 for a cost; none: every criterion is a benefit.
 *   worse         worse ones x criteria. Alternatives that take the place of each that is not best in turn, worse than each on every criterion; none: the first test is not made.
 *   common        Common as JSON, or NULL. What every method can be told: ties, normalise_weights, explain.
 *   result        what each test found, and every alternative, pair and three of them that failed; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the options and the tables
 */
CEIBA_API ceiba_status ceiba_rank_reversal(const char *method, const ceiba_values *matrix, const ceiba_values *weights, const ceiba_values *directions, const ceiba_values *worse, const char *common, char **result, char **issues);

/* Spearman's rank correlation; places of ties are their mean.
 *   first         alternatives x 1. A ranking: ranks of the alternatives, 1 for the best.
 *   second        alternatives x 1. Another ranking of the same alternatives.
 *   result        from -1 to 1; nothing where it is undefined, as where all are tied (NULL); JSON, for ceiba_free
 *   CEIBA_ISSUES  for infinite numbers and rankings of other lengths
 */
CEIBA_API ceiba_status ceiba_rank_spearman(const ceiba_values *first, const ceiba_values *second, char **result, char **issues);

/* Weighted rank correlation, in which the first places count more.
 *   first         alternatives x 1. A ranking: ranks of the alternatives, 1 for the best.
 *   second        alternatives x 1. Another ranking of the same alternatives.
 *   result        from -1 to 1; nothing where it is undefined, as where all are tied (NULL); JSON, for ceiba_free
 *   CEIBA_ISSUES  for infinite numbers and rankings of other lengths
 */
CEIBA_API ceiba_status ceiba_rank_weighted_spearman(const ceiba_values *first, const ceiba_values *second, char **result, char **issues);

/* Kendall's tau-b: concordant less discordant pairs, corrected for ties.
 *   first         alternatives x 1. A ranking: ranks of the alternatives, 1 for the best.
 *   second        alternatives x 1. Another ranking of the same alternatives.
 *   result        from -1 to 1; nothing where it is undefined, as where all are tied (NULL); JSON, for ceiba_free
 *   CEIBA_ISSUES  for infinite numbers and rankings of other lengths
 */
CEIBA_API ceiba_status ceiba_rank_kendall_tau_b(const ceiba_values *first, const ceiba_values *second, char **result, char **issues);

/* The WS coefficient, in which the first places of the reference count most; the first ranking is the reference.
 *   first         alternatives x 1. A ranking: ranks of the alternatives, 1 for the best.
 *   second        alternatives x 1. Another ranking of the same alternatives.
 *   result        from -1 to 1; nothing where it is undefined, as where all are tied (NULL); JSON, for ceiba_free
 *   CEIBA_ISSUES  for infinite numbers and rankings of other lengths
 */
CEIBA_API ceiba_status ceiba_rank_ws(const ceiba_values *first, const ceiba_values *second, char **result, char **issues);

/* Kemeny distance: discordant pairs, and half of those that only one ranking ties.
 *   first         alternatives x 1. A ranking: ranks of the alternatives, 1 for the best.
 *   second        alternatives x 1. Another ranking of the same alternatives.
 *   unit          "discordant_pairs", "kemeny_snell", or NULL. What a discordant pair counts.
 *   result        0 for the same ranking (NULL); JSON, for ceiba_free
 *   CEIBA_ISSUES  for infinite numbers and rankings of other lengths
 */
CEIBA_API ceiba_status ceiba_rank_kemeny_distance(const ceiba_values *first, const ceiba_values *second, const char *unit, char **result, char **issues);

/* Rank-biased overlap, extrapolated: what the best of two rankings have in common, at every depth.
 *   first         alternatives x 1. A ranking: ranks of the alternatives, 1 for the best.
 *   second        alternatives x 1. Another ranking of the same alternatives.
 *   p             How far down a reader goes; above 0 and below 1.
 *   result        from above 0 to 1, 1 for the same ranking (NULL); JSON, for ceiba_free
 *   CEIBA_ISSUES  for infinite numbers and rankings of other lengths
 */
CEIBA_API ceiba_status ceiba_rank_rbo(const ceiba_values *first, const ceiba_values *second, double p, char **result, char **issues);

/* Weights of criteria by a method.
 *   method        WeightingMethod as JSON. A weighting method: its name, or an object with its options.
 *   matrix        rows x columns. Alternatives x criteria of data, or judgements as the method's card says.
 *   directions    criteria x 1. 1 for a benefit, -1 for a cost; none: every criterion is a benefit.
 *   result        weights, figures of quality, diagnostics and tables; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the options and the table
 */
CEIBA_API ceiba_status ceiba_weight_weights(const char *method, const ceiba_values *matrix, const ceiba_values *directions, char **result, char **issues);

/* Weights of a group of judges by AHP, and how far it agrees.
 *   matrices      (judges * criteria) x criteria. The judgements of each judge as ahp takes them, one matrix below the other.
 *   judge_weights judges x 1. How much each judge counts, 0 or more; none: each counts 1.
 *   group         AhpGroup as JSON, or NULL. How the group is made: group, trim, scale.
 *   method        Ahp as JSON, or NULL. How weights come from a matrix: the options of ahp.
 *   result        weights, the figures of consensus and compatibility, diagnostics and tables; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the options and the matrices
 */
CEIBA_API ceiba_status ceiba_weight_ahp_group(const ceiba_values *matrices, const ceiba_values *judge_weights, const char *group, const char *method, char **result, char **issues);

/* How consistent judgements are with weights that came from elsewhere.
 *   matrix        criteria x criteria. Judgements as ahp takes them.
 *   weights       criteria x 1. The weight of each criterion, above 0.
 *   method        Ahp as JSON, or NULL. The options of ahp.
 *   result        the weights with their figures and the judgements that disagree most; JSON, for ceiba_free
 *   CEIBA_ISSUES  with every issue of the options and the matrix
 */
CEIBA_API ceiba_status ceiba_weight_ahp_consistency(const ceiba_values *matrix, const ceiba_values *weights, const char *method, char **result, char **issues);

/* Weights drawn uniformly from all that are 0 or more, add up to 1 and meet constraints of order, ratios and intervals.
 *   criteria      How many there are; 1 or more.
 *   constraints   WeightConstraints as JSON, or NULL. What is known of the weights; by default nothing.
 *   draws         Draws as JSON, or NULL. How many, the seed, and the number of the first one; by default 10000 from seed 0.
 *   result        weights, draws x criteria; whether each draw is independent, and the steps of the chain between draws; JSON, for ceiba_free
 *   CEIBA_ISSUES  for options out of range, and at each constraint of those that contradict each other
 */
CEIBA_API ceiba_status ceiba_weight_sample(int64_t criteria, const char *constraints, const char *draws, char **result, char **issues);

/* Weights drawn around a centre, by Dirichlet's distribution.
 *   centre        criteria x 1. Weights, 0 or more and not all 0; where one is 0 every draw is.
 *   concentration 1e-6 to 1e12: the greater, the nearer the draws are to the centre.
 *   draws         Draws as JSON, or NULL. How many, the seed, and the number of the first one; by default 10000 from seed 0.
 *   result        weights, draws x criteria; JSON, for ceiba_free
 *   CEIBA_ISSUES  for options out of range
 */
CEIBA_API ceiba_status ceiba_weight_sample_around(const ceiba_values *centre, double concentration, const char *draws, char **result, char **issues);

/* Sobol' points with Owen's scrambling: they fill the unit cube more evenly than random ones.
 *   draws         How many points, 1 to 10000000; a power of 2 is best.
 *   dimensions    Of the cube, 1 to 20000; from 1111 on they are random.
 *   seed          Other seeds, other points; 0 or more.
 *   first         The number of the first point: those that come in blocks are those that would come at once; 0 or more.
 *   result        draws x dimensions, each above 0 and below 1; JSON, for ceiba_free
 *   CEIBA_ISSUES  for options out of range
 */
CEIBA_API ceiba_status ceiba_robust_sobol_points(int64_t draws, int64_t dimensions, int64_t seed, int64_t first, char **result, char **issues);

/* The points at which to run a model for Sobol' indices.
 *   design        SobolDesign as JSON. How many factors and base draws, groups, and whether of second order.
 *   seed          Other seeds, other points; 0 or more.
 *   result        runs x factors, each above 0 and below 1: groups + 2 runs a base draw, of second order 2 groups + 2; JSON, for ceiba_free
 *   CEIBA_ISSUES  for a design out of range
 */
CEIBA_API ceiba_status ceiba_robust_saltelli_sample(const char *design, int64_t seed, char **result, char **issues);

/* Variance-based indices of all outputs: the share of the variance that each factor explains alone, and with its interactions.
 *   outputs       runs x outputs. What the model gave, in any unit; NaN is a run that failed.
 *   design        SobolDesign as JSON. The design of the runs, as saltelli_sample was given it.
 *   options       SobolOptions as JSON, or NULL. The estimator, all outputs together, and intervals.
 *   threads       On how many threads; 0 is as many as the machine runs at once. The result is the same.
 *   result        first, total and second-order indices with intervals, and the dummy's; JSON, for ceiba_free
 *   CEIBA_ISSUES  for a design or options out of range, and tables of other shapes
 */
CEIBA_API ceiba_status ceiba_robust_sobol_indices(const ceiba_values *outputs, const char *design, const char *options, int64_t threads, char **result, char **issues);

/* The points at which to run a model for elementary effects.
 *   design        MorrisDesign as JSON. How many factors and trajectories, their steps, levels and groups.
 *   seed          Other seeds, other points; 0 or more.
 *   result        runs x factors, each from 0 to 1: groups + 1 runs a trajectory; JSON, for ceiba_free
 *   CEIBA_ISSUES  for a design out of range
 */
CEIBA_API ceiba_status ceiba_robust_morris_sample(const char *design, int64_t seed, char **result, char **issues);

/* Elementary effects: what a step of each factor across its range changes of each output.
 *   outputs       runs x outputs. What the model gave, in any unit; NaN is a run that failed.
 *   design        MorrisDesign as JSON. The design of the runs, as morris_sample was given it.
 *   seed          That of morris_sample.
 *   resampling    Resampling as JSON, or NULL. How intervals of mu_star are found.
 *   threads       On how many threads; 0 is as many as the machine runs at once. The result is the same.
 *   result        the mean size of the effects with intervals, their mean and their standard deviation; JSON, for ceiba_free
 *   CEIBA_ISSUES  for a design or options out of range, and tables of other shapes
 */
CEIBA_API ceiba_status ceiba_robust_morris(const ceiba_values *outputs, const char *design, int64_t seed, const char *resampling, int64_t threads, char **result, char **issues);

/* By how much fixing a factor shifts the whole distribution of each output, from any runs.
 *   inputs        runs x factors. What went into the model, finite.
 *   outputs       runs x outputs. What the model gave, in any unit; NaN is a run that failed.
 *   options       PawnOptions as JSON, or NULL. Slices, discrete factors, the seed of the dummy.
 *   threads       On how many threads; 0 is as many as the machine runs at once. The result is the same.
 *   result        median, greatest and mean distance for each factor and, last, the dummy; JSON, for ceiba_free
 *   CEIBA_ISSUES  for a design or options out of range, and tables of other shapes
 */
CEIBA_API ceiba_status ceiba_robust_pawn(const ceiba_values *inputs, const ceiba_values *outputs, const char *options, int64_t threads, char **result, char **issues);

/* First-order indices from any runs that are there already, with independent factors.
 *   inputs        runs x factors. What went into the model, finite.
 *   outputs       runs x outputs. What the model gave, in any unit; NaN is a run that failed.
 *   options       GivenDataOptions as JSON, or NULL. Bins, and discrete factors.
 *   threads       On how many threads; 0 is as many as the machine runs at once. The result is the same.
 *   result        the share of the variance between the bins of each factor, and the same adjusted for their number; JSON, for ceiba_free
 *   CEIBA_ISSUES  for a design or options out of range, and tables of other shapes
 */
CEIBA_API ceiba_status ceiba_robust_given_data(const ceiba_values *inputs, const ceiba_values *outputs, const char *options, int64_t threads, char **result, char **issues);

/* Which rank each alternative has, how often, over all weights or those that are given.
 *   values        alternatives x criteria. Values of the criteria, more is better.
 *   weights       draws x criteria, or NULL. Weights that were drawn, 0 or more; none: uniform on all that add up to 1.
 *   high          alternatives x criteria, or NULL. The most that each value can be, where `values` is the least; none: values are certain.
 *   options       Smaa as JSON, or NULL. Draws, seed, ties, threads, and what is counted.
 *   result        rank acceptability, central weights, confidence factors and pairwise winning; JSON, for ceiba_free
 *   CEIBA_ISSUES  at each value, weight or option that is out of range, and for tables of other shapes
 */
CEIBA_API ceiba_status ceiba_robust_smaa(const ceiba_values *values, const ceiba_values *weights, const ceiba_values *high, const char *options, char **result, char **issues);

/* Between which weights of each criterion the best stays the best and the ranking what it is, the others in proportion.
 *   values        alternatives x criteria. Values of the criteria, more is better.
 *   weights       criteria x 1. The weight of each criterion, 0 or more, in proportion.
 *   result        for each criterion both ranges, exactly, and who overtakes whom just beyond; JSON, for ceiba_free
 *   CEIBA_ISSUES  at each value, weight or option that is out of range, and for tables of other shapes
 */
CEIBA_API ceiba_status ceiba_robust_weight_stability(const ceiba_values *values, const ceiba_values *weights, char **result, char **issues);

/* The least change of all weights at once at which one alternative overtakes another.
 *   values        alternatives x criteria. Values of the criteria, more is better.
 *   weights       criteria x 1. The weight of each criterion, 0 or more, in proportion.
 *   norm          "l1", "l2", "greatest", or NULL. How a change is measured.
 *   stays         "best", "ranking", or NULL. What is to stay as it is.
 *   result        how far these weights are, the weights, and who overtakes whom; no radius where no weights change anything; JSON, for ceiba_free
 *   CEIBA_ISSUES  at each value, weight or option that is out of range, and for tables of other shapes
 */
CEIBA_API ceiba_status ceiba_robust_robustness_radius(const ceiba_values *values, const ceiba_values *weights, const char *norm, const char *stays, char **result, char **issues);

/* Which alternatives are as good as which, for all weights that meet constraints or for some.
 *   values        alternatives x criteria. Values of the criteria, more is better.
 *   constraints   WeightConstraints as JSON, or NULL. What is known of the weights; by default nothing.
 *   result        alternatives x alternatives: the greatest lead, whether necessarily and whether possibly as good; JSON, for ceiba_free
 *   CEIBA_ISSUES  at each value that is out of range and at constraints that contradict each other
 */
CEIBA_API ceiba_status ceiba_robust_robust_dominance(const ceiba_values *values, const char *constraints, char **result, char **issues);

/* The best and the worst rank of each alternative over all weights that meet constraints.
 *   values        alternatives x criteria. Values of the criteria, more is better.
 *   constraints   WeightConstraints as JSON, or NULL. What is known of the weights; by default nothing.
 *   search        RankSearch as JSON, or NULL. How long is searched for each rank.
 *   result        for each alternative both ranks, weights that give them, and whether they are exact; JSON, for ceiba_free
 *   CEIBA_ISSUES  at each value that is out of range and at constraints that contradict each other
 */
CEIBA_API ceiba_status ceiba_robust_extreme_ranks(const ceiba_values *values, const char *constraints, const char *search, char **result, char **issues);

/* The ranks without each criterion, or each group of them, the other weights in proportion.
 *   values        alternatives x criteria. Values of the criteria, more is better.
 *   weights       criteria x 1. The weight of each criterion, 0 or more, in proportion.
 *   groups        LeftOutGroups as JSON, or NULL. Which are left out together; by default each by itself.
 *   result        the ranks with all and without each, the mean shift, and whether another is the best then; JSON, for ceiba_free
 *   CEIBA_ISSUES  at each value, weight or option that is out of range, and for tables of other shapes
 */
CEIBA_API ceiba_status ceiba_robust_leave_one_out(const ceiba_values *values, const ceiba_values *weights, const char *groups, char **result, char **issues);
