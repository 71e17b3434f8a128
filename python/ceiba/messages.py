"""The messages of the command, in each language; the sentences are the library's, in one file for each language."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from ceiba._core import languages, sentences

_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")

LANGUAGES = languages()
MESSAGES = sentences("en")


def say(key: str, language: str, **values: object) -> str:
    """Return a message in a language.

    Args:
        key: name of the message.
        language: code of the language, such as "en"; messages that it lacks are in English.
        values: the values that replace the names in braces.

    Raises:
        KeyError: there is no such message.
    """
    return _spoken(language)[key].format(**values)


def written(space: str) -> dict[str, tuple[str, ...]]:
    """Return how people write names in tables, in every language.

    Args:
        space: the kind of name: "state", "source" or "column".
    """
    keys = [key for key in MESSAGES if key.startswith(f"written_{space}.")]
    return {key.split(".")[1]: tuple(way for code in LANGUAGES for way in _spoken(code)[key].split("; ")) for key in keys}


@cache
def _spoken(language: str) -> Mapping[str, str]:
    """Return every message in a language."""
    return {**MESSAGES, **sentences(language)}


def language_of(arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> str:
    """Return the language to speak: --lang among the arguments, else CEIBA_LANG, else the system's, else English.

    Args:
        arguments: the arguments of the command.
        environment: the environment's variables; by default this process's.
    """
    environment = os.environ if environment is None else environment
    wishes = [value for name, value in pairwise(arguments) if name == "--lang"]
    wishes += [argument.removeprefix("--lang=") for argument in arguments if argument.startswith("--lang=")]
    wishes.append(environment.get("CEIBA_LANG", ""))
    wishes.append(next((value for name in _LOCALE if (value := environment.get(name))), ""))
    codes = (wish.replace("-", "_").split("_")[0].split(".")[0].lower() for wish in wishes)
    return next((code for code in codes if code in LANGUAGES), LANGUAGES[0])
