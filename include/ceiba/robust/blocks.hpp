#pragma once

#include <algorithm>
#include <atomic>
#include <ceiba/progress.hpp>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

/// Work in blocks, on several threads.
namespace ceiba::robust {

/// Calls work(state, block) once for each block, some at once, each thread with its own state; the states in the end. What the result is
/// made of them must not depend on which thread took which block.
///
/// blocks   how many; each should take about a millisecond or less, for between two the work can be stopped
/// threads  how many threads, 0 for as many as the machine has; the calling one is one of them, and no more are started than there are
///          blocks
/// state    a copy for each thread
/// returns  one state a thread
/// throws   what work throws, the first of it; Stopped
template <class State, class Work>
std::vector<State> worked_blocks(std::size_t blocks, int threads, const State& state, const Work& work) {
    const std::size_t wanted = threads > 0 ? static_cast<std::size_t>(threads) : std::max(1U, std::thread::hardware_concurrency());
    std::vector<State> out(std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(blocks, 1)), state);
    std::atomic<std::size_t> next{0};
    std::exception_ptr failed;
    std::mutex failing;
    const auto run = [&](State& own) {
        try {
            while (true) {
                pulse();  // who watches stands on the calling thread, and stops all
                const std::size_t block = next++;
                if (block >= blocks) return;
                work(own, block);
            }
        } catch (...) {
            const std::lock_guard<std::mutex> lock(failing);
            if (!failed) failed = std::current_exception();
            next = blocks;
        }
    };
    std::vector<std::thread> others;
    others.reserve(out.size());
    try {
        for (std::size_t t = 1; t < out.size(); ++t) others.emplace_back(run, std::ref(out[t]));
    } catch (const std::system_error&) {  // no more threads are to be had: those that run do the work
    }
    run(out.front());
    for (std::thread& other : others) other.join();
    if (failed) std::rethrow_exception(failed);
    return out;
}

}  // namespace ceiba::robust
