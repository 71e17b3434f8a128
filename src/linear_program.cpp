#include <ceiba/error.hpp>
#include <ceiba/linear_program.hpp>
#include <stdexcept>

#include "highs.hpp"

namespace ceiba {

#ifndef CEIBA_HAS_HIGHS

bool has_linear_solver() noexcept {
    return false;
}
LinearSolution solution(const LinearProgram&) {
    throw Error({issue("no_solver", "", {"HiGHS"})});
}

#else

bool has_linear_solver() noexcept {
    return true;
}

LinearSolution solution(const LinearProgram& program) {
    const std::size_t n = program.cost.size();
    const std::size_t m = program.rows.size();
    if ((!program.lower.empty() && program.lower.size() != n) || (!program.upper.empty() && program.upper.size() != n))
        throw std::invalid_argument("ceiba::solution: one bound a variable");
    const detail::Highs highs = detail::highs();
    const double infinite = Highs_getInfinity(highs.get());
    const auto bound = [&](double x) { return detail::bound(highs, x); };
    std::vector<double> lower(n, 0);
    std::vector<double> upper(n, infinite);
    for (std::size_t j = 0; j < n; ++j) {
        if (!program.lower.empty()) lower[j] = bound(program.lower[j]);
        if (!program.upper.empty()) upper[j] = bound(program.upper[j]);
    }
    std::vector<double> row_lower;
    std::vector<double> row_upper;
    std::vector<HighsInt> start;
    std::vector<HighsInt> index;
    std::vector<double> value;
    for (const LinearProgram::Row& row : program.rows) {
        if (row.coefficients.size() != n) throw std::invalid_argument("ceiba::solution: one coefficient a variable in each row");
        row_lower.push_back(bound(row.lower));
        row_upper.push_back(bound(row.upper));
        start.push_back(static_cast<HighsInt>(value.size()));
        for (std::size_t j = 0; j < n; ++j)
            if (row.coefficients[j] != 0) {
                index.push_back(static_cast<HighsInt>(j));
                value.push_back(row.coefficients[j]);
            }
    }
    Highs_setDoubleOptionValue(highs.get(), "primal_feasibility_tolerance", 1e-10);
    Highs_setDoubleOptionValue(highs.get(), "dual_feasibility_tolerance", 1e-10);
    Highs_setStringOptionValue(highs.get(), "solver", "simplex");
    if (Highs_passLp(highs.get(), static_cast<HighsInt>(n), static_cast<HighsInt>(m), static_cast<HighsInt>(value.size()),
                     kHighsMatrixFormatRowwise, program.greatest ? kHighsObjSenseMaximize : kHighsObjSenseMinimize, 0, program.cost.data(),
                     lower.data(), upper.data(), row_lower.data(), row_upper.data(), start.data(), index.data(),
                     value.data()) == kHighsStatusError)
        detail::not_solved("HiGHS did not take it");
    detail::run(highs);
    HighsInt state = Highs_getModelStatus(highs.get());
    if (state == kHighsModelStatusUnboundedOrInfeasible) {
        Highs_setStringOptionValue(highs.get(), "presolve", "off");
        Highs_run(highs.get());
        state = Highs_getModelStatus(highs.get());
    }
    LinearSolution out;
    if (state == kHighsModelStatusInfeasible) return out;
    if (state == kHighsModelStatusUnbounded) {
        out.state = LinearSolution::State::unbounded;
        return out;
    }
    if (state != kHighsModelStatusOptimal) detail::not_solved("HiGHS found no solution to 1e-10");
    out.state = LinearSolution::State::optimal;
    out.x.resize(n);
    out.row_prices.resize(m);
    std::vector<double> reduced(n);
    std::vector<double> activity(m);
    Highs_getSolution(highs.get(), out.x.data(), reduced.data(), activity.data(), out.row_prices.data());
    out.value = 0;
    for (std::size_t j = 0; j < n; ++j) out.value += program.cost[j] * out.x[j];
    return out;
}

#endif

}  // namespace ceiba
