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
    std::optional<Eigen::MatrixXd> pairs() {
        bool whole = true;
        Eigen::MatrixXd out = Eigen::MatrixXd::Constant(size(), size(), std::numeric_limits<double>::quiet_NaN());
        out.diagonal().setOnes();
        for (std::size_t p = 0; p < said_->pairs.size(); ++p) {
            const PairJudgement& pair = said_->pairs[p];
            const std::string where = where_ + "/pairs/" + std::to_string(p);
            const auto more = child(pair.more, where + "/more");
            const auto less = child(pair.less, where + "/less");
            const bool positive = pair.times > 0 && std::isfinite(pair.times);
            if (!positive) checker_->report("out_of_range", where + "/times", {number(pair.times), "(0, ∞)"});
            whole = whole && more && less && positive;
            if (!more || !less || !positive) continue;
            if (*more == *less || !std::isnan(out(*more, *less))) {
                checker_->report("judged_before", where, {pair.more, pair.less});
                whole = false;
                continue;
            }
            out(*more, *less) = pair.times;
            out(*less, *more) = 1 / pair.times;
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
        const bool by_pairs = input == weight::Input::pairwise || input == weight::Input::best_worst;
        if (!found.where.starts_with("/matrix")) return checker_->report(found.code, method + found.where, found.arguments);
        if (!found.row || !found.column) return checker_->report(found.code, where_ + (by_pairs ? "/pairs" : "/values"), found.arguments);
        auto row = static_cast<Eigen::Index>(*found.row);
        if (!by_pairs) return checker_->report(found.code, step(where_ + "/values", id_of(row)), found.arguments);
        auto column = static_cast<Eigen::Index>(std::stol(*found.column));
        if (input == weight::Input::best_worst) column = column == 0 ? std::exchange(row, best_) : worst_;
        for (std::size_t p = 0; p < said_->pairs.size(); ++p) {
            const PairJudgement& pair = said_->pairs[p];
            if ((pair.more == id_of(row) && pair.less == id_of(column)) || (pair.more == id_of(column) && pair.less == id_of(row)))
                return checker_->report(found.code, where_ + "/pairs/" + std::to_string(p) + "/times", found.arguments);
        }
        if (row < column) checker_->report("pair_not_judged", where_ + "/pairs", {id_of(row), id_of(column)});
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
    Eigen::Index best_ = -1;
    Eigen::Index worst_ = -1;
};

}  // namespace detail

}  // namespace ceiba
