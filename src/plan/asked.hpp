#pragma once

#include <ceiba/combine/rules.hpp>

/// What a rule asks of its children, in counts: for planning, which has to know by what a value is reached.
namespace ceiba::combine {

/// A value that a node has at least when so many of some children are met.
struct Asked {
    double value{};
    std::size_t count{};
    std::vector<std::size_t> of{};  ///< numbers of children, among those that are counted
};

inline std::vector<Asked> asked(const Cumulative& options, const Children& c) {
    if (options.partial != Partial::none) return {};
    std::vector<Asked> out{{.value = *options.base}};
    for (const double level : options.levels) {
        Asked next{.value = level, .of = out.back().of};
        for (std::size_t i = 0; i < c.size(); ++i)
            if (c.which[i]->level == level) next.of.push_back(i);
        next.count = next.of.size();
        out.push_back(std::move(next));
    }
    return out;
}

inline std::vector<Asked> asked(const KOfN& options, const Children& c) {
    std::vector<Asked> out{{.value = options.values.low}, {.value = options.values.high}};
    for (std::size_t i = 0; i < c.size(); ++i) out[1].of.push_back(i);
    while (reached(options, {out[1].count, c.size(), c.all}) != options.values.high && out[1].count <= c.size()) ++out[1].count;
    return out;
}

/// Every value of a rule, ascending, the first of which asks for nothing; none for a rule that does not count what is met.
template <std::same_as<Ready> R>
std::vector<Asked> asked(const R& rule, const Children& children) {
    return std::visit(
        [&](const auto& options) -> std::vector<Asked> {
            if constexpr (requires { asked(options, children); }) return asked(options, children);
            else return {};
        },
        rule);
}

}  // namespace ceiba::combine
