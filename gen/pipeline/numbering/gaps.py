"""Sentences of a document of ours that still show the mark of what is not known: told with its number."""

import re
from collections.abc import Iterator

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import DocumentLocation
from gen.pipeline.numbering import findings as numbering
from gen.pipeline.numbering.canonical import BodyLetters
from gen.vietnamese.missing import MISSING
from gen.wordml.blocks.letters import ROW
from gen.wordml.stamping import Draft

_MARK = MISSING.encode()
_GAP = re.compile(_MARK + rb"(?<![^\s(]" + _MARK + rb")(?![^\s%.,;:)/*])")
"""The mark by itself, not one in quotation marks or at the end of a word."""
_SHOWN, _LONGEST, _CUT = 3, 60, "(...)"


def gaps(draft: Draft, text: BodyLetters, file: str) -> Iterator[Diagnostic]:
    """Yield one finding where sentences of a document that this program made show marks.

    Marks in tables are explained in the document; those of documents of others may mean anything.
    """
    if draft.record is None or _MARK not in text.letters:
        return
    sentences = [line for line in text.letters.split(b"\n") if not line.startswith(ROW) and _GAP.search(line)]
    if sentences:
        count = sum(len(_GAP.findall(line)) for line in sentences)
        places = "; ".join(f"“{_shown(line.decode().strip())}”" for line in sentences[:_SHOWN])
        yield numbering.GAPS_SHOWN.at(DocumentLocation(file), count=count, places=places)


def _shown(text: str) -> str:
    """Return a sentence, of a long one what stands around the mark."""
    if len(text) <= _LONGEST:
        return text
    start = max(0, text.rfind(" ", 0, max(0, text.find(MISSING) - _LONGEST // 2)))
    cut = text[start : start + _LONGEST].rpartition(" ")[0].strip()
    return f"{_CUT} {cut} {_CUT}" if start else f"{cut} {_CUT}"
