#include "all_headers.hpp"

#include <ceiba/ceiba.hpp>

std::size_t codes_in_b();

int main() {
    return std::size(ceiba::codes) == codes_in_b() ? 0 : 1;
}
