#include "bind.hpp"

namespace ceiba::python {

void register_model(Binder& binder) {
    bind_all<Issue, measure::Interval, measure::Rounding, Missing, EvidenceRule, Policy, Cap, Defaults, Level, Scale, Tag, Axis, Band,
             Asked, Question, Node, Framework, Subject, Round, Institution, Evidence, Response, Adjudication, Imputed, PublicParticipation,
             Publication, Assessment, target::TargetStep, TargetPhase, TargetProfile, WeightsFrom, NodeMethod, Selector, Override,
             Criterion, PriorityRanking, QuadrantAxis, Quadrants, PriorityRule, robust::Bootstrap, Consultation, Method, PairJudgement,
             StepJudgement, InfluenceJudgement, Judgement, Judgements, Cost, Closes, Prerequisite, Action, Catalogue, Period, Fund,
             MinimumShare, Constraints, Payment, PlannedAction, Plan, RecommendationArea, Recommendation, Recommendations, UncertainFactor,
             Study>(binder);
}

}  // namespace ceiba::python
