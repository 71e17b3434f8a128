#pragma once

#include <ceiba/model/agreement.hpp>
#include <ceiba/model/assessment.hpp>
#include <ceiba/model/catalogue.hpp>
#include <ceiba/model/comparison.hpp>
#include <ceiba/model/constraints.hpp>
#include <ceiba/model/costing.hpp>
#include <ceiba/model/crosstab.hpp>
#include <ceiba/model/crosswalk.hpp>
#include <ceiba/model/fitted.hpp>
#include <ceiba/model/framework.hpp>
#include <ceiba/model/grounds.hpp>
#include <ceiba/model/judged_plan.hpp>
#include <ceiba/model/judgements.hpp>
#include <ceiba/model/merged_work_plan.hpp>
#include <ceiba/model/method.hpp>
#include <ceiba/model/multiverse.hpp>
#include <ceiba/model/participation.hpp>
#include <ceiba/model/published.hpp>
#include <ceiba/model/recommendations.hpp>
#include <ceiba/model/recommended.hpp>
#include <ceiba/model/result.hpp>
#include <ceiba/model/roadmap.hpp>
#include <ceiba/model/selected_actions.hpp>
#include <ceiba/model/stability.hpp>
#include <ceiba/model/standings.hpp>
#include <ceiba/model/study.hpp>
#include <ceiba/model/study_sensitivity.hpp>
#include <ceiba/model/target.hpp>
#include <ceiba/model/target_table.hpp>
#include <ceiba/model/uncertainty.hpp>
#include <ceiba/model/views.hpp>
#include <ceiba/model/weighing.hpp>
#include <ceiba/model/work_plan.hpp>
#include <ceiba/model/work_progress.hpp>
#include <ceiba/type.hpp>

namespace ceiba::io {

/// What people write.
using Inputs = boost::mp11::mp_list<Framework, Assessment, TargetProfile, Method, Crosswalk, Judgements, Catalogue, Constraints, Plan,
                                    Recommendations, WorkReturn, Study>;
/// Results whose rows are read by people.
using Tables =
    boost::mp11::mp_list<Scores, Gaps, Priorities, Explanation, Agreement, Participation, Stability, Grounds, Comparison, Standings,
                         CrossTab, InstitutionView, SectorView, Published, Weighing, JudgedPlan, Recommended, SelectedActions, Costing,
                         WorkPlan, MergedWorkPlan, WorkProgress, Roadmap, TargetTable, Uncertainty, Multiverse, StudySensitivity>;
/// What operations give: tables, and documents made of others.
using Results = boost::mp11::mp_push_back<Tables, Fitted, Backcast>;
/// Every document that stands in a file of its own.
using Documents = boost::mp11::mp_append<Inputs, Results>;

/// "ceiba/framework/1" is called "framework".
template <class T>
constexpr std::string_view name_of() {
    constexpr std::string_view id = T::schema_id;
    constexpr auto first = id.find('/') + 1;
    return id.substr(first, id.rfind('/') - first);
}

}  // namespace ceiba::io

// The tables of documents, and of all they are made of, are compiled once.
namespace ceiba::describe {

extern template const Type& type<Framework>();
extern template const Type& type<Assessment>();
extern template const Type& type<TargetProfile>();
extern template const Type& type<Method>();
extern template const Type& type<Scores>();
extern template const Type& type<Gaps>();
extern template const Type& type<Priorities>();
extern template const Type& type<Explanation>();
extern template const Type& type<Agreement>();
extern template const Type& type<Participation>();
extern template const Type& type<Stability>();
extern template const Type& type<Grounds>();
extern template const Type& type<Fitted>();
extern template const Type& type<Crosswalk>();
extern template const Type& type<Backcast>();
extern template const Type& type<Comparison>();
extern template const Type& type<Standings>();
extern template const Type& type<CrossTab>();
extern template const Type& type<InstitutionView>();
extern template const Type& type<SectorView>();
extern template const Type& type<Published>();
extern template const Type& type<Judgements>();
extern template const Type& type<Weighing>();
extern template const Type& type<Catalogue>();
extern template const Type& type<Constraints>();
extern template const Type& type<Plan>();
extern template const Type& type<JudgedPlan>();
extern template const Type& type<Recommendations>();
extern template const Type& type<Recommended>();
extern template const Type& type<SelectedActions>();
extern template const Type& type<Costing>();
extern template const Type& type<WorkPlan>();
extern template const Type& type<WorkReturn>();
extern template const Type& type<MergedWorkPlan>();
extern template const Type& type<WorkProgress>();
extern template const Type& type<Roadmap>();
extern template const Type& type<TargetTable>();
extern template const Type& type<Study>();
extern template const Type& type<Uncertainty>();
extern template const Type& type<Multiverse>();
extern template const Type& type<StudySensitivity>();

}  // namespace ceiba::describe
