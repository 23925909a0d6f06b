"""One regular expression for thousands of names."""

import os
import re
from collections.abc import Iterable, Sequence
from itertools import groupby


def any_of(names: Iterable[str]) -> str:
    """Return an expression that fits any of the names, the longest where several do.

    Names that begin alike share their beginning: at each place of a text one way is followed, not each name tried.
    """
    return _tree(sorted(set(names)))


def _tree(names: Sequence[str]) -> str:
    """Return the expression for sorted names; an empty one among them stands for a name that ends here."""
    shared = os.path.commonprefix((names[0], names[-1]))  # noqa: RUF071 - letter by letter is what is meant
    rests = [name[len(shared) :] for name in names]
    longer = [rest for rest in rests if rest]
    if not longer:
        return re.escape(shared)
    ways = "|".join(_tree(list(group)) for _letter, group in groupby(longer, key=lambda rest: rest[0]))
    return f"{re.escape(shared)}(?:{ways}){'?' if len(longer) < len(rests) else ''}"
