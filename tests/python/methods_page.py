"""docs/methods.md, made from the cards of the methods."""

from __future__ import annotations

from itertools import groupby

import ceiba

HEAD = """# Weighting and ranking methods

This page is made from the cards of the methods (`make golden`). `ceiba methods` lists them; in Python each is a function of `ceiba.weight` or
`ceiba.rank`, in C++ a header of the room of that name, and C calls any of them by its name.

Rows are alternatives, columns are criteria. Rank 1 is the best; scores that are equal to 12 significant digits tie, and so do those that
differ by what rounding leaves where terms cancel. Weights are used as they are given. Every trait below is tried by a law on
random tables: what is claimed held on all of them, what is denied failed on one.

Where weights are not known, or only in part, `ceiba.weight.sample` draws them from all that meet an order, ratios and intervals, and
`ceiba.weight.sample_around` around a centre. `ceiba.rank.compare` puts several methods side by side, and `ceiba.rank.reversal` tests whether a
method turns alternatives round on a table. `ceiba.robust` says how far ranks of weighted sums depend on the weights, and which of many uncertain
factors an output of any model depends on.
"""
ROOMS = {
    "weight": "## Weights of criteria\n\nFor one assessed country weights cannot be learnt from data: there is no variance to learn from.\n"
    "\nBeside the methods stand `ahp_group`, the weights of several judges by AHP (judgements or priorities aggregated, weighted judges, trimmed) with\n"
    "their consensus, and `ahp_consistency`, how consistent judgements are with weights that came from elsewhere.\n",
    "rank": "## Ranking of alternatives\n",
    "rank.group": "## One ranking of several\n",
    "rank.sort": "## Sorting into classes\n",
}
FAMILIES = {
    "data": "from data: alternatives x criteria",
    "points": "from points for each criterion",
    "ranks": "from ranks of the criteria, 1 for the most important",
    "pairwise": "from judgements of pairs: how many times as important one is as the other",
    "best_worst": "from the best criterion over each, and each over the worst",
    "steps": "from steps: how much less important each is than the one before",
    "priorities": "from priorities: how many times as important the most important is as each",
    "influence": "from influences of criteria on each other",
    "value": "adds up, or multiplies, what each criterion is worth",
    "reference": "measures the distance from something best, worst or wanted",
    "outranking": "compares alternatives in pairs, criterion by criterion",
    "dominance": "asks which alternatives are at least as good on every criterion",
}
TRAITS = {
    "compensatory": ("a gain makes good a loss", "only where it is better counts, not by how much"),
    "direction_aware": ("benefits and costs differ", "blind to benefit and cost"),
    "scale_invariant": ("the unit of a criterion is nothing", "the unit of a criterion counts"),
    "translation_invariant": ("the zero of a criterion is nothing", "the zero of a criterion counts"),
    "monotone": ("an improvement never harms", "an improvement can harm"),
    "keeps_order": ("no rank reversal", "another alternative can turn two round"),
    "zero_weight_is_removal": ("weight 0 removes a criterion", "a criterion of weight 0 still counts"),
    "needs_positive": ("values above 0 only", ""),
    "takes_constants": ("", "refuses a constant criterion"),
    "constant_weighs_nothing": ("a constant criterion weighs 0", "a constant criterion can have weight"),
}


def page() -> str:
    """Return the page."""
    out = [HEAD]
    for room, cards in groupby(ceiba.methods(), lambda card: card.room):
        out.append(ROOMS[room])
        for card in cards:
            names = f" (also `{'`, `'.join(card.aliases)}`)" if card.aliases else ""
            traits = [words for key, both in TRAITS.items() if key in card.traits and (words := both[not card.traits[key]])]
            told = f"- With its own options: {'; '.join(traits)}.\n" if room != "weight" or card.family == "data" else ""
            out.append(
                f"### {card.name}: `{card.method}`{names}\n\n{card.text}\n\n"
                f"- Kind: {FAMILIES[card.family]}.\n- When: {card.use}\n- Where it misleads: {card.mind}\n"
                f"{told}- Source: {card.source}.\n"
            )
    return "\n".join(out)
