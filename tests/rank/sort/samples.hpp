#pragma once

#include <ceiba/rank/sort/methods.hpp>

#include "rank/samples.hpp"

/// Options that show what a sorting method is, and how they change with their table.
namespace tests::sorting {

namespace sort = ceiba::rank::sort;
namespace rank = ceiba::rank;
using rank::Index;
using ranking::Drawn;

/// Three profiles between 1 and 9, the worst first.
inline std::vector<std::vector<double>> profiles(const Eigen::VectorXd& directions, Numbers& numbers) {
    std::vector<std::vector<double>> out(3);
    for (const double direction : directions)
        for (std::size_t h = 0; h < 3; ++h) {
            const double value = 0.1 * static_cast<double>(20 + 20 * h + numbers.below(15));
            out[h].push_back(direction > 0 ? value : 10 - value);
        }
    return out;
}

inline std::vector<sort::ElectreTriB> samples(const sort::ElectreTriB&, const Drawn& d, Numbers& numbers) {
    const auto all = [&](double x) { return rank::Thresholds(static_cast<std::size_t>(d.x.cols()), x); };
    const sort::ElectreTriB plain{.profiles = profiles(d.directions, numbers), .q = all(0.3), .p = all(1.2)};
    std::vector<sort::ElectreTriB> out{plain, plain, plain, plain};
    out[1].rule = sort::TriRule::optimistic;
    out[2].v = all(2.5);
    out[2].cut = 0.6;
    out[3].rule = sort::TriRule::optimistic;
    out[3].v = all(2.5);
    out.push_back({.profiles = plain.profiles, .q = all(0), .p = all(0), .cut = 0.5});
    return out;
}
inline std::vector<sort::MrSort> samples(const sort::MrSort&, const Drawn& d, Numbers& numbers) {
    const sort::MrSort plain{.profiles = profiles(d.directions, numbers), .majority = 0.6 * d.weights.sum()};
    sort::MrSort veto = plain;
    for (const auto& profile : plain.profiles) {
        rank::Thresholds& list = veto.vetoes.emplace_back();
        for (Index j = 0; j < d.x.cols(); ++j) list.emplace_back(profile[static_cast<std::size_t>(j)] - 1.5 * d.directions[j]);
        if (numbers.chance(0.5)) list.front().reset();
    }
    return {plain, veto};
}

/// The options where each value x of criterion j becomes f(x), and each threshold is k times as great.
template <class F>
sort::ElectreTriB moved(sort::ElectreTriB options, Index j, double k, F f) {
    for (auto& profile : options.profiles) profile.at(static_cast<std::size_t>(j)) = f(profile.at(static_cast<std::size_t>(j)));
    for (auto* list : {&options.q, &options.p, &options.v}) ranking::rescale(*list, j, k);
    return options;
}
template <class F>
sort::MrSort moved(sort::MrSort options, Index j, double, F f) {
    for (auto& profile : options.profiles) profile.at(static_cast<std::size_t>(j)) = f(profile.at(static_cast<std::size_t>(j)));
    for (auto& list : options.vetoes)
        if (auto& veto = list.at(static_cast<std::size_t>(j)); veto) veto = f(*veto);
    return options;
}

/// Where f is done to every list that has a number for each criterion.
template <class F>
sort::ElectreTriB each_list(sort::ElectreTriB options, F f) {
    for (auto& profile : options.profiles) f(profile);
    for (auto* list : {&options.q, &options.p, &options.v}) f(*list);
    return options;
}
template <class F>
sort::MrSort each_list(sort::MrSort options, F f) {
    for (auto& profile : options.profiles) f(profile);
    for (auto& list : options.vetoes) f(list);
    return options;
}

}  // namespace tests::sorting
