#pragma once

#include <Eigen/Core>
#include <ceiba/model/judgements.hpp>
#include <ceiba/snap.hpp>
#include <cmath>
#include <limits>
#include <utility>

#include "checker.hpp"

namespace ceiba {

namespace detail {

/// What one judge said, read as the table that the method takes.
class Reader {
public:
    Reader(const Tree& tree, const std::vector<std::size_t>& children, const Judgement& said, std::string where, Checker& checker)
        : said_(&said), where_(std::move(where)), checker_(&checker) {
        for (const std::size_t child : children) ids_.push_back(tree[child].node->id);
    }

    /// The table that a method takes; nothing where it cannot be made, which is said.
    ///
    /// pairs  how many times as important each child is as each, where the method asks that
    std::optional<Eigen::MatrixXd> table(const weight::Method& method, Eigen::MatrixXd& pairs) {
        const weight::Card about = card(method);
        if (about.input == weight::Input::steps) return steps();
        if (about.input == weight::Input::influence) return influences();
        if (described(about.input) == "values") return values();
        if (!about.needs_positive) return comparisons();
        const auto ratios = this->pairs();
        if (ratios) pairs = *ratios;
        return ratios && about.input == weight::Input::best_worst ? best_worst(*ratios) : ratios;
    }

    /// One column: a number for each child.
    std::optional<Eigen::MatrixXd> values() {
        bool whole = true;
        Eigen::MatrixXd out(size(), 1);
        for (const auto& [id, value] : said_->values) whole = child(id, step(where_ + "/values", id)).has_value() && whole;
        for (Eigen::Index i = 0; i < size(); ++i) {
            const auto found = said_->values.find(id_of(i));
            if (found != said_->values.end()) out(i, 0) = found->second;
            else checker_->report("not_judged", said_->values.empty() ? where_ : where_ + "/values", {id_of(i)});
            whole = whole && found != said_->values.end();
        }
        return whole ? std::optional(out) : std::nullopt;
    }

    /// Each child over each, NaN where nothing was said.
    ///
    /// unsaid  how many times as important a child is where no number says so; none: a number is needed
    std::optional<Eigen::MatrixXd> pairs(std::optional<double> unsaid = std::nullopt) {
        bool whole = true;
        Eigen::MatrixXd out = Eigen::MatrixXd::Constant(size(), size(), std::numeric_limits<double>::quiet_NaN());
        out.diagonal().setOnes();
        for (std::size_t p = 0; p < said_->pairs.size(); ++p) {
            const PairJudgement& pair = said_->pairs[p];
            const std::string where = where_ + "/pairs/" + std::to_string(p);
            const auto more = child(pair.more, where + "/more");
            const auto less = child(pair.less, where + "/less");
            const std::optional<double> said = pair.times ? pair.times : unsaid;
            const double times = said.value_or(0);
            const bool positive = times > 0 && std::isfinite(times);
            if (!said) checker_->report("missing_key", where, {"times"});
            else if (!positive) checker_->report("out_of_range", where + "/times", {number(times), "(0, ∞)"});
            whole = whole && more && less && positive;
            if (!more || !less || !positive) continue;
            if (*more == *less || !std::isnan(out(*more, *less))) {
                checker_->report("judged_before", where, {pair.more, pair.less});
                whole = false;
                continue;
            }
            out(*more, *less) = times;
            out(*less, *more) = 1 / times;
        }
        return whole ? std::optional(out) : std::nullopt;
    }

    /// Each child over each: 1 for more important, 0.5 for as important, 0 for less; NaN where nothing was said.
    std::optional<Eigen::MatrixXd> comparisons() {
        std::optional<Eigen::MatrixXd> out = pairs(2);  // any number above 1
        if (!out) return out;
        for (double& x : out->reshaped())
            if (!std::isnan(x)) x = same(x, 1) ? 0.5 : x > 1 ? 1 : 0;
        return out;
    }

    /// One column, in the order that was said: the step from the child before.
    std::optional<Eigen::MatrixXd> steps() {
        bool whole = true;
        order_.clear();
        Eigen::MatrixXd out(size(), 1);
        for (std::size_t k = 0; k < said_->steps.size(); ++k) {
            const auto& [id, step] = said_->steps[k];
            const std::string where = where_ + "/steps/" + std::to_string(k);
            const auto found = child(id, where + "/child");
            if (found && std::ranges::find(order_, *found) != order_.end()) {
                checker_->report("duplicate_id", where + "/child", {id, where_ + "/steps"});
                whole = false;
            } else if (found) {
                out(static_cast<Eigen::Index>(order_.size()), 0) = step.value_or(0);
                order_.push_back(*found);
            }
            if (!step && k > 0) checker_->report("missing_key", where, {"step"});
            whole = whole && found && (step || k == 0);
        }
        for (Eigen::Index i = 0; i < size(); ++i)
            if (std::ranges::find(order_, i) == order_.end()) {
                checker_->report("not_judged", said_->steps.empty() ? where_ : where_ + "/steps", {id_of(i)});
                whole = false;
            }
        return whole ? std::optional(out) : std::nullopt;
    }

    /// Numbers in the order of the steps, in that of the children.
    Eigen::VectorXd unordered(const Eigen::VectorXd& of_steps) const {
        Eigen::VectorXd out(of_steps.size());
        for (std::size_t k = 0; k < order_.size(); ++k) out[order_[k]] = of_steps[static_cast<Eigen::Index>(k)];
        return out;
    }

    /// How strongly each child acts on each; nothing where nothing was said.
    std::optional<Eigen::MatrixXd> influences() {
        bool whole = !said_->influences.empty();
        if (!whole) checker_->report("missing_key", where_, {"influences"});
        Eigen::MatrixXd out = Eigen::MatrixXd::Zero(size(), size());
        Eigen::MatrixXi seen = Eigen::MatrixXi::Identity(size(), size());
        for (std::size_t k = 0; k < said_->influences.size(); ++k) {
            const auto& [of, on, influence] = said_->influences[k];
            const std::string where = where_ + "/influences/" + std::to_string(k);
            const auto from = child(of, where + "/of");
            const auto to = child(on, where + "/on");
            whole = whole && from && to;
            if (!from || !to) continue;
            if (seen(*from, *to)++ != 0) {
                checker_->report("judged_before", where, {of, on});
                whole = false;
            }
            out(*from, *to) = influence;
        }
        // Who is left out altogether would weigh nothing, and nobody said so.
        const bool listed = whole;
        for (Eigen::Index i = 0; listed && i < size(); ++i)
            if (seen.row(i).sum() + seen.col(i).sum() == 2) {
                checker_->report("not_judged", where_ + "/influences", {id_of(i)});
                whole = false;
            }
        return whole ? std::optional(out) : std::nullopt;
    }

    /// Of pairs: the child that was compared with every other as no less important over each, and each over the one that was as no more
    /// important.
    std::optional<Eigen::MatrixXd> best_worst(const Eigen::MatrixXd& pairs) {
        best_ = worst_ = -1;
        for (Eigen::Index i = 0; i < size(); ++i) {
            bool best = true;
            bool worst = true;
            for (Eigen::Index j = 0; j < size(); ++j) {  // NaN is no answer to either
                best = best && at_least(pairs(i, j), 1);
                worst = worst && at_least(pairs(j, i), 1);
            }
            if (best && (best_ < 0 || pairs.row(i).sum() > pairs.row(best_).sum())) best_ = i;
            if (worst && (worst_ < 0 || pairs.col(i).sum() > pairs.col(worst_).sum())) worst_ = i;
        }
        if (best_ < 0 || worst_ < 0) {
            checker_->report("no_best_or_worst", said_->pairs.empty() ? where_ : where_ + "/pairs");
            return std::nullopt;
        }
        Eigen::MatrixXd out(size(), 2);
        out.col(0) = pairs.row(best_).transpose();
        out.col(1) = pairs.col(worst_);
        return out;
    }

    /// An issue of the table, or of the options, at its place in the judgements.
    void report(const Issue& found, weight::Input input, const std::string& method) {
        if (!found.where.starts_with("/matrix")) return checker_->report(found.code, method + found.where, found.arguments);
        const bool nothing = said_->values.empty() && said_->pairs.empty() && said_->steps.empty() && said_->influences.empty();
        const std::string all = nothing ? where_ : where_ + '/' + std::string(described(input));
        if (found.code == "not_joined") return checker_->report("not_all_joined", all, {id_of(std::stol(found.arguments.at(0))), id_of(0)});
        if (!found.row || !found.column) return checker_->report(found.code, all, found.arguments);
        auto row = static_cast<Eigen::Index>(*found.row);
        auto column = static_cast<Eigen::Index>(std::stol(*found.column));
        if (input == weight::Input::steps) return checker_->report(found.code, all + '/' + std::to_string(row) + "/step", found.arguments);
        if (input == weight::Input::influence) {
            const auto said_so = [&](const InfluenceJudgement& each) { return each.of == id_of(row) && each.on == id_of(column); };
            const auto at = std::ranges::find_if(said_->influences, said_so) - said_->influences.begin();
            return checker_->report(found.code, all + '/' + std::to_string(at) + "/influence", found.arguments);
        }
        if (described(input) == "values") return checker_->report(found.code, step(all, id_of(row)), found.arguments);
        if (input == weight::Input::best_worst) column = column == 0 ? std::exchange(row, best_) : worst_;
        for (std::size_t p = 0; p < said_->pairs.size(); ++p) {
            const PairJudgement& pair = said_->pairs[p];
            if ((pair.more == id_of(row) && pair.less == id_of(column)) || (pair.more == id_of(column) && pair.less == id_of(row)))
                return checker_->report(found.code, all + '/' + std::to_string(p) + "/times", found.arguments);
        }
        if (row < column) checker_->report("pair_not_judged", all, {id_of(row), id_of(column)});
    }

    /// The member of a judgement that a method reads.
    static std::string_view described(weight::Input input) {
        switch (input) {
            case weight::Input::pairwise:
            case weight::Input::best_worst:
                return "pairs";
            case weight::Input::steps:
                return "steps";
            case weight::Input::influence:
                return "influences";
            default:
                return "values";
        }
    }

private:
    Eigen::Index size() const { return static_cast<Eigen::Index>(ids_.size()); }
    const std::string& id_of(Eigen::Index i) const { return ids_[static_cast<std::size_t>(i)]; }
    std::optional<Eigen::Index> child(const std::string& id, const std::string& where) {
        const auto found = std::ranges::find(ids_, id);
        if (found != ids_.end()) return found - ids_.begin();
        checker_->report("not_a_child", where, {id, closest(id, ids_)});
        return std::nullopt;
    }

    const Judgement* said_;
    std::string where_;
    Checker* checker_;
    std::vector<std::string> ids_{};
    std::vector<Eigen::Index> order_{};
    Eigen::Index best_ = -1;
    Eigen::Index worst_ = -1;
};

}  // namespace detail

}  // namespace ceiba
