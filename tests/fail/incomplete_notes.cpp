// error: static.assert(ion)? failed
#include <ceiba/describe.hpp>

struct Bridge {
    double length = 0;
    double width = 0;
};
BOOST_DESCRIBE_STRUCT(Bridge, (), (length, width))
constexpr auto describe_notes(Bridge*) {
    return ceiba::describe::notes("Bridge", "A way over a river.",
                                  {
                                      {.name = "length", .text = "From bank to bank.", .unit = "m"},
#ifdef CEIBA_MENDED
                                      {.name = "width", .text = "From rail to rail.", .unit = "m"},
#endif
                                  });
}
static_assert(ceiba::describe::complete<Bridge>());

int main() {}
