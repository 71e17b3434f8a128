#pragma once

#include <Eigen/Core>
#include <ceiba/robust/weights.hpp>
#include <cstdint>
#include <stdexcept>
#include <vector>

namespace ceiba::robust {

/// How often alternatives are sorted into each class.
///
/// source  Tervonen, Figueira, Lahdelma, Almeida Dias & Salminen (2009) A stochastic method for robustness analysis in sorting problems,
///         doi:10.1016/j.ejor.2007.09.008
class ClassCounts {
public:
    ClassCounts(Index alternatives, Index classes)
        : m_(alternatives),
          classes_(classes),
          counts_(static_cast<std::size_t>(alternatives * classes)),
          without_(static_cast<std::size_t>(alternatives)) {}

    /// Counts a draw: the class of each alternative, from 0; -1 for one that has none in this draw.
    void add(const std::vector<int>& classes) {
        if (static_cast<Index>(classes.size()) != m_) throw std::invalid_argument("a draw needs a class for each alternative");
        for (const int c : classes)
            if (c < -1 || c >= classes_) throw std::invalid_argument("there is no such class");
        for (std::size_t i = 0; i < classes.size(); ++i) {
            if (classes[i] < 0) ++without_[i];
            else ++counts_[i * static_cast<std::size_t>(classes_) + static_cast<std::size_t>(classes[i])];
        }
    }
    void merge(const ClassCounts& other) {
        if (m_ != other.m_ || classes_ != other.classes_) throw std::invalid_argument("counts that are merged are of the same classes");
        for (std::size_t k = 0; k < counts_.size(); ++k) counts_[k] += other.counts_[k];
        for (std::size_t k = 0; k < without_.size(); ++k) without_[k] += other.without_[k];
    }
    /// Alternatives x classes: of the draws in which it has a class, the share in which it has this one; NaN where it never has any.
    Eigen::MatrixXd acceptability() const {
        Eigen::MatrixXd out(m_, classes_);
        for (Index i = 0; i < m_; ++i) {
            std::uint64_t all = 0;
            for (Index c = 0; c < classes_; ++c) all += counts_[static_cast<std::size_t>(i * classes_ + c)];
            for (Index c = 0; c < classes_; ++c)
                out(i, c) = static_cast<double>(counts_[static_cast<std::size_t>(i * classes_ + c)]) / static_cast<double>(all);
        }
        return out;
    }
    /// Of each alternative, the draws in which it had none.
    const std::vector<std::uint64_t>& without_class() const { return without_; }

private:
    Index m_ = 0;
    Index classes_ = 0;
    std::vector<std::uint64_t> counts_{};
    std::vector<std::uint64_t> without_{};
};

}  // namespace ceiba::robust
