#pragma once

#include "rank/ranking_laws.hpp"
#include "rank/sort/samples.hpp"

/// A law for each trait that the card of a sorting method has, and those that hold of every method.
namespace tests::sorting {

using sort::Card;

template <class Options>
Eigen::VectorXd classes(const Options& options, const Drawn& d) {
    return sort::sorting(options, d.x, d.weights, d.directions).classes;
}

/// As tests::exactly(), of every options of a method. property(options, drawn, numbers)
template <class Options, class Claim, class Property>
bool exactly(Claim claim, Property property) {
    return tests::exactly({.seed = 9, .least = ranking::draws, .most = ranking::draws}, [&](Numbers& numbers, auto judge) {
        const Drawn d = ranking::draw(numbers);
        for (const Options& options : samples(Options{}, d, numbers)) judge(claim(card(options)), property(options, d, numbers));
    });
}

namespace law {

inline Index any_of(Index n, Numbers& numbers) {
    return static_cast<Index>(numbers.below(static_cast<std::size_t>(n)));
}

template <class Options>
bool weights_are_shares() {
    return exactly<Options>([](const Card& c) { return c.weights_are_shares; },
                            [](const Options& options, Drawn d, Numbers& numbers) {
                                const Eigen::VectorXd before = classes(options, d);
                                d.weights *= numbers.between(1.5, 8);
                                return before == classes(options, d);
                            });
}

/// What is better stays better when values and profiles are squared, by other amounts.
template <class Options>
bool graded() {
    return exactly<Options>([](const Card& c) { return !c.graded; },
                            [](const Options& options, Drawn d, Numbers&) {
                                const Eigen::VectorXd before = classes(options, d);
                                Options bent = options;
                                for (Index j = 0; j < d.x.cols(); ++j) bent = moved(bent, j, 1, [](double x) { return x * x; });
                                d.x = d.x.cwiseAbs2().eval();
                                return before == classes(bent, d);
                            });
}

template <class Options>
bool monotone() {
    return exactly<Options>([](const Card& c) { return c.monotone; },
                            [](const Options& options, Drawn d, Numbers& numbers) {
                                const Eigen::VectorXd before = classes(options, d);
                                for (Index j = 0; j < d.x.cols(); ++j)
                                    for (Index i = 0; i < d.x.rows(); ++i)
                                        if (numbers.chance(0.5)) d.x(i, j) += d.directions[j] * numbers.between(0, 2);
                                return (classes(options, d) - before).minCoeff() >= 0;
                            });
}

template <class Options>
bool independent() {
    return exactly<Options>([](const Card& c) { return c.independent; },
                            [](const Options& options, const Drawn& d, Numbers& numbers) {
                                const Index i = any_of(d.x.rows(), numbers);
                                const Drawn alone{d.x.row(i), d.weights, d.directions};
                                return classes(options, alone)[0] == classes(options, d)[i];
                            });
}

template <class Options>
bool scale_invariant() {
    return exactly<Options>([](const Card& c) { return c.scale_invariant; },
                            [](const Options& options, Drawn d, Numbers& numbers) {
                                const Eigen::VectorXd before = classes(options, d);
                                const Index j = any_of(d.x.cols(), numbers);
                                const double k = std::exp(numbers.between(-30, 30));
                                d.x.col(j) *= k;
                                return before == classes(moved(options, j, k, [&](double x) { return k * x; }), d);
                            });
}

template <class Options>
bool translation_invariant() {
    return exactly<Options>([](const Card& c) { return c.translation_invariant; },
                            [](const Options& options, Drawn d, Numbers& numbers) {
                                const Eigen::VectorXd before = classes(options, d);
                                const Index j = any_of(d.x.cols(), numbers);
                                const double b = numbers.between(-12, 12);
                                d.x.col(j).array() += b;
                                return before == classes(moved(options, j, 1, [&](double x) { return x + b; }), d);
                            });
}

template <class Options>
bool zero_weight_is_removal() {
    return exactly<Options>([](const Card& c) { return c.zero_weight_is_removal; },
                            [](Options options, Drawn d, Numbers&) {
                                const Index rest = d.x.cols() - 1;
                                d.weights[rest] = 0;
                                if constexpr (requires { options.majority; }) options.majority = 0.6 * d.weights.sum();
                                const Options fewer = each_list(options, [](auto& list) { ranking::shorten(list); });
                                return classes(options, d) ==
                                       classes(fewer, {d.x.leftCols(rest), d.weights.head(rest), d.directions.head(rest)});
                            });
}

template <class Options>
bool identical_alternatives_share_a_class() {
    return exactly<Options>([](const Card&) { return true; },
                            [](const Options& options, Drawn d, Numbers& numbers) {
                                const Index i = any_of(d.x.rows(), numbers);
                                ranking::append(d, d.x.row(i));
                                const Eigen::VectorXd found = classes(options, d);
                                return found[i] == found[found.size() - 1];
                            });
}

/// Rows and columns in another order; the options' own go with their criteria.
template <class Options>
bool order_is_nothing() {
    return exactly<Options>([](const Card&) { return true; },
                            [](const Options& options, const Drawn& d, Numbers& numbers) {
                                return ranking::in_another_order(d, numbers,
                                                                 [&](const auto& rows, const auto& columns, const Drawn& other) {
                                                                     const Options there = each_list(options, [&](auto& list) {
                                                                         ranking::permute(list, columns);
                                                                     });
                                                                     return classes(options, d)(rows) == classes(there, other);
                                                                 });
                            });
}

/// A cost is a benefit of the opposite sign.
template <class Options>
bool a_cost_is_less() {
    return exactly<Options>([](const Card&) { return true; },
                            [](const Options& options, Drawn d, Numbers&) {
                                const Eigen::VectorXd before = classes(options, d);
                                d.x.col(0) = -d.x.col(0);
                                d.directions[0] = -d.directions[0];
                                return before == classes(moved(options, 0, 1, [](double x) { return -x; }), d);
                            });
}

/// Whatever the numbers are, a class is one of those that there are.
template <class Options>
bool one_of_the_classes() {
    Numbers numbers(10);
    for (int i = 0; i < ranking::draws; ++i) {
        Drawn d = ranking::draw(numbers);
        for (const Options& options : samples(Options{}, d, numbers)) {
            if (i % 3 == 1) d.x.col(0).setConstant(1e308);
            if (i % 3 == 2) d.x.row(0).setConstant(-1e308);
            const sort::Sorting found = sort::sorting(options, d.x, d.weights, d.directions);
            for (const double c : found.classes)
                if (!(c >= 1 && c <= static_cast<double>(found.count) && c == std::round(c))) return false;
            if (found.count != 4) return false;
        }
    }
    return true;
}

}  // namespace law

template <class Options>
inline constexpr Law laws[] = {{"weights_are_shares", &law::weights_are_shares<Options>},
                               {"graded", &law::graded<Options>},
                               {"monotone", &law::monotone<Options>},
                               {"independent", &law::independent<Options>},
                               {"scale_invariant", &law::scale_invariant<Options>},
                               {"translation_invariant", &law::translation_invariant<Options>},
                               {"zero_weight_is_removal", &law::zero_weight_is_removal<Options>},
                               {"identical alternatives share a class", &law::identical_alternatives_share_a_class<Options>},
                               {"order of rows and columns", &law::order_is_nothing<Options>},
                               {"a cost is a benefit of the opposite sign", &law::a_cost_is_less<Options>},
                               {"one of the classes", &law::one_of_the_classes<Options>}};

}  // namespace tests::sorting
