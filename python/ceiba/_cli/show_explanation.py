"""Where a number comes from, for people: a tree of nodes, each with its rule and its part in the node above, down to each answer."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from ceiba import _core
from ceiba._cli.figures import Figures, number, share
from ceiba._cli.session import Session, printable
from ceiba._cli.show import NONE, bands_of, dim, figures, heads, marked, table
from ceiba._core import Counted, Explanation, Framework, NodeScore, Response, Step
from ceiba._names import nodes
from ceiba.frames import words

_READABLE = 25  # nodes that are shown where no depth is asked for


def explanation_report(explanation: Explanation, framework: Framework, session: Session, *, depth: int | None, several: bool) -> Group:
    """Return an explanation as a tree.

    Args:
        explanation: the node, then everything below it.
        framework: what was asked.
        session: the language to speak.
        depth: how many levels below the node are shown; by default as many as can be read.
        several: whether other assessments are explained too, so that this one has to be named.
    """
    return Group(*_Teller(explanation, framework, session, depth, several=several).parts())


def _depth(steps: tuple[Step, ...]) -> int:
    """Return how many levels of a tree can be read: all of a small one."""
    levels: dict[int, int] = {}
    for step in steps:
        levels[step.score.depth - steps[0].score.depth] = levels.get(step.score.depth - steps[0].score.depth, 0) + 1
    total = 0
    for depth, count in sorted(levels.items()):
        total += count
        if total > _READABLE and depth > 1:
            return depth - 1
    return max(levels)


class _Teller:
    """Puts the steps of an explanation in words."""

    def __init__(self, explanation: Explanation, framework: Framework, session: Session, depth: int | None, *, several: bool) -> None:
        self.session = session
        self.steps = explanation.steps
        self.first = self.steps[0].score
        self.depth = _depth(self.steps) if depth is None else depth
        self.head = session.name("assessment", explanation.assessment) if several else ""
        self.status = explanation.status
        self.bands = bands_of(framework, session)
        scales = {scale.id: scale for scale in framework.scales}
        self.levels = {
            node.id: scales[node.question.scale].levels for node in nodes(framework.root) if node.question and node.question.scale in scales
        }
        self.shown = [step for step in self.steps if step.score.depth - self.first.depth <= self.depth]
        entered = {(counted.node, counted.value) for step in self.shown for counted in step.score.trace}
        values = ((step.score.id, x) for step in self.shown for x in (step.score.value, step.score.lower, step.score.upper))
        self.figure: Figures = figures(framework, session, [*values, *entered])
        self.counted = {(step.score.id, counted.node): (step, counted) for step in self.shown for counted in step.score.trace}
        self.names = {step.score.id: step.score for step in self.steps}

    def parts(self) -> Iterator[RenderableType]:
        """Yield the lines, each node's indented by its depth."""
        if self.head:
            yield Text(self.head, "bold")
        for step in self.shown:
            indent = 2 * (step.score.depth - self.first.depth)
            yield Padding(self._headline(step), (0, 0, 0, indent))
            for part in self._about(step):
                yield Padding(part, (0, 0, 0, indent + 2))
        left = len(self.steps) - len(self.shown)
        if left:
            yield Text("")
            yield from dim([self.session.say("explain.deeper", count=left, depth=self.depth + 1)])

    def _name(self, score: NodeScore) -> str:
        label = words(score.label, self.session.language) or score.id
        shown = f"{score.code} {label}" if score.code else label
        return printable(f"{shown} [{score.id}]" if self.session.ids and label != score.id else shown)

    def _headline(self, step: Step) -> Text:
        """Return the name of a node, its value, and what it brings to the node above."""
        score = step.score
        text = Text(self._name(score), "bold")
        if score.rule is None and step.reconciled is None:
            return text.append(f": {self.session.say('explain.is_context')}")
        if score.value is None:
            text.append(f": {self.session.say(f'state.{score.state}')}")
            if step.reason and step.reason not in ("not_applicable", "missing") and (score.rule is not None or step.reason != "withheld"):
                least = step.minimum_coverage if step.reason == "minimum_coverage" else step.minimum_answered
                limit = f" ({_percent(least)})" if step.reason in ("minimum_coverage", "minimum_answered") and least else ""
                text.append(f", {self.session.say(f'no_score.{step.reason}')}{limit}", "not bold")
        else:
            text.append(f": {self.figure(score.value, score.id)}")
            band = self.bands.get(score.band)
            if band:
                text.append(f" {band}")
        text.append(marked("", self.status if step is self.steps[0] else "", self.session), "not bold")
        above = self.counted.get((score.parent or "", score.id))
        if above and score.id != self.first.id:
            text.append(self._brings(*above), "not bold")
        return text

    def _brings(self, above: Step, counted: Counted) -> str:
        """Return what a part brings to the node above: under a mean or a sum a product, else its weight if it has one of its own."""
        say = self.session.say
        value = self.figure(counted.value, counted.node)
        was = ""
        if counted.state != "answered":
            policy = say(f"missing_rule.{_tag(counted.policy)}") if counted.policy else ""
            if not counted.counted:
                return f" · {say('explain.left_out')}" + (f" ({policy})" if policy else "")
            was = f" · {say('explain.counts_as', value=value)}" + (f" ({policy})" if policy else "")
        if not counted.counted:
            return was
        own = self.names[counted.node].value if counted.node in self.names else None
        if not was and own is not None and counted.value is not None and not math.isclose(own, counted.value, rel_tol=1e-12):
            was = f" · {say('explain.counts_as', value=value)}"  # in the unit of the node above
        form, weights = _core._traits(above.score.rule or "arithmetic")
        if form == "mean":
            return f"{was} · × {_percent(counted.share)} = {number((counted.value or 0) * (counted.share or 0), self.figure.digits)}"
        if form == "sum":
            product = f"{was} · × {_short(counted.weight)} = {number((counted.value or 0) * counted.weight, self.figure.digits)}"
            return product if any(part.weight != 1 for part in above.score.trace) else was
        uneven = weights and len({part.weight for part in above.score.trace if part.counted}) > 1
        return f"{was} · {say('explain.weight', weight=_short(counted.weight))}" if uneven else was

    def _about(self, step: Step) -> Iterator[RenderableType]:
        """Yield what is said below the name of a node."""
        score = step.score
        lines = self._of_inner(step) if score.rule is not None else self._of_leaf(step) if step.reconciled else iter(())
        for line in lines:
            yield Text(printable(line))
        if score.rule is None and self._tells_answers(step):
            yield self._answers(step)

    def _of_inner(self, step: Step) -> Iterator[str]:
        """Yield the rule of a node and what else made its value."""
        score, say = step.score, self.session.say
        rule = _tag(score.rule)
        about = [say(f"rule.{rule}")]
        if score.value is not None:
            about.append(say("explain.parts", counted=sum(c.counted for c in score.trace), parts=len(score.trace)))
        if score.coverage is not None and score.coverage < 1:
            about.append(say("explain.coverage", share=_percent(score.coverage)))
        if score.lower is not None and score.lower != score.upper:
            lower, upper = (self.figure(x, score.id) for x in (score.lower, score.upper))
            about.append(say("explain.bounds", lower=lower, upper=upper))
        if score.imputed:
            about.append(say("explain.imputed_share", share=_percent(score.imputed)))
        yield "; ".join(about)
        if score.value is None:
            return
        form = _core._traits(score.rule or "arithmetic")[0]
        if step.formula and (not form or (form == "sum" and not all(part.counted for part in score.trace))):
            yield f"= {step.formula}"
        if step.matched is not None or rule == "decision":
            yield self._held(step)
        if score.capped_by:
            yield say(
                "explain.capped_by", node=self._name(self.names[score.capped_by]) if score.capped_by in self.names else score.capped_by
            )
        yield from self._finished(step)

    def _held(self, step: Step) -> str:
        """Return which case of a decision held, or which row of a table fitted, with its conditions."""
        say = self.session.say
        rule: Any = step.score.rule
        if step.matched is None:
            return say("explain.otherwise")

        def name(one: str) -> str:
            return self._name(self.names[one]) if one in self.names else one

        if rule["rule"] == "decision":
            told = []
            for condition in rule["cases"][step.matched]["when"]:
                value = condition.get("value")
                comparison = say(f"comparison.{condition.get('comparison', 'at_least')}")
                sentence = " ".join([name(condition["child"]), comparison, *([_answer(value)] if value is not None else [])])
                told.append(say("explain.not", condition=sentence) if condition.get("negated") else sentence)
            return say("explain.case", number=step.matched + 1, conditions=say("explain.and").join(told))
        row = rule["rows"][step.matched]
        told = [f"{name(one)} = {_answer(value)}" for one, value in row.get("when", {}).items() if value != "*"]
        told += [", ".join(map(_answer, row["values"]))] if row.get("values") else []
        return say("explain.row", number=step.matched + 1, conditions=say("explain.and").join(told))

    def _finished(self, step: Step) -> Iterator[str]:
        """Yield what was done to a value after it was computed."""
        if step.reversed:
            yield self.session.say("explain.reversed")
        if step.rounding is not None:
            mode = self.session.say(f"rounding_mode.{step.rounding.mode}")
            yield self.session.say("explain.rounding", mode=mode, digits=step.rounding.digits)

    def _of_leaf(self, step: Step) -> Iterator[str]:
        """Yield how the answers to an indicator became its value."""
        score, found, say = step.score, step.reconciled, self.session.say
        assert found is not None
        if found.imputed is not None:
            yield say("explain.was_imputed", value=_short(found.imputed), state=say(f"state.{found.state}"))
        elif found.published:
            if score.value is not None:
                yield say("explain.published")
        elif found.adjudicated and step.adjudication:
            agreed = step.adjudication
            who = ", ".join(filter(None, (agreed.decided_by, agreed.date)))
            yield (say("explain.adjudicated", rationale=agreed.rationale, who=who))
        else:
            about = [say(f"reconciliation.{_tag(found.rule)}")] if found.answers > 1 else []
            about.append(say("explain.answers", answers=found.answers, responses=found.responses))
            if found.held_back:
                about.append(say("explain.held_back", count=found.held_back))
            yield "; ".join(about)
        if found.denominator is not None and found.value is not None:
            yield f"{_short(found.value)} / {_short(found.denominator)} = {_short(score.answer)}"
        if step.treated is not None:
            yield say("explain.treated", value=_short(step.treated))
        if score.value is not None and step.normaliser is not None and step.formula and _tag(step.normaliser) != "identity":
            yield f"{say(f'normaliser.{_tag(step.normaliser)}')}: {step.formula}"
        if score.value is not None:
            yield from self._finished(step)

    def _tells_answers(self, step: Step) -> bool:
        if step.reconciled is not None and step.reconciled.published:
            return False
        return bool(step.responses) and (step.score.id == self.first.id or len(self.shown) <= _READABLE)

    def _answers(self, step: Step) -> RenderableType:
        """Return what each institution answered, what became of that and its share."""
        say = self.session.say
        scored = step.reconciled is not None
        listing = table(
            [*heads(self.session, "institution"), *heads(self.session, "said"), *heads(self.session, "fate", "part")[: 2 * scored]]
        )
        order = {one: at for at, (kind, one) in enumerate(self.session.names) if kind == "institution"}
        pairs = list(zip(step.responses, step.fates, strict=True))
        for response, became in sorted(pairs, key=lambda pair: (order.get(pair[0].institution, len(order)), pair[0].institution)):
            about = [] if response.source == "survey" else [say(f"source.{response.source}")]
            who = self.session.name("institution", response.institution) + (f" ({', '.join(about)})" if about else "")
            fate = say(f"fate.{became.fate}") if became.fate != "unanswered" else NONE
            cells: list[RenderableType] = [Text(fate, "dim"), share(became.share) if became.share else ""] if scored else []
            listing.add_row(Text(printable(who)), Text(printable(self._said(response))), *cells)
        return listing

    def _said(self, response: Response) -> str:
        """Return an answer with the name of its level, or why there is none."""
        if response.state != "answered" or response.answer is None:
            return self.session.say(f"state.{response.state}")
        for level in self.levels.get(response.indicator, ()):
            if response.answer in (level.code, level.value):
                label = words(level.label, self.session.language)
                value = _short(level.value)
                return f"{value} {label or level.code}" if (label or level.code) != value else value
        return _answer(response.answer)


def _tag(rule: Any) -> str:
    """Return the name of a rule, with or without options."""
    return str(next(iter(rule.values()))) if isinstance(rule, dict) else str(rule)


def _answer(value: float | str) -> str:
    return value if isinstance(value, str) else _short(value)


def _short(value: float | None) -> str:
    """Return a number with at most six digits."""
    return "" if value is None else f"{value:.6g}"


def _percent(value: float | None) -> str:
    """Return a share in per cent; one that is not all or nothing does not look so."""
    if value is None:
        return ""
    text = f"{value * 100:.1f}".removesuffix(".0")
    return f"{text} %" if text not in ("0", "100") or value in (0, 1) else f"{value * 100:.3g} %"
