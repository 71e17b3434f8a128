#pragma once

#include "plan/board.hpp"

/// Plans made and bettered one action at a time, by the true score.
namespace ceiba::detail {

/// What a plan is worth: one that keeps to everything before one that does not; then closing, or cost.
struct Worth {
    bool complete = false;
    double closed = 0;
    double cost = 0;
};

class Improver {
public:
    Improver(Board& board, bool least_cost) : board_(&board), least_cost_(least_cost) {}

    Worth worth(const Schedule& start) const;
    /// Whether one plan is better than another by more than rounding.
    bool better(const Worth& a, const Worth& b) const;

    /// Adds what brings most for its cost, with all that it needs, each as early as it can be, until nothing more fits.
    Schedule greedy() const;
    /// Betters a plan by leaving out, adding, moving and exchanging actions while that helps, at most so many times.
    Schedule improved(Schedule start, std::size_t most) const;
    /// Fits an action with all that it needs into a plan, each as early as it can be; false if that cannot be.
    bool add(Schedule& start, std::size_t action) const;

private:
    /// What an action needs that is not in a plan, in an order in which it can be done, the action last.
    bool gather(const Schedule& start, std::size_t action, std::vector<std::size_t>& out, std::vector<bool>& seen) const;
    bool gather_steps(const Schedule& start, std::size_t track, std::size_t steps, std::vector<std::size_t>& out,
                      std::vector<bool>& seen) const;
    bool place(Schedule& start, const std::vector<std::size_t>& actions) const;
    /// Leaves an action out, and all that then lacks what it needs.
    void leave_out(Schedule& start, std::size_t action) const;
    void fill(Schedule& start, bool to_goal) const;
    double price(std::size_t action) const;

    Board* board_;
    bool least_cost_;
};

}  // namespace ceiba::detail
