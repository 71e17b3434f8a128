#pragma once

#include <ceiba/combine/rules.hpp>

#include "compile/compilation.hpp"
#include "compile/in_unit.hpp"

namespace ceiba {

namespace detail {

/// The children of a node, to rules that name them.
struct Family final : combine::Siblings {
    Family(const Compilation& compilation, const engine::Node& node) : compilation_(&compilation), node_(&node) {
        for (const engine::Edge& e : node.edges) ids.push_back(compilation.id(e.node));
    }
    std::vector<std::string> ids{};

    std::optional<std::size_t> place(const std::string& name) const override {
        const auto found = std::ranges::find(ids, name);
        return found == ids.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - ids.begin()));
    }
    /// A level where there are levels, any other answer, or a value of a child with children; as the rule will see it.
    std::optional<double> number(std::size_t place, const Answer& answer) const override {
        const engine::Edge& edge = node_->edges[place];
        const Scale* scale = compilation_->whole->scale(edge.node);
        if (scale != nullptr && !ceiba::number(answer, *scale)) return std::nullopt;
        const auto x = in_unit(answer, scale, compilation_->program.nodes[edge.node]);
        return x ? std::optional(edge.rescaled(*x)) : std::nullopt;
    }

    bool alike() const override {
        return std::ranges::all_of(node_->edges, [&](const engine::Edge& e) {
            const std::size_t first = node_->edges.front().node;
            return compilation_->whole->scale(e.node) == compilation_->whole->scale(first) &&
                   compilation_->program.nodes[e.node].reversed == compilation_->program.nodes[first].reversed;
        });
    }

private:
    const Compilation* compilation_;
    const engine::Node* node_;
};

}  // namespace detail

}  // namespace ceiba
