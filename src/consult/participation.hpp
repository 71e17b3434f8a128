#pragma once

#include <ceiba/model/participation.hpp>

namespace ceiba::detail {

struct Evaluated;

/// Who was asked, and who answered, of documents that have been judged.
Participation participation(const Evaluated& e);

}  // namespace ceiba::detail
