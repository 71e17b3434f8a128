"""The agenda of a validation workshop, for people: what there is to agree on, who said what, and what may be agreed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from ceiba._cli.figures import number
from ceiba._cli.session import Session, printable
from ceiba._cli.show import marked
from ceiba._core import Framework
from ceiba.frames import words
from ceiba.workshop import Topic

_LINE = "_" * 24  # to write on


def agenda_report(topics: Sequence[Topic], framework: Framework, session: Session) -> Group:
    """Return what a workshop must discuss, one indicator after the other."""
    label = printable(words(framework.label, session.language) or framework.id)
    whose = topics[0].speaker.whose if topics else {}
    who = [session.name(kind, str(one)) for kind, one in whose.items()]
    if topics:
        who[-1] = marked(who[-1], topics[0].speaker.status, session)
    head = Text(" · ".join([label, *who, session.say("title.agenda", count=len(topics))]), "bold")
    parts: list[RenderableType] = [head]
    for topic in topics:
        parts += ["", *_parts(topic, session)]
    return Group(*parts)


def agenda_pages(topics: Sequence[Topic], framework: Framework, session: Session) -> list[Group]:
    """Return a page for each indicator."""
    return [agenda_report([topic], framework, session) for topic in topics]


def _parts(topic: Topic, session: Session) -> Iterator[RenderableType]:
    """Yield the lines about one indicator."""
    say, indicator, speaker = session.say, topic.indicator, topic.speaker
    label = words(indicator.label, session.language) or indicator.indicator
    yield Text(printable(f"{indicator.code} {label}" if indicator.code else label), "bold")
    figure = getattr(indicator, topic.statistic).value
    why = ", ".join(say(f"why.{name}") for name in topic.reasons)
    if figure is not None:
        why += f" ({say(f'statistic.{topic.statistic}')} {number(figure)})"
    value = number(indicator.value) or say(f"state.{indicator.state}")
    lines = [f"{why}; {say('agenda.value', value=value)}"]
    by_answer: dict[tuple[int, str], list[str]] = {}
    for response in topic.responses:
        about = "" if response.source == "survey" else f" ({say(f'source.{response.source}')})"
        institution = speaker.institutions[response.institution]
        name = words(institution.label, session.language) or institution.id
        by_answer.setdefault(speaker.told(response), []).append(f"{name}{about}")
    lines += [f"{answer}: {', '.join(dict.fromkeys(names))}" for (_, answer), names in sorted(by_answer.items())]
    evidence = dict.fromkeys(one for response in topic.responses for one in response.evidence)
    if evidence:
        lines.append(say("agenda.evidence", evidence="; ".join(f"{speaker.title(one)} ({speaker.kind(one)})" for one in evidence)))
    lines.append(say("agenda.allowed", answers="; ".join(speaker.allowed(indicator.indicator))))
    lines.append(say("agenda.agreed", line=_LINE))
    for line in lines:
        yield Padding(Text(printable(line)), (0, 0, 0, 2))
