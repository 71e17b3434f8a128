#pragma once

#include <limits>
#include <vector>

/// Linear programs, solved by HiGHS: what a method asks for, without a header of HiGHS.
namespace ceiba {

/// The least (or greatest) cost . x over x, where each of x and each row . x lies between two bounds.
struct LinearProgram {
    /// lower <= coefficients . x <= upper
    struct Row {
        std::vector<double> coefficients{};
        double lower = -std::numeric_limits<double>::infinity();
        double upper = std::numeric_limits<double>::infinity();
    };
    bool greatest = false;
    std::vector<double> cost{};   ///< one a variable
    std::vector<double> lower{};  ///< one a variable; none: 0 for each
    std::vector<double> upper{};  ///< one a variable; none: infinity for each
    std::vector<Row> rows{};
};

/// What came of a linear program. Only with `optimal` there are numbers: a vertex, to 1e-10 in each bound.
struct LinearSolution {
    enum class State { optimal, infeasible, unbounded };
    State state = State::infeasible;
    double value = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> x{};
    std::vector<double> row_prices{};  ///< by how much the value rises as a row's bound that holds it rises by 1

    bool optimal() const { return state == State::optimal; }
};

/// Whether the library was built with HiGHS.
bool has_linear_solver() noexcept;

/// The solution of a linear program.
///
/// program  finite numbers, but for bounds, which may be infinite; as many coefficients in each row as variables
/// returns  an optimal vertex, the same one each time, or that there is none
/// throws   Error `no_solver` where the library was built without HiGHS, or HiGHS gives up; std::invalid_argument for sizes that differ
/// source   Huangfu & Hall (2018) Parallelizing the dual revised simplex method, doi:10.1007/s12532-017-0130-5
/// example  the greatest x + y where x + 2 y <= 4 and x <= 3: 3.5 at (3, 0.5)
LinearSolution solution(const LinearProgram& program);

}  // namespace ceiba
