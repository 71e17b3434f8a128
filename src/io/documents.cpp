#include <ceiba/io/documents.hpp>

namespace ceiba::describe {

template const Type& type<Framework>();
template const Type& type<Assessment>();
template const Type& type<TargetProfile>();
template const Type& type<Method>();
template const Type& type<Scores>();
template const Type& type<Gaps>();
template const Type& type<Priorities>();
template const Type& type<Explanation>();
template const Type& type<Agreement>();
template const Type& type<Participation>();
template const Type& type<Stability>();
template const Type& type<Grounds>();
template const Type& type<Fitted>();
template const Type& type<Crosswalk>();
template const Type& type<Backcast>();
template const Type& type<Comparison>();
template const Type& type<Standings>();
template const Type& type<CrossTab>();
template const Type& type<InstitutionView>();
template const Type& type<SectorView>();
template const Type& type<Published>();
template const Type& type<Judgements>();
template const Type& type<Weighing>();
template const Type& type<Catalogue>();
template const Type& type<Constraints>();
template const Type& type<Plan>();
template const Type& type<JudgedPlan>();
template const Type& type<Recommendations>();
template const Type& type<Recommended>();
template const Type& type<SelectedActions>();
template const Type& type<Costing>();
template const Type& type<WorkPlan>();
template const Type& type<WorkReturn>();
template const Type& type<MergedWorkPlan>();
template const Type& type<WorkProgress>();
template const Type& type<Roadmap>();
template const Type& type<TargetTable>();
template const Type& type<Study>();
template const Type& type<Uncertainty>();
template const Type& type<Multiverse>();
template const Type& type<StudySensitivity>();

}  // namespace ceiba::describe
