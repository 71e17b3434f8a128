#pragma once

#include <ceiba/detail/number.hpp>
#include <ceiba/measure/round.hpp>
#include <cmath>
#include <string>

/// Numbers as explanations and their formulas show them.
namespace ceiba::detail {

/// A number for people: four decimals at most, but as many significant digits if it is below 1, so that a small one is not 0.
inline std::string shown(double x, int digits = 4) {
    const double size = std::abs(x);
    const int zeros = size > 0 && size < 1 ? -1 - static_cast<int>(std::floor(std::log10(size))) : 0;
    return number(measure::rounded(x, {.mode = measure::RoundingMode::half_away, .digits = digits + zeros}));
}

/// A number of a formula, exact enough for the formula to compute to what it explains.
inline std::string figure(double x) {
    return shown(x, 6);
}

/// A number of a formula; in brackets if it is below 0.
inline std::string factor(double x) {
    return x < 0 ? "(" + figure(x) + ")" : figure(x);
}
inline std::string product(double weight, const std::string& x) {
    return figure(weight) + " × " + x;
}

/// Terms joined by a sign.
class Terms {
public:
    explicit Terms(std::string sign) : sign_(std::move(sign)) {}
    void add(const std::string& term) { out_ += (n_++ > 0 ? sign_ : "") + term; }
    const std::string& text() const { return out_; }

private:
    std::string sign_;
    std::string out_;
    int n_ = 0;
};

}  // namespace ceiba::detail
