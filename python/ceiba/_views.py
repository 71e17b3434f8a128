"""More that the command can do: agreement, participation, stability, grounds, view, standings, fit."""

from __future__ import annotations

import re
from pathlib import Path

import ceiba
from ceiba import _show_views as show
from ceiba._core import Assessment, Fitted, Issue, Stability
from ceiba._declare import FORMAT, OF_INSTITUTIONS, TABLE, After, AudienceName, Folder, NodeIds, NoRank, ViewedInstitution, command
from ceiba._error import Error
from ceiba._output import replacing
from ceiba._run import Given, Run
from ceiba._session import Finding, Refused, Usage

_NO_NAME = re.compile(r"[^\w-]+")
_UNIT = re.compile(r"/(\d+)(/.*)?")


@command("framework", "assessment", *TABLE, *FORMAT)
def agreement(run: Run) -> None:
    """Say how far institutions agree."""
    results = run.each(lambda one: ceiba.agreement(run.framework, one, run.method))
    run.deliver(results, lambda: show.reports(show.agreement_report, results, run.framework, run.session))


@command("framework", "assessment", *TABLE, *FORMAT)
def participation(run: Run, audience: AudienceName = "team") -> None:
    """Say who was asked and who answered."""
    results = run.each(lambda one: ceiba.participation_view(run.framework, one, audience, run.method))
    run.deliver(results, lambda: show.reports(show.participation_report, results, run.framework, run.session))


@command("framework", "assessment", *TABLE, *FORMAT)
def stability(run: Run, after: After) -> None:
    """Say how answers moved between two rounds; of several subjects each with itself."""
    partner = run.partners(after)

    def compute(one: Given) -> Stability:
        return ceiba.stability(run.framework, one.assessment, partner(one), run.method)

    results = run.each_given(compute)
    run.deliver(results, lambda: show.reports(show.stability_report, results, run.framework, run.session))


@command("framework", "assessment", *TABLE, *FORMAT)
def grounds(run: Run) -> None:
    """Say what scores rest on."""
    results = run.each(lambda one: ceiba.grounds(run.framework, one, run.method))
    run.deliver(results, lambda: show.reports(show.grounds_report, results, run.framework, run.session))


@command("framework", "assessment", *OF_INSTITUTIONS, *FORMAT)
def view(run: Run, institution: ViewedInstitution = None, audience: AudienceName = "team") -> None:
    """Say what one institution said; without one, what each sector said."""
    if institution is None:
        sectors = run.each(lambda one: ceiba.sector_view(run.framework, one, audience, run.method))
        run.deliver(sectors, lambda: show.reports(show.sectors_report, sectors, run.framework, run.session))
        return
    if audience == "public":
        raise Usage("usage.not_public")
    results = run.each(lambda one: ceiba.institution_view(run.framework, one, institution, run.method))
    run.deliver(results, lambda: show.reports(show.institution_report, results, run.framework, run.session))


@command("framework", "assessment", *TABLE, *FORMAT)
def standings(run: Run, node: NodeIds = None, no_rank: NoRank = False) -> None:
    """Put several subjects side by side."""
    scores = run.each(lambda one: ceiba.score(run.framework, one, run.method))
    results = [ceiba.standings(scores, no_rank, node or None)]
    run.deliver(results, lambda: show.reports(show.standings_report, results, run.framework, run.session))


@command("framework", "assessment", *TABLE, *FORMAT)
def fit(run: Run, folder: Folder) -> None:
    """Make an ordinary framework of one that needs many units, and its assessments ready for it."""
    units = run.each(lambda one: one)
    with run.session.working("work.computing"):
        try:
            found = ceiba.fit(run.framework, units, run.method)
        except Error as error:
            raise Refused(_placed(run, issue) for issue in error.issues) from error
        _write(found, units, Path(folder))
    run.warn(_placed(run, issue) for issue in found.issues)
    run.deliver([found], lambda: show.reports(show.fitted_report, [found], run.framework, run.session), table="columns")


def _placed(run: Run, issue: Issue) -> Finding:
    """Return an issue with its file: of one that is about a unit, that of its assessment."""
    at = _UNIT.fullmatch(issue.where)
    if issue.document != "assessments" or at is None:
        return run.file_of(issue), issue
    one = run.given[int(at[1])]
    return one.file, one.placed(issue.replace(where=at[2] or "", document="assessment"))


def _write(found: Fitted, units: list[Assessment], folder: Path) -> None:
    """Write the framework and, in a folder of their own, the assessments: all whole or none."""
    names: dict[str, int] = {}  # fit() refuses a subject and round twice, but names of files allow less than ids
    for number, unit in enumerate(units, start=1):
        name = _NO_NAME.sub("_", f"{unit.subject.id}_{unit.round.id}")
        names[f"{name}_{number}" if name in names else name] = number
    paths = [folder / "framework.json", *(folder / "assessments" / f"{name}.json" for name in names)]
    documents = [found.framework.to_json(2), *(one.to_json(2) for one in found.assessments)]
    try:
        (folder / "assessments").mkdir(parents=True, exist_ok=True)
        with replacing(paths) as drafts:
            for draft, document in zip(drafts, documents, strict=True):
                draft.write_text(f"{document}\n", "utf-8")
    except OSError as error:
        raise Refused([(None, ceiba.issue("cannot_write", "", [f"{folder}: {error.strerror or error}"]))]) from error
