#pragma once

#include <ceiba/model/catalogue.hpp>

#include "compile/compile.hpp"
#include "compile/in_unit.hpp"

namespace ceiba::detail {

/// What answers of indicators are worth, each in its indicator's unit; of indicators without a scale, more is better.
class Worth {
public:
    explicit Worth(const Prepared& prepared) : p_(&prepared) {}

    /// An answer as a number; nothing if it is none.
    std::optional<double> given(const std::string& indicator, const Answer& answer) const {
        return given_number(answer, p_->tree.scale(at(indicator)));
    }
    double operator()(const std::string& indicator, double answer) const {
        const std::size_t i = at(indicator);
        return *in_unit(Answer{answer}, p_->tree.scale(i), p_->program.nodes[i]);
    }
    /// score < level <= goal
    bool wanted(const std::string& indicator, double score, double level, double goal) const {
        const double worth = (*this)(indicator, level);
        return !at_least((*this)(indicator, score), worth) && at_least((*this)(indicator, goal), worth);
    }
    /// How many levels lie above an answer, up to a better one; nothing if there are no levels.
    std::optional<int> steps(const std::string& indicator, double from, double to) const {
        const Scale* scale = p_->tree.scale(at(indicator));
        if (scale == nullptr || scale->levels.empty()) return std::nullopt;
        int count = 0;
        for (const Level& level : scale->levels)
            if (wanted(indicator, from, level.value, to)) ++count;
        return count;
    }

private:
    std::size_t at(const std::string& indicator) const { return *p_->tree.find(indicator); }

    const Prepared* p_;
};

}  // namespace ceiba::detail
