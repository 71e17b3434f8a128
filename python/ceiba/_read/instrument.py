"""An instrument from two tables: its nodes, each with its parent, and the levels of its scales."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from ceiba._core import Framework, Issue, check, closest, issue, sentences
from ceiba._error import Error
from ceiba._names import folded
from ceiba._output import is_folder
from ceiba._read.cells import text
from ceiba._read.instrument_rows import FALSE, HIGHER, LOWER, QUESTION_CELLS, TRUE, Placed, Reader, Row, either, rule_of, words_of
from ceiba.messages import LANGUAGES

_ID = re.compile(r"[a-z][a-z0-9_]*")
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_QUESTION = ("scale", "scored", "denominator", "target", "level", "threshold", "key", "critical", "guidance")
_MOST_ISSUES = 1000


def of_folder(folder: Path, encoding: str | None = None) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the framework of a folder of tables, as ``ceiba init`` starts one, and the file of each table.

    Args:
        folder: it has a table of nodes, and if wanted one of scales and one of institutions, called as in some language.
        encoding: how the tables are encoded; by default UTF-8, or as a mark says.

    Raises:
        Error: ``cannot_read`` if there is no table of nodes, or everything that is wrong with the tables; each issue's document is the
            table's, "nodes" or "scales".
    """
    files = {table: path for table in ("nodes", "scales", "institutions") if (path := table_file(folder, table))}
    if "nodes" not in files:
        names = " / ".join(dict.fromkeys(sentences(language)["init.file_nodes"] for language in LANGUAGES))
        raise Error([issue("cannot_read", "", [f"{folder / names}: kind.no_such_file"])])
    name = folder.resolve().name
    return framework(files["nodes"], files.get("scales"), id=new_id(name, set()), label=name, encoding=encoding), files


def table_file(folder: Path, table: str) -> str | None:
    """Return the file of a table in a folder, as it is called in some language."""
    paths = [folder / sentences(language)[f"init.file_{table}"] for language in LANGUAGES] if is_folder(folder) else []
    return next((str(path) for path in paths if path.is_file()), None)


def framework(
    nodes: Any,
    scales: Any = None,
    *,
    id: str = "framework",
    version: str = "1",
    label: str | Mapping[str, str] = "",
    encoding: str | None = None,
    **more: Any,
) -> dict[str, Any]:
    """Return a framework, as dicts and lists, from tables.

    *nodes* has a row a node: ``node`` (its id, or the code that is printed), ``parent``, ``label`` (``label_es`` in one language), and
    if wanted ``code``, ``weight``, ``direction``, ``rule``, ``scale``, ``target``, ``threshold``, ``level``, ``critical``, ``key``,
    ``scored``, ``denominator``, ``guidance``, ``factors_harm`` and the like, ``tags_right`` and the like, ``rescale``,
    ``range_low``, ``range_high``. A node that is nobody's
    parent is an indicator. Nodes without a parent are below the whole, unless there is one alone, which is the whole. *scales* has a row
    a level: ``scale``, ``code``, ``value``, ``label``; or a row a scale of numbers: ``scale``, ``low``, ``high``. An indicator
    without a scale has the only one there is; without any table of scales, its numbers are brought between the least and the greatest
    unit, which needs ``fit``. Names of columns may be Spanish, or those of COINr (iCode, iName, Parent, Weight, Direction). Other
    columns are left out.

    Args:
        nodes: a data frame of pandas or polars, a table of Arrow, a mapping of columns, a list of rows, or the path of a CSV file.
        scales: the same, of the levels of scales.
        id: id of the framework.
        version: its version.
        label: its name.
        encoding: how files are encoded; by default UTF-8, or as a mark says.
        more: other members of the framework, such as ``bands``.

    Raises:
        Error: everything that is wrong with the tables, with the row (the head is row 1) and the column of each.
    """
    issues: list[Issue] = []
    reader = Reader(issues, encoding)
    made = _scales(reader.rows(scales, "scale_table"), reader) if scales is not None else [dict(_OVER_UNITS)]
    root = _tree(reader.rows(nodes, "node_table"), reader, made, id, label)
    if issues:
        raise Error(issues[:_MOST_ISSUES])
    axes: dict[str, dict[str, None]] = {}
    languages: dict[str, None] = {}
    waiting = [root]
    while waiting:
        node = waiting.pop()
        waiting.extend(node.get("children", ()))
        for axis, tags in node.get("tags", {}).items():
            axes.setdefault(axis, {}).update(dict.fromkeys(tags))
        languages.update(dict.fromkeys(node["label"] if isinstance(node.get("label"), dict) else ()))
    out: dict[str, Any] = {"schema": "ceiba/framework/1", "id": id, "version": version, "label": label, "scales": made, "root": root}
    if axes:
        out["axes"] = [{"id": axis, "values": [{"id": tag} for tag in tags]} for axis, tags in axes.items()]
    if languages:
        out["languages"] = list(languages)
    return {**out, **more}


_OVER_UNITS: Mapping[str, Any] = {"id": "number", "numeric": "min_max"}


def _scales(rows: list[Placed], reader: Reader) -> list[dict[str, Any]]:
    """Return the scales of a table of levels."""
    made: dict[str, dict[str, Any]] = {}
    for at, row in rows:
        name = text(row.get("scale", ""))
        if not name:
            reader.note("missing_column", ["scale"], at)
            continue
        scale = made.setdefault(name, {"id": new_id(name, set()), "label": "" if _ID.fullmatch(name) else name})
        if label := words_of(row, "scale_label"):
            scale["label"] = label
        direction = reader.one_of(row, at, "direction", {"higher": HIGHER, "lower": LOWER})
        if direction:
            scale["direction"] = direction
        if "code" in row or "value" in row:
            value = reader.number(row, at, "value")
            if value is None:
                value = float(len(scale.get("levels", ())))
            level = {"code": text(row.get("code", "")) or text(value), "value": value, "label": words_of(row, "label")}
            scale.setdefault("levels", []).append(level)
        else:
            limits = {end: reader.number(row, at, end) for end in ("low", "high") if end in row}
            rule = text(row.get("normalise", "")) or "identity"
            scale["numeric"] = {"normalise": rule, **{end: limit for end, limit in limits.items() if limit is not None}}
    return list(made.values())


def _tree(rows: list[Placed], reader: Reader, scales: list[dict[str, Any]], name: str, label: str | Mapping[str, str]) -> dict[str, Any]:
    """Return the root of a tree, from a table of nodes."""
    taken: set[str] = set()
    nodes: dict[str, tuple[int, Row, dict[str, Any]]] = {}
    known: dict[str, str] = {}
    for at, row in rows:
        given = text(row.get("node", "")) or text(row.get("code", "")) or _plain(words_of(row, "label"))
        if not given:
            reader.note("missing_column", ["node"], at)
            continue
        if given in known:
            reader.note("duplicate_id", [given, f"/{nodes[known[given]][0]}"], at, "node")
            continue
        one = new_id(given if _WORD.fullmatch(given) else _plain(words_of(row, "label")) or given, taken)
        taken.add(one)
        known[given] = one
        node = {"id": one}
        if not _ID.fullmatch(given) and given != _plain(words_of(row, "label")):
            node["code"] = given
        nodes[one] = (at, row, node)
    by_name = {**{folded(_plain(words_of(row, "label"))): one for one, (_, row, _) in nodes.items()}, **known}
    parents = {one: text(row.get("parent", "")) for one, (_, row, _) in nodes.items()}
    above = {one: by_name.get(parent, by_name.get(folded(parent))) for one, parent in parents.items() if parent}
    tops: list[str] = []
    children: dict[str, list[str]] = {}
    for one, (at, _, _) in nodes.items():
        parent = above.get(one)
        if one not in above:
            tops.append(one)
        elif parent is None:
            reader.note("unknown_node", [parents[one], closest(parents[one], list(known)) or ""], at, "parent")
        else:
            children.setdefault(parent, []).append(one)
    leaves = [one for one in nodes if one not in children]
    names = {
        folded(scale.get(key, "") if isinstance(scale.get(key, ""), str) else ""): scale["id"]
        for scale in scales
        for key in ("label", "id")
    }
    for one, (at, row, node) in nodes.items():
        _fill(node, row, at, reader, names if one in leaves else None, scales)
    reached: set[str] = set()
    for one in _below(tops, children):
        reached.add(one)
        if one in children:
            nodes[one][2]["children"] = [nodes[child][2] for child in children[one]]
    for one in nodes:
        if one not in reached and (one not in above or above[one] is not None) and not reader.issues:
            reader.note("bad_cell", [parents[one], "kind.parent"], nodes[one][0], "parent")
    if len(tops) == 1 and tops[0] in children:
        root = nodes[tops[0]][2]
        return root if root.get("label") or not label else {**root, "label": label}
    whole = new_id("total", taken)
    return {"id": whole, "label": label or name, "children": [nodes[one][2] for one in tops]}


def _below(tops: list[str], children: Mapping[str, list[str]]) -> Iterator[str]:
    """Yield nodes and all below them, each once."""
    waiting = list(tops)
    while waiting:
        one = waiting.pop()
        yield one
        waiting.extend(children.get(one, ()))


def _fill(
    node: dict[str, Any], row: Row, at: int, reader: Reader, scales: Mapping[str, str] | None, all_scales: list[dict[str, Any]]
) -> None:
    """Add to a node what its row says; an indicator has a question.

    Args:
        node: the node.
        row: its row.
        at: the number of the row.
        reader: notes what is wrong.
        scales: the ids of scales by their names; None for a node that is no indicator.
        all_scales: the scales.
    """
    if label := words_of(row, "label"):
        node["label"] = label
    if "code" in row and text(row["code"]) != node["id"]:
        node["code"] = text(row["code"])
    if (weight := reader.number(row, at, "weight")) is not None:
        node["weight"] = weight
    direction = reader.one_of(row, at, "direction", {"higher": HIGHER, "lower": LOWER})
    if direction == "lower":
        node["direction"] = direction
    if reader.one_of(row, at, "rescale", {True: TRUE, False: FALSE}):
        node["rescale"] = True
    if "range_low" in row and "range_high" in row:
        node["range"] = {"low": reader.number(row, at, "range_low"), "high": reader.number(row, at, "range_high")}
    if tags := {key.removeprefix("tags_"): _split(cell) for key, cell in row.items() if key.startswith("tags_")}:
        node["tags"] = tags
    if scales is None:
        if "rule" in row:
            node["rule"] = row["rule"] if isinstance(row["rule"], Mapping) else rule_of(text(row["rule"]))
        return
    question: dict[str, Any] = {}
    for name in _QUESTION:
        value = QUESTION_CELLS.get(name, either)(row, at, name, reader)
        if value not in (None, ""):
            question[name] = value
    if factors := {key.removeprefix("factors_"): reader.number(row, at, key) for key in row if key.startswith("factors_")}:
        question["factors"] = {name: factor for name, factor in factors.items() if factor is not None}
    if "scale" not in question and len(all_scales) == 1:
        question["scale"] = all_scales[0]["id"]
    elif "scale" in question:
        wanted = folded(str(question["scale"]))
        if wanted not in scales:
            reader.note("unknown_scale", [str(question["scale"]), ""], at, "scale")
        question["scale"] = scales.get(wanted, "")
    node["question"] = question


def _plain(words: Any) -> str:
    """Return words in one language."""
    return next(iter(words.values()), "") if isinstance(words, dict) else words


def _split(cell: object) -> list[str]:
    """Return the tags that a cell lists."""
    return [part.strip() for part in text(cell).split(";") if part.strip()]


def new_id(words: str, taken: set[str]) -> str:
    """Return an id made from words: small letters and digits without accents; another if it is taken or a reserved word."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    stem = "_".join(re.findall(r"[a-z0-9]+", plain)) or "n"
    stem = f"n_{stem}" if stem[0].isdigit() else stem
    if _refused(stem):
        stem += "_"
    out, number = stem, 2
    while out in taken:
        out, number = f"{stem}_{number}", number + 1
    return out


@cache
def _refused(one: str) -> bool:
    """Return whether an id is a word of C++ or Python, which ids cannot be."""
    leaf = {"id": "leaf", "question": {"scored": False}}
    tried = Framework(id="tried", version="1", root={"id": one, "children": [leaf]})
    return any(found.code == "reserved_id" for found in check(tried))
