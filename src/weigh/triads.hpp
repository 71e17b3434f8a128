#pragma once

#include <Eigen/Core>
#include <array>
#include <ceiba/language.hpp>
#include <ceiba/measure/round.hpp>
#include <ceiba/model/weighing.hpp>
#include <ceiba/snap.hpp>
#include <ceiba/tree.hpp>
#include <cmath>

namespace ceiba {

namespace detail {

inline constexpr std::size_t most_triads = 3;

/// A number as people say it.
inline std::string said(double x) {
    return number(measure::rounded(x, {.mode = measure::RoundingMode::half_away, .digits = 2}));
}

inline std::string name(const Node& node, const std::string& language) {
    return node.label.empty() ? node.id : node.label.in(language);
}

/// How two children were compared, in words: the more important one stands first.
inline std::string compared(const Language& language, const Node& a, const Node& b, double times) {
    const bool turned = !at_least(times, 1);
    const bool alike = same(times, 1);
    return language.say(alike ? "weigh.alike" : "weigh.times", {{"a", name(turned ? b : a, language.code)},
                                                                {"b", name(turned ? a : b, language.code)},
                                                                {"times", said(turned ? 1 / times : times)}});
}

/// Of the triads of children that were all compared, those whose judgements disagree most, worst first; NaN was not compared.
///
/// a  each child over each
inline void add_triads(const Tree& tree, const std::vector<std::size_t>& children, const Judgement& by, const Eigen::MatrixXd& a,
                       std::vector<Triad>& out) {
    using Three = std::array<Eigen::Index, 3>;
    std::vector<std::pair<double, Three>> found;
    const auto apart = [&](const Three& t) { return std::abs(std::log(a(t[0], t[1]) * a(t[1], t[2]) / a(t[0], t[2]))); };
    for (Eigen::Index i = 0; i < a.rows(); ++i)
        for (Eigen::Index j = i + 1; j < a.rows(); ++j)
            for (Eigen::Index k = j + 1; k < a.rows(); ++k)
                if (const Three t{i, j, k}; apart(t) > 1e-9) found.emplace_back(apart(t), t);
    std::ranges::stable_sort(found, [](const auto& x, const auto& y) { return x.first > y.first + 1e-12; });
    found.resize(std::min(found.size(), most_triads));
    for (auto& [distance, three] : found) {
        // Said from the more important child down, as far as the three judgements have such an order.
        const auto falls = [&](const Three& t) { return at_least(a(t[0], t[1]), 1) && at_least(a(t[1], t[2]), 1); };
        std::optional<Three> best;
        Three t = three;
        do {
            if (falls(t) && (!best || (!at_least(a((*best)[0], (*best)[2]), 1) && at_least(a(t[0], t[2]), 1)))) best = t;
        } while (std::ranges::next_permutation(t).found);
        t = best.value_or(three);
        const auto node = [&](std::size_t p) -> const Node& { return *tree[children[static_cast<std::size_t>(t[p])]].node; };
        const double implied = a(t[0], t[1]) * a(t[1], t[2]);
        Triad& made = out.emplace_back();
        made.node = by.node;
        made.judge = by.judge;
        made.first = node(0).id;
        made.second = node(1).id;
        made.third = node(2).id;
        made.first_second = a(t[0], t[1]);
        made.second_third = a(t[1], t[2]);
        made.first_third = a(t[0], t[2]);
        made.implied = implied;
        made.apart = std::exp(distance);
        for (const Language& language : languages()) {
            const std::string would =
                language.say(same(implied, 1) ? "weigh.would_be_alike" : "weigh.would_be",
                             {{"a", name(node(0), language.code)}, {"b", name(node(2), language.code)}, {"times", said(implied)}});
            made.question.languages[language.code] =
                language.say("weigh.question", {{"first", compared(language, node(0), node(1), made.first_second)},
                                                {"second", compared(language, node(1), node(2), made.second_third)},
                                                {"implied", would},
                                                {"said", compared(language, node(0), node(2), made.first_third)}});
        }
    }
}

}  // namespace detail

}  // namespace ceiba
