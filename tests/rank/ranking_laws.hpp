#pragma once

#include "claims.hpp"
#include "rank/group/samples.hpp"

/// A law for each trait that the card of a ranking method has, and those that hold of every method.
namespace tests::ranking {

using rank::Card;

/// Scores that the laws compare come of a few operations on numbers of one digit or two. What is refused either way is close too.
inline bool close(double a, double b) {
    if (std::isnan(a) && std::isnan(b)) return true;
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}
inline bool close(const Eigen::VectorXd& a, const Eigen::VectorXd& b) {
    for (Index i = 0; i < a.size(); ++i)
        if (!close(a[i], b[i])) return false;
    return true;
}

/// Decimals from 1 to 9, some of them equal.
inline Drawn draw(Numbers& numbers) {
    const auto m = static_cast<Index>(2 + numbers.below(5));
    const auto n = static_cast<Index>(2 + numbers.below(3));
    Drawn out{Eigen::MatrixXd(m, n), Eigen::VectorXd(n), Eigen::VectorXd(n)};
    for (Index j = 0; j < n; ++j) {
        out.weights[j] = 0.1 * static_cast<double>(1 + numbers.below(9));
        out.directions[j] = numbers.chance(0.4) ? -1 : 1;
        for (Index i = 0; i < m; ++i)
            out.x(i, j) = i > 0 && numbers.chance(0.15) ? out.x(i - 1, j) : 0.1 * static_cast<double>(10 + numbers.below(81));
    }
    return out;
}

/// NaN for each alternative where the method refuses the table.
template <class Options>
Eigen::VectorXd scores(const Options& options, const Drawn& d) {
    try {
        return rank::ranking(options, d.x, d.weights, d.directions).score;
    } catch (const ceiba::Error&) {
        return Eigen::VectorXd::Constant(d.x.rows(), nan);
    }
}

/// 1 if a is better than b by more than rounding, -1 if it is worse, else 0.
template <class Options>
int compared(const Options& options, double a, double b) {
    if (close(a, b)) return 0;
    return (a > b) == static_cast<bool>(card(options).higher_is_better) ? 1 : -1;
}

inline void append(Drawn& d, const Eigen::RowVectorXd& alternative) {
    d.x.conservativeResize(d.x.rows() + 1, Eigen::NoChange);
    d.x.bottomRows(1) = alternative;
}

inline constexpr int draws = 300;

/// As tests::exactly(), of every options of a method. property(options, drawn, numbers)
template <class Options, class Claim, class Property>
bool exactly(Claim claim, Property property) {
    return tests::exactly({.seed = 7, .least = draws, .most = 30 * draws}, [&](Numbers& numbers, auto judge) {
        const Drawn drawn = draw(numbers);
        for (const Options& options : samples(Options{}, drawn.x.cols()))
            judge(claim(card(options)), property(options, suited(options, drawn), numbers));
    });
}

/// Rows and columns in another order: same(rows, columns, other).
template <class Same>
bool in_another_order(const Drawn& d, Numbers& numbers, Same same) {
    const std::vector<Index> rows = in_any_order(d.x.rows(), numbers);
    const std::vector<Index> columns = in_any_order(d.x.cols(), numbers);
    return same(rows, columns, Drawn{d.x(rows, columns), d.weights(columns), d.directions(columns)});
}

namespace law {

template <class Options>
bool uses_weights() {
    return exactly<Options>([](const Card& c) { return !c.uses_weights; },
                            [](const Options& options, const Drawn& d, Numbers& numbers) {
                                Drawn other = d;
                                for (double& w : other.weights) w = 0.1 * static_cast<double>(1 + numbers.below(9));
                                return close(scores(options, d), scores(options, other));
                            });
}

template <class Options>
bool weights_are_shares() {
    return exactly<Options>([](const Card& c) { return c.weights_are_shares; },
                            [](const Options& options, Drawn d, Numbers& numbers) {
                                const Eigen::VectorXd before = scores(options, d);
                                d.weights *= numbers.between(1.5, 8);
                                const Eigen::VectorXd after = scores(options, d);
                                for (Index a = 0; a < before.size(); ++a)
                                    for (Index b = 0; b < a; ++b)
                                        if (compared(options, before[a], before[b]) * compared(options, after[a], after[b]) < 0)
                                            return false;
                                return true;
                            });
}

/// Two alternatives within the range of two others, of which neither is best of all, as some methods refuse what is worst of all: the same
/// criteria are for each, by other amounts.
template <class Options>
bool compensatory() {
    return exactly<Options>([](const Card& c) { return !c.compensatory; },
                            [](const Options& options, const Drawn& drawn, Numbers& numbers) {
                                const auto order = [&](bool first) {
                                    Drawn d = drawn;
                                    d.directions.setOnes();
                                    d.x.resize(4, d.x.cols());
                                    for (Index j = 0; j < d.x.cols(); ++j) {
                                        const double least = numbers.between(1.5, 4);
                                        const double greatest = least + (first ? 0.5 : 4.5 * numbers.share() + 0.05);
                                        d.x(0, j) = j % 2 == 0 ? greatest : least;
                                        d.x(1, j) = j % 2 == 0 ? least : greatest;
                                        d.x(2, j) = j % 2 == 0 ? 1 : 9;
                                        d.x(3, j) = j % 2 == 0 ? 9 : 1;
                                    }
                                    const Eigen::VectorXd s = scores(options, d);
                                    return compared(options, s[0], s[1]);
                                };
                                return order(true) == order(false);
                            });
}

template <class Options>
bool direction_aware() {
    return exactly<Options>([](const Card& c) { return !c.direction_aware; },
                            [](const Options& options, Drawn d, Numbers&) {
                                const Eigen::VectorXd before = scores(options, d);
                                d.directions[0] = -d.directions[0];
                                return close(before, scores(options, d));
                            });
}

template <class Options>
bool scale_invariant() {
    return exactly<Options>([](const Card& c) { return c.scale_invariant; },
                            [](const Options& options, Drawn d, Numbers& numbers) {
                                const Eigen::VectorXd before = scores(options, d);
                                const auto j = static_cast<Index>(numbers.below(static_cast<std::size_t>(d.x.cols())));
                                const double k = numbers.between(0.1, 12);
                                d.x.col(j) *= k;
                                return close(before, scores(rescaled(options, j, k, 0), d));
                            });
}

template <class Options>
bool translation_invariant() {
    return exactly<Options>([](const Card& c) { return c.translation_invariant; },
                            [](const Options& options, Drawn d, Numbers& numbers) {
                                const Eigen::VectorXd before = scores(options, d);
                                const auto j = static_cast<Index>(numbers.below(static_cast<std::size_t>(d.x.cols())));
                                const double b = numbers.between(0.5, 12);
                                d.x.col(j).array() += b;
                                return close(before, scores(rescaled(options, j, 1, b), d));
                            });
}

/// A fourth of the draws have values of several orders of magnitude and small weights, where means of two scores may turn.
template <class Options>
bool monotone() {
    return exactly<Options>([](const Card& c) { return c.monotone; },
                            [](const Options& options, Drawn d, Numbers& numbers) {
                                const auto i = static_cast<Index>(numbers.below(static_cast<std::size_t>(d.x.rows())));
                                const bool wide = numbers.chance(0.25);
                                const double step = numbers.chance(0.5) ? 1 : 0.1;
                                if (wide) {
                                    d.weights *= 0.1;
                                    for (double& x : d.x.reshaped()) x *= std::pow(10, -numbers.between(0, 3));
                                }
                                Eigen::RowVectorXd copy = d.x.row(i);
                                for (Index j = 0; j < copy.size(); ++j) {
                                    if (!numbers.chance(0.6)) continue;
                                    if (wide) copy[j] *= std::pow(numbers.between(1, 2), d.directions[j]);
                                    else copy[j] += d.directions[j] * numbers.between(0, 0.9) * step;
                                }
                                if (copy == d.x.row(i)) return true;  // that is of another law
                                append(d, copy);
                                const Eigen::VectorXd s = scores(options, d);
                                return std::isnan(s[0]) || compared(options, s[s.size() - 1], s[i]) >= 0;
                            });
}

template <class Options>
bool keeps_order() {
    return exactly<Options>([](const Card& c) { return c.keeps_order; },
                            [](const Options& options, Drawn d, Numbers& numbers) {
                                const Eigen::VectorXd before = scores(options, d);
                                append(d, Eigen::RowVectorXd::NullaryExpr(d.x.cols(), [&](Index) { return numbers.between(1, 9); }));
                                const Eigen::VectorXd after = scores(options, d);
                                for (Index a = 0; a < before.size(); ++a)
                                    for (Index b = 0; b < a; ++b)
                                        if (compared(options, before[a], before[b]) != compared(options, after[a], after[b])) return false;
                                return true;
                            });
}

template <class Options>
bool zero_weight_is_removal() {
    return exactly<Options>([](const Card& c) { return c.zero_weight_is_removal; },
                            [](const Options& options, Drawn d, Numbers&) {
                                const Index rest = d.x.cols() - 1;
                                d.weights[rest] = 0;
                                const Eigen::VectorXd before = scores(options, d);
                                return close(before, scores(shortened(options),
                                                            {d.x.leftCols(rest), d.weights.head(rest), d.directions.head(rest)}));
                            });
}

template <class Options>
bool takes_constants() {
    return exactly<Options>([](const Card& c) { return c.takes_constants; },
                            [](const Options& options, Drawn d, Numbers& numbers) {
                                d.x.col(0).setConstant(d.x(0, 0));
                                if (numbers.chance(0.3)) d.x.rowwise() = Eigen::RowVectorXd(d.x.row(0));
                                return scores(options, d).allFinite();
                            });
}

template <class Options>
bool needs_positive() {
    return exactly<Options>([](const Card& c) { return c.needs_positive; },
                            [](const Options& options, Drawn d, Numbers& numbers) {
                                d.x(0, 0) = numbers.chance(0.5) ? 0 : -1;
                                return std::isnan(scores(options, d)[0]);
                            });
}

/// Whatever the numbers are, there is a score or an error, never NaN.
template <class Options>
bool never_nan() {
    Numbers numbers(8);
    for (int i = 0; i < draws; ++i) {
        Drawn d = draw(numbers);
        if (i % 3 == 1) d.x.col(0).array() -= 5;
        if (i % 3 == 2) d.x.row(0).setZero();
        if (i % 5 == 0) d.weights[0] = 0;
        if (i % 7 == 0) d.x.col(1) *= 1e-7;
        if (i % 7 == 1) d.x.col(1) *= 1e6;
        for (const Options& options : samples(Options{}, d.x.cols())) {
            try {
                const rank::Ranking found = rank::ranking(options, d.x, d.weights, d.directions);
                if (!found.score.allFinite() || !found.rank.allFinite()) return false;
            } catch (const ceiba::Error& error) {
                if (error.issues().empty()) return false;
            }
        }
    }
    return true;
}

template <class Options>
bool identical_alternatives_tie() {
    return exactly<Options>([](const Card&) { return !ties_by_place<Options>; },
                            [](const Options& options, Drawn d, Numbers& numbers) {
                                const auto i = static_cast<Index>(numbers.below(static_cast<std::size_t>(d.x.rows())));
                                append(d, d.x.row(i));
                                const Eigen::VectorXd s = scores(options, d);
                                return std::isnan(s[0]) || close(s[i], s[s.size() - 1]);
                            });
}

/// Rows and columns in another order; the options' own go with their criteria.
template <class Options>
bool order_is_nothing() {
    return exactly<Options>([](const Card&) { return !ties_by_place<Options>; },
                            [](const Options& options, const Drawn& d, Numbers& numbers) {
                                return in_another_order(d, numbers, [&](const auto& rows, const auto& columns, const Drawn& other) {
                                    const Eigen::VectorXd before = scores(options, d);
                                    const Eigen::VectorXd after = scores(permuted(options, columns), other);
                                    return (std::isnan(before[0]) && std::isnan(after[0])) || close(before(rows), after);
                                });
                            });
}

/// The same options on the same table give the same bits.
template <class Options>
bool called_twice() {
    return exactly<Options>([](const Card&) { return true; },
                            [](const Options& options, const Drawn& d, Numbers&) {
                                const Eigen::VectorXd first = scores(options, d);
                                const Eigen::VectorXd second = scores(options, d);
                                for (Index i = 0; i < first.size(); ++i)
                                    if (first[i] != second[i] && !(std::isnan(first[i]) && std::isnan(second[i]))) return false;
                                return true;
                            });
}

/// Columns that lie 13 orders of magnitude apart make no other score where a criterion's scale is nothing.
template <class Options>
bool orders_of_magnitude() {
    return exactly<Options>([](const Card& c) { return static_cast<bool>(c.scale_invariant); },
                            [](const Options& options, Drawn d, Numbers&) {
                                if (!card(options).scale_invariant) return false;
                                const Eigen::VectorXd before = scores(options, d);
                                d.x.col(0) *= 1e-6;
                                d.x.col(1) *= 1e7;
                                return close(before, scores(rescaled(rescaled(options, 0, 1e-6, 0), 1, 1e7, 0), d));
                            });
}

}  // namespace law

template <class Options>
inline constexpr Law laws[] = {{"uses_weights", &law::uses_weights<Options>},
                               {"weights_are_shares", &law::weights_are_shares<Options>},
                               {"compensatory", &law::compensatory<Options>},
                               {"direction_aware", &law::direction_aware<Options>},
                               {"scale_invariant", &law::scale_invariant<Options>},
                               {"translation_invariant", &law::translation_invariant<Options>},
                               {"monotone", &law::monotone<Options>},
                               {"keeps_order", &law::keeps_order<Options>},
                               {"zero_weight_is_removal", &law::zero_weight_is_removal<Options>},
                               {"takes_constants", &law::takes_constants<Options>},
                               {"needs_positive", &law::needs_positive<Options>},
                               {"never NaN", &law::never_nan<Options>},
                               {"identical alternatives tie", &law::identical_alternatives_tie<Options>},
                               {"order of rows and columns", &law::order_is_nothing<Options>},
                               {"called twice", &law::called_twice<Options>},
                               {"13 orders of magnitude", &law::orders_of_magnitude<Options>}};

}  // namespace tests::ranking
