"""Reads 100,000 rows of a tidy table, beside csv.DictReader making plain dicts of the same rows, which checks nothing."""

from __future__ import annotations

import csv
import io
import random
import time
from collections.abc import Callable

import ceiba
from ceiba import examples

ROWS = 100_000


def table(framework: ceiba.Framework) -> str:
    """Return a table of many subjects, each with ten institutions that answer every indicator of a five-level scale."""
    draw = random.Random(1)
    nodes = list(framework.root.children)
    indicators = []
    while nodes:
        node = nodes.pop()
        nodes.extend(node.children)
        if node.question and node.question.scale == "maturity":
            indicators.append(node.id)
    lines = ["subject,round,institution,indicator,answer"]
    while len(lines) <= ROWS:
        subject, institution = divmod(len(lines) // len(indicators), 10)
        lines += [f"s{subject},1,i{institution},{indicator},{draw.randint(1, 5)}" for indicator in indicators]
    return "\n".join(lines[: ROWS + 1])


def seconds(job: Callable[[], object]) -> float:
    """Return the best of three."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        job()
        times.append(time.perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    framework = ceiba.Framework.from_file(examples.path("mrc_style/framework.json"))
    text = table(framework)
    plain = seconds(lambda: list(csv.DictReader(io.StringIO(text))))
    ours = seconds(lambda: ceiba.read_responses(io.StringIO(text), framework))
    print(f"{ROWS:,} rows: csv.DictReader {plain:.2f} s, read_responses, checked into assessments, {ours:.2f} s ({ours / plain:.1f} x)")
