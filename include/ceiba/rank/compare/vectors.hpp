#pragma once

#include <ceiba/rank/ranking.hpp>

/// How alike two rankings of the same alternatives are.
///
/// A ranking is a vector of numbers, the least the best: ranks with ties of any kind. Only their order counts; what is equal to 12
/// significant digits shares the mean of its places. Where a coefficient is undefined there is no number, std::nullopt, never NaN.
namespace ceiba::rank::compare {

namespace detail {

/// Throws what is wrong with two rankings: of one length, not empty, finite.
inline void judge(const Vector& first, const Vector& second) {
    std::vector<Issue> issues;
    if (first.size() == 0) issues.push_back(issue("wrong_shape", "/first", {"first", "0", "1 or more"}));
    if (first.size() != second.size())
        issues.push_back(issue("wrong_shape", "/second", {"second", std::to_string(second.size()), std::to_string(first.size())}));
    const auto finite = [&](const Vector& list, const char* name) {
        for (Index i = 0; i < list.size(); ++i)
            if (!std::isfinite(list[i]))
                issues.push_back(issue("not_finite", std::string(name) + std::to_string(i), {ceiba::detail::number(list[i])}));
    };
    finite(first, "/first/");
    finite(second, "/second/");
    throw_if_errors(issues);
}

/// How many pairs of alternatives two rankings order alike and unlike, and how many they tie.
struct Pairs {
    double concordant = 0;
    double discordant = 0;
    double tied_in_first = 0;   ///< there alone
    double tied_in_second = 0;  ///< there alone
};

inline Pairs pairs(const Vector& first, const Vector& second) {
    const Eigen::VectorXd a = ranks(first, false);
    const Eigen::VectorXd b = ranks(second, false);
    Pairs out;
    for (Index i = 0; i < a.size(); ++i)
        for (Index k = 0; k < i; ++k) {
            const bool same_a = a[i] == a[k];
            const bool same_b = b[i] == b[k];
            if (same_a && same_b) continue;
            double& count = same_a                           ? out.tied_in_first
                            : same_b                         ? out.tied_in_second
                            : (a[i] < a[k]) == (b[i] < b[k]) ? out.concordant
                                                             : out.discordant;
            ++count;
        }
    return out;
}

}  // namespace detail

}  // namespace ceiba::rank::compare
