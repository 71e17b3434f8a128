#pragma once

#include <map>
#include <string>

/// How the numbers of a formula are put.
namespace ceiba::detail {

/// What a rule's formula has beside the numbers of every rule, by its name in braces.
using FormulaTerms = std::map<std::string, std::string>;

/// Writes numbers as explanations show them.
struct FormulaText {
    std::string (*figure)(double);

    /// A number among others; in brackets if it is below 0.
    std::string factor(double x) const { return x < 0 ? "(" + figure(x) + ")" : figure(x); }
    std::string product(double weight, const std::string& x) const { return figure(weight) + " × " + x; }
};

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
