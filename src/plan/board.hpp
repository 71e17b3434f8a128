#pragma once

#include <ceiba/engine/evaluate.hpp>
#include <ceiba/plan/payments.hpp>

#include "plan/problem.hpp"

/// Plans that are tried: whether one can be done, what it costs, and the scores it leads to.
namespace ceiba::detail {

class Board {
public:
    explicit Board(const Problem& problem);

    const Problem& problem() const { return *p_; }

    /// Whether a plan keeps to what depends on actions that are in it: time, prerequisites, capacity, money. What it lacks (mandatory
    /// actions, shares, the goal) is asked by `complete`.
    bool feasible(const Schedule& start) const;
    /// Whether it keeps to everything.
    bool complete(const Schedule& start);

    /// A lead that has more to do in a period than it can.
    struct Overload {
        std::size_t lead{};
        int period{};
    };
    /// The first one.
    std::optional<Overload> overload(const Schedule& start) const;

    double cost(const Schedule& start) const;
    double cost(const Schedule& start, const std::vector<bool>& counts) const;
    /// What is spent of each purse in each period.
    Eigen::MatrixXd demand(const Schedule& start) const;
    /// Payments of purses, or the first period that falls short.
    plan::Payments payments(const Schedule& start) const;

    /// The root's score at the end of a period; NaN if it has none.
    double score(const Schedule& start, int period);
    double now() const { return now_; }
    /// How far the root rises, each period's rise discounted.
    double closed(const Schedule& start);
    /// Steps of an indicator that are done at the end of a period.
    std::size_t reached(std::size_t track, const Schedule& start, int period) const;

    /// A row with all indicators as a plan leaves them at the end of a period.
    engine::Row& row(const Schedule& start, int period);

    /// Whether all is offered, in time, and after what it needs.
    bool ordered(const Schedule& start) const;
    bool paid(const Schedule& start) const;
    /// Whether sectors and functions have their least shares of the cost.
    bool shared(const Schedule& start) const;

private:
    const Problem* p_;
    engine::Row row_;
    double now_;
    std::vector<std::size_t> set_{};  ///< steps of each track, as the row has them
};

}  // namespace ceiba::detail
