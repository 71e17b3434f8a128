"""Functions as commands."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

import ceiba
from ceiba._cli import help, options
from ceiba._cli.run import Run
from ceiba._cli.session import INTERRUPTED, Stop, Usage

Function = TypeVar("Function", bound=Callable[..., None])


class Spoken(click.Command):
    """A command that shows its help in the language asked for."""

    def get_help(self, ctx: click.Context) -> str:
        """Return its help."""
        return help.of_command(self, ctx)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return what may come next, with its help."""
        completions = super().shell_complete(ctx, incomplete)
        for item in completions:
            item.help = item.help and help.words(item.help, ctx.obj.language)
        return completions


class Command(Spoken):
    """A command that refuses superfluous arguments."""

    allow_extra_args = True

    def invoke(self, ctx: click.Context) -> None:
        """Do what is asked."""
        if ctx.args:
            raise Usage("usage.extra", what=" ".join(ctx.args))
        try:
            super().invoke(ctx)
        except KeyboardInterrupt:
            raise Stop(INTERRUPTED) from None


class Commands(Spoken, click.Group):
    """All commands, in the order in which they were declared."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return their names."""
        return list(self.commands)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is asked for."""
        if args[0] not in self.commands and not ctx.resilient_parsing:
            raise Usage("usage.unknown_command", what=args[0], near=ceiba.closest(args[0], list(self.commands)) or "")
        return super().resolve_command(ctx, args)


def _whole(version: bool) -> None:
    """Show the version, or what the command can do."""
    context = click.get_current_context()
    if version:
        context.obj.output = f"ceiba {ceiba.version}\n"
    elif context.invoked_subcommand is None:
        context.obj.output = f"{context.get_help()}\n"


app = Commands(
    "ceiba",
    callback=_whole,
    params=[options.VERSION, options.LANG, options.HELP],
    help="command.ceiba",
    add_help_option=False,
    invoke_without_command=True,
)


def command(*parameters: options.Argument | options.Option) -> Callable[[Function], Function]:
    """Return a decorator that turns a function into a command: it gets a Run and the arguments that it names; the Run has the others.

    Args:
        parameters: the arguments and options, in the order in which they are shown.
    """

    def declare(function: Function) -> Function:
        own = list(inspect.signature(function).parameters)[1:]

        def run(**arguments: Any) -> None:
            own_arguments = {name: arguments.pop(name) for name in own}
            function(Run(click.get_current_context().obj, arguments), **own_arguments)

        name = function.__name__
        key = f"command.{name}"
        params: list[click.Parameter] = [*parameters, options.HELP]
        app.add_command(Command(name, callback=run, params=params, help=key, short_help=key, add_help_option=False))
        return function

    return declare
