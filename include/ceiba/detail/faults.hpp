#pragma once

#include <ceiba/detail/number.hpp>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace ceiba::detail {

/// One thing wrong with the options of a method: its code in error.hpp, where below the options, or below the child it is about, and what
/// its text speaks of.
struct Fault {
    std::string_view code{};
    std::string where{};
    std::vector<std::string> arguments{};
    std::optional<std::size_t> child{};
};

/// What is wrong with the options of a method; `check` reports it, and the function on arrays throws it.
class Faults {
public:
    void add(std::string_view code, std::string where, std::vector<std::string> arguments = {}) {
        list_.push_back({code, std::move(where), std::move(arguments), std::nullopt});
    }
    void add(Fault fault) { list_.push_back(std::move(fault)); }
    void add_of(std::size_t child, std::string_view code, std::string where, std::vector<std::string> arguments = {}) {
        list_.push_back({code, std::move(where), std::move(arguments), child});
    }
    void within(double x, double low, double high, std::string where) {
        if (!(x >= low && x <= high)) add("out_of_range", std::move(where), {number(x), interval(low, high)});
    }
    void at_least(double x, double least, std::string where) {
        if (!(x >= least)) add("out_of_range", std::move(where), {number(x), std::string("[").append(number(least)).append(", ∞)")});
    }
    void above_0(double x, std::string where) {
        if (!(x > 0)) add("out_of_range", std::move(where), {number(x), "(0, ∞)"});
    }
    void above_0(const std::optional<double>& x, std::string where) {
        if (x) above_0(*x, std::move(where));
    }
    void ascends(double low, double high, std::string where) {
        if (!(low < high)) add("bad_interval", std::move(where), {number(low), number(high)});
        else if (!std::isfinite(high - low) || !std::isfinite(low + high)) add("too_great", std::move(where));
    }
    void finite(double x, std::string where) {
        if (!std::isfinite(x)) add("not_finite", std::move(where), {number(x)});
    }
    auto begin() const { return list_.begin(); }
    auto end() const { return list_.end(); }
    bool empty() const { return list_.empty(); }

private:
    std::vector<Fault> list_{};
};

}  // namespace ceiba::detail
