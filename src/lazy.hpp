#pragma once

#include <mutex>
#include <optional>
#include <utility>

namespace ceiba::detail {

/// A value that is made when it is first asked for, by whichever thread asks first.
template <class T>
class Lazy {
public:
    template <class F>
    const T& get(F&& make) const {
        const std::lock_guard lock(busy_);
        if (!value_) value_.emplace(std::forward<F>(make)());
        return *value_;
    }

private:
    mutable std::mutex busy_;
    mutable std::optional<T> value_;
};

}  // namespace ceiba::detail
