#pragma once

#include <Eigen/Core>
#include <ceiba/error.hpp>
#include <ceiba/robust/estimates.hpp>
#include <ceiba/robust/philox.hpp>
#include <cstring>
#include <string>

/// What the tests of sensitivity analyses share.
namespace sensitivity {

using Eigen::Index;
using Table = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

inline bool same_bits(const Eigen::MatrixXd& a, const Eigen::MatrixXd& b) {
    return a.rows() == b.rows() && a.cols() == b.cols() &&
           (a.size() == 0 || std::memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size()) * sizeof(double)) == 0);
}
inline bool same_bits(const ceiba::robust::Estimates& a, const ceiba::robust::Estimates& b) {
    return same_bits(a.value, b.value) && same_bits(a.low, b.low) && same_bits(a.high, b.high);
}

/// Numbers in [0, 1), runs x factors.
inline Table uniform(Index runs, Index factors, std::uint64_t seed = 1) {
    const ceiba::robust::Random random{seed};
    Table out(runs, factors);
    for (Index i = 0; i < runs; ++i)
        for (Index j = 0; j < factors; ++j) out(i, j) = random.uniform(static_cast<std::uint64_t>(i), static_cast<std::uint64_t>(j));
    return out;
}

/// 600 runs of three factors that are whole numbers over 4096, all different, and so the same in any language; as peers were given them.
inline Table peers_inputs() {
    Table out(600, 3);
    for (Index n = 0; n < 600; ++n)
        for (Index j = 0; j < 3; ++j)
            out(n, j) = (static_cast<double>((n * (389 + 148 * j) + 211 * j + n * n * (18 + 4 * j)) % 4096) + 0.5) / 4096;
    return out;
}
/// x_0 + 2 x_1^2 + 3 x_0 x_2, a row a run.
inline Table curved(const Table& x) {
    Table out(x.rows(), 1);
    for (Index i = 0; i < x.rows(); ++i) out(i, 0) = x(i, 0) + 2 * x(i, 1) * x(i, 1) + 3 * x(i, 0) * x(i, 2);
    return out;
}

/// The code and place of the first issue that a call throws.
template <class F>
std::string refusal(const F& call) {
    try {
        call();
    } catch (const ceiba::Error& error) {
        return error.issues().front().code + ' ' + error.issues().front().where;
    }
    return "nothing";
}

}  // namespace sensitivity
