#pragma once

#include <ceiba/called.hpp>
#include <ceiba/detail/closest.hpp>
#include <ceiba/error.hpp>
#include <ceiba/model/framework.hpp>
#include <ceiba/snap.hpp>
#include <memory>
#include <unordered_map>

namespace ceiba {

/// How many levels a tree may have below its root. What goes over trees goes over them level by level, and would not come back from one
/// without end.
inline constexpr int most_levels = 200;

/// The nodes of a framework in the order of the file, the root first, with what a document leaves out: place, parent, depth.
/// What lies deeper than `most_levels` is left out, which `check` reports. Holds pointers into the framework; copies share what they hold.
///
/// example:
///     const Tree tree(framework);
///     if (const auto i = tree.find("laws")) std::cout << tree[*i].where;  // "/root/children/0"
class Tree {
public:
    struct Entry {
        const Node* node{};
        std::optional<std::size_t> parent{};
        int depth{};
        std::string where{};
        std::vector<std::size_t> children{};
        const Scale* scale = nullptr;
        bool scored = true;
        bool leaf() const { return node->children.empty(); }
    };

    explicit Tree(const Framework& framework) : held_(std::make_shared<const Held>(framework)) {}

    std::size_t size() const { return held_->entries.size(); }
    const Entry& operator[](std::size_t i) const { return held_->entries[i]; }
    auto begin() const { return held_->entries.begin(); }
    auto end() const { return held_->entries.end(); }

    std::optional<std::size_t> find(const std::string& id) const {
        const auto found = held_->index.find(id);
        return found == held_->index.end() ? std::nullopt : std::optional(found->second);
    }
    /// The scale of an indicator; null if it has none or names none.
    const Scale* scale(std::size_t i) const { return held_->entries[i].scale; }
    /// False for context: an indicator that enters no score, or a node with nothing else below.
    bool scored(std::size_t i) const { return held_->entries[i].scored; }
    /// The nodes whose children were left out.
    const std::vector<std::size_t>& too_deep() const { return held_->too_deep; }
    /// What people call each node.
    std::vector<Called> called() const {
        std::vector<Called> out;
        for (const Entry& e : *this) out.push_back(ceiba::called(*e.node));
        return out;
    }
    /// The id of a node that was probably meant; empty if none is near.
    std::string closest(const std::string& id, bool indicators_only = false) const {
        std::vector<std::string_view> ids;
        for (const Entry& e : *this)
            if (e.leaf() || !indicators_only) ids.emplace_back(e.node->id);
        return detail::closest(id, ids);
    }

private:
    struct Held {
        explicit Held(const Framework& framework) {
            std::unordered_map<std::string, const Scale*> scales;
            for (const Scale& scale : framework.scales) scales.emplace(scale.id, &scale);
            add(framework.root, std::nullopt, 0, "/root", scales);
        }
        std::size_t add(const Node& node, std::optional<std::size_t> parent, int depth, const std::string& where,
                        const std::unordered_map<std::string, const Scale*>& scales) {
            const std::size_t at = entries.size();
            entries.push_back({&node, parent, depth, where, {}, nullptr, !node.question || node.question->scored});
            index.emplace(node.id, at);
            if (node.question && node.question->scale)
                if (const auto scale = scales.find(*node.question->scale); scale != scales.end()) entries[at].scale = scale->second;
            if (depth == most_levels && !node.children.empty()) {
                too_deep.push_back(at);
                return at;
            }
            for (std::size_t i = 0; i < node.children.size(); ++i) {
                const std::size_t child = add(node.children[i], at, depth + 1, where + "/children/" + std::to_string(i), scales);
                entries[at].children.push_back(child);
            }
            if (!node.children.empty())
                entries[at].scored = std::ranges::any_of(entries[at].children, [&](std::size_t child) { return entries[child].scored; });
            return at;
        }
        std::vector<Entry> entries{};
        std::vector<std::size_t> too_deep{};
        std::unordered_map<std::string, std::size_t> index{};
    };
    std::shared_ptr<const Held> held_;
};

/// The denominator of an indicator; nothing if it has none, or none that is valid.
inline std::optional<std::size_t> denominator(const Tree& tree, std::size_t i) {
    const auto& question = tree[i].node->question;
    if (!question || !question->denominator) return std::nullopt;
    const auto by = tree.find(*question->denominator);
    return by && tree[*by].leaf() && tree.scale(*by) != nullptr ? by : std::nullopt;
}

/// The levels of a scale by value, least first.
inline std::vector<const Level*> ascending(const Scale& scale) {
    std::vector<const Level*> levels;
    for (const Level& level : scale.levels) levels.push_back(&level);
    std::ranges::stable_sort(levels, {}, &Level::value);
    return levels;
}

/// How many equally spaced levels a scale has, and how far apart they are; 0 levels if they are not.
inline std::pair<int, double> spacing(const Scale& scale) {
    const std::vector<const Level*> levels = ascending(scale);
    if (levels.size() < 2) return {0, 0};
    const double step = levels[1]->value - levels[0]->value;
    for (std::size_t i = 1; i < levels.size(); ++i)
        if (!(step > 0) || !same(levels[i]->value - levels[i - 1]->value, step)) return {0, 0};
    return {static_cast<int>(levels.size()), step};
}

/// The number that an answer stands for on a scale; nothing if it is not a level, not a number, or outside the scale.
inline std::optional<double> number(const Answer& answer, const Scale& scale) {
    const auto* code = std::get_if<std::string>(&answer.value);
    if (scale.numeric) {
        if (code != nullptr) return std::nullopt;
        return std::get<double>(answer.value);
    }
    for (const Level& level : scale.levels)
        if (code != nullptr ? level.code == *code : level.value == std::get<double>(answer.value)) return level.value;
    return std::nullopt;
}

}  // namespace ceiba
