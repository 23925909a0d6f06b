"""Rows of a CSV file that name no agency: notes, totals, signatures, and figures of nobody knows whom."""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation
from gen.domain.schema import AGENCY_HEADINGS
from gen.intake.cells.raw import address, shown
from gen.intake.findings import forms as form_findings
from gen.intake.findings import rows as row_findings
from gen.intake.rows.labels import TOTALS, Says, label_of
from gen.intake.rows.phrases import tokens_of
from gen.intake.rows.words import load_row_words

Ownerless = tuple[int, list[str]]
"""The number of a row in its file, and its cells."""
_ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
"""How ids are written; “ca-nuoc” is the nation's, and no total."""
_NO_AGENCY = TOTALS | {Says.NOTE, Says.SIGNATURE}


def names_no_agency(cell: str) -> bool:
    """Tell whether what stands in the column of the agency's id are the words of a note, a total or a signature."""
    return not _ID.fullmatch(cell.strip()) and label_of(cell).says in _NO_AGENCY


def findings_on(rows: Iterable[Ownerless], whose: int, file: TableLocation) -> Iterator[Diagnostic]:
    """Yield what is to be said of each row: a note, a total that is left out, or figures that nobody can read."""
    signed = False
    for number, row in rows:
        words = [cell for cell in row if cell.strip()]
        said = {label_of(cell).says for cell in words}
        signed = signed or (Says.SIGNATURE in said and not any(map(_is_number, words)))
        if signed and not any(map(_is_number, words)):
            continue
        text = str(shown(" ".join(cell.strip() for cell in words)))
        finding = form_findings.ROW_WITHOUT_AGENCY
        if Says.NOTE in said and not any(map(_is_number, words)):
            doubts = load_row_words().doubts.within(tokens_of(text), plain=text.isascii())
            finding = row_findings.NOTE_ON_FIGURES if doubts else row_findings.NOTE
        elif said & TOTALS:
            finding = row_findings.TAKEN_FOR_TOTAL
        place = replace(file, cell=address(number, whose))
        yield finding.at(place, row=number, text=text, column=AGENCY_HEADINGS[0])


def _is_number(cell: str) -> bool:
    return any(letter.isdigit() for letter in cell) and not any(letter.isalpha() for letter in cell)
