"""Weighting and ranking beside pymcdm, scikit-criteria, pyDecision and pyrepo-mcda, each called from Python on the same table: the time of
each, and how many times as long the fastest of them takes as Ceiba.

    pip install pymcdm scikit-criteria pyDecision pyrepo-mcda
    python benchmarks/peers/ranking.py

A peer's check of its input is off where it can be. What a peer wants done to the table before its method (scikit-criteria: scaled) is
part of the call. What is timed gives scores: ranks are found when they are asked for, in Ceiba as in all peers but scikit-criteria.
Variants are each peer's own: TOPSIS of pymcdm and pyrepo-mcda scales from 0 to 1, COPRAS of pymcdm adds costs as they are. A method that a
peer lacks, or cannot do within the time given, has no figure; of a call that fails it is said why.
"""

from __future__ import annotations

import contextlib
import io
import statistics
import time
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np

from ceiba import rank, weight

SIZES = ((10, 4), (1_000, 20), (10_000, 20))
PATIENCE = 20.0  # seconds a peer has for one call


def timed(call: Callable[[], Any]) -> float | str:
    """Return the least time of a call in seconds; in words why there is none."""
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            started = time.perf_counter()
            call()
            once = time.perf_counter() - started
        except Exception as error:
            return f"{type(error).__name__}: {error}"
        if once > PATIENCE:
            return f"one call takes {once:.0f} s"
        times = []
        for _ in range(7 if once < 1 else 1):
            number = max(1, min(2000, int(0.02 / max(once, 1e-7))))
            started = time.perf_counter()
            for _ in range(number):
                call()
            times.append((time.perf_counter() - started) / number)
    return min(times)


def peers(x: np.ndarray[Any, Any], w: np.ndarray[Any, Any], d: np.ndarray[Any, Any]) -> dict[str, dict[str, Callable[[], Any]]]:
    """Return the calls of each method by each peer that is installed."""
    m, n = x.shape
    words = ["max" if direction > 0 else "min" for direction in d]
    out: dict[str, dict[str, Callable[[], Any]]] = {name: {} for name in OURS}
    thresholds = np.full(n, 0.1), np.full(n, 0.4)
    with contextlib.suppress(ImportError):
        from pymcdm import methods, weights

        found = {"topsis": methods.TOPSIS(), "vikor": methods.VIKOR(), "edas": methods.EDAS(), "copras": methods.COPRAS()}
        for name, method in found.items():
            out[name]["pymcdm"] = lambda method=method: method(x, w, d, validation=False)
        if m <= 1_000:  # beyond that it wants more memory than there is
            # the object can be called once
            out["promethee"]["pymcdm"] = lambda: methods.PROMETHEE_II("vshape_2", p=thresholds[1], q=thresholds[0])(
                x, w / w.sum(), d, validation=False
            )
        out["entropy"]["pymcdm"] = lambda: weights.entropy_weights(x)
        out["critic"]["pymcdm"] = lambda: weights.critic_weights(x)
        out["merec"]["pymcdm"] = lambda: weights.merec_weights(x, d)
    with contextlib.suppress(ImportError):
        from pyDecision import algorithm

        found = {"topsis": algorithm.topsis_method, "copras": algorithm.copras_method, "vikor": algorithm.vikor_method}
        for name, method in found.items():
            out[name]["pyDecision"] = lambda method=method: method(x, list(w), words, graph=False, verbose=False)
        out["edas"]["pyDecision"] = lambda: algorithm.edas_method(x, words, list(w), graph=False, verbose=False)
        out["entropy"]["pyDecision"] = lambda: algorithm.entropy_method(x, words)
        out["critic"]["pyDecision"] = lambda: algorithm.critic_method(x, words)
        out["merec"]["pyDecision"] = lambda: algorithm.merec_method(x, words)
        if m <= 100:  # pairs of alternatives in a loop of Python
            out["promethee"]["pyDecision"] = lambda: algorithm.promethee_ii(
                x * d,
                W=list(w),
                Q=list(thresholds[0]),
                S=list(thresholds[0]),
                P=list(thresholds[1]),
                F=["t5"] * n,
                sort=False,
                topn=0,
                graph=False,
                verbose=False,
            )
    with contextlib.suppress(ImportError):
        from pyrepo_mcda import weighting_methods
        from pyrepo_mcda.mcda_methods import COPRAS, EDAS, PROMETHEE_II, TOPSIS, VIKOR

        for name, method in {"topsis": TOPSIS(), "vikor": VIKOR(), "edas": EDAS(), "copras": COPRAS()}.items():
            out[name]["pyrepo-mcda"] = lambda method=method: method(x, w / w.sum(), d)
        if m <= 100:
            prefer = [PROMETHEE_II()._linear_function] * n
            out["promethee"]["pyrepo-mcda"] = lambda: PROMETHEE_II()(
                x, w / w.sum(), d, preference_functions=prefer, p=thresholds[1], q=thresholds[0]
            )
        out["entropy"]["pyrepo-mcda"] = lambda: weighting_methods.entropy_weighting(x)
        out["critic"]["pyrepo-mcda"] = lambda: weighting_methods.critic_weighting(x)
        out["merec"]["pyrepo-mcda"] = lambda: weighting_methods.merec_weighting(x, d)
    with contextlib.suppress(ImportError):
        import skcriteria
        from skcriteria.agg import copras, edas, topsis, vikor
        from skcriteria.preprocessing import scalers
        from skcriteria.preprocessing.weighters import CRITIC, MEREC, EntropyWeighter

        table = skcriteria.mkdm(x, [max if direction > 0 else min for direction in d], weights=w)
        benefits = skcriteria.mkdm(x, [max] * n, weights=w)
        by_length, by_sum = scalers.VectorScaler(target="matrix"), scalers.SumScaler(target="matrix")
        out["topsis"]["scikit-criteria"] = lambda: topsis.TOPSIS().evaluate(by_length.transform(table))
        out["copras"]["scikit-criteria"] = lambda: copras.COPRAS().evaluate(by_sum.transform(table))
        out["vikor"]["scikit-criteria"] = lambda: vikor.VIKOR().evaluate(table)
        out["edas"]["scikit-criteria"] = lambda: edas.EDAS().evaluate(table)
        out["entropy"]["scikit-criteria"] = lambda: EntropyWeighter().transform(benefits)
        out["critic"]["scikit-criteria"] = lambda: CRITIC(correlation="pearson").transform(table)
        out["merec"]["scikit-criteria"] = lambda: MEREC().transform(table)
    return out


OURS: dict[str, Callable[[Any, Any, Any], Any]] = {
    "topsis": rank.topsis,
    "vikor": rank.vikor,
    "promethee": lambda x, w, d: rank.promethee(x, w, d, preference="linear", q=0.1, p=0.4),
    "entropy": lambda x, _, d: weight.entropy(x, d),
    "critic": lambda x, _, d: weight.critic(x, d),
    "merec": lambda x, _, d: weight.merec(x, d),
    "edas": rank.edas,
    "copras": rank.copras,
}


def main() -> None:
    """Print a row for each method and size."""
    print(f"{'method':<10} {'table':>11} {'ceiba':>11}  {'times as long as ceiba: each peer':<60} {'fastest':>8}")
    fastest = []
    for m, n in SIZES:
        draw = np.random.default_rng(1)
        x, w = draw.uniform(0.1, 1, (m, n)), draw.uniform(0.1, 1, n)
        d = np.where(np.arange(n) % 4 == 3, -1.0, 1.0)
        for name, calls in peers(x, w, d).items():
            own = timed(lambda name=name, x=x, w=w, d=d: OURS[name](x, w, d))
            assert isinstance(own, float), own
            found = {peer: timed(call) for peer, call in calls.items()}
            times = {peer: seconds for peer, seconds in found.items() if isinstance(seconds, float)}
            for peer, why in found.items():
                if isinstance(why, str):
                    print(f"{name} of {peer} at {m} x {n} has no figure. {why}")
            shown = ", ".join(f"{peer} {seconds / own:.1f}" for peer, seconds in sorted(times.items(), key=lambda item: item[1]))
            ratio = min(times.values()) / own if times else None
            if ratio is not None:
                fastest.append(ratio)
            print(f"{name:<10} {m:>6} x {n:<2} {own * 1e6:>8.1f} µs  {shown:<60} {'' if ratio is None else f'{ratio:.1f}':>8}", flush=True)
    print(f"the fastest peer takes {min(fastest):.1f} times as long at least, {statistics.median(fastest):.1f} in the median")


if __name__ == "__main__":
    main()
