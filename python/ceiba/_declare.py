"""The arguments and options of the command; several commands share most of them.

What typer takes for help texts are keys of messages here; _help.py says them in the language asked for.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Annotated, Any, TypeVar

import typer

import ceiba
from ceiba._audience import AUDIENCES, Audience
from ceiba._help import Command, Commands
from ceiba._run import Run
from ceiba._session import INTERRUPTED, Stop, Usage
from ceiba.messages import LANGUAGES

app = typer.Typer(cls=Commands, add_completion=False, help="command", rich_markup_mode=None)
Function = TypeVar("Function", bound=Callable[..., None])


def _known(language: str | None) -> str | None:
    if language not in (None, *LANGUAGES):
        raise typer.BadParameter(str(language))
    return language


def _one_of(option: str, *names: str) -> Callable[[str | None], str | None]:
    """Return what refuses the value of an option that is none of these."""

    def judged(value: str | None) -> str | None:
        if value not in (None, *names):
            raise Usage("usage.one_of", what=option, names=", ".join(names))
        return value

    return judged


_STATUS = ("draft", "validated", "published")


NodeId = Annotated[str, typer.Argument(metavar="NODE", help="argument.node")]
SchemaName = Annotated[str, typer.Argument(metavar="NAME", help="argument.schema")]
DecisionsFile = Annotated[str, typer.Argument(metavar="DECISIONS", help="argument.decisions")]
InstitutionId = Annotated[str | None, typer.Argument(metavar="INSTITUTION", help="argument.institution")]
AssessmentStatus = Annotated[
    str | None, typer.Option("--status", metavar="|".join(_STATUS), callback=_one_of("--status", *_STATUS), help="option.status")
]
AudienceName = Annotated[
    Audience,
    typer.Option("--audience", metavar="|".join(AUDIENCES), callback=_one_of("--audience", *AUDIENCES), help="option.audience"),
]
ViewedInstitution = Annotated[str | None, typer.Option("--institution", metavar="ID", help="option.viewed")]
NodeIds = Annotated[list[str] | None, typer.Option("--node", metavar="ID", help="option.node")]
NoRank = Annotated[bool, typer.Option("--no-rank", help="option.no_rank")]
Depth = Annotated[int | None, typer.Option("--depth", metavar="N", min=0, help="option.depth")]
Top = Annotated[int | None, typer.Option("--top", metavar="N", min=1, help="option.top")]
Strict = Annotated[bool, typer.Option("--strict", help="option.strict")]
After = Annotated[str, typer.Argument(metavar="AFTER", help="argument.after")]
AxisId = Annotated[str, typer.Argument(metavar="AXIS", help="argument.axis")]
SecondAxisId = Annotated[str | None, typer.Argument(metavar="AXIS", help="argument.second_axis")]
Folder = Annotated[str, typer.Argument(metavar="FOLDER", help="argument.folder")]
FrameworkAfter = Annotated[str | None, typer.Option("--framework-after", metavar="FILE", help="option.framework_after")]
MethodAfter = Annotated[str | None, typer.Option("--method-after", metavar="FILE", help="option.method_after")]
CrosswalkFile = Annotated[str | None, typer.Option("--crosswalk", metavar="FILE", help="option.crosswalk")]
Parquet = Annotated[bool, typer.Option("--parquet", help="option.parquet")]
Version = Annotated[bool, typer.Option("--version", help="option.version")]
Lang = Annotated[str | None, typer.Option("--lang", metavar="|".join(LANGUAGES), callback=_known, help="option.lang")]
_Path = str | None
_SHARED: dict[str, Any] = {
    "framework": Annotated[str, typer.Argument(metavar="FRAMEWORK", help="argument.framework")],
    "assessment": Annotated[str, typer.Argument(metavar="ASSESSMENT", help="argument.assessment")],
    "assessment_too": Annotated[_Path, typer.Argument(metavar="ASSESSMENT", help="argument.assessment")],
    "targets": Annotated[str, typer.Argument(metavar="TARGETS", help="argument.targets")],
    "targets_too": Annotated[_Path, typer.Option("--targets", metavar="FILE", help="option.targets")],
    "method": Annotated[_Path, typer.Option("--method", metavar="FILE", help="option.method")],
    "subject": Annotated[str | None, typer.Option("--subject", metavar="ID", help="option.subject")],
    "round": Annotated[str | None, typer.Option("--round", metavar="ID", help="option.round")],
    "institution": Annotated[str | None, typer.Option("--institution", metavar="ID", help="option.institution")],
    "column": Annotated[list[str] | None, typer.Option("--column", metavar="THEIRS=OURS", help="option.column")],
    "code": Annotated[list[str] | None, typer.Option("--code", metavar="THEIRS=OURS", help="option.code")],
    "encoding": Annotated[str | None, typer.Option("--encoding", metavar="NAME", help="option.encoding")],
    "json": Annotated[bool, typer.Option("--json", help="option.json")],
    "csv": Annotated[bool, typer.Option("--csv", help="option.csv")],
    "output": Annotated[_Path, typer.Option("--output", "-o", metavar="FILE", help="option.output")],
    "lang": Lang,
}
_OFF = {"json": False, "csv": False}
_REQUIRED = ("framework", "assessment", "targets")
FORMAT = ("json", "csv", "output", "lang")
TABLE = ("method", "subject", "round", "institution", "column", "code", "encoding")
OF_INSTITUTIONS = tuple(name for name in TABLE if name != "institution")  # where an institution is something else


def command(*shared: str) -> Callable[[Function], Function]:
    """Return what makes a command of a function: it is given a Run made of the shared arguments, and its own arguments.

    Args:
        shared: names of shared arguments and options, those that are required first.
    """

    def declare(function: Function) -> Function:
        own = list(inspect.signature(function, eval_str=True).parameters.values())[1:]
        own = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in own]
        ours = [
            inspect.Parameter(
                name,
                inspect.Parameter.KEYWORD_ONLY,
                default=inspect.Parameter.empty if name in _REQUIRED else _OFF.get(name),
                annotation=_SHARED[name],
            )
            for name in shared
        ]
        first = [p for p in ours if p.name in _REQUIRED or p.name == "assessment_too"]
        parameters = [*first, *own, *(p for p in ours if p not in first)]

        def run(context: typer.Context, **arguments: Any) -> None:
            own_arguments = {p.name: arguments.pop(p.name) for p in own}
            shared_arguments = {name.removesuffix("_too"): value for name, value in arguments.items()}
            try:
                function(Run(context.obj, shared_arguments), **own_arguments)
            except KeyboardInterrupt:  # versions of typer differ in what they make of it
                raise Stop(INTERRUPTED) from None

        context = inspect.Parameter("context", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)
        vars(run)["__signature__"] = inspect.Signature([context, *parameters])  # typer reads the one or the other
        run.__annotations__ = {p.name: p.annotation for p in [context, *parameters]}
        app.command(function.__name__, cls=Command, help=f"command.{function.__name__}")(run)
        return function

    return declare


@app.callback(invoke_without_command=True)
def ceiba_command(context: typer.Context, version: Version = False, lang: Lang = None) -> None:
    """Say the version, or what the command can do."""
    if version:
        context.obj.output = f"ceiba {ceiba.version}\n"
    elif context.invoked_subcommand is None:
        context.obj.output = f"{context.get_help()}\n"
