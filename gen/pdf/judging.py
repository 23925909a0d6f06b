"""Findings on what a PDF is: one for each thing that a file to be sent and kept lacks."""

from collections.abc import Iterator

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TextLocation
from gen.pdf import findings as found
from gen.pdf.conformance import Conformance

_ARCHIVE_PART = "2"
_LANGUAGE = "vi"


def judged(pdf: Conformance, file: str) -> tuple[Diagnostic, ...]:
    """Return what the PDF lacks; ``file`` is what its place is called."""
    return tuple(_lacking(pdf, TextLocation(file)))


def _lacking(pdf: Conformance, at: TextLocation) -> Iterator[Diagnostic]:
    if not pdf.pages:
        yield found.NO_PAGES.at(at)
    if not pdf.archive.startswith(_ARCHIVE_PART):
        yield found.NOT_ARCHIVAL.at(at, found=pdf.archive)
    if not pdf.intents:
        yield found.NO_OUTPUT_INTENT.at(at)
    for font in pdf.bare_fonts:
        yield found.FONT_NOT_EMBEDDED.at(at, font=font)
    if not pdf.tagged:
        yield found.NOT_TAGGED.at(at)
    if not pdf.access:
        yield found.NOT_ACCESSIBLE.at(at)
    if pdf.language.split("-")[0].lower() != _LANGUAGE:
        yield found.OTHER_LANGUAGE.at(at, found=pdf.language)
    if not pdf.title:
        yield found.NO_TITLE.at(at)
