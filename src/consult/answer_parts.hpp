#pragma once

#include "consult/reconciler.hpp"

/// How much of a reconciled value each answer accounts for.
namespace ceiba::detail {

/// The part of each answer in the value that a rule reconciles them to: numbers that add up to 1, and with which the answers, weighted by
/// them, add up to the value. There is at least one answer.
///
/// The parts of a mean are its weights. A rule by order takes its value from one answer or a few, and only these have a part: the least
/// for "minimum", the middle ones of a median, those that "trimmed" keeps, the most frequent, those of the least favourable sector. Equal
/// answers have equal parts, so that their order does not matter. Where a rule gives no value, every part is 0.
struct AnswerParts {
    const std::vector<Voice>& voices;
    const Register& names;
    Direction direction;

    using Each = std::vector<double>;

    Each operator()(const reconciliation::Mean&) const { return Each(voices.size(), 1 / static_cast<double>(voices.size())); }
    Each operator()(const reconciliation::Median&) const { return at((voices.size() - 1) / 2, voices.size() / 2); }
    Each operator()(const reconciliation::LowerMedian&) const { return at((voices.size() - 1) / 2, (voices.size() - 1) / 2); }
    Each operator()(const reconciliation::Minimum&) const { return at(0, 0); }
    Each operator()(const reconciliation::Maximum&) const { return at(voices.size() - 1, voices.size() - 1); }
    Each operator()(const reconciliation::Trimmed& trimmed) const {
        const std::size_t cut = trimmed_each_end(trimmed, voices.size());
        Each out(voices.size(), 0.0);
        for (std::size_t i = cut; i < voices.size() - cut; ++i) out[i] = 1 / static_cast<double>(voices.size() - 2 * cut);
        return shared(std::move(out));
    }
    Each operator()(const reconciliation::LowestSector& lowest) const {
        Each out(voices.size(), 0.0);
        const std::optional<double> least = Reconciler{voices, names, direction}(lowest);
        const auto sectors = by_sector(voices, names);
        std::unordered_map<const Response*, std::size_t> place;
        for (std::size_t i = 0; i < voices.size(); ++i) place.emplace(voices[i].response, i);
        double ties = 0;
        for (const auto& [name, theirs] : sectors) ties += Reconciler{theirs, names, direction}(lowest.within) == least ? 1 : 0;
        for (const auto& [name, theirs] : sectors) {
            if (Reconciler{theirs, names, direction}(lowest.within) != least) continue;
            const Each within = AnswerParts{theirs, names, direction}(lowest.within);
            for (std::size_t i = 0; i < theirs.size(); ++i) out[place.at(theirs[i].response)] = within[i] / ties;
        }
        return out;
    }
    Each operator()(reconciliation::Within within) const {
        return with(within, [&](const auto& rule) { return (*this)(rule); });
    }
    template <Weighing Rule>
    Each operator()(const Rule& rule) const {
        Each out;
        double all = 0;
        for (const Voice& v : voices) all += out.emplace_back(weight(rule, *v.response, names));
        for (double& part : out)
            if (all > 0) part /= all;
        return out;
    }
    Each operator()(const reconciliation::Mode& mode) const {
        const std::optional<double> value = Reconciler{voices, names, direction}(mode);
        Each out(voices.size(), 0.0);
        if (!value) return out;
        out[static_cast<std::size_t>(std::ranges::find(voices, *value, &Voice::value) - voices.begin())] = 1;
        return shared(std::move(out));
    }
    Each operator()(const reconciliation::Latest&) const {
        const std::string last = Reconciler{voices, names, direction}.last().response->date.value_or("");
        Each out;
        double all = 0;
        for (const Voice& v : voices) all += out.emplace_back(v.response->date.value_or("") == last ? 1 : 0);
        for (double& part : out) part /= all;
        return out;
    }
    Each operator()(const reconciliation::Adjudicated&) const { return Each(voices.size(), 0.0); }

private:
    /// Half at each of two places, which may be one.
    Each at(std::size_t first, std::size_t second) const {
        Each out(voices.size(), 0.0);
        out[first] += 0.5;
        out[second] += 0.5;
        return shared(std::move(out));
    }
    /// Equal answers have equal parts.
    Each shared(Each parts) const {
        for (std::size_t i = 0; i < voices.size();) {
            std::size_t end = i;
            double all = 0;
            for (; end < voices.size() && voices[end].value == voices[i].value; ++end) all += parts[end];
            for (const std::size_t first = i; i < end; ++i) parts[i] = all / static_cast<double>(end - first);
        }
        return parts;
    }
};

/// Whether each answer has a say: false of a weight of 0 and of what a later date replaces, which could be anything. Every answer has one
/// in a rule by order, for which it counts how many lie on either side, whether or not it gives the value.
inline std::vector<bool> has_say(const Reconciliation& rule, const std::vector<Voice>& voices, const Register& names, Direction direction) {
    std::vector<bool> out(voices.size(), true);
    if (voices.empty()) return out;
    std::visit(
        [&]<class Rule>(const Rule& options) {
            if constexpr (Weighing<Rule> || std::is_same_v<Rule, reconciliation::Latest>) {
                const std::vector<double> parts = AnswerParts{voices, names, direction}(options);
                for (std::size_t i = 0; i < parts.size(); ++i) out[i] = parts[i] > 0;
            }
        },
        rule.value);
    return out;
}

}  // namespace ceiba::detail
