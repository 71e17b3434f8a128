"""The other commands, one function each; help lists them last, in this order."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from rich.console import RenderableType

import ceiba
from ceiba import tables, workshop
from ceiba._cli import show, show_changes, show_consultation, show_crosstab, show_publication, show_subjects
from ceiba._cli.command import command
from ceiba._cli.demo import demonstration
from ceiba._cli.options import (
    AFTER,
    ALTERNATIVES,
    ASSESSMENT,
    AUDIENCE,
    AXIS,
    BY,
    CELL_WEIGHTS,
    COMMENTS,
    CROSSWALK,
    DAY,
    DAY_JUDGED,
    DECISIONS,
    DEPTH,
    DRAFT,
    ENCODING,
    FOLDER,
    FOR_PUBLIC,
    FORMAT,
    FRAMEWORK,
    FRAMEWORK_AFTER,
    GROUP,
    IN_TABLES,
    INTO,
    JUDGEMENTS,
    LANG,
    METHOD_AFTER,
    NO_RANK,
    NODE,
    NODES,
    OF_INSTITUTIONS,
    OF_JUDGEMENTS,
    OF_NUMBERS,
    OUTPUT,
    PAGES,
    PARQUET,
    RANKED,
    READ,
    REPLACES,
    REPLYING,
    ROUND_AFTER,
    SCHEMA,
    SECOND_AXIS,
    STATUS,
    TABLE,
    TARGETS_TOO,
    TRIM,
    VIEWED,
    WEIGHTING,
)
from ceiba._cli.rank import as_json, methods_report, ranked, ranking_report, rows_of
from ceiba._cli.run import Given, Run
from ceiba._cli.session import Refused, Usage
from ceiba._cli.show_explanation import explanation_report
from ceiba._cli.show_weighing import weighing_report
from ceiba._cli.show_workshop import agenda_pages, agenda_report
from ceiba._cli.start import started
from ceiba._core import Assessment, Comparison, CrossTab, Crosswalk, Fitted, Framework, Method, Stability
from ceiba._error import Error
from ceiba._read.alternatives import read_alternatives
from ceiba.messages import why
from ceiba.tables import Audience

_NO_NAME = re.compile(r"[^\w-]+")


@command(FRAMEWORK, ASSESSMENT, NODE, DEPTH, *TABLE, *FORMAT)
def explain(run: Run, node: str, depth: int | None) -> None:
    """Explain the score of a node."""
    one = run.node(node)
    results = run.each(lambda assessment: ceiba.explain(run.framework, assessment, one, run.method))
    several = len(results) > 1
    run.out.results(
        results,
        lambda: [explanation_report(result, run.framework, run.session, depth=depth, several=several) for result in results],
    )


@command(FRAMEWORK, ASSESSMENT, AFTER, FRAMEWORK_AFTER, METHOD_AFTER, CROSSWALK, DEPTH, ROUND_AFTER, *TABLE, *FORMAT)
def compare(
    run: Run,
    after: str,
    framework_after: str | None,
    method_after: str | None,
    crosswalk: str | None,
    depth: int | None,
) -> None:
    """Compare rounds or subjects; each of several subjects with itself."""
    framework = run.load(Framework, "framework_after", framework_after) or run.framework
    method = run.load(Method, "method_after", method_after) or run.method
    walk = run.load(Crosswalk, "crosswalk", crosswalk)
    partner = run.partners(after, framework, method, {"framework": framework_after, "method": method_after})

    def compute(given: Given) -> Comparison:
        if walk is None:
            return ceiba.compare(run.framework, given.assessment, partner(given), run.method, framework, method)
        earlier = ceiba.backcast(run.framework, given.assessment, walk, framework, run.method).assessment
        return ceiba.compare(framework, earlier, partner(given), method)

    def people() -> list[RenderableType]:
        imputed = [
            show.imputed(run.framework, given.assessment, run.method) | show.imputed(framework, partner(given), method)
            for given in run.given
        ]
        pairs = zip(results, imputed, strict=True)
        return [show_changes.comparison_report(result, framework, run.session, depth, marked) for result, marked in pairs]

    results = run.each_given(compute)
    run.out.results(results, people)


@command(FRAMEWORK, ASSESSMENT, AXIS, SECOND_AXIS, CELL_WEIGHTS, *TABLE, *FORMAT)
def crosstab(run: Run, axis: str, second_axis: str | None, weights: Literal["effective", "equal"]) -> None:
    """Group indicators by their tags."""

    def compute(assessment: Assessment) -> CrossTab:
        return ceiba.crosstab(run.framework, ceiba.score(run.framework, assessment, run.method), first, second, weights)

    first, second = run.axis(axis), None if second_axis is None else run.axis(second_axis)
    results = run.each(compute)
    run.out.results(results, lambda: run.reports(show_crosstab.crosstab_report, results))


@command(FRAMEWORK, ASSESSMENT, FOLDER, PARQUET, AUDIENCE, COMMENTS, TARGETS_TOO, *TABLE, LANG)
def export(run: Run, folder: str, parquet: bool, audience: Audience, comments: bool) -> None:
    """Write tidy tables."""
    form: tables.Form = "parquet" if parquet else "csv"
    try:
        with tables.Export(folder, run.framework, run.method, run.targets, run.session.language, form, audience, comments=comments) as out:
            run.out.spare(*out.paths)
            run.each_given(lambda given: out.add(given.assessment, given.file))
    except ImportError as error:
        raise Usage("usage.parquet") from error
    run.out.write("".join(f"{path}\n" for path in out.paths))


@command(FRAMEWORK, ASSESSMENT, FOLDER, DRAFT, REPLACES, *TABLE, *FORMAT)
def publish(run: Run, folder: str, draft: bool, replaces: str | None) -> None:
    """Write what of assessments may be public, with who took part; say to the team what is withheld."""
    if replaces is not None and len(run.given) > 1:
        raise Usage("usage.one_replaced")
    before = run.load(Assessment, "replaces", replaces)
    results = run.each(lambda assessment: ceiba.publish(run.framework, assessment, run.method, draft, before))
    contents: dict[str, str] = {}
    for result in results:
        name = _name(result.assessment)
        contents[f"{name}.json"] = f"{result.assessment.to_json(2)}\n"
        contents[f"participation/{name}.csv"] = show_publication.participation_table(result.assessment)
    for file in contents:
        if (path := Path(folder, file)).exists() and replaces is None:
            raise Usage("usage.published_before", what=str(path))
    run.out.spare(*(Path(folder, file) for file in contents if replaces is None))
    run.out.files(Path(folder), contents)
    run.out.results(
        results, lambda: show.reports(show_publication.published_report, results, run.framework, run.session), table="indicators"
    )


@command(FRAMEWORK, ASSESSMENT, PAGES, *TABLE, *FORMAT)
def agenda(run: Run, pages: bool) -> None:
    """List what a validation workshop must discuss: to read and print, or as a table to fill in."""
    arguments = (run.framework, run.method, run.session.language)
    if run.out.format:
        results = run.each(lambda assessment: workshop.agenda(arguments[0], assessment, *arguments[1:]))
        run.out.rows([row for rows in results for row in rows])
        return
    found = run.each(lambda assessment: workshop.topics(arguments[0], assessment, *arguments[1:]))
    if pages:
        run.out.pages([page for topics in found for page in agenda_pages(topics, run.framework, run.session)])
    else:
        run.out.show(*(agenda_report(topics, run.framework, run.session) for topics in found))


@command(FRAMEWORK, ASSESSMENT, DECISIONS, BY, DAY, STATUS, *TABLE, OUTPUT, LANG)
def adjudicate(run: Run, decisions: str, by: str | None, date: str | None, status: str | None) -> None:
    """Add a workshop's decisions to an assessment."""
    run.out.only("json")
    run.out.needs_file("acordado.json" if run.session.language == "es" else "agreed.json")
    run.out.inputs.append(decisions)
    if len(run.given) != 1 and not run.problems:
        raise Usage("usage.one_assessment")

    def compute(given: Given) -> Assessment:
        try:
            return workshop.adjudicated(
                run.framework, given.assessment, decisions, run.method, decided_by=by, date=date, **run.decision_options()
            )
        except Error as error:
            files = ((decisions, issue) if issue.document is None else run.found(issue, given) for issue in error.issues)
            raise Refused([*run.problems, *files]) from error

    (after,) = run.each_given(compute)
    if status is not None:
        after = after.replace(status=status)
    before = {one.indicator: one for one in run.given[0].assessment.adjudications}
    changed = [one for one in after.adjudications if before.get(one.indicator) != one]
    left = workshop.still_open(run.framework, after, run.method)
    counts = {"entered": len(changed), "replaced": sum(one.indicator in before for one in changed)}
    run.session.remark("severity.note", "note.entered", **counts, open=len({one for some in left.values() for one in some}))
    if status not in (None, "draft") and any(left.values()):
        run.session.remark("severity.warning", "note.still_open", **{why: len(indicators) for why, indicators in left.items()})
    run.out.write(f"{after.to_json(2)}\n")


@command(FRAMEWORK, ASSESSMENT, REPLYING, READ, *OF_INSTITUTIONS, *FORMAT)
def reply(run: Run, institution: str | None, read: str | None) -> None:
    """Write an institution's sheet for its right of reply, or the sheets of all into a folder; or list the replies that came back."""
    one = None if institution is None else run.institution(institution)
    if read is not None:
        run.out.inputs.append(read)
        found = workshop.read_replies(run.framework, [given.assessment for given in run.given], read, encoding=run.encoding())
        silent = {row["institution"] for row in found.sheets} - {row["institution"] for row in found.replies}
        answered = {row["institution"] for row in found.replies}
        run.session.remark("severity.note", "note.replies", replies=len(found.replies), institutions=len(answered), silent=len(silent))
        run.out.rows(found.replies)
        return
    results = run.each(lambda assessment: workshop.replies(run.framework, assessment, one, run.method, run.session.language))
    rows = [row for rows in results for row in rows]
    if run.out.is_folder:
        sheets: dict[str, list[dict[str, object]]] = {}
        for row in rows:
            sheets.setdefault(_NO_NAME.sub("_", str(row["institution"])), []).append(row)
        run.out.folder({f"{name}.csv": sheet for name, sheet in sheets.items()})
        return
    run.out.needs_file("replicas" if run.session.language == "es" else "replies")
    run.out.rows(rows)


@command(FOLDER, LANG)
def init(run: Run, folder: str) -> None:
    """Start an instrument as tables."""
    try:
        paths = started(Path(folder), run.session.language)
    except OSError as error:
        raise Refused([(None, ceiba.issue("cannot_write", "", [f"{folder}: {why(error)}"]))]) from error
    if paths is None:
        raise Usage("usage.not_empty", what=folder)
    run.out.write("".join(f"{path}\n" for path in paths))
    run.session.complain(run.session.say("note.started", count=len(paths), folder=folder, page=paths[-1].name))


@command(IN_TABLES, ENCODING, OUTPUT, LANG)
def framework(run: Run) -> None:
    """Write the framework of a folder of tables as JSON."""
    run.out.only("json")
    run.out.write(f"{run.framework.to_json(2)}\n")


@command(ALTERNATIVES, *RANKED, *OF_NUMBERS, *FORMAT)
def rank(run: Run, table: str, method: str, weights: str | None, option: Sequence[str]) -> None:
    """Rank the alternatives in a table."""
    run.out.inputs.append(table)
    given = None
    try:
        given = read_alternatives(
            table, encoding=run.encoding(), **{name: run.arguments.get(name) for name in ("separator", "quote", "decimal", "head")}
        )
        found, used, source, diagnostics = ranked(given, method, weights, option)
    except Error as error:
        raise Refused([(table, given.placed(issue) if given else issue) for issue in error.issues]) from error
    if given.head_of_numbers:
        run.session.remark("severity.warning", "note.head_of_numbers", heads=", ".join(given.head_of_numbers))
    if given.shares:
        run.session.remark("severity.note", "note.percents", names=", ".join(given.shares))
    if run.out.format == "json":
        run.out.write(json.dumps(as_json(found, used), indent=2, ensure_ascii=False) + "\n")
    elif run.out.format == "csv":
        run.out.rows(rows_of(found))
    else:
        run.out.show(ranking_report(found, used, source, diagnostics, given.directions, run.session))


@command(*FORMAT)
def methods(run: Run) -> None:
    """Show the weighting and ranking methods."""
    if run.out.format:
        run.out.rows([{**card.to_dict(), "aliases": "; ".join(card.aliases), "traits": None} for card in ceiba.methods()])
    else:
        run.out.show(methods_report(run.session))


@command(FRAMEWORK, JUDGEMENTS, INTO, FOR_PUBLIC, WEIGHTING, GROUP, TRIM, DAY_JUDGED, *OF_JUDGEMENTS, *FORMAT)
def weigh(run: Run, into: str | None, public: bool) -> None:
    """Show the weights that judgements come to; write them into a method if asked."""
    if into is not None:
        run.out.spare(into)
    before = run.load(Method, "method", into) if into is not None and Path(into).exists() else None
    judgements = run.judgements
    if judgements is None or run.problems:
        raise Refused(run.problems)
    try:
        weighing = ceiba.weigh(run.framework, judgements, public)
    except Error as error:
        raise Refused(run.found(issue) for issue in error.issues) from error
    if into is not None:
        after = ceiba.with_weights(weighing, before)
        issues = [issue for issue in ceiba.check(run.framework, None, after) if issue.document == "method"]
        if any(issue.severity == "error" for issue in issues):
            raise Refused((into, issue) for issue in issues)
        run.warn((into, issue) for issue in issues)
        run.out.files(Path(into).parent, {Path(into).name: f"{after.to_json(2)}\n"})
        run.session.remark("severity.note", "note.weighed_into", count=len(weighing.weights), file=into)
    if not public:
        run.out.footer.append(run.session.say("note.judges_not_public"))
    run.out.results([weighing], lambda: [weighing_report(weighing, judgements, run.framework, run.session)])


@command(SCHEMA, OUTPUT, LANG)
def schema(run: Run, name: str) -> None:
    """Print the JSON Schema of a document."""
    run.out.only("json")
    run.out.write(ceiba.schema(name).rstrip("\n") + "\n")


@command(OUTPUT, LANG)
def demo(run: Run) -> None:
    """Show the example that ships with the package."""
    run.out.only("txt")
    run.out.show(*demonstration(run.session))


@command(FRAMEWORK, ASSESSMENT, *TABLE, *FORMAT)
def agreement(run: Run) -> None:
    """Show how far institutions agree."""
    results = run.each(lambda assessment: ceiba.agreement(run.framework, assessment, run.method))
    run.out.results(results, lambda: show.reports(show_consultation.agreement_report, results, run.framework, run.session))


@command(FRAMEWORK, ASSESSMENT, *TABLE, *FORMAT)
def participation(run: Run) -> None:
    """Show who was asked and who answered; of a published assessment, what it says of that."""
    published = [given.assessment for given in run.given if given.assessment.publication is not None]
    if published and not run.problems and len(published) == len(run.given):
        run.out.results(
            [assessment.publication for assessment in published],
            lambda: show.reports(show_publication.participation_report, published, run.framework, run.session),
        )
        return
    results = run.each(lambda assessment: ceiba.participation(run.framework, assessment, run.method))
    run.out.results(results, lambda: show.reports(show_consultation.participation_report, results, run.framework, run.session))


@command(FRAMEWORK, ASSESSMENT, AFTER, ROUND_AFTER, *TABLE, *FORMAT)
def stability(run: Run, after: str) -> None:
    """Show how answers changed between two rounds; each of several subjects with itself."""
    partner = run.partners(after)

    def compute(given: Given) -> Stability:
        return ceiba.stability(run.framework, given.assessment, partner(given), run.method)

    results = run.each_given(compute)
    run.out.results(results, lambda: show.reports(show_changes.stability_report, results, run.framework, run.session))


@command(FRAMEWORK, ASSESSMENT, *TABLE, *FORMAT)
def grounds(run: Run) -> None:
    """Show what scores rest on."""
    results = run.each(lambda assessment: ceiba.grounds(run.framework, assessment, run.method))
    run.out.results(results, lambda: show.reports(show_consultation.grounds_report, results, run.framework, run.session))


@command(FRAMEWORK, ASSESSMENT, VIEWED, *OF_INSTITUTIONS, *FORMAT)
def view(run: Run, institution: str | None) -> None:
    """Show what one institution answered; without one, what each sector answered."""
    if institution is None:
        sectors = run.each(lambda assessment: ceiba.sector_view(run.framework, assessment, run.method))
        run.out.results(sectors, lambda: show.reports(show_consultation.sectors_report, sectors, run.framework, run.session))
        return
    one = run.institution(institution)
    results = run.each(lambda assessment: ceiba.institution_view(run.framework, assessment, one, run.method))
    run.out.results(results, lambda: show.reports(show_consultation.institution_report, results, run.framework, run.session))


@command(FRAMEWORK, ASSESSMENT, NODES, NO_RANK, *TABLE, *FORMAT)
def standings(run: Run, node: Sequence[str], no_rank: bool) -> None:
    """Show several subjects side by side."""
    scores = run.each(lambda assessment: ceiba.score(run.framework, assessment, run.method))
    results = [ceiba.standings(scores, no_rank, [run.node(name) for name in node] or None)]
    run.out.results(results, lambda: show.reports(show_subjects.standings_report, results, run.framework, run.session))


@command(FRAMEWORK, ASSESSMENT, FOLDER, *TABLE, *FORMAT)
def fit(run: Run, folder: str) -> None:
    """Make an ordinary framework from one that needs many units, and prepare its assessments for it."""
    units = run.each(lambda assessment: assessment)
    run.out.spare(Path(folder) / "framework.json")
    with run.session.working("work.computing"):
        try:
            fitted = ceiba.fit(run.framework, units, run.method)
        except Error as error:
            raise Refused(run.found(issue) for issue in error.issues) from error
        run.out.files(Path(folder), _contents(fitted, units))
    run.warn(run.found(issue) for issue in fitted.issues)
    run.out.results([fitted], lambda: show.reports(show_subjects.fitted_report, [fitted], run.framework, run.session), table="columns")


def _name(assessment: Assessment) -> str:
    """Return the name of a file of an assessment."""
    return _NO_NAME.sub("_", f"{assessment.subject.id}_{assessment.round.id}")


def _contents(fitted: Fitted, units: list[Assessment]) -> dict[str, str]:
    """Return the framework and, in their own folder, the assessments, by the names of their files."""
    names: dict[str, int] = {}  # fit() refuses a subject and round twice, but names of files allow less than ids
    for number, unit in enumerate(units, start=1):
        name = _name(unit)
        names[f"{name}_{number}" if name in names else name] = number
    files = ["framework.json", *(f"assessments/{name}.json" for name in names)]
    documents = [fitted.framework.to_json(2), *(assessment.to_json(2) for assessment in fitted.assessments)]
    return {file: f"{document}\n" for file, document in zip(files, documents, strict=True)}
