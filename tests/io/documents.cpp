#include <ceiba/io/documents.hpp>
#include <set>

#include "catch.hpp"

TEST_CASE("documents: each is called as its schema says, and says which it is") {
    STATIC_REQUIRE(ceiba::io::name_of<ceiba::Framework>() == "framework");
    STATIC_REQUIRE(ceiba::io::name_of<ceiba::TargetProfile>() == "targets");
    std::set<std::string_view> names;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, ceiba::io::Documents>>([&]<class T>(std::type_identity<T>) {
        CHECK(names.insert(ceiba::io::name_of<T>()).second);
        CHECK(T::schema_id == "ceiba/" + std::string(ceiba::io::name_of<T>()) + "/1");
        CHECK(T{}.schema == T::schema_id);
        CHECK(ceiba::describe::notes_of<T>.members[0].name == "schema");
        CHECK(ceiba::describe::notes_of<T>.members[0].required);
    });
    CHECK(names ==
          std::set<std::string_view>{"agreement",     "assessment", "backcast",    "catalogue",        "judged_plan", "plan",
                                     "constraints",   "comparison", "crosstab",    "crosswalk",        "explanation", "fitted",
                                     "framework",     "gaps",       "grounds",     "institution_view", "judgements",  "method",
                                     "participation", "priorities", "published",   "scores",           "sector_view", "stability",
                                     "standings",     "targets",    "weighing",    "recommendations",  "recommended", "selected_actions",
                                     "costing",       "work_plan",  "work_return", "merged_work_plan", "progress",    "roadmap",
                                     "target_table",  "study",      "uncertainty", "multiverse",       "sensitivity"});
}
