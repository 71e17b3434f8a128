"""Alternatives in a table, ranked by several criteria."""

from __future__ import annotations

import inspect
import json
from collections.abc import Sequence
from typing import Any

import numpy as np
from rich.console import Group, RenderableType
from rich.text import Text

import ceiba
from ceiba import rank, weight
from ceiba._cli.figures import number
from ceiba._cli.session import Session, Usage, printable
from ceiba._cli.show import dim, heads, table
from ceiba._ranking import Ranking, names_of
from ceiba._read.alternatives import Alternatives

EQUAL = "equal"
_SOURCES = {"table": "note.weights_table", "given": "note.weights_given", EQUAL: "note.weights_equal"}


def ranked(given: Alternatives, method: str, weights: str | None, options: Sequence[str]) -> tuple[Ranking, list[float], str]:
    """Return a ranking, the weights it used and where they come from: ``table``, ``given`` or the name of a weighting method.

    Args:
        given: the table.
        method: the name of a ranking method, or another name of it.
        weights: numbers with commas between, or the name of a method that takes data; by default those of the table, else equal ones.
        options: of the method, each ``NAME=VALUE``.

    Raises:
        Usage: there is no such method or option.
        Error: with every issue of the table.
    """
    if method not in names_of("rank"):
        names = [card.method for card in ceiba.methods() if card.room == "rank"]
        raise Usage("usage.one_of", what="--method", names=", ".join(names))
    function = getattr(rank, method)
    used, source = _weights(given, weights)
    more: dict[str, Any] = {}
    for one in options:
        name, equals, value = one.partition("=")
        if not equals:
            raise Usage("usage.option_form", what=one)
        more[name.strip().replace("-", "_")] = _value(value.strip())
    takes = inspect.signature(function).parameters
    if unknown := [name for name in more if name not in takes or takes[name].kind is not inspect.Parameter.KEYWORD_ONLY]:
        raise Usage("usage.method_option", what=", ".join(unknown), method=method)
    if needed := [name for name in list(takes)[3:] if name not in more and takes[name].default is inspect.Parameter.empty]:
        raise Usage("usage.needs_option", what=", ".join(needed), method=method)
    found: Ranking = function(given.matrix, used, given.directions, **more)
    found.alternatives, found.criteria = given.names, given.criteria
    return found, used, source


def _value(words: str) -> Any:
    """Return the value of an option: JSON, or the words themselves."""
    try:
        return json.loads(words)
    except ValueError:
        return words


def _weights(given: Alternatives, said: str | None) -> tuple[list[float], str]:
    if said is None:
        return (given.weights, "table") if given.weights is not None else ([1 / len(given.criteria)] * len(given.criteria), EQUAL)
    names = [card.method for card in ceiba.methods() if card.room == "weight" and card.family == "data"]
    if said in names:
        return list(getattr(weight, said)(given.matrix, given.directions)), said
    try:
        return [float(part) for part in said.split(",")], "given"
    except ValueError:
        raise Usage("usage.weights", names=", ".join(names)) from None


def rows_of(found: Ranking) -> list[dict[str, object]]:
    """Return a row for each alternative, from the best on."""
    assert found.alternatives is not None
    return [
        {"rank": float(found.rank[i]), "alternative": found.alternatives[i], "score": float(found.score[i])} for i in map(int, found.order)
    ]


def ranking_report(found: Ranking, weights: Sequence[float], source: str, directions: Sequence[int], session: Session) -> Group:
    """Return a ranking with the weights it rests on."""
    card = next(card for card in ceiba.methods() if card.room == "rank" and card.method == found.method)
    listing = table(heads(session, "alternative", "rank", "score"), printable(card.name))
    for row in rows_of(found):
        listing.add_row(Text(printable(row["alternative"])), f"{row['rank']:g}", number(float(str(row["score"])), 4))
    criteria = table([*heads(session, "criterion", "weight"), *heads(session, "direction")])
    for name, one, direction in zip(found.criteria or (), weights, directions, strict=True):
        criteria.add_row(Text(printable(name)), number(one, 4), session.say("direction.benefit" if direction > 0 else "direction.cost"))
    notes = [session.say("note.higher_first" if found.higher_is_better else "note.lower_first")]
    notes.append(session.say(_SOURCES.get(source, "note.weights_by"), method=source))
    notes += [
        session.say("note.set", name=name, members=", ".join(printable(found.alternatives[i]) for i in members))
        for name, members in found.sets.items()
        if found.alternatives is not None and len(members)
    ]
    parts: list[RenderableType] = [listing, *dim(notes), "", criteria]
    return Group(*parts)


def as_json(found: Ranking, weights: Sequence[float]) -> dict[str, Any]:
    """Return a ranking as JSON has it."""
    return {
        "method": found.method,
        "options": {name: value.tolist() if isinstance(value, np.ndarray) else value for name, value in found.options.items()},
        "higher_is_better": found.higher_is_better,
        "weights": dict(zip(found.criteria or (), weights, strict=True)),
        "ranking": rows_of(found),
        "tables": {name: np.asarray(values).tolist() for name, values in found.tables.items()},
        "sets": {name: [found.labels()[i] for i in members] for name, members in found.sets.items()},
    }


def methods_report(session: Session) -> Group:
    """Return the weighting and ranking methods by room."""
    parts: list[RenderableType] = []
    for room in dict.fromkeys(card.room for card in ceiba.methods()):
        listing = table([*heads(session, "method"), *heads(session, "what_it_does")], session.say(f"room.{room}"))
        for card in ceiba.methods():
            if card.room == room:
                listing.add_row(Text(card.method), Text(card.text))
        parts += [listing, ""]
    return Group(*parts[:-1])
