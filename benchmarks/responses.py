"""Reads a million rows of a tidy table of four columns: the time beside csv.reader's, which makes lists of words and nothing else, and the
greatest memory beside that of pandas.read_csv, each in a process of its own. The check of what was read is timed apart."""

from __future__ import annotations

import csv
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import ceiba
from ceiba import examples

ROWS = 1_000_000


def write(path: Path, framework: ceiba.Framework) -> None:
    """Write a table of many subjects, each with fifty institutions that answer every indicator of a scale."""
    draw = random.Random(1)
    nodes = list(framework.root.children)
    indicators = []
    while nodes:
        node = nodes.pop()
        nodes.extend(node.children)
        if node.question and node.question.scale == "maturity":
            indicators.append(node.id)
    with path.open("w") as file:
        file.write("subject,institution,indicator,answer\n")
        written = voice = 0
        while written < ROWS:
            subject, institution = divmod(voice, 50)
            block = indicators[: ROWS - written]
            file.writelines(f"s{subject},institution_{institution},{indicator},{draw.randint(1, 5)}\n" for indicator in block)
            written += len(block)
            voice += 1


def measured(what: str, path: Path, framework: ceiba.Framework) -> tuple[float, float, float]:
    """Return the seconds of reading and of checking, and the greatest memory in MB; of this process."""
    start = time.perf_counter()
    checked = start
    if what == "csv":
        with path.open(newline="") as file:
            for _ in csv.reader(file):
                pass
    elif what == "pandas":
        import pandas as pd

        start = time.perf_counter()
        pd.read_csv(path)
    else:
        found = ceiba.read_responses(path, framework, round="1", check=False)
        checked = time.perf_counter()
        for assessment in found:
            ceiba.check(framework, assessment)
    end = time.perf_counter()
    read = (checked if what == "ceiba" else end) - start
    return read, end - start - read, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    framework = ceiba.Framework.from_file(examples.path("mrc_style/framework.json"))
    if len(sys.argv) > 1:
        print(*measured(sys.argv[1], Path(sys.argv[2]), framework))
    else:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "answers.csv"
            write(path, framework)
            found = {}
            for what in ("csv", "pandas", "ceiba"):
                runs = []
                for _ in range(3):
                    words = subprocess.run([sys.executable, __file__, what, str(path)], check=True, capture_output=True, text=True)
                    runs.append(tuple(map(float, words.stdout.split())))
                found[what] = min(runs)
                print(f"{what}: {found[what][0]:.2f} s, {found[what][2]:.0f} MB")
            print(f"checked in {found['ceiba'][1]:.2f} s")
            print(f"time {found['ceiba'][0] / found['csv'][0]:.1f} x, memory {found['ceiba'][2] / found['pandas'][2]:.1f} x")
