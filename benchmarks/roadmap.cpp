#include <ceiba/roadmap.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>

#include "plan/improve.hpp"
#include "plan/plan_model.hpp"

/// Roadmaps of 200 actions in 10 periods with 300 prerequisites: how far each search comes, beside HiGHS alone on the same program for the
/// same time.
///
/// benchmark_roadmap [seconds] [cases] [actions] [periods]

namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point begun) {
    return std::chrono::duration<double>(Clock::now() - begun).count();
}

struct Size {
    int actions = 200;
    int periods = 10;
    int pairs = 300;
    int indicators = 60;
    int leads = 8;
};

struct Documents {
    ceiba::Framework framework{.id = "f", .version = "1"};
    ceiba::Assessment assessment{.id = "a", .framework = "f", .subject = {.id = "s"}, .round = {.id = "r"}};
    ceiba::TargetProfile targets{.id = "t", .indicators = {ceiba::target::Fixed{ceiba::Answer{5.0}}}};
    ceiba::Catalogue catalogue{.id = "c"};
    ceiba::Constraints constraints{.id = "l"};
};

/// Six areas of indicators of levels 1 to 5 under arithmetic means; each action leads an indicator to the next level, takes
/// one to three periods, and one in three costs something every year. The budget is half of all costs.
Documents generated(unsigned seed, const Size& size, bool carry_over) {
    std::mt19937 random(seed);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    Documents out;
    ceiba::Scale scale{.id = "levels"};
    for (int level = 1; level <= 5; ++level) scale.levels.push_back({.code = "l" + std::to_string(level), .value = 1.0 * level});
    out.framework.scales = {scale};
    out.framework.root.id = "whole";
    out.assessment.institutions = {{.id = "office"}};
    constexpr int areas = 6;
    for (int b = 0; b < areas; ++b) out.framework.root.children.push_back({.id = "area" + std::to_string(b)});
    std::vector<int> now;
    for (int i = 0; i < size.indicators; ++i) {
        const std::string id = "i" + std::to_string(i);
        ceiba::Node leaf{.id = id, .weight = 1.0 + below(3)};
        leaf.question = ceiba::Question{.scale = "levels"};
        out.framework.root.children[static_cast<std::size_t>(i % areas)].children.push_back(leaf);
        now.push_back(1 + below(3));
        out.assessment.responses.push_back({.institution = "office", .indicator = id, .answer = ceiba::Answer{1.0 * now.back()}});
    }
    std::vector<int> next = now;
    for (int l = 0; l < size.leads; ++l) out.catalogue.institutions.push_back({.id = "lead" + std::to_string(l)});
    double whole = 0;
    std::vector<double> effort(static_cast<std::size_t>(size.leads), 0);
    for (int a = 0; a < size.actions; ++a) {
        const int lead = below(size.leads);
        ceiba::Action action{.id = "a" + std::to_string(a), .lead = "lead" + std::to_string(lead)};
        const auto i = static_cast<std::size_t>(a % size.indicators);
        next[i] = next[i] == 5 ? now[i] + 1 : next[i] + 1;  // the next level, or again the first
        action.closes.push_back({.indicator = "i" + std::to_string(i), .to = ceiba::Answer{1.0 * next[i]}});
        action.duration = 1 + below(3);
        action.one_off = ceiba::Cost{.amount = 10.0 + below(90)};
        whole += *action.one_off->amount;
        if (below(3) == 0) {
            action.yearly = ceiba::Cost{.amount = 1.0 + below(10)};
            whole += *action.yearly->amount * size.periods / 2;
        }
        action.effort = 1 + below(3);
        effort[static_cast<std::size_t>(lead)] += action.effort * action.duration;
        out.catalogue.actions.push_back(action);
    }
    for (int k = 0; k < size.pairs; ++k) {
        const int later = size.indicators + below(size.actions - size.indicators);
        const int before = below(later / size.indicators * size.indicators);  // of a lower level, so that chains are no longer than levels
        out.catalogue.actions[static_cast<std::size_t>(later)].prerequisites.push_back({.action = "a" + std::to_string(before)});
    }
    for (int t = 0; t < size.periods; ++t) out.constraints.periods.push_back({.id = "y" + std::to_string(t + 1)});
    const auto horizon = static_cast<std::size_t>(size.periods);
    out.constraints.funds = {
        {.id = "budget", .budget = std::vector<double>(horizon, std::round(whole / 2 / size.periods)), .carry_over = carry_over}};
    for (int l = 0; l < size.leads; ++l)
        out.constraints.capacity["lead" + std::to_string(l)] =
            std::vector<double>(horizon, std::ceil(0.8 * effort[static_cast<std::size_t>(l)] / size.periods));
    out.constraints.discount = 0.03;
    return out;
}

}  // namespace

int main(int count, char** words) {
    const auto argument = [&](int i, double otherwise) { return count > i ? std::atof(words[i]) : otherwise; };
    const double with = argument(1, 60);
    const int cases = static_cast<int>(argument(2, 10));
    const Size size{.actions = static_cast<int>(argument(3, 200)), .periods = static_cast<int>(argument(4, 10))};
    std::printf("%d actions, %d periods; ceiba, then HiGHS alone with the same program and time\n", size.actions, size.periods);
    std::printf("%-10s %4s %9s %8s %8s %8s %9s %8s %8s\n", "budget", "seed", "closed", "gap %", "s", "greedy", "HiGHS", "gap %", "s");
    for (const bool carry_over : {true, false}) {
        const double seconds = carry_over ? with : 2 * with;
        for (unsigned seed = 0; seed < static_cast<unsigned>(cases); ++seed) {
            const Documents d = generated(seed, size, carry_over);
            const ceiba::Evaluation e(d.framework, d.assessment);
            auto begun = Clock::now();
            const ceiba::Roadmap found = ceiba::roadmap(e, d.targets, d.catalogue, d.constraints, {.gap = 0.001, .seconds = seconds});
            const double took = since(begun);
            const ceiba::detail::Problem problem(e.evaluated(), d.targets, d.catalogue, d.constraints);
            begun = Clock::now();
            ceiba::detail::PlanModel model(problem, {}, {});
            const auto alone = model.solved({.gap = 0.001, .seconds = seconds});
            std::printf("%-10s %4u %9.5f %8.3f %8.1f %8.5f %9.5f %8.3f %8.1f\n", carry_over ? "carried" : "by period", seed,
                        found.judged.closed.value_or(0), 100 * found.gap.value_or(1), took, found.greedy.closed.value_or(0), alone.value,
                        100 * (alone.bound - alone.value) / alone.value, since(begun));
            std::fflush(stdout);
        }
    }
}
