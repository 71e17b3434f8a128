#pragma once

#include <ceiba/describe.hpp>
#include <ceiba/detail/faults.hpp>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What a number is drawn from.
namespace ceiba::robust {

using ceiba::detail::Faults;

struct Uniform {
    double low = 0;
    double high = 1;
    friend bool operator==(const Uniform&, const Uniform&) = default;
};
BOOST_DESCRIBE_STRUCT(Uniform, (), (low, high))
constexpr auto describe_notes(Uniform*) {
    return describe::notes("Uniform", "Any number between two is as likely as any other.",
                           {{.name = "low", .text = "The least.", .required = true},
                            {.name = "high", .text = "The greatest.", .range = "above low", .required = true}});
}
inline Faults judgement(const Uniform& options) {
    Faults out;
    out.ascends(options.low, options.high, "/high");
    return out;
}

struct Triangular {
    double low = 0;
    double mode = 0.5;
    double high = 1;
    friend bool operator==(const Triangular&, const Triangular&) = default;
};
BOOST_DESCRIBE_STRUCT(Triangular, (), (low, mode, high))
constexpr auto describe_notes(Triangular*) {
    return describe::notes("Triangular", "Numbers are the likelier the nearer they are to the mode, and fall off in straight lines.",
                           {{.name = "low", .text = "The least.", .required = true},
                            {.name = "mode", .text = "The likeliest.", .range = "low to high", .required = true},
                            {.name = "high", .text = "The greatest.", .range = "above low", .required = true}});
}
inline Faults judgement(const Triangular& options) {
    Faults out;
    out.ascends(options.low, options.high, "/high");
    if (out.empty()) out.within(options.mode, options.low, options.high, "/mode");
    return out;
}

/// How many standard deviations from the mean a normal distribution may at most be cut off: beyond, its probabilities are no numbers.
inline constexpr double farthest_cut = 30;

struct Normal {
    double mean = 0;
    double sd = 1;
    std::optional<double> low{};
    std::optional<double> high{};
    friend bool operator==(const Normal&, const Normal&) = default;
};
BOOST_DESCRIBE_STRUCT(Normal, (), (mean, sd, low, high))
constexpr auto describe_notes(Normal*) {
    return describe::notes("Normal", "The normal distribution, or the part of it between two ends.",
                           {{.name = "mean", .text = "Its mean before it is cut off.", .required = true},
                            {.name = "sd", .text = "Its standard deviation before it is cut off.", .range = "above 0", .required = true},
                            {.name = "low",
                             .text = "Nothing below this is drawn; without it there is no least.",
                             .range = "up to 30 standard deviations above the mean"},
                            {.name = "high",
                             .text = "Nothing above this is drawn; without it there is no greatest.",
                             .range = "above low, and from 30 standard deviations below the mean"}});
}
inline Faults judgement(const Normal& options) {
    Faults out;
    const auto [mean, sd, low, high] = options;
    out.finite(mean, "/mean");
    if (!std::isfinite(sd)) out.finite(sd, "/sd");
    else out.above_0(sd, "/sd");
    if (low) out.finite(*low, "/low");
    if (high) out.finite(*high, "/high");
    if (!out.empty()) return out;
    const double far = farthest_cut * sd;
    if (!std::isfinite(mean - far) || !std::isfinite(mean + far)) {
        out.add("too_great", "/sd");
        return out;
    }
    if (low && high) out.ascends(*low, *high, "/high");
    if (low && *low > mean + far)
        out.add("out_of_range", "/low", {ceiba::detail::number(*low), "(-∞, " + ceiba::detail::number(mean + far) + "]"});
    if (high) out.at_least(*high, mean - far, "/high");
    return out;
}

struct Discrete {
    std::vector<double> values{};
    std::vector<double> weights{};
    friend bool operator==(const Discrete&, const Discrete&) = default;
};
BOOST_DESCRIBE_STRUCT(Discrete, (), (values, weights))
constexpr auto describe_notes(Discrete*) {
    return describe::notes("Discrete", "One of some numbers.",
                           {{.name = "values", .text = "The numbers, which ascend.", .required = true},
                            {.name = "weights",
                             .text = "How likely each is, over the sum of all; without them, all are as likely.",
                             .range = "0 or more"}});
}

/// What is wrong with the weights of n alternatives, if there are any; `where` is where they stand.
inline Faults judgement_of_alternatives(const std::vector<double>& weights, std::size_t n, const std::string& where) {
    Faults out;
    if (weights.empty()) return out;
    if (weights.size() != n) out.add("wrong_shape", where, {"weights", std::to_string(weights.size()), std::to_string(n)});
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const std::string place = where + "/" + std::to_string(i);
        if (!std::isfinite(weights[i])) out.finite(weights[i], place);
        else if (weights[i] < 0) out.add("negative_weight", place, {ceiba::detail::number(weights[i])});
        sum += weights[i];
    }
    if (!out.empty()) return out;
    if (sum == 0) out.add("no_weight", where);
    if (!std::isfinite(sum)) out.add("too_great", where);
    return out;
}
inline Faults judgement(const Discrete& options) {
    Faults out = judgement_of_alternatives(options.weights, options.values.size(), "/weights");
    if (options.values.empty()) out.add("wrong_shape", "/values", {"values", "0", "[1, ∞)"});
    for (std::size_t i = 0; i < options.values.size(); ++i) {
        const std::string place = "/values/" + std::to_string(i);
        if (!std::isfinite(options.values[i])) out.finite(options.values[i], place);
        else if (i > 0 && options.values[i] <= options.values[i - 1])
            out.add("points_order", place, {ceiba::detail::number(options.values[i])});
    }
    return out;
}

/// What one number is drawn from: `{"distribution": "uniform", "low": 1, "high": 3}`.
struct Distribution {
    static constexpr std::string_view key = "distribution";
    using Variant = std::variant<Uniform, Triangular, Normal, Discrete>;
    Variant value{};
    friend bool operator==(const Distribution&, const Distribution&) = default;
};
BOOST_DESCRIBE_STRUCT(Distribution, (), (value))
constexpr auto describe_notes(Distribution*) {
    return describe::notes("Distribution", "What one number is drawn from.",
                           {{.name = "value", .text = "The distribution with its options."}});
}
inline Faults judgement(const Distribution& options) {
    return std::visit([](const auto& of) { return judgement(of); }, options.value);
}

}  // namespace ceiba::robust
