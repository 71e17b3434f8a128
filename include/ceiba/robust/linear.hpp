#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <ceiba/progress.hpp>
#include <ceiba/robust/weights.hpp>
#include <cmath>
#include <string>
#include <utility>

/// Alternatives whose score is a weighted sum.
namespace ceiba::robust::detail {

using Table = Eigen::Ref<const Eigen::MatrixXd>;
using Vector = Eigen::Ref<const Eigen::VectorXd>;

inline void judge_values(const Table& values, Faults& faults) {
    for (Index i = 0; i < values.rows(); ++i)
        for (Index j = 0; j < values.cols(); ++j)
            if (!std::isfinite(values(i, j))) faults.finite(values(i, j), "/values/" + std::to_string(i) + '/' + std::to_string(j));
            else if (std::abs(values(i, j)) > 1e150)
                faults.within(values(i, j), -1e150, 1e150, "/values/" + std::to_string(i) + '/' + std::to_string(j));
}

/// Values and weights that were judged; weights add up to 1.
struct Linear {
    Table values;
    Eigen::VectorXd weights{};
    Eigen::VectorXd score{};

    /// Throws Error: wrong_shape, not_finite, out_of_range or no_weight at the place.
    Linear(const Table& x, const Vector& w) : values(x), weights(w), score(Eigen::VectorXd::Zero(x.rows())) {
        Faults faults;
        faults.at_least(static_cast<double>(x.rows()), 1, "/alternatives");
        faults.at_least(static_cast<double>(x.cols()), 1, "/criteria");
        if (w.size() != x.cols()) faults.add("wrong_shape", "/weights", {"weights", std::to_string(w.size()), std::to_string(x.cols())});
        judge_values(x, faults);
        double total = 0;
        for (Index j = 0; j < w.size(); ++j) {
            faults.within(w[j], 0, 1e150, "/weights/" + std::to_string(j));
            total += w[j];
        }
        if (total == 0 && faults.empty()) faults.add("no_weight", "/weights");
        throw_faults(faults);
        for (double& weight : weights) weight /= total;
        for (Index j = 0; j < x.cols(); ++j) add(j, score);
    }

    Index alternatives() const { return values.rows(); }
    Index criteria() const { return values.cols(); }
    /// Adds what a criterion gives to each score.
    void add(Index criterion, Eigen::VectorXd& to) const {
        const double w = weights[criterion];
        for (Index i = 0; i < to.size(); ++i) to[i] += w * values(i, criterion);
    }
};

/// Calls f(k, sum, weight) for each criterion from `first` to before `last`, with the sums of what all other criteria give and of their
/// weights. Nothing is subtracted, so that nothing cancels: halves are added to what the other half's criteria are left with.
///
/// cost  O(m n log n)
template <class F>
void for_each_without(const Linear& model, Index first, Index last, const Eigen::VectorXd& sum, double weight, F& f) {
    pulse();
    if (last - first == 1) return f(first, sum, weight);
    const Index middle = first + (last - first) / 2;
    const auto without = [&](Index from, Index to, Index left, Index right) {
        Eigen::VectorXd more = sum;
        double with = weight;
        for (Index j = from; j < to; ++j) {
            model.add(j, more);
            with += model.weights[j];
        }
        for_each_without(model, left, right, more, with, f);
    };
    without(middle, last, first, middle);
    without(first, middle, middle, last);
}

template <class F>
void for_each_without(const Linear& model, F&& f) {
    for_each_without(model, 0, model.criteria(), Eigen::VectorXd::Zero(model.alternatives()), 0, f);
}

}  // namespace ceiba::robust::detail
