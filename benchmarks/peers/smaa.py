"""Stochastic acceptability beside a loop of numpy and, where R is, beside its package smaa (of the repository rsmaa): 200 alternatives, 20
criteria and 10,000 weights; acceptability, central weights, confidence factors and pairwise winning.

    python benchmarks/peers/smaa.py
    Rscript -e 'install.packages("smaa")'

All are given the same weights. The loop is what is written without a library: scores, an order and counts draw by draw. R's smaa wants the
values once for each draw; that, and reading them from a file, is not timed. Where it is not installed it is said so.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from ceiba import robust, weight

ALTERNATIVES, CRITERIA, DRAWS = 200, 20, 10_000
ROUNDS = 3
R = """
at <- commandArgs(trailingOnly = TRUE)
if (!requireNamespace("smaa", quietly = TRUE)) { cat("none\n"); quit() }
library(smaa)
m <- as.integer(at[[2]]); n <- as.integer(at[[3]]); draws <- as.integer(at[[4]])
numbers <- readBin(at[[1]], "double", m * n + draws * n)
x <- matrix(numbers[1:(m * n)], m, n, byrow = TRUE)
weights <- matrix(numbers[-(1:(m * n))], draws, n, byrow = TRUE)
values <- aperm(array(x, c(m, n, draws)), c(3, 1, 2))
taken <- system.time({
  scores <- smaa.values(values, weights)
  ranks <- smaa.ranks(scores)
  acceptability <- smaa.ra(ranks)
  confidence <- smaa.cf(values, smaa.cw(ranks, weights))
  winning <- smaa.pwi(ranks)
})
cat("seconds", taken[["elapsed"]], "\n")
cat(acceptability[, 1], "\n")
"""


def loop(x: np.ndarray[Any, Any], weights: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Return the acceptability of a loop over draws, which counts the rest as well."""
    m, n = x.shape
    acceptability, pairwise = np.zeros((m, m)), np.zeros((m, m))
    central = np.zeros((m, n))
    places = np.arange(m)
    for w in weights:
        scores = x @ w
        order = np.argsort(-scores, kind="stable")
        acceptability[order, places] += 1
        central[order[0]] += w
        pairwise += scores[:, None] > scores[None, :]
    best = acceptability[:, 0] > 0
    central[best] /= acceptability[best, :1]
    confidence = np.full(m, np.nan)
    for i in np.flatnonzero(best):  # values are certain: one draw says it
        scores = x @ central[i]
        confidence[i] = scores[i] >= scores.max()
    assert pairwise.shape == (m, m) and confidence.shape == (m,)
    return acceptability / len(weights)


def of_r(x: np.ndarray[Any, Any], weights: np.ndarray[Any, Any]) -> tuple[float, np.ndarray[Any, Any]] | str:
    """Return the seconds that R takes and the shares of the first rank; in words why there are none."""
    program = shutil.which("Rscript")
    if program is None:
        return "Rscript is not there"
    with tempfile.TemporaryDirectory() as folder:
        script, data = Path(folder, "smaa.R"), Path(folder, "numbers")
        script.write_text(R, "utf-8")
        data.write_bytes(np.concatenate([x.ravel(), weights.ravel()]).tobytes())
        sizes = [str(size) for size in (*x.shape, len(weights))]
        done = subprocess.run([program, script, data, *sizes], capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    if done.returncode or not lines:
        return f"smaa of R failed: {done.stderr.strip()[-200:]}"
    if lines[0] == "none":
        return "smaa of R is not installed"
    return float(lines[0].split()[1]), np.array(lines[1].split(), float)


def main() -> None:
    """Print the time of each, and how many times as long as Ceiba each takes, rounds interleaved."""
    x = np.random.default_rng(1).uniform(0, 1, (ALTERNATIVES, CRITERIA))
    weights = weight.sample(CRITERIA, DRAWS, seed=1).weights
    times: dict[str, list[float]] = {}
    first: dict[str, Any] = {}
    for k in range(ROUNDS):
        for threads in (1, 2):
            started = time.perf_counter()
            found = robust.smaa(x, weights, options={"threads": threads})
            times.setdefault(f"ceiba, {threads} thread{'s' if threads > 1 else ''}", []).append(time.perf_counter() - started)
        first["ceiba"] = np.array(found.acceptability, float)[:, 0]
        started = time.perf_counter()
        first["numpy"] = loop(x, weights)[:, 0]
        times.setdefault("a loop of numpy", []).append(time.perf_counter() - started)
        other = of_r(x, weights)
        if isinstance(other, str):
            if k == 0:
                print(other)
            continue
        times.setdefault("smaa of R", []).append(other[0])
        first["smaa of R"] = other[1]
    print(f"{ALTERNATIVES} x {CRITERIA}, {DRAWS} draws; the median of {ROUNDS} rounds, and of ratios in the same round")
    for name, seconds in times.items():
        ratios = [
            statistics.median(one / own for one, own in zip(seconds, times[ours], strict=True))
            for ours in ("ceiba, 1 thread", "ceiba, 2 threads")
        ]
        print(
            f"{name:<18} {statistics.median(seconds) * 1e3:>9.1f} ms  {ratios[0]:>6.1f} times ceiba with 1 thread, {ratios[1]:>6.1f} with 2"
        )
    for name, shares in first.items():
        if name != "ceiba":
            print(f"shares of the first rank differ from {name} by at most {np.abs(shares - first['ceiba']).max():.2g}")


if __name__ == "__main__":
    main()
