#include <ceiba/progress.hpp>
#include <utility>

namespace ceiba {

namespace {

thread_local Interruptible* watching = nullptr;

}  // namespace

Interruptible::Interruptible(GoOn go_on, std::chrono::milliseconds every)
    : go_on_(std::move(go_on)), every_(every), asked_(std::chrono::steady_clock::now()), outer_(std::exchange(watching, this)) {}

Interruptible::~Interruptible() {
    watching = outer_;
}

void pulse() {
    if (watching == nullptr) return;
    const auto now = std::chrono::steady_clock::now();
    if (now - watching->asked_ < watching->every_) return;
    watching->asked_ = now;
    if (!watching->go_on_()) throw Stopped();
}

}  // namespace ceiba
