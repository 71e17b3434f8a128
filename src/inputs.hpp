#pragma once

#include <ceiba/hash.hpp>

#include "consult/reconciler.hpp"
#include "lazy.hpp"

namespace ceiba::detail {

/// Documents, and what no method changes of them. Never changes, and is shared.
struct Inputs {
    /// assessment  null where there is none
    Inputs(std::shared_ptr<const Framework> framework, std::shared_ptr<const Assessment> assessment);
    /// Another assessment with the same framework.
    Inputs(const Inputs& like, std::shared_ptr<const Assessment> assessment);

    /// What is wrong with the assessment, where there is one, under a way to treat duplicates.
    const std::vector<Issue>& assessment_issues(Duplicates duplicates) const;

    /// The place of a response in the assessment.
    std::size_t index(const Response* response) const { return static_cast<std::size_t>(response - assessment->responses.data()); }

    std::shared_ptr<const Framework> framework;
    Hash framework_hash;
    Tree tree;
    std::vector<Issue> issues{};  ///< of the framework alone
    std::vector<bool> divides;    ///< whether scored indicators are divided by a node's answer

    std::shared_ptr<const Assessment> assessment{};
    Hash assessment_hash{};
    Register names{};
    std::vector<std::vector<const Response*>> responses;  ///< to each node
    std::vector<const Adjudication*> adjudications;       ///< of each node, or null

private:
    void enter(std::shared_ptr<const Assessment> assessment);

    std::array<Lazy<std::vector<Issue>>, 2> assessment_issues_;
};

/// A document that somebody else owns, for as long as a call takes.
template <class T>
std::shared_ptr<const T> lent(const T& document) {
    return {std::shared_ptr<const T>(), &document};
}

}  // namespace ceiba::detail
