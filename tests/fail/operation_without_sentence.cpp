// error: (not a constant expression|constant expression)
#include <ceiba/operation.hpp>

double length(double whole) {
    return whole;
}

#ifdef CEIBA_MENDED
constexpr ceiba::operations::Parameter whole{.name = "whole", .text = "Length, in m."};
#else
constexpr ceiba::operations::Parameter whole{.name = "whole"};
#endif
constexpr auto entry = ceiba::operations::operation("", "length", "Length of a whole.", &length, {whole}, "m");

int main() {}
