"""The published cases of weighting and ranking methods, tests/reference/<room>/<method>.json, which the tests in C++ read as well.

`figures` says how what is expected is known: `printed` in the source, there or in a copy that the source names (the note says where none
was at hand); of a `package`, whose tests or reference have it; or `derived` from what is printed, as the note says.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

REFERENCE = Path(__file__).parents[1] / "reference"


def published(room: str) -> list[dict[str, Any]]:
    """Every case of a room's methods, each with the method's name."""
    return [
        {"method": path.stem, **case}
        for path in sorted((REFERENCE / room.replace(".", "/")).glob("*.json"))
        for case in json.loads(path.read_text("utf-8"))["cases"]
    ]
