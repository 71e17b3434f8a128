#include <ceiba/model/text.hpp>

#include "catch.hpp"

TEST_CASE("text: the words of a language, else those without one, else the first there are") {
    ceiba::Text text;
    CHECK(text.empty());
    CHECK(text.in("en").empty());
    text.languages = {{"es", "hola"}, {"fr", "salut"}};
    CHECK(text.in("fr") == "salut");
    CHECK(text.in("en") == "hola");
    text.languages[""] = "hi";
    CHECK(text.in("en") == "hi");
    CHECK(text.in("es") == "hola");
    CHECK_FALSE(text.empty());
}

TEST_CASE("text: words alone are words in any language") {
    const ceiba::Text text = "Hotline";
    CHECK(text.in("en") == "Hotline");
    CHECK(text.in("es") == "Hotline");
    CHECK(text == ceiba::Text(std::string("Hotline")));
    CHECK(text != ceiba::Text("hotline"));
    CHECK_FALSE(ceiba::Text("").empty());
}

TEST_CASE("text: an answer is a number or a code, and never both") {
    CHECK(ceiba::Answer{} == ceiba::Answer{0.0});
    CHECK(ceiba::Answer{2.0} != ceiba::Answer{"2"});
    CHECK(ceiba::Answer{"a"} == ceiba::Answer{std::string("a")});
}

TEST_CASE("text: what is extra is compared as it is written") {
    CHECK(ceiba::Extra{"{}"} == ceiba::Extra{"{}"});
    CHECK(ceiba::Extra{"{}"} != ceiba::Extra{"[]"});
}

TEST_CASE("text: words, answers and extra are written in ways of their own") {
    STATIC_REQUIRE(ceiba::describe::kind_of<ceiba::Text>() == ceiba::describe::Kind::special);
    STATIC_REQUIRE(ceiba::describe::kind_of<ceiba::Answer>() == ceiba::describe::Kind::special);
    STATIC_REQUIRE(ceiba::describe::kind_of<ceiba::Extra>() == ceiba::describe::Kind::special);
}
