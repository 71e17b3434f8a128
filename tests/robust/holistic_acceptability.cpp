#include <ceiba/robust/holistic_acceptability.hpp>

#include "robust/matrices.hpp"

using namespace ceiba::robust;
using tests::column;
using tests::matrices::rows;

TEST_CASE("one figure of all ranks", "[robust]") {
    const Eigen::MatrixXd acceptability = rows({{.5, 0, .5}, {1, 0, 0}, {0, 1, 0}});
    const double last = (1. / 3) / (11. / 6);
    const double second = (1. / 2 + 1. / 3) / (11. / 6);
    CHECK((holistic_acceptability(acceptability) - column({.5 + last / 2, 1, second})).norm() <= 1e-15);
    CHECK((holistic_acceptability(acceptability, RankWeights::linear) - column({.5, 1, .5})).norm() <= 1e-15);
    CHECK((holistic_acceptability(acceptability, RankWeights::inverse) - column({2. / 3, 1, .5})).norm() <= 1e-15);
    for (const RankWeights w : {RankWeights::linear, RankWeights::inverse, RankWeights::centroid})
        CHECK(holistic_acceptability(rows({{1}}), w) == column({1}));
}
