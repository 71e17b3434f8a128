#pragma once

#include <ceiba/model/method_card.hpp>
#include <ceiba/model/rank_reversal.hpp>
#include <ceiba/model/ranked_table.hpp>
#include <ceiba/model/weighed_criteria.hpp>
#include <ceiba/rank/group/options.hpp>
#include <ceiba/rank/options.hpp>
#include <ceiba/rank/ranking.hpp>
#include <ceiba/rank/sort/options.hpp>
#include <ceiba/rank/sort/sorting.hpp>
#include <ceiba/weight/options.hpp>
#include <ceiba/weight/options/group.hpp>
#include <ceiba/weight/weights.hpp>
#include <cstddef>

/// Any method by its name: what C, Python and the command line call. Each by itself is a header of its room.
namespace ceiba {

/// A table of numbers whose rows, and the numbers of a row, are so many bytes apart, as methods read it: column by column.
///
/// cost  rows that lie side by side are read once, blocks of them at a time
Eigen::MatrixXd table(const double* numbers, Eigen::Index rows, Eigen::Index columns, std::ptrdiff_t row_step, std::ptrdiff_t column_step);

/// Every weighting and ranking method, in the order of the lists.
std::vector<MethodCard> methods();

/// A ranking by any method of the list, as rank::ranking() has it.
///
/// example  ranking(rank::Method{rank::Topsis{}}, x, weights, directions)
rank::Ranking ranking(const rank::Method& method, const rank::Table& x, const rank::Vector& weights, const rank::Vector& directions,
                      const rank::Common& common = {});

/// The same but for ranks and order, for who may not ask for them: rank::with_ranks() finds them.
rank::Ranking scored(const rank::Method& method, const rank::Table& x, const rank::Vector& weights, const rank::Vector& directions,
                     const rank::Common& common = {});

/// What is wrong with the options of a ranking method on criteria of these directions, whatever the alternatives are.
std::vector<Issue> ranking_issues(const rank::Method& method, const rank::Vector& directions);

/// One ranking of several by any method of the list, as rank::group::ranking() has it.
///
/// example  group_ranking(rank::group::Method{rank::group::Borda{}}, rankings)
rank::Ranking group_ranking(const rank::group::Method& method, const rank::Table& rankings, const rank::Vector& weights = Eigen::VectorXd(),
                            const rank::Common& common = {});

/// Classes by any method of the list, as rank::sort::sorting() has it.
rank::sort::Sorting sorting(const rank::sort::Method& method, const rank::Table& x, const rank::Vector& weights,
                            const rank::Vector& directions, const rank::sort::Common& common = {});

/// Weights by any method of the list, as weight::weights() has it.
///
/// example  weights(weight::Method{weight::Entropy{}}, x, directions)
weight::Weights weights(const weight::Method& method, const weight::Table& x, const weight::Vector& directions = Eigen::VectorXd());

/// What the three tests of rank reversal find, as rank::compare::reversal_1() and the others have it; the first is left out where there are
/// no worse alternatives.
///
/// example  reversal(rank::Method{rank::Topsis{}}, x, weights, directions, worse).passes
RankReversal reversal(const rank::Method& method, const rank::Table& x, const rank::Vector& weights, const rank::Vector& directions,
                      const rank::Table& worse = Eigen::MatrixXd(), const rank::Common& common = {});

/// Weights of a group by AHP, as weight::ahp_group() has it.
///
/// matrices  (judges * criteria) x criteria: those of the judges, one below the other; `wrong_shape` where they do not fit
weight::Weights ahp_group(const weight::Table& matrices, const weight::Vector& judge_weights = Eigen::VectorXd(),
                          const weight::AhpGroup& options = {}, const weight::Ahp& ahp = {});

/// How consistent judgements are with given weights, as weight::ahp_consistency() has it.
weight::Weights ahp_consistency(const weight::Table& matrix, const weight::Vector& weights, const weight::Ahp& options = {});

/// The same as documents: what a method was and found.
RankedTable ranked_table(const rank::Method& method, const rank::Ranking& ranking);
RankedTable ranked_table(const rank::group::Method& method, const rank::Ranking& ranking);
SortedTable sorted_table(const rank::sort::Method& method, const rank::sort::Sorting& sorting);
WeighedCriteria weighed_criteria(const weight::Method& method, const weight::Weights& weights);
/// The options of the group stand before those of the method.
WeighedCriteria weighed_criteria(const weight::AhpGroup& group, const weight::Ahp& method, const weight::Weights& weights);

}  // namespace ceiba
