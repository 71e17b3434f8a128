"""Writes the invented answers of the mrc_style example: two assessments, the first one's responses as a table, what some institutions
judged to be how important, and what the country could do, the limits of its plan, and a plan.

    python -m ceiba.examples.generate [folder]

The framework is written by hand and read here, but for who is asked what, which is written into it; the same framework
and seed give the same bytes. Every draw has a key of its own, so a new indicator or institution changes no other
answer; and only `Random.random`, which Python promises to keep, is used.
"""

from __future__ import annotations

import csv
import datetime
import io
import json
import math
import os
import pathlib
import random
import re
import sys
from collections.abc import Sequence
from typing import Any, NamedTuple, TypeVar

from ceiba.examples.advice import recommendations
from ceiba.examples.country import (
    ADJUDICATIONS,
    ASSESSORS,
    COMMENTS,
    EVIDENCE,
    INSTITUTIONS,
    LENIENCY,
    MANDATES,
    ROUNDS,
    SAME_STATE,
    STANDING,
    STATES,
    SUPERSEDED,
    WITH_MANDATE,
    WITHOUT,
    Evidence,
    Institution,
    Json,
    Round,
)
from ceiba.examples.planning import catalogue, constraints, plan

SEED = 2025
HERE = pathlib.Path(__file__).resolve().parent / "mrc_style"

T = TypeVar("T")


class Indicator(NamedTuple):
    """An indicator, and where it stands in the tree."""

    id: str
    capability: str
    domain: str
    level: float
    """The maturity from which a yes or no question is answered yes; 0 on the five-level scale."""


def draw(*key: str) -> float:
    """A number in [0, 1) that belongs to the key."""
    return random.Random(f"{SEED}/" + "/".join(key)).random()


def noise(spread: float, *key: str) -> float:
    """About normal around 0; a sum of uniforms needs no logarithm, which platforms compute differently."""
    source = random.Random(f"{SEED}/noise/" + "/".join(key))
    return spread * (math.fsum(source.random() for _ in range(12)) - 6)


def pick(items: Sequence[T], *key: str) -> T:
    """One of the items, all alike."""
    return items[int(draw("pick", *key) * len(items))]


def weighted(items: Sequence[T], shares: Sequence[float], *key: str) -> T:
    """One of the items, each as often as its share says."""
    at = draw("weighted", *key) * sum(shares)
    for item, share in zip(items, shares, strict=True):
        at -= share
        if at < 0:
            return item
    return items[-1]


def text(en: str, es: str) -> Json:
    """Words in both languages."""
    return {"en": en, "es": es}


def indicators_of(framework: Json) -> list[Indicator]:
    """The indicators in tree order; yes or no questions with the maturity at which they turn to yes."""
    return [
        Indicator(
            leaf["id"],
            capability["id"],
            domain["id"],
            leaf["question"].get("level", 3) if leaf["question"]["scale"] == "yes_no" else 0,
        )
        for domain in framework["root"]["children"]
        for capability in domain["children"]
        for leaf in capability["children"]
    ]


def standing(indicator: Indicator, round_id: str) -> float:
    """Where the country really is, on a line from 1 to 5."""
    # One spread within a capability, but less among attributes that build on one another.
    spread = 0.2 if indicator.level else 0.55
    parts = [STANDING[indicator.domain], STANDING.get(indicator.capability, (0.0, 0.0))]
    value = math.fsum(start for start, _ in parts) + noise(spread, "standing", indicator.id)
    if round_id != ROUNDS[0].id:
        value += math.fsum(move for _, move in parts) + noise(0.2, "move", indicator.id)
    return min(5.0, max(1.0, value))


def answer_of(indicator: Indicator, seen: float, codes: dict[int, str] | None = None) -> int | str:
    """What is answered by whoever sees the country there: the level's number, or its code if codes are given."""
    if indicator.level:
        return "yes" if seen >= indicator.level - 0.5 else "no"
    level = min(5, max(1, int(seen + 0.5)))
    return codes[level] if codes else level


def pseudonyms() -> dict[tuple[str, int], str]:
    """Three for each institution, the third for whoever follows the first; their order says nothing."""
    seats = [(institution.id, seat) for institution in INSTITUTIONS for seat in range(3)]
    shuffled = sorted(seats, key=lambda seat: draw("pseudonym", seat[0], str(seat[1])))
    return {seat: f"r{number:03}" for number, seat in enumerate(shuffled, 1)}


def day_between(round_: Round, start: float, end: float, *key: str) -> str:
    """A working day between two shares of the round."""
    days = (round_.last_day - round_.first_day).days
    day = round_.first_day + datetime.timedelta(days=int(days * (start + (end - start) * draw("day", *key))))
    return (day - datetime.timedelta(days=max(0, day.weekday() - 4))).isoformat()


def response(institution: str, indicator: str, state: str, answer: int | str, rest: Json) -> Json:
    """A response without what it leaves at its default."""
    outcome = {"answer": answer} if state == "answered" else {"state": state}
    return {"institution": institution, "indicator": indicator} | outcome | {k: v for k, v in rest.items() if v}


def cited(register: Sequence[Evidence], kinds: str, capability: str, day: str, most: int, *key: str) -> list[str]:
    """Evidence of these kinds on the capability that was there on the day."""
    of_kind = [e for e in register if e.kind in kinds.split() and e.date <= day]
    fitting = [e.id for e in of_kind if capability in (e.capabilities or [capability])]
    return sorted(sorted(fitting, key=lambda e: draw("cited", e, *key))[:most])


def is_asked(who: str, capability: str) -> bool:
    """Whether an institution is asked about a capability; of those whose work it is not, three in ten are."""
    return who in MANDATES[capability] or draw("asked", who, capability) < 0.3


def asked_of(capability: str) -> Json:
    """Who is asked as the framework says it: sectors of which more than half are, and others that take part in every round by name."""
    members: dict[str, list[bool]] = {}
    for i in INSTITUTIONS:
        members.setdefault(i.sector, []).append(is_asked(i.id, capability))
    sectors = sorted(sector for sector, asked in members.items() if 2 * sum(asked) > len(asked))
    always = [i for i in INSTITUTIONS if len(i.rounds) == len(ROUNDS) and i.sector not in sectors]
    return {"sectors": sectors, "institutions": sorted(i.id for i in always if is_asked(i.id, capability))}


def is_named(institution: Institution, capability: str) -> bool:
    """Whether the framework says that an institution is asked about a capability."""
    asked = asked_of(capability)
    return institution.sector in asked["sectors"] or institution.id in asked["institutions"]


def routed(framework: str, indicators: Sequence[Indicator]) -> str:
    """The text of the framework, in which each question says who is asked it; all else stays as it was written."""
    capability_of = {indicator.id: indicator.capability for indicator in indicators}
    lines: list[str] = []
    capability = ""
    for line in framework.splitlines(keepends=True):
        if named := re.match(r' *"id": "(\w+)"', line):
            capability = capability_of.get(named[1], capability)
        if re.match(r' *"asked": ', line):
            continue
        lines.append(line)
        if re.match(r' *"question": \{$', line):
            indent = " " * (len(line) - len(line.lstrip()) + 2)
            lines.append(f'{indent}"asked": {json.dumps(asked_of(capability))},\n')
    return "".join(lines)


def survey(round_: Round, indicators: Sequence[Indicator], register: Sequence[Evidence]) -> list[Json]:
    """What the institutions said. A whole capability is asked or not."""
    names = pseudonyms()
    responses = []
    for institution in INSTITUTIONS:
        if round_.id not in institution.rounds:
            continue
        who = institution.id
        view = LENIENCY.get(institution.sector, 0.0) + noise(0.15, "view", who)
        changed = round_.id != ROUNDS[0].id and draw("turnover", who) < 0.25
        for indicator in indicators:
            mandate = who in MANDATES[indicator.capability]
            if not is_asked(who, indicator.capability):
                continue
            persons = [2 if changed else 0]
            if mandate and draw("second", who, indicator.capability) < 0.07:
                persons.append(1)
            for person in persons:
                key = (who, indicator.id, str(person))
                now = (*key, round_.id)
                state = weighted(STATES, WITH_MANDATE if mandate else WITHOUT, "state", *now)
                if state != "outside_mandate":
                    state = SAME_STATE[round_.id].get(indicator.id, state)
                if state == "answered" and not is_named(institution, indicator.capability):
                    state = "outside_mandate"
                seen = standing(indicator, round_.id) + view + noise(0.4, "seen", *key) + noise(0.35, "seen", *now)
                answered = state == "answered"
                day = day_between(round_, 0.05, 0.6, "survey", who, str(person), round_.id)
                comment = draw("comment", *now) < 0.08 and bool(COMMENTS[state])
                responses.append(
                    response(
                        who,
                        indicator.id,
                        state,
                        answer_of(indicator, seen),
                        {
                            "respondent": names[who, person],
                            "date": day,
                            "confidence": round(0.5 + 0.05 * int(9 * draw("sure", *now)), 2) if answered else None,
                            "evidence": cited(register, "law document statistics", indicator.capability, day, 1, *now)
                            if answered and draw("cites", *now) < 0.22
                            else [],
                            "comment": pick(COMMENTS[state], "comment", *now) if comment else None,
                        },
                    )
                )
    return responses


def assessors(round_: Round, indicators: Sequence[Indicator], register: Sequence[Evidence], codes: dict[int, str]) -> list[Json]:
    """What the assessors found; they write levels by their code. A review of files leaves nothing but its finding."""
    names = pseudonyms()
    responses = []
    for source, capabilities, share, kinds, confidence in ASSESSORS:
        for indicator in indicators:
            if indicator.capability not in (capabilities.split() or [indicator.capability]):
                continue
            key = (source, indicator.id)
            now = (*key, round_.id)
            day = day_between(round_, 0.75, 0.97, *now)
            evidence = cited(register, kinds, indicator.capability, day, 2, *now)
            if draw("looked", *key) >= share or not evidence:
                continue
            who = MANDATES[indicator.capability][0]
            state = weighted(["answered", "insufficient_evidence"], [0.92, 0.08], "state", *now)
            state = SAME_STATE[round_.id].get(indicator.id, state)
            seen = standing(indicator, round_.id) - 0.2 + noise(0.35, "seen", *now)
            comment = draw("comment", *now) < 0.12 and bool(COMMENTS[state])
            responses.append(
                response(
                    who,
                    indicator.id,
                    state,
                    answer_of(indicator, seen, codes),
                    {
                        "source": source,
                        "respondent": names[who, 0] if source == "interview" else None,
                        "date": day,
                        "confidence": round(confidence + 0.05 * int(4 * draw("sure", *now)), 2) if state == "answered" else None,
                        "evidence": evidence,
                        "comment": pick(COMMENTS[state], "comment", *now) if comment else None,
                    },
                )
            )
    return responses


def assessment(round_: Round, framework: Json) -> Json:
    """The whole document of a round."""
    indicators = indicators_of(framework)
    codes = {level["value"]: level["code"] for level in framework["scales"][0]["levels"]}
    register = [e for e in EVIDENCE["2025"] if round_.id == "2025" or e.id not in SUPERSEDED]
    register += EVIDENCE["2026"] if round_.id == "2026" else []
    return {
        "schema": "ceiba/assessment/1",
        "id": f"quelumbra_{round_.id}",
        "framework": framework["id"],
        "framework_version": framework["version"],
        "subject": {"id": "quelumbra", "label": text("Quelumbra (invented country)", "Quelumbra (país inventado)")},
        "round": {"id": round_.id, "label": text(round_.en, round_.es), "date": round_.last_day.isoformat()},
        "label": text(f"Quelumbra {round_.id} (invented)", f"Quelumbra {round_.id} (inventado)"),
        "description": text(
            "There is no such country. Institutions, laws, reports, persons and answers are invented by a program with "
            "a fixed seed. Comments and rationales are in Spanish, the country's working language.",
            "El país no existe. Un programa con semilla fija inventó las instituciones, las leyes, los informes, las "
            "personas y las respuestas. Los comentarios y las justificaciones están en español, el idioma de trabajo "
            "del país.",
        ),
        "institutions": [
            {"id": i.id, "label": text(i.en, i.es), "sector": i.sector} | ({"branch": i.branch} if i.branch else {})
            for i in INSTITUTIONS
            if round_.id in i.rounds
        ],
        "evidence": [
            {"id": e.id, "kind": e.kind, "label": text(e.en, e.es), "date": e.date} | ({"reference": e.reference} if e.reference else {})
            for e in register
        ],
        "responses": survey(round_, indicators, register) + assessors(round_, indicators, register, codes),
        "adjudications": ADJUDICATIONS[round_.id],
    }


def table(responses: Sequence[Json]) -> str:
    """The responses as a table; texts in quotes, several evidence ids between semicolons."""
    who = {i.id: {"sector": i.sector, "branch": i.branch or ""} for i in INSTITUTIONS}
    columns = [
        "institution",
        "sector",
        "branch",
        "indicator",
        "answer",
        "state",
        "source",
        "respondent",
        "date",
        "confidence",
        "evidence",
        "comment",
    ]
    rows = io.StringIO()
    writer = csv.writer(rows, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    writer.writerow(columns)
    for given in responses:
        full = (
            {"state": "answered", "source": "survey"}
            | who[given["institution"]]
            | given
            | {"evidence": ";".join(given.get("evidence", []))}
        )
        writer.writerow([full.get(column, "") for column in columns])
    return rows.getvalue()


def spread(children: Sequence[str], budget: int, step: int, *key: str) -> Json:
    """A budget of points spread over children in steps, each at least one step."""
    wanted = {child: 0.4 + draw("points", child) + noise(0.15, "points", *key, child) for child in children}
    total = math.fsum(wanted.values())
    steps = {child: max(1, round(one / total * budget / step)) for child, one in wanted.items()}
    while left := budget // step - sum(steps.values()):  # to whom most is owed, or from whom most is due
        most = max(children, key=lambda child: math.copysign(1, left) * (wanted[child] / total * budget / step - steps[child]))
        steps[most] += 1 if left > 0 else -1
    return {child: step * count for child, count in steps.items()}


def judgements(framework: Json) -> Json:
    """What a panel and a smaller group judged to be how important."""
    nodes = {child["id"]: child for child in framework["root"]["children"]}
    said = [
        {"judge": judge, "node": framework["root"]["id"], "values": spread(list(nodes), 100, 5, judge)}
        for judge in (one.id for one in INSTITUTIONS[:6])
    ]
    for judge in (one.id for one in INSTITUTIONS[:3]):
        children = [child["id"] for child in nodes["victim_services"]["children"]]
        order = sorted(children, key=lambda child: draw("order", child) + noise(0.2, "order", judge, child))
        ranks = {child: order.index(child) + 1 for child in children}
        said.append({"judge": judge, "node": "victim_services", "method": "rank_order_centroid", "values": ranks})
    return {
        "schema": "ceiba/judgements/1",
        "id": "panel_2025",
        "label": text("Weights of the panel (invented)", "Pesos de la mesa (inventados)"),
        "description": text(
            "Invented. Six institutions spread 100 points over the areas; three ranked the services for victims.",
            "Inventado. Seis instituciones repartieron 100 puntos entre las áreas; tres ordenaron los servicios para las víctimas.",
        ),
        "framework": framework["id"],
        "method": {"method": "budget_allocation", "maximum_share": 0.5},
        "date": "2025-05-06",
        "judgements": said,
    }


def write(path: pathlib.Path, words: str) -> None:
    """The whole file or none of it."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        draft.write_bytes(words.encode())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def planned(institutions: Sequence[Json]) -> dict[str, Json]:
    """The documents of what can be done, by the names of their files; institutions of the last round lead it."""
    return {
        "catalogue.json": catalogue("mrc_style", list(institutions)),
        "constraints.json": constraints(),
        "plan.json": plan(),
        "recommendations.json": recommendations("mrc_style"),
    }


def table_of_actions(actions: Json, framework: Json) -> str:
    """The actions as a table that people would keep: Spanish heads, printed codes of indicators, names of institutions."""
    codes = {node["id"]: node.get("code", node["id"]) for node in nodes_of(framework["root"])}
    functions = {tag["id"]: tag["label"]["es"] for axis in framework["axes"] for tag in axis["values"]}
    names = {one["id"]: one["label"]["es"] for one in actions["institutions"]}

    def cost(given: Json) -> Any:
        return given.get("amount", given.get("size", f"{given['low']:.0f} a {given['high']:.0f}" if given.get("high") else ""))

    rows = []
    for action in actions["actions"]:
        multiplied = action["one_off"]
        rows.append(
            {
                "id": action["id"],
                "acción (es)": action["label"]["es"],
                "acción (en)": action["label"]["en"],
                "tipo": action["type"],
                "función": functions[action["function"]],
                "responsable": names[action["lead"]],
                "socios": "; ".join(names[partner] for partner in action.get("partners", ())),
                "cierra": "; ".join(
                    f"{codes[closes['indicator']]}: " + " -> ".join(str(closes[end]) for end in ("from_level", "to") if end in closes)
                    for closes in action["closes"]
                ),
                "alternativas": "; ".join(
                    f"{codes[closes['indicator']]} -> {closes['to']}: {closes['alternatives']}"
                    for closes in action["closes"]
                    if "alternatives" in closes
                ),
                "duración": action["duration"],
                "costo inicial": cost(action["one_off"]),
                "costo anual": cost(action["yearly"]),
                "cantidad": multiplied.get("quantity", ""),
                "nivel": multiplied.get("level", ""),
                "esfuerzo": action["effort"],
                "requisitos": "; ".join(
                    needed.get("action") or f"{codes[needed['indicator']]} >= {needed['level']}"
                    for needed in action.get("prerequisites", ())
                ),
                "excluye": "; ".join(action.get("excludes", ())),
            }
        )
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows({head: f"{cell:.0f}" if isinstance(cell, float) else cell for head, cell in row.items()} for row in rows)
    return out.getvalue()


def nodes_of(root: Json) -> list[Json]:
    """A node and all below it."""
    return [root, *(node for child in root.get("children", ()) for node in nodes_of(child))]


def main(arguments: Sequence[str]) -> int:
    """Writes the files; 2 if the arguments are wrong."""
    if len(arguments) > 1 or any(argument.startswith("-") for argument in arguments):
        print("usage: python -m ceiba.examples.generate [folder]", file=sys.stderr)
        return 2
    folder = pathlib.Path(arguments[0]) if arguments else HERE
    by_hand = (HERE / "framework.json").read_text(encoding="utf-8")
    framework: Json = json.loads(by_hand)
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / "framework.json", routed(by_hand, indicators_of(framework)))
    write(folder / "judgements.json", json.dumps(judgements(framework), ensure_ascii=False, indent=1) + "\n")
    for round_ in ROUNDS:
        document = assessment(round_, framework)
        write(folder / f"assessment_{round_.id}.json", json.dumps(document, ensure_ascii=False, indent=1) + "\n")
        if round_ == ROUNDS[0]:
            write(folder / f"responses_{round_.id}.csv", table(document["responses"]))
    documents = planned(document["institutions"])
    for name, made in documents.items():
        write(folder / name, json.dumps(made, ensure_ascii=False, indent=1) + "\n")
    write(folder / "catalogue.csv", table_of_actions(documents["catalogue.json"], framework))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
