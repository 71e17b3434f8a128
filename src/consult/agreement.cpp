#include <ceiba/agree/cohen_kappa.hpp>
#include <ceiba/agree/complete_block.hpp>
#include <ceiba/agree/fleiss_kappa.hpp>
#include <ceiba/agree/icc.hpp>
#include <ceiba/agree/iqr.hpp>
#include <ceiba/agree/kendall_w.hpp>
#include <ceiba/agree/krippendorff_alpha.hpp>
#include <ceiba/agree/percent.hpp>
#include <ceiba/agree/r_wg.hpp>
#include <ceiba/agreement.hpp>
#include <ceiba/robust/bootstrap.hpp>
#include <unordered_map>
#include "consult/ratings.hpp"

namespace ceiba {

namespace detail {

namespace {

/// Figures from the same resamples of n where intervals are asked for; nothing where they are undefined, or greater than a number can be.
template <class F>
std::vector<Figure> figures(std::size_t n, std::size_t count, F&& f, const Consultation& consultation) {
    std::vector<Figure> out(count);
    const auto known = [](double x) { return std::isfinite(x) ? std::optional(x) : std::nullopt; };
    if (!consultation.intervals) {
        std::vector<double> plain(count);
        f(agree::detail::once(static_cast<Eigen::Index>(n)), std::span(plain));
        std::ranges::transform(plain, out.begin(), [&](double x) { return Figure{known(x)}; });
        return out;
    }
    std::ranges::transform(robust::resampled(n, count, f, *consultation.intervals), out.begin(),
                           [&](const robust::Resampled& r) { return Figure{known(r.value), known(r.low), known(r.high)}; });
    return out;
}

const Figure& figure_of(const IndicatorAgreement& a, agree::Statistic statistic) {
    switch (statistic) {
        case agree::Statistic::pairwise:
            return a.pairwise;
        case agree::Statistic::r_wg:
            return a.r_wg;
        case agree::Statistic::iqr:
            return a.iqr;
        case agree::Statistic::sd:
            return a.sd;
        default:
            return a.percent;
    }
}

bool contested(const IndicatorAgreement& a, const Consultation& c) {
    const std::optional<double>& value = figure_of(a, c.statistic).value;
    if (!value) return false;
    return agree::measures_agreement(c.statistic) ? !at_least(*value, c.threshold) : !at_least(c.threshold, *value);
}

void rate(IndicatorAgreement& a, const std::map<std::string, double>& rated, const Scale& scale, const Consultation& c) {
    a.voices = static_cast<int>(rated.size());
    if (rated.size() < 2) return;  // nobody agrees alone
    agree::UnitRatings unit{Eigen::VectorXd(row(rated).transpose())};
    const std::pair<int, double> spaced = spacing(scale);
    const auto of_raters = [&](agree::Times raters, std::span<double> out) {
        const agree::Tallies tallies = unit(raters);
        out[0] = agree::percent(tallies);
        out[1] = agree::pairwise(tallies);
        out[2] = agree::iqr(tallies);
        out[3] = agree::sd(tallies);
        out[4] = spaced.first > 0 ? agree::r_wg(tallies, spaced.first, {.step = spaced.second}) : agree::no_value;
    };
    const std::vector<Figure> found = figures(rated.size(), 5, of_raters, c);
    a.percent = found[0];
    a.pairwise = found[1];
    a.iqr = found[2];
    a.sd = found[3];
    a.r_wg = found[4];
}

/// The indicators that at least two institutions rated: what agreement can rest on.
Eigen::MatrixXd rated_twice(const Eigen::MatrixXd& table) {
    Eigen::MatrixXd out(table.rows(), table.cols());
    Eigen::Index kept = 0;
    for (Eigen::Index u = 0; u < table.rows(); ++u)
        if ((table.row(u).array() == table.row(u).array()).count() >= 2) out.row(kept++) = table.row(u);
    return out.topRows(kept);
}

/// How many columns have a rating.
int raters(const Eigen::MatrixXd& table) {
    int out = 0;
    for (Eigen::Index r = 0; r < table.cols(); ++r) out += (table.col(r).array() == table.col(r).array()).any() ? 1 : 0;
    return out;
}

/// The coefficients of one scale: indicators by institutions.
void rate(ScaleAgreement& s, const Eigen::MatrixXd& table, const Consultation& c) {
    const Eigen::MatrixXd paired = rated_twice(table);
    const Eigen::MatrixXd block = agree::complete_block(table);
    const auto rests_on = [](Figure figure, const Eigen::MatrixXd& some) {
        if (!figure.value) return figure;
        figure.indicators = static_cast<int>(some.rows());
        figure.institutions = raters(some);
        return figure;
    };
    const agree::KrippendorffAlpha nominal(table, agree::Metric::nominal);
    const agree::KrippendorffAlpha ordinal(table, agree::Metric::ordinal);
    const agree::KrippendorffAlpha interval(table, agree::Metric::interval);
    const agree::FleissKappa kappa(table);
    const auto of_table = [&](agree::Times units, std::span<double> out) {
        out[0] = nominal(units);
        out[1] = ordinal(units);
        out[2] = interval(units);
        out[3] = kappa(units);
    };
    const std::vector<Figure> of_all = figures(static_cast<std::size_t>(table.rows()), 4, of_table, c);
    s.alpha_nominal = rests_on(of_all[0], paired);
    s.alpha_ordinal = rests_on(of_all[1], paired);
    s.alpha_interval = rests_on(of_all[2], paired);
    s.fleiss_kappa = rests_on(of_all[3], paired);
    const agree::KendallW concordance(block);
    const agree::Icc icc(block);
    const auto of_block = [&](agree::Times units, std::span<double> out) {
        out[0] = concordance(units);
        const std::array<double, 2> both = icc(units);
        out[1] = both[0];
        out[2] = both[1];
    };
    const std::vector<Figure> complete = figures(static_cast<std::size_t>(block.rows()), 3, of_block, c);
    s.kendall_w = rests_on(complete[0], block);
    s.icc_single = rests_on(complete[1], block);
    s.icc_average = rests_on(complete[2], block);
}

/// Self-assessed and validated values, one indicator a row, and their oriented differences in a third column.
void rate_validation(ScaleAgreement& s, const Eigen::MatrixXd& table, const Consultation& c) {
    s.validated = static_cast<int>(table.rows());
    if (table.rows() == 0) return;
    const auto of_series = [&](agree::Times units, std::span<double> out) {
        double n = 0;
        for (const double times : units) n += times;
        Eigen::MatrixXd drawn(static_cast<Eigen::Index>(n), 3);
        Eigen::Index at = 0;
        for (Eigen::Index i = 0; i < table.rows(); ++i)
            for (auto left = static_cast<Eigen::Index>(units[static_cast<std::size_t>(i)]); left > 0; --left)
                drawn.row(at++) = table.row(i);
        out[0] = agree::cohen_kappa(drawn.col(0), drawn.col(1), agree::KappaWeights::linear);
        double sum = 0;
        for (Eigen::Index i = 0; i < drawn.rows(); ++i) sum += drawn(i, 2);
        out[1] = sum / n;
    };
    std::vector<Figure> found = figures(static_cast<std::size_t>(table.rows()), 2, of_series, c);
    for (Figure& figure : found)
        if (figure.value) figure.indicators = s.validated;
    s.validation_kappa = found[0];
    s.mean_difference = found[1];
}

}  // namespace

}  // namespace detail

Agreement agreement(const Evaluation& evaluation) {
    const detail::Evaluated& e = evaluation.evaluated();
    e.need_answers_of_institutions();
    const Tree& tree = e.tree;
    const std::vector<Reconciled>& answers = e.answers->reconciled;
    const Consultation& consultation = e.method->consultation;
    const auto rated = detail::ratings(e, {Fate::superseded, Fate::not_asked});
    auto out = e.result<Agreement>();
    out.consultation = consultation;
    if (consultation.intervals) out.provenance.seed = consultation.intervals->seed;
    for (const Reconciled& r : answers) {
        pulse();
        const std::size_t node = *tree.find(r.indicator);
        IndicatorAgreement& a = out.indicators.emplace_back();
        a.indicator = r.indicator;
        a.code = tree[node].node->code;
        a.label = tree[node].node->label;
        detail::rate(a, rated[node], *tree.scale(node), consultation);
        a.value = r.value;
        a.state = r.state;
        a.contested = detail::contested(a, consultation);
        a.single_voice = r.single_voice;
        a.missing = r.state != State::answered && r.state != State::not_applicable;
        a.adjudicated = r.adjudicated;
        a.self_assessed = r.self_assessed;
        a.validated = r.validated;
        a.difference = r.difference;
    }
    std::unordered_map<const Scale*, std::vector<const Reconciled*>> on;
    for (const Reconciled& r : answers) on[tree.scale(*tree.find(r.indicator))].push_back(&r);
    for (const Scale& scale : e.framework().scales) {
        std::vector<std::size_t> units;
        std::map<std::string, Eigen::Index> columns;
        std::vector<std::array<double, 3>> series;
        for (const Reconciled* of : on[&scale]) {
            const Reconciled& r = *of;
            const std::size_t node = *tree.find(r.indicator);
            units.push_back(node);
            for (const auto& [institution, rating] : rated[node]) columns.emplace(institution, 0);
            const double sign = e.settings[node].direction == Direction::lower ? -1 : 1;
            if (r.difference) series.push_back({*r.self_assessed, *r.validated, sign * *r.difference});
        }
        if (units.empty()) continue;
        Eigen::Index column = 0;
        for (auto& [institution, place] : columns) place = column++;
        Eigen::MatrixXd table = Eigen::MatrixXd::Constant(static_cast<Eigen::Index>(units.size()), column, agree::no_value);
        for (std::size_t u = 0; u < units.size(); ++u)
            for (const auto& [institution, rating] : rated[units[u]]) table(static_cast<Eigen::Index>(u), columns.at(institution)) = rating;
        ScaleAgreement& s = out.scales.emplace_back();
        s.scale = scale.id;
        s.indicators = static_cast<int>(units.size());
        s.institutions = static_cast<int>(columns.size());
        detail::rate(s, table, consultation);
        Eigen::MatrixXd validation(static_cast<Eigen::Index>(series.size()), 3);
        for (std::size_t i = 0; i < series.size(); ++i)
            for (std::size_t j = 0; j < 3; ++j) validation(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = series[i][j];
        detail::rate_validation(s, validation, consultation);
    }
    return out;
}

Agreement agreement(const Framework& framework, const Assessment& assessment, const Method& method) {
    return agreement(Evaluation(framework, assessment, method));
}

}  // namespace ceiba
