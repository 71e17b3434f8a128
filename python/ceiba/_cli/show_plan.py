"""What a plan comes to, for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from ceiba._cli.figures import cents, money, number
from ceiba._cli.session import Session, printable
from ceiba._cli.show import NONE, dim, figures, heads, table, title
from ceiba._core import Catalogue, Constraints, Framework, JudgedPlan, PlanDistance, Violation
from ceiba._names import nodes
from ceiba.frames import words


def plan_report(judged: JudgedPlan, framework: Framework, catalogue: Catalogue, constraints: Constraints, session: Session) -> Group:
    """Return what a plan comes to in each period, when its actions are done, and what it does not keep to.

    Args:
        judged: the plan as it was judged.
        framework: what was asked.
        catalogue: the actions.
        constraints: what the plan has to keep to.
        session: the language to speak.
    """
    names = names_of(framework, catalogue, constraints, session)
    periods = periods_table(judged, framework, names, session)
    actions = table([*heads(session, "action", "cost"), *heads(session, "start"), *heads(session, "finish")])
    digits = cents(action.cost for action in judged.actions)
    for action in judged.actions:
        label = words(action.label, session.language) or action.action
        cost = session.say("plan.cost_unknown") if action.cost is None else money(action.cost, digits)
        times = (names(action.start), names(action.finish) if action.finish else NONE)
        actions.add_row(
            Text(printable(f"{action.code} {label}" if action.code else label)), cost, *(Text(printable(time)) for time in times)
        )
    currency = f" {catalogue.currency}" if catalogue.currency else ""
    discount = f"{100 * constraints.discount:g} %" if constraints.discount else ""
    whole = session.say("plan.whole", closed=number(judged.closed, 2) or NONE, discount=discount, cost=f"{money(judged.cost)}{currency}")
    parts: list[RenderableType] = [
        title(judged, framework, session, session.name("plan_name", judged.plan)),
        "",
        periods,
        "",
        actions,
        Text(whole),
    ]
    phases = list(_phases(judged, names, session))
    if phases:
        parts += ["", *phases]
    lines = list(_violations(judged, names, session))
    parts += ["", *lines] if lines else dim([session.say("plan.keeps_to_all")])
    if judged.best is not None:
        parts += ["", *_distance(judged.best, currency, names, session)]
    return Group(*parts)


def _phases(judged: JudgedPlan, names: Names, session: Session) -> Iterator[RenderableType]:
    """Yield what each phase of the targets lacks when its time is over, and the nodes that are short of it."""
    for one in judged.phases:
        phase = words(one.label, session.language) or one.phase or session.say("plan.end")
        yield Text(
            printable(
                session.say(
                    "plan.phase",
                    phase=phase,
                    period=names(one.period) if one.period else "",
                    reached=str(one.reached),
                    count=str(one.reached + len(one.nodes)),
                    shortfall=number(one.shortfall, 2) or NONE,
                )
            )
        )
        for node in one.nodes:
            label = words(node.label, session.language) or node.node
            shown = {"reached": number(node.reached) or NONE, "target": number(node.target)}
            yield Text(printable(session.say("plan.phase_short", node=f"{node.code} {label}" if node.code else label, **shown)), "dim")


def periods_table(judged: JudgedPlan, framework: Framework, names: Names, session: Session) -> RenderableType:
    """Return the score of the whole and the cost of each period."""
    root = framework.root.id
    score = figures(framework, session, ((root, period.score) for period in judged.periods))
    periods = table(heads(session, "period", "score", "cost"))
    digits = cents(period.cost for period in judged.periods)
    for period in judged.periods:
        periods.add_row(Text(printable(names(period.period))), score(period.score, root) or NONE, money(period.cost, digits))
    return periods


def _distance(best: PlanDistance, currency: str, names: Names, session: Session) -> Iterator[RenderableType]:
    """Yield what a plan lacks to the best one."""
    closed = number(best.closed, 2) or NONE
    if best.above:
        yield Text(session.say("plan.best_above", closed=closed, gap=share(best.gap)))
    else:
        less = f"{money(best.cost_less)}{currency}" if best.cost_less > 0 else ""
        cost, more = f"{money(best.cost)}{currency}", number(best.closed_more, 2) or NONE
        yield Text(session.say("plan.best", closed=closed, cost=cost, more=more, less=less))
    for name in ("added", "dropped", "moved"):
        if actions := getattr(best, name):
            yield Text(printable(session.say(f"plan.{name}", actions=", ".join(map(names, actions)))))


def figure(limit: str, x: float | None) -> str:
    """Return what there is of what a limit is about: a share, money, a score; of what is counted without needless decimals."""
    if x is None:
        return ""
    if limit == "share":
        return f"{100 * x:.0f} %"
    return money(x) if limit == "budget" else number(x) if limit == "goal" else number(x).removesuffix(".00")


def share(x: float | None) -> str:
    """Return a share as people write it."""
    return "" if x is None else f"{100 * x:.2g} %"


def _violations(judged: JudgedPlan, names: Names, session: Session) -> Iterator[RenderableType]:
    """Yield a line for everything that a plan does not keep to."""
    for one in judged.violations:
        yield Text(printable(_sentence(one, names, session)))
    if judged.cost_unknown:
        yield Text(printable(session.say("plan.unknown", actions=", ".join(map(names, judged.cost_unknown)))))


def _sentence(violation: Violation, names: Names, session: Session) -> str:
    """Return what a violation is in words."""
    found, allowed = (figure(violation.limit, x) for x in (violation.found, violation.allowed))
    return session.say(
        f"limit.{violation.limit}",
        row=str(violation.row or ""),
        action=names(violation.action or ""),
        other=names(violation.other or ""),
        period=names(violation.period or ""),
        funds=", ".join(map(names, violation.funds)),
        actions=", ".join(map(names, violation.actions)),
        found=found or NONE,
        allowed=allowed or NONE,
    )


class Names:
    """The label of every action, period, institution and fund, by id."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        self._labels = labels

    def __call__(self, name: str) -> str:
        return self._labels.get(name, name)


def names_of(framework: Framework, catalogue: Catalogue, constraints: Constraints, session: Session) -> Names:
    """Return the label of everything that a plan speaks of."""
    things: tuple[Any, ...] = (*catalogue.institutions, *catalogue.actions, *constraints.periods, *constraints.funds)
    labels = {node.id: words(node.label, session.language) or node.id for node in nodes(framework.root)}
    return Names(labels | {thing.id: words(thing.label, session.language) or thing.id for thing in things})
