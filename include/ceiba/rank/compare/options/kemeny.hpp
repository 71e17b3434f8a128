#pragma once

#include <ceiba/describe.hpp>

namespace ceiba::rank::compare {

/// How the distance between two rankings is counted.
enum class KemenyUnit { discordant_pairs, kemeny_snell };
BOOST_DESCRIBE_ENUM(KemenyUnit, discordant_pairs, kemeny_snell)
constexpr auto describe_notes(KemenyUnit*) {
    return describe::notes("KemenyUnit", "How the distance between two rankings is counted.",
                           {{.name = "discordant_pairs", .text = "1 for a pair in opposite orders, .5 for one that one of them ties."},
                            {.name = "kemeny_snell", .text = "Twice that, as Kemeny and Snell have it."}});
}

}  // namespace ceiba::rank::compare
