#pragma once

#include <algorithm>
#include <atomic>
#include <ceiba/progress.hpp>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

/// Work that is done in pieces on several threads.
namespace ceiba::detail {

/// How many threads a number of threads means: 0 is as many as the machine runs at once.
inline std::size_t threads_of(int asked) {
    return asked > 0 ? static_cast<std::size_t>(asked) : std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

/// Calls work(worker, piece) once for each of `pieces`, in order on each of at most `threads` threads; worker is the number of the thread.
/// Whoever watches this thread is asked between two of its own pieces, of which it has some too.
///
/// throws  what the first call that fails throws, once all threads have stopped
template <class Work>
void in_pieces(std::size_t pieces, std::size_t threads, Work work) {
    std::atomic<std::size_t> next{0};
    std::atomic<bool> failed{false};
    std::exception_ptr first;
    std::mutex one;
    const auto run = [&](std::size_t worker) {
        try {
            for (std::size_t piece = next++; piece < pieces && !failed; piece = next++) {
                if (worker == 0) pulse();
                work(worker, piece);
            }
        } catch (...) {
            const std::lock_guard<std::mutex> lock(one);
            if (!failed.exchange(true)) first = std::current_exception();
        }
    };
    std::vector<std::thread> others;
    for (std::size_t worker = 1; worker < std::min(threads, pieces); ++worker) {
        try {
            others.emplace_back(run, worker);
        } catch (const std::system_error&) {
            break;  // fewer threads do the same work
        }
    }
    run(0);
    for (std::thread& other : others) other.join();
    if (first) std::rethrow_exception(first);
}

}  // namespace ceiba::detail
