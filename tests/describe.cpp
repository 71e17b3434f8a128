#include <ceiba/describe.hpp>

#include "catch.hpp"

namespace {

namespace describe = ceiba::describe;

enum class Water { river, lake };
BOOST_DESCRIBE_ENUM(Water, river, lake)
constexpr auto describe_notes(Water*) {
    return describe::notes("Water", "What a bridge is over.",
                           {{.name = "river", .text = "It flows."}, {.name = "lake", .text = "It does not."}});
}

struct Pier {};
BOOST_DESCRIBE_STRUCT(Pier, (), ())
constexpr auto describe_notes(Pier*) {
    return describe::notes("Pier", "Something to stand on.");
}

struct LongCable {
    double length = 0;
};
BOOST_DESCRIBE_STRUCT(LongCable, (), (length))
constexpr auto describe_notes(LongCable*) {
    return describe::notes("LongCable", "Something to hang from.",
                           {{.name = "length", .text = "From end to end.", .unit = "m", .required = true}});
}

struct Support {
    static constexpr std::string_view key = "support";
    std::variant<Pier, LongCable> value{};
};
BOOST_DESCRIBE_STRUCT(Support, (), (value))
constexpr auto describe_notes(Support*) {
    return describe::notes("Support", "What holds a bridge.", {{.name = "value", .text = "The kind."}});
}

struct Words {
    using ceiba_special = void;
    std::string said{};
};

struct Bridge {
    std::string id{};
    double length = 1;
    Water over = Water::river;
    bool open = true;
    int lanes = 2;
    Words name{};
    std::optional<Support> support{};
    std::vector<Pier> piers{};
    std::map<std::string, double> loads{};
};
BOOST_DESCRIBE_STRUCT(Bridge, (), (id, length, over, open, lanes, name, support, piers, loads))
constexpr auto describe_notes(Bridge*) {
    return describe::notes("Bridge", "A way over water.",
                           {{.name = "id", .text = "What maps call it.", .range = "[a-z]+", .required = true},
                            {.name = "length", .text = "From bank to bank.", .unit = "m"},
                            {.name = "over", .text = "What it is over."},
                            {.name = "open", .text = "Whether it can be crossed."},
                            {.name = "lanes", .text = "How many."},
                            {.name = "name", .text = "In words."},
                            {.name = "support", .text = "What holds it."},
                            {.name = "piers", .text = "What it stands on."},
                            {.name = "loads", .text = "What it carries."}});
}

/// Described, with notes in another order than the members.
struct Swapped {
    int first = 0;
    int second = 0;
};
BOOST_DESCRIBE_STRUCT(Swapped, (), (first, second))
constexpr auto describe_notes(Swapped*) {
    return describe::notes("Swapped", "Notes out of order.", {{.name = "second", .text = "b"}, {.name = "first", .text = "a"}});
}

/// Described, with a member whose note says nothing.
struct Silent {
    int first = 0;
};
BOOST_DESCRIBE_STRUCT(Silent, (), (first))
constexpr auto describe_notes(Silent*) {
    return describe::notes("Silent", "A note without text.", {{.name = "first"}});
}

/// Described, with a note too many.
struct Talkative {
    int first = 0;
};
BOOST_DESCRIBE_STRUCT(Talkative, (), (first))
constexpr auto describe_notes(Talkative*) {
    return describe::notes("Talkative", "A note too many.", {{.name = "first", .text = "a"}, {.name = "second", .text = "b"}});
}

}  // namespace

TEST_CASE("describe: notes are complete only if they name the members in order, each with a text") {
    STATIC_REQUIRE(describe::complete<Bridge>());
    STATIC_REQUIRE(describe::complete<Water>());
    STATIC_REQUIRE(describe::complete<Pier>());
    STATIC_REQUIRE(describe::complete<Support>());
    STATIC_REQUIRE_FALSE(describe::complete<Swapped>());
    STATIC_REQUIRE_FALSE(describe::complete<Silent>());
    STATIC_REQUIRE_FALSE(describe::complete<Talkative>());
}

TEST_CASE("describe: every type has one kind") {
    using describe::Kind;
    STATIC_REQUIRE(describe::kind_of<bool>() == Kind::boolean);
    STATIC_REQUIRE(describe::kind_of<int>() == Kind::integer);
    STATIC_REQUIRE(describe::kind_of<std::int64_t>() == Kind::integer);
    STATIC_REQUIRE(describe::kind_of<double>() == Kind::number);
    STATIC_REQUIRE(describe::kind_of<std::string>() == Kind::string);
    STATIC_REQUIRE(describe::kind_of<Water>() == Kind::enumeration);
    STATIC_REQUIRE(describe::kind_of<Words>() == Kind::special);
    STATIC_REQUIRE(describe::kind_of<std::optional<Support>>() == Kind::optional);
    STATIC_REQUIRE(describe::kind_of<std::vector<Pier>>() == Kind::list);
    STATIC_REQUIRE(describe::kind_of<std::map<std::string, double>>() == Kind::map);
    STATIC_REQUIRE(describe::kind_of<Support>() == Kind::tagged);
    STATIC_REQUIRE(describe::kind_of<Bridge>() == Kind::structure);
}

TEST_CASE("describe: members are gone over in order, each with its note") {
    Bridge bridge{.id = "old", .length = 12.5};
    std::string names;
    int required = 0;
    describe::for_each_member<Bridge>([&](const describe::Note& note, auto pointer) {
        names += std::string(note.name) + " ";
        required += note.required ? 1 : 0;
        if constexpr (std::is_same_v<decltype(pointer), double Bridge::*>) bridge.*pointer += 1;
    });
    CHECK(names == "id length over open lanes name support piers loads ");
    CHECK(required == 1);
    CHECK(bridge.length == 13.5);
    CHECK(describe::notes_of<Bridge>.name == "Bridge");
    CHECK(describe::notes_of<Bridge>.members[1].unit == "m");
    CHECK(describe::notes_of<Bridge>.members[0].range == "[a-z]+");
}

TEST_CASE("describe: enumerators have names, and names enumerators") {
    CHECK(describe::name_of(Water::lake) == "lake");
    CHECK(describe::value_of<Water>("river") == Water::river);
    CHECK(describe::value_of<Water>("River") == std::nullopt);
    CHECK(describe::value_of<Water>("") == std::nullopt);
    CHECK(describe::name_of(static_cast<Water>(7)).empty());
    describe::for_each_enumerator<Water>(
        [](const describe::Note& note, Water water) { CHECK(describe::value_of<Water>(note.name) == water); });
}

TEST_CASE("describe: alternatives are gone over in order") {
    std::string names;
    describe::for_each_alternative<Support>(
        [&]<class A>(std::type_identity<A>) { names += describe::tag(describe::notes_of<A>.name) + " "; });
    CHECK(names == "pier long_cable ");
}

TEST_CASE("describe: a type's name becomes a tag") {
    CHECK(describe::tag("LowerMedian") == "lower_median");
    CHECK(describe::tag("Sum") == "sum");
    CHECK(describe::tag("").empty());
}
