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
#include "consult/ratings.hpp"

namespace ceiba {

namespace detail {

namespace {

/// A figure of a table, with an interval where one is asked for; none where it is undefined.
template <class F>
Figure figure(const Eigen::MatrixXd& table, robust::Resample resample, const Consultation& consultation, F&& statistic) {
    Figure out;
    const double value = statistic(table);
    if (std::isnan(value)) return out;
    out.value = value;
    if (!consultation.intervals) return out;
    const robust::Resampled resampled = robust::bootstrap(table, statistic, resample, *consultation.intervals);
    if (std::isnan(resampled.low)) return out;
    out.low = resampled.low;
    out.high = resampled.high;
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
    const auto of_row = [&](auto&& statistic) {
        return figure(row(rated), robust::Resample::raters, c, [&](const Eigen::MatrixXd& t) { return statistic(t.row(0).transpose()); });
    };
    a.percent = of_row([](const agree::Values& x) { return agree::percent(x); });
    a.pairwise = of_row([](const agree::Values& x) { return agree::pairwise(x); });
    a.iqr = of_row([](const agree::Values& x) { return agree::iqr(x); });
    a.sd = of_row([](const agree::Values& x) { return agree::sd(x); });
    const std::pair<int, double> spaced = spacing(scale);
    if (spaced.first > 0) a.r_wg = of_row([&](const agree::Values& x) { return agree::r_wg(x, spaced.first, {.step = spaced.second}); });
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
    const auto on = [&](const Eigen::MatrixXd& some, const Eigen::MatrixXd& rests_on, auto&& coefficient) {
        Figure out = figure(some, robust::Resample::units, c, coefficient);
        if (!out.value) return out;
        out.indicators = static_cast<int>(rests_on.rows());
        out.institutions = raters(rests_on);
        return out;
    };
    const auto of_table = [&](auto&& coefficient) { return on(table, paired, coefficient); };
    const auto of_block = [&](auto&& coefficient) { return on(block, block, coefficient); };
    const auto alpha = [&](agree::Metric metric) {
        return of_table([metric](const Eigen::MatrixXd& t) { return agree::krippendorff_alpha(t, metric); });
    };
    const auto icc = [&](agree::Judged judged) { return of_block([judged](const Eigen::MatrixXd& t) { return agree::icc(t, judged); }); };
    s.alpha_nominal = alpha(agree::Metric::nominal);
    s.alpha_ordinal = alpha(agree::Metric::ordinal);
    s.alpha_interval = alpha(agree::Metric::interval);
    s.fleiss_kappa = of_table([](const Eigen::MatrixXd& t) { return agree::fleiss_kappa(t); });
    s.kendall_w = of_block([](const Eigen::MatrixXd& t) { return agree::kendall_w(t); });
    s.icc_single = icc(agree::Judged::single);
    s.icc_average = icc(agree::Judged::average);
}

/// Self-assessed and validated values, one indicator a row, and their oriented differences in a third column.
void rate_validation(ScaleAgreement& s, const Eigen::MatrixXd& table, const Consultation& c) {
    s.validated = static_cast<int>(table.rows());
    if (table.rows() == 0) return;
    const auto of_series = [&](auto&& difference) {
        Figure out = figure(table, robust::Resample::units, c, difference);
        if (out.value) out.indicators = s.validated;
        return out;
    };
    s.validation_kappa =
        of_series([](const Eigen::MatrixXd& t) { return agree::cohen_kappa(t.col(0), t.col(1), agree::KappaWeights::linear); });
    s.mean_difference = of_series([](const Eigen::MatrixXd& t) {
        double sum = 0;
        for (Eigen::Index i = 0; i < t.rows(); ++i) sum += t(i, 2);
        return sum / static_cast<double>(t.rows());
    });
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
    for (const Scale& scale : e.framework().scales) {
        std::vector<std::size_t> units;
        std::map<std::string, Eigen::Index> columns;
        std::vector<std::array<double, 3>> series;
        for (const Reconciled& r : answers) {
            const std::size_t node = *tree.find(r.indicator);
            if (tree.scale(node) != &scale) continue;
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
