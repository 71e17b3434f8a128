#include "places.hpp"

namespace tests {

std::string source() {
    return CEIBA_SOURCE;
}
std::string examples() {
    return CEIBA_SOURCE "/python/ceiba/examples";
}
std::string reference() {
    return CEIBA_SOURCE "/tests/reference";
}
std::string golden() {
    return CEIBA_SOURCE "/tests/golden";
}

}  // namespace tests
