#include <algorithm>
#include <array>
#include <ceiba/called.hpp>
#include <ceiba/error.hpp>
#include <ceiba/snap.hpp>
#include <ceiba/standings.hpp>
#include <span>

namespace ceiba {

namespace detail {

namespace {

/// The value below which a share of the ascending values lies: linear between neighbours (type 7 of Hyndman and Fan, 1996).
double quantile(const std::vector<double>& ascending, double share) {
    const double at = share * static_cast<double>(ascending.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t next = std::min(below + 1, ascending.size() - 1);
    return ascending[below] + (at - static_cast<double>(below)) * (ascending[next] - ascending[below]);
}

/// Whether there is anything to rank: where nothing was reported, a score is what a policy made of that.
bool reported(const NodeScore& n) {
    return n.value && n.coverage.value_or(0) > 0;
}

/// The subjects of one round side by side, on one node.
void add_round(Standings& out, std::span<const Scores* const> round, std::size_t node) {
    std::vector<double> values;
    for (const Scores* s : round)
        if (reported(s->nodes[node])) values.push_back(*s->nodes[node].value);
    std::ranges::sort(values);
    const NodeScore& first = round.front()->nodes[node];
    Quartiles& q = out.quartiles.emplace_back();
    q.node = first.id;
    q.round = round.front()->round;
    q.code = first.code;
    q.label = first.label;
    q.subjects = static_cast<int>(values.size());
    std::array<double, 3> limits{};
    for (std::size_t i = 0; i < 3 && !values.empty(); ++i) limits[i] = quantile(values, 0.25 * static_cast<double>(i + 1));
    if (!values.empty() && !out.no_rank) {  // of 5, 9, 13 ... scores each limit is one of them
        q.lower = limits[0];
        q.median = limits[1];
        q.upper = limits[2];
    }
    for (const Scores* s : round) {
        const NodeScore& n = s->nodes[node];
        Standing& standing = out.standings.emplace_back();
        standing.subject = s->subject;
        standing.round = s->round;
        standing.status = s->status;
        standing.node = n.id;
        standing.state = n.state;
        if (!out.no_rank) standing.value = n.value;
        if (!out.no_rank) standing.coverage = n.coverage;
        if (!reported(n)) continue;
        standing.band = n.band;
        standing.quartile = 1;
        for (const double limit : limits)
            if (!at_least(limit, *n.value)) ++*standing.quartile;
        if (out.no_rank) continue;
        const auto above = std::ranges::partition_point(values, [&](double x) { return at_least(*n.value, x); });
        standing.rank = 1 + static_cast<int>(values.end() - above);
    }
}

}  // namespace

}  // namespace detail

Standings standings(const std::vector<Scores>& scores, const StandingsOptions& options) {
    Standings out{.no_rank = options.no_rank};
    if (scores.empty()) return out;
    const Scores& first = scores.front();
    out.framework = first.framework;
    out.framework_version = first.framework_version;
    out.method = first.method;
    std::vector<Issue> issues;
    for (std::size_t i = 1; i < scores.size(); ++i) {
        const std::string where = step("", std::to_string(i)) + "/provenance/";
        const Provenance& own = scores[i].provenance;
        if (own.framework != first.provenance.framework || scores[i].nodes.size() != first.nodes.size())
            issues.push_back(issue("framework_mismatch", where + "framework", {scores[i].framework, first.framework}));
        else if (own.method != first.provenance.method)
            issues.push_back(issue("method_mismatch", where + "method", {scores[i].method, first.method}));
    }
    std::vector<std::size_t> nodes;
    const std::vector<Called> names = options.nodes.empty() ? std::vector<Called>() : all_called(first.nodes);
    for (std::size_t n = 0; n < options.nodes.size(); ++n) {
        if (const auto found = the_one(options.nodes[n], names, "unknown_node", "/nodes/" + std::to_string(n), issues))
            nodes.push_back(*found);
    }
    throw_if_errors(issues);
    if (options.nodes.empty()) nodes.push_back(0);
    std::vector<const Scores*> order;
    for (const Scores& s : scores) order.push_back(&s);
    std::ranges::stable_sort(order, {}, [](const Scores* s) { return std::pair(s->round, s->subject); });
    for (const std::size_t node : nodes)
        for (auto from = order.begin(); from != order.end();) {
            const auto to = std::find_if(from, order.end(), [&](const Scores* s) { return s->round != (*from)->round; });
            detail::add_round(out, {from, to}, node);
            from = to;
        }
    for (const Scores* s : order) out.provenances.push_back(s->provenance);
    return out;
}

}  // namespace ceiba
