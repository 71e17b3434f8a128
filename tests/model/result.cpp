#include <ceiba/model/result.hpp>

#include "catch.hpp"

TEST_CASE("result: a score, a gap and an answer have a value or the state that says why not") {
    const auto required = []<class T>(std::type_identity<T>, std::string_view name) {
        for (const ceiba::describe::Note& note : ceiba::describe::notes_of<T>.members)
            if (note.name == name) return note.required;
        return false;
    };
    CHECK(required(std::type_identity<ceiba::NodeScore>(), "state"));
    CHECK(required(std::type_identity<ceiba::Gap>(), "state"));
    CHECK(required(std::type_identity<ceiba::Reconciled>(), "state"));
    CHECK(required(std::type_identity<ceiba::SourceValue>(), "state"));
    CHECK(ceiba::Reconciled{}.state == ceiba::State::not_answered);
}
