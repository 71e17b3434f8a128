"""How names are folded: held against Unicode as Python knows it."""

from __future__ import annotations

import random
import unicodedata

from ceiba._core import _folded, _id_of


def folded(name: str) -> str:
    """Capitals, accents and blanks do not matter; nothing else is lost."""

    def without_marks(words: str) -> str:
        return "".join(c for c in unicodedata.normalize("NFD", words) if not 0x300 <= ord(c) <= 0x36F)

    return " ".join(without_marks(without_marks(name).casefold()).replace("_", " ").split())


def test_every_character_is_folded_as_unicode_says() -> None:
    wrong = []
    for code in range(0x80, 0x10000):
        if 0xD800 <= code <= 0xDFFF or 0xF900 <= code <= 0xFAFF:  # ideographs that are there twice
            continue
        c = chr(code)
        if not unicodedata.category(c).startswith(("C", "Z")) and _folded(f"a{c}b") != folded(f"a{c}b"):
            wrong.append(f"{code:x} {c}: {_folded(c)!r}")
    assert not wrong[:20]


def test_the_id_depends_on_the_folded_name_alone() -> None:
    draw = random.Random(4)
    letters = "aAáÁbñÑ_ -+.1żŻłŁ部門Пп"
    by_id: dict[str, set[str]] = {}
    for _ in range(5000):
        name = "".join(draw.choices(letters, k=draw.randint(1, 6))).strip()
        if name and folded(name):
            by_id.setdefault(_id_of(name), set()).add(folded(name))
    assert all(len(names) == 1 for names in by_id.values())
