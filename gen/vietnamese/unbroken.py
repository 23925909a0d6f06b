"""Names in one piece: no line may end within them."""

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

_SPACE, _NO_BREAK = " ", "\u00a0"
_ONE_LINE = 40
"""Letters that stand on one line of 16 cm at size 14, in bold capitals too."""


def unbroken(text: str) -> str:
    """Return the text with no-break spaces within the names of ``unbroken.toml``; one line of text needs none."""
    if len(text) <= _ONE_LINE:
        return text
    return _names().sub(lambda found: found[0].replace(_SPACE, _NO_BREAK), text)


def kept_whole(text: str, names: Iterable[str]) -> str:
    """Return the text with no-break spaces within the names given; one line of text needs none."""
    if len(text) <= _ONE_LINE:
        return text
    for name in names:
        text = text.replace(name, name.replace(_SPACE, _NO_BREAK))
    return text


def whole_ended(value: object) -> str:
    """Return the text with a no-break space before its last word, so that no line holds that word alone.

    Text that fits a line stays as it is: whoever searches it types ordinary spaces.
    """
    text = str(value)
    return text if len(text) <= _ONE_LINE else _NO_BREAK.join(text.rsplit(_SPACE, 1))


@lru_cache(maxsize=1)
def _names() -> re.Pattern[str]:
    data = tomllib.loads(files("gen.vietnamese").joinpath("unbroken.toml").read_text(encoding="utf-8"))
    return re.compile("|".join(f"(?:{name})" for name in data["names"]))
