#include <ceiba/engine/program.hpp>

#include "laws.hpp"

using namespace ceiba;
using namespace ceiba::engine;

TEST_CASE("every state has a code, and one more takes away scores", "[engine]") {
    CHECK(code(State::answered) == 0);
    CHECK(code(State::no_score) == 7);
    CHECK(code(State::withheld) == 8);
    CHECK(propagated == 9);
    CHECK(state_codes == 10);
}

TEST_CASE("an edge counts what is answered, and what its action says of what is not", "[engine]") {
    Edge edge{.node = 1};
    edge.action[code(State::dont_know)] = Action::count;
    edge.counted_as[code(State::dont_know)] = 2;
    edge.action[code(State::not_reviewed)] = Action::propagate;
    CHECK(edge.counted(code(State::answered), 3) == 3.0);
    CHECK(edge.counted(code(State::dont_know), tests::nan) == 2.0);
    CHECK_FALSE(edge.counted(code(State::not_answered), tests::nan).has_value());
    CHECK_FALSE(edge.counted(code(State::not_reviewed), tests::nan).has_value());
    CHECK(edge.takes_away(code(State::not_reviewed)));
    CHECK_FALSE(edge.takes_away(code(State::dont_know)));
    CHECK_FALSE(edge.takes_away(code(State::answered)));
}

TEST_CASE("an edge rescales answers, and what is counted in their place it has rescaled already", "[engine]") {
    Edge edge{.rescales = true, .from = {.low = 1, .high = 5}, .to = {.low = 0, .high = 100}};
    edge.action[code(State::not_answered)] = Action::count;
    edge.counted_as[code(State::not_answered)] = 75;
    CHECK(edge.rescaled(2) == 25);
    CHECK(edge.counted(code(State::answered), 2) == 25.0);
    CHECK(edge.counted(code(State::not_answered), tests::nan) == 75.0);
    edge.rescales = false;
    CHECK(edge.rescaled(2) == 2);
}

TEST_CASE("a node turns round, then rounds", "[engine]") {
    Node node{.reversed = true, .inner = {.low = 0, .high = 4}, .rounding = {.mode = measure::RoundingMode::half_up}};
    CHECK(node.finished(1.5) == 3);  // 2.5 is rounded, not 1.5
    node.reversed = false;
    CHECK(node.finished(1.5) == 2);
    node.rounding = {};
    CHECK(node.finished(1.5) == 1.5);
}

TEST_CASE("an answer is normalised, turned round, rounded", "[engine]") {
    Node node{.reversed = true, .inner = {.low = 0, .high = 100}};
    CHECK(node.measured(30) == 70);
    node.normaliser = {measure::Goalposts{.low = 0, .high = 10, .range = {.low = 0, .high = 100}}};
    CHECK(node.measured(3) == 70);
    CHECK(node.measured(11) == 0);
    node.rounding = {.mode = measure::RoundingMode::floor, .digits = -1 + 1};
    CHECK(node.measured(3.14) == 68);  // 68.6
}
