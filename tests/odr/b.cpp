#include <ceiba/ceiba.hpp>

#include "all_headers.hpp"

std::size_t codes_in_b() {
    return std::size(ceiba::codes);
}
