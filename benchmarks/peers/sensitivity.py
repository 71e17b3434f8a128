"""Sobol' indices beside SALib: 50 outputs of 1,024 base draws of 10 factors, with intervals from 100 resamples.

    pip install SALib
    python benchmarks/peers/sensitivity.py

Both are given the same runs of Sobol's G function, which differ from output to output, and one thread; with two threads stands beside. SALib
analyses one output a call. First and total indices are compared: SALib estimates them by the same formulas, from outputs that it scales.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from ceiba import robust

OUTPUTS, DRAWS, FACTORS, RESAMPLES = 50, 1_024, 10, 100
ROUNDS = 3


def timed(call: Callable[[], Any]) -> tuple[float, Any]:
    """Return the time of a call in seconds, and what it gave."""
    started = time.perf_counter()
    out = call()
    return time.perf_counter() - started, out


def outputs_of(points: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Return Sobol's G function with other coefficients in each column."""
    a = np.random.default_rng(1).uniform(0, 9, (OUTPUTS, FACTORS))
    return np.stack([np.prod((np.abs(4 * points - 2) + one) / (1 + one), axis=1) for one in a], axis=1)


def main() -> None:
    """Print the time of each, and how many times as long SALib takes, rounds interleaved."""
    design = {"factors": FACTORS, "draws": DRAWS}
    y = outputs_of(robust.saltelli_sample(design, 1))
    options = {"resampling": {"resamples": RESAMPLES}}

    def own(threads: int) -> Any:
        return robust.sobol_indices(y, design, options, threads=threads)

    calls: dict[str, Callable[[], Any]] = {"ceiba, 1 thread": lambda: own(1), "ceiba, 2 threads": lambda: own(2)}
    try:
        from SALib.analyze import sobol
    except ImportError:
        print("SALib is not installed: pip install SALib")
    else:
        problem = {"num_vars": FACTORS, "names": [f"x{j}" for j in range(FACTORS)], "bounds": [[0, 1]] * FACTORS}
        # A, AB of each factor, B: the order of SALib's own sample, too
        calls["SALib"] = lambda: [
            sobol.analyze(problem, y[:, o], calc_second_order=False, num_resamples=RESAMPLES, seed=1) for o in range(OUTPUTS)
        ]
    times: dict[str, list[float]] = {name: [] for name in calls}
    found: dict[str, Any] = {}
    for _ in range(ROUNDS):
        for name, call in calls.items():
            seconds, found[name] = timed(call)
            times[name].append(seconds)
    print(f"{OUTPUTS} outputs, {DRAWS} base draws, {FACTORS} factors, {RESAMPLES} resamples; the median of {ROUNDS} rounds")
    for name, rounds in times.items():
        print(f"{name:<18} {statistics.median(rounds) * 1e3:>9.1f} ms")
    if "SALib" not in times:
        return
    for name in list(calls)[:2]:
        ratios = [peer / mine for peer, mine in zip(times["SALib"], times[name], strict=True)]
        print(f"SALib takes {statistics.median(ratios):.1f} times as long as {name}; {min(ratios):.1f} in the worst round")
    ours = found["ceiba, 1 thread"]
    for key, estimate in (("S1", ours.first), ("ST", ours.total)):
        apart = np.abs(np.array([one[key] for one in found["SALib"]]) - np.array(estimate.value, float)).max()
        print(f"{key} differs by at most {apart:.2g}")


if __name__ == "__main__":
    main()
