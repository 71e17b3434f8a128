#pragma once

/// Options of the methods that compare alternatives in pairs; rank/samples.hpp includes it.
namespace tests::ranking {

template <class T>
void permute(std::vector<T>& list, const std::vector<Index>& order) {
    if (list.size() < 2) return;
    std::vector<T> out;
    for (const Index j : order) out.push_back(list.at(static_cast<std::size_t>(j)));
    list = std::move(out);
}
template <class T>
void shorten(std::vector<T>& list) {
    if (list.size() > 1) list.pop_back();
}
inline void rescale(rank::Thresholds& list, Index j, double k) {
    if (list.empty()) return;
    auto& value = list.at(static_cast<std::size_t>(j));
    if (value) *value *= k;
}

inline std::vector<rank::Promethee> samples(const rank::Promethee&, Index n) {
    using F = rank::PreferenceFunction;
    std::vector<rank::Promethee> out{{}};
    const auto k = static_cast<std::size_t>(n);
    for (const F f : {F::u_shape, F::v_shape, F::level, F::linear, F::gaussian})
        out.push_back({.preference = {f}, .q = rank::Thresholds(k, 0.3), .p = rank::Thresholds(k, 1.2), .s = rank::Thresholds(k, 0.7)});
    return out;
}
inline rank::Promethee rescaled(rank::Promethee options, Index j, double k, double) {
    for (rank::Thresholds* list : {&options.q, &options.p, &options.s}) rescale(*list, j, k);
    return options;
}
inline rank::Promethee permuted(rank::Promethee options, const std::vector<Index>& order) {
    permute(options.preference, order);
    for (rank::Thresholds* list : {&options.q, &options.p, &options.s}) permute(*list, order);
    return options;
}
inline rank::Promethee shortened(rank::Promethee options) {
    shorten(options.preference);
    for (rank::Thresholds* list : {&options.q, &options.p, &options.s}) shorten(*list);
    return options;
}

inline std::vector<rank::ElectreI> samples(const rank::ElectreI&, Index) {
    return {{.concordance = 0.6, .discordance = 0.3}, {.concordance = 0.75, .discordance = 1}};
}

inline std::vector<rank::ElectreIii> samples(const rank::ElectreIii&, Index n) {
    const auto all = [&](double x) { return rank::Thresholds(static_cast<std::size_t>(n), x); };
    const rank::ElectreIii plain{.q = all(0.3), .p = all(1.2)};
    std::vector<rank::ElectreIii> out{plain, {.q = all(0), .p = all(0)}};
    for (int i = 0; i < 7; ++i) {
        rank::ElectreIii other = plain;
        other.v = all(3);
        if (i == 1) other.cut = rank::DistillationCut::exact;
        if (i == 2) other.margin = rank::DistillationMargin::of_level;
        if (i == 3) other.tied = rank::DistillationTies::restarted;
        if (i == 4) other.slope = 0;
        if (i > 4) other.q_slope = other.p_slope = other.v_slope = all(0.1);
        if (i > 5) other.base = rank::ThresholdBase::inverse;
        out.push_back(other);
    }
    return out;
}
inline rank::ElectreIii rescaled(rank::ElectreIii options, Index j, double k, double) {
    for (rank::Thresholds* list : {&options.q, &options.p, &options.v}) rescale(*list, j, k);
    return options;
}
inline rank::ElectreIii permuted(rank::ElectreIii options, const std::vector<Index>& order) {
    for (auto* list : {&options.q, &options.p, &options.v, &options.q_slope, &options.p_slope, &options.v_slope}) permute(*list, order);
    return options;
}
inline rank::ElectreIii shortened(rank::ElectreIii options) {
    for (auto* list : {&options.q, &options.p, &options.v, &options.q_slope, &options.p_slope, &options.v_slope}) shorten(*list);
    return options;
}

}  // namespace tests::ranking
