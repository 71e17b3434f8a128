"""The best plan, for people."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from ceiba._cli.figures import difference, money, number
from ceiba._cli.session import Session, printable
from ceiba._cli.show import NONE, dim, heads, table
from ceiba._cli.show_plan import Names, figure, names_of, plan_report, share
from ceiba._core import Catalogue, Conflict, Constraints, Framework, Roadmap, Robustness
from ceiba.frames import words


def roadmap_report(found: Roadmap, framework: Framework, catalogue: Catalogue, constraints: Constraints, session: Session) -> Group:
    """Return the best plan, how good it is, and what it leaves out.

    Args:
        found: the roadmap.
        framework: what was asked.
        catalogue: the actions.
        constraints: what a plan has to keep to.
        session: the language to speak.
    """
    names = names_of(framework, catalogue, constraints, session)
    currency = f" {catalogue.currency}" if catalogue.currency else ""
    parts: list[RenderableType] = [plan_report(found.judged, framework, catalogue, constraints, session), ""]
    if found.outcome == "infeasible":
        conflicts = [Text(printable(f"  {_conflict(one, names, session)}")) for one in found.conflicts]
        return Group(Text(session.say("outcome.infeasible"), "bold"), *conflicts, "", session.say("roadmap.nearest"), "", parts[0])
    cheapest = {"optimal": "outcome.cheaper", "time_limit": "outcome.cheaper_limit"} if found.options.objective == "least_cost" else {}
    parts.append(Text(session.say(cheapest.get(found.outcome, f"outcome.{found.outcome}"), gap=share(found.gap))))
    if not found.exact:
        parts.append(Text(session.say("roadmap.linear")))
    closed, cost = number(found.greedy.closed, 2) or NONE, f"{money(found.greedy.cost)}{currency}"
    parts.extend(dim([session.say("roadmap.greedy", closed=closed, cost=cost)]))
    if found.left_out:
        parts += ["", _left_out(found, names, session)]
    if found.budget_steps:
        parts += ["", *_steps(found, currency, names, session)]
    if found.robustness is not None:
        parts += ["", *_robustness(found.robustness, session)]
    return Group(*parts)


def _robustness(found: Robustness, session: Session) -> Iterator[RenderableType]:
    """Yield how often each action is in the best plan of a sample."""
    title = session.say("roadmap.samples", solved=found.solved, drawn=found.drawn)
    rows = table([*heads(session, "action", "in_plans"), *heads(session, "membership")], title)
    for one in found.actions:
        label = words(one.label, session.language) or one.action
        name = f"{one.code} {label}" if one.code else label
        rows.add_row(Text(printable(name)), f"{100 * one.share:.0f} %", session.say(f"membership.{one.membership}"))
    yield rows
    if found.without_plan:
        yield session.say("roadmap.no_plan", count=found.without_plan)


def _left_out(found: Roadmap, names: Names, session: Session) -> RenderableType:
    """Return the actions that are left out, and why."""
    rows = table([*heads(session, "action"), *heads(session, "why")], session.say("roadmap.left_out"))
    for one in found.left_out:
        label = words(one.label, session.language) or one.action
        amount = "" if one.amount is None else money(one.amount)
        other, period = names(one.other or ""), names(one.period or "")
        why = session.say(f"reason.{one.reason}", other=other, period=period, amount=amount)
        rows.add_row(*(Text(printable(text)) for text in (f"{one.code} {label}" if one.code else label, why)))
    return rows


def _steps(found: Roadmap, currency: str, names: Names, session: Session) -> Iterator[RenderableType]:
    """Yield what more money would bring."""
    amount = f"{money(found.budget_steps[0].amount)}{currency}"
    rows = table(heads(session, "period", "gain"), session.say("roadmap.steps", amount=amount))
    for step in found.budget_steps:
        gain = difference(step.gain) if step.distinguishable else session.say("roadmap.unclear")
        rows.add_row(Text(printable(names(step.period))), gain)
    yield rows


def _conflict(conflict: Conflict, names: Names, session: Session) -> str:
    """Return what cannot be kept, in words."""
    lacking = figure(conflict.limit, conflict.lacking)
    action, other = names(conflict.action or ""), names(conflict.other or "")
    return session.say(f"conflict.{conflict.limit}", action=action, other=other, lacking=lacking)
