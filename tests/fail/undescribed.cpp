// error: a member's type must be described
#include <ceiba/describe.hpp>

struct River {
    double depth = 0;
};
#ifdef CEIBA_MENDED
BOOST_DESCRIBE_STRUCT(River, (), (depth))
#endif

int main() {
    return static_cast<int>(ceiba::describe::kind_of<River>()) < 0;
}
