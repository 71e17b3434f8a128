#pragma once

#include <ceiba/weight/methods.hpp>

#include "laws.hpp"

/// Options that show what a weighting method is, and the tables that it takes.
namespace tests::weighting {

namespace weight = ceiba::weight;
using weight::Index;

struct Drawn {
    Eigen::MatrixXd x{};
    Eigen::VectorXd directions{};
};

/// Options for tables of n criteria; those that a method has by itself, if nothing else is said here.
template <class Options>
std::vector<Options> samples(const Options&, Index) {
    return {Options{}};
}
inline std::vector<weight::Entropy> samples(const weight::Entropy&, Index) {
    return {{}, {.costs = weight::EntropyCosts::inverted}};
}
inline std::vector<weight::BudgetAllocation> samples(const weight::BudgetAllocation&, Index) {
    return {{}, {.maximum_share = .5}};
}
inline std::vector<weight::RankExponent> samples(const weight::RankExponent&, Index) {
    return {{}, {.exponent = 0.5}, {.exponent = 0}};
}
inline std::vector<weight::BestWorst> samples(const weight::BestWorst&, Index) {
    return {{}, {.model = weight::BestWorstModel::nonlinear}};
}

inline std::vector<weight::Critic> samples(const weight::Critic&, Index) {
    std::vector<weight::Critic> out;
    for (const auto correlation : {weight::Correlation::pearson, weight::Correlation::spearman, weight::Correlation::distance})
        for (const auto costs : {weight::CriticCosts::turned, weight::CriticCosts::raw}) out.push_back({correlation, costs});
    return out;
}
inline std::vector<weight::Cilos> samples(const weight::Cilos&, Index) {
    return {{}, {.constants = weight::CilosConstants::literal}};
}
inline std::vector<weight::Idocriw> samples(const weight::Idocriw&, Index) {
    return {{}, {.costs = weight::EntropyCosts::inverted}};
}
inline std::vector<weight::Lopcow> samples(const weight::Lopcow&, Index) {
    return {{}, {.deviation = weight::Deviation::population}};
}
inline std::vector<weight::StandardDeviation> samples(const weight::StandardDeviation&, Index) {
    return {{}, {.columns = weight::Columns::raw}};
}
inline std::vector<weight::Variance> samples(const weight::Variance&, Index) {
    return {{}, {.columns = weight::Columns::raw}};
}
inline std::vector<weight::FactorAnalysis> samples(const weight::FactorAnalysis&, Index) {
    return {{}, {.loadings = weight::Loadings::unit_sum}, {.factors = 2}};
}
inline std::vector<weight::Dematel> samples(const weight::Dematel&, Index) {
    return {{}, {.scale = weight::DematelScale::rows}, {.weights = weight::DematelWeights::length}};
}
inline std::vector<weight::ImportanceMatched> samples(const weight::ImportanceMatched&, Index n) {
    weight::ImportanceMatched uneven{.targets = std::vector<double>(static_cast<std::size_t>(n), 2)};
    uneven.targets.back() = 3;
    weight::ImportanceMatched raw = uneven;
    raw.columns = weight::Columns::raw;
    return {{}, uneven, raw};
}
inline std::vector<weight::Ahp> samples(const weight::Ahp&, Index) {
    using weight::RandomIndex;
    return {{},
            {.prioritisation = weight::AhpPrioritisation::row_geometric_mean},
            {.random_index = RandomIndex::donegan_dodd},
            {.random_index = RandomIndex::alonso_lamata},
            {.reciprocal = weight::AhpReciprocal::mean},
            {.triads = 0}};
}
inline std::vector<weight::BenefitOfTheDoubt> samples(const weight::BenefitOfTheDoubt&, Index n) {
    std::vector<double> each(static_cast<std::size_t>(n), 0.05);
    each[0] = 0.15;
    return {{}, {.minimum_share = {0.1}}, {.maximum_share = {0.6}}, {.minimum_share = each, .maximum_share = {0.7}}};
}

/// The options where the criteria come in another order.
template <class Options>
Options permuted(const Options& options, const std::vector<Index>&) {
    return options;
}

inline weight::ImportanceMatched permuted(weight::ImportanceMatched options, const std::vector<Index>& order) {
    const std::vector<double> targets = options.targets;
    for (std::size_t k = 0; k < targets.size(); ++k) options.targets[k] = targets[static_cast<std::size_t>(order[k])];
    return options;
}

/// False where the order of alternatives has a say: CILOS takes the first of those that are best on a criterion.
template <class Options>
bool rows_in_any_order(const Options&, const Drawn& d) {
    if constexpr (std::is_same_v<Options, weight::Cilos> || std::is_same_v<Options, weight::Idocriw>)
        for (Index j = 0; j < d.x.cols(); ++j) {
            const double best = d.directions[j] > 0 ? d.x.col(j).maxCoeff() : d.x.col(j).minCoeff();
            if ((d.x.col(j).array() == best).count() > 1) return false;
        }
    return true;
}

/// False where many weights do as well as those that are found, and the laws cannot tell which.
template <class Options>
bool determined(const Options&, const Drawn& d) {
    return !std::is_same_v<Options, weight::ImportanceMatched> || d.x.rows() > d.x.cols();
}

inline weight::BenefitOfTheDoubt permuted(weight::BenefitOfTheDoubt options, const std::vector<Index>& order) {
    for (auto* list : {&options.minimum_share, &options.maximum_share})
        if (const std::vector<double> before = *list; before.size() > 1)
            for (std::size_t j = 0; j < order.size(); ++j) (*list)[j] = before[static_cast<std::size_t>(order[j])];
    return options;
}

/// A table that the method takes.
inline Drawn draw(weight::Input input, Numbers& numbers) {
    const auto n = static_cast<Index>(2 + numbers.below(4));
    const auto decimal = [&] { return 0.1 * static_cast<double>(10 + numbers.below(81)); };
    using weight::Input;
    Drawn out;
    switch (input) {
        case Input::data: {
            const auto m = static_cast<Index>(3 + numbers.below(5));
            out.x = Eigen::MatrixXd::NullaryExpr(m, n, [&](Index, Index) { return decimal(); });
            out.directions = Eigen::VectorXd::NullaryExpr(n, [&](Index) { return numbers.chance(0.4) ? -1.0 : 1.0; });
            break;
        }
        case Input::ranks:
            out.x = Eigen::VectorXd::NullaryExpr(n, [&](Index i) { return static_cast<double>(i + 1); });
            break;
        case Input::points:
            out.x = Eigen::VectorXd::NullaryExpr(n, [&](Index) { return decimal(); });
            break;
        case Input::priorities:
            out.x = Eigen::VectorXd::NullaryExpr(n, [&](Index i) { return i == 0 ? 1.0 : decimal(); });
            break;
        case Input::steps:
            out.x = Eigen::VectorXd::NullaryExpr(n, [&](Index i) { return i == 0 ? 0.0 : 0.1 * decimal(); });
            break;
        case Input::pairwise:
            out.x = Eigen::MatrixXd::Ones(n, n);
            for (Index i = 0; i < n; ++i)
                for (Index j = 0; j < i; ++j) {
                    out.x(i, j) = static_cast<double>(1 + numbers.below(9));
                    if (numbers.chance(0.5)) out.x(i, j) = 1 / out.x(i, j);
                    out.x(j, i) = 1 / out.x(i, j);
                }
            break;
        case Input::best_worst:
            out.x = Eigen::MatrixXd::Ones(n, 2);
            for (Index i = 0; i < n; ++i) {  // the first is the best, the last the worst
                out.x(i, 0) = i == 0 ? 1 : i == n - 1 ? 9 : static_cast<double>(2 + numbers.below(7));
                out.x(i, 1) = i == n - 1 ? 1 : i == 0 ? 9 : static_cast<double>(2 + numbers.below(7));
            }
            break;
        case Input::influence:
            out.x = Eigen::MatrixXd::NullaryExpr(n, n, [&](Index i, Index j) {
                return i == j ? 0.0 : static_cast<double>(1 + numbers.below(4));
            });
            break;
    }
    return out;
}

}  // namespace tests::weighting
