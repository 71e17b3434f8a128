#pragma once

#ifdef CEIBA_HAS_HIGHS

#include <interfaces/highs_c_api.h>

#include <ceiba/error.hpp>
#include <cmath>
#include <memory>

/// What every use of HiGHS has in common.
namespace ceiba::detail {

using Highs = std::unique_ptr<void, void (*)(void*)>;

[[noreturn]] inline void not_solved(const char* what) {
    throw Error({issue("not_solved", "", {what})});
}

/// A silent HiGHS on one thread.
inline Highs highs() {
    Highs out(Highs_create(), [](void* h) { Highs_destroy(h); });
    Highs_setBoolOptionValue(out.get(), "output_flag", 0);
    Highs_setStringOptionValue(out.get(), "parallel", "off");
    Highs_setIntOptionValue(out.get(), "threads", 1);
    return out;
}

/// A bound as HiGHS has it.
inline double bound(const Highs& highs, double x) {
    return std::isinf(x) ? std::copysign(Highs_getInfinity(highs.get()), x) : x;
}

/// Whoever else uses HiGHS in this thread may have told it another number of threads; then it runs with that.
inline void run(const Highs& highs) {
    if (Highs_run(highs.get()) != kHighsStatusError) return;
    Highs_setIntOptionValue(highs.get(), "threads", 0);
    if (Highs_run(highs.get()) == kHighsStatusError) not_solved("HiGHS did not run");
}

}  // namespace ceiba::detail

#endif
