#include <ceiba/asked.hpp>
#include <ceiba/check.hpp>

#include "catch.hpp"
#include "consultation.hpp"

using ceiba::is_asked;

TEST_CASE("everybody is asked where nobody is named") {
    const ceiba::Institution police{.id = "north", .sector = "police"};
    const ceiba::Institution press{.id = "press"};
    ceiba::Node node{.id = "plan", .question = ceiba::Question{}};
    CHECK(is_asked(node, police));
    CHECK(is_asked(node, press));
    node.question->asked.sectors = {"police"};
    CHECK(is_asked(node, police));
    CHECK_FALSE(is_asked(node, press));
    node.question->asked.institutions = {"press"};
    CHECK(is_asked(node, police));
    CHECK(is_asked(node, press));
    node.question->asked.sectors.clear();
    CHECK_FALSE(is_asked(node, police));
    CHECK_FALSE(is_asked(ceiba::Node{.id = "group"}, police));
}

TEST_CASE("a name among the asked, or among the weights, that is nobody's comes with what was probably meant") {
    ceiba::Framework f = consulted::framework();
    f.root.children[1].question->asked = {.sectors = {"police", "justize"}, .institutions = {"cort", "wherever"}};
    ceiba::Method m{.id = "m"};
    m.defaults.reconcile =
        ceiba::Reconciliation{ceiba::reconciliation::WeightedByMandate{.institutions = {{"minstry", 2}}, .sectors = {{"polise", 2}}}};
    std::vector<std::vector<std::string>> asked;
    std::vector<std::vector<std::string>> weights;
    for (const ceiba::Issue& i : ceiba::check(f, consulted::assessment({}), m)) {
        if (i.code == "unknown_asked") asked.push_back(i.arguments);
        if (i.code == "weight_of_nobody") weights.push_back(i.arguments);
        if (!i.arguments.empty() && i.arguments[0] == "cort")
            CHECK(ceiba::text(i, "es") == "se debe preguntar a «cort», pero no hay tal institución ni sector; ¿quiso decir «court»?");
    }
    using Arguments = std::vector<std::vector<std::string>>;
    CHECK(asked == Arguments{{"cort", "court"}, {"wherever", ""}, {"justize", "justice"}});
    CHECK(weights == Arguments{{"minstry", "ministry"}, {"polise", "police"}});
}
