#pragma once

#include <ceiba/error.hpp>

namespace ceiba {

class Tree;
struct Framework;
struct Judgements;

namespace detail {

/// What can be judged of judgements beside their framework, their method's own refusals included; compiled beside `weigh`.
void check_judgements(const Framework& framework, const Tree& tree, const Judgements& judgements, std::vector<Issue>& issues);

}  // namespace detail

}  // namespace ceiba
