"""Everything the command says is said in every language; that none lacks a sentence is tested in C++."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import ceiba
from ceiba import messages
from ceiba._core import sentences
from ceiba.messages import LANGUAGES, MESSAGES, language_of, say

SOURCES = "\n".join(path.read_text("utf-8") for path in Path(ceiba.__file__).parent.rglob("*.py") if path.stem != "messages")
USED = {
    *("command", "argument", "option", "help", "name", "usage", "location", "check", "agenda", "why", "head", "factor", "note"),
    *("title", "work", "demo", "plan", "recommend", "roadmap", "progress", "merge"),
}
NAMED = {
    *(
        "verdict",
        "variation",
        "severity",
        "reason",
        "outcome",
        "conflict",
        "membership",
        "state",
        "source",
        "evidence_kind",
        "ground",
        "counted_by",
        "place",
        "withheld_because",
        "public_group",
        "fate",
        "no_score",
    ),
    *(
        "rule",
        "missing_rule",
        "reconciliation",
        "normaliser",
        "rounding_mode",
        "comparison",
        "statistic",
        "undefined",
        "column",
        "init",
        "grouping",
        "room",
        "direction",
        "set",
        "diagnostic",
        "limit",
        "omission",
        "work_column",
        "work_status",
        "work_funding",
        "quadrant",
    ),
}


def test_a_file_names_each_key_once() -> None:
    for language in LANGUAGES:
        path = Path(__file__).parents[2] / "src" / "languages" / f"{language}.json"
        pairs = json.loads(path.read_text("utf-8"), object_pairs_hook=list)
        assert dict(pairs) == sentences(language)
        assert len(pairs) == len(sentences(language))


def test_translations_differ() -> None:
    """What is the same in Spanish is a pattern, a placeholder, or a word that the two share."""
    same = {key for key, text in sentences("es").items() if text == MESSAGES[key] and re.search("[a-z]{3}", re.sub("{.*?}", "", text))}
    assert same == {
        "head.sure",
        "column.sector",
        "head.sector",
        "kind.null",
        "severity.error",
        "head.factor",
        "column.factor",
        "column.estimable",
    }


def test_every_message_that_is_used_exists() -> None:
    used = set(re.findall(r'say\(\s*"([a-z_.]+)"', SOURCES)) | set(re.findall(r'(?:help|working)[=(]"([a-z_.]+)"', SOURCES))
    assert used
    assert used <= set(MESSAGES)
    assert set(re.findall(r'say\(\s*f"([a-z_]+)\.{', SOURCES)) <= USED | NAMED


def test_no_message_is_left_over() -> None:
    """Of a key that is put together at run time the last part stands in the sources, small where people are shown it in capitals; or it
    is a name of the library's."""
    left = {key for key in MESSAGES if key.split(".")[0] in USED - {"command", "factor"} and f'"{key}"' not in SOURCES}
    last = {key: key.split(".", 1)[1] for key in left}
    assert {key for key in left if f'"{last[key]}"' not in SOURCES and f'"{last[key].lower()}"' not in SOURCES} == set()


@pytest.mark.parametrize(
    ("space", "member", "unsaid"),
    [
        ("counted_by", "Participants.by", {"axis"}),
        ("verdict", "UncertainPriority.verdict", set()),
        ("withheld_because", "PublishedIndicator.withheld_because", set()),
        ("public_group", "PublicParticipation.group", set()),
        ("place", "NodeChange.place", {"kept"}),
        ("limit", "Violation.limit", set()),
        ("omission", "OmittedAction.why", set()),
        ("quadrant", "Priority.quadrant", set()),
    ],
)
def test_every_name_that_the_command_alone_says_has_words(space: str, member: str, unsaid: set[str]) -> None:
    cls, name = member.split(".")
    values = re.search(
        rf"class {cls}:.*?\b{name}: Literal\[(.*?)\]", ceiba._core._generated()["python/ceiba/_core/__init__.pyi"], re.DOTALL
    )
    assert values is not None
    names = set(re.findall(r'"(\w+)"', values[1])) - unsaid
    assert {key for key in MESSAGES if key.startswith(f"{space}.")} == {f"{space}.{name}" for name in names}


def test_every_code_of_an_issue_is_in_both_languages() -> None:
    codes = ceiba.issue_codes()
    assert len(set(codes)) == len(codes)
    for code in codes:
        issue = ceiba.issue(code, "", ["a", "b", "c"])
        assert ceiba.issue_text(issue, "en") == issue.text
        assert ceiba.issue_text(issue, "es") not in ("", issue.text)


def test_glossary() -> None:
    """States and rules are called what the language files call them, none missing."""
    page = (Path(__file__).parents[2] / "docs" / "glossary.md").read_text("utf-8")
    for space, title in (("state", "States"), ("rule", "Rules")):
        section = page[page.index(f"## {title} ") :].split("\n## ")[0]
        named = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \| \S.*\|$", section, re.MULTILINE)
        expected = {(key.split(".")[1], text, sentences("es")[key]) for key, text in MESSAGES.items() if key.startswith(f"{space}.")}
        assert set(named) == expected


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
    assert say("location.row", "es", row=3) == "fila 3"
    with pytest.raises(KeyError):
        say("nothing", "en")


def test_a_third_language_is_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "_spoken", {"xx": {"location.row": "⟨{row}⟩"}}.__getitem__)
    monkeypatch.setattr(messages, "LANGUAGES", (*LANGUAGES, "xx"))
    assert language_of(["--lang", "xx"], {}) == "xx"
    assert say("location.row", "xx", row=3) == "⟨3⟩"
