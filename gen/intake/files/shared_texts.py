"""How many letters cells show that share their texts: one long text in a small file may fill the memory."""

from array import array
from collections.abc import Sequence
from typing import IO

from gen.intake.files.markup import Attributes, feed, local, parser_for


def lengths_of_texts(part: IO[bytes]) -> Sequence[int]:
    """Return the number of letters of each text in the list that the sheets of an xlsx workbook share."""
    lengths = array("Q")

    def start(name: str, _attributes: Attributes) -> None:
        if local(name) == "si":
            lengths.append(0)

    def text(letters: str) -> None:
        if lengths:
            lengths[-1] += len(letters)

    parser = parser_for(start)
    parser.CharacterDataHandler = text
    feed(parser, part)
    return lengths


def letters_shown(part: IO[bytes], lengths: Sequence[int]) -> int:
    """Return how many letters the cells of the sheet show together, of those texts alone."""
    shared = False
    number: list[str] = []
    shown = 0

    def start(name: str, attributes: Attributes) -> None:
        nonlocal shared
        take()
        kind = local(name)
        if kind == "c":
            shared = attributes.get("t") == "s"
        parser.CharacterDataHandler = number.append if shared and kind == "v" else None

    def take() -> None:
        nonlocal shown
        written = "".join(number).strip()
        number.clear()
        if written.isdecimal() and len(written) < 10 and int(written) < len(lengths):
            shown += lengths[int(written)]

    parser = parser_for(start)
    feed(parser, part)
    take()
    return shown
