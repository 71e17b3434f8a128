#pragma once

#include <algorithm>
#include <ceiba/model/assessment.hpp>
#include <ceiba/model/scale.hpp>
#include <ceiba/snap.hpp>
#include <ceiba/tree.hpp>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>

/// The rules by which several answers become one.
namespace ceiba::detail {

/// One response that answered, and its number.
struct Voice {
    const Response* response{};
    double value{};
};

/// The institutions and the evidence of an assessment by their ids.
class Register {
public:
    Register() = default;
    explicit Register(const Assessment& assessment) {
        for (const Institution& i : assessment.institutions) institutions_.emplace(i.id, &i);
        for (const Evidence& e : assessment.evidence) evidence_.emplace(e.id, &e);
    }
    const Institution* institution(const std::string& id) const {
        const auto found = institutions_.find(id);
        return found == institutions_.end() ? nullptr : found->second;
    }
    const Evidence* evidence(const std::string& id) const {
        const auto found = evidence_.find(id);
        return found == evidence_.end() ? nullptr : found->second;
    }
    /// The sector of an institution; null if it has none.
    const std::string* sector(const std::string& id) const {
        const Institution* entry = institution(id);
        return entry != nullptr && entry->sector ? &*entry->sector : nullptr;
    }

private:
    std::unordered_map<std::string, const Institution*> institutions_;
    std::unordered_map<std::string, const Evidence*> evidence_;
};

inline double weight_of(const std::map<std::string, double>& weights, std::string_view name, double otherwise) {
    const auto found = weights.find(std::string(name));
    return found == weights.end() ? otherwise : found->second;
}

/// The weight of an answer under each rule that weighs them.
inline double weight(const reconciliation::WeightedByMandate& rule, const Response& r, const Register& names) {
    const std::string* sector = names.sector(r.institution);
    return weight_of(rule.institutions, r.institution,
                     sector != nullptr ? weight_of(rule.sectors, *sector, rule.otherwise) : rule.otherwise);
}
inline double weight(const reconciliation::WeightedByEvidence& rule, const Response& r, const Register& names) {
    double heaviest = r.evidence.empty() ? rule.none : 0;
    for (const std::string& id : r.evidence)
        if (const Evidence* evidence = names.evidence(id))
            heaviest = std::max(heaviest, weight_of(rule.kinds, describe::name_of(evidence->kind), rule.otherwise));
    return heaviest;
}
inline double weight(const reconciliation::WeightedBySource& rule, const Response& r, const Register&) {
    return weight_of(rule.sources, describe::name_of(r.source), rule.otherwise);
}
inline double weight(const reconciliation::WeightedByConfidence& rule, const Response& r, const Register&) {
    return r.confidence.value_or(rule.otherwise);
}

/// A rule that weighs answers.
template <class Rule>
concept Weighing = requires(const Rule& rule, const Response& r, const Register& names) { weight(rule, r, names); };

/// The voices of each sector; an institution without one stands for itself.
inline std::map<std::pair<bool, std::string>, std::vector<Voice>> by_sector(const std::vector<Voice>& voices, const Register& names) {
    std::map<std::pair<bool, std::string>, std::vector<Voice>> out;
    for (const Voice& v : voices) {
        const std::string* sector = names.sector(v.response->institution);
        out[{sector != nullptr, sector != nullptr ? *sector : v.response->institution}].push_back(v);
    }
    return out;
}

/// How many of n answers a trimmed mean leaves out at each end.
inline std::size_t trimmed_each_end(const reconciliation::Trimmed& rule, std::size_t n) {
    const double cut = snap(rule.share * static_cast<double>(n));
    const std::size_t most = (n - 1) / 2;
    if (!(cut > 0)) return 0;
    return cut < static_cast<double>(most) ? static_cast<std::size_t>(cut) : most;
}

/// What f gives for the rule that makes the answers of one sector one.
template <class F>
auto with(reconciliation::Within within, F&& f) {
    switch (within) {
        case reconciliation::Within::median:
            return f(reconciliation::Median{});
        case reconciliation::Within::lower_median:
            return f(reconciliation::LowerMedian{});
        case reconciliation::Within::minimum:
            return f(reconciliation::Minimum{});
        case reconciliation::Within::maximum:
            return f(reconciliation::Maximum{});
        default:
            return f(reconciliation::Mean{});
    }
}

/// The rules. Each takes at least one voice, least favourable first, and gives a value, or nothing for insufficient evidence.
struct Reconciler {
    const std::vector<Voice>& voices;
    const Register& names;
    Direction direction;

    std::optional<double> operator()(const reconciliation::Mean&) const {
        double sum = 0;
        double least = voices.front().value;
        double greatest = least;
        for (const Voice& v : voices) {
            sum += v.value;
            least = std::min(least, v.value);
            greatest = std::max(greatest, v.value);
        }
        return std::clamp(sum / static_cast<double>(voices.size()), least, greatest);
    }
    std::optional<double> operator()(const reconciliation::Median&) const {
        const std::size_t half = voices.size() / 2;
        return voices.size() % 2 == 1 ? voices[half].value : std::midpoint(voices[half - 1].value, voices[half].value);
    }
    std::optional<double> operator()(const reconciliation::LowerMedian&) const { return voices[(voices.size() - 1) / 2].value; }
    std::optional<double> operator()(const reconciliation::Minimum&) const { return voices.front().value; }
    std::optional<double> operator()(const reconciliation::Maximum&) const { return voices.back().value; }
    std::optional<double> operator()(const reconciliation::Trimmed& trimmed) const {
        const std::size_t cut = trimmed_each_end(trimmed, voices.size());
        const std::vector<Voice> rest(voices.begin() + static_cast<std::ptrdiff_t>(cut), voices.end() - static_cast<std::ptrdiff_t>(cut));
        return Reconciler{rest, names, direction}(reconciliation::Mean{});
    }
    std::optional<double> operator()(const reconciliation::LowestSector& lowest) const {
        std::optional<double> least;
        for (const auto& [name, theirs] : by_sector(voices, names)) {
            const double value = *Reconciler{theirs, names, direction}(lowest.within);
            if (!least || (direction == Direction::lower ? value > *least : value < *least)) least = value;
        }
        return least;
    }
    std::optional<double> operator()(reconciliation::Within within) const {
        return with(within, [&](const auto& rule) { return (*this)(rule); });
    }
    /// The weighted mean, within the answers that have a weight; nothing if none has.
    template <Weighing Rule>
    std::optional<double> operator()(const Rule& rule) const {
        double sum = 0;
        double weights = 0;
        double least = std::numeric_limits<double>::infinity();
        double greatest = -least;
        for (const Voice& v : voices) {
            const double own = weight(rule, *v.response, names);
            if (own == 0) continue;
            sum += own * v.value;
            weights += own;
            least = std::min(least, v.value);
            greatest = std::max(greatest, v.value);
        }
        return weights > 0 ? std::optional(std::clamp(sum / weights, least, greatest)) : std::nullopt;
    }
    std::optional<double> operator()(const reconciliation::Mode& mode) const {
        double best = 0;
        std::size_t most = 0;
        for (std::size_t i = 0, run = 0; i < voices.size(); ++i) {
            run = i > 0 && same(voices[i].value, voices[i - 1].value) ? run + 1 : 1;
            if (run > most) {
                most = run;
                best = voices[i].value;
            }
        }
        const double share = static_cast<double>(most) / static_cast<double>(voices.size());
        return at_least(share, mode.quorum) ? std::optional(best) : std::nullopt;
    }
    std::optional<double> operator()(const reconciliation::Latest&) const { return last().value; }
    std::optional<double> operator()(const reconciliation::Adjudicated&) const { return std::nullopt; }

    /// The voice with the latest date.
    const Voice& last() const {
        return *std::ranges::max_element(voices, {}, [](const Voice& v) { return v.response->date.value_or(""); });
    }
};

/// The order of voices, which does not depend on the file: least favourable first, then by institution, date, source and respondent.
inline void arrange(std::vector<Voice>& voices, Direction direction) {
    const double sign = direction == Direction::lower ? -1 : 1;
    std::ranges::sort(voices, {}, [&](const Voice& v) {
        const Response& r = *v.response;
        const auto text = [](const std::optional<std::string>& x) { return x ? std::string_view(*x) : std::string_view(); };
        return std::tuple(sign * v.value, std::string_view(r.institution), text(r.date), r.source, text(r.respondent));
    });
}

/// The responses that answered, in order.
inline std::vector<Voice> voices(const std::vector<const Response*>& responses, const Scale& scale, Direction direction) {
    std::vector<Voice> out;
    for (const Response* r : responses)
        if (r->state == State::answered && r->answer)
            if (const auto value = number(*r->answer, scale); value && std::isfinite(*value)) out.push_back({r, *value});
    arrange(out, direction);
    return out;
}

}  // namespace ceiba::detail
