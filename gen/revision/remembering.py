"""Having a document carry its text as generated."""

from collections.abc import Iterable, Sequence

from gen.domain.document import FigureRecord
from gen.revision.stored import FORMAT, packed, seal_of
from gen.wordml.blocks.letters import letters_in
from gen.wordml.blocks.reading import read_blocks
from gen.wordml.record import Generated, with_generated
from gen.wordml.recorded_figures import with_figures

_BODY = "word/document.xml"


def remembering(
    parts: Sequence[tuple[str, bytes]], letters: bytes | None, figures: Iterable[FigureRecord] = ()
) -> list[tuple[str, bytes]]:
    """Return the parts of a document just generated, its record noting what was printed.

    That is the figures and which of them stand in controls, and all numbers with digests of the letters around them;
    ``letters`` are those of the body (``wordml.blocks.letters``), None where they must be read from its XML.
    """
    if letters is None:
        blocks = read_blocks(next(xml for name, xml in parts if name == _BODY))
        letters = letters_in(block.letters for block in blocks)
    content = packed(letters)
    return with_generated(with_figures(parts, figures), Generated(FORMAT, content, seal_of(letters, content)))
