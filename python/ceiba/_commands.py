"""What the command can do: check, score, gaps, prioritise, explain, compare, crosstab, export, the workshop's three, schema, demo.

What more it can do stands in _views.py.
"""

from __future__ import annotations

from rich.console import RenderableType

import ceiba
from ceiba import _show, tables, workshop
from ceiba._core import Assessment, Comparison, CrossTab, Crosswalk, Framework, Method, Priorities
from ceiba._declare import (
    FORMAT,
    OF_INSTITUTIONS,
    TABLE,
    After,
    AssessmentStatus,
    AudienceName,
    AxisId,
    CrosswalkFile,
    DecisionsFile,
    Depth,
    Folder,
    FrameworkAfter,
    InstitutionId,
    MethodAfter,
    NodeId,
    Parquet,
    SchemaName,
    SecondAxisId,
    Strict,
    Top,
    command,
)
from ceiba._demo import demonstration
from ceiba._error import Error
from ceiba._run import Given, Run
from ceiba._session import ERRORS, FINDINGS, Refused, Stop, Usage


@command("framework", "assessment_too", "targets_too", *TABLE, *FORMAT)
def check(run: Run, strict: Strict = False) -> None:
    """Say everything that is wrong with documents."""
    found = run.findings()
    run.deliver_issues(found)
    severities = {issue.severity for _, issue in found}
    if "error" in severities:
        raise Stop(ERRORS)
    if strict and "warning" in severities:
        raise Stop(FINDINGS)


@command("framework", "assessment", *TABLE, *FORMAT)
def score(run: Run, depth: Depth = None, audience: AudienceName = "team") -> None:
    """Score assessments; several are shown in one table unless a depth is asked for."""
    results = run.each(lambda one: ceiba.score_view(run.framework, one, audience, run.method))
    if len(results) > 1 and depth is None:
        run.deliver(results, lambda: [_show.overview(results, run.framework, run.session)])
    else:
        run.deliver(results, lambda: [_show.scores_report(r, run.framework, run.session, depth) for r in results])


@command("framework", "assessment", "targets", *TABLE, *FORMAT)
def gaps(run: Run) -> None:
    """Show the gaps of assessments."""
    results = run.each(run.gaps)
    run.deliver(results, lambda: run.reports(_show.gaps_report, results))


@command("framework", "assessment", "targets", *TABLE, *FORMAT)
def prioritise(run: Run, top: Top = None) -> None:
    """Show the priorities of assessments."""

    def compute(one: Assessment) -> Priorities:
        found = ceiba.prioritise(run.framework, run.gaps(one), run.method)
        return found if top is None else found.replace(priorities=found.priorities[:top])

    results = run.each(compute)
    run.deliver(results, lambda: run.reports(_show.priorities_report, results))


@command("framework", "assessment", *TABLE, *FORMAT)
def explain(run: Run, node: NodeId) -> None:
    """Explain the score of a node."""
    results = run.each(lambda one: ceiba.explain(run.framework, one, node, run.method))
    run.deliver(results, lambda: [_show.explanation_report(result, run.session, several=len(results) > 1) for result in results])


@command("framework", "assessment", *TABLE, *FORMAT)
def compare(
    run: Run,
    after: After,
    framework_after: FrameworkAfter = None,
    method_after: MethodAfter = None,
    crosswalk: CrosswalkFile = None,
    depth: Depth = None,
) -> None:
    """Compare rounds or subjects; of several subjects each with itself."""
    framework = run.load(Framework, "framework_after", framework_after) or run.framework
    method = run.load(Method, "method_after", method_after) or run.method
    walk = run.load(Crosswalk, "crosswalk", crosswalk)
    partner = run.partners(after, framework, method, {"framework": framework_after, "method": method_after})

    def compute(one: Given) -> Comparison:
        if walk is None:
            return ceiba.compare(run.framework, one.assessment, partner(one), run.method, framework, method)
        earlier = ceiba.backcast(run.framework, one.assessment, walk, framework, run.method).assessment
        return ceiba.compare(framework, earlier, partner(one), method)

    def people() -> list[RenderableType]:
        imputed = [
            _show.imputed(run.framework, one.assessment, run.method) | _show.imputed(framework, partner(one), method) for one in run.given
        ]
        each = zip(results, imputed, strict=True)
        return [_show.comparison_report(result, framework, run.session, depth, marked) for result, marked in each]

    results = run.each_given(compute)
    run.deliver(results, people)


@command("framework", "assessment", *TABLE, *FORMAT)
def crosstab(run: Run, axis: AxisId, second_axis: SecondAxisId = None) -> None:
    """Group indicators by their tags."""

    def compute(one: Assessment) -> CrossTab:
        return ceiba.crosstab(run.framework, ceiba.score(run.framework, one, run.method), axis, second_axis)

    results = run.each(compute)
    run.deliver(results, lambda: run.reports(_show.crosstab_report, results))


@command("framework", "assessment", "targets_too", *TABLE, "lang")
def export(run: Run, folder: Folder, parquet: Parquet = False, audience: AudienceName = "team") -> None:
    """Write tidy tables."""
    form: tables.Form = "parquet" if parquet else "csv"
    try:
        with tables.Export(folder, run.framework, run.method, run.targets, run.session.language, form, audience) as out:
            run.each_given(lambda one: out.add(one.assessment, one.file))
    except ImportError as error:
        raise Usage("usage.parquet") from error
    run.write("".join(f"{path}\n" for path in out.paths))


@command("framework", "assessment", *TABLE, *FORMAT)
def agenda(run: Run) -> None:
    """List what a validation workshop must talk about."""
    results = run.each(lambda one: workshop.agenda(run.framework, one, run.method, run.session.language))
    run.deliver_rows([row for rows in results for row in rows])


@command("framework", "assessment", *TABLE, "output", "lang")
def adjudicate(run: Run, decisions: DecisionsFile, status: AssessmentStatus = None) -> None:
    """Put what a workshop agreed into an assessment."""
    if len(run.given) != 1 and not run.problems:
        raise Usage("usage.one_assessment")

    def compute(one: Given) -> Assessment:
        try:
            return workshop.adjudicated(run.framework, one.assessment, decisions, run.method)
        except Error as error:
            files = (
                (decisions, issue) if issue.document is None else (run.file_of(issue, one), one.placed(issue)) for issue in error.issues
            )
            raise Refused([*run.problems, *files]) from error

    (after,) = run.each_given(compute)
    if status is not None:
        after = after.replace(status=status)
    left = {} if status in (None, "draft") else workshop.still_open(run.framework, after, run.method)
    if any(left.values()):
        run.session.remark("severity.warning", "note.still_open", **{why: len(indicators) for why, indicators in left.items()})
    run.write(f"{after.to_json(2)}\n")


@command("framework", "assessment", *OF_INSTITUTIONS, *FORMAT)
def reply(run: Run, institution: InstitutionId = None) -> None:
    """Write an institution's sheet for its right of reply, or everybody's."""
    results = run.each(lambda one: workshop.replies(run.framework, one, institution, run.method, run.session.language))
    run.deliver_rows([row for rows in results for row in rows])


@command("output", "lang")
def schema(run: Run, name: SchemaName) -> None:
    """Print the JSON Schema of a document."""
    run.write(ceiba.schema(name).rstrip("\n") + "\n")


@command("output", "lang")
def demo(run: Run) -> None:
    """Show the example that ships with the package."""
    run.show(*demonstration(run.session))
