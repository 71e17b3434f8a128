#pragma once

#include <chrono>
#include <functional>
#include <stdexcept>

/// Stopping long work.
namespace ceiba {

/// Asked now and then whether to go on; false stops.
using GoOn = std::function<bool()>;

/// What long work throws when it is told to stop: there is no result.
struct Stopped : std::runtime_error {
    Stopped() : std::runtime_error("stopped") {}
};

/// While it lives, long work on this thread asks now and then whether to go on; a scope, for what takes long lies many calls deep.
///
/// Of several on one thread the last is asked; what it throws leaves the work, as Stopped does.
///
/// example:
///     const Interruptible watched([&] { return !cancelled; });
///     const Agreement a = agreement(evaluation);
class Interruptible {
public:
    /// every  how long it is left alone at least; 0 is for tests: it is asked at every pulse
    explicit Interruptible(GoOn go_on, std::chrono::milliseconds every = std::chrono::milliseconds(50));
    ~Interruptible();
    Interruptible(const Interruptible&) = delete;
    Interruptible& operator=(const Interruptible&) = delete;

private:
    friend void pulse();
    GoOn go_on_;
    std::chrono::milliseconds every_;
    std::chrono::steady_clock::time_point asked_;
    Interruptible* outer_;
};

/// Called by long work at least every few milliseconds: asks whoever watches this thread, by default twenty times a second at most. Throws
/// Stopped. cost  30 ns
void pulse();

}  // namespace ceiba
