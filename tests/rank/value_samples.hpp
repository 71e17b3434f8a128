#pragma once

/// Options of the methods that add, multiply or measure a distance; rank/samples.hpp includes it.
namespace tests::ranking {

inline std::vector<rank::WeightedSum> samples(const rank::WeightedSum&, Index) {
    using enum rank::WeightedSumScaling;
    return {{.scaling = maximum}, {.scaling = minmax}, {.scaling = total}, {.scaling = vector}, {.scaling = raw}};
}
inline std::vector<rank::WeightedProduct> samples(const rank::WeightedProduct&, Index) {
    std::vector<rank::WeightedProduct> out;
    for (const auto scaling :
         {rank::WeightedProductScaling::raw, rank::WeightedProductScaling::maximum, rank::WeightedProductScaling::total})
        for (const auto score : {rank::WeightedProductScore::product, rank::WeightedProductScore::logarithm})
            out.push_back({.scaling = scaling, .score = score});
    return out;
}
inline std::vector<rank::Vikor> samples(const rank::Vikor&, Index) {
    return {{}, {.v = 0}, {.v = 0.3}, {.v = 1}};
}
inline std::vector<rank::Waspas> samples(const rank::Waspas&, Index) {
    return {{}, {.share = 0}, {.share = 0.2}, {.share = 1}, {.optimal = true}};
}
inline std::vector<rank::Copras> samples(const rank::Copras&, Index) {
    return {{}, {.score = rank::CoprasScore::percent}, {.score = rank::CoprasScore::Q}};
}
inline std::vector<rank::Codas> samples(const rank::Codas&, Index) {
    return {{}, {.threshold = 0}, {.threshold = 0.2}};
}
/// Bounds that the laws do not leave when they improve a value.
inline std::vector<rank::Spotis> samples(const rank::Spotis&, Index n) {
    rank::Spotis ideal;
    for (Index j = 0; j < n; ++j) ideal.bounds.push_back({0, 10 + static_cast<double>(j)});
    rank::Spotis expected = ideal;
    for (Index j = 0; j < n; ++j) expected.expected.push_back(4 + static_cast<double>(j));
    return {ideal, expected};
}
inline std::vector<rank::Aras> samples(const rank::Aras&, Index n) {
    return {{}, {.optimal = std::vector<double>(static_cast<std::size_t>(n), 5)}};
}
inline std::vector<rank::Cocoso> samples(const rank::Cocoso&, Index) {
    return {{}, {.share = 0}, {.share = 1}};
}

inline rank::Spotis rescaled(rank::Spotis options, Index j, double k, double b) {
    for (double& bound : options.bounds[static_cast<std::size_t>(j)]) bound = k * bound + b;
    if (!options.expected.empty()) options.expected[static_cast<std::size_t>(j)] = k * options.expected[static_cast<std::size_t>(j)] + b;
    return options;
}
inline rank::Spotis permuted(const rank::Spotis& options, const std::vector<Index>& columns) {
    rank::Spotis out;
    for (const Index j : columns) {
        out.bounds.push_back(options.bounds[static_cast<std::size_t>(j)]);
        if (!options.expected.empty()) out.expected.push_back(options.expected[static_cast<std::size_t>(j)]);
    }
    return out;
}
inline rank::Spotis shortened(rank::Spotis options) {
    options.bounds.pop_back();
    if (!options.expected.empty()) options.expected.pop_back();
    return options;
}
inline rank::Aras rescaled(rank::Aras options, Index j, double k, double b) {
    if (!options.optimal.empty()) options.optimal[static_cast<std::size_t>(j)] = k * options.optimal[static_cast<std::size_t>(j)] + b;
    return options;
}
inline rank::Aras permuted(const rank::Aras& options, const std::vector<Index>& columns) {
    rank::Aras out;
    if (!options.optimal.empty())
        for (const Index j : columns) out.optimal.push_back(options.optimal[static_cast<std::size_t>(j)]);
    return out;
}
inline rank::Aras shortened(rank::Aras options) {
    if (!options.optimal.empty()) options.optimal.pop_back();
    return options;
}

}  // namespace tests::ranking
