// error: no matching function|constraints not satisfied
#include <ceiba/operation.hpp>

double length(double whole, double share) {
    return whole * share;
}

#ifdef CEIBA_MENDED
constexpr auto entry =
    ceiba::operations::operation("", "length", "Length of a part.", &length,
                                 {{.name = "whole", .text = "Length, in m."}, {.name = "share", .text = "Share of it."}}, "m");
#else
constexpr auto entry =
    ceiba::operations::operation("", "length", "Length of a part.", &length, {{.name = "whole", .text = "Length, in m."}}, "m");
#endif

int main() {}
