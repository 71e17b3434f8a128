#include <ceiba/model/method_card.hpp>

#include "bind.hpp"

namespace ceiba::python {

void register_results(Binder& binder) {
    bind_all<Provenance, ResponseFate, SourceValue, Reconciled, Counted, combine::PointTotals, NodeScore, Scores, Gap, GapPart, Gaps,
             Factor, Priority, RankedBy, Priorities, AnsweredBy, Step, Explanation, FittedColumn, FittedCell, Fitted, Figure,
             IndicatorAgreement, ScaleAgreement, Agreement, IndicatorStability, Stability, Participants, Participation, NodeGrounds,
             Grounds>(binder);
    bind_all<CrosswalkRow, Crosswalk, Backcast, NodeChange, Part, Compared, Comparison, Standing, Quartiles, Standings, Cell, CrossTab>(
        binder);
    bind_all<InstitutionAnswer, InstitutionView, GroupAnswers, IndicatorSectors, SectorView>(binder);
    bind_all<PublishedIndicator, PublishedChange, ParticipationChange, Published>(binder);
    bind_all<WeighedChild, WeighedNode, MemberWeights, Triad, Weighing>(binder);
    bind_all<RecommendedGap, RecommendedAction, RecommendedItem, Recommended>(binder);
    bind_all<SelectedAction, IndicatorGoal, GoalSource, SelectedActions, CostRow, CostedAction, OmittedAction, Costing>(binder);
    bind_all<WorkRow, WorkIndicator, WorkName, PlannedPeriod, BaselineRow, Baseline, WorkPlan, WorkReturn, WorkChange, WorkConflict,
             WorkAbsence, MergedWorkPlan>(binder);
    bind_all<PartProgress, ScorePoint, LateRow, WorkProgress>(binder);
    bind_all<Violation, JudgedAction, JudgedPeriod, Projection, PlanDistance, Shortfall, JudgedPhase, JudgedPlan, PlanSamples,
             RoadmapOptions, LeftOut, BudgetStep, Conflict, OtherPlan, CoreIndex, Robustness, Roadmap>(binder);
    bind_all<TargetRow, TargetTable>(binder);
    bind_all<MultiverseScore, MultiversePriority, MultiverseAlternative, MultiverseChoice, FailedCombinations, Multiverse>(binder);
    bind_all<BandShare, UncertainScore, UncertainRank, UncertainPriority, UncertainSubject, FailedDraws, Convergence, Uncertainty>(binder);
    bind<MethodCard>(binder);
}

}  // namespace ceiba::python
