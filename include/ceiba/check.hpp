#pragma once

#include <ceiba/model/assessment.hpp>
#include <ceiba/model/method.hpp>
#include <ceiba/model/target.hpp>
#include <ceiba/tree.hpp>

/// Everything that is wrong with documents, at once, each with its place. Nothing here throws.
namespace ceiba {

struct Judgements;

/// All issues of a framework and of the documents used with it; null for those not used. Nothing is thrown.
///
/// example:
///     for (const Issue& issue : check(framework, assessment)) std::cerr << issue.where << ": " << issue.text << '\n';
std::vector<Issue> check(const Framework& framework, const Assessment* assessment = nullptr, const Method* method = nullptr,
                         const TargetProfile* targets = nullptr, const Judgements* judgements = nullptr);

inline std::vector<Issue> check(const Framework& framework, const Assessment& assessment, const Method& method = {}) {
    return check(framework, &assessment, &method);
}

}  // namespace ceiba
