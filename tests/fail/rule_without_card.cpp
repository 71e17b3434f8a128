// error: every rule needs a card
#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>

// The list of rules has one that has no card.
namespace ceiba::combine {

struct Bare {
    friend bool operator==(const Bare&, const Bare&) = default;
};
BOOST_DESCRIBE_STRUCT(Bare, (), ())
constexpr auto describe_notes(Bare*) {
    return describe::notes("Bare", "A rule without a card.");
}
#ifdef CEIBA_MENDED
using ExtraRules = boost::mp11::mp_list<>;
#else
using ExtraRules = boost::mp11::mp_list<Bare>;
#endif

}  // namespace ceiba::combine

#define CEIBA_EXTRA_RULE <ceiba/describe.hpp>
#include <ceiba/combine/options.hpp>

int main() {}
