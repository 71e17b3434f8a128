"""The messages of the command, in each language; the sentences are the library's, in one file for each language."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from ceiba._core import languages, sentences

_WHY = {
    errno.ENOENT: "no_such_file",
    errno.EACCES: "not_allowed",
    errno.EPERM: "not_allowed",
    errno.EISDIR: "is_folder",
    errno.ENOTDIR: "no_folder",
    errno.ENOSPC: "no_space",
    errno.EFBIG: "too_large",
    errno.EIO: "device_error",
    errno.EROFS: "read_only",
}  # as src/io/file.cpp has it
_OPTIONAL = re.compile(r"<([^<>]*)>")
_NAMES = re.compile(r"\{(\w+)\}")
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")

LANGUAGES = languages()
MESSAGES = sentences("en")


def say(key: str, language: str, **values: object) -> str:
    """Return a message in a language.

    Args:
        key: name of the message.
        language: code of the language, such as "en"; messages that it lacks are in English.
        values: the values that replace the names in braces; what is between < and > is left out where one of its values is empty.

    Raises:
        KeyError: there is no such message.
    """
    sentence = _spoken(language)[key]
    if "<" in sentence:
        sentence = _OPTIONAL.sub(
            lambda part: part[1] if all(values.get(name) not in (None, "") for name in _NAMES.findall(part[1])) else "", sentence
        )
    return sentence.format(**values)


def why(error: OSError) -> str:
    """Return why the system did not do something, as an argument of an issue: the key of its words where there are some."""
    key = _WHY.get(error.errno or 0)
    return f"kind.{key}" if key else error.strerror or str(error)


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
