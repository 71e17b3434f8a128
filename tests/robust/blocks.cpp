#include <ceiba/robust/blocks.hpp>
#include <stdexcept>

#include "laws.hpp"

using ceiba::robust::worked_blocks;

TEST_CASE("each block is worked once, on any number of threads", "[robust]") {
    for (const int threads : {0, 1, 2, 8}) {
        const auto states =
            worked_blocks(100, threads, std::vector<int>(100), [](std::vector<int>& own, std::size_t block) { ++own[block]; });
        if (threads > 0) CHECK(states.size() == static_cast<std::size_t>(threads));
        std::vector<int> times(100);
        for (const std::vector<int>& state : states)
            for (std::size_t block = 0; block < 100; ++block) times[block] += state[block];
        CHECK(times == std::vector<int>(100, 1));
    }
    CHECK(worked_blocks(3, 8, 0, [](int&, std::size_t) {}).size() == 3);
    CHECK(worked_blocks(0, 8, 7, [](int&, std::size_t) {}) == std::vector<int>{7});
}

TEST_CASE("what a thread throws ends the work", "[robust]") {
    for (const int threads : {1, 4})
        CHECK_THROWS_AS(worked_blocks(1000, threads, 0,
                                      [](int&, std::size_t block) {
                                          if (block == 500) throw std::invalid_argument("this block");
                                      }),
                        std::invalid_argument);
    const ceiba::Interruptible watched([] { return false; }, std::chrono::milliseconds(0));
    CHECK_THROWS_AS(worked_blocks(1000, 4, 0, [](int&, std::size_t) {}), ceiba::Stopped);
}
