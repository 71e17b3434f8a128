#pragma once

#include <ceiba/weight/ahp.hpp>
#include <ceiba/weight/options/group.hpp>

namespace ceiba::weight {

namespace detail {

/// How many of n are left out at each end.
inline std::size_t trimmed_off(double trim, std::size_t n) {
    return static_cast<std::size_t>(snap(trim * static_cast<double>(n)));
}

/// What one judge says of one thing, and how much the judge counts.
struct Voice {
    double value{};
    double weight{};
};

/// The weighted mean without so many of the least values and of the greatest; of equal values each is left out in the same part, so that
/// neither the order of the judges nor that of the criteria decides.
inline double trimmed_mean(std::vector<Voice> voices, std::size_t cut) {
    if (cut > 0) {
        std::ranges::stable_sort(voices, {}, &Voice::value);
        const std::size_t n = voices.size();
        for (std::size_t from = 0; from < n;) {
            std::size_t to = from + 1;
            while (to < n && (voices[to].value == voices[from].value || voices[to].value - voices[from].value <= 1e-12)) ++to;
            const std::size_t first = std::max(from, cut);
            const std::size_t last = std::max(first, std::min(to, n - cut));
            for (std::size_t k = from; k < to; ++k) voices[k].weight *= static_cast<double>(last - first) / static_cast<double>(to - from);
            from = to;
        }
    }
    double total = 0;
    double sum = 0;
    for (const Voice& v : voices) {
        if (v.weight == 0) continue;  // 0 times an infinity
        total += v.weight;
        sum += v.weight * v.value;
    }
    return sum / total;
}

/// Weights of a group from those of its members, judges x criteria; those of a judge who counts nothing, or has none (NaN), are left out.
/// NaN where none is above 0.
inline Eigen::VectorXd group_priorities(const Table& members, const Vector& judge_weights, Grouping how, double trim) {
    const bool logs = untrimmed(how) != Grouping::mean;
    Eigen::VectorXd out(members.cols());
    for (Index i = 0; i < out.size(); ++i) {
        std::vector<Voice> voices;
        for (Index k = 0; k < members.rows(); ++k)
            if (judge_weights[k] > 0 && !std::isnan(members(k, i)))
                voices.push_back({logs ? std::log(members(k, i)) : members(k, i), judge_weights[k]});
        const std::size_t cut = how == untrimmed(how) ? 0 : trimmed_off(trim, voices.size());
        out[i] = trimmed_mean(std::move(voices), cut);
        if (logs) out[i] = std::exp(out[i]);
    }
    double total = 0;
    for (const double w : out) total += w;
    return out / total;
}

/// Judgements of a group: of each pair the geometric mean over those who judged it and count; NaN where nobody did.
inline Eigen::MatrixXd group_judgements(const std::vector<Eigen::MatrixXd>& matrices, const Vector& judge_weights, double trim) {
    std::vector<Eigen::MatrixXd> logs;
    for (const Eigen::MatrixXd& each : matrices) logs.push_back(log_judgements(each));
    const Index n = matrices.front().rows();
    Eigen::MatrixXd out = Eigen::MatrixXd::Ones(n, n);
    for (Index i = 0; i < n; ++i)
        for (Index j = i + 1; j < n; ++j) {
            std::vector<Voice> voices;
            for (std::size_t k = 0; k < logs.size(); ++k)
                if (const double weight = judge_weights[static_cast<Index>(k)]; weight > 0 && !std::isnan(logs[k](i, j)))
                    voices.push_back({logs[k](i, j), weight});
            const std::size_t cut = trimmed_off(trim, voices.size());
            const double mean = voices.empty() ? std::numeric_limits<double>::quiet_NaN() : trimmed_mean(std::move(voices), cut);
            out(i, j) = std::exp(mean);
            out(j, i) = std::exp(-mean);
        }
    return out;
}

}  // namespace detail

/// AHP consensus: how alike the weights of judges are.
///
/// S* = (exp(-B) - 1/c) / (1 - 1/c): B is the Shannon entropy of the mean weights less the mean entropy of each judge's (beta), and
/// c = n / exp(A), with A the least entropy that the scale allows: of one criterion M times as important as each other
///
/// members        judges x criteria: weights with sum 1; a row of NaN is no judge
/// judge_weights  how much each counts, 0 or more, not all 0
/// scale          M, above 1
/// returns        1 if all weights are alike, 0 if judges differ as much as the scale allows, below 0 beyond it; 1 of one criterion
/// source         Goepel (2018) Implementation of an online software tool for the analytic hierarchy process, doi:10.13033/ijahp.v10i3.590;
///                Jost (2007) Partitioning diversity into independent alpha and beta components, doi:10.1890/06-1736.1
/// example        .9 .1 and .1 .9: B = .368, A = .325, 0
inline double group_consensus(const Table& members, const Vector& judge_weights, double scale = 9) {
    const Index n = members.cols();
    if (n < 2) return 1;
    const auto part = [](double w) { return w > 0 ? -w * std::log(w) : 0; };
    double counted = 0;
    double alpha = 0;
    Eigen::VectorXd mean = Eigen::VectorXd::Zero(n);
    for (Index k = 0; k < members.rows(); ++k) {
        if (!(judge_weights[k] > 0) || std::isnan(members(k, 0))) continue;
        counted += judge_weights[k];
        for (Index i = 0; i < n; ++i) {
            alpha += judge_weights[k] * part(members(k, i));
            mean[i] += judge_weights[k] * members(k, i);
        }
    }
    double beta = -alpha / counted;
    for (Index i = 0; i < n; ++i) beta += part(mean[i] / counted);
    const double others = static_cast<double>(n - 1);
    const double least = part(scale / (others + scale)) + others * part(1 / (others + scale));
    const double none = std::exp(least) / static_cast<double>(n);
    return (std::exp(-beta) - none) / (1 - none);
}

/// Geometric compatibility (GCOMPI): how far the weights of a group are from what its members judged.
///
/// sum over judges of a 2 / ((n - 1) (n - 2)) sum over i < j of ln^2 (a_ij w_j / w_i), with a the judge's share of the weights; where pairs
/// were not judged n / (n - 2) times the mean square of those that were, which is the same where all were
///
/// matrices       criteria x criteria of each judge, as for `ahp`; 3 criteria or more
/// judge_weights  how much each counts, 0 or more, not all 0; who judged no pair is left out
/// weights        of the group, above 0
/// returns        0 if every judgement is the ratio of the weights
/// source         Escobar, Aguarón & Moreno-Jiménez (2015) Some extensions of the precise consistency consensus matrix,
///                doi:10.1016/j.dss.2015.04.005
inline double group_compatibility(const std::vector<Eigen::MatrixXd>& matrices, const Vector& judge_weights, const Vector& weights) {
    const auto n = static_cast<double>(weights.size());
    double out = 0;
    double counted = 0;
    for (std::size_t k = 0; k < matrices.size(); ++k) {
        const double weight = judge_weights[static_cast<Index>(k)];
        if (!(weight > 0)) continue;
        const Eigen::MatrixXd logs = detail::log_judgements(matrices[k]);
        double squares = 0;
        double judged = 0;
        for (Index i = 0; i < logs.rows(); ++i)
            for (Index j = i + 1; j < logs.rows(); ++j)
                if (!std::isnan(logs(i, j))) {
                    const double miss = logs(i, j) - std::log(weights[i] / weights[j]);
                    squares += miss * miss;
                    ++judged;
                }
        if (judged == 0) continue;
        out += weight * n / (n - 2) * squares / judged;
        counted += weight;
    }
    return out / counted;
}

namespace detail {

/// What is wrong with the matrices of a group, each judge's weights by AHP (NaN where what one judged alone joins not all criteria, and
/// need not), and their consistency ratios.
inline void judge_group(const std::vector<Eigen::MatrixXd>& matrices, const Vector& judge_weights, const AhpGroup& options, const Ahp& ahp,
                        Eigen::MatrixXd& members, Eigen::VectorXd& ratios) {
    std::vector<Issue> issues;
    for (const auto& fault : judgement(options)) issues.push_back(issue(fault.code, fault.where, fault.arguments));
    for (const auto& fault : judgement(ahp)) issues.push_back(issue(fault.code, fault.where, fault.arguments));
    const auto judges = static_cast<Index>(matrices.size());
    if (judges == 0) issues.push_back(issue("wrong_shape", "/matrices", {"matrices", "0", "1 or more"}));
    if (judge_weights.size() != judges)
        issues.push_back(
            issue("wrong_shape", "/judge_weights", {"judge_weights", std::to_string(judge_weights.size()), std::to_string(judges)}));
    double total = 0;
    for (Index k = 0; k < judge_weights.size(); ++k) {
        if (!(judge_weights[k] >= 0) || !std::isfinite(judge_weights[k]))
            issues.push_back(
                issue("out_of_range", "/judge_weights/" + std::to_string(k), {ceiba::detail::number(judge_weights[k]), "[0, ∞)"}));
        else total += judge_weights[k];
    }
    if (judge_weights.size() > 0 && issues.empty() && !(total > 0)) issues.push_back(issue("no_weight", "/judge_weights"));
    throw_if_errors(issues);
    const bool pooled = untrimmed(options.group) == Grouping::judgements;
    const Index n = matrices.front().rows();
    members = Eigen::MatrixXd::Constant(judges, n, std::numeric_limits<double>::quiet_NaN());
    ratios = Eigen::VectorXd::Constant(judges, std::numeric_limits<double>::quiet_NaN());
    for (Index k = 0; k < judges; ++k) {
        const Eigen::MatrixXd& x = matrices[static_cast<std::size_t>(k)];
        const std::string where = "/matrices/" + std::to_string(k);
        if (x.rows() != n) {
            issues.push_back(issue("wrong_shape", where, {"matrix", shape(x.rows(), x.cols()), shape(n, n)}));
            continue;
        }
        try {
            const Weights own = weights(ahp, x);
            members.row(k) = own.weights.transpose();
            ratios[k] = own.figures.at("consistency_ratio");
        } catch (const Error& error) {
            for (Issue found : error.issues()) {
                if (found.code == "not_joined" && (pooled || judge_weights[k] == 0)) continue;
                found.where = where + found.where.substr(std::string_view("/matrix").size());
                issues.push_back(std::move(found));
            }
        }
    }
    throw_if_errors(issues);
}

}  // namespace detail

/// Weights of a group by the analytic hierarchy process, and how far it agrees.
///
/// Judgements aggregated (AIJ): a_ij is the geometric mean of the judges' a_ij, and the weights are those of `ahp`. Priorities aggregated
/// (AIP): w_i is the geometric mean, or the mean, of the judges' w_i, over the sum of these. Means are weighted by the judges' weights.
/// Trimmed: of each pair or weight floor(trim n) values are left out at each end, n counting who judged it with a weight above 0; the
/// judges' weights weigh what is left, and equal values at the edge are left out in equal parts.
///
/// matrices       criteria x criteria of each judge, as for `ahp`; NaN is a pair that was not judged. To aggregate judgements it is enough
///                that those of all together join all criteria
/// judge_weights  how much each counts, 0 or more, not all 0; none: each counts 1. Who counts 0 changes nothing
/// returns        weights; figures consensus (`group_consensus`) and, of 3 criteria or more, geometric_compatibility
///                (`group_compatibility`); where judgements are aggregated also those of `ahp` for their means, with its diagnostics and
///                tables; trimmed, cut: how many are left out at each end, where all judged. Tables judges (judges x criteria: the weights
///                of each, NaN where one's own judgements join not all criteria) and judges_consistency_ratio; judgements (the means)
/// throws         Error with every issue, of a matrix at /matrices/k; `not_joined`
/// cost           O(judges n^3)
/// source         Aczél & Saaty (1983) Procedures for synthesizing ratio judgements, doi:10.1016/0022-2496(83)90028-7; Forman & Peniwati
///                (1998) Aggregating individual judgments and priorities with the analytic hierarchy process,
///                doi:10.1016/S0377-2217(97)00244-0
/// example        1 4 and 1/4 1 of one, 1 1 and 1 1 of another: AIJ 2/3 and 1/3; with the mean of weights .65 and .35
inline Weights ahp_group(const std::vector<Eigen::MatrixXd>& matrices, const Eigen::VectorXd& judge_weights = {},
                         const AhpGroup& options = {}, const Ahp& ahp = {}) {
    const Eigen::VectorXd counts = judge_weights.size() > 0 ? judge_weights : Eigen::VectorXd::Ones(static_cast<Index>(matrices.size()));
    Eigen::MatrixXd members;
    Eigen::VectorXd ratios;
    detail::judge_group(matrices, counts, options, ahp, members, ratios);
    const bool trimmed = options.group != untrimmed(options.group);
    Weights out;
    if (untrimmed(options.group) == Grouping::judgements) {
        const Eigen::MatrixXd means = detail::group_judgements(matrices, counts, trimmed ? options.trim : 0);
        try {
            out = weights(ahp, means);
        } catch (const Error& error) {
            std::vector<Issue> issues = error.issues();
            for (Issue& found : issues) found.where = "/matrices";
            throw_if_errors(issues);
        }
        out.tables["judgements"] = means;
    } else {
        out.weights = detail::group_priorities(members, counts, options.group, options.trim);
    }
    Index counted = 0;
    for (const double count : counts) counted += count > 0 ? 1 : 0;
    if (trimmed) out.figures["cut"] = static_cast<double>(detail::trimmed_off(options.trim, static_cast<std::size_t>(counted)));
    bool own = false;
    for (Index k = 0; k < members.rows(); ++k) own = own || (counts[k] > 0 && !std::isnan(members(k, 0)));
    if (own) out.figures["consensus"] = group_consensus(members, counts, options.scale);
    if (members.cols() > 2) out.figures["geometric_compatibility"] = group_compatibility(matrices, counts, out.weights);
    out.tables["judges"] = members;
    out.tables["judges_consistency_ratio"] = ratios;
    return out;
}

}  // namespace ceiba::weight
