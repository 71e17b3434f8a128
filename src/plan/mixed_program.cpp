#include "plan/mixed_program.hpp"

#include <algorithm>
#include <ceiba/error.hpp>
#include <ceiba/progress.hpp>
#include <cmath>
#include <map>

#include "highs.hpp"

namespace ceiba::detail {

namespace {

/// The terms of a sum, each variable once.
std::map<std::size_t, double> gathered(const Linear& sum) {
    std::map<std::size_t, double> out;
    for (const auto& [variable, x] : sum.terms) out[variable] += x;
    return out;
}

/// What brings a number to between 1 and 2: a power of 2, so that whole numbers stay what they are to each other.
double near_1(double x) {
    return x > 0 ? std::exp2(-std::ilogb(x)) : 1;
}

}  // namespace

std::size_t MixedProgram::row(const Linear& row, double lower, double upper) {
    double most = 0;
    for (const auto& [variable, x] : row.terms) most = std::max(most, std::abs(x));
    const double scale = near_1(most);
    Row out{.lower = (lower - row.constant) * scale, .upper = (upper - row.constant) * scale};
    for (const auto& [variable, x] : gathered(row))
        if (x != 0) out.sum.terms.emplace_back(variable, x * scale);
    rows_.push_back(std::move(out));
    return rows_.size() - 1;
}

void MixedProgram::objective(const Linear& objective) {
    std::ranges::fill(cost_, 0);
    for (const auto& [variable, x] : objective.terms) cost_[variable] += x;
    objective_ = objective;
}

#ifndef CEIBA_HAS_HIGHS

MixedProgram::Solution MixedProgram::solved(const Limits&, const std::vector<std::pair<std::size_t, double>>&) const {
    throw Error({issue("no_solver", "", {"HiGHS"})});
}

#else

namespace {

/// HiGHS asks whether to go on; what the watcher throws must not pass through it.
void ask(int, const char*, const HighsCallbackDataOut*, HighsCallbackDataIn* in, void* stopped) {
    bool& stop = *static_cast<bool*>(stopped);
    if (!stop) {
        try {
            pulse();
        } catch (...) {
            stop = true;
        }
    }
    in->user_interrupt = stop ? 1 : 0;
}

}  // namespace

MixedProgram::Solution MixedProgram::solved(const Limits& limits, const std::vector<std::pair<std::size_t, double>>& start) const {
    const Highs h = highs();
    const std::size_t n = size();
    // The greatest part of the objective is brought to about 1: HiGHS compares with absolute numbers.
    double most = 0;
    for (const double c : cost_) most = std::max(most, std::abs(c));
    const double scale = near_1(most);
    std::vector<double> cost;
    std::vector<double> lower;
    std::vector<double> upper;
    std::vector<HighsInt> integrality;
    for (std::size_t j = 0; j < n; ++j) {
        cost.push_back(cost_[j] * scale);
        lower.push_back(bound(h, lower_[j]));
        upper.push_back(bound(h, upper_[j]));
        integrality.push_back(whole_[j] ? kHighsVarTypeInteger : kHighsVarTypeContinuous);
    }
    std::vector<double> row_lower;
    std::vector<double> row_upper;
    std::vector<HighsInt> starts;
    std::vector<HighsInt> index;
    std::vector<double> value;
    for (const Row& row : rows_) {
        starts.push_back(static_cast<HighsInt>(value.size()));
        row_lower.push_back(bound(h, row.lower));
        row_upper.push_back(bound(h, row.upper));
        for (const auto& [variable, x] : row.sum.terms) {
            index.push_back(static_cast<HighsInt>(variable));
            value.push_back(x);
        }
    }
    Highs_setDoubleOptionValue(h.get(), "mip_rel_gap", limits.gap);
    Highs_setDoubleOptionValue(h.get(), "mip_abs_gap", 0);
    Highs_setDoubleOptionValue(h.get(), "mip_feasibility_tolerance", 1e-7);
    Highs_setDoubleOptionValue(h.get(), "mip_heuristic_effort", 0.15);  // it is good plans that are missing longest
    if (std::isfinite(limits.seconds)) Highs_setDoubleOptionValue(h.get(), "time_limit", std::max(limits.seconds, 0.01));
    if (Highs_passMip(h.get(), static_cast<HighsInt>(n), static_cast<HighsInt>(rows_.size()), static_cast<HighsInt>(value.size()),
                      kHighsMatrixFormatRowwise, kHighsObjSenseMaximize, objective_.constant * scale, cost.data(), lower.data(),
                      upper.data(), row_lower.data(), row_upper.data(), starts.data(), index.data(), value.data(),
                      integrality.data()) == kHighsStatusError)
        not_solved("HiGHS did not take it");
    if (!start.empty()) {
        std::vector<HighsInt> which;
        std::vector<double> values;
        for (const auto& [variable, x] : start) {
            which.push_back(static_cast<HighsInt>(variable));
            values.push_back(x);
        }
        Highs_setSparseSolution(h.get(), static_cast<HighsInt>(which.size()), which.data(), values.data());
    }
    bool stopped = false;
    Highs_setCallback(h.get(), ask, &stopped);
    Highs_startCallback(h.get(), kHighsCallbackMipInterrupt);
    run(h);
    Solution out;
    const HighsInt state = Highs_getModelStatus(h.get());
    if (state == kHighsModelStatusOptimal) out.state = Solved::optimal;
    else if (stopped) out.state = Solved::stopped;
    else if (state == kHighsModelStatusTimeLimit) out.state = Solved::time_limit;
    else if (state == kHighsModelStatusInfeasible || state == kHighsModelStatusUnboundedOrInfeasible) return out;
    else not_solved("HiGHS found no solution");
    HighsInt found = 0;
    Highs_getIntInfoValue(h.get(), "primal_solution_status", &found);
    Highs_getDoubleInfoValue(h.get(), "mip_dual_bound", &out.bound);
    out.bound /= scale;
    if (found != kHighsSolutionStatusFeasible) return out;
    out.x.resize(n);
    std::vector<double> reduced(n);
    std::vector<double> activity(rows_.size());
    std::vector<double> prices(rows_.size());
    Highs_getSolution(h.get(), out.x.data(), reduced.data(), activity.data(), prices.data());
    out.value = objective_.constant;
    for (std::size_t j = 0; j < n; ++j) out.value += cost_[j] * out.x[j];
    if (std::ranges::find(whole_, true) == whole_.end()) out.bound = out.value;  // a linear program
    return out;
}

#endif

}  // namespace ceiba::detail
