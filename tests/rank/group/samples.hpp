#pragma once

#include <ceiba/rank/group/methods.hpp>

#include "rank/samples.hpp"

/// Options that show what a method of group choice is; its columns are ranks, or scores.
namespace tests::ranking {

namespace group = rank::group;

template <>
inline constexpr bool ties_by_place<group::KemenyYoung> = true;

inline std::vector<group::KemenyYoung> samples(const group::KemenyYoung&, Index) {
    return {{}, {.unit = group::KemenyUnit::kemeny_snell}};
}
inline std::vector<group::WeightedMean> samples(const group::WeightedMean&, Index) {
    return {{}, {.columns = group::Columns::ranks}};
}
inline std::vector<group::TrimmedMean> samples(const group::TrimmedMean&, Index) {
    std::vector<group::TrimmedMean> out{{}, {.columns = group::Columns::ranks}, {.share = 0}};
    for (const double share : {0.25, 0.3, 0.34, 0.4, 0.45})
        for (const group::Columns columns : {group::Columns::scores, group::Columns::ranks}) out.push_back({share, columns});
    return out;
}

template <class Options>
    requires boost::mp11::mp_contains<group::Method::Variant, Options>::value
Drawn suited(const Options& options, const Drawn& drawn) {
    Drawn d = drawn;
    double direction = -1;
    if constexpr (requires { options.columns; }) direction = options.columns == group::Columns::scores ? 1 : -1;
    d.directions.setConstant(direction);
    return d;
}

}  // namespace tests::ranking
