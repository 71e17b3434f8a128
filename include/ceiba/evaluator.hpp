#pragma once

#include <ceiba/engine/evaluate.hpp>
#include <ceiba/error.hpp>
#include <ceiba/model/framework.hpp>
#include <ceiba/model/method.hpp>

namespace ceiba {

/// What to compute for a batch, and for which nodes (ids; none means all).
struct Outputs {
    bool value = true;
    bool state = false;
    bool coverage = false;
    bool lower = false;
    bool upper = false;
    std::vector<std::string> nodes{};
};

/// What a batch came to: rows x nodes each, NaN for none; what was not asked for has no rows.
struct Batch {
    engine::Matrix<double> value{};
    engine::Matrix<std::uint8_t> state{};
    engine::Matrix<double> coverage{};
    engine::Matrix<double> lower{};
    engine::Matrix<double> upper{};
};

/// A framework and a method, ready to score any number of assessments. Keeps copies; const use from many threads is safe.
class Evaluator {
public:
    /// Throws Error with every issue of the framework and the method.
    explicit Evaluator(const Framework& framework, const Method& method = {});

    /// Ids of the columns of a batch: scored indicators in the order of the framework, then context that divides others.
    const std::vector<std::string>& indicators() const { return indicators_; }
    /// Ids of all nodes: the columns of the results, where no nodes are chosen.
    const std::vector<std::string>& nodes() const { return nodes_; }
    const engine::Program& program() const { return program_; }

    /// Numbers of the nodes chosen; throws Error for an unknown id.
    std::vector<std::size_t> chosen(const std::vector<std::string>& ids) const;

    /// Scores a batch into memory of the caller.
    ///
    /// values   assessments x indicators, answers as given (a level's value, or a number); NaN is missing
    /// states   assessments x indicators of State codes (answered 0, not_answered 1, ...), or without rows; a state wins over a value
    /// throws   Error with row and column of every answer that is not finite or off its scale, at most a thousand
    /// cost     O(rows * nodes)
    void evaluate_into(const engine::Results& results, const engine::Values& values, const engine::States& states,
                       const engine::Progress& progress = {}) const;

    /// The same, into matrices of its own.
    Batch evaluate(const engine::Values& values, const engine::States& states = engine::Matrix<std::uint8_t>(),
                   const Outputs& outputs = {}) const;

private:
    Issue refused(const engine::Refused& r) const;

    engine::Program program_;
    std::vector<std::string> nodes_;
    std::vector<std::string> indicators_;
};

}  // namespace ceiba
