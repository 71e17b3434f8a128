#pragma once

#include <Eigen/Core>
#include <array>
#include <ceiba/engine/state.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
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

/// Numbers that stand in memory as somebody else has them, rows x columns with any strides: what was measured as doubles or floats, or what
/// are levels as bytes. Each is taken as the double that it is.
class Numbers {
public:
    enum class Type : std::uint8_t { float64, float32, uint8 };

    /// of a matrix, or a part of one, that is there and outlives this
    template <class M>
        requires((M::Flags & Eigen::DirectAccessBit) != 0)
    Numbers(const Eigen::DenseBase<M>& m)
        : Numbers(m.derived().data(), {m.rows(), m.cols()}, {m.derived().rowStride(), m.derived().colStride()}) {}
    /// steps are counted in numbers
    template <class T>
    Numbers(const T* first, std::array<Eigen::Index, 2> shape, std::array<std::ptrdiff_t, 2> steps)
        : first_(first), type_(type_of(T())), shape_(shape), steps_(steps) {}

    /// f of a pointer to the first number, of whatever type it is.
    template <class F>
    auto visit(F f) const {
        switch (type_) {
            case Type::float32:
                return f(static_cast<const float*>(first_));
            case Type::uint8:
                return f(static_cast<const std::uint8_t*>(first_));
            default:
                return f(static_cast<const double*>(first_));
        }
    }
    Eigen::Index rows() const { return shape_[0]; }
    Eigen::Index cols() const { return shape_[1]; }
    double operator()(Eigen::Index row, Eigen::Index column) const {
        return visit([&](const auto* first) { return static_cast<double>(first[row * steps_[0] + column * steps_[1]]); });
    }
    std::ptrdiff_t row_step() const { return steps_[0]; }
    std::ptrdiff_t column_step() const { return steps_[1]; }

private:
    static constexpr Type type_of(double) { return Type::float64; }
    static constexpr Type type_of(float) { return Type::float32; }
    static constexpr Type type_of(std::uint8_t) { return Type::uint8; }

    const void* first_;
    Type type_;
    std::array<Eigen::Index, 2> shape_;
    std::array<std::ptrdiff_t, 2> steps_;
};

/// A batch: rows x columns each, or no rows where nothing is said.
struct Answers {
    Numbers values;                          ///< NaN is missing
    States states = Matrix<std::uint8_t>();  ///< codes of State; any but 0 wins over a value
    Flags imputed = Matrix<bool>();          ///< what stands for a missing value, as it is scored: over its denominator

    std::uint8_t state(Eigen::Index row, Eigen::Index column) const {
        return states.rows() == 0 ? code(State::answered) : states(row, column);
    }
    bool is_imputed(Eigen::Index row, Eigen::Index column) const { return imputed.rows() != 0 && imputed(row, column); }
};

/// A weight for each row of some nodes; all others keep theirs. Only the proportions among siblings matter.
struct SiblingWeights {
    Values weights = Matrix<double>();  ///< rows x nodes, finite and above 0
    std::vector<std::size_t> nodes{};   ///< node of each column: one that has a weight

    bool any() const { return !nodes.empty(); }
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

/// How a batch is evaluated.
struct Running {
    Progress progress{};      ///< called on the thread that asked
    int threads = 1;          ///< 0: as many as the machine runs at once; the results are the same
    std::size_t most = 1000;  ///< how many answers that cannot be used are said
};

}  // namespace ceiba::engine
