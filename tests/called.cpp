#include <ceiba/called.hpp>
#include <ceiba/crosstab.hpp>
#include <ceiba/evaluator.hpp>
#include <ceiba/explain.hpp>
#include <ceiba/io/json.hpp>
#include <ceiba/score.hpp>
#include <ceiba/standings.hpp>
#include <ceiba/views.hpp>

#include "catch.hpp"

using namespace ceiba;

namespace {

const std::vector<Called> things{{.id = "law", .code = "1.1", .labels = {"A law", "Una ley"}},
                                 {.id = "units", .code = "1.2", .labels = {"Units"}},
                                 {.id = "others", .code = "2", .labels = {"Units"}}};

std::vector<std::string> ids(std::string_view name) {
    std::vector<std::string> out;
    for (const std::size_t place : meant(name, things).places) out.push_back(things[place].id);
    return out;
}

using Ids = std::vector<std::string>;

template <class F>
std::string refused(F&& f) {
    try {
        f();
    } catch (const Error& error) {
        const Issue& i = error.issues().front();
        return i.code + " " + i.arguments.back();
    }
    return "";
}

}  // namespace

TEST_CASE("a name is an id, a code, a code with its label, or a label, the first that something has", "[called]") {
    CHECK(ids("law") == Ids{"law"});
    CHECK(ids("1.2") == Ids{"units"});
    CHECK(ids("1.1 una LEY") == Ids{"law"});
    CHECK(ids("una  ley") == Ids{"law"});
    CHECK(ids("units") == Ids{"units"});  // the id, though it is a label of two
    CHECK(ids("UNITS") == Ids{"units", "others"});
    const Meant none = meant("Una lei", things);
    CHECK(none.places.empty());
    CHECK(none.near == 0U);
    CHECK(none.close == "Una ley");
    CHECK(meant("Una l", things).close == "Una ley");
    CHECK(meant("una", things).close.empty());
    CHECK(!meant("something else", things).near);
    CHECK(!meant("3", things).near);  // of 2 it has nothing
    CHECK(meant("x", {}).close.empty());
}

TEST_CASE("whatever asks for a node, an institution or an axis takes its code or label", "[called]") {
    const auto f = parse<Framework>(R"({"schema": "ceiba/framework/1", "id": "f", "version": "1",
        "scales": [{"id": "s", "numeric": {"normalise": "identity", "low": 0, "high": 5}}],
        "axes": [{"id": "stage", "label": {"es": "Etapa"}, "values": [{"id": "late"}]}],
        "root": {"id": "r", "children": [
            {"id": "law", "code": "1", "label": "A law", "tags": {"stage": ["late"]}, "question": {"scale": "s"}},
            {"id": "units", "code": "2", "label": "Units", "question": {"scale": "s"}},
            {"id": "others", "code": "3", "label": "Units", "question": {"scale": "s"}}]}})");
    Assessment a{.id = "a", .framework = "f", .subject = {.id = "x"}, .round = {.id = "1"}};
    a.institutions = {{.id = "msp", .label = "Ministerio de Salud"}};
    a.responses = {{.institution = "msp", .indicator = "law", .answer = Answer{3.0}}};
    const Scores scores = score(f, a);
    CHECK(explain(f, a, "A LAW").node == "law");
    CHECK(institution_view(f, a, "ministerio de salud").institution == "msp");
    CHECK(standings({scores}, {.nodes = {"1", "r"}}).standings[0].node == "law");
    CHECK(crosstab(f, scores, "etapa").axis == "stage");
    CHECK(Evaluator(f).chosen({"1"}) == std::vector<std::size_t>{1});
    CHECK(refused([&] { explain(f, a, "Units"); }) == "several_called units, others");
    CHECK(refused([&] { explain(f, a, "Unit"); }) == "unknown_node units");
    CHECK(refused([&] { institution_view(f, a, "Ministerio de Saludd"); }) == "unknown_institution Ministerio de Salud");
    CHECK(refused([&] { standings({scores}, {.nodes = {"unitz"}}); }) == "unknown_node units");
    CHECK(refused([&] { crosstab(f, scores, "stage", "Etapa"); }) == "same_axis stage");
    CHECK(refused([&] { Evaluator(f).chosen({"laws"}); }) == "unknown_node law");
}
