"""The commands that check documents and score them, up to priorities; help lists them first, in this order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeVar

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
    OF_PRIORITIES,
    OUTPUT,
    PEERS,
    PROFILES,
    STATES,
    STRICT,
    STUDY,
    STUDY_FILE,
    TABLE,
    TARGETS,
    TARGETS_TOO,
    TOP,
)
from ceiba._cli.run import Run
from ceiba._cli.session import ERRORS, FINDINGS, Refused, Stop, Usage
from ceiba._cli.show_targets import targets_report
from ceiba._cli.show_uncertainty import multiverse_report, sensitivity_report, uncertainty_report
from ceiba._core import Assessment, Priorities, Study
from ceiba._error import Error
from ceiba.messages import LANGUAGES, say


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


R = TypeVar("R")
_VARIATIONS = ("weights", "answers", "missing_answers", "institutions")


def _of_study(run: Run, path: str | None, vary: tuple[str, ...], asked: dict[str, int | None], compute: Callable[[Study], R]) -> R:
    """Return what is computed of a study from its file, or of one that varies what is named; by default all that can vary without a file.

    Args:
        run: the input.
        path: the file of the study, or None.
        vary: what varies, without a file.
        asked: members of the study that the command says.
        compute: what is computed.
    """
    assessments = [given.assessment for given in run.given]
    said = {name: value for name, value in asked.items() if value is not None}
    if path is not None and vary:
        raise Usage("usage.study_or_vary")
    if unknown := [name for name in vary if name not in _VARIATIONS]:
        raise Usage("usage.one_of", what="--vary", names=", ".join(_VARIATIONS) + f" ({unknown[0]})")
    found = run.load(Study, "study", path)
    if run.problems:
        raise Refused(run.problems)
    heard = all(len(one.institutions) > 1 and one.publication is None for one in assessments)
    names = vary or tuple(name for name in _VARIATIONS if name != "institutions" or heard)
    with run.session.working("work.computing"):
        try:
            try:
                return compute((found or _varying(names)).replace(**said))
            except Error as error:
                if found is not None or vary or {issue.code for issue in error.issues} != {"no_weights_to_draw"}:
                    raise
                return compute(_varying(tuple(name for name in names if name != "weights")).replace(**said))
        except Error as error:
            raise Refused(run.found(issue) for issue in error.issues) from error


def _varying(names: tuple[str, ...]) -> Study:
    labels = {name: {language: say(f"variation.{name}", language) for language in LANGUAGES} for name in names}
    return Study(id="_".join(labels), factors=[{"id": name, "label": label, "varies": name} for name, label in labels.items()])


@command(FRAMEWORK, ASSESSMENT, OF_PRIORITIES, *STUDY, *TABLE, *FORMAT)
def uncertainty(run: Run, study: str | None, vary: tuple[str, ...], draws: int | None, seed: int | None, first: int | None) -> None:
    """Show what may be said when what is arguable varies: intervals of scores, ranks, and how sure priorities are."""
    assessments = run.each(lambda assessment: assessment)
    asked = {"draws": draws, "seed": seed, "top": first}
    found = _of_study(
        run, study, vary, asked, lambda varied: ceiba.uncertainty(run.framework, assessments, varied, run.method, run.targets)
    )
    run.out.results([found], lambda: [uncertainty_report(found, run.framework, run.session)], table="priorities" if run.targets else None)


@command(FRAMEWORK, ASSESSMENT, *STUDY[:-1], *TABLE, *FORMAT)
def sensitivity(run: Run, study: str | None, vary: tuple[str, ...], draws: int | None, seed: int | None) -> None:
    """Show which of what is arguable moves the scores."""
    assessments = run.each(lambda assessment: assessment)
    asked = {"draws": draws, "seed": seed}
    found = _of_study(run, study, vary, asked, lambda varied: ceiba.sensitivity(run.framework, assessments, varied, run.method))
    run.out.results([found], lambda: [sensitivity_report(found, run.framework, run.session)])


@command(FRAMEWORK, ASSESSMENT, STUDY_FILE, OF_PRIORITIES, STUDY[-1], *TABLE, *FORMAT)
def multiverse(run: Run, study: str, first: int | None) -> None:
    """Show what holds under every combination of methods, and which choice matters most."""
    grid = run.load(Study, "study", study)
    if grid is None:
        raise Refused(run.problems)
    if first is not None:
        grid = grid.replace(top=first)
    asked = grid
    results = run.each(lambda assessment: ceiba.multiverse(run.framework, assessment, asked, run.method, run.targets))
    table = "priorities" if run.targets else None
    run.out.results(results, lambda: [multiverse_report(found, run.framework, run.session) for found in results], table=table)
