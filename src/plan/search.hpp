#pragma once

#include <ceiba/model/roadmap.hpp>
#include <functional>

#include "plan/clock.hpp"
#include "plan/improve.hpp"
#include "plan/plan_model.hpp"

/// The search for the best plan.
namespace ceiba::detail {

/// The search for the best plan of a problem.
class Search {
public:
    /// Whether a plan keeps to everything, by somebody who shares no code with the model.
    using Judge = std::function<bool(const Schedule&)>;

    Search(const Problem& problem, const RoadmapOptions& options, Judge judge)
        : p_(&problem),
          options_(options),
          least_cost_(options.objective == RoadmapObjective::least_cost),
          clock_(options.seconds),
          judge_(std::move(judge)),
          board_(problem),
          improver_(board_, least_cost_) {}

    struct Found {
        Outcome outcome = Outcome::optimal;
        bool exact = true;
        std::optional<double> value{};  ///< of the model, for the plan
        std::optional<double> bound{};
        Schedule plan{};
        Schedule greedy{};
    };

    Found found();
    Board& board() { return board_; }
    const Slopes& slopes() const { return slopes_; }
    bool stopped() const { return stopped_; }

    /// What more money in one period brings by the model, and what both searches leave open.
    struct Gain {
        double gain{};
        double open{};
    };
    std::optional<Gain> with_more(int period, double amount, const Found& base, double seconds);

private:
    static constexpr std::size_t tries = 20000;  ///< of exchanges: some seconds at most

    template <class F>
    bool going(F f) {  // false if somebody stopped it
        if (stopped_) return false;
        try {
            f();
        } catch (const Error&) {
            throw;
        } catch (...) {  // whatever the watcher throws
            stopped_ = true;
        }
        return !stopped_;
    }

    MixedProgram::Limits limits() const { return {.gap = options_.gap, .seconds = clock_.left()}; }
    void consider(const Schedule& plan);
    /// Solves until a plan is found that keeps to everything as it is judged, or there is none.
    PlanModel::Found kept(PlanModel& model, bool with_goal);
    void attribute(const PlanModel& model);
    void linearise(const PlanModel& model, const Schedule& at);
    void cheapest(Found& out);
    void greatest(Found& out);

    const Problem* p_;
    RoadmapOptions options_;
    bool least_cost_;
    Clock clock_;
    Judge judge_;
    Board board_;
    Improver improver_;
    Slopes slopes_{};
    Schedule best_{};
    Worth worth_{};
    bool stopped_ = false;
};

}  // namespace ceiba::detail
