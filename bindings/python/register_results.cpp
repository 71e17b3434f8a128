#include <ceiba/model/acceptability_table.hpp>
#include <ceiba/model/method_card.hpp>
#include <ceiba/model/rank_limits.hpp>
#include <ceiba/model/sensitivity_table.hpp>
#include <ceiba/model/stable_weight.hpp>
#include <ceiba/robust/options/extreme_ranks.hpp>
#include <ceiba/robust/options/given_data.hpp>
#include <ceiba/robust/options/leave_one_out.hpp>
#include <ceiba/robust/options/morris.hpp>
#include <ceiba/robust/options/pawn.hpp>
#include <ceiba/robust/options/smaa.hpp>
#include <ceiba/robust/options/sobol_indices.hpp>
#include <ceiba/robust/options/weights.hpp>

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
    bind_all<FactorEffect, StudySensitivity>(binder);
    bind_all<MultiverseScore, MultiversePriority, MultiverseAlternative, MultiverseChoice, FailedCombinations, Multiverse>(binder);
    bind_all<BandShare, UncertainScore, UncertainRank, UncertainPriority, UncertainSubject, FailedDraws, Convergence, Uncertainty>(binder);
    bind<MethodCard>(binder);
    bind_all<robust::SobolDesign, robust::Resampling, robust::SobolOptions, robust::MorrisDesign, robust::PawnOptions,
             robust::GivenDataOptions, EstimatedTable, SobolTable, MorrisTable, PawnTable, GivenDataTable>(binder);
    bind_all<robust::WeightOrder, robust::WeightRatio, robust::WeightInterval, robust::WeightConstraints, robust::Smaa, robust::RankSearch,
             robust::LeftOutGroups, AcceptabilityTable, PlaceChange, WeightRange, StableWeight, NearestChange, DominanceTable, RankLimits,
             RanksWithout, LeaveOneOut>(binder);
}

}  // namespace ceiba::python
