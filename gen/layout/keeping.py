"""Which paragraphs stay on one page with what follows: a lead-in with its list."""

import re
from collections.abc import Sequence

from gen.layout.model import Block, Tag, Text

_ITEM = re.compile(r"[-+] |1\. |a\) |\{\{ loop\.index")
_LEAD = ":"


def kept_with_next(blocks: Sequence[Block]) -> list[bool]:
    """Tell of each block whether it stays with the next; headings do so by their style."""
    kept = [False] * len(blocks)
    for place, block in enumerate(blocks):
        if isinstance(block, Text) and _leads(block, _next_text(blocks, place)):
            kept[place] = True
    return kept


def _next_text(blocks: Sequence[Block], place: int) -> Text | None:
    following = next((block for block in blocks[place + 1 :] if not isinstance(block, Tag)), None)
    return following if isinstance(following, Text) else None


def _leads(block: Text, following: Text | None) -> bool:
    """Tell whether a text ends in a colon, maybe within a condition, and a list item comes next."""
    if following is None or not _ITEM.match(following.text) or _same_level(block, following):
        return False
    return block.text.removesuffix("{% endif %}").rstrip("* ").endswith(_LEAD)


def _same_level(block: Text, following: Text) -> bool:
    """Tell whether both are items of one list, by their first letters."""
    return _ITEM.match(block.text) is not None and block.text[0] == following.text[0]
