#pragma once

#include <ceiba/combine/children.hpp>
#include <ceiba/combine/options/card.hpp>

/// A rule that the library does not have, for the tests beside it, and a card that they can make lie.
namespace ceiba::combine {

/// sum w x^p / sum w x^(p - 1): a mean that falls when a small child rises.
struct Lehmer {
    double p = 2;
    friend bool operator==(const Lehmer&, const Lehmer&) = default;
};
BOOST_DESCRIBE_STRUCT(Lehmer, (), (p))
constexpr auto describe_notes(Lehmer*) {
    return describe::notes("Lehmer", "Weighted Lehmer mean.", {{.name = "p", .text = "The exponent; 1 is the arithmetic mean."}});
}

inline constexpr Card true_card{.weights = Weights::shares,
                                .pools = false,
                                .range = Range::of_children,
                                .asks_met = false,
                                .needs_levels = false,
                                .gives_levels = Levels::never,
                                .multiplicative = true,
                                .floor = std::nullopt,
                                .exchangeable = false,
                                .unsaid = Unsaid::skip,
                                .skips = true,
                                .takes_block = false,
                                .speaks_of_missing = false,
                                .monotone = Monotone::never,
                                .symmetric = true,
                                .translates = false,
                                .scales = true,
                                .form = Form::other,
                                .formula = ""};
inline Card lehmer_card = true_card;
inline Card card(const Lehmer&) {
    return lehmer_card;
}
inline Faults judgement(const Lehmer& options) {
    Faults out;
    out.finite(options.p, "/p");
    return out;
}

inline double value(const Lehmer& options, const Children& c) {
    double over = 0;
    double under = 0;
    for (std::size_t i = 0; i < c.size(); ++i) {
        over += c.weight(i) * std::pow(c.values[i], options.p);
        under += c.weight(i) * std::pow(c.values[i], options.p - 1);
    }
    return over / under;
}

inline Interval range(const Lehmer&, std::span<const Child> children) {
    return common_range(children);
}

using ExtraRules = boost::mp11::mp_list<Lehmer>;

}  // namespace ceiba::combine
