#pragma once

#include <ceiba/linear_program.hpp>
#include <ceiba/weight/options/benefit_of_the_doubt.hpp>
#include <ceiba/weight/weights.hpp>

namespace ceiba::weight {

namespace detail {

/// Bounds of shares, one a criterion.
inline std::vector<double> share_bounds(const std::vector<double>& said, double otherwise, Index n) {
    const auto size = static_cast<std::size_t>(n);
    return said.empty() ? std::vector<double>(size, otherwise) : said.size() == 1 ? std::vector<double>(size, said[0]) : said;
}

/// The programs of all alternatives, over columns divided by their greatest value. Few alternatives limit the weights, so a program starts
/// with the best of each column, and is solved again with the alternative that it leaves farthest above 1, until there is none.
class Doubts {
public:
    Doubts(const BenefitOfTheDoubt& options, const Table& x)
        : y_(x), lower_(share_bounds(options.minimum_share, 0, x.cols())), upper_(share_bounds(options.maximum_share, 1, x.cols())) {
        for (Index j = 0; j < y_.cols(); ++j)
            if (const double greatest = y_.col(j).maxCoeff(); greatest > 0) y_.col(j) /= greatest;
    }

    struct Own {
        double score = 0;
        Eigen::VectorXd weights{};
        Eigen::VectorXd least{};
        Eigen::VectorXd greatest{};
        bool unique = true;
    };

    /// The greatest score of an alternative, weights that give it, and what share each criterion can have in it.
    Own own(Index o) const {
        const Index n = y_.cols();
        std::vector<LinearProgram::Row> rows;
        for (Index j = 0; j < n; ++j) {
            const auto k = static_cast<std::size_t>(j);
            const Eigen::RowVectorXd itself = y_(o, j) * Eigen::RowVectorXd::Unit(n, j);
            if (lower_[k] > 0) rows.push_back(row(itself - lower_[k] * y_.row(o), 0, infinite));
            if (upper_[k] < 1) rows.push_back(row(itself - upper_[k] * y_.row(o), -infinite, 0));
        }
        std::vector<Index> limits;  // the best of each column, so that no weight is without a limit
        for (Index j = 0; j < n; ++j) {
            Index best = 0;
            y_.col(j).maxCoeff(&best);
            if (std::ranges::find(limits, best) == limits.end()) limits.push_back(best);
        }
        Own out;
        out.weights.setZero(n);
        out.least.setZero(n);
        out.greatest.setZero(n);
        const Solved best = limited(true, y_.row(o), rows, limits);
        if (!best.solution.optimal() || !(best.solution.value > 1e-12)) return out;
        out.score = std::min(1.0, best.solution.value);
        Index holding = 0;  // what holds the weights where they are; n of these leave no others
        for (Index j = 0; j < n; ++j) {
            out.weights[j] = std::max(0.0, best.solution.x[static_cast<std::size_t>(j)]);
            out.least[j] = out.greatest[j] = out.weights[j] * y_(o, j) / out.score;
            double reduced = y_(o, j);
            for (std::size_t i = 0; i < best.rows.size(); ++i)
                reduced -= best.solution.row_prices[i] * best.rows[i].coefficients[static_cast<std::size_t>(j)];
            if (std::abs(reduced) > 1e-9 || !(y_.col(j).maxCoeff() > 0)) ++holding;
        }
        for (const double price : best.solution.row_prices) holding += std::abs(price) > 1e-9 ? 1 : 0;
        out.unique = holding >= n;
        if (out.unique) return out;
        rows.push_back(row(y_.row(o), out.score, out.score));
        for (Index j = 0; j < n; ++j)
            for (const bool greatest : {false, true}) {
                const Eigen::RowVectorXd share = y_(o, j) / out.score * Eigen::RowVectorXd::Unit(n, j);
                if (const Solved end = limited(greatest, share, rows, limits); end.solution.optimal())
                    (greatest ? out.greatest : out.least)[j] = std::clamp(end.solution.value, 0.0, 1.0);
            }
        return out;
    }

private:
    static constexpr double infinite = std::numeric_limits<double>::infinity();

    struct Solved {
        LinearSolution solution{};
        std::vector<LinearProgram::Row> rows{};
    };

    static std::vector<double> numbers(const Eigen::RowVectorXd& v) { return {v.data(), v.data() + v.size()}; }
    static LinearProgram::Row row(const Eigen::RowVectorXd& v, double lower, double upper) {
        return {.coefficients = numbers(v), .lower = lower, .upper = upper};
    }
    Solved limited(bool greatest, const Eigen::RowVectorXd& cost, const std::vector<LinearProgram::Row>& own_rows,
                   std::vector<Index>& limits) const {
        for (;;) {
            LinearProgram program{.greatest = greatest, .cost = numbers(cost), .rows = own_rows};
            for (const Index i : limits) program.rows.push_back(row(y_.row(i), -infinite, 1));
            Solved out{solution(program), std::move(program.rows)};
            if (!out.solution.optimal()) return out;
            Index worst = -1;  // of those above 1 the one that is farthest
            double above = 1 + 1e-12;
            for (Index i = 0; i < y_.rows(); ++i) {
                double score = 0;
                for (Index j = 0; j < y_.cols(); ++j) score += y_(i, j) * out.solution.x[static_cast<std::size_t>(j)];
                if (score > above && std::ranges::find(limits, i) == limits.end()) {
                    above = score;
                    worst = i;
                }
            }
            if (worst < 0) return out;
            limits.push_back(worst);
        }
    }

    Eigen::MatrixXd y_;
    std::vector<double> lower_;
    std::vector<double> upper_;
};

}  // namespace detail

inline void judge(const BenefitOfTheDoubt& options, const Problem& problem, std::vector<Issue>& issues) {
    const Index n = problem.criteria();
    for (Index j = 0; j < n; ++j) {
        if (problem.cost(j)) issues.push_back(issue("unknown_value", "/directions/" + std::to_string(j), {"-1", "1 (benefit)"}));
        for (Index i = 0; i < problem.alternatives(); ++i)
            if (problem.x(i, j) < 0)
                issues.push_back(detail::cell("out_of_range", i, j, {ceiba::detail::number(problem.x(i, j)), "[0, ∞)"}));
    }
    for (const auto& [list, name] :
         {std::pair{&options.minimum_share, "minimum_share"}, std::pair{&options.maximum_share, "maximum_share"}})
        if (list->size() > 1 && static_cast<Index>(list->size()) != n)
            issues.push_back(issue("wrong_shape", std::string("/") + name, {name, std::to_string(list->size()), std::to_string(n)}));
    if (!issues.empty()) return;
    const auto lower = detail::share_bounds(options.minimum_share, 0, n);
    const auto upper = detail::share_bounds(options.maximum_share, 1, n);
    double least = 0;
    double greatest = 0;
    for (std::size_t j = 0; j < lower.size(); ++j) {
        least += lower[j];
        greatest += upper[j];
        if (!at_least(upper[j], lower[j]))
            issues.push_back(issue("bad_interval", "/minimum_share", {ceiba::detail::number(lower[j]), ceiba::detail::number(upper[j])}));
    }
    if (!at_least(1, least)) issues.push_back(issue("out_of_range", "/minimum_share", {ceiba::detail::number(least), "[0, 1]"}));
    if (!at_least(greatest, 1)) issues.push_back(issue("out_of_range", "/maximum_share", {ceiba::detail::number(greatest), "[1, ∞)"}));
}

inline Weights found(const BenefitOfTheDoubt& options, const Problem& problem) {
    const Index m = problem.alternatives();
    const Index n = problem.criteria();
    const detail::Doubts doubts(options, problem.x);
    Eigen::MatrixXd score(m, 1);
    Eigen::MatrixXd own(m, n);
    Eigen::MatrixXd least(m, n);
    Eigen::MatrixXd greatest(m, n);
    Eigen::VectorXd sum = Eigen::VectorXd::Zero(n);
    bool unique = true;
    for (Index i = 0; i < m; ++i) {
        const auto found = doubts.own(i);
        score(i, 0) = found.score;
        own.row(i) = found.weights.transpose();
        least.row(i) = found.least.transpose();
        greatest.row(i) = found.greatest.transpose();
        unique = unique && found.unique;
        if (!(found.score > 0)) continue;
        const Eigen::VectorXd middle = detail::shares(found.least + found.greatest).weights;
        for (Index j = 0; j < n; ++j) sum[j] += middle[j];
    }
    for (Index j = 0; j < n; ++j)
        if (const double scale = problem.x.col(j).maxCoeff(); scale > 0) own.col(j) /= scale;
    Weights out = detail::shares(sum);
    const bool said = !out.diagnostics.empty();
    if (m == 1 && !said) out.diagnostics.emplace_back("no_variance");
    if (!unique) out.diagnostics.emplace_back("not_unique");
    out.tables["score"] = score;
    out.tables["own_weights"] = own;
    out.tables["least_share"] = least;
    out.tables["greatest_share"] = greatest;
    return out;
}

/// Benefit of the doubt: each alternative's score with the weights that are best for it.
///
/// the greatest sum of w x over w >= 0 such that no alternative has more than 1 with them, and that each criterion's share w x / sum w x
/// of the alternative itself lies between its bounds
///
/// x           alternatives x criteria, 0 or more, all benefits; measure costs the other way round first
/// directions  1 for each
/// returns     table score: from 0 to 1, which is what the method is for; tables own_weights (alternatives x criteria: weights that give
///             the score, for these there may be others), least_share and greatest_share (between which a criterion's share lies over
///             all weights that give it). weights: the mean over alternatives of the middles of these two, over their sum;
///             `not_unique` where they differ, `no_variance` for one alternative. An alternative whose value is 0 where the least
///             share is above 0 has the score 0, and no say in the mean
/// throws      Error with every issue of the input; `no_solver` without HiGHS
/// cost        a few programs for each alternative, and 2 n more where its weights are not unique; rows: the
///             alternatives that limit others
/// source      Cherchye, Moesen, Rogge & Van Puyenbroeck (2007) An introduction to benefit of the doubt composite indicators,
///             doi:10.1007/s11205-006-9029-7
/// example     rows 1 .5, .5 1, .6 .6 and .3 .9: scores 1, 1, 0.8 and 0.9
inline Weights benefit_of_the_doubt(const Table& x, const Vector& directions, const BenefitOfTheDoubt& options = {}) {
    return weights(options, x, directions);
}

}  // namespace ceiba::weight
