#include <ceiba/check_catalogue.hpp>

#include "check/check_plan.hpp"

namespace ceiba {

std::vector<Issue> check_catalogue(const Framework& framework, const Catalogue& catalogue) {
    std::vector<Issue> issues;
    detail::check_catalogue(framework, Tree(framework), catalogue, issues);
    return issues;
}

}  // namespace ceiba
