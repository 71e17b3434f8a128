#pragma once

#include <ceiba/combine/rules.hpp>
#include <unordered_map>

#include "checker.hpp"
#include "compile/compilation.hpp"
#include "compile/in_unit.hpp"

namespace ceiba {

namespace detail {

/// The children of a node, to rules that name them.
struct Family final : combine::Siblings {
    Family(const Compilation& compilation, const engine::Node& node, std::vector<std::string> all)
        : compilation_(&compilation), node_(&node), all_(std::move(all)) {
        for (const engine::Edge& e : node.edges) {
            places_.emplace(compilation.id(e.node), ids_.size());
            ids_.push_back(compilation.id(e.node));
        }
    }

    std::optional<std::size_t> place(const std::string& name) const override {
        const auto found = places_.find(name);
        return found == places_.end() ? std::nullopt : std::optional(found->second);
    }
    std::string name(std::size_t place) const override { return ids_[place]; }
    std::vector<std::string> all() const override { return all_; }
    std::optional<double> mean(std::size_t place) const override {
        const auto& normaliser = compilation_->program.nodes[node_->edges[place].node].normaliser;
        if (!normaliser) return std::nullopt;
        if (const auto* fitted = std::get_if<measure::Standard>(&normaliser->value)) return fitted->to_mean;
        if (const auto* z = std::get_if<measure::ZScore>(&normaliser->value)) return z->mean;
        return std::nullopt;
    }
    /// A level where there are levels, any other answer, or a value of a child with children; as the rule will see it.
    std::optional<double> number(std::size_t place, const Answer& answer) const override {
        const engine::Edge& edge = node_->edges[place];
        const Scale* scale = compilation_->scale(edge.node);
        if (scale != nullptr && !ceiba::number(answer, *scale)) return std::nullopt;
        const auto x = in_unit(answer, scale, compilation_->program.nodes[edge.node]);
        return x ? std::optional(edge.rescaled(*x)) : std::nullopt;
    }
    std::string meant(std::size_t place, std::string_view words) const override {
        const Scale* scale = compilation_->scale(node_->edges[place].node);
        return scale == nullptr ? std::string() : meant_level(words, *scale);
    }
    bool alike() const override {
        return std::ranges::all_of(node_->edges, [&](const engine::Edge& e) {
            const std::size_t first = node_->edges.front().node;
            return compilation_->scale(e.node) == compilation_->scale(first) &&
                   compilation_->program.nodes[e.node].reversed == compilation_->program.nodes[first].reversed;
        });
    }

private:
    const Compilation* compilation_;
    const engine::Node* node_;
    std::vector<std::string> ids_{};
    std::unordered_map<std::string, std::size_t> places_{};
    std::vector<std::string> all_;
};

}  // namespace detail

}  // namespace ceiba
