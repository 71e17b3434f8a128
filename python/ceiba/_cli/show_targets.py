"""What nodes aim at, for people."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from rich.console import Group
from rich.text import Text

from ceiba._cli.figures import difference
from ceiba._cli.session import Session, printable
from ceiba._cli.show import figures, heads, imputed_note, named, table, title
from ceiba._core import Framework, TargetProfile, TargetTable
from ceiba.frames import words


def targets_report(profiles: Sequence[TargetProfile]) -> Callable[[TargetTable, Framework, Session, Collection[str]], Group]:
    """Return a report of what nodes aim at, which knows what profiles and phases are called."""

    def report(result: TargetTable, framework: Framework, session: Session, imputed: Collection[str] = ()) -> Group:
        head = title(result, framework, session)
        if not result.rows:
            return Group(head, "", session.say("note.no_targets"))
        names: dict[tuple[str, str | None], str] = {}
        for profile in profiles:
            label = words(profile.label, session.language) or profile.id
            names.update({(profile.id, phase.id): words(phase.label, session.language) or phase.id for phase in profile.phases})
            names[profile.id, None] = session.say("plan.in_the_end") if profile.phases else label
            names.update(
                {(profile.id, phase): f"{label}: {name}" for (one, phase), name in names.items() if one == profile.id and profile.phases}
            )
        figure = figures(framework, session, ((row.node, x) for row in result.rows for x in (row.value, row.target)))
        listing = table([*heads(session, "node", "score"), *heads(session, "profile", "target", "gap", "levels")])
        before = None
        for row in result.rows:
            first = row.node != before
            before = row.node
            shown = named(row, row.node, session, imputed=imputed) if first else Text("")
            levels = "" if row.levels is None else str(row.levels)
            cells = [figure(row.target, row.node), difference(row.gap), levels]
            listing.add_row(shown, figure(row.value, row.node) if first else "", Text(printable(names[row.profile, row.phase])), *cells)
        marked = imputed_note(sorted({row.node for row in result.rows} & set(imputed)), session)
        return Group(head, "", listing, *marked)

    return report
