"""Views for an audience, which may be called the public as well as the_public; C++ has no enumerator that is a word of its own."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from ceiba import _core
from ceiba._core import Assessment, Framework, Method, Participation, SectorView

Audience: TypeAlias = Literal["team", "coalition", "public", "the_public"]
AUDIENCES: Final = ("team", "coalition", "public")


def _known(audience: Audience) -> Literal["team", "coalition", "the_public"]:
    """Return an audience as C++ spells it."""
    return "the_public" if audience == "public" else audience


def sector_view(framework: Framework, assessment: Assessment, audience: Audience, method: Method | None = None) -> SectorView:
    """Return what each sector said, as far as an audience may see it: the public no group under five, nor by subtraction.

    Args:
        framework: what was asked.
        assessment: what was answered.
        audience: "team", "coalition" or "public".
        method: how answers become one; by default as the framework says.

    Raises:
        Error: everything that is wrong with the documents.
    """
    return _core.sector_view(framework, assessment, _known(audience), method)


def participation_view(framework: Framework, assessment: Assessment, audience: Audience, method: Method | None = None) -> Participation:
    """Return who was asked and who answered, as far as an audience may see it.

    Args:
        framework: what was asked.
        assessment: what was answered.
        audience: "team", "coalition" or "public".
        method: what is done about duplicates; by default as the framework says.

    Raises:
        Error: everything that is wrong with the documents.
    """
    return _core.participation_view(framework, assessment, _known(audience), method)
