#include <ceiba/weight/critic.hpp>
#include <ceiba/weight/entropy.hpp>
#include <ceiba/weight/merec.hpp>

#include "laws.hpp"

/// Tables longer than the blocks that methods take at a time.
namespace {

using namespace ceiba::weight;

/// Sums of a thousand terms, added in another order.
constexpr double many_rounding_errors = 1e-12;

bool near_shares(const Eigen::VectorXd& found, const Eigen::VectorXd& raw) {
    return (found - raw / raw.sum()).cwiseAbs().maxCoeff() <= many_rounding_errors;
}

}  // namespace

TEST_CASE("long tables are weighed as the formulas say", "[weight]") {
    for (const Index m : {127, 128, 129, 256, 257, 1001})
        for (const Index n : {3, 4, 6}) {
            tests::Numbers numbers(3);
            Eigen::MatrixXd x(m, n);
            for (Index j = 0; j < n; ++j)
                for (Index i = 0; i < m; ++i) x(i, j) = numbers.between(.1, 1) * std::pow(10, static_cast<double>(j));
            x.col(1) += x.col(0);
            Eigen::VectorXd directions = Eigen::VectorXd::Ones(n);
            directions[1] = -1;

            Eigen::VectorXd divergence(n);
            for (Index j = 0; j < n; ++j) {
                const Eigen::ArrayXd p = x.col(j).array() / x.col(j).sum();
                divergence[j] = 1 + (p * p.log()).sum() / std::log(static_cast<double>(m));
            }
            CHECK(near_shares(entropy(x, directions).weights, divergence));

            Eigen::MatrixXd r(m, n);
            for (Index j = 0; j < n; ++j) {
                r.col(j) = directions[j] * x.col(j) / (x.col(j).maxCoeff() - x.col(j).minCoeff());
                r.col(j).array() -= r.col(j).mean();
            }
            const Eigen::MatrixXd products = r.transpose() * r;
            const Eigen::ArrayXd spread = products.diagonal().array().sqrt();
            Eigen::VectorXd information(n);
            for (Index j = 0; j < n; ++j) information[j] = spread[j] * (1 - products.col(j).array() / spread / spread[j]).sum();
            CHECK(near_shares(critic(x, directions).weights, information));

            Eigen::MatrixXd log(m, n);
            for (Index j = 0; j < n; ++j) {
                if (directions[j] > 0) log.col(j) = x.col(j) / x.col(j).minCoeff();
                else log.col(j) = x.col(j).maxCoeff() * x.col(j).cwiseInverse();
            }
            log = log.array().log();
            log /= static_cast<double>(n);
            const Eigen::ArrayXd all = log.rowwise().sum();
            Eigen::VectorXd effect(n);
            for (Index j = 0; j < n; ++j) effect[j] = ((1 + all).log() - (1 + all - log.col(j).array()).log()).sum();
            CHECK(near_shares(merec(x, directions).weights, effect));
        }
}

TEST_CASE("amounts that are nearly equal lose nothing in the entropy", "[weight]") {
    // y = 1 + e and 1 - e: d ln m is the mean of y ln y, e^2/2 + e^4/12, to the last digits
    for (const double e : {1e-3, 1e-5}) {
        Eigen::MatrixXd x(2, 1);
        x << 1 + e, 1 - e;
        const double d = entropy(x, tests::column({1})).tables.at("divergence")(0, 0);
        CHECK(std::abs(d * std::log(2.0) / (e * e / 2 + e * e * e * e / 12) - 1) <= 1e-9);
    }
}
