"""Who is to see a result. C++ calls the public the_public, for `public` is a word of its own there; here both are known."""

from typing import Final, Literal, TypeAlias

Audience: TypeAlias = Literal["team", "coalition", "public", "the_public"]
AUDIENCES: Final = ("team", "coalition", "public")
