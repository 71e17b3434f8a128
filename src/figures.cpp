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

Figure figure(const robust::Resampled& drawn) {
    const auto known = [](double x) { return std::isfinite(x) ? std::optional(x) : std::nullopt; };
    return {known(drawn.value), known(drawn.low), known(drawn.high)};
}

}  // namespace

UnitFigures unit_figures(const agree::Ratings& ratings, const Intervals& interval, const std::function<double(agree::Tallies)>& measure) {
    judge(ratings, interval);
    std::vector<Figure> figures;
    Eigen::VectorXd plain(ratings.rows());
    for (Eigen::Index u = 0; u < ratings.rows(); ++u) {
        pulse();
        agree::UnitRatings unit{Eigen::VectorXd(ratings.row(u).transpose())};
        const auto of_raters = [&](agree::Times raters, std::span<double> out) { out[0] = measure(unit(raters)); };
        if (interval)
            figures.push_back(figure(robust::resampled(static_cast<std::size_t>(ratings.cols()), 1, of_raters, *interval).front()));
        else of_raters(agree::detail::once(ratings.cols()), std::span(&plain[u], 1));
    }
    if (interval) return figures;
    return plain;
}

TableFigure table_figure(const agree::Ratings& ratings, const Intervals& interval,
                         const std::function<Ready(const agree::Ratings&)>& made_ready) {
    judge(ratings, interval);
    const Ready measure = made_ready(ratings);
    if (!interval) return measure(agree::detail::once(ratings.rows()));
    const auto of_units = [&](agree::Times units, std::span<double> out) { out[0] = measure(units); };
    return figure(robust::resampled(static_cast<std::size_t>(ratings.rows()), 1, of_units, *interval).front());
}

UnitFigures r_wg_figures(const agree::Ratings& ratings, int levels, const agree::WithinGroup& options, const Intervals& interval) {
    if (levels < 2) throw Error({issue("out_of_range", "/levels", {std::to_string(levels), "[2, ∞)"})});
    if (!(options.step > 0)) throw Error({issue("out_of_range", "/step", {detail::number(options.step), "(0, ∞)"})});
    return unit_figures(ratings, interval, [&](agree::Tallies unit) { return agree::r_wg(unit, levels, options); });
}

TableFigure cohen_kappa_figure(const agree::Ratings& ratings, agree::KappaWeights weights, const Intervals& interval) {
    if (ratings.cols() != 2)
        throw Error({issue("wrong_shape", "/ratings", {"ratings", std::to_string(ratings.cols()) + " raters", "2 raters"})});
    judge(ratings, interval);
    const auto kappa = [weights](const Eigen::MatrixXd& table) { return agree::cohen_kappa(table.col(0), table.col(1), weights); };
    if (interval) return figure(robust::bootstrap(ratings, kappa, robust::Resample::units, *interval));
    return kappa(ratings);
}

}  // namespace ceiba
