#include <ceiba/check.hpp>
#include <ceiba/fit.hpp>
#include <ceiba/measure/distance.hpp>
#include <ceiba/measure/impute.hpp>
#include <ceiba/measure/percentile.hpp>
#include <set>
#include "compile/compile.hpp"
#include "consult/answers.hpp"

#include "checker.hpp"

namespace ceiba {

namespace detail {

double day(std::string_view date) {
    const auto part = [&](std::size_t from, std::size_t n) {
        int out = 0;
        for (const char c : date.substr(from, n)) out = out * 10 + (c - '0');
        return out;
    };
    // Years from March on, so that a leap day is the last of its year.
    const int month = part(5, 2);
    const int year = part(0, 4) - (month <= 2 ? 1 : 0);
    const int days = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + part(8, 2) - 1;
    const auto leap_days = year / 4 - year / 100 + year / 400;
    return 365.0 * year + leap_days + days - 719468;
}

namespace {

/// Turns a framework that needs many units into an ordinary one.
class Fitter {
public:
    Fitter(const Framework& framework, const std::vector<Assessment>& assessments, const Method& method)
        : assessments_(&assessments), tree_(framework), settings_(ceiba::settings(framework, tree_, method)) {
        out_.method = method.id;
        out_.framework = framework;
        out_.assessments = assessments;
        issues_ = check(framework, nullptr, &method);
        std::erase_if(issues_, [](const Issue& i) { return i.code == "needs_fit"; });
        throw_if_errors(issues_);
        const Defaults defaults = answering(framework, method);
        const Inputs alone(lent(framework), nullptr);
        std::map<std::pair<std::string, std::string>, std::size_t> seen;
        for (std::size_t a = 0; a < assessments.size(); ++a) {
            Answers answers = detail::answers(Inputs(alone, lent(assessments[a])), settings_, defaults);
            answers_.push_back(std::move(answers.reconciled));
            std::vector<Issue>& unit_issues = answers.issues;
            const auto [first, fresh] = seen.emplace(std::pair(assessments[a].subject.id, assessments[a].round.id), a);
            if (!fresh)
                unit_issues.push_back(
                    issue("duplicate_unit", "", {first->first.first, first->first.second, "/" + std::to_string(first->second)}));
            for (Issue& i : unit_issues) {
                i.document = "assessments";
                i.where = "/" + std::to_string(a) + i.where;
                issues_.push_back(std::move(i));
            }
        }
        if (assessments.empty()) report("no_units", "assessments", "");
        throw_if_errors(issues_);
        // In an order of their own, so that no constant depends on that of the list.
        for (std::size_t a = 0; a < assessments.size(); ++a) units_.push_back(a);
        std::ranges::sort(units_, {}, [&](std::size_t a) { return std::pair(assessments[a].subject.id, assessments[a].round.id); });
        std::vector<std::vector<Reconciled>> sorted;
        for (const std::size_t a : units_) sorted.push_back(std::move(answers_[a]));
        answers_ = std::move(sorted);
    }

    Fitted fitted() {
        std::vector<std::size_t> leaves;
        for (std::size_t i = 0; i < tree_.size(); ++i)
            if (tree_[i].leaf() && tree_.scored(i) && tree_.scale(i) != nullptr) leaves.push_back(i);
        for (std::size_t k = 0; k < leaves.size(); ++k) column(leaves[k], k);
        throw_if_errors(issues_);
        out_.framework.defaults.impute.reset();
        out_.framework.defaults.treatment.reset();
        std::set<std::string> used;
        for (const auto& [id, scale] : scales_) used.insert(scale);
        put(out_.framework.root, used);
        std::erase_if(out_.framework.scales,
                      [&](const Scale& s) { return s.numeric && measure::needs_fit(*s.numeric) && !used.contains(s.id); });
        out_.issues = issues_;
        return std::move(out_);
    }

private:
    void report(std::string_view code, std::string_view document, std::string where, std::vector<std::string> arguments = {}) {
        issues_.push_back(issue(code, std::move(where), std::move(arguments)));
        issues_.back().document = document;
    }
    const Assessment& unit(std::size_t a) const { return (*assessments_)[units_[a]]; }
    std::string place(std::size_t i) const { return tree_[i].where + "/question"; }

    void column(std::size_t i, std::size_t k) {
        const std::string& id = tree_[i].node->id;
        const Settings& s = settings_[i];
        Eigen::VectorXd observed(static_cast<Eigen::Index>(answers_.size()));
        for (std::size_t a = 0; a < answers_.size(); ++a) {
            Reconciled r = answers_[a][k];
            r.imputed.reset();
            observed[static_cast<Eigen::Index>(a)] = entered(r).value_or(std::numeric_limits<double>::quiet_NaN());
        }
        const std::size_t before = issues_.size();
        Eigen::VectorXd values = imputed(i, k, observed);
        if (issues_.size() > before) return;
        FittedColumn& c = out_.columns.emplace_back();
        cell_of_.assign(answers_.size(), std::nullopt);
        c.indicator = id;
        c.scale = tree_.scale(i)->id;
        c.units = static_cast<int>(values.size());
        c.impute = s.impute;
        c.declared_treatment = s.treatment;
        c.treatment = s.treatment;
        c.declared = tree_.scale(i)->numeric;
        c.normaliser = c.declared;
        for (std::size_t a = 0; a < answers_.size(); ++a) {
            const double was = observed[static_cast<Eigen::Index>(a)];
            double& x = values[static_cast<Eigen::Index>(a)];
            const State state = answers_[a][k].state;
            const bool left_out = engine::is_left_out(engine::code(state));
            if (std::isnan(was) && left_out) x = was;
            const bool none = std::holds_alternative<measure::imputation::None>(s.impute.value);
            if (!std::isnan(was)) ++c.observed;
            else if (!std::isnan(x)) fill(a, id, x, s.impute, c);
            else if (!left_out) {
                ++c.missing;
                if (!none) report("not_imputed", "assessments", "/" + std::to_string(units_[a]), {id});
            }
        }
        const Scale& scale = *tree_.scale(i);
        const bool treats = !std::holds_alternative<measure::treatment::None>(s.treatment.value);
        const bool over_units = scale.numeric && measure::needs_fit(*scale.numeric);
        // What the framework itself asks for is settled too where a method asks for something else, or nothing.
        const bool declared = scale.treatment || tree_[i].node->question->treatment;
        if (!over_units && !treats && !declared) return;
        if (c.observed + c.imputed == 0) {
            if (over_units || measure::needs_fit(s.treatment)) return report("empty_column", "framework", place(i), {id});
            return scale_for(i, c);  // its constants are known, and there is nothing to treat
        }
        c.skewness = known(measure::skewness(values));
        c.kurtosis = known(measure::kurtosis(values));
        treat(i, observed, values, c);
        c.treated_skewness = known(measure::skewness(values));
        c.treated_kurtosis = known(measure::kurtosis(values));
        if (over_units) {
            if (const auto n = normaliser(i, values, c.treatment)) c.normaliser = n;
            else return;
        }
        scale_for(i, c);
    }

    static std::optional<double> known(double x) { return std::isnan(x) ? std::nullopt : std::optional(x); }

    FittedCell& cell(std::size_t a, const std::string& indicator) {
        cell_of_[a] = out_.cells.size();
        FittedCell& last = out_.cells.emplace_back();
        last.assessment = unit(a).id;
        last.subject = unit(a).subject.id;
        last.round = unit(a).round.id;
        last.status = unit(a).status;
        last.indicator = indicator;
        return last;
    }

    void fill(std::size_t a, const std::string& indicator, double x, const measure::Imputation& impute, FittedColumn& c) {
        ++c.imputed;
        cell(a, indicator).imputed = x;
        if (std::holds_alternative<measure::imputation::None>(impute.value)) return;  // it was there before
        std::vector<Imputed>& list = out_.assessments[units_[a]].imputations;
        std::erase_if(list, [&](const Imputed& m) { return m.indicator == indicator; });
        list.push_back({.indicator = indicator, .value = x, .impute = impute});
    }

    /// The column with its holes filled, as far as there is something to fill them with.
    Eigen::VectorXd imputed(std::size_t i, std::size_t k, const Eigen::VectorXd& observed) {
        const measure::Imputation& rule = settings_[i].impute;
        const std::vector<int> everybody(static_cast<std::size_t>(observed.size()), 0);
        if (std::holds_alternative<measure::imputation::Mean>(rule.value)) return measure::imputed_by_mean(observed);
        if (std::holds_alternative<measure::imputation::Median>(rule.value)) return measure::imputed_by_median(observed);
        if (const auto* mean = std::get_if<measure::imputation::GroupMean>(&rule.value))
            return measure::imputed_by_group(observed, groups(mean->group), measure::mean_of);
        if (const auto* median = std::get_if<measure::imputation::GroupMedian>(&rule.value))
            return measure::imputed_by_group(observed, groups(median->group), measure::median_of);
        const bool last = std::holds_alternative<measure::imputation::Last>(rule.value);
        if (last || std::holds_alternative<measure::imputation::Linear>(rule.value)) return panel(i, observed, last);
        // Nothing is imputed here; what an assessment already brings along stays.
        Eigen::VectorXd out = observed;
        for (std::size_t a = 0; a < answers_.size(); ++a)
            if (answers_[a][k].imputed) out[static_cast<Eigen::Index>(a)] = *answers_[a][k].imputed;
        return out;
    }

    /// A number for each value of a grouping, in the order in which they come; -1 for a subject without.
    std::vector<int> groups(const std::string& name) const {
        std::map<std::string, int> number;
        std::vector<int> out;
        for (std::size_t a = 0; a < units_.size(); ++a) {
            const auto found = unit(a).subject.groups.find(name);
            if (found == unit(a).subject.groups.end()) out.push_back(-1);
            else out.push_back(number.emplace(found->second, static_cast<int>(number.size())).first->second);
        }
        return out;
    }

    Eigen::VectorXd panel(std::size_t i, const Eigen::VectorXd& observed, bool last) {
        std::map<std::string, std::vector<std::size_t>> rounds;
        for (std::size_t a = 0; a < units_.size(); ++a) rounds[unit(a).subject.id].push_back(a);
        Eigen::VectorXd out = observed;
        const auto date = [&](std::size_t a) { return unit(a).round.date.value_or(""); };
        for (auto& [subject, units] : rounds) {
            if (units.size() > 1 && std::ranges::any_of(units, [&](std::size_t a) { return date(a).empty(); })) {
                report("no_round_date", "framework", place(i), {tree_[i].node->id});
                return out;
            }
            std::ranges::stable_sort(units, {}, date);
            Eigen::VectorXd series(static_cast<Eigen::Index>(units.size()));
            Eigen::VectorXd times(series.size());
            for (std::size_t u = 0; u < units.size(); ++u) {
                series[static_cast<Eigen::Index>(u)] = observed[static_cast<Eigen::Index>(units[u])];
                times[static_cast<Eigen::Index>(u)] = date(units[u]).empty() ? 0 : day(date(units[u]));
            }
            const Eigen::VectorXd filled = last ? measure::imputed_by_last(series) : measure::imputed_by_line(series, times);
            for (std::size_t u = 0; u < units.size(); ++u) out[static_cast<Eigen::Index>(units[u])] = filled[static_cast<Eigen::Index>(u)];
        }
        return out;
    }

    /// Treats the column, and notes what it changed.
    void treat(std::size_t i, const Eigen::VectorXd& observed, Eigen::VectorXd& values, FittedColumn& c) {
        if (std::holds_alternative<measure::treatment::None>(c.treatment.value)) return;
        const Eigen::VectorXd before = values;
        if (const auto* cut = std::get_if<measure::treatment::Winsorise>(&c.declared_treatment.value)) {
            const measure::Winsorised w = measure::winsorised(values, *cut);
            values = w.values;
            c.times = w.times;
            if (w.times > 0) c.treatment.value = w.limits;
            else c.treatment.value = measure::treatment::None{};
        } else {
            if (auto* log = std::get_if<measure::treatment::Log>(&c.treatment.value)) {
                const double least = measure::extremes(values).low;
                if (!log->shift && measure::constant(values)) {
                    report("constant_column", "framework", place(i), {c.indicator, number(least)});
                    return;
                }
                if (!log->shift) log->shift = measure::log_shift(values);
                if (!(least + *log->shift > 0))
                    report("log_domain", "framework", place(i), {c.indicator, number(least), number(*log->shift)});
            }
            for (double& x : values) x = std::isnan(x) ? x : measure::treated(c.treatment, x);
        }
        for (std::size_t a = 0; a < answers_.size(); ++a) {
            const auto at = static_cast<Eigen::Index>(a);
            if (std::isnan(values[at]) || values[at] == before[at]) continue;
            ++c.treated;
            FittedCell& changed = cell_of_[a] ? out_.cells[*cell_of_[a]] : cell(a, c.indicator);
            changed.observed = known(observed[at]);
            changed.treated = values[at];
        }
        if (c.treated == 0) report("treatment_unused", "framework", place(i), {c.indicator});
    }

    /// The normaliser with the constants of a column that was treated; nothing if it has none.
    std::optional<measure::Normaliser> normaliser(std::size_t i, const Eigen::VectorXd& values, const measure::Treatment& treatment) {
        return std::visit(
            [&]<class T>(const T& n) -> std::optional<measure::Normaliser> {
                const std::string& id = tree_[i].node->id;
                const measure::Interval ends = measure::extremes(values);
                if constexpr (std::is_same_v<T, measure::DistanceToReference>) {
                    return reference(i, n, values);
                } else if constexpr (std::is_same_v<T, measure::DistanceToTarget>) {
                    const bool lower = settings_[i].direction == Direction::lower;
                    std::optional<double> target = n.target;
                    if (!target && settings_[i].target) target = ceiba::number(*settings_[i].target, *tree_.scale(i));
                    if (!target) {
                        report("no_target", "framework", place(i), {id});
                        return std::nullopt;
                    }
                    // A target is an answer, and goes the way of one.
                    if (const auto* log = std::get_if<measure::treatment::Log>(&treatment.value); log && !(*target + *log->shift > 0)) {
                        report("log_domain", "framework", place(i), {id, number(*target), number(*log->shift)});
                        return std::nullopt;
                    }
                    target = measure::treated(treatment, *target);
                    if (lower ? !(*target < ends.high) : !(*target > ends.low)) {
                        report("bad_distance", "framework", place(i), {id, number(*target), number(lower ? ends.high : ends.low)});
                        return std::nullopt;
                    }
                    return measure::Normaliser{measure::fitted(n, values, *target, lower)};
                } else if constexpr (measure::Unfitted<T>) {
                    if (measure::constant(values)) {
                        report("constant_column", "framework", place(i), {id, number(ends.low)});
                        return std::nullopt;
                    }
                    measure::Normaliser out{measure::fitted(n, values)};
                    if constexpr (std::is_same_v<T, measure::Rank> || std::is_same_v<T, measure::Percentile>)
                        if (settings_[i].direction == Direction::lower) out.value = measure::mirrored(measure::fitted(n, -values));
                    return out;
                } else {
                    return std::nullopt;
                }
            },
            tree_.scale(i)->numeric->value);
    }

    std::optional<measure::Normaliser> reference(std::size_t i, const measure::DistanceToReference& n, const Eigen::VectorXd& values) {
        std::vector<double> references;
        for (std::size_t a = 0; a < units_.size(); ++a)
            if (const double x = values[static_cast<Eigen::Index>(a)]; unit(a).subject.id == n.reference && x > 0) references.push_back(x);
        if (references.size() == 1) return measure::Normaliser{measure::fitted(n, references.front())};
        report("no_reference", "framework", place(i), {tree_[i].node->id, n.reference, std::to_string(references.size())});
        return std::nullopt;
    }

    /// A scale of its own for an indicator, since its constants are its own.
    void scale_for(std::size_t i, FittedColumn& c) {
        Scale scale = *tree_.scale(i);
        std::string name = "fitted_" + c.indicator;
        while (std::ranges::find(out_.framework.scales, name, &Scale::id) != out_.framework.scales.end()) name += '_';
        scale.id = c.scale = name;
        scale.numeric = c.normaliser;
        scale.treatment.reset();
        if (!std::holds_alternative<measure::treatment::None>(c.treatment.value)) scale.treatment = c.treatment;
        scales_[c.indicator] = name;
        out_.framework.scales.push_back(std::move(scale));
    }

    void put(Node& node, std::set<std::string>& used) const {
        if (node.question) {
            node.question->impute.reset();
            if (const auto found = scales_.find(node.id); found != scales_.end()) {
                node.question->scale = found->second;
                node.question->treatment.reset();
            }
            if (node.question->scale) used.insert(*node.question->scale);
        }
        for (Node& child : node.children) put(child, used);
    }

    const std::vector<Assessment>* assessments_;
    std::vector<std::size_t> units_;                   ///< places in the list, by subject and round
    std::vector<std::optional<std::size_t>> cell_of_;  ///< of each unit in the column at hand
    Tree tree_;
    std::vector<Settings> settings_;
    std::vector<std::vector<Reconciled>> answers_;
    std::vector<Issue> issues_;
    std::map<std::string, std::string> scales_;
    Fitted out_;
};

}  // namespace

}  // namespace detail

Fitted fit(const Framework& framework, const std::vector<Assessment>& assessments, const Method& method) {
    return detail::Fitter(framework, assessments, method).fitted();
}

}  // namespace ceiba
