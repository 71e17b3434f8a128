#pragma once

#include <algorithm>
#include <ceiba/detail/parallel.hpp>
#include <cstddef>
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
    std::vector<State> out(std::clamp<std::size_t>(ceiba::detail::threads_of(threads), 1, std::max<std::size_t>(blocks, 1)), state);
    ceiba::detail::in_pieces(blocks, out.size(), [&](std::size_t worker, std::size_t block) { work(out[worker], block); });
    return out;
}

}  // namespace ceiba::robust
