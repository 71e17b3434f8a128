#pragma once

#include <ceiba/engine/batch.hpp>
#include <ceiba/error.hpp>
#include <ceiba/model/assessment.hpp>
#include <ceiba/model/framework.hpp>
#include <ceiba/model/method.hpp>
#include <memory>

namespace ceiba {

namespace engine {
struct Program;
}

/// What to compute for a batch, and for which nodes (ids; none means all).
struct Outputs {
    bool value = true;
    bool state = false;
    bool coverage = false;
    bool lower = false;
    bool upper = false;
    std::vector<std::string> nodes{};
};

/// The results of a batch: rows x nodes each, NaN for none; results not asked for have no rows.
struct Batch {
    engine::Matrix<double> value{};
    engine::Matrix<std::uint8_t> state{};
    engine::Matrix<double> coverage{};
    engine::Matrix<double> lower{};
    engine::Matrix<double> upper{};
};

/// The answers of a batch, assessments x indicators each.
struct AnswerMatrix {
    engine::Matrix<double> values{};
    engine::Matrix<std::uint8_t> states{};
    engine::Matrix<bool> imputed{};
    operator engine::Answers() const { return {values, states, imputed}; }
};

/// A framework and a method, ready to score any number of assessments. Keeps copies of both, which its own copies share; const use from
/// many threads is safe.
///
///     const Evaluator evaluator(framework, method);
///     const Batch batch = evaluator.evaluate(evaluator.answers(assessments), {.state = true, .coverage = true});
class Evaluator {
public:
    /// Throws Error with every issue of the framework and the method.
    explicit Evaluator(Framework framework, Method method = {});

    const Framework& framework() const;
    const Method& method() const;
    /// Ids of the columns of a batch: scored indicators in the order of the framework, then context that is a denominator.
    const std::vector<std::string>& indicators() const;
    /// Ids of all nodes: the columns of the results, where no nodes are chosen.
    const std::vector<std::string>& nodes() const;
    const engine::Program& program() const;

    /// Numbers of the nodes chosen; throws Error for an unknown id.
    std::vector<std::size_t> chosen(const std::vector<std::string>& ids) const;

    /// For each indicator, which column of a table is its own; throws Error with every name that is missing, unknown or duplicate.
    std::vector<std::size_t> columns(const std::vector<std::string>& names) const;

    /// The batch of assessments, a row each: their reconciled answers or imputed numbers, as `score` counts them. Evaluated, it
    /// gives the same bits as `score`. A denominator that divides no answer is left out: not_answered.
    ///
    /// throws   Error with every issue of the assessments, each with its row
    AnswerMatrix answers(const std::vector<Assessment>& assessments) const;

    /// Scores a batch into the caller's memory.
    ///
    /// answers  assessments x indicators: values as given (a level's value, or a number), NaN is missing; states, if any, as codes of State
    ///          (answered 0, not_answered 1, ...), which win over values; imputed, if any, where a value stands for a missing one, over
    ///          its denominator: coverage and bounds count it as missing. Nothing is copied: doubles, floats and bytes are read where
    ///          they are, in any order in memory; rows that are the same one have a step of 0
    /// running  on how many threads, and who is told how far it has come
    /// weights  those of some nodes among their siblings, a row an assessment, as if a Method of its own gave them; or none
    /// throws   Error with row and column of every answer that is not finite or off its scale and of every code that is no response's
    ///          state, at most a thousand; the results are then incomplete. Of weights that are not above 0 and of nodes that have none
    ///          or whose weights are amounts, by which the range of a node above changes
    /// cost     O(rows * nodes)
    void evaluate_into(const engine::Results& results, const engine::Answers& answers, const engine::Running& running = {},
                       const engine::SiblingWeights& weights = {}) const;

    /// The same, into matrices of its own.
    Batch evaluate(const engine::Answers& answers, const Outputs& outputs = {}, const engine::Running& running = {},
                   const engine::SiblingWeights& weights = {}) const;
    Batch evaluate(const engine::Numbers& values, const engine::States& states = engine::Matrix<std::uint8_t>(),
                   const Outputs& outputs = {}) const {
        return evaluate(engine::Answers{values, states}, outputs);
    }

private:
    struct Ready;
    Issue refused(const engine::Refused& r) const;
    std::vector<Issue> refused(const engine::SiblingWeights& weights, Eigen::Index rows) const;

    std::shared_ptr<const Ready> ready_;
};

}  // namespace ceiba
