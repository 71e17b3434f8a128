#pragma once

#include <map>
#include <set>

#include "plan/board.hpp"
#include "plan/mixed_program.hpp"

/// Plans as a linear program: what is chosen are the periods in which actions begin.
namespace ceiba::detail {

/// Something that a plan has to keep to and that can be left out, to see who is in whose way.
struct Requirement {
    enum class Kind { mandatory, capacity, money, share, goal } kind{};
    std::size_t which{};  ///< the action, the lead or the share
    friend auto operator<=>(const Requirement&, const Requirement&) = default;
};

/// By how much nodes that are no linear function of levels rise as an indicator rises by one: an estimate, by node and track.
using Slopes = std::map<std::pair<std::size_t, std::size_t>, double>;

/// What is asked of a plan beside what it has to keep to.
struct Aim {
    bool least_cost = false;            ///< in place of the greatest closing
    std::optional<double> goal{};       ///< what the model's root has to reach, in place of the problem's
    std::optional<double> most_cost{};  ///< the cost of a plan at most
    std::vector<double> more{};         ///< money for all actions beside the funds, by period; carried over
    std::set<Requirement> left_out{};
    std::optional<Requirement> slack{};  ///< the rule that gives way, by as little as possible: the objective is what that takes, negative
};

class PlanModel {
public:
    PlanModel(const Problem& problem, const Slopes& slopes, const Aim& aim);

    /// Nodes above actions that are no linear function of levels here; where there are none, the objective is the true score.
    const std::set<std::size_t>& estimated() const { return estimated_; }

    /// No solution may be this plan again.
    void exclude(const Schedule& start);

    struct Found {
        Solved state{};
        std::optional<Schedule> start{};
        double value{};
        double bound{};
    };
    Found solved(MixedProgram::Limits limits, const Schedule* first = nullptr);

private:
    Linear started(std::size_t a, int t);
    Linear finished(std::size_t a, int t);
    Linear reached(std::size_t track, std::size_t steps, int t);
    Linear value(std::size_t node, int t);
    Linear indicator(std::size_t track, int t);
    std::optional<Linear> encoded(std::size_t node, int t);
    std::optional<Linear> capped(std::size_t node, int t);
    std::optional<Linear> by_asked(std::size_t node, int t);
    std::optional<Linear> by_states(std::size_t node, int t);
    Linear estimate(std::size_t node, int t);
    bool below(std::size_t node) const { return !tracks_below_[node].empty(); }
    std::size_t least_of(const std::vector<Linear>& sums, double lower, double upper);
    void order();
    template <class As>
    Linear effort(std::size_t lead, int t, As as);
    void people();
    void cover(const MixedProgram::Limits& limits);
    void money(const Aim& aim);
    Linear spent(std::size_t a, int t);
    bool kept(Requirement::Kind kind, std::size_t which) const { return !aim_.left_out.contains({kind, which}); }
    /// Takes what a rule lacks from its slack, if that is the one that gives way.
    void give_way(Requirement::Kind kind, std::size_t which, Linear& sum, double times);

    /// What a lead has to do in a period, and can.
    struct People {
        std::size_t lead{};
        int period{};
        Linear effort{};
        double capacity{};
        std::size_t row{};  ///< of the program
    };

    const Problem* p_;
    const Slopes* slopes_;
    Aim aim_;
    engine::Row row_;
    MixedProgram program_{};
    std::vector<std::vector<std::size_t>> tracks_below_;  ///< of each node, those with steps
    std::vector<std::optional<std::size_t>> track_of_;    ///< of each node
    std::vector<std::vector<std::size_t>> begins_;        ///< variable of each action and period: it has begun by then
    std::map<std::tuple<std::size_t, std::size_t, int>, Linear> reached_{};
    std::map<std::pair<std::size_t, int>, Linear> values_{};
    std::set<std::size_t> estimated_{};
    std::vector<People> people_{};
    bool covered_ = false;
    std::optional<std::size_t> slack_{};
};

}  // namespace ceiba::detail
