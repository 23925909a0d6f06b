"""Which paragraphs stay on one page with what follows: a lead-in with its list, the last words with the foot."""

from collections.abc import Sequence

from gen.layout.model import Block, Directive, Tag, Text

FOOT = frozenset({"signature", "recipients"})
_LAST_TEXTS = 2
"""How many of the texts before the foot go with it to its page: a signature does not stand under a line or two."""
_ITEM, _LEAD = "- ", ":"


def kept_with_next(blocks: Sequence[Block]) -> list[bool]:
    """Tell of each block whether it stays with the next; headings do so by their style."""
    kept = [False] * len(blocks)
    for place, block in enumerate(blocks):
        if isinstance(block, Directive) and block.name in FOOT:
            for before in _texts_before(blocks, place):
                kept[before] = True
        elif isinstance(block, Text) and _leads(block, _next_text(blocks, place)):
            kept[place] = True
    return kept


def _texts_before(blocks: Sequence[Block], place: int) -> list[int]:
    """Return the places of the last texts before a place, headings not counted, up to the nearest other block."""
    found: list[int] = []
    for before in range(place - 1, -1, -1):
        block = blocks[before]
        if isinstance(block, Text) and not block.level:
            found.append(before)
        if len(found) == _LAST_TEXTS or not isinstance(block, Text | Tag):
            break
    return found


def _next_text(blocks: Sequence[Block], place: int) -> Text | None:
    following = next((block for block in blocks[place + 1 :] if not isinstance(block, Tag)), None)
    return following if isinstance(following, Text) else None


def _leads(block: Text, following: Text | None) -> bool:
    """Tell whether a text ends in a colon, maybe within a condition, and a list item comes next."""
    if following is None or not following.text.startswith(_ITEM) or block.text.startswith(_ITEM):
        return False
    return block.text.removesuffix("{% endif %}").rstrip("* ").endswith(_LEAD)
