"""The commands that check documents and score them, up to priorities; help lists them first, in this order."""

from __future__ import annotations

from typing import Literal

import ceiba
from ceiba._cli import show_scores
from ceiba._cli.command import command
from ceiba._cli.options import (
    ASSESSMENT,
    ASSESSMENT_TOO,
    CATALOGUE_TOO,
    DEPTH,
    FORMAT,
    FRAMEWORK,
    JUDGEMENTS_TOO,
    LANG,
    OF_CATALOGUE,
    OUTPUT,
    PEERS,
    PROFILES,
    STATES,
    STRICT,
    TABLE,
    TARGETS,
    TARGETS_TOO,
    TOP,
)
from ceiba._cli.run import Run
from ceiba._cli.session import ERRORS, FINDINGS, Refused, Stop
from ceiba._cli.show_targets import targets_report
from ceiba._core import Assessment, Priorities
from ceiba._error import Error


@command(FRAMEWORK, ASSESSMENT_TOO, STRICT, STATES, TARGETS_TOO, JUDGEMENTS_TOO, *TABLE, *FORMAT)
def check(run: Run, strict: bool) -> None:
    """Show everything that is wrong with documents."""
    findings = run.findings()
    run.out.issues(findings, run.read())
    severities = {issue.severity for _, issue in findings}
    if "error" in severities:
        raise Stop(ERRORS)
    if strict and "warning" in severities:
        raise Stop(FINDINGS)


@command(FRAMEWORK, ASSESSMENT, DEPTH, *TABLE, *FORMAT)
def score(run: Run, depth: int | None) -> None:
    """Score assessments; several are shown in one table unless a depth is asked for."""
    results = run.each(lambda assessment: ceiba.score(run.framework, assessment, run.method))
    if len(results) > 1 and depth is None:
        run.out.results(results, lambda: [show_scores.overview(results, run.framework, run.session)])
    else:
        run.out.results(results, lambda: [show_scores.scores_report(r, run.framework, run.session, depth) for r in results])


def _use_catalogue(run: Run, path: str | None) -> None:
    """Let gaps know a catalogue, if one is given."""
    if path is None:
        return
    run.actions = run.catalogue(path)
    if run.actions is None:
        raise Refused(run.problems)


@command(FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE_TOO, *OF_CATALOGUE, *TABLE, *FORMAT)
def gaps(run: Run, catalogue: str | None) -> None:
    """Show the gaps of assessments."""
    _use_catalogue(run, catalogue)
    results = run.each(run.gaps)
    run.out.results(results, lambda: run.reports(show_scores.gaps_report, results))


@command(FRAMEWORK, ASSESSMENT, PROFILES, *TABLE, *FORMAT)
def targets(run: Run, profiles: tuple[str, ...]) -> None:
    """Show what every node aims at under several target profiles and their phases."""
    aims = run.profiles(profiles)
    results = run.each(lambda assessment: ceiba.targets(run.framework, assessment, aims, run.method))
    run.out.results(results, lambda: run.reports(targets_report(aims), results))


@command(FRAMEWORK, ASSESSMENT, *PEERS, *TABLE, OUTPUT, LANG)
def peer_targets(run: Run, statistic: Literal["median", "best"], id: str, node: tuple[str, ...]) -> None:
    """Make targets from the scores of peers."""
    run.out.only("json")
    scores = run.each(lambda assessment: ceiba.score(run.framework, assessment, run.method))
    try:
        made = ceiba.peer_targets(run.framework, scores, statistic, id, list(node), run.method)
    except Error as error:
        raise Refused(run.found(issue) for issue in error.issues) from error
    run.out.write(f"{made.to_json(2)}\n")


@command(FRAMEWORK, ASSESSMENT, TARGETS, TOP, CATALOGUE_TOO, *OF_CATALOGUE, *TABLE, *FORMAT)
def prioritise(run: Run, top: int | None, catalogue: str | None) -> None:
    """Show the priorities of assessments."""
    _use_catalogue(run, catalogue)

    def compute(assessment: Assessment) -> Priorities:
        priorities = ceiba.prioritise(run.framework, run.gaps(assessment), run.method)
        return priorities if top is None else priorities.replace(priorities=priorities.priorities[:top])

    results = run.each(compute)
    run.out.results(results, lambda: run.reports(show_scores.priorities_report, results))
