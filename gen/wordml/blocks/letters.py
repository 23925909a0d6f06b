"""The letters of a document, a line for each block, as bytes that are quick to take apart and to compare.

A line is that of a paragraph, "\\t" and its text, or that of a row, "|", then "\\t" and the text of each paragraph in
its cells that has a letter. Blanks count where they part numbers, and nowhere else: programs that save a document
change them.
"""

import re
from collections.abc import Iterable

ROW = b"|"
NUMBER = re.compile(r"(?P<sign>(?<![0-9.,+-])[+-])?(?P<number>[0-9](?:[0-9.,]*[0-9])?)")
"""A number in the text of a block; a sign right before the digits is taken for one."""
_BLANKS = ("\xa0", "\t", "\n", "\r")


def letters_of(text: str) -> str:
    """Return a text in which every blank is a space."""
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return text.strip()


def letters_in(blocks: Iterable[str]) -> bytes:
    """Return the lines of blocks, each given as its own (``Block.letters``)."""
    return "\n".join(blocks).encode()
