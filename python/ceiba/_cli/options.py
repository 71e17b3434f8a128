"""The arguments and options of commands; each has the key of its help, which help.py shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

from ceiba._cli.session import Usage
from ceiba._core import schema_names
from ceiba.messages import LANGUAGES, written
from ceiba.tables import AUDIENCES


class _Path(click.Path):
    """The name of a file or folder; whoever opens it says what is wrong with it."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the name, which has to say something."""
        if not str(value).strip():
            raise Usage("usage.no_name", what=help_name(param))
        return super().convert(value, param, ctx)


def help_name(parameter: click.Parameter | None) -> str:
    """Return what people call a parameter."""
    return "" if parameter is None else parameter.opts[0] if isinstance(parameter, click.Option) else str(parameter.metavar)


_FILE = _Path(readable=False)


class Argument(click.Argument):
    """A value that stands in its place after a command.

    Args:
        name: its name in functions.
        shown: its name for people; by default its name in capitals.
        key: of its help; by default ``argument.`` and its name.
        more: arguments of click.Argument.
    """

    def __init__(self, name: str, shown: str | None = None, key: str | None = None, **more: Any) -> None:
        super().__init__([name], metavar=shown or name.upper(), **{"required": True, **more})
        self.key = key or f"argument.{name}"


class Option(click.Option):
    """A value that is given by name.

    Args:
        name: its name in functions; people write it with hyphens.
        takes: the name of its value for people; None if it takes none.
        key: of its help; by default ``option.`` and its name.
        short: another way to write it.
        more: arguments of click.Option.
    """

    def __init__(self, name: str, takes: str | None = None, key: str | None = None, short: Sequence[str] = (), **more: Any) -> None:
        forms = [f"--{name.replace('_', '-')}", *short]
        super().__init__(forms, metavar=takes, is_flag=True if takes is None else None, help=key or f"option.{name}", **more)


def _completed(names: Sequence[str]) -> Callable[[click.Context, click.Parameter, str], list[str]]:
    return lambda context, parameter, begun: [name for name in names if name.startswith(begun)]


def _one_of(name: str, names: Sequence[str], **more: Any) -> Option:
    def known(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
        if (name, value) == ("audience", "public"):
            raise Usage("usage.publish_first")
        if value not in (None, *names):
            raise Usage("usage.one_of", what=parameter.opts[0], names=", ".join(names))
        return value

    return Option(name, "|".join(names), callback=known, shell_complete=_completed(names), **more)


def _file(name: str) -> Option:
    return Option(name, "FILE", type=_FILE)


def _help(context: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        context.obj.output = f"{context.get_help()}\n"
        context.exit()


def _states(context: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    """Show the words that are read as a state, in every language."""
    if not wanted or context.resilient_parsing:
        return
    say = context.obj.say
    ways = {say(f"state.{name}"): words for name, words in written("state").items()}
    for names, words in written("two_states").items():
        both = ", ".join(say(f"state.{name}") for name in names.split("__"))
        ways[say("states.ambiguous", states=both)] = words
    context.obj.output = "".join(f"{state}: {'; '.join(dict.fromkeys(words))}\n" for state, words in ways.items())
    context.exit()


FRAMEWORK = Argument("framework", type=_FILE)
IN_TABLES = Argument("framework", "FOLDER", key="argument.tables", type=_FILE)
ASSESSMENT = Argument("assessment", type=_FILE)
ASSESSMENT_TOO = Argument("assessment", type=_FILE, required=False)
TARGETS = Argument("targets", type=_FILE)
PROFILES = Argument("profiles", "TARGETS...", key="argument.several_targets", type=_FILE, nargs=-1)
CATALOGUE = Argument("catalogue", type=_FILE)
CONSTRAINTS = Argument("constraints", type=_FILE)
PLAN = Argument("plan", type=_FILE)
RECOMMENDATIONS = Argument("recommendations", type=_FILE)
RECOMMENDATIONS_TOO = Option("recommendations", "FILE", key="option.recommendations", type=_FILE)
WORK_PLAN = Argument("work_plan", type=_FILE)
SENT = Argument("sent", type=_FILE)
RETURNED = Argument("returned", type=_FILE)
AFTER = Argument("after", type=_FILE)
ALTERNATIVES = Argument("table", "FILE", key="argument.alternatives", type=_FILE)
AXIS = Argument("axis")
SECOND_AXIS = Argument("second_axis", "AXIS", required=False)
DECISIONS = Argument("decisions", type=_FILE)
FOLDER = Argument("folder", type=_FILE)
NODE = Argument("node")
REPLYING = Argument("institution", required=False)
SCHEMA = Argument("name", key="argument.schema", shell_complete=_completed(schema_names()))

TARGETS_TOO = _file("targets")
CATALOGUE_TOO = _file("catalogue")
STATISTIC = _one_of("statistic", ("median", "best"), default="median")
PEERS = (
    STATISTIC,
    Option("id", "ID", key="option.peer_id", default="peers"),
    Option("node", "ID", multiple=True),
)
JUDGEMENTS = Argument("judgements", type=_FILE)
JUDGEMENTS_TOO = _file("judgements")
INTO = _file("into")
WEIGHTING = Option("weighting", "NAME")
GROUP = _one_of("group", ("mean", "geometric", "judgements", "trimmed_mean", "trimmed_geometric", "trimmed_judgements"))
TRIM = Option("trim", "SHARE", type=click.FloatRange(min=0, max=0.5, max_open=True))
FOR_PUBLIC = Option("public")
FRAMEWORK_AFTER = _file("framework_after")
METHOD_AFTER = _file("method_after")
CROSSWALK = _file("crosswalk")
GOALS_CROSSWALK = Option("crosswalk", "FILE", key="option.goals_crosswalk", type=_FILE)
LATER = _file("to")
WITHOUT_LEVEL = Option("without_level", "NAME", multiple=True)
PLAN_TOO = Option("plan", "FILE", key="option.plan_too", type=_FILE)
AREAS = Option("axis", "ID", key="option.areas")
AUDIENCE = _one_of("audience", AUDIENCES, default="team")
STATUS = _one_of("status", ("draft", "validated", "published"))
VIEWED = Option("institution", "ID", key="option.viewed")
NODES = Option("node", "ID", multiple=True)
CELL_WEIGHTS = _one_of("weights", ("effective", "equal"), default="effective")
NO_RANK = Option("no_rank")
DEPTH = Option("depth", "N", type=click.IntRange(min=0))
SEARCH = (
    _one_of("objective", ("greatest_closing", "least_cost")),
    Option("gap", "SHARE", type=click.FloatRange(min=0, max=1)),
    Option("seconds", "N", type=click.FloatRange(min=0, min_open=True)),
    Option("budget_step", "MONEY", type=click.FloatRange(min=0, min_open=True)),
    Option("samples", "N", type=click.IntRange(min=1)),
)
BEST = Option("best")
TOP = Option("top", "N", type=click.IntRange(min=1))
STUDY = (
    _file("study"),
    Option("vary", "NAME", multiple=True),
    Option("draws", "N", type=click.IntRange(min=1)),
    Option("seed", "N", type=click.IntRange(min=0)),
    Option("first", "N", type=click.IntRange(min=1)),
)
OF_PRIORITIES = Option("targets", "FILE", key="option.of_priorities", type=_FILE)
STUDY_FILE = Argument("study", type=_FILE)
STRICT = Option("strict")
COMMENTS = Option("comments")
DRAFT = Option("draft")
REPLACES = _file("replaces")
RANKED = (
    Option("method", "NAME", key="option.ranking_method", required=True),
    Option("weights", "NUMBERS|NAME", key="option.ranking_weights"),
    Option("option", "NAME=VALUE", multiple=True),
)
PARQUET = Option("parquet")
PAGES = Option("pages")
BY = Option("by", "NAME")
DAY = Option("date", "DATE", key="option.day")
DAY_JUDGED = Option("date", "DATE", key="option.day_judged")
READ = Option("read", "FILE", type=_FILE)
CURRENT = _file("current")
MERGED = Option("into", "FILE", key="option.merged", type=_FILE)
AS_OF = Option("date", "DATE", key="option.as_of", required=True)
WORK_FORMS = (
    Option("by", "NAME", key="option.approved_by"),
    Option("date", "DATE", key="option.approved_on"),
    Option("by_lead", "FOLDER", type=_FILE),
    _file("calendar"),
    _file("project"),
    Option("lead", "ID"),
    Option("public", key="option.work_public"),
)

OUTPUT = Option("output", "FILE", short=["-o"], type=_FILE)
LANG = Option("lang", "|".join(LANGUAGES), type=click.Choice(LANGUAGES), expose_value=False)  # answer.py has seen to it
HELP = Option("help", is_eager=True, expose_value=False, callback=_help)
VERSION = Option("version")
ROUND_AFTER = Option("round_after", "ID")
STATES = Option("states", is_eager=True, expose_value=False, callback=_states)
ENCODING = Option("encoding", "NAME")
OF_INSTITUTIONS = (  # how tables are read, where an institution is something else
    _file("method"),
    Option("subject", "ID"),
    Option("round", "ID"),
    _file("institutions"),
    Option("column", "THEIRS=OURS", multiple=True),
    _one_of("others", ("refuse", "ignore")),
    Option("code", "THEIRS=OURS", multiple=True),
    _one_of("answered_by", ("code", "value")),
    Option("where", "COLUMN=VALUE", multiple=True),
    Option("head", "N", type=click.IntRange(min=1)),
    Option("head_rows", "N", type=click.IntRange(min=1)),
    Option("fill_down"),
    Option("separator", "MARK"),
    Option("quote", "MARK"),
    _one_of("decimal", (".", ",")),
    _one_of("dates", ("day_first", "month_first")),
    ENCODING,
)
OF_JUDGEMENTS = tuple(option for option in OF_INSTITUTIONS if option.name in ("head", "separator", "quote", "decimal", "dates", "encoding"))
OF_NUMBERS = tuple(option for option in OF_INSTITUTIONS if option.name in ("head", "separator", "quote", "decimal", "encoding"))
BUDGETS = _file("budgets")
OF_CATALOGUE = (  # how a table of actions is read
    Option("size", "NAME=NUMBER", multiple=True),
    Option("places", "NAME=NUMBER", multiple=True),
    Option("currency", "NAME"),
    Option("price_year", "YEAR", type=click.IntRange(min=1)),
)
OF_ACTIONS = tuple(
    option
    for option in OF_INSTITUTIONS
    if option.name in ("institutions", "column", "code", "head", "head_rows", "separator", "quote", "decimal", "encoding")
)
TABLE = (*OF_INSTITUTIONS[:3], Option("institution", "ID"), *OF_INSTITUTIONS[3:])
EXCEL = Option("excel", key="option.csv", hidden=True)  # which people write as --csv=excel
FORMAT = (Option("ids"), Option("json"), Option("csv"), EXCEL, OUTPUT, LANG)
OF_WORK = tuple(
    option for option in OF_INSTITUTIONS if option.name in ("head", "head_rows", "separator", "quote", "decimal", "dates", "encoding")
)
