"""Help and usage errors of the command in the language spoken; typer would give half of them in English.

Commands, arguments and options are declared with the key of a message where typer expects their help.
"""

from __future__ import annotations

import re
from typing import Any

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from typer.core import TyperCommand, TyperGroup

from ceiba._core import schema_names
from ceiba.messages import MESSAGES, say

_ERRORS = {
    "MissingParameter": "usage.missing",
    "NoSuchOption": "usage.unknown_option",
    "BadParameter": "usage.bad_value",
    "BadOptionUsage": "usage.bad_value",
    "NoSuchCommand": "usage.unknown_command",
}
_MESSAGES = {"No such command": "usage.unknown_command", "Got unexpected extra argument": "usage.extra"}


class Command(TyperCommand):
    """A command whose help is spoken."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        formatter.write(_rendered(_help(self, ctx)))


class Commands(TyperGroup):
    """The command as a whole, whose help is spoken."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        formatter.write(_rendered(_help(self, ctx)))


def usage_error(error: Exception, language: str) -> str | None:
    """Return what is wrong with the arguments, in one line; None if something else is wrong.

    Args:
        error: what typer raised.
        language: the language to speak.
    """
    message = str(getattr(error, "message", error))
    kind = next((key for c in type(error).__mro__ if (key := _ERRORS.get(c.__name__))), None)
    kind = kind or next((key for start, key in _MESSAGES.items() if message.startswith(start)), None)
    if kind is None:
        return None if not hasattr(error, "format_message") else say("usage.other", language, what=message)
    parameter = getattr(error, "param", None)
    what = getattr(error, "option_name", None) or (_name(parameter, language) if parameter else None)
    if what is None:
        what = next(iter(re.findall(r"'([^']*)'|\(([^()]*)\)$", message)), ("",))
        what = "".join(what)
    return say(kind, language, what=what)


def _rendered(content: Any) -> str:
    """Return what rich would print."""
    console = Console()
    with console.capture() as capture:
        console.print(content)
    return "\n".join(map(str.rstrip, capture.get().rstrip().split("\n")))


def _name(parameter: Any, language: str) -> str:
    """Return what an argument or the long form of an option is called."""
    if parameter.param_type_name == "argument":
        return _named(str(parameter.metavar or parameter.name.upper()), language)
    return str(max(parameter.opts, key=len))


def _named(name: str, language: str) -> str:
    """Return a placeholder in a language."""
    return say(f"name.{name}", language) if f"name.{name}" in MESSAGES else name


def _words(key: str | None, language: str) -> str:
    """Return the message that a declaration names."""
    return say(key, language, names=", ".join(schema_names())) if key in MESSAGES else key or ""


def _help(command: Any, ctx: Any) -> Group:
    """Return the help of a command."""
    language: str = ctx.find_root().obj.language
    parameters = list(command.get_params(ctx))
    arguments = [p for p in parameters if p.param_type_name == "argument"]
    options = [p for p in parameters if p.param_type_name != "argument" and not p.hidden]
    commands = [command.get_command(ctx, name) for name in command.list_commands(ctx)] if hasattr(command, "commands") else []
    names = [_name(a, language) for a in arguments]
    usage = [ctx.command_path, *(n if a.required else f"[{n}]" for n, a in zip(names, arguments, strict=True))]
    usage.append(say("name.COMMAND" if commands else "name.OPTIONS", language))
    parts: list[Any] = [
        Text.assemble((say("help.usage", language), "bold"), ": ", " ".join(usage)),
        Padding(Text(_words(command.help, language)), (1, 0)),
        _section("help.commands", [(c.name, c.help) for c in commands], language),
        _section("help.arguments", [(n, a.help) for n, a in zip(names, arguments, strict=True)], language),
        _section("help.options", [(_option(o, language), "option.help" if "--help" in o.opts else o.help) for o in options], language),
    ]
    if commands:
        parts.append(Text(say("help.of_command", language)))
    return Group(*filter(None, parts))


def _option(option: Any, language: str) -> str:
    """Return the forms of an option and what it takes."""
    takes = "" if getattr(option, "is_flag", False) else f" {_named(str(option.metavar), language)}"
    return ", ".join(sorted(option.opts, key=len)) + takes


def _section(title: str, entries: list[tuple[str, str | None]], language: str) -> Group | None:
    """Return a list of what there is and what it does."""
    if not entries:
        return None
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column()
    for name, key in entries:
        table.add_row(Text(name, "cyan"), Text(_words(key, language)))
    return Group(Text(say(title, language), "bold"), Padding(table, (0, 0, 1, 2)))
