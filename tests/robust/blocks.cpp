#include <atomic>
#include <ceiba/robust/blocks.hpp>
#include <chrono>
#include <stdexcept>
#include <thread>

#include "laws.hpp"

using ceiba::robust::worked_blocks;

TEST_CASE("each block is worked once, on any number of threads", "[robust]") {
    for (const int threads : {0, 1, 2, 8}) {
        const auto states =
            worked_blocks(100, threads, std::vector<int>(100), [](std::vector<int>& own, std::size_t block) { ++own[block]; });
        const unsigned wanted = threads > 0 ? static_cast<unsigned>(threads) : std::max(1U, std::thread::hardware_concurrency());
        CHECK(states.size() == std::min(100U, wanted));
        std::vector<int> times(100);
        for (const std::vector<int>& state : states)
            for (std::size_t block = 0; block < 100; ++block) times[block] += state[block];
        CHECK(times == std::vector<int>(100, 1));
    }
    CHECK(worked_blocks(3, 8, 0, [](int&, std::size_t) {}).size() == 3);
    CHECK(worked_blocks(0, 8, 7, [](int&, std::size_t) {}) == std::vector<int>{7});
}

TEST_CASE("threads work at once, each on its own state", "[robust]") {
    std::atomic<int> come{0};
    const auto start = std::chrono::steady_clock::now();
    const auto states = worked_blocks(2, 2, 0, [&](int& own, std::size_t) {  // none ends before both have begun
        ++come;
        while (come < 2 && std::chrono::steady_clock::now() - start < std::chrono::seconds(60)) std::this_thread::yield();
        ++own;
    });
    CHECK(states == std::vector<int>{1, 1});
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
