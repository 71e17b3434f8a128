"""Recommendations beside what was found, for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from ceiba._cli.figures import number
from ceiba._cli.session import Session, printable
from ceiba._cli.show import NONE, dim, figures, heads, named, table, title
from ceiba._core import (
    Assessment,
    Catalogue,
    Framework,
    Recommendation,
    Recommendations,
    Recommended,
    RecommendedAction,
    RecommendedGap,
    RecommendedItem,
)
from ceiba.frames import words


def recommended_report(
    found: Recommended, assessment: Assessment, framework: Framework, catalogue: Catalogue, advice: Recommendations, session: Session
) -> Group:
    """Return recommendations, area by area, with their gaps and actions, and then the gaps that none of them names.

    Args:
        found: the recommendations beside what was found.
        assessment: its evidence and institutions have names.
        framework: what was asked.
        catalogue: the actions.
        advice: the recommendations as they were written.
        session: the language to speak.
    """
    page = _Page(found, assessment, framework, catalogue, advice, session)
    return Group(title(found, framework, session, words(advice.label, session.language) or advice.id), *page.areas(), *page.left())


class _Page:
    """What is shown of recommendations."""

    def __init__(
        self,
        found: Recommended,
        assessment: Assessment,
        framework: Framework,
        catalogue: Catalogue,
        advice: Recommendations,
        session: Session,
    ) -> None:
        self.found = found
        self.session = session
        self.advice = advice
        self.written = {one.id: one for one in advice.recommendations}
        things: tuple[Any, ...] = (*assessment.evidence, *assessment.institutions, *catalogue.institutions, *catalogue.actions)
        self.labels = {thing.id: words(thing.label, session.language) or thing.id for thing in things}
        gaps = [gap for item in found.items for gap in item.gaps] + list(found.unaddressed)
        self.figure = figures(framework, session, ((gap.indicator, value) for gap in gaps for value in (gap.value, gap.target)))

    def names(self, ids: Iterable[str]) -> str:
        """Return what things are called, one after the other."""
        return ", ".join(self.labels.get(one, one) for one in ids)

    def areas(self) -> Iterator[RenderableType]:
        """Yield the recommendations of each area below its name."""
        for area in self.advice.areas:
            yield from ("", Text(printable(words(area.label, self.session.language) or area.id), "bold underline"))
            for item in self.found.items:
                if item.area == area.id:
                    yield from self.item(item, self.written[item.recommendation])

    def item(self, item: RecommendedItem, written: Recommendation) -> Iterator[RenderableType]:
        """Yield a recommendation: what, to whom, why, its gaps and its actions."""
        language = self.session.language
        label = words(item.title, language) or item.recommendation
        yield from ("", Text(printable(f"{item.code} {label}" if item.code else label), "bold"))
        lines = [words(written.text, language)]
        sectors = [self.session.name("sector", one) for one in written.sectors]
        if to := ", ".join(filter(None, (self.names(written.institutions), ", ".join(sectors)))):
            lines.append(self.session.say("recommend.to", names=to))
        if finding := words(written.finding, language):
            lines.append(self.session.say("recommend.rests", finding=finding))
        if evidence := [one for one in written.evidence if one in self.labels]:  # a published assessment has none
            lines.append(self.session.say("recommend.evidence", names=self.names(evidence)))
        yield from (Padding(Text(printable(line)), (0, 0, 0, 2)) for line in lines if line)
        if item.gaps:
            yield from ("", self.gaps(item.gaps))
        if item.actions:
            yield from ("", self.actions(item.actions))
        yield from dim(self.notes(item))

    def notes(self, item: RecommendedItem) -> Iterator[str]:
        """Yield what is worth knowing of a recommendation: what it costs, and what it leaves open."""
        say = self.session.say
        if not item.gap_left:
            yield say("recommend.done")
        if item.actions and len(item.cost_unknown) < len(item.actions):
            currency = f" {self.found.currency}" if self.found.currency else ""
            yield say("recommend.cost", one_off=f"{number(item.one_off, 0)}{currency}", yearly=f"{number(item.yearly, 0)}{currency}")
        if item.cost_unknown:
            yield say("recommend.unknown", actions=self.names(item.cost_unknown))
        if open_gaps := [words(gap.label, self.session.language) or gap.indicator for gap in item.gaps if gap.gap and not gap.actions]:
            yield say("recommend.no_action", gaps="; ".join(open_gaps))

    def gaps(self, gaps: Iterable[RecommendedGap]) -> RenderableType:
        """Return gaps as a table."""
        rows = table(heads(self.session, "indicator", "value", "target", "gap", "rank"))
        for gap in gaps:
            cells = (self.figure(value, gap.indicator) or NONE for value in (gap.value, gap.target))
            rank = NONE if gap.rank is None else str(gap.rank)
            rows.add_row(named(gap, gap.indicator, self.session), *cells, self.figure(gap.gap, gap.indicator) or NONE, rank)
        return rows

    def actions(self, actions: Iterable[RecommendedAction]) -> RenderableType:
        """Return actions as a table."""
        rows = table([*heads(self.session, "action"), *heads(self.session, "lead", "one_off", "yearly")])
        rows.columns[1].no_wrap = False
        rows.columns[1].justify = "left"
        unknown = self.session.say("plan.cost_unknown")
        for action in actions:
            costs = (unknown if cost is None else number(cost, 0) for cost in (action.one_off, action.yearly))
            label = words(action.label, self.session.language) or action.action
            shown = printable(f"{action.code} {label}" if action.code else label)
            rows.add_row(Text(shown), Text(printable(self.names([action.lead]))), *costs)
        return rows

    def left(self) -> Iterator[RenderableType]:
        """Yield the gaps that no recommendation names."""
        if not self.found.unaddressed:
            yield from dim(["", self.session.say("recommend.all_named")])
            return
        yield from ("", Text(printable(self.session.say("recommend.unaddressed")), "bold underline"), "")
        yield self.gaps(self.found.unaddressed)
