#pragma once

#include <ceiba/called.hpp>
#include <ceiba/model/study.hpp>
#include <ceiba/robust/distribution.hpp>
#include <ceiba/robust/sobol_design.hpp>
#include <ceiba/robust/sobol_sequence.hpp>
#include <ceiba/robust/weights.hpp>
#include <mutex>

#include "answer_row.hpp"
#include "uncertain/overlaid.hpp"
#include "uncertain/resampled.hpp"

/// The draws of a study.
namespace ceiba::detail {

/// Numbers between 0 and 1, by draw and dimension. For an analysis of variance a draw is a run of Saltelli's design: each factor of it
/// comes from one of two draws.
class Points {
public:
    /// factors  of each dimension, the place of its factor
    Points(Sampling sampling, std::int64_t seed, std::vector<std::size_t> factors, const std::optional<robust::SobolRuns>& runs)
        : random_{static_cast<std::uint64_t>(seed)}, factors_(std::move(factors)), runs_(runs) {
        const std::size_t dimensions = runs_ ? 2 * factors_.size() : factors_.size();
        if (sampling == Sampling::sobol) sobol_.emplace(random_.seed, std::min(dimensions, robust::sobol_dimensions));
    }
    double uniform(std::uint64_t draw, std::uint64_t dimension) const {
        if (runs_ && from_b(draw, dimension)) dimension += factors_.size();
        if (runs_) draw = runs_->draw(static_cast<Eigen::Index>(draw));
        return sobol_ ? sobol_->uniform(draw, dimension) : random_.uniform(draw, dimension);
    }
    /// Random numbers of their own, for what takes as many as it takes.
    robust::Random apart(std::uint64_t which) const { return {random_.bits(which, ~std::uint64_t{1})}; }
    /// The draw of such numbers for what stands at a dimension.
    std::uint64_t draw_apart(std::uint64_t draw, std::uint64_t dimension) const {
        if (!runs_) return draw;
        constexpr std::uint64_t others = std::uint64_t{1} << 40U;
        return runs_->draw(static_cast<Eigen::Index>(draw)) + (from_b(draw, dimension) ? others : 0);
    }

private:
    bool from_b(std::uint64_t run, std::uint64_t dimension) const {
        return runs_->from_b(static_cast<Eigen::Index>(run), static_cast<Eigen::Index>(factors_[dimension]));
    }

    robust::Random random_;
    std::vector<std::size_t> factors_;
    std::optional<robust::SobolRuns> runs_;
    std::optional<robust::SobolPoints> sobol_{};
};

/// What an assessment is in some draws: judged, compiled and reconciled; or why it is nothing.
struct Drawn {
    std::shared_ptr<const Evaluated> evaluated{};
    std::optional<AnswerRow> row{};
    std::vector<double> confidence{};                  ///< of each column; NaN where nothing was answered
    std::vector<std::vector<std::size_t>> siblings{};  ///< of each group of weights that is drawn, the nodes
    std::optional<Issue> failed{};
};

/// A study of some assessments under one framework and method. A draw depends on the seed and its number alone.
class Sampler {
public:
    /// Throws Error with all that is wrong with the study.
    ///
    /// runs  of an analysis of variance over the factors of the study; or none
    Sampler(const Study& study, const std::vector<Evaluation>& subjects, const std::optional<robust::SobolRuns>& runs = {});

    /// The documents of a draw. Many threads may ask.
    std::shared_ptr<const Drawn> drawn(std::uint64_t draw, std::size_t subject) const;
    /// The answers of a draw, as the row of a batch has them.
    void answers(const Drawn& drawn, std::uint64_t draw, std::size_t subject, double* values, std::uint8_t* states) const;
    /// The weights of a draw, in the order of the groups and their siblings.
    void weights(const Drawn& drawn, std::uint64_t draw, double* weights) const;
    /// Whether the documents of a draw may be those of another.
    bool draws_come_again() const {
        return numbers_.empty() && (institutions_ == nullptr || institutions_->draw == uncertain::InstitutionDraw::leave_one_out);
    }
    bool draws_answers() const { return answers_ != nullptr || missing_ != nullptr; }

    /// All combinations of methods, if there are at most so many.
    std::optional<std::vector<std::vector<std::size_t>>> combinations(std::size_t most) const;
    Method method(const std::vector<std::size_t>& chosen) const;

private:
    struct Choice {
        const UncertainFactor* factor{};
        const uncertain::Methods* methods{};
        std::size_t place{};
        std::size_t dimension{};
    };
    struct Group {
        std::size_t node{};
        std::optional<double> concentration{};
        std::size_t place{};
        std::size_t dimension{};
    };
    struct NumberAt {
        const uncertain::Number* number{};
        std::size_t place{};
        std::size_t dimension{};
    };
    struct Own {  ///< what a subject has of its own
        std::vector<std::uint32_t> sectors{};
        std::size_t institutions{};  ///< dimensions
        std::size_t answers{};
        std::size_t missing{};
    };

    void judge(std::vector<Issue>& issues);
    void refuse_combinations() const;
    std::shared_ptr<const Drawn> made(std::size_t subject, const std::vector<std::size_t>& chosen, std::optional<std::uint64_t> draw,
                                      const std::vector<std::uint32_t>* counts) const;
    std::vector<std::uint32_t> counts(std::uint64_t draw, std::size_t subject) const;

    const Study* study_;
    const std::vector<Evaluation>* subjects_;
    std::vector<Choice> choices_{};
    std::vector<Group> groups_{};
    std::vector<NumberAt> numbers_{};
    const uncertain::Answers* answers_ = nullptr;
    const uncertain::MissingAnswers* missing_ = nullptr;
    std::vector<bool> drawn_if_missing_{};  ///< of each node
    const uncertain::Institutions* institutions_ = nullptr;
    std::vector<Own> own_{};
    std::size_t places_[3]{};  ///< of the factors of institutions, answers and what is missing
    std::optional<Points> points_{};
    mutable std::mutex busy_;
    mutable std::map<std::vector<std::uint64_t>, std::shared_ptr<const Drawn>> known_;
    mutable std::size_t kept_ = 0;
};

}  // namespace ceiba::detail
