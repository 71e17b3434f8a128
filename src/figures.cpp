#include <ceiba/agree/cohen_kappa.hpp>
#include <ceiba/agree/r_wg.hpp>
#include <ceiba/check.hpp>
#include <ceiba/detail/number.hpp>
#include <ceiba/figures.hpp>
#include <ceiba/robust/bootstrap.hpp>

#include "refuse.hpp"

namespace ceiba {

namespace {

void judge(const agree::Ratings& ratings, const Intervals& interval) {
    for (Eigen::Index u = 0; u < ratings.rows(); ++u) {
        for (Eigen::Index r = 0; r < ratings.cols(); ++r) {
            if (!std::isinf(ratings(u, r))) continue;
            Issue infinite = issue("not_finite", "/ratings", {ratings(u, r) > 0 ? "inf" : "-inf"});
            infinite.row = u;
            infinite.column = std::to_string(r);
            throw Error({infinite});
        }
    }
    if (!interval) return;
    Method method;
    method.consultation.intervals = interval;
    refuse(check(Framework{}, nullptr, &method), "/consultation/intervals", "/interval");
}

template <class F>
Figure figure(const Eigen::MatrixXd& table, robust::Resample resample, const robust::Bootstrap& options, const F& measure) {
    const auto known = [](double x) { return std::isnan(x) ? std::nullopt : std::optional(x); };
    const robust::Resampled drawn = robust::bootstrap(table, measure, resample, options);
    return {known(measure(table)), known(drawn.low), known(drawn.high)};
}

}  // namespace

UnitFigures unit_figures(const agree::Ratings& ratings, const Intervals& interval,
                         const std::function<double(const agree::Values&)>& measure) {
    judge(ratings, interval);
    const auto of = [&](const Eigen::MatrixXd& unit) { return measure(unit.row(0).transpose()); };
    if (interval) {
        std::vector<Figure> out;
        for (Eigen::Index u = 0; u < ratings.rows(); ++u) out.push_back(figure(ratings.row(u), robust::Resample::raters, *interval, of));
        return out;
    }
    Eigen::VectorXd out(ratings.rows());
    for (Eigen::Index u = 0; u < ratings.rows(); ++u) out[u] = of(ratings.row(u));
    return out;
}

TableFigure table_figure(const agree::Ratings& ratings, const Intervals& interval,
                         const std::function<double(const agree::Ratings&)>& measure) {
    judge(ratings, interval);
    if (interval) return figure(ratings, robust::Resample::units, *interval, measure);
    return measure(ratings);
}

UnitFigures r_wg_figures(const agree::Ratings& ratings, int levels, const agree::WithinGroup& options, const Intervals& interval) {
    if (levels < 2) throw Error({issue("out_of_range", "/levels", {std::to_string(levels), "[2, ∞)"})});
    if (!(options.step > 0)) throw Error({issue("out_of_range", "/step", {detail::number(options.step), "(0, ∞)"})});
    return unit_figures(ratings, interval, [&](const agree::Values& unit) { return agree::r_wg(unit, levels, options); });
}

TableFigure cohen_kappa_figure(const agree::Ratings& ratings, agree::KappaWeights weights, const Intervals& interval) {
    if (ratings.cols() != 2)
        throw Error({issue("wrong_shape", "/ratings", {"ratings", std::to_string(ratings.cols()) + " raters", "2 raters"})});
    return table_figure(ratings, interval,
                        [weights](const agree::Ratings& table) { return agree::cohen_kappa(table.col(0), table.col(1), weights); });
}

}  // namespace ceiba
