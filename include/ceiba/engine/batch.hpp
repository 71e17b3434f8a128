#pragma once

#include <Eigen/Core>
#include <ceiba/engine/state.hpp>
#include <functional>
#include <vector>

/// What goes into an evaluation of many assessments at once, and where its results go.
namespace ceiba::engine {

template <class T>
using Matrix = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
/// rows x columns, any strides.
template <class T>
using View = Eigen::Ref<const Matrix<T>, 0, Eigen::Stride<Eigen::Dynamic, Eigen::Dynamic>>;
using Values = View<double>;
using States = View<std::uint8_t>;
using Flags = View<bool>;

/// A batch: rows x columns each, or no rows where nothing is said.
struct Answers {
    Values values;                           ///< NaN is missing
    States states = Matrix<std::uint8_t>();  ///< codes of State; any but 0 wins over a value
    Flags imputed = Matrix<bool>();          ///< what stands for a missing value, as it is scored: over its denominator

    std::uint8_t state(Eigen::Index row, Eigen::Index column) const {
        return states.rows() == 0 ? code(State::answered) : states(row, column);
    }
    bool is_imputed(Eigen::Index row, Eigen::Index column) const { return imputed.rows() != 0 && imputed(row, column); }
};

/// A matrix of rows x nodes to write to, in any order in memory; without data it is not asked for.
template <class T>
struct Target {
    T* data = nullptr;
    std::ptrdiff_t row_step = 0;
    std::ptrdiff_t column_step = 1;

    Target() = default;
    Target(Matrix<T>& matrix) : data(matrix.data()), row_step(matrix.cols()) {}
    Target(T* first, std::ptrdiff_t rows, std::ptrdiff_t columns) : data(first), row_step(rows), column_step(columns) {}
    explicit operator bool() const { return data != nullptr; }
};

/// Where results go.
struct Results {
    std::vector<std::size_t> nodes{};  ///< node of each column
    Target<double> value{};
    Target<double> coverage{};
    Target<double> lower{};
    Target<double> upper{};
    Target<std::uint8_t> state{};
};

/// An answer that cannot be used.
struct Refused {
    Eigen::Index row{};
    std::size_t column{};
    double value{};
    std::uint8_t state{};
};

/// Called now and then with the share done; false stops, and leaves the results incomplete.
using Progress = std::function<bool(double)>;

}  // namespace ceiba::engine
