#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

/// Who pays for what: money of several funds, period by period, for demands that each fund admits or not.
namespace ceiba::plan {

/// What funds have and may pay for, and what has to be paid.
struct Money {
    Eigen::MatrixXd budget{};                 ///< funds x periods
    std::vector<bool> carries{};              ///< by fund: what is not spent in a period may be spent later
    Eigen::MatrixXd demand{};                 ///< actions x periods
    std::vector<std::vector<bool>> admits{};  ///< by fund and action
};

/// Money of a fund for an action in a period.
struct Paid {
    std::size_t fund{};
    std::size_t action{};
    std::size_t period{};
    double amount{};
};

/// The first period up to which the demands cannot be paid: who is in want, of which funds, and of how much.
struct Shortfall {
    std::size_t period{};
    double amount{};
    std::vector<std::size_t> funds{};    ///< those that are spent to the end
    std::vector<std::size_t> actions{};  ///< those that have nobody else
};

struct Payments {
    std::vector<Paid> paid{};
    std::optional<Shortfall> shortfall{};
};

namespace detail {

/// A network of pipes. All shortest ways from the source are filled at once, until there is none (Dinitz (1970) Algorithm for solution of a
/// problem of maximum flow in a network with power estimation, Soviet Mathematics Doklady 11:1277-1280).
class Network {
public:
    explicit Network(std::size_t nodes) : out_(nodes) {}

    std::size_t pipe(std::size_t from, std::size_t to, double room) {
        out_[from].push_back(pipes_.size());
        pipes_.push_back({to, room});
        out_[to].push_back(pipes_.size());
        pipes_.push_back({from, 0});
        return pipes_.size() - 2;
    }
    double flow(std::size_t pipe) const { return pipes_[pipe + 1].room; }

    /// Fills as much as goes; less than `least` is nothing.
    double fill(std::size_t source, std::size_t sink, double least) {
        double total = 0;
        while (true) {
            std::vector<std::size_t> distance = distances(source, least);
            if (distance[sink] == none) return total;
            std::vector<std::size_t> next(out_.size(), 0);  // by node, the pipe with which to go on
            std::vector<std::size_t> way;
            for (std::size_t at = source;;) {
                if (at == sink) {
                    total += poured(way);
                    const auto full = std::ranges::find_if(way, [&](std::size_t p) { return !(pipes_[p].room > least); });
                    at = pipes_[*full ^ 1U].to;
                    way.erase(full, way.end());
                    continue;
                }
                const auto leads_on = [&](std::size_t p) { return pipes_[p].room > least && distance[pipes_[p].to] == distance[at] + 1; };
                while (next[at] < out_[at].size() && !leads_on(out_[at][next[at]])) ++next[at];
                if (next[at] < out_[at].size()) {
                    way.push_back(out_[at][next[at]]);
                    at = pipes_[way.back()].to;
                } else if (at == source) {
                    break;
                } else {
                    distance[at] = none;
                    at = pipes_[way.back() ^ 1U].to;
                    way.pop_back();
                }
            }
        }
    }

    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    /// How many pipes lead from the source to each node, or `none` if it cannot be reached any more.
    std::vector<std::size_t> distances(std::size_t source, double least) const {
        std::vector<std::size_t> distance(out_.size(), none);
        distance[source] = 0;
        std::vector<std::size_t> queue{source};
        for (std::size_t next = 0; next < queue.size(); ++next)
            for (const std::size_t p : out_[queue[next]])
                if (pipes_[p].room > least && distance[pipes_[p].to] == none) {
                    distance[pipes_[p].to] = distance[queue[next]] + 1;
                    queue.push_back(pipes_[p].to);
                }
        return distance;
    }

private:
    /// Pours as much as goes along a way, and tells how much that was.
    double poured(const std::vector<std::size_t>& way) {
        double most = std::numeric_limits<double>::infinity();
        for (const std::size_t p : way) most = std::min(most, pipes_[p].room);
        for (const std::size_t p : way) {
            pipes_[p].room -= most;
            pipes_[p ^ 1U].room += most;
        }
        return most;
    }

    struct Pipe {
        std::size_t to{};
        double room{};
    };
    std::vector<Pipe> pipes_{};
    std::vector<std::vector<std::size_t>> out_{};
};

}  // namespace detail

/// Payments for all demands, if there are any; else as many as can be made, and the first period that falls short.
///
/// A fund that carries over pays in a period what it has up to then and did not spend; another one what it has for that period. Demands of
/// an earlier period go before those of a later one. After a period that falls short, the later ones are paid as far as money goes.
///
/// money    0 or more; two amounts are equal if they are to 12 significant digits of all that is demanded
/// returns  payments above 0; a shortfall names the funds that are spent and the actions that nobody else pays for
/// cost     O(periods * pipes) for each length of ways, with a pipe for each fund, action and period
/// source   Ford & Fulkerson (1956) Maximal flow through a network, doi:10.4153/CJM-1956-045-5
/// example  a fund with 5 and 5, demands of 4 and 6 by one action: paid if it carries over, else 1 is lacking in the second period
inline Payments payments(const Money& money) {
    const auto funds = static_cast<std::size_t>(money.budget.rows());
    const auto periods = static_cast<std::size_t>(money.demand.cols());
    const auto actions = static_cast<std::size_t>(money.demand.rows());
    const auto at = [](const Eigen::MatrixXd& x, std::size_t i, std::size_t t) {
        return x(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(t));
    };
    const std::size_t source = 0;
    const std::size_t sink = 1;
    const auto fund = [&](std::size_t f, std::size_t t) { return 2 + t * (funds + actions) + f; };
    const auto action = [&](std::size_t a, std::size_t t) { return 2 + t * (funds + actions) + funds + a; };
    detail::Network network(2 + periods * (funds + actions));
    const double infinite = std::numeric_limits<double>::infinity();
    double all = 0;
    for (std::size_t t = 0; t < periods; ++t)
        for (std::size_t a = 0; a < actions; ++a) all += at(money.demand, a, t);
    const double least = all * 1e-13;
    struct Pipe {
        std::size_t pipe, fund, action, period;
    };
    std::vector<Pipe> pipes;
    Payments out;
    for (std::size_t t = 0; t < periods; ++t) {
        double demanded = 0;
        for (std::size_t f = 0; f < funds; ++f) {
            network.pipe(source, fund(f, t), at(money.budget, f, t));
            if (t > 0 && money.carries[f]) network.pipe(fund(f, t - 1), fund(f, t), infinite);
        }
        for (std::size_t a = 0; a < actions; ++a) {
            const double demand = at(money.demand, a, t);
            if (!(demand > 0)) continue;
            demanded += demand;
            network.pipe(action(a, t), sink, demand);
            for (std::size_t f = 0; f < funds; ++f)
                if (money.admits[f][a]) pipes.push_back({network.pipe(fund(f, t), action(a, t), infinite), f, a, t});
        }
        const double lacking = demanded - network.fill(source, sink, least);
        if (out.shortfall || lacking <= all * 1e-12) continue;
        Shortfall& fall = out.shortfall.emplace(Shortfall{.period = t, .amount = lacking});
        const auto distance = network.distances(source, least);
        for (std::size_t f = 0; f < funds; ++f)
            if (distance[fund(f, t)] == detail::Network::none) fall.funds.push_back(f);
        for (std::size_t a = 0; a < actions; ++a)
            for (std::size_t u = 0; u <= t; ++u)
                if (at(money.demand, a, u) > 0 && distance[action(a, u)] == detail::Network::none) {
                    fall.actions.push_back(a);
                    break;
                }
    }
    for (const Pipe& p : pipes)
        if (const double amount = network.flow(p.pipe); amount > least) out.paid.push_back({p.fund, p.action, p.period, amount});
    return out;
}

}  // namespace ceiba::plan
