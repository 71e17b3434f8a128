#pragma once

#include <ceiba/model/catalogue.hpp>

namespace ceiba::detail {

/// What a cost comes to; of a range its upper end. Nothing if it is not known.
inline std::optional<double> amount(const Cost& cost, const Catalogue& catalogue) {
    double one = 0;
    if (cost.amount) one = *cost.amount;
    else if (cost.high) one = *cost.high;
    else if (cost.size) one = catalogue.sizes.at(*cost.size);
    else return std::nullopt;
    return one * cost.quantity * (cost.level ? catalogue.levels.at(*cost.level) : 1);
}

/// What an action costs once, and each year; nothing if that is not known.
struct ActionCost {
    std::optional<double> one_off{};
    std::optional<double> yearly{};
    bool known() const { return one_off && yearly; }
};

inline ActionCost cost_of(const Action& action, const Catalogue& catalogue) {
    if (!action.one_off && !action.yearly) return {};
    return {action.one_off ? amount(*action.one_off, catalogue) : 0, action.yearly ? amount(*action.yearly, catalogue) : 0};
}

}  // namespace ceiba::detail
