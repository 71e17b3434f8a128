#include <ceiba/detail/lanes.hpp>
#include <ceiba/methods.hpp>
#include <ceiba/rank/compare/reversal.hpp>
#include <ceiba/rank/group/methods.hpp>
#include <ceiba/rank/methods.hpp>
#include <ceiba/rank/sort/methods.hpp>
#include <ceiba/type.hpp>
#include <ceiba/weight/group.hpp>
#include <ceiba/weight/methods.hpp>
#include <ceiba/writer.hpp>
#include <cstring>

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

/// Stands for any trait.
struct SomeTrait {
    template <class T>
    operator Trait<T>() const;
};

/// Whether a card has so many traits: none has a default, so with fewer or more values there is no card.
template <class Card, std::size_t... I>
consteval bool has_traits(std::index_sequence<I...>) {
    return requires { Card{(static_cast<void>(I), SomeTrait{})...}; };
}

/// The traits of a card that are true or false, each by its name.
template <class Card>
std::map<std::string, bool> traits(const Card& about) {
    static_assert(has_traits<Card>(std::make_index_sequence<describe::notes_of<Card>.members.size()>()),
                  "every trait of a card is described");
    static_assert(describe::complete<Card>(), "the notes of a card name exactly its traits, in order, each with a text");
    std::map<std::string, bool> out;
    describe::for_each_member<Card>([&](const describe::Note& note, auto pointer) {
        if constexpr (std::is_convertible_v<decltype(about.*pointer), const bool&>) out.emplace(note.name, about.*pointer);
    });
    return out;
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
Rows rows(const Eigen::MatrixBase<M>& table) {
    Rows out;
    for (Eigen::Index i = 0; i < table.rows(); ++i) out.emplace_back(table.row(i).begin(), table.row(i).end());
    return out;
}

template <class M>
std::map<std::string, Rows> rows(const std::map<std::string, M>& tables) {
    std::map<std::string, Rows> out;
    for (const auto& [name, table] : tables) out.emplace(name, rows(table));
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

Eigen::MatrixXd table(const double* numbers, Eigen::Index rows, Eigen::Index columns, std::ptrdiff_t row_step, std::ptrdiff_t column_step) {
    using detail::Two;
    Eigen::MatrixXd out(rows, columns);
    const auto* first = reinterpret_cast<const char*>(numbers);
    const auto at = [&](Eigen::Index i, Eigen::Index j) { return first + i * row_step + j * column_step; };
    const auto pair = [&](Eigen::Index i, Eigen::Index j) {
        Two two;
        std::memcpy(&two, at(i, j), sizeof two);
        return two;
    };
    const bool side_by_side = column_step == sizeof(double);
    constexpr Eigen::Index block = 64;
    for (Eigen::Index from = 0; from < rows; from += block) {
        const Eigen::Index to = std::min(from + block, rows);
        Eigen::Index j = 0;
        for (; side_by_side && j + 2 <= columns; j += 2) {
            double* left = out.data() + j * rows;
            double* right = left + rows;
            Eigen::Index i = from;
            for (; i + 2 <= to; i += 2) {
                const Two above = pair(i, j);
                const Two below = pair(i + 1, j);
                const Two of_left{above[0], below[0]};
                const Two of_right{above[1], below[1]};
                std::memcpy(left + i, &of_left, sizeof of_left);
                std::memcpy(right + i, &of_right, sizeof of_right);
            }
            for (; i < to; ++i) {
                std::memcpy(left + i, at(i, j), sizeof(double));
                std::memcpy(right + i, at(i, j + 1), sizeof(double));
            }
        }
        for (; j < columns; ++j)
            for (Eigen::Index i = from; i < to; ++i) std::memcpy(out.data() + j * rows + i, at(i, j), sizeof(double));
    }
    return out;
}

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
    return rank::with_ranks(scored(method, x, weights, directions, common), common.ties);
}

rank::Ranking scored(const rank::Method& method, const rank::Table& x, const rank::Vector& weights, const rank::Vector& directions,
                     const rank::Common& common) {
    return rank::scored(method, x, weights, directions, common);
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

RankReversal reversal(const rank::Method& method, const rank::Table& x, const rank::Vector& weights, const rank::Vector& directions,
                      const rank::Table& worse, const rank::Common& common) {
    namespace compare = rank::compare;
    const compare::Reversal3 third = compare::reversal_3(method, x, weights, directions, common);
    RankReversal out{.method = describe::tag_of(method),
                     .options = options(method),
                     .rank{third.rank.begin(), third.rank.end()},
                     .pairwise = rows(third.pairwise)};
    for (Eigen::Index i = 0; i < third.rank.size(); ++i)
        if (third.rank[i] == 1) out.best.push_back(static_cast<int>(i));
    if (worse.size() > 0) {
        const compare::Reversal1 first = compare::reversal_1(method, x, weights, directions, worse, common);
        out.replacements = static_cast<int>(first.trials);
        for (const compare::Replacement& one : first.failures)
            out.best_changed.push_back(
                {static_cast<int>(one.replaced), static_cast<int>(one.by), std::vector<int>(one.best.begin(), one.best.end())});
    }
    for (const auto& [a, b, c] : compare::cycles(third.pairwise))
        out.not_transitive.push_back({static_cast<int>(a), static_cast<int>(b), static_cast<int>(c)});
    for (const auto& [a, b] : third.failures) out.turned_round.push_back({static_cast<int>(a), static_cast<int>(b)});
    out.passes = out.best_changed.empty() && out.not_transitive.empty() && out.turned_round.empty();
    return out;
}

weight::Weights ahp_group(const weight::Table& matrices, const weight::Vector& judge_weights, const weight::AhpGroup& options,
                          const weight::Ahp& ahp) {
    const Eigen::Index n = matrices.cols();
    if (n == 0 || matrices.rows() == 0 || matrices.rows() % n != 0)
        throw Error(
            {issue("wrong_shape", "/matrices",
                   {"matrices", weight::detail::shape(matrices.rows(), n), weight::detail::shape(std::max<Eigen::Index>(n, 1), n)})});
    std::vector<Eigen::MatrixXd> all;
    for (Eigen::Index from = 0; from < matrices.rows(); from += n) all.emplace_back(matrices.middleRows(from, n));
    return weight::ahp_group(all, judge_weights, options, ahp);
}

weight::Weights ahp_consistency(const weight::Table& matrix, const weight::Vector& weights, const weight::Ahp& options) {
    return weight::ahp_consistency(matrix, weights, options);
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

WeighedCriteria weighed_criteria(const weight::AhpGroup& group, const weight::Ahp& method, const weight::Weights& weights) {
    WeighedCriteria out = weighed_criteria(weight::Method{method}, weights);
    out.method = "ahp_group";
    for (const describe::Member& member : describe::type<weight::AhpGroup>().members)
        out.options[std::string(member.note.name)] = io::write(member.type(), member.of(&group));
    return out;
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
