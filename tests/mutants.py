"""Puts ten faults in each header changed since a commit, one at a time, and runs the test of the same name: a fault that it does not
notice is a test that is missing, or says nothing, and then stands with its reason in mutants.json.

    python tests/mutants.py --since main include/ceiba/combine   # of these headers, those that changed; without --since, all of them

The changed file stands in a folder that is first on the include path. Of a file in src/, what includes it is compiled again and linked
before the library. Needs a build by CMake (build/dev) whose library is up to date (make mutants sees to that).
"""

import argparse
import hashlib
import json
import os
import random
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ACCEPTED = Path(__file__).with_name("mutants.json")
SWAPS = [  # what a person may mistake for another; clang-format puts blanks around what is meant here
    (" < ", " <= "), (" <= ", " < "), (" > ", " >= "), (" >= ", " > "), (" < ", " > "), (" > ", " < "), (" == ", " != "),
    (" != ", " == "), (" + ", " - "), (" - ", " + "), (" * ", " / "), (" / ", " * "), (" += ", " -= "), (" -= ", " += "),
    (" && ", " || "), (" || ", " && "), ("++", "--"), (".begin()", ".end()"), (".front()", ".back()"), (".back()", ".front()"),
    ("std::min(", "std::max("), ("std::max(", "std::min("), ("std::fmin(", "std::fmax("), ("std::fmax(", "std::fmin("),
    ("std::floor(", "std::ceil("), ("std::ceil(", "std::floor("), ("upper_bound(", "lower_bound("), ("lower_bound(", "upper_bound("),
    ("std::abs(", "("), ("all_of(", "any_of("), ("any_of(", "all_of("), ("none_of(", "any_of("), ("true", "false"), ("false", "true"),
]  # fmt: skip
PLAIN = {"at_least": ">=", "same": "==", "snap": None}
DROPPED = re.compile(
    r"(?m)^( *)((?:if \([^\n]*\) )?(?:return\b[^\n;]*|continue|break|[\w.>:\[\]-]+(?:\([^\n]*\)| [+*/-]?= [^\n]+));) *(?://.*)?$"
)
IGNORED = re.compile(
    r'//[^\n]*|"(?:\\.|[^"\\\n])*"|^ *#[^\n]*|\bstatic_assert[^;]*;|\btemplate <[^\n]*>|BOOST_DESCRIBE[^;]*?\)\n|^constexpr auto describe_notes.*?^}',
    re.MULTILINE | re.DOTALL,
)


def closing(text: str, at: int) -> int:
    """The place after the bracket that closes the one at a place."""
    depth = 0
    for i in range(at, len(text)):
        depth += text[i] in "([{"
        depth -= text[i] in ")]}"
        if depth == 0:
            return i + 1
    return len(text)


def faults(text: str) -> list[tuple[str, int, int, str]]:
    """Everything that could be wrong in a source text: kind, from, to, what stands there instead."""
    ignored = [m.span() for m in IGNORED.finditer(text)]
    out: list[tuple[str, int, int, str]] = []

    def add(kind: str, start: int, end: int, instead: str) -> None:
        if not any(a < end and start < b for a, b in ignored):
            out.append((kind, start, end, instead))

    for old, new in SWAPS:
        for m in re.finditer((r"\b" if old[0].isalpha() else "") + re.escape(old) + (r"\b" if old[-1].isalpha() else ""), text):
            add(old + new, m.start(), m.end(), new)
    for m in re.finditer(r"(?<![\w.'])(\d+)(\.\d+)?(?![\w.'])", text):
        for step in (1, -1):
            add("constant", m.start(), m.end(), str(int(m[1]) + step) + (m[2] or ""))
    for m in re.finditer(r"!(?=[\w(*])", text):
        add("not", m.start(), m.end(), "")
    for m in re.finditer(rf"\b({'|'.join(PLAIN)})\(", text):
        end = closing(text, m.end() - 1)
        inside, sign = text[m.end() : end - 1], PLAIN[m[1]]
        split = next((i for i, c in enumerate(inside) if c == "," and closing("(" + inside[:i] + ")", 0) == i + 2), None)
        if sign is None:
            add("plain", m.start(), end, f"({inside})")
        elif split is not None:
            add("plain", m.start(), end, f"(({inside[:split]}) {sign} ({inside[split + 1 :]}))")
    for m in DROPPED.finditer(text):
        add("dropped", m.start(2), m.end(2), ";")
    return out


class Build:
    """The compiler, its options and what is linked, of a build by CMake."""

    def __init__(self, folder: Path, work: Path):
        commands = json.loads((folder / "compile_commands.json").read_text())
        words = next(shlex.split(c["command"]) for c in commands if c["file"].endswith("/tests/places.cpp"))
        words = words[1:] if "ccache" in words[0] else words
        self.compiler = words[0]
        self.options = [w for w in words[1 : words.index("-o")] if not re.match(r"-(O|g|W|DCEIBA_SOURCE)", w)] + ["-O0", "-g0", "-w"]
        self.options += [f'-DCEIBA_SOURCE="{ROOT}"', f"-I{ROOT}/tests", f"-I{ROOT}/src"]
        linked = re.search(r"build tests/ceiba_tests\b.*?LINK_LIBRARIES = ([^\n]*)", (folder / "build.ninja").read_text(), re.DOTALL)
        assert linked is not None
        self.linked = [str(folder / w) if (folder / w).exists() else w for w in shlex.split(linked[1])]
        main = folder / "tests/main.cpp"  # where Catch2 comes without one
        if main.exists():
            self.run(self.compiler, *self.options, "-c", str(main), "-o", str(work / "main.o"), check=True)
            self.linked.insert(0, str(work / "main.o"))
        places = work / "places.o"  # where tests find the examples
        self.run(self.compiler, *self.options, "-c", str(ROOT / "tests/places.cpp"), "-o", str(places), check=True)
        self.linked.insert(0, str(places))
        # What no header of Ceiba's changes is compiled once.
        prelude = work / "prelude.hpp"
        prelude.write_text("".join(f"#include <{h}>\n" for h in ("boost/json.hpp", "boost/describe.hpp", "boost/mp11.hpp", "Eigen/Core"))
                           + '#include "catch.hpp"\n#include <functional>\n#include <map>\n#include <random>\n#include <set>\n')  # fmt: skip
        self.run(self.compiler, *self.options, "-x", "c++-header", str(prelude), "-o", f"{prelude}.gch", check=True)
        self.options += ["-include", str(prelude)]

    @staticmethod
    def run(*words: str, seconds: float = 300, check: bool = False) -> bool:
        """Whether a command succeeds in time."""
        try:
            done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=seconds, text=True, check=False)
        except subprocess.TimeoutExpired:
            return False
        if check and done.returncode != 0:
            raise SystemExit(done.stdout)
        return done.returncode == 0

    def compiled(self, source: Path, to: Path, overlay: Path, check: bool = False) -> bool:
        """Whether a source compiles with what stands in a folder before all else."""
        first = [f"-I{overlay / 'include'}", f"-I{overlay / 'src'}"]
        return self.run(self.compiler, *first, *self.options, "-c", str(source), "-o", str(to), check=check)


def test_of(file: Path) -> Path | None:
    """The test of the same name."""
    relative = file.relative_to(ROOT / ("include/ceiba" if file.is_relative_to(ROOT / "include") else "src")).with_suffix(".cpp")
    return next((t for t in (ROOT / "tests" / relative, ROOT / "tests" / relative.name) if t.exists()), None)


def units_of(file: Path) -> list[Path]:
    """The sources in src/ that a file of src/ is compiled in."""
    if file.suffix == ".cpp":
        return [file]
    texts = {p: p.read_text() for p in (ROOT / "src").rglob("*.[hc]pp")}
    found, last = {file}, 0
    while len(found) > last:
        last = len(found)
        names = {str(p.relative_to(ROOT / "src")) for p in found}
        found |= {p for p, text in texts.items() if names & set(re.findall(r'#include "([^"]+)"', text))}
    return sorted(p for p in found if p.suffix == ".cpp")


def lines_at(text: str, start: int, end: int, instead: str) -> tuple[str, str]:
    """The line a fault is in, before and after."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    return text[first:last].strip(), (text[first:start] + instead + text[end:last]).strip()


class Header:
    """One file, its test, and the faults that are tried in it."""

    def __init__(self, file: Path, build: Build, work: Path, most: int):
        self.file, self.build, self.most = file, build, most
        self.name = str(file.relative_to(ROOT))
        self.text = file.read_text()
        self.test = test_of(file)
        self.work = work / self.name.replace("/", "_")
        self.units = [] if file.is_relative_to(ROOT / "include") else units_of(file)

    def order(self) -> list[tuple[str, int, int, str]]:
        """Faults in an order that depends on the file alone; of each kind one after another, so that ten are of many kinds."""
        chosen = random.Random(hashlib.sha256((self.name + self.text).encode()).hexdigest())
        kinds = defaultdict(list)
        for fault in faults(self.text):
            kinds[fault[0]].append(fault)
        lists = [chosen.sample(kinds[k], len(kinds[k])) for k in sorted(kinds)]
        chosen.shuffle(lists)
        return [x[i] for i in range(max(map(len, lists), default=0)) for x in lists if i < len(x)]

    def survives(self, text: str, check: bool = False) -> bool | None:
        """Whether the test passes with a text in place of the file; nothing if it does not compile."""
        shutil.rmtree(self.work, ignore_errors=True)
        put = self.work / self.name
        put.parent.mkdir(parents=True)
        put.write_text(text)
        objects = []
        for unit in [self.test, *self.units]:
            assert unit is not None
            source = unit
            if unit in self.units:  # beside the changed file, for an #include "..." looks beside its own first
                source = self.work / unit.relative_to(ROOT)
                source.parent.mkdir(parents=True, exist_ok=True)
                if unit != self.file:
                    source.write_text(unit.read_text())
            objects.append(self.work / (unit.stem + f"_{len(objects)}.o"))
            if not self.build.compiled(source, objects[-1], self.work, check):
                return None
        program = str(self.work / "test")
        # The library has the same functions in the unit of their room: the first counts.
        first = "-Wl,--allow-multiple-definition"
        if not Build.run(self.build.compiler, first, *map(str, objects), *self.build.linked, "-o", program, check=check):
            return None
        return Build.run(program, seconds=60, check=check)

    def survivors(self) -> tuple[int, list[tuple[str, str]]]:
        """How many faults were tried, and the lines of those that nothing noticed."""
        if not self.survives(self.text, check=True):
            raise SystemExit(f"{self.test} does not pass")
        tried, seen, out = 0, set(), []
        for _, start, end, instead in self.order():
            if tried == self.most:
                break
            text = self.text[:start] + instead + self.text[end:]
            if text in seen:
                continue
            seen.add(text)
            survives = self.survives(text)
            tried += survives is not None
            if survives:
                out.append(lines_at(self.text, start, end, instead))
        shutil.rmtree(self.work, ignore_errors=True)
        return tried, out


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", default=["include/ceiba", "src"])
    parser.add_argument("--since", help="only what changed since this commit")
    parser.add_argument("--build", type=Path, default=ROOT / "build/dev")
    parser.add_argument("--faults", type=int, default=10, help="of each file")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    said = parser.parse_args()
    os.nice(10)
    changed = None
    if said.since:
        listed = subprocess.run(["git", "diff", "--name-only", said.since], cwd=ROOT, capture_output=True, text=True, check=True)
        changed = set(listed.stdout.split())
    files = sorted(
        f
        for path in said.paths
        for f in ([ROOT / path] if (ROOT / path).is_file() else (ROOT / path).rglob("*.[hc]pp"))
        if changed is None or str(f.relative_to(ROOT)) in changed
    )
    accepted = {(a["file"], a["from"], a["to"]) for a in json.loads(ACCEPTED.read_text())}
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        build = Build(said.build.resolve(), Path(folder))
        headers = [Header(f, build, Path(folder), said.faults) for f in files]
        tested = [h for h in headers if h.test is not None and faults(h.text)]
        with ThreadPoolExecutor(said.jobs) as pool:
            for header, (tried, survivors) in zip(tested, pool.map(Header.survivors, tested), strict=True):
                new = [s for s in survivors if (header.name, *s) not in accepted]
                print(f"{header.name}: {tried - len(survivors)} of {tried} noticed", flush=True)
                for before, after in new:
                    print(f"    {before}\n -> {after}")
                bad += len(new)
    untested = [h.name for h in headers if h.test is None]
    if untested:
        print("no test of the same name:", *untested)
    print(f"{bad} faults survive that mutants.json does not accept" if bad else "every fault is noticed or accepted")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
