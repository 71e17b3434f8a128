#pragma once

#include <chrono>

namespace ceiba::detail {

/// Time that is left.
class Clock {
public:
    explicit Clock(double seconds) : seconds_(seconds) {}
    double left() const { return seconds_ - std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count(); }

private:
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
    double seconds_;
};

}  // namespace ceiba::detail
