#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <ceiba/error.hpp>
#include <ceiba/linear_program.hpp>
#include <ceiba/progress.hpp>
#include <ceiba/robust/dominance.hpp>
#include <ceiba/robust/options/extreme_ranks.hpp>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace ceiba::robust {

/// The best and the worst rank that each alternative has for some weights.
struct ExtremeRanks {
    std::vector<Index> best{};         ///< 1 and how many are strictly better; found with best_weights
    std::vector<Index> worst{};        ///< 1 and how many are as good or better; found with worst_weights
    std::vector<Index> best_bound{};   ///< no weights make it better than this; where exact, the best rank
    std::vector<Index> worst_bound{};  ///< no weights make it worse than this; where exact, the worst rank
    std::vector<bool> exact{};         ///< whether both are
    Eigen::MatrixXd best_weights{};    ///< m x n
    Eigen::MatrixXd worst_weights{};   ///< m x n
};

namespace detail {

/// Weights under which the fewest of some rivals lead, and by how many they do.
struct FewestLeads {
    Index leads = 0;
    Index bound = 0;  ///< fewer is not possible
    Eigen::VectorXd weights{};
};

/// Branch and bound on linear programs. Rival k leads where leads[k] . w > 0 and has a part e_k of 0 to 1 in the cost, with
/// leads[k] . w <= most[k] e_k; the least sum of parts is a bound, and a rival whose part is broken is told to lead or not to.
///
/// leads  of rivals that lead for some weights and not for others, the greatest criterion of each 1
/// most   the greatest lead of each
inline FewestLeads fewest_leads(const FeasibleWeights& feasible, const std::vector<Eigen::VectorXd>& leads, const std::vector<double>& most,
                                int nodes) {
    const auto rivals = static_cast<Index>(leads.size());
    const auto n = static_cast<std::size_t>(feasible.member().size());
    const auto count = [&](const Eigen::VectorXd& w) {
        Index out = 0;
        for (const Eigen::VectorXd& lead : leads) {
            double sum = 0;
            for (Index j = 0; j < w.size(); ++j) sum += lead[j] * w[j];
            out += sum > no_lead ? 1 : 0;
        }
        return out;
    };
    FewestLeads out{.leads = count(feasible.member()), .weights = feasible.member()};
    LinearProgram program = feasible.program();
    program.greatest = false;
    program.cost.assign(n, 0.0);
    program.cost.resize(n + leads.size(), 1.0);
    for (LinearProgram::Row& row : program.rows) row.coefficients.resize(n + leads.size(), 0.0);
    for (std::size_t k = 0; k < leads.size(); ++k) {
        LinearProgram::Row row{std::vector<double>(n + leads.size(), 0.0)};
        std::ranges::copy(leads[k], row.coefficients.begin());
        row.coefficients[n + k] = -most[k];
        row.upper = 0;
        program.rows.push_back(row);
    }
    struct Node {
        std::vector<int> leads{};  // of each rival: told to lead, not to, or -1
        Index bound = 0;
        int number = 0;
    };
    // The least bound comes first, of equal ones the latest.
    const auto comes_later = [](const Node& a, const Node& b) { return a.bound > b.bound || (a.bound == b.bound && a.number < b.number); };
    int numbers = 0;
    Index unsettled = rivals;
    std::vector<Node> open{{.leads = std::vector<int>(leads.size(), -1)}};
    while (!open.empty() && nodes-- > 0) {
        pulse();
        std::ranges::pop_heap(open, comes_later);
        const Node node = std::move(open.back());
        open.pop_back();
        if (node.bound >= out.leads) continue;
        program.lower.resize(n);
        program.upper.resize(n);
        for (const int told : node.leads) {
            program.lower.push_back(told == 1 ? 1 : 0);
            program.upper.push_back(told == 0 ? 0 : 1);
        }
        const LinearSolution found = solution(program);
        if (!found.optimal()) continue;
        Eigen::VectorXd w(static_cast<Index>(n));
        double total = 0;
        for (std::size_t j = 0; j < n; ++j) total += w[static_cast<Index>(j)] = std::max(found.x[j], 0.0);
        for (double& weight : w) weight /= total;
        if (const Index leading = count(w); leading < out.leads) {
            out.leads = leading;
            out.weights = w;
        }
        const auto bound = static_cast<Index>(std::ceil(found.value - 1e-6));
        std::size_t broken = leads.size();
        double greatest = no_lead / 2;
        for (std::size_t k = 0; k < leads.size(); ++k)
            if (node.leads[k] < 0 && found.x[n + k] > greatest && found.x[n + k] < 1 - no_lead / 2) {
                greatest = found.x[n + k];
                broken = k;
            }
        if (bound >= out.leads) continue;
        if (broken == leads.size()) {  // rounding alone parts the bound from what is counted
            unsettled = std::min(unsettled, bound);
            continue;
        }
        for (const int told : {1, 0}) {  // that it does not lead is tried first
            Node next{node.leads, bound, ++numbers};
            next.leads[broken] = told;
            open.push_back(std::move(next));
            std::ranges::push_heap(open, comes_later);
        }
    }
    out.bound = std::min(out.leads, unsettled);
    for (const Node& node : open) out.bound = std::min(out.bound, node.bound);
    return out;
}

}  // namespace detail

/// The best and the worst rank of each alternative over all weights that meet constraints.
///
/// Rivals that always or never lead are told apart by robust dominance; of the others, the fewest that can lead at once are found by branch
/// and bound on linear programs, the most likewise.
///
/// values       m x n, more is better
/// constraints  what is known of weights that are 0 or more with sum 1; none: nothing
/// search       how many linear programs are solved for each rank
/// returns      ranks, with weights at which each was found, and bounds; where exact is false, more nodes may bring them together. Leads
///              below 1e-9 of the pair's greatest difference count as 0
/// throws       Error: not_finite or out_of_range at the place; no_weights_fit; no_solver in a library without one; Stopped
/// cost         that of robust_dominance, and 2 m searches of up to `nodes` linear programs with n + m variables
/// source       Kadziński, Greco & Słowiński (2012) Extreme ranking analysis in robust ordinal regression,
///              doi:10.1016/j.omega.2011.09.003; Salo & Punkka (2011) Ranking intervals and dominance relations for ratio-based efficiency
///              analysis, doi:10.1287/mnsc.1100.1265, where as here level ones count for the best rank as worse, for the worst as better
/// example      values 1 0, .6 .6, 0 1: without constraints best 1, 1, 1 and worst 3, 2, 3
inline ExtremeRanks extreme_ranks(const detail::Table& values, const WeightConstraints& constraints = {}, const RankSearch& search = {}) {
    detail::throw_faults(judgement(search));
    detail::judge_alternatives(values);
    const Index m = values.rows();
    const detail::FeasibleWeights feasible(constraints, values.cols());
    const RobustDominance dominance = detail::dominance(values, feasible);
    ExtremeRanks out{.best_weights = Eigen::MatrixXd(m, values.cols()), .worst_weights = Eigen::MatrixXd(m, values.cols())};
    for (Index a = 0; a < m; ++a) {
        // the fewest rivals that lead it, and the fewest that it leads
        for (const bool best : {true, false}) {
            Index always = 0;
            std::vector<Eigen::VectorXd> leads;
            std::vector<double> most;
            for (Index b = 0; b < m; ++b) {
                const Index of = best ? b : a;
                const Index over = best ? a : b;
                if (a == b || dominance.necessary(over, of)) continue;  // it never leads
                const detail::Lead lead(values, of, over);
                if (!dominance.possible(over, of)) {
                    ++always;
                } else {
                    leads.push_back(lead.parts);
                    most.push_back(dominance.greatest_lead(of, over) / lead.size);
                }
            }
            const detail::FewestLeads found = detail::fewest_leads(feasible, leads, most, search.nodes);
            (best ? out.best : out.worst).push_back(best ? 1 + always + found.leads : m - always - found.leads);
            (best ? out.best_bound : out.worst_bound).push_back(best ? 1 + always + found.bound : m - always - found.bound);
            (best ? out.best_weights : out.worst_weights).row(a) = found.weights.transpose();
        }
        out.exact.push_back(out.best.back() == out.best_bound.back() && out.worst.back() == out.worst_bound.back());
    }
    return out;
}

}  // namespace ceiba::robust
