#pragma once

#include <ceiba/rank/outranking.hpp>

/// How credible it is that something is at least as good as something else, as ELECTRE III and ELECTRE TRI-B take it.
namespace ceiba::rank::detail {

inline constexpr double no_veto = std::numeric_limits<double>::infinity();

/// Indifference, preference and veto: by how much the other may be better until it counts a little, in full, and against all else.
struct PairThresholds {
    double q = 0;
    double p = 0;
    double v = no_veto;
};

/// What each criterion says of a being at least as good as b.
class Pair {
public:
    explicit Pair(Index criteria) : agrees_(criteria), opposes_(criteria) {}

    /// Criterion j, on which b is better by d.
    void compare(Index j, double d, const PairThresholds& t, double slack) {
        agrees_[j] = d <= t.q + slack ? 1 : d >= t.p ? 0 : (t.p - d) / (t.p - t.q);
        opposes_[j] = d <= t.p + slack || t.v == no_veto ? 0 : d >= t.v ? 1 : (d - t.p) / (t.v - t.p);
    }

    double concordance(const Eigen::VectorXd& shares) const {
        return sum(agrees_.size(), [&](Index j) { return shares[j] * agrees_[j]; });
    }

    double credibility(const Eigen::VectorXd& shares) const {
        const double c = concordance(shares);
        double out = c;
        for (Index j = 0; j < opposes_.size(); ++j)
            if (above(opposes_[j], c)) out *= (1 - opposes_[j]) / (1 - c);
        return out;
    }

private:
    Eigen::VectorXd agrees_;
    Eigen::VectorXd opposes_;
};

/// Issues where not 0 <= q <= p <= v on criterion j.
inline void ordered(const PairThresholds& t, const Thresholds& q, const Thresholds& p, const Thresholds& v, std::size_t j,
                    std::vector<Issue>& issues) {
    const auto least = [&](double value, double limit, std::string_view name, const Thresholds& list) {
        const std::string where = threshold_place(name, list, j);
        if (value >= limit || std::ranges::any_of(issues, [&](const Issue& i) { return i.where == where; })) return;
        const auto number = [](double x) { return ceiba::detail::number(x); };
        issues.push_back(issue("out_of_range", where, {number(value), "[" + number(limit) + ", ∞)"}));
    };
    least(t.q, 0, "q", q);
    least(t.p, t.q, "p", p);
    least(t.v, t.p, "v", v);
}

}  // namespace ceiba::rank::detail
