"""Actions from a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from typing import Any

from ceiba._core import Catalogue, Framework, Issue, _cell_meanings, _cell_numbers, _check_catalogue, _id_of, issue
from ceiba._error import Error
from ceiba._names import folded, named, nodes
from ceiba._read.institutions import read_institutions
from ceiba._read.instrument import new_id
from ceiba._read.money import amounts, between, damaged, taken_apart
from ceiba._read.options import table_options
from ceiba._read.source import rows_of
from ceiba.messages import LANGUAGES, written

_ID = re.compile(r"[a-z][a-z0-9_]*")
_PLACE = re.compile(r"/actions/(\d+)(?:/(\w+))?(?:/(\d+))?(?:/(\w+))?")
_ARROW = re.compile(r"\s*(?:->|→|=>|–>)\s*")
_AT_LEAST = re.compile(r"(.+?)\s*(?:>=|≥|=>)\s*(.+)", re.DOTALL)
_FLOAT = re.compile(r"\d+\.0")  # a whole number, as a spreadsheet that knows no codes writes it
_LIST = re.compile(r"[;\n]")
_BRACKET = re.compile(r"(.+?)\s*\(([^)]*)\)")
_MONEY = re.compile(r"[A-Z]{3}|(?:[A-Z]{1,3})?[$€£¥₡₲]")
_ALIKE = 0.85
_SIZE = re.compile(r"[^\W\d_]+")
_SERIALS = range(25569, 73051)  # of the days from 1970 to 2099, as spreadsheets count them
_TEXTS = ("label", "description")
_WORDS = ("type", "sector", "function")
_COSTS = ("one_off", "yearly")
_NOBODY = "nobody"  # leads where nobody is named; never leaves this file


@dataclass
class _Table:
    """A table of actions and what is wrong with it.

    Attributes:
        framework: what was asked.
        head: the names of its columns.
        rows: its rows with their numbers.
        at: where each of our columns stands.
        options: how it is read.
        problems: what is wrong with it.
        actions: what is read of each row.
        said: the place and the text of what is wrong.
        ids: of each list of things, which are the quickest to find; with the list, which then stays what it is.
    """

    framework: Framework
    head: Sequence[str]
    rows: Sequence[tuple[int, Sequence[str]]]
    at: Mapping[str, int]
    options: dict[str, Any]
    problems: list[Issue]
    actions: list[dict[str, Any]] = field(default_factory=list)
    said: set[tuple[int, str | None, str]] = field(default_factory=set)
    ids: dict[int, tuple[Sequence[Any], set[str]]] = field(default_factory=dict)

    def refuse(self, wrong: Issue, row: int, column: str) -> None:
        """Note what is wrong with a cell."""
        placed = wrong.replace(row=row, column=self.head[self.at[column]] if column in self.at else None)
        if (key := (row, placed.column, placed.text)) not in self.said:
            self.said.add(key)
            self.problems.append(placed)

    def cells(self, column: str) -> Iterator[tuple[int, dict[str, Any], str]]:
        """Yield the number, the action and the cell of each row; nothing where there is no such column."""
        if column in self.at:
            for (row, cells), action in zip(self.rows, self.actions, strict=True):
                yield row, action, cells[self.at[column]]

    def parts(self, column: str, cell: str, row: int) -> list[str]:
        """Return what a cell lists; nothing, and an issue, where it is a date."""
        if wrong := damaged(cell):
            self.refuse(wrong, row, column)
            return []
        return [part.strip() for part in _LIST.split(cell) if part.strip()]

    @cached_property
    def branches(self) -> list[tuple[str, str | None, Any]]:
        """The names of all nodes with children."""
        return [(node.id, node.code, node.label) for node in nodes(self.framework.root) if node.children]

    @cached_property
    def indicators(self) -> list[tuple[str, str | None, Any]]:
        """The names of all indicators."""
        return [(node.id, node.code, node.label) for node in nodes(self.framework.root) if not node.children]

    def one(self, name: str, things: Sequence[tuple[str, str | None, Any]], unknown: str, place: tuple[int, str]) -> str | None:
        """Return the id of what a name stands for; a code that a spreadsheet took for a number is found too."""
        if id(things) not in self.ids:
            self.ids[id(things)] = (things, {one for one, _, _ in things})
        if name in self.ids[id(things)][1]:
            return name
        found, close = named(name, things)
        if not found and _FLOAT.fullmatch(name):
            found, close = named(name.removesuffix(".0"), things)
        if len(found) == 1:
            return found[0]
        if not found and unknown == "unknown_indicator" and named(name, self.branches)[0]:
            self.refuse(issue("not_an_indicator", "", [name]), *place)
        else:
            self.refuse(issue("several_called", "", [name, ", ".join(found)]) if found else issue(unknown, "", [name, close]), *place)
        return None

    def names(self, column: str, things: Sequence[tuple[str, str | None, Any]], unknown: str) -> Iterator[tuple[dict[str, Any], list[str]]]:
        """Yield each action with the ids that its cell lists, between semicolons; between commas where that names known things alone."""
        for row, action, cell in self.cells(column):
            found: list[str] = []
            for part in self.parts(column, cell, row):
                several = [words.strip() for words in part.split(",")]
                known = len(several) > 1 and not named(part, things)[0] and all(named(words, things)[0] for words in several)
                for name in several if known else [part]:
                    one = self.one(name, things, unknown, (row, column))
                    if one is not None:
                        found.append(one)
            yield action, found


def read_catalogue(
    source: Any,
    framework: Framework,
    name: str = "catalogue",
    *,
    institutions: Any = None,
    currency: str | None = None,
    price_year: int | None = None,
    sizes: Mapping[str, float] | None = None,
    levels: Mapping[str, float] | None = None,
    **options: Any,
) -> Catalogue:
    """Read a table of actions, a row an action.

    Its columns, in English or Spanish, are ``label`` (also ``label_es``), ``lead``, and if wanted ``id``, ``code``, ``description``,
    ``type``, ``partners``, ``sector``, ``function``, ``closes``, ``alternatives``, ``duration``, ``one_off``, ``yearly``, ``quantity``,
    ``level``, ``effort``, ``prerequisites`` and ``excludes``. Lists in a cell have semicolons or line breaks between them:

    * ``closes``: ``hotline: 1 -> 3; training: 4``, an indicator by its id, printed code or label, and the answers that it goes from and to;
    * ``prerequisites``: other actions, and indicators with a level, ``draft_law; hotline >= 3``;
    * ``alternatives``: a name that actions share of which one is enough, for all that a row closes, or for one of it: ``hotline: name`` or
      ``hotline -> 3: name``.

    A cost is a figure, a range (``10000 to 15000``), a size such as ``M``, or blank: then it is not known. 0 is a figure. ``quantity`` and
    ``level``, such as region, multiply both costs. Columns that are none of these are kept in ``extra``.

    Args:
        source: path of a CSV file, an open one, or a data frame: of pandas, polars or Arrow, or a mapping of columns.
        framework: what the actions are for.
        name: id of the catalogue.
        institutions: those that may lead actions, as read_institutions reads them, or a list of them; by default those that are named.
        currency: of all costs; by default that which the cells name.
        price_year: the year of the prices.
        sizes: what a size of cost comes to.
        levels: how many places an administrative level has.
        options: columns, codes, decimal, encoding, separator, quote, head and head_rows, as for read_responses.

    Raises:
        Error: everything that is wrong with the table, with its row and column.
    """
    given = table_options(**options)
    known = _columns()
    head, rows, problems = rows_of(source, [*known, *given.get("columns", {})], given)
    at, texts, others, named_by_head = _layout(head, known, given.get("columns", {}), problems)
    if not any(column in at or any(base == column for base, _, _ in texts) for column in ("id", "code", "label")):
        problems.append(issue("missing_column", "", ["label"], row=1))
    problems.extend(issue("missing_column", "", [column], row=1) for column in ("lead",) if column not in at)
    if problems:
        raise Error(problems)
    table = _Table(framework, head, [(row, cells) for row, cells in rows if any(cells)], at, given, problems)
    if not table.rows:
        raise Error([issue("empty_table", "")])
    _identify(table, texts, others)
    leads = _led(table, institutions)
    _classify(table)
    _relate(table)
    found = _cost(table, currency or named_by_head, sizes or {}, levels or {})
    document = {
        "schema": "ceiba/catalogue/1",
        "id": name,
        "framework": framework.id,
        "currency": found,
        "price_year": price_year,
        "sizes": dict(sizes or {}),
        "levels": dict(levels or {}),
        "institutions": leads,
        "actions": table.actions,
    }
    return _checked(table, {key: value for key, value in document.items() if value is not None})


def _columns() -> dict[str, str]:
    """Return our name of each way to write a column."""
    return {folded(way): ours for ours, ways in written("actions").items() for way in (ours, *ways)}


def _layout(
    head: Sequence[str], known: Mapping[str, str], said: Mapping[str, str], problems: list[Issue]
) -> tuple[dict[str, int], list[tuple[str, str, int]], list[int], str | None]:
    """Return where our columns stand, the texts in one language, the columns that are none of ours, and the currency that a head names.

    Args:
        head: the names of the columns.
        known: our name of each way to write one.
        said: our name of a column, as it was said; empty for one to leave out.
        problems: takes what is wrong.
    """
    at: dict[str, int] = {}
    texts: list[tuple[str, str, int]] = []
    others: list[int] = []
    taken: dict[tuple[str, str], int] = {}
    currency: str | None = None
    problems.extend(issue("missing_column", "", [theirs], row=1) for theirs in said if theirs not in head)
    for place, words in enumerate(head):
        if words in said:
            ours, language = said[words], ""
        else:
            ours, language = _called(words, known)
        if words in said and not ours:
            continue
        bracket = _BRACKET.fullmatch(words)
        if not ours and bracket and (base := known.get(folded(bracket[1]))):
            # A cost in thousands is another one: of money only a currency may stand there.
            unit = bracket[2].strip()
            if base not in _COSTS or _MONEY.fullmatch(unit):
                ours = base
            if base in _COSTS and re.fullmatch("[A-Z]{3}", unit):
                if currency not in (None, unit):
                    problems.append(issue("other_currency", "", [words, str(currency)], row=1, column=words))
                currency = currency or unit
        if not ours:
            near = _near(words, known)
            if near and words:
                problems.append(issue("unknown_column", "", [words, near], row=1, column=words))
            elif words:
                others.append(place)
            continue
        if (ours, language) in taken:
            problems.append(issue("duplicate_column", "", [words, head[taken[ours, language]]], row=1, column=words))
        taken.setdefault((ours, language), place)
        if ours in _TEXTS:
            texts.append((ours, language, place))
        if not language:
            at.setdefault(ours, place)
    return at, texts, others, currency


def _near(words: str, known: Iterable[str]) -> str | None:
    """Return the known name that a head nearly is; a unit behind it apart."""
    bracket = _BRACKET.fullmatch(words)
    near = get_close_matches(folded(bracket[1] if bracket else words), list(known), 1, _ALIKE)
    return near[0] if near else None


def _called(words: str, known: Mapping[str, str]) -> tuple[str, str]:
    """Return our name of a column, and the language where it is a text in one."""
    key = folded(words)
    if key in known:
        return known[key], ""
    for joint in ("_", " ", ":", "("):
        first, found, rest = key.rpartition(joint)
        language = rest.strip(" )")
        if found and known.get(first.strip()) in _TEXTS and language in LANGUAGES:
            return known[first.strip()], language
    return "", ""


def _identify(table: _Table, texts: Sequence[tuple[str, str, int]], others: Sequence[int]) -> None:
    """Begin the action of each row: its id, code and texts, and the columns that are none of ours."""
    seen: dict[str, int] = {}
    codes: dict[str, int] = {}
    filled = [cell for _, cells in table.rows if "code" in table.at and (cell := cells[table.at["code"]])]
    floats = bool(filled) and all(_FLOAT.fullmatch(cell) for cell in filled)
    for row, cells in table.rows:
        action: dict[str, Any] = {}
        for base in _TEXTS:
            said = {language: cells[place] for ours, language, place in texts if ours == base and cells[place]}
            if said:
                action[base] = said if set(said) != {""} else said[""]
        label = action.get("label", "")
        plain = label if isinstance(label, str) else next(iter(label.values()))
        one, code = (cells[table.at[column]] if column in table.at else "" for column in ("id", "code"))
        code = code.removesuffix(".0") if floats else code
        for column, cell in (("id", one), ("code", code)):
            if wrong := damaged(cell):
                table.refuse(wrong, row, column)
        if not (one or code or plain):
            table.refuse(issue("missing_key", "", ["label"]), row, "label")
        if code or (one and not _ID.fullmatch(one)):
            action["code"] = code or one
        action["id"] = one if _ID.fullmatch(one) else new_id(one or code or plain or "action", set())
        if action["id"] in seen:
            column = "id" if one else "code" if code else "label"
            table.refuse(issue("duplicate_id", "", [action["id"], f"#{seen[action['id']]}"]), row, column)
        elif code in codes:
            table.refuse(issue("duplicate_id", "", [code, f"#{codes[code]}"]), row, "code")
        if code:
            codes.setdefault(code, row)
        seen.setdefault(action["id"], row)
        kept = {table.head[place]: cells[place] for place in others if cells[place]}
        if kept:
            action["extra"] = kept
        table.actions.append(action)


def _led(table: _Table, given: Any) -> list[dict[str, Any]]:
    """Find who leads each action and who helps, and return those who may, as they are given or as they are named."""
    if given is None:
        made: dict[str, dict[str, Any]] = {}
        for column in ("lead", "partners"):
            for row, action, cell in table.cells(column):
                listed = table.parts(column, cell, row)
                listed = [cell] if column == "lead" and listed else listed
                for name in listed:
                    made.setdefault(_id_of(name), {"id": _id_of(name), "label": name})
                ids = [_id_of(name) for name in listed]
                if column == "lead" and ids:
                    action["lead"] = ids[0]
                elif ids:
                    action["partners"] = ids
        _need_leads(table)
        return list(made.values())
    listed_all = given if isinstance(given, (list, tuple)) else read_institutions(given)
    entries = [one if isinstance(one, Mapping) else one.to_dict() for one in listed_all]
    things = [(one["id"], None, one.get("label", "")) for one in entries]
    for row, action, cell in table.cells("lead"):
        if cell and (one := table.one(cell, things, "unknown_institution", (row, "lead"))):
            action["lead"] = one
    _need_leads(table)
    for action, ids in table.names("partners", things, "unknown_institution"):
        if ids:
            action["partners"] = ids
    return [dict(one) for one in entries]


def _need_leads(table: _Table) -> None:
    """Note each row that does not say who leads."""
    for row, action, cell in table.cells("lead"):
        if not cell:
            table.refuse(issue("missing_key", "", ["lead"]), row, "lead")
        action.setdefault("lead", _NOBODY)


def _classify(table: _Table) -> None:
    """Read type, sector and function; a tag of the framework by its label, or words as an id."""
    tags = [(tag.id, None, tag.label) for axis in table.framework.axes for tag in axis.values]
    for column in _WORDS:
        for row, action, cell in table.cells(column):
            if wrong := damaged(cell):
                table.refuse(wrong, row, column)
            elif cell:
                found = named(cell, tags)[0] if column == "function" else []
                action[column] = found[0] if len(found) == 1 else _id_of(cell)


def _relate(table: _Table) -> None:
    """Read what actions close, need and exclude."""
    asked: list[tuple[str, str, tuple[int, str], dict[str, Any], str]] = []  # indicator, answer, place, where it goes, and as what
    for row, action, cell in table.cells("closes"):
        for part in table.parts("closes", cell, row):
            several = re.split(r",\s+", part)
            for one in several if all(":" in words for words in several) else [part]:
                _close(table, one, (row, "closes"), action, asked)
    actions = [(one["id"], one.get("code"), one.get("label", "")) for one in table.actions]
    own = {one["id"] for one in table.actions}
    for row, action, cell in table.cells("prerequisites"):
        for part in table.parts("prerequisites", cell, row):
            if part in own:
                action.setdefault("prerequisites", []).append({"action": part})
                continue
            if level := _AT_LEAST.fullmatch(part):
                indicator = table.one(level[1], table.indicators, "unknown_indicator", (row, "prerequisites"))
                if indicator:
                    needed: dict[str, Any] = {"indicator": indicator}
                    action.setdefault("prerequisites", []).append(needed)
                    asked.append((indicator, level[2], (row, "prerequisites"), needed, "level"))
                continue
            if ">" in part or "≥" in part or (named(part, table.indicators)[0] and not named(part, actions)[0]):
                table.refuse(issue("bad_cell", "", [part, "kind.prerequisite"]), row, "prerequisites")
                continue
            several = [words.strip() for words in part.split(",")]
            known = len(several) > 1 and not named(part, actions)[0] and all(named(words, actions)[0] for words in several)
            for words in several if known else [part]:
                if one := table.one(words, actions, "unknown_action", (row, "prerequisites")):
                    action.setdefault("prerequisites", []).append({"action": one})
    for action, ids in table.names("excludes", actions, "unknown_action"):
        if ids:
            action["excludes"] = ids
    meanings = _cell_meanings(table.framework, [one[0] for one in asked], [one[1] for one in asked], table.options)
    for (indicator, words, place, target, member), (state, answer, problem) in zip(asked, meanings, strict=True):
        if answer is None:
            table.refuse(problem or issue("bad_cell", "", [words if state else f"{indicator}: {words}", "kind.answer"]), *place)
        else:
            target[member] = answer
    for row, action, cell in table.cells("alternatives"):
        _alternate(table, cell, row, action)


def _close(table: _Table, part: str, place: tuple[int, str], action: dict[str, Any], asked: list[Any]) -> None:
    """Read what an action closes: an indicator, and the answers that it goes from and to."""
    name, found, levels = part.rpartition(":")
    if not found:
        table.refuse(issue("bad_cell", "", [part, "kind.closes"]), *place)
        return
    indicator = table.one(name.strip(), table.indicators, "unknown_indicator", place)
    if indicator is None:
        return
    ends = [end.strip() for end in _ARROW.split(levels)]
    if len(ends) == 1:
        both = re.fullmatch(rf"\s*(\d+)\s*(?:[-–—]|{'|'.join(between())})\s*(\d+)\s*", levels)
        ends = [both[1], both[2]] if both else ends
    wrong = next(filter(None, map(damaged, ends)), None)
    if wrong or len(ends) > 2 or not all(ends):
        table.refuse(wrong or issue("bad_cell", "", [part, "kind.closes"]), *place)
        return
    closes: dict[str, Any] = {"indicator": indicator}
    action.setdefault("closes", []).append(closes)
    for end, member in zip(ends, ("from_level", "to") if len(ends) == 2 else ("to",), strict=True):
        asked.append((indicator, end, place, closes, member))


def _alternate(table: _Table, cell: str, row: int, action: dict[str, Any]) -> None:
    """Note of which alternatives an action is one."""
    for part in table.parts("alternatives", cell, row):
        about, found, name = (words.strip() for words in part.rpartition(":"))
        meant = list(action.get("closes", ()))
        if found:
            indicator, *level = _ARROW.split(about, maxsplit=1)
            one = table.one(indicator, table.indicators, "unknown_indicator", (row, "alternatives"))
            if one is None:
                continue
            meant = [closes for closes in meant if closes["indicator"] == one]
            if level:
                _, answer, _ = _cell_meanings(table.framework, [one], level, table.options)[0]
                meant = [closes for closes in meant if closes.get("to") == answer]
        if not meant:
            table.refuse(issue("bad_cell", "", [part, "kind.closes"]), row, "alternatives")
        for closes in meant:
            closes["alternatives"] = name


@dataclass
class _Price:
    """What a cell says of a cost, its figures as they are written."""

    row: int
    column: str
    cell: str
    action: dict[str, Any]
    figures: list[str] = field(default_factory=list)
    size: str | None = None
    currency: str | None = None


def _cost(table: _Table, currency: str | None, sizes: Mapping[str, float], levels: Mapping[str, float]) -> str | None:
    """Read costs and numbers, and return the currency."""
    quantities = dict(_numbers(table, "quantity"))
    places = {row: _of(levels, cell) for row, _, cell in table.cells("level") if cell}
    unknown = {folded(way) for ways in written("unknown_cost").values() for way in ways}
    first: _Price | None = None
    prices = []
    for column in _COSTS:
        for row, action, cell in table.cells(column):
            price = _Price(row, column, cell, action)
            action[column] = {}
            if not cell or folded(cell) in unknown:
                continue
            if (wrong := damaged(cell)) or not _priced(price, sizes):
                table.refuse(wrong or issue("bad_cell", "", [cell, "kind.cost"]), row, column)
                continue
            prices.append(price)
            if price.currency:
                first = first or (price if currency is None else None)
                wanted = currency or (first.currency if first else None)
                if price.currency != wanted:
                    table.refuse(issue("other_currency", "", [cell, str(wanted)]), row, column)
    _reckon(table, prices)
    for price in prices:
        cost = price.action[price.column]
        if cost and price.row in quantities:
            cost["quantity"] = quantities[price.row]
        if cost and price.row in places:
            cost["level"] = places[price.row]
    for column in ("duration", "effort"):
        kept = dict(_numbers(table, column))
        for (row, _), action in zip(table.rows, table.actions, strict=True):
            if row not in kept:
                continue
            number = kept[row]
            if number in _SERIALS:
                table.refuse(issue("became_a_date", "", [f"{number:.0f}"]), row, column)
            elif column == "duration" and not float(number).is_integer():
                table.refuse(issue("bad_cell", "", [str(number), "kind.whole_number"]), row, column)
            else:
                action[column] = int(number) if column == "duration" else number
    return currency or (first.currency if first else None)


def _of(known: Mapping[str, float], words: str) -> str:
    """Return a size or a level as it is said, capitals and accents apart."""
    return next((name for name in known if folded(name) == folded(words)), words)


def _priced(price: _Price, sizes: Mapping[str, float]) -> bool:
    """Take a cell apart: a size, or one or two figures with their currency. Return whether it is a cost."""
    if _SIZE.fullmatch(price.cell):
        price.size = _of(sizes, price.cell)
        return True
    found = taken_apart(price.cell)
    if found is not None:
        price.figures, currencies = found
        price.currency = next(iter(currencies), None)
    return found is not None


def _reckon(table: _Table, prices: Iterable[_Price]) -> None:
    """Read all figures together."""
    figures = [(price, figure) for price in prices for figure in price.figures]
    values: dict[int, list[float]] = {}
    unread: set[int] = set()
    for (price, _), (value, problem) in zip(figures, amounts([figure for _, figure in figures], table.options), strict=True):
        if value is None and id(price) not in unread:  # of a range once
            unread.add(id(price))
            table.refuse(problem or issue("bad_cell", "", [price.cell, "kind.cost"]), price.row, price.column)
        elif value is not None:
            values.setdefault(id(price), []).append(value)
    for price in prices:
        numbers = values.get(id(price), [])
        if price.size is not None:
            price.action[price.column] = {"size": price.size}
        elif len(numbers) == len(price.figures) == 2:
            price.action[price.column] = {"low": numbers[0], "high": numbers[1]}
        elif len(numbers) == len(price.figures):
            price.action[price.column] = {"amount": numbers[0]}


def _numbers(table: _Table, column: str) -> Iterator[tuple[int, float]]:
    """Yield the number of each row that has one in a column."""
    filled = [(row, cell) for row, _, cell in table.cells(column) if cell]
    read = _cell_numbers([cell for _, cell in filled], table.options)
    for (row, cell), (_, value, problem) in zip(filled, read, strict=True):
        if wrong := damaged(cell):
            table.refuse(wrong, row, column)
        elif value is None:
            table.refuse(problem or issue("bad_cell", "", [cell, "kind.number"]), row, column)
        else:
            yield row, value


def _checked(table: _Table, document: dict[str, Any]) -> Catalogue:
    """Return the catalogue, or everything that is wrong with it and the table."""
    problems = table.problems
    if problems:  # what could not be read is left out, to see what else is wrong
        document["institutions"] = [*document["institutions"], {"id": _NOBODY}]
        for action in document["actions"]:
            action["closes"] = [one for one in action.get("closes", ()) if "to" in one]
            action["prerequisites"] = [one for one in action.get("prerequisites", ()) if "action" in one or "level" in one]
    catalogue = Catalogue.from_dict(document)
    said = {one.row for one in problems if one.code == "duplicate_id"}
    found = (_placed(table, one) for one in _check_catalogue(table.framework, catalogue) if one.severity == "error")
    problems.extend(one for one in found if one.code != "duplicate_id" or one.row not in said)
    if problems:
        raise Error(sorted(problems, key=lambda one: one.row or 0))
    return catalogue


def _placed(table: _Table, found: Issue) -> Issue:
    """Return an issue of the catalogue with the row and column that it concerns."""
    at = _PLACE.match(found.where)
    if at is None:
        return found
    row, member = table.rows[int(at[1])][0], at[2] or "id"
    column = at[4] if at[4] in ("quantity", "level") and member in _COSTS else member
    arguments = [_PLACE.sub(lambda other: f"#{table.rows[int(other[1])][0]}", words) for words in found.arguments]
    return issue(found.code, "", arguments, row, table.head[table.at[column]] if column in table.at else None)
