"""Names in one piece: no line may end within them."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

_SPACE, _NO_BREAK = " ", "\u00a0"


def unbroken(text: str) -> str:
    """Return the text with no-break spaces within the names of ``unbroken.toml``."""
    return _names().sub(lambda found: found[0].replace(_SPACE, _NO_BREAK), text)


def whole_ended(value: object) -> str:
    """Return the text with a no-break space before its last word, so that no line holds that word alone."""
    return _NO_BREAK.join(str(value).rsplit(_SPACE, 1))


@lru_cache(maxsize=1)
def _names() -> re.Pattern[str]:
    data = tomllib.loads(files("gen.vietnamese").joinpath("unbroken.toml").read_text(encoding="utf-8"))
    return re.compile("|".join(f"(?:{name})" for name in data["names"]))
