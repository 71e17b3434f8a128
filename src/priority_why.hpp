#pragma once

#include <array>
#include <ceiba/language.hpp>
#include <ceiba/model/gaps.hpp>
#include <ceiba/model/priorities.hpp>
#include <ceiba/snap.hpp>
#include <charconv>
#include <cmath>

#include "explain/words.hpp"

/// Why a priority stands where it stands, in one sentence.
namespace ceiba::detail {

/// A factor or a criterion among those of all gaps.
struct Weighed {
    std::string name{};
    double value{};       ///< what the indicator has of it
    double usual{};       ///< the median of all gaps
    bool raises = false;  ///< more of it comes earlier
    double speaks = 0;    ///< how far it is above the usual, towards an earlier place; 1 is the usual
};

/// A sentence begins with the gap; then come the two factors that speak most for an earlier place, and what else put it there.
class PriorityWhy {
public:
    /// leverage  whether leverage is among what was multiplied or compared
    PriorityWhy(const Gap& gap, bool leverage, std::vector<Weighed> factors)
        : gap_(&gap), leverage_(leverage), factors_(std::move(factors)) {
        std::erase_if(factors_, [](const Weighed& f) { return f.name == "gap" || f.name == "effective_weight" || f.name == "leverage"; });
        std::ranges::stable_sort(factors_, std::greater(), &Weighed::speaks);
    }

    /// currency  of its cost; empty if there is none
    Text said(const Priority& priority, const std::string& currency) const {
        Text out;
        for (const Language& language : languages()) out.languages[language.code] = sentence(priority, language, currency);
        return out;
    }

private:
    std::string sentence(const Priority& priority, const Language& language, const std::string& currency) const {
        const std::string weight = leverage_ ? "" : percent(gap_->effective_weight);
        std::string out;
        if (gap_->levels.value_or(0) == 1) out = language.say("because.level", {{"weight", weight}});
        else if (gap_->levels.value_or(0) > 1)
            out = language.say("because.levels", {{"count", std::to_string(*gap_->levels)}, {"weight", weight}});
        else if (gap_->relative) out = language.say("because.share", {{"share", percent(*gap_->relative)}, {"weight", weight}});
        else out = language.say("because.amount", {{"gap", shown(*gap_->gap)}, {"weight", weight}});
        const auto add = [&](const std::string& key, const std::vector<std::pair<std::string_view, std::string>>& values = {}) {
            out += "; " + language.say("because." + key, values);
        };
        if (leverage_) {
            const double rise = gap_->leverage.value_or(0);
            add(rise > 0 ? "leverage" : "no_leverage", {{"rise", shown(rise, 3)}});
        }
        int told = 0;
        for (const Weighed& f : factors_)
            if (f.speaks > 1 && !same(f.speaks, 1) && told < 2 && f.name != "unlocks" && f.name != "cost") {
                ++told;
                const std::string level = f.raises ? "high" : "low";
                const std::string own = level + "_" + f.name;
                if (languages().front().sentences.contains("because." + own)) add(own);
                else add(level, {{"name", f.name}});
            }
        const auto asked = [&](std::string_view name) { return std::ranges::find(factors_, name, &Weighed::name) != factors_.end(); };
        if (const int waiting = gap_->unlocks.value_or(0); waiting > 0)
            add(waiting == 1 ? "unlock" : "unlocks", {{"count", std::to_string(waiting)}});
        if (asked("cost") && gap_->cost) add(*gap_->cost == 0 ? "free" : "cost", {{"cost", money(*gap_->cost)}, {"currency", currency}});
        if (!priority.priority) add("cost_unknown");
        if (priority.critical) add("critical");
        if (priority.justification)
            add("moved", {{"rank", std::to_string(priority.computed_rank)}, {"reason", without_stop(*priority.justification)}});
        return out + ".";
    }

    /// Without an exponent; with two decimals if it is no whole number.
    static std::string money(double x) {
        std::array<char, 400> buffer{};
        const int digits = std::abs(x - std::round(x)) < 0.005 ? 0 : 2;
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), x, std::chars_format::fixed, digits).ptr;
        return {buffer.data(), end};
    }

    static std::string without_stop(std::string text) {
        while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.pop_back();
        return text;
    }

    const Gap* gap_;
    bool leverage_;
    std::vector<Weighed> factors_;
};

}  // namespace ceiba::detail
