"""The commands of actions, plans and work plans; help lists them after those of scores, in this order."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import ceiba
from ceiba._cli import work
from ceiba._cli.command import command
from ceiba._cli.options import (
    AREAS,
    AS_OF,
    ASSESSMENT,
    BEST,
    BUDGETS,
    CATALOGUE,
    CONSTRAINTS,
    CURRENT,
    FORMAT,
    FRAMEWORK,
    GOALS_CROSSWALK,
    LANG,
    LATER,
    MERGED,
    OF_ACTIONS,
    OF_CATALOGUE,
    OF_WORK,
    OUTPUT,
    PLAN,
    PLAN_TOO,
    RECOMMENDATIONS,
    RECOMMENDATIONS_TOO,
    RETURNED,
    SEARCH,
    SENT,
    TABLE,
    TARGETS,
    WITHOUT_LEVEL,
    WORK_FORMS,
    WORK_PLAN,
)
from ceiba._cli.run import Run
from ceiba._cli.session import FINDINGS, Refused, Stop, Usage
from ceiba._cli.show_costing import costing_report, selection_report
from ceiba._cli.show_plan import plan_report
from ceiba._cli.show_recommend import recommended_report
from ceiba._cli.show_roadmap import roadmap_report
from ceiba._cli.show_work import in_words, merge_report, progress_report
from ceiba._core import Action, Assessment, Crosswalk, Framework, JudgedPlan, Recommendations, RoadmapOptions, WorkPlan
from ceiba._error import Error
from ceiba.frames import words


@command(FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, CONSTRAINTS, *SEARCH, BUDGETS, *OF_CATALOGUE, *TABLE, *FORMAT)
def roadmap(
    run: Run,
    catalogue: str,
    constraints: str,
    objective: str | None,
    gap: float | None,
    seconds: float | None,
    budget_step: float | None,
    samples: int | None,
) -> None:
    """Find the best plan."""
    documents = run.plan_documents(catalogue, constraints)
    said: dict[str, object] = {"objective": objective, "gap": gap, "seconds": seconds, "budget_step": budget_step}
    said["samples"] = None if samples is None else {"count": samples}
    search = RoadmapOptions.from_dict({name: value for name, value in said.items() if value is not None})
    results = run.each(lambda assessment: ceiba.roadmap(run.framework, assessment, *documents, run.method, search))
    shown = [result.judged for result in results] if run.out.format == "csv" else results
    reports = (roadmap_report(result, run.framework, *documents[1:], run.session) for result in results)
    run.out.results(shown, lambda: list(reports), table="actions")


@command(FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, CONSTRAINTS, PLAN, BEST, BUDGETS, *OF_CATALOGUE, *TABLE, *FORMAT)
def judge_plan(run: Run, catalogue: str, constraints: str, plan: str, best: bool) -> None:
    """Show what a plan comes to, and what it does not keep to."""
    made = run.plan(plan)
    documents = run.plan_documents(catalogue, constraints)
    if made is None:
        raise Refused(run.problems)

    def compute(assessment: Assessment) -> JudgedPlan:
        found = ceiba.roadmap(run.framework, assessment, *documents, run.method) if best else None
        return ceiba.judge_plan(run.framework, assessment, *documents, made, run.method, found)

    results = run.each(compute)
    run.out.results(results, lambda: [plan_report(result, run.framework, *documents[1:], run.session) for result in results])


@command(FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, RECOMMENDATIONS, *OF_CATALOGUE, *TABLE, *FORMAT)
def recommend(run: Run, catalogue: str, recommendations: str) -> None:
    """Show recommendations beside what was found."""
    actions = run.catalogue(catalogue)
    advice = run.load(Recommendations, "recommendations", recommendations)
    targets = run.targets
    if targets is None or actions is None or advice is None:
        raise Refused(run.problems)
    results = run.each(lambda assessment: ceiba.recommend(run.framework, assessment, targets, actions, advice, run.method))
    run.warn(run.found(issue, given) for result, given in zip(results, run.given, strict=True) for issue in result.issues)
    documents = (run.framework, actions, advice, run.session)
    run.out.results(
        results,
        lambda: [recommended_report(result, given.assessment, *documents) for result, given in zip(results, run.given, strict=True)],
    )


@command(FRAMEWORK, CATALOGUE, *OF_CATALOGUE, *OF_ACTIONS, OUTPUT, LANG)
def catalogue(run: Run, catalogue: str) -> None:
    """Write a table of actions as JSON."""
    run.out.only("json")
    actions = run.catalogue(catalogue)
    if actions is None or run.problems:
        raise Refused(run.problems)
    unknown = [words(action.label, run.session.language) or action.id for action in actions.actions if not _priced(action)]
    if unknown:
        run.session.remark("severity.note", "note.cost_unknown", count=len(unknown), names="; ".join(unknown))
    run.out.write(f"{actions.to_json(2)}\n")


def _priced(action: Action) -> bool:
    """Return whether the costs of an action are known, as plans see it."""
    costs = [cost for cost in (action.one_off, action.yearly) if cost is not None]
    return bool(costs) and all(cost.amount is not None or cost.high is not None or cost.size for cost in costs)


@command(FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, GOALS_CROSSWALK, LATER, WITHOUT_LEVEL, *OF_CATALOGUE, *TABLE, *FORMAT)
def selected_actions(run: Run, catalogue: str, crosswalk: str | None, to: str | None, without_level: Sequence[str]) -> None:
    """Show the actions that goals ask for."""
    if to is not None and crosswalk is None:
        raise Usage("usage.to_what")
    walk = run.load(Crosswalk, "crosswalk", crosswalk)
    later = run.load(Framework, "to", to)
    actions = run.catalogue(catalogue, later)
    targets = run.targets
    if targets is None or actions is None or run.problems:
        raise Refused(run.problems)
    names = list(without_level)
    results = run.each(
        lambda assessment: ceiba.selected_actions(run.framework, assessment, targets, actions, walk, later, names, run.method)
    )
    run.out.results(results, lambda: [selection_report(result, run.framework, run.session) for result in results])


@command(FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, CONSTRAINTS, PLAN_TOO, AREAS, BUDGETS, *OF_CATALOGUE, *TABLE, *FORMAT)
def costing(run: Run, catalogue: str, constraints: str, plan: str | None, axis: str | None) -> None:
    """Show what it costs to reach goals, or to carry out a plan."""
    actions = run.catalogue(catalogue)
    limits = run.constraints(constraints)
    made = None if plan is None else run.plan(plan)
    targets = run.targets
    if targets is None or actions is None or limits is None or run.problems:
        raise Refused(run.problems)
    areas = None if axis is None else run.axis(axis)
    results = run.each(lambda assessment: ceiba.costing(run.framework, assessment, targets, actions, limits, made, areas, run.method))
    run.out.results(results, lambda: [costing_report(result, run.framework, actions, limits, run.session) for result in results])


@command(
    FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, CONSTRAINTS, PLAN, RECOMMENDATIONS_TOO, *WORK_FORMS, BUDGETS, *OF_CATALOGUE, *TABLE, *FORMAT
)
def workplan(
    run: Run,
    catalogue: str,
    constraints: str,
    plan: str,
    recommendations: str | None,
    by: str | None,
    date: str | None,
    by_lead: str | None,
    calendar: str | None,
    project: str | None,
    lead: str | None,
    public: bool,
) -> None:
    """Write the work plan of a plan."""
    actions = run.catalogue(catalogue)
    limits = run.constraints(constraints)
    made = run.plan(plan)
    advice = run.load(Recommendations, "recommendations", recommendations)
    targets = run.targets
    if targets is None or actions is None or limits is None or made is None or run.problems:
        raise Refused(run.problems)
    if len(run.given) != 1:
        raise Usage("usage.one_assessment")
    (found,) = run.each(lambda assessment: ceiba.workplan(run.framework, assessment, targets, actions, limits, made, run.method, advice))
    found = work.approved(run, found, by, date)
    work.written(run, found, by_lead=by_lead, calendar=calendar, project=project, lead=lead, public=public)


@command(WORK_PLAN, *WORK_FORMS, *FORMAT)
def worksheets(
    run: Run,
    work_plan: str,
    by: str | None,
    date: str | None,
    by_lead: str | None,
    calendar: str | None,
    project: str | None,
    lead: str | None,
    public: bool,
) -> None:
    """Write a work plan again, in other forms or approved."""
    found = run.load(WorkPlan, "work_plan", work_plan)
    if found is None:
        raise Refused(run.problems)
    found = work.approved(run, found, by, date)
    work.written(run, found, by_lead=by_lead, calendar=calendar, project=project, lead=lead, public=public)


@command(SENT, RETURNED, CURRENT, MERGED, *OF_WORK, *FORMAT)
def merge(run: Run, sent: str, returned: str, current: str | None, into: str | None) -> None:
    """Merge the tables of a work plan that came back."""
    base = run.load(WorkPlan, "sent", sent)
    now = base if current is None else run.load(WorkPlan, "current", current)
    if base is None or now is None:
        raise Refused(run.problems)
    tables = list(work.returns(run, returned, base))
    if run.problems:
        raise Refused(run.problems)
    try:
        merged = ceiba.merge_work_plan(base, now, tables)
    except Error as error:
        raise Refused((run.files.get("current", sent), issue) for issue in error.issues) from error
    if into is not None:
        run.out.spare(*(file for file in (returned, sent) if file == into))
        run.out.files(Path(into).parent, {Path(into).name: f"{merged.work_plan.to_json(2)}\n"})
    shown = in_words(merged, run.session) if run.out.excel else merged
    run.out.results([shown], lambda: [merge_report(merged, run.session)], table="changes")
    if merged.conflicts:
        run.session.remark("severity.warning", "note.conflicts", count=len(merged.conflicts))
        raise Stop(FINDINGS)


@command(FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, CONSTRAINTS, WORK_PLAN, AS_OF, BUDGETS, *OF_CATALOGUE, *TABLE, *FORMAT)
def progress(run: Run, catalogue: str, constraints: str, work_plan: str, date: str) -> None:
    """Show how far a work plan has come by a day."""
    actions = run.catalogue(catalogue)
    limits = run.constraints(constraints)
    plan = run.load(WorkPlan, "work_plan", work_plan)
    targets = run.targets
    if targets is None or actions is None or limits is None or plan is None:
        raise Refused(run.problems)
    day = work.day(run, date)
    results = run.each(lambda assessment: ceiba.progress(run.framework, assessment, targets, actions, limits, plan, day, run.method))
    run.out.results(results, lambda: [progress_report(result, plan, run.framework, run.session) for result in results], table="parts")


@command(FRAMEWORK, CATALOGUE, CONSTRAINTS, WORK_PLAN, AS_OF, BUDGETS, *OF_CATALOGUE, *OF_WORK, OUTPUT, LANG)
def remaining(run: Run, catalogue: str, constraints: str, work_plan: str, date: str) -> None:
    """Write the constraints for planning again what remains."""
    run.out.only("json")
    actions = run.catalogue(catalogue)
    limits = run.constraints(constraints)
    plan = run.load(WorkPlan, "work_plan", work_plan)
    if actions is None or limits is None or plan is None:
        raise Refused(run.problems)
    try:
        found = ceiba.remaining_constraints(actions, limits, plan, work.day(run, date))
    except Error as error:
        raise Refused((run.files.get(issue.document or ""), issue) for issue in error.issues) from error
    run.out.write(f"{found.to_json(2)}\n")
