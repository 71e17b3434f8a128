#include <ceiba/capacity.hpp>
#include <ceiba/check.hpp>
#include <ceiba/combine/choquet.hpp>

#include "refuse.hpp"

namespace ceiba {

namespace {

/// A capacity over places, and whom its places stand for.
struct Named final : combine::Siblings {
    std::vector<std::string> ids{};
    combine::Capacity capacity{};

    /// Judged as the rule of a node with the children that the masses name.
    explicit Named(const std::vector<combine::Mass>& masses) {
        const combine::Choquet rule{.masses = masses};
        Framework framework{.id = "f", .version = "1", .scales = {{.id = "share", .numeric = measure::Normaliser{measure::Identity{}}}}};
        framework.root = {.id = "whole", .rule = combine::Rule{rule}};
        framework.root.children.push_back({.id = "other", .question = Question{.scale = "share"}});  // even without masses it has a rule
        for (const combine::Mass& mass : masses) {
            for (const std::string& id : mass.children) {
                if (place(id)) continue;
                ids.push_back(id);
                framework.root.children.push_back({.id = id, .question = Question{.scale = "share"}});
            }
        }
        refuse(check(framework), "/root/rule", "");
        capacity = combine::settled(rule, {}, *this);
    }
    std::optional<std::size_t> place(const std::string& id) const override {
        const auto at = std::ranges::find(ids, id);
        return at == ids.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - ids.begin()));
    }
    std::optional<double> number(std::size_t, const Answer&) const override { return std::nullopt; }
    Eigen::Index size() const { return static_cast<Eigen::Index>(ids.size()); }
};

}  // namespace

std::map<std::string, double> shapley(const std::vector<combine::Mass>& masses) {
    const Named named(masses);
    const Eigen::VectorXd index = combine::shapley(named.capacity, named.size());
    std::map<std::string, double> out;
    for (std::size_t i = 0; i < named.ids.size(); ++i) out[named.ids[i]] = index[static_cast<Eigen::Index>(i)];
    return out;
}

std::map<std::pair<std::string, std::string>, double> interaction(const std::vector<combine::Mass>& masses) {
    const Named named(masses);
    const Eigen::MatrixXd index = combine::interactions(named.capacity, named.size());
    std::map<std::pair<std::string, std::string>, double> out;
    for (std::size_t i = 0; i < named.ids.size(); ++i)
        for (std::size_t j = i + 1; j < named.ids.size(); ++j)
            out[{named.ids[i], named.ids[j]}] = index(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j));
    return out;
}

}  // namespace ceiba
