#pragma once

#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

/// Linear programs some of whose variables are 0 or 1, solved by HiGHS on one thread.
namespace ceiba::detail {

/// A sum of variables, each times a number, and a number.
struct Linear {
    std::vector<std::pair<std::size_t, double>> terms{};
    double constant = 0;

    void add(const Linear& other, double times) {
        for (const auto& [variable, x] : other.terms) terms.emplace_back(variable, times * x);
        constant += times * other.constant;
    }
    double at(const std::vector<double>& x) const {
        double out = constant;
        for (const auto& [variable, times] : terms) out += times * x[variable];
        return out;
    }
};

/// How a search ended.
enum class Solved { optimal, infeasible, time_limit, stopped };

/// The greatest objective over variables between bounds, where rows lie between bounds.
class MixedProgram {
public:
    static constexpr double infinite = std::numeric_limits<double>::infinity();

    /// A variable; a binary one is 0 or 1.
    std::size_t variable(double lower, double upper, bool whole) {
        lower_.push_back(lower);
        upper_.push_back(upper);
        whole_.push_back(whole);
        cost_.push_back(0);
        return cost_.size() - 1;
    }
    std::size_t binary() { return variable(0, 1, true); }

    /// lower <= row <= upper; its greatest number is brought to 1, so that one tolerance suits money and levels. Returns its number.
    std::size_t row(const Linear& row, double lower, double upper);
    /// row <= upper
    std::size_t at_most(const Linear& row, double upper) { return this->row(row, -infinite, upper); }
    /// A row that no longer binds.
    void drop(std::size_t row) {
        rows_[row].lower = -infinite;
        rows_[row].upper = infinite;
    }
    void objective(const Linear& objective);
    const Linear& objective() const { return objective_; }

    std::size_t size() const { return cost_.size(); }

    /// The same, where every variable may be any number between its bounds.
    MixedProgram relaxed() const {
        MixedProgram out = *this;
        out.whole_.assign(whole_.size(), false);
        return out;
    }

    struct Limits {
        double gap = 0;             ///< relative
        double seconds = infinite;  ///< of this solve
    };
    struct Solution {
        Solved state = Solved::infeasible;
        std::vector<double> x{};  ///< none if nothing was found
        double value = 0;         ///< of x, the constant with it
        double bound = 0;         ///< no other solution has more
    };
    /// start  values of some variables, from which a first solution is made if there is one
    /// throws  Error `no_solver`, `not_solved`
    Solution solved(const Limits& limits, const std::vector<std::pair<std::size_t, double>>& start) const;

private:
    struct Row {
        Linear sum{};
        double lower{};
        double upper{};
    };
    std::vector<double> lower_{};
    std::vector<double> upper_{};
    std::vector<bool> whole_{};
    std::vector<double> cost_{};
    std::vector<Row> rows_{};
    Linear objective_{};
};

}  // namespace ceiba::detail
