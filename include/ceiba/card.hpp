#pragma once

#include <concepts>
#include <utility>

/// The properties of a method, stated beside it and nowhere else.
///
/// Beside the options of every method of a room (`combine`, and `weight` and `rank` to come) stands `card(options)`, found by
/// argument-dependent lookup, which returns the room's own `Card`: a struct of traits, each with one sentence and a law that the tests
/// generate from it. The rest of the library reads there what it has to know about a method.
///
/// example: card(combine::Geometric{}).multiplicative is true, and card(combine::Arithmetic{}).multiplicative is false
namespace ceiba {

/// A trait on a card. It has no default, so a card that leaves one out does not compile.
template <class T>
class Trait {
public:
    template <std::convertible_to<T> U>
    constexpr Trait(U&& value) : value_(std::forward<U>(value)) {}
    constexpr operator const T&() const { return value_; }

private:
    T value_;
};

}  // namespace ceiba
