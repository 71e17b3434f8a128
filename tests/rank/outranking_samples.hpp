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

}  // namespace tests::ranking
