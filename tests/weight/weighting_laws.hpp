#pragma once

#include "claims.hpp"
#include "weight/samples.hpp"

/// A law for each trait that the card of a weighting method has, and those that hold of every method.
namespace tests::weighting {

using weight::Card;

/// Weights that the laws compare come of a few operations on numbers of one digit or two; eigenvectors and linear programs to 1e-10.
/// What is refused either way is close too.
inline bool close(const Eigen::VectorXd& a, const Eigen::VectorXd& b) {
    if (a.size() == b.size() && std::isnan(a[0]) && std::isnan(b[0])) return true;
    return a.size() == b.size() && (a - b).cwiseAbs().maxCoeff() <= 1e-9;
}

/// NaN for each criterion where the method refuses the table.
template <class Options>
Eigen::VectorXd weights_of(const Options& options, const Drawn& d) {
    try {
        return weight::weights(options, d.x, d.directions).weights;
    } catch (const ceiba::Error&) {
        return Eigen::VectorXd::Constant(d.x.cols(), nan);
    }
}

inline constexpr int draws = 120;

/// As tests::exactly(), of every options of a method that a draw determines the weights of. property(options, drawn, numbers)
template <class Options, class Claim, class Property>
bool exactly(Claim claim, Property property) {
    return tests::exactly({.seed = 7, .least = draws, .most = draws}, [&](Numbers& numbers, auto judge) {
        const Drawn d = draw(card(Options{}).input, numbers);
        const Index n = card(Options{}).input == weight::Input::data ? d.x.cols() : d.x.rows();
        for (const Options& options : samples(Options{}, n))
            if (determined(options, d)) judge(claim(card(options)), property(options, d, numbers));
    });
}

namespace law {

inline bool of_data(const Card& c) {
    return c.input == weight::Input::data;
}

template <class Options>
bool direction_aware() {
    if (!of_data(card(Options{}))) return !card(Options{}).direction_aware;
    return exactly<Options>([](const Card& c) { return !c.direction_aware; },
                            [](const Options& options, Drawn d, Numbers&) {
                                const Eigen::VectorXd before = weights_of(options, d);
                                d.directions[0] = -d.directions[0];
                                return close(before, weights_of(options, d));
                            });
}

/// Of data one criterion is changed, of judgements all of them.
template <class Options>
bool scale_invariant() {
    return exactly<Options>([](const Card& c) { return c.scale_invariant; },
                            [](const Options& options, Drawn d, Numbers& numbers) {
                                const Eigen::VectorXd before = weights_of(options, d);
                                if (of_data(card(options))) d.x.col(0) *= numbers.between(1.5, 12);
                                else d.x *= numbers.between(1.5, 12);
                                return close(before, weights_of(options, d));
                            });
}

template <class Options>
bool translation_invariant() {
    return exactly<Options>([](const Card& c) { return c.translation_invariant; },
                            [](const Options& options, Drawn d, Numbers& numbers) {
                                const Eigen::VectorXd before = weights_of(options, d);
                                if (of_data(card(options))) d.x.col(0).array() += numbers.between(0.5, 12);
                                else d.x.array() += numbers.between(0.5, 12);
                                return close(before, weights_of(options, d));
                            });
}

template <class Options>
bool takes_constants() {
    if (!of_data(card(Options{}))) return true;
    return exactly<Options>([](const Card& c) { return c.takes_constants; },
                            [](const Options& options, Drawn d, Numbers& numbers) {
                                const bool taken =
                                    weights_of(options, d).allFinite();  // what is refused as it is says nothing of constants
                                d.x.col(0).setConstant(d.x(0, 0));
                                if (numbers.chance(0.3)) d.x.rowwise() = Eigen::RowVectorXd(d.x.row(0));
                                return !taken || weights_of(options, d).allFinite();
                            });
}

template <class Options>
bool constant_weighs_nothing() {
    if (!of_data(card(Options{}))) return true;
    return exactly<Options>([](const Card& c) { return c.constant_weighs_nothing; },
                            [](const Options& options, Drawn d, Numbers&) {
                                d.x.col(0).setConstant(d.x(0, 0));
                                return std::abs(weights_of(options, d)[0]) <= 1e-12;
                            });
}

/// Weights are 0 or more and add up to 1, or there is an error, whatever the numbers are; a single row of data tells nothing.
template <class Options>
bool weights_are_weights() {
    Numbers numbers(8);
    for (int i = 0; i < draws; ++i) {
        Drawn d = draw(card(Options{}).input, numbers);
        if (of_data(card(Options{}))) {
            if (i % 4 == 1) d.x.col(0).array() -= 5;
            if (i % 4 == 2) d.x.row(0).setZero();
            if (i % 4 == 3) d.x.col(1) *= i % 8 == 3 ? 1e-7 : 1e6;
            if (i % 9 == 0) d.x = Eigen::MatrixXd(d.x.topRows(1));
        }
        for (const Options& options : samples(Options{}, of_data(card(Options{})) ? d.x.cols() : d.x.rows())) {
            try {
                const weight::Weights found = weight::weights(options, d.x, d.directions);
                const Index n = of_data(card(options)) ? d.x.cols() : d.x.rows();
                if (found.weights.size() != n || !(found.weights.minCoeff() >= 0) || std::abs(found.weights.sum() - 1) > 1e-12)
                    return false;
                if (of_data(card(options)) && d.x.rows() == 1 &&
                    std::ranges::find(found.diagnostics, "no_variance") == found.diagnostics.end())
                    return false;
                for (const auto& [name, figure] : found.figures)
                    if (std::isnan(figure)) return false;
            } catch (const ceiba::Error& error) {
                if (error.issues().empty()) return false;
            }
        }
    }
    return true;
}

/// Alternatives and criteria in another order; the options' own go with their criteria. Steps are in the order of importance.
template <class Options>
bool order_is_nothing() {
    if (card(Options{}).input == weight::Input::steps) return true;
    return exactly<Options>([](const Card&) { return true; },
                            [](const Options& options, Drawn d, Numbers& numbers) {
                                const bool data = of_data(card(options));
                                const weight::Input input = card(options).input;
                                const bool square = input == weight::Input::pairwise || input == weight::Input::influence;
                                const bool any = rows_in_any_order(options, d);
                                const std::vector<Index> rows = any ? in_any_order(d.x.rows(), numbers) : in_order(d.x.rows());
                                std::vector<Index> columns = data ? in_any_order(d.x.cols(), numbers) : in_order(d.x.cols());
                                if (square) columns = rows;
                                const std::vector<Index>& criteria = data ? columns : rows;
                                const Eigen::VectorXd before = weights_of(options, d);
                                Drawn other{d.x(rows, columns), d.directions};
                                if (data) other.directions = d.directions(criteria);
                                const Eigen::VectorXd after = weights_of(permuted(options, criteria), other);
                                return (std::isnan(before[0]) && std::isnan(after[0])) || close(before(criteria), after);
                            });
}

}  // namespace law

template <class Options>
inline constexpr Law laws[] = {{"direction_aware", &law::direction_aware<Options>},
                               {"scale_invariant", &law::scale_invariant<Options>},
                               {"translation_invariant", &law::translation_invariant<Options>},
                               {"takes_constants", &law::takes_constants<Options>},
                               {"constant_weighs_nothing", &law::constant_weighs_nothing<Options>},
                               {"weights are 0 or more and add up to 1", &law::weights_are_weights<Options>},
                               {"order of rows and columns", &law::order_is_nothing<Options>}};

}  // namespace tests::weighting
