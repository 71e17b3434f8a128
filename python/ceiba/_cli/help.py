"""Help and usage errors in the language spoken; click would give them in English."""

from __future__ import annotations

import click
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ceiba._cli.options import Argument, Option
from ceiba._cli.session import rendered
from ceiba._core import Judgements, RoadmapOptions, schema_names
from ceiba._output import cell
from ceiba.messages import LANGUAGES, MESSAGES, say

_SEARCH = RoadmapOptions()
_DEFAULTS = {  # as the library declares them
    "objective": _SEARCH.objective,
    "gap": cell(_SEARCH.gap),
    "seconds": cell(_SEARCH.seconds),
    "trim": cell(Judgements(id="", method="direct", judgements=[]).trim),
}
_ERRORS: tuple[tuple[type[click.ClickException], str], ...] = (  # the first that fits
    (click.MissingParameter, "usage.missing"),
    (click.NoSuchOption, "usage.unknown_option"),
    (click.BadParameter, "usage.bad_value"),
    (click.BadOptionUsage, "usage.bad_value"),
)


def usage_error(error: click.ClickException, language: str) -> str:
    """Return what is wrong with the arguments, in one line.

    Args:
        error: what click raised.
        language: the language to speak.
    """
    key = next((key for kind, key in _ERRORS if isinstance(error, kind)), None)
    if key is None:
        return say("usage.other", language, what=error.message)
    parameter = getattr(error, "param", None)
    if key == "usage.bad_value" and isinstance(parameter, Option) and isinstance(parameter.type, (click.IntRange, click.FloatRange)):
        return _out_of(parameter, parameter.type, language)
    return say(
        key,
        language,
        what=_name(parameter, language) if parameter else getattr(error, "option_name", ""),
        help=words(str(parameter.help), language) if isinstance(parameter, Option) else "",
        near=next(iter(getattr(error, "possibilities", None) or ()), ""),
    )


def _out_of(option: Option, kind: click.IntRange | click.FloatRange, language: str) -> str:
    """Return what numbers an option takes."""
    least, most = (None if x is None else cell(x) for x in (kind.min, kind.max))
    return say(
        "usage.range",
        language,
        what=_name(option, language),
        kind=say("kind.whole_number" if isinstance(kind, click.IntRange) else "kind.number", language),
        least=None if kind.min_open else least,
        above=least if kind.min_open else None,
        most=None if kind.max_open else most,
        below=most if kind.max_open else None,
    )


def of_command(command: click.Command, context: click.Context) -> str:
    """Return the help of a command as it is printed."""
    return rendered([_help(command, context)]).rstrip("\n")


def words(key: str, language: str) -> str:
    """Return the message that a declaration names."""
    return say(key, language, names=", ".join(schema_names()), languages=", ".join(LANGUAGES), **_DEFAULTS)


def _name(parameter: click.Parameter, language: str) -> str:
    """Return the name of an argument or the long form of an option."""
    if isinstance(parameter, click.Argument):
        return _named(str(parameter.metavar), language)
    return max(parameter.opts, key=len)


def _named(name: str, language: str) -> str:
    """Return a placeholder in a language."""
    return say(f"name.{name}", language) if f"name.{name}" in MESSAGES else name


def _help(command: click.Command, context: click.Context) -> Group:
    """Return the help of a command."""
    language: str = context.find_root().obj.language
    arguments = [p for p in command.params if isinstance(p, Argument)]
    options = [p for p in command.params if isinstance(p, Option) and not p.hidden]
    commands = list(command.commands.values()) if isinstance(command, click.Group) else []
    names = [_name(a, language) for a in arguments]
    usage = [context.command_path, *(n if a.required else f"[{n}]" for n, a in zip(names, arguments, strict=True))]
    usage.append(say("name.COMMAND" if commands else "name.OPTIONS", language))
    parts: list[RenderableType | None] = [
        Text.assemble((say("help.usage", language), "bold"), ": ", " ".join(usage)),
        Padding(Text(words(str(command.help), language)), (1, 0)),
        _section("help.commands", [(str(c.name), str(c.help)) for c in commands], language),
        _section("help.arguments", [(n, a.key) for n, a in zip(names, arguments, strict=True)], language),
        _section("help.options", [(_option(o, language), str(o.help)) for o in options], language),
        Text(say("help.of_command", language)) if commands else None,
    ]
    return Group(*(part for part in parts if part is not None))


def _option(option: Option, language: str) -> str:
    """Return the forms of an option and its value."""
    takes = "" if option.is_flag else f" {_named(str(option.metavar), language)}"
    return ", ".join(sorted(option.opts, key=len)) + takes


def _section(title: str, entries: list[tuple[str, str]], language: str) -> Group | None:
    """Return a list of names and what each does."""
    if not entries:
        return None
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column()
    for name, key in entries:
        table.add_row(Text(name, "cyan"), Text(words(key, language)))
    return Group(Text(say(title, language), "bold"), Padding(table, (0, 0, 1, 2)))
