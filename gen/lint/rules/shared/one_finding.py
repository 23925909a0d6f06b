"""One finding for all places of a typing error: the first, the count, the changes; shared by the rules on typing."""

from collections.abc import Iterable, Iterator

from gen.lint.anatomy.text import Hit
from gen.lint.rule import Found
from gen.wordml.edits import Edit


def gathered(hits: Iterable[Hit], message: str, fix: str, edits: Iterable[Edit] = ()) -> Iterator[Found]:
    """Yield one finding at the first hit; ``message`` may use ``{count}`` and ``{text}`` (the first words found)."""
    found = list(hits)
    if found:
        yield Found(
            found[0].paragraph,
            message.format(count=len(found), text=found[0].text.strip()),
            fix=fix,
            edits=tuple(edits),
            elsewhere=tuple(hit.paragraph for hit in found[1:]),
        )
