#include <ceiba/agreement.hpp>
#include <ceiba/check.hpp>
#include <ceiba/compare.hpp>
#include <ceiba/evaluator.hpp>
#include <ceiba/explain.hpp>
#include <ceiba/fit.hpp>
#include <ceiba/gaps.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/participation.hpp>
#include <ceiba/prioritise.hpp>
#include <ceiba/progress.hpp>
#include <ceiba/publish.hpp>
#include <ceiba/reconcile.hpp>
#include <ceiba/score.hpp>
#include <ceiba/stability.hpp>
#include <ceiba/views.hpp>
#include <functional>
#include <map>

#include "catch.hpp"
#include "places.hpp"

using namespace ceiba;

namespace {

using Work = std::map<std::string, std::function<void()>>;
const std::string folder = tests::examples() + "/mrc_style/";

/// What takes long where there is much, on the example.
Work verbs() {
    const auto f = read_file<Framework>(folder + "framework.json");
    const auto first = read_file<Assessment>(folder + "assessment_2025.json");
    const auto second = read_file<Assessment>(folder + "assessment_2026.json");
    const auto targets = read_file<TargetProfile>(folder + "targets.json");
    const Evaluation before(f, first);
    const Evaluation after(f, second);
    (void)score(before);
    (void)score(after);
    return {{"read a framework", [text = to_json(f)] { (void)parse<Framework>(text); }},
            {"read an assessment", [text = to_json(first)] { (void)parse<Assessment>(text); }},
            {"write", [=] { (void)to_json(first); }},
            {"check", [=] { (void)check(f, &first); }},
            {"evaluation", [=] { (void)Evaluation(f, first); }},
            {"score", [=] { (void)score(f, first); }},
            {"reconcile", [=] { (void)reconcile(f, first); }},
            {"agreement", [=] { (void)agreement(before); }},
            {"participation", [=] { (void)participation(before); }},
            {"stability", [=] { (void)stability(before, after); }},
            {"publish", [=] { (void)publish(before, true); }},
            {"sector_view", [=] { (void)sector_view(before); }},
            {"coalition_view", [=] { (void)coalition_view(first, true); }},
            {"explain", [=] { (void)explain(before, f.root.id); }},
            {"gaps", [=] { (void)gaps(before, targets); }},
            {"prioritise", [=] { (void)prioritise(before, targets); }},
            {"compare", [=] { (void)compare(before, after, 1); }},
            {"fit", [=] { (void)fit(f, {first, second}); }},
            {"answers of a batch", [=] { (void)Evaluator(f).answers({first, second}); }}};
}

}  // namespace

TEST_CASE("progress: every verb stops when it is told to, at the first question") {
    for (const auto& [name, work] : verbs()) {
        CAPTURE(name);
        CHECK_NOTHROW(work());
        int asked = 0;
        const Interruptible watched([&] { return ++asked > 1; }, std::chrono::milliseconds(0));
        CHECK_THROWS_AS(work(), Stopped);
        CHECK(asked == 1);
    }
}

TEST_CASE("progress: reading, writing and hashing ask for every response") {
    const auto a = read_file<Assessment>(folder + "assessment_2025.json");
    const std::string text = to_json(a);
    const auto asked = [](const auto& work) {
        std::size_t times = 0;
        const Interruptible watched([&] { return ++times > 0; }, std::chrono::milliseconds(0));
        work();
        return times;
    };
    CHECK(asked([&] { (void)parse<Assessment>(text); }) >= a.responses.size());
    CHECK(asked([&] { (void)to_json(a); }) >= a.responses.size());
    CHECK(asked([&] { (void)hash(a); }) >= a.responses.size());
}

TEST_CASE("progress: who watches last is asked, and only while there") {
    int outer = 0;
    int inner = 0;
    const Interruptible watched([&] { return ++outer > 0; }, std::chrono::milliseconds(0));
    {
        const Interruptible nearer([&] { return ++inner > 0; }, std::chrono::milliseconds(0));
        pulse();
    }
    pulse();
    CHECK(outer == 1);
    CHECK(inner == 1);
}
