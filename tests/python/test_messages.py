"""Everything the command says is said in every language."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

import ceiba
from ceiba.messages import LANGUAGES, MESSAGES, language_of, say

SOURCES = "\n".join(path.read_text("utf-8") for path in Path(ceiba.__file__).parent.rglob("*.py") if path.stem != "messages")
STATES = re.search(r"state: Literal\[(.*?)\]", ceiba._core._generated()["python/ceiba/_core/__init__.pyi"])


def names(pattern: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(pattern) if name}


@pytest.mark.parametrize("key", MESSAGES)
def test_every_message_is_in_every_language(key: str) -> None:
    texts = MESSAGES[key]
    assert tuple(texts) == LANGUAGES
    assert all(texts.values())
    assert len({frozenset(names(text)) for text in texts.values()}) == 1


@pytest.mark.parametrize("key", [key for key in MESSAGES if not key.startswith(("name.", "severity."))])
def test_translations_differ(key: str) -> None:
    assert MESSAGES[key]["en"] != MESSAGES[key]["es"]


def test_every_message_that_is_used_exists() -> None:
    used = set(re.findall(r'say\(\s*"([a-z_.]+)"', SOURCES)) | set(re.findall(r'(?:help|working)[=(]"([a-z_.]+)"', SOURCES))
    assert used
    assert used <= set(MESSAGES)


def test_no_message_is_left_over() -> None:
    """Of a key that is put together at run time the last part stands in the sources, small where people are shown it in capitals; or it
    is a name of the library's."""
    named = ("command.", "severity.", "state.", "factor.", "place.", "evidence.", "by.", "suppressed.", "audience.")
    left = {key for key in MESSAGES if not key.startswith(named) and f'"{key}"' not in SOURCES}
    last = {key: key.split(".", 1)[1] for key in left}
    assert {key for key in left if f'"{last[key]}"' not in SOURCES and f'"{last[key].lower()}"' not in SOURCES} == set()


def test_every_state_and_severity_has_words() -> None:
    assert STATES is not None
    for state in re.findall(r'"(\w+)"', STATES[1]):
        assert f"state.{state}" in MESSAGES
    assert {f"severity.{name}" for name in ("error", "warning", "note")} <= set(MESSAGES)


def test_every_kind_of_evidence_has_words() -> None:
    kinds = re.search(r"class Evidence:.*?kind: Literal\[(.*?)\]", ceiba._core._generated()["python/ceiba/_core/__init__.pyi"], re.DOTALL)
    assert kinds is not None
    for kind in re.findall(r'"(\w+)"', kinds[1]):
        assert f"evidence.{kind}" in MESSAGES


def test_every_code_of_an_issue_is_in_both_languages() -> None:
    codes = ceiba.issue_codes()
    assert len(set(codes)) == len(codes)
    for code in codes:
        issue = ceiba.issue(code, "", ["a", "b", "c"])
        assert ceiba.issue_text(issue, "en") == issue.text
        assert ceiba.issue_text(issue, "es") not in ("", issue.text)


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "en"),
        ([], {"LANG": "es_GT.UTF-8"}, "es"),
        ([], {"LANG": "es_GT.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ([], {"LANG": "C.UTF-8"}, "en"),
        ([], {"LANG": "fr_FR.UTF-8"}, "en"),
        ([], {"LANG": "en_GB.UTF-8", "CEIBA_LANG": "es"}, "es"),
        (["score", "--lang", "es"], {}, "es"),
        (["--lang=es", "score"], {"CEIBA_LANG": "en"}, "es"),
        (["--lang", "en", "score"], {"CEIBA_LANG": "es"}, "en"),
        (["--lang", "fr"], {"CEIBA_LANG": "es"}, "es"),
        (["--lang"], {"LANG": "es"}, "es"),
    ],
)
def test_language(arguments: list[str], environment: dict[str, str], language: str) -> None:
    assert language_of(arguments, environment) == language


def test_say() -> None:
    assert say("issue.row", "es", row=3) == "fila 3"
    with pytest.raises(KeyError):
        say("nothing", "en")
