#pragma once

#include <ceiba/engine/batch.hpp>
#include <ceiba/engine/program.hpp>

namespace ceiba::engine {

/// A program whose weights are those of one row.
class Reweighted {
public:
    Reweighted(const Program& program, const SiblingWeights& weights)
        : program_(program), weights_(&weights), edges_(program.nodes.size()), shares_(program.nodes.size()) {
        for (Node& node : program_.nodes) {
            for (Edge& edge : node.edges) edges_[edge.node].push_back(&edge.child.weight);
            for (Share& child : node.children) shares_[child.node].push_back(&child.weight);
        }
    }
    Reweighted(const Reweighted&) = delete;
    Reweighted& operator=(const Reweighted&) = delete;

    const Program& program() const { return program_; }

    void take(Eigen::Index row) {
        for (std::size_t k = 0; k < weights_->nodes.size(); ++k) {
            const double weight = weights_->weights(row, static_cast<Eigen::Index>(k));
            for (double* to : edges_[weights_->nodes[k]]) *to = weight;
            for (double* to : shares_[weights_->nodes[k]]) *to = weight;
        }
        for (Node& node : program_.nodes) {
            node.all_weights = 0;
            for (const Edge& edge : node.edges) node.all_weights += edge.child.weight;
        }
    }

private:
    Program program_;
    const SiblingWeights* weights_;
    std::vector<std::vector<double*>> edges_;   ///< where the weight of each node stands: at parents, and at those who pool
    std::vector<std::vector<double*>> shares_;  ///< to coverage
};

}  // namespace ceiba::engine
