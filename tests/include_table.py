"""Reads every #include of Ceiba's own code against the table of rooms in CONTRIBUTING.md, and finds cycles and `detail::` in bindings."""

import posixpath
import re
import sys
from pathlib import Path

COMPUTE = {"measure", "weight", "combine", "agree", "rank", "attribute", "plan"}
GROUND = {"std", "describe", "mp11", "ground", "detail"}
ARRAYS = GROUND | {"options", "Eigen"}
ALL = ARRAYS | COMPUTE | {"model", "engine", "robust", "join"}
PUBLIC = ALL - {"detail"} | {"io", "operations", "umbrella"}
MAY = {  # what a room may include, beside itself
    "ground": {"std", "describe", "mp11"},
    "detail": GROUND,
    "options": GROUND,
    "model": GROUND | {"options"},
    **dict.fromkeys(COMPUTE, ARRAYS),
    "engine": ARRAYS | COMPUTE,
    "robust": ARRAYS | COMPUTE | {"engine"},
    "join": ALL,
    "umbrella": ALL - {"detail", "Eigen"},
    "io": GROUND | {"options", "model", "join", "json"},
    "operations": ALL | {"io"},
    "src": ALL | {"io", "json", "math", "highs", "posix"},
    "bindings": PUBLIC,
    "bindings/python": PUBLIC | {"bindings", "pybind11"},
}
SUFFIXES = (".hpp", ".cpp", ".h", ".inc")
OUTSIDE = {  # the first that matches what is not Ceiba's own
    "describe": r"boost/describe",
    "mp11": r"boost/mp11",
    "json": r"boost/json",
    "math": r"boost/math/",
    "Eigen": r"Eigen/",
    "pybind11": r"pybind11/",
    "highs": r"(?i)highs",
    "std": r"[a-z0-9_]+$|std(def|int)[.]h$",
    "posix": r"",
}


def room(path: str) -> str:
    """The room of a file, named from the root of the repository."""
    if not path.startswith("include/ceiba/"):
        return "bindings/python" if path.startswith("bindings/python/") else path.split("/")[0]
    folder, _, name = path.removeprefix("include/ceiba/").rpartition("/")
    if not folder:
        return {
            "ceiba": "umbrella",
            "version": "ground",
            "answer": "ground",
            "card": "ground",
            "describe": "ground",
            "error": "ground",
            "language": "ground",
            "linear_program": "ground",
            "snap": "ground",
            "operations": "operations",
            "progress": "ground",
        }.get(name[:-4], "join")
    return "options" if name == "options.hpp" or folder.endswith("/options") else folder.split("/")[0]


def main(root: Path) -> int:
    """Prints what breaks the table and returns how much that is."""
    paths = [path for folder in ("include", "src", "bindings") for path in (root / folder).rglob("*") if path.suffix in SUFFIXES]
    files = {path.relative_to(root).as_posix(): path for path in paths}
    broken: list[str] = []
    graph: dict[str, list[str]] = {}
    for name, path in files.items():
        graph[name] = []
        text = path.read_text("utf-8")
        if name.startswith("bindings/") and re.search(r"(?<!py::)\bdetail::", text):
            broken.append(f"{name} uses detail::, which is for nobody outside")
        for _, target in re.findall(r"^\s*#\s*include\s*([<\"])([^>\"]+)", text, re.MULTILINE):
            own = [
                c
                for c in (f"include/{target}", f"src/{target}", posixpath.normpath(posixpath.join(posixpath.dirname(name), target)))
                if c in files
            ]
            kind = room(own[0]) if own else next(k for k, pattern in OUTSIDE.items() if re.match(pattern, target))
            graph[name] += own[:1]
            if kind != room(name) and kind not in MAY[room(name)]:
                broken.append(f"{name} ({room(name)}) includes {target} ({kind})")
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        if name in trail:
            broken.append("cycle: " + " -> ".join((*trail, name)))
        elif name not in done:
            for target in graph[name]:
                visit(target, (*trail, name))
            done.add(name)

    for name in files:
        visit(name, ())
    print(*broken, f"{len(files)} files, {len(broken)} against the table", sep="\n")
    return len(broken)


if __name__ == "__main__":
    sys.exit(min(1, main(Path(sys.argv[1]))))
