// error: wieght
#include <ceiba/model/framework.hpp>

#ifdef CEIBA_MENDED
const ceiba::Node node{.id = "law", .weight = 2};
#else
const ceiba::Node node{.id = "law", .wieght = 2};
#endif

int main() {}
