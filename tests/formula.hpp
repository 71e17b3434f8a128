#pragma once

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>
#include <numeric>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// Computes the formulas that explanations print, so that a test can hold them against the value they explain.
namespace formula {

using Numbers = std::vector<double>;

/// The numbers in a piece of text, in order; ∞ is one.
inline Numbers numbers_in(std::string_view text) {
    Numbers out;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view rest = text.substr(i);
        if (rest.starts_with("−∞") || rest.starts_with("∞")) {
            out.push_back(rest.starts_with("∞") ? std::numeric_limits<double>::infinity() : -std::numeric_limits<double>::infinity());
            i += rest.starts_with("∞") ? 3 : 6;
        } else if ((rest[0] >= '0' && rest[0] <= '9') || rest[0] == '-') {
            char* end = nullptr;
            const std::string copy(rest);
            out.push_back(std::strtod(copy.c_str(), &end));
            i += static_cast<std::size_t>(end - copy.c_str());
        } else {
            ++i;
        }
    }
    return out;
}

class Calculator {
public:
    explicit Calculator(std::string_view text) {
        const std::size_t mean = text.find(", M = ");
        if (mean != text.npos) mean_ = Calculator(text.substr(mean + 6)).value();
        rest_ = text.substr(0, mean);
    }
    double value() {
        const double x = sum();
        if (!rest_.empty()) throw std::invalid_argument("left over: " + std::string(rest_));
        return x;
    }

private:
    bool take(std::string_view sign) {
        while (rest_.starts_with(' ')) rest_.remove_prefix(1);
        if (!rest_.starts_with(sign)) return false;
        rest_.remove_prefix(sign.size());
        return true;
    }
    double sum() {
        double x = product();
        for (;;) {
            if (take("+")) x += product();
            else if (take("−")) x -= product();
            else return x;
        }
    }
    double product() {
        double x = power();
        for (;;) {
            if (take("×")) x *= power();
            else if (take("/")) x /= power();
            else return x;
        }
    }
    double power() {
        if (take("−")) return -power();
        const double x = single();
        return take("^") ? std::pow(x, power()) : x;
    }
    double single() {
        if (take("(")) {
            const double x = sum();
            if (!take(")")) throw std::invalid_argument("an open bracket before " + std::string(rest_));
            return x;
        }
        if (take("√")) return std::sqrt(single());
        if (take("ln ")) return std::log(single());
        if (take("M")) return mean_;
        std::string name;
        while (!rest_.empty() && ((rest_[0] >= 'a' && rest_[0] <= 'z') || rest_[0] == '_')) {
            name += rest_[0];
            rest_.remove_prefix(1);
        }
        if (!name.empty()) return call(name);
        char* end = nullptr;
        const std::string copy(rest_);
        const double x = std::strtod(copy.c_str(), &end);
        if (end == copy.c_str()) throw std::invalid_argument("no number at " + copy);
        rest_.remove_prefix(static_cast<std::size_t>(end - copy.c_str()));
        return x;
    }
    double call(const std::string& name) {
        if (!take("(")) throw std::invalid_argument(name + " of nothing");
        Numbers x{sum()};
        while (take(",")) x.push_back(sum());
        std::string_view constants;
        if (take(";")) {
            std::size_t depth = 1;
            std::size_t i = 0;
            for (; depth > 0; ++i) depth += rest_[i] == '(' ? 1 : rest_[i] == ')' ? std::size_t(-1) : 0;
            constants = rest_.substr(0, i - 1);
            rest_.remove_prefix(i - 1);
        }
        if (!take(")")) throw std::invalid_argument("an open call before " + std::string(rest_));
        return of(name, x, constants);
    }
    static double of(const std::string& name, Numbers x, std::string_view constants) {
        const Numbers c = numbers_in(constants);
        if (name == "exp") return std::exp(x.at(0));
        if (name == "bands") {
            const bool low = constants.ends_with("closed = low");
            for (std::size_t i = 0; i < c.size(); i += 3)
                if (low ? x[0] >= c[i] && x[0] < c[i + 1] : x[0] > c[i] && x[0] <= c[i + 1]) return c[i + 2];
        }
        if (name == "piecewise") return c.size() == 2 ? c[1] : c[1] + (c[3] - c[1]) * (x[0] - c[0]) / (c[2] - c[0]);
        if (name == "middle") {  // best_high, best_low, high, low, range_high, range_low
            const double share = std::min({1.0, (x[0] - c.at(3)) / (c.at(1) - c[3]), (c[2] - x[0]) / (c[2] - c[0])});
            return c.at(5) + (c[4] - c[5]) * std::max(0.0, share);
        }
        if (name == "banded") return 1 + static_cast<double>(std::ranges::count_if(c, [&](double limit) { return x[0] >= limit - 1e-9; }));
        if (name == "k_of_n") {  // n, k, the two values
            const double met = std::accumulate(x.begin(), x.end(), 0.0);
            return met * c.at(0) >= c.at(1) * static_cast<double>(x.size()) ? c.at(3) : c.at(2);
        }
        std::ranges::sort(x);
        if (name == "min") return x.front();
        if (name == "max") return x.back();
        if (name == "median") return std::midpoint(x[(x.size() - 1) / 2], x[x.size() / 2]);
        if (name == "nth_worst") return x.at(std::min(x.size(), static_cast<std::size_t>(c.at(0))) - 1);
        if (name == "mode" && constants == " ties = lowest")
            return *std::ranges::max_element(x, {}, [&](double value) { return std::ranges::count(x, value); });
        throw std::invalid_argument("no such function: " + name);
    }

    std::string_view rest_;
    double mean_ = std::numeric_limits<double>::quiet_NaN();
};

inline double value(std::string_view text) {
    return Calculator(text).value();
}

}  // namespace formula
