#pragma once

#include <numeric>

#include "laws.hpp"

/// What the laws of all rooms have in common: a card claims a trait or denies it, and draws show whether it is right.
namespace tests {

struct Law {
    const char* name;
    bool (*holds)();
};

/// How many draws are tried; more where a denial is still to be shown, be what shows it rare.
struct Tries {
    std::uint64_t seed;
    int least;
    int most;
};

/// What a card claims is true of every draw; where it claims it of none, some draw shows why. one(numbers, judge) makes a draw and calls
/// judge(claimed, holds) for each options.
template <class One>
bool exactly(const Tries& tries, One one) {
    Numbers numbers(tries.seed);
    bool refuted = false;
    bool denied = false;
    bool shown = false;
    const auto judge = [&](bool claimed, bool holds) {
        refuted = refuted || (claimed && !holds);
        denied = denied || !claimed;
        shown = shown || (!claimed && !holds);
    };
    for (int i = 0; !refuted && (i < tries.least || (denied && !shown && i < tries.most)); ++i) one(numbers, judge);
    return !refuted && (!denied || shown);
}

/// The numbers from 0 on.
inline std::vector<Eigen::Index> in_order(Eigen::Index n) {
    std::vector<Eigen::Index> out(static_cast<std::size_t>(n));
    std::iota(out.begin(), out.end(), Eigen::Index{0});
    return out;
}

/// The same in any order.
inline std::vector<Eigen::Index> in_any_order(Eigen::Index n, Numbers& numbers) {
    std::vector<Eigen::Index> out = in_order(n);
    numbers.shuffle(out);
    return out;
}

}  // namespace tests
