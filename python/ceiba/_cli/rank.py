"""Alternatives in a table, ranked by several criteria."""

from __future__ import annotations

import inspect
import json
import math
import re
from collections.abc import Sequence
from typing import Any

import numpy as np
from rich.console import Group, RenderableType
from rich.text import Text

import ceiba
from ceiba import rank, weight
from ceiba._cli.figures import number
from ceiba._cli.session import Refused, Session, Usage, printable
from ceiba._cli.show import dim, heads, table
from ceiba._error import Error
from ceiba._ranking import Ranking, names_of
from ceiba._read.alternatives import Alternatives

EQUAL = "equal"
_SOURCES = {"table": "note.weights_table", "given": "note.weights_given", EQUAL: "note.weights_equal"}
_FORMS = {"Sequence[Sequence[float]]": "='[[..., ...], ...]'", "Sequence[float | None]": "='[..., ...]'"}  # of options that are lists


def ranked(
    given: Alternatives, method: str, weights: str | None, options: Sequence[str]
) -> tuple[Ranking, list[float], str, tuple[str, ...]]:
    """Return a ranking, the weights it used, where they come from (``table``, ``given`` or a weighting method), and what is worth knowing.

    Args:
        given: the table.
        method: the name of a ranking method, or another name of it; blanks, hyphens and capitals do not matter.
        weights: numbers with commas between, or the name of a method that takes data; by default those of the table, else equal ones.
        options: of the method, each ``NAME=VALUE``.

    Raises:
        Usage: there is no such method or option.
        Refused: with what is wrong with the options.
        Error: with every issue of the table.
    """
    method = _ranking_method(method)
    function = getattr(rank, method)
    more: dict[str, Any] = {}
    for one in options:
        name, equals, value = one.partition("=")
        if not equals:
            raise Usage("usage.option_form", what=one)
        more[name.strip().replace("-", "_")] = _value(value.strip())
    takes = inspect.signature(function).parameters
    named = [name for name, parameter in takes.items() if parameter.kind is inspect.Parameter.KEYWORD_ONLY]
    for name in more:
        if name not in named:
            near = ceiba.closest(name, named) or ""
            raise Usage("usage.method_option", what=name, method=method, near=near, names=", ".join(named))
    if needed := [name for name in named if name not in more and takes[name].default is inspect.Parameter.empty]:
        forms = [name + _FORMS.get(str(takes[name].annotation).split(" | ")[0], "=...") for name in needed]
        raise Usage("usage.needs_option", what=" --option ".join(forms), method=method)
    used, source, diagnostics = _weights(given, weights)
    try:
        found: Ranking = function(given.matrix, used, given.directions, **more)
    except Error as error:
        of_options = [one for one in error.issues if one.where.split("/")[1:2] and one.where.split("/")[1] in named]
        if of_options:
            raise Refused([(None, one.replace(where=f"--option {one.where[1:]}")) for one in of_options]) from error
        raise
    found.alternatives, found.criteria = given.names, given.criteria
    return found, used, source, diagnostics


def _ranking_method(said: str) -> str:
    """Return the name of a ranking method as functions have it.

    Raises:
        Usage: there is none.
    """
    name = _spelt(said)
    cards = ceiba.methods()
    if name in (known := names_of("rank")):
        return name
    for card in cards:
        if name in (card.method, *card.aliases):
            if card.family == "data":
                raise Usage("usage.weights_method", what=card.method)
            raise Usage("usage.other_room", what=card.method, room=f"ceiba.{card.room}.{card.method}")
    names = [card.method for card in cards if card.room == "rank"]
    raise Usage("usage.ranking_method", what=said, near=ceiba.closest(name, list(known)) or "", names=", ".join(names))


def _spelt(name: str) -> str:
    """Return a name as functions have it."""
    return re.sub(r"[\s-]+", "_", name.strip().lower())


def _value(words: str) -> Any:
    """Return the value of an option: JSON, or the words themselves."""
    try:
        return json.loads(words)
    except ValueError:
        return words


def _weights(given: Alternatives, said: str | None) -> tuple[list[float], str, tuple[str, ...]]:
    """Return weights, where they come from, and what is worth knowing of them."""
    count = len(given.criteria)
    if said is None:
        return (given.weights, "table", ()) if given.weights is not None else ([1 / count] * count, EQUAL, ())
    names = [card.method for card in ceiba.methods() if card.room == "weight" and card.family == "data"]
    if (name := _spelt(said)) in names:
        learnt = getattr(weight, name)(given.matrix, given.directions)
        return list(learnt), name, tuple(learnt.diagnostics)
    numbers = _numbers(said)
    if numbers is None:
        raise Usage("usage.weights", what=said, near=ceiba.closest(name, names) or "", names=", ".join(names))
    if len(numbers) != count:
        raise Usage("usage.weights_count", given=str(len(numbers)), criteria=str(count), names=", ".join(given.criteria))
    return numbers, "given", ()


def _numbers(said: str) -> list[float] | None:
    """Return numbers with commas between; where semicolons or blanks stand between them, commas may be decimal marks. All or none with %."""
    for mark in (";", ",", None):
        parts = [part.strip() for part in said.strip().split(mark)]
        if mark != "," and len(parts) > 1:
            parts = [part.replace(",", ".") for part in parts]
        percents = [part.endswith("%") for part in parts]
        try:
            numbers = [float(part.removesuffix("%")) for part in parts]
        except ValueError:
            continue
        if all(percents) or not any(percents):
            return [number / 100 for number in numbers] if all(percents) else numbers
    return None


def rows_of(found: Ranking) -> list[dict[str, object]]:
    """Return a row for each alternative, from the best on."""
    assert found.alternatives is not None
    return [
        {"rank": float(found.rank[i]), "alternative": found.alternatives[i], "score": float(found.score[i])} for i in map(int, found.order)
    ]


def ranking_report(
    found: Ranking, weights: Sequence[float], source: str, diagnostics: Sequence[str], directions: Sequence[int], session: Session
) -> Group:
    """Return a ranking with the weights it rests on, where they come from, and what is worth knowing of them."""
    card = next(card for card in ceiba.methods() if card.room == "rank" and card.method == found.method)
    listing = table(heads(session, "alternative", "rank", "score"), printable(card.name))
    for row in rows_of(found):
        listing.add_row(Text(printable(row["alternative"])), f"{row['rank']:.12g}", number(float(str(row["score"])), 4))
    whole = sum(weights)
    as_shares = math.isclose(whole, 1, rel_tol=1e-9)
    criteria = table([*heads(session, "criterion", "weight"), *heads(session, "direction")])
    for name, one, direction in zip(found.criteria or (), weights, directions, strict=True):
        criteria.add_row(
            Text(printable(name)),
            number(one, 4) if as_shares else f"{one:.6g}",
            session.say("direction.benefit" if direction > 0 else "direction.cost"),
        )
    notes = [session.say("note.higher_first" if found.higher_is_better else "note.lower_first")]
    notes.append(session.say(_SOURCES.get(source, "note.weights_by"), method=source))
    notes += [session.say(f"diagnostic.{one}") for one in diagnostics]
    if not as_shares:
        notes.append(session.say("note.weights_sum", sum=f"{whole:.6g}"))
    notes += [
        session.say("note.set", name=session.say(f"set.{name}"), members=", ".join(printable(found.alternatives[i]) for i in members))
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
