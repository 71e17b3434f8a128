"""Batches beside numpy: the level means of 155 indicators in three levels, as an analyst writes them with weights, and with gaps.

    python benchmarks/peers/batch.py

Both are given the same numbers, in one run; numpy works with as many threads as it likes, Ceiba with one and with two.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from typing import Any

import numpy as np

import ceiba

GROUPS, INDICATORS, ROWS, ROUNDS = 5, 31, 200_000, 5


def framework() -> ceiba.Framework:
    """Return five groups of 31 indicators of weights 1, 2 and 3 on one scale."""
    groups = [
        {
            "id": f"g{a}",
            "children": [{"id": f"i{a * INDICATORS + b}", "weight": 1 + b % 3, "question": {"scale": "levels"}} for b in range(INDICATORS)],
        }
        for a in range(GROUPS)
    ]
    levels = [{"code": code, "value": value} for code, value in (("least", 1), ("most", 5))]
    return ceiba.Framework.from_dict(
        {
            "schema": "ceiba/framework/1",
            "id": "tree",
            "version": "1",
            "scales": [{"id": "levels", "levels": levels}],
            "root": {"id": "root", "children": groups},
        }
    )


def level_means(values: np.ndarray[Any, Any], *, gaps: bool) -> np.ndarray[Any, Any]:
    """Return the mean of each group and of the groups; missing numbers are left out where there are some."""
    weights = 1.0 + np.arange(INDICATORS) % 3
    groups = values.reshape(len(values), GROUPS, INDICATORS)
    if gaps:
        there = ~np.isnan(groups)
        means = np.where(there, groups, 0) @ weights / (there @ weights)
    else:
        means = groups @ weights / weights.sum()
    return np.column_stack([means.mean(axis=1), means])


def main() -> None:
    """Print the time of each for a row, and how many times as long numpy takes, rounds interleaved."""
    evaluator = ceiba.Evaluator(framework())
    nodes = ["root", *(f"g{a}" for a in range(GROUPS))]
    whole = np.random.default_rng(1).integers(1, 6, (ROWS, GROUPS * INDICATORS)).astype(float)
    some = np.where(np.random.default_rng(2).random(whole.shape) < 0.1, np.nan, whole)
    out = {"value": np.empty((ROWS, len(nodes)))}
    for name, values in (("all answered", whole), ("10 % missing", some)):
        calls: dict[str, Callable[[], Any]] = {
            "numpy": lambda values=values: level_means(values, gaps=values is some),
            "ceiba, 1 thread": lambda values=values: evaluator.evaluate(values, nodes=nodes, out=out),
            "ceiba, 2 threads": lambda values=values: evaluator.evaluate(values, nodes=nodes, out=out, threads=2),
        }
        times: dict[str, list[float]] = {call: [] for call in calls}
        for _ in range(ROUNDS):
            for call, run in calls.items():
                started = time.perf_counter()
                found = run()
                times[call].append(time.perf_counter() - started)
        print(f"{name}: {ROWS} rows x {GROUPS * INDICATORS} indicators, ns a row, the median of {ROUNDS} rounds")
        for call, rounds in times.items():
            ratio = statistics.median(peer / own for peer, own in zip(times["numpy"], rounds, strict=True))
            print(f"  {call:<18} {statistics.median(rounds) / ROWS * 1e9:>8.1f}   numpy takes {ratio:.2f} times as long")
        apart = np.abs(found["value"] - calls["numpy"]()).max()
        print(f"  they differ by at most {apart:.2g}")


if __name__ == "__main__":
    main()
