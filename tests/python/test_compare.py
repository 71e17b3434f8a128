"""Comparison, crosswalks, standings, cross-tabs and hashes from Python."""

from __future__ import annotations

import math
from collections import defaultdict

import pytest

import ceiba

FOLDER = ceiba.examples.path("mrc_style/framework.json").parent
FRAMEWORK = ceiba.Framework.from_file(FOLDER / "framework.json")
FIRST, SECOND = (ceiba.Assessment.from_file(FOLDER / f"assessment_{year}.json") for year in (2025, 2026))
METHOD = ceiba.Method.from_file(FOLDER / "method.json")
OF_THE_RANGE = 1e-12  # of sums of some hundred parts no greater than the range


@pytest.mark.parametrize("method_after", [None, METHOD])
def test_parts_add_up(method_after: ceiba.Method | None) -> None:
    found = ceiba.compare(FRAMEWORK, FIRST, SECOND, method_after=method_after)
    sums: dict[str, list[float]] = defaultdict(list)
    for part in found.parts:
        sums[part.node].append(part.part)
    checked = 0
    for node in found.nodes:
        if node.change is None or node.range is None:
            continue
        assert abs(math.fsum(sums[node.id]) - node.change) <= OF_THE_RANGE * (node.range.high - node.range.low)
        checked += node.change != 0
    assert checked > 50
    assert found.earlier.round == "2025" and found.later.round == "2026"
    assert found.later.provenance.answers == SECOND.hash()
    assert ceiba.Comparison.from_json(found.to_json()) == found


def test_drawn_parts_have_their_error_and_add_up() -> None:
    leaves = [f"i{k}" for k in range(30)]
    framework = ceiba.Framework(
        id="flat",
        version="1",
        scales=[{"id": "share", "numeric": {"normalise": "identity", "low": 0, "high": 10}}],
        root={"id": "whole", "rule": "median", "children": [{"id": leaf, "question": {"scale": "share"}} for leaf in leaves]},
    )

    def answered(shift: int) -> ceiba.Assessment:
        responses = [{"institution": "office", "indicator": leaf, "answer": (3 * k + shift * (k + 1)) % 9} for k, leaf in enumerate(leaves)]
        return ceiba.Assessment(
            id="a",
            framework="flat",
            subject={"id": "s"},
            round={"id": "r"},
            institutions=[{"id": "office"}],
            responses=responses,
        )

    found = ceiba.compare(framework, answered(0), answered(1), seed=5)
    assert not found.exact and found.later.provenance.seed == 5
    parts = [part for part in found.parts if part.node == "whole"]
    assert all(part.standard_error is not None for part in parts)
    assert found.nodes[0].change is not None and found.nodes[0].change != 0
    assert abs(math.fsum(part.part for part in parts) - found.nodes[0].change) <= OF_THE_RANGE * 10
    assert found == ceiba.compare(framework, answered(0), answered(1), seed=5)
    assert found.parts != ceiba.compare(framework, answered(0), answered(1), seed=6).parts


def test_a_comparison_is_a_table() -> None:
    pytest.importorskip("pandas")
    found = ceiba.compare(FRAMEWORK, FIRST, SECOND)
    frame = found.to_frame(constants=True)
    assert list(frame["node"]) == [node.id for node in found.nodes]
    assert set(frame["earlier_round"]) == {"2025"}
    assert set(frame["later_subject"]) == {"quelumbra"}
    assert len(found.to_frame(table="parts")) == len(found.parts)


def test_a_crosswalk_from_a_dict() -> None:
    leaves = [row.indicator for row in ceiba.reconcile(FRAMEWORK, FIRST)]
    walk = ceiba.Crosswalk(id="same", earlier=FRAMEWORK.id, later=FRAMEWORK.id, rows=[{"later": x, "earlier": [x]} for x in leaves[1:]])
    found = ceiba.backcast(FRAMEWORK, FIRST, walk, FRAMEWORK)
    assert found.dropped == found.unasked == (leaves[0],)
    before = {node.id: node.value for node in ceiba.score(FRAMEWORK, FIRST).nodes}
    after = {node.id: node.value for node in ceiba.score(FRAMEWORK, found.assessment).nodes}
    assert all(before[x] == after[x] for x in leaves[1:])


def test_standings_without_ranks() -> None:
    scores = [ceiba.score(FRAMEWORK, one) for one in (FIRST, SECOND)]
    ranked = ceiba.standings(scores)
    assert [(row.round, row.rank) for row in ranked.standings] == [("2025", 1), ("2026", 1)]  # rounds are not mixed
    two = ceiba.standings([scores[0], scores[1].replace(round="2025", subject="other")])
    assert sorted(row.rank for row in two.standings if row.rank is not None) == [1, 2]
    nobody = ceiba.score(FRAMEWORK, FIRST.replace(responses=[], adjudications=[], subject={"id": "nobody"}))
    row = ceiba.standings([scores[0], nobody]).standings[0]
    assert (row.subject, row.coverage, row.rank, row.quartile, row.band) == ("nobody", 0, None, None, None)
    plain = ceiba.standings(scores, no_rank=True)
    assert all(row.rank is None and row.value is None and row.quartile for row in plain.standings)


def test_cross_tab() -> None:
    first, second = (axis.id for axis in FRAMEWORK.axes[:2])
    found = ceiba.crosstab(FRAMEWORK, ceiba.score(FRAMEWORK, FIRST), first, second)
    assert len(found.cells) == len(FRAMEWORK.axes[0].values) * len(FRAMEWORK.axes[1].values)
    with pytest.raises(ceiba.Error) as caught:
        ceiba.crosstab(FRAMEWORK, ceiba.score(FRAMEWORK, FIRST), first, first)
    assert caught.value.issues[0].code == "same_axis"


def test_hashes_do_not_depend_on_the_order_of_keys() -> None:
    turned = dict(reversed(FRAMEWORK.to_dict().items()))
    assert ceiba.Framework.from_dict(turned).hash() == FRAMEWORK.hash()
    assert FRAMEWORK.replace(version="9").hash() != FRAMEWORK.hash()
    assert ceiba.score(FRAMEWORK, FIRST).provenance.framework == FRAMEWORK.hash()
