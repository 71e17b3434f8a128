#include <ceiba/methods.hpp>
#include <ceiba/rank/group/methods.hpp>
#include <ceiba/rank/methods.hpp>
#include <ceiba/rank/sort/methods.hpp>
#include <ceiba/type.hpp>
#include <ceiba/weight/methods.hpp>
#include <ceiba/writer.hpp>

namespace ceiba {

namespace {

std::vector<std::string> split(std::string_view names) {
    std::vector<std::string> out;
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(','), names.size());
        if (const std::string_view name = names.substr(0, end); !name.empty()) out.emplace_back(name.substr(name.find_first_not_of(' ')));
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return out;
}

/// What all cards have in common.
template <class Options, class Card>
MethodCard common_card(std::string_view room, const Card& about) {
    constexpr auto notes = describe::notes_of<Options>;
    const auto words = [](const Trait<std::string_view>& text) { return std::string(static_cast<std::string_view>(text)); };
    return {.room = std::string(room),
            .method = describe::tag(notes.name),
            .name = words(about.name),
            .aliases = split(about.aliases),
            .text = std::string(notes.text),
            .source = words(about.source),
            .use = words(about.use),
            .mind = words(about.mind)};
}

/// The traits of a card that are true or false, each by its name.
std::map<std::string, bool> traits(const rank::Card& c) {
    return {{"higher_is_better", c.higher_is_better},
            {"uses_weights", c.uses_weights},
            {"weights_are_shares", c.weights_are_shares},
            {"needs_positive", c.needs_positive},
            {"compensatory", c.compensatory},
            {"direction_aware", c.direction_aware},
            {"scale_invariant", c.scale_invariant},
            {"translation_invariant", c.translation_invariant},
            {"monotone", c.monotone},
            {"keeps_order", c.keeps_order},
            {"zero_weight_is_removal", c.zero_weight_is_removal},
            {"takes_constants", c.takes_constants}};
}
std::map<std::string, bool> traits(const weight::Card& c) {
    return {{"needs_positive", c.needs_positive},   {"direction_aware", c.direction_aware},
            {"scale_invariant", c.scale_invariant}, {"translation_invariant", c.translation_invariant},
            {"takes_constants", c.takes_constants}, {"constant_weighs_nothing", c.constant_weighs_nothing}};
}

std::map<std::string, bool> traits(const rank::sort::Card& c) {
    return {{"weights_are_shares", c.weights_are_shares},
            {"graded", c.graded},
            {"monotone", c.monotone},
            {"independent", c.independent},
            {"scale_invariant", c.scale_invariant},
            {"translation_invariant", c.translation_invariant},
            {"zero_weight_is_removal", c.zero_weight_is_removal}};
}

template <class List>
void list(std::string_view room, std::vector<MethodCard>& out) {
    describe::for_each_alternative<List>([&]<class Options>(std::type_identity<Options>) {
        const auto about = card(Options{});
        MethodCard& made = out.emplace_back(common_card<Options>(room, about));
        if constexpr (requires { about.family; }) made.family = describe::name_of<rank::Family>(about.family);
        else if constexpr (requires { about.input; }) made.family = describe::name_of<weight::Input>(about.input);
        else made.family = describe::name_of(rank::Family::outranking);
        made.traits = traits(about);
    });
}

/// The options of a method as they were used, those of one value each.
template <class List>
std::map<std::string, std::string> options(const List& method) {
    std::map<std::string, std::string> out;
    const describe::Alternative& held = describe::type<List>().held(&method);
    for (const describe::Member& member : held.type().members) {
        const void* value = member.of(held.get(&method));
        out[std::string(member.note.name)] = io::write(member.type(), value);
    }
    return out;
}

template <class M>
std::map<std::string, Rows> rows(const std::map<std::string, M>& tables) {
    std::map<std::string, Rows> out;
    for (const auto& [name, table] : tables) {
        Rows& made = out[name];
        for (Eigen::Index i = 0; i < table.rows(); ++i) made.emplace_back(table.row(i).begin(), table.row(i).end());
    }
    return out;
}

template <class List>
RankedTable document(const List& method, const rank::Ranking& ranking) {
    RankedTable out{.method = describe::tag_of(method),
                    .options = options(method),
                    .score{ranking.score.begin(), ranking.score.end()},
                    .rank{ranking.rank.begin(), ranking.rank.end()},
                    .order{ranking.order.begin(), ranking.order.end()},
                    .higher_is_better = ranking.higher_is_better,
                    .tables = rows(ranking.tables)};
    for (const auto& [name, members] : ranking.sets) out.sets[name].assign(members.begin(), members.end());
    return out;
}

}  // namespace

std::vector<MethodCard> methods() {
    std::vector<MethodCard> out;
    list<weight::Method>("weight", out);
    list<rank::Method>("rank", out);
    list<rank::group::Method>("rank.group", out);
    list<rank::sort::Method>("rank.sort", out);
    return out;
}

rank::Ranking ranking(const rank::Method& method, const rank::Table& x, const rank::Vector& weights, const rank::Vector& directions,
                      const rank::Common& common) {
    return rank::ranking(method, x, weights, directions, common);
}

rank::Ranking group_ranking(const rank::group::Method& method, const rank::Table& rankings, const rank::Vector& weights,
                            const rank::Common& common) {
    return rank::group::ranking(method, rankings, weights, common);
}

rank::sort::Sorting sorting(const rank::sort::Method& method, const rank::Table& x, const rank::Vector& weights,
                            const rank::Vector& directions, const rank::sort::Common& common) {
    return rank::sort::sorting(method, x, weights, directions, common);
}

std::vector<Issue> ranking_issues(const rank::Method& method, const rank::Vector& directions) {
    return rank::issues(method, directions);
}

weight::Weights weights(const weight::Method& method, const weight::Table& x, const weight::Vector& directions) {
    return weight::weights(method, x, directions);
}

RankedTable ranked_table(const rank::Method& method, const rank::Ranking& ranking) {
    return document(method, ranking);
}
RankedTable ranked_table(const rank::group::Method& method, const rank::Ranking& ranking) {
    return document(method, ranking);
}

SortedTable sorted_table(const rank::sort::Method& method, const rank::sort::Sorting& sorting) {
    return {.method = describe::tag_of(method),
            .options = options(method),
            .classes{sorting.classes.begin(), sorting.classes.end()},
            .count = static_cast<int>(sorting.count),
            .tables = rows(sorting.tables)};
}

WeighedCriteria weighed_criteria(const weight::Method& method, const weight::Weights& weights) {
    return {.method = describe::tag_of(method),
            .options = options(method),
            .weights{weights.weights.begin(), weights.weights.end()},
            .figures = weights.figures,
            .diagnostics = weights.diagnostics,
            .tables = rows(weights.tables)};
}

}  // namespace ceiba
