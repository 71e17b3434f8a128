#pragma once

#include <Eigen/Eigenvalues>
#include <ceiba/weight/columns.hpp>
#include <ceiba/weight/options/pca.hpp>

namespace ceiba::weight {

namespace detail {

/// The principal components of criteria, the one that explains most first: its variance, and in each column the squares of loadings; and
/// the loadings themselves. The first components that explain equally much, to 1e-10, can be turned among themselves: of these the mean
/// square is what no turn changes.
struct Components {
    Eigen::VectorXd variance{};
    Eigen::MatrixXd loadings{};
    Eigen::VectorXd first{};  ///< squared loadings on the first, over its variance
    bool unique = true;
};

inline Components components(const Eigen::MatrixXd& columns) {
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(correlations(columns));
    const Index n = columns.cols();
    Components out;
    out.variance = solver.eigenvalues().reverse().cwiseMax(0.0);
    const Eigen::MatrixXd vectors = solver.eigenvectors().rowwise().reverse();
    out.loadings = vectors * out.variance.cwiseSqrt().asDiagonal();
    Index alike = 1;
    while (alike < n && out.variance[0] - out.variance[alike] <= 1e-10) ++alike;
    out.unique = alike == 1;
    out.first = vectors.leftCols(alike).rowwise().squaredNorm() / static_cast<double>(alike);
    return out;
}

}  // namespace detail

inline Weights found(const Pca&, const Problem& problem) {
    const std::vector<Index> these = detail::chosen(detail::varying(problem));
    Eigen::VectorXd squares = Eigen::VectorXd::Zero(problem.criteria());
    if (these.empty()) return detail::shares(squares);
    const detail::Components components = detail::components(detail::columns(problem, these));
    squares(these) = components.first;
    Weights out = detail::shares(squares);
    if (!components.unique) out.diagnostics.emplace_back("not_unique");
    out.figures["eigenvalue"] = components.variance[0];
    out.figures["explained"] = components.variance[0] / static_cast<double>(these.size());
    out.tables["eigenvalues"] = components.variance;
    return out;
}

/// Weights by the first principal component of the correlations.
///
/// R l = lambda l with the greatest lambda; w = l^2 / sum l^2
///
/// x           alternatives x criteria
/// directions  1 or -1; they do not count, for a square has no sign
/// returns     weights; those of the others are as if a constant criterion were not there, and its own is 0; where several components
///             explain most the mean of their squares, with `not_unique`; equal ones with `no_variance` where all are constant; figures
///             eigenvalue (the greatest) and explained (its share of the variance); table eigenvalues
/// throws      Error with every issue of the input
/// cost        O(m n^2 + n^3)
/// source      OECD/JRC (2008) Handbook on constructing composite indicators, doi:10.1787/9789264043466-en; Hotelling (1933) Analysis of a
///             complex of statistical variables into principal components, doi:10.1037/h0071325
/// example     columns 1 2 3 4, 2 1 4 3 and 1 1 1 1: a half, a half and 0; eigenvalue 1.6
inline Weights pca(const Table& x, const Vector& directions, const Pca& options = {}) {
    return weights(options, x, directions);
}

}  // namespace ceiba::weight
