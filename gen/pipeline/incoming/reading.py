"""What a file that arrived says of itself: who sent it, number, day, type, subject. Nothing is ever guessed."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from gen.domain.periods import WHOLE_YEAR, DatedPeriod
from gen.intake.report_reading import DOCUMENT, EXTENSIONS
from gen.lint.anatomy.classify import anatomy_of
from gen.pipeline.hand_in import Identified, identify
from gen.pipeline.incoming.pdf_page import read_pdf
from gen.pipeline.numbering.describing import LETTER, type_name
from gen.pipeline.reports.boards import reporting_day
from gen.register.incoming.model import ArrivalSaid
from gen.vietnamese.text import compose
from gen.wordml.model import WordDocument
from gen.wordml.reading.document import read_document

if TYPE_CHECKING:
    from gen.lint.anatomy.line import Line
    from gen.lint.anatomy.model import Anatomy, Header
    from gen.pipeline.reports.workshop import Workshop

PDF = ".pdf"
_SUBJECT_LABEL = "v/v"
_WORKBOOK_SUBJECT = "Biểu số liệu báo cáo {when}"
"""What a filled form of gen is; the book is Vietnamese in every language."""


class FileReader:
    """Reads files that arrive; agencies are known by the workspace's roster."""

    def __init__(self, workshop: "Workshop") -> None:
        self._workshop = workshop

    def __call__(self, path: Path, content: bytes) -> ArrivalSaid:
        """Return what the file says; "" for what it does not. DocumentError, TableError for one that is unreadable."""
        suffix = path.suffix.lower()
        found = identify(path.name, content, self._workshop) if suffix in EXTENSIONS else Identified(path.name)
        if suffix == DOCUMENT:
            return self._of_text(read_document(content, path.name), found)
        return self._of_text(read_pdf(path), found) if suffix == PDF else self._of_workbook(found)

    def _of_text(self, document: WordDocument, found: Identified) -> ArrivalSaid:
        said = said_in(anatomy_of(document), self._official)
        return _with_report(said, found)

    def _of_workbook(self, found: Identified) -> ArrivalSaid:
        if not found.agency_id or not found.year:
            return ArrivalSaid()
        programme = self._workshop.programme
        agency = programme.agencies.get(found.agency_id, reporting_day(programme, found.year))
        period = next((each for each in programme.periods if each.id == found.period), WHOLE_YEAR)
        when = period.named(found.year)
        return _with_report(ArrivalSaid(agency.name, subject=_WORKBOOK_SUBJECT.format(when=when)), found)

    def _official(self, name: str, day: date | None) -> str:
        """Return the official name of an agency that the head of a document names in capitals; else as it stands."""
        agencies = self._workshop.programme.agencies
        known = agencies.at(day) if day is not None else ()
        return next((agency.name for agency in known if agency.name.casefold() == name.casefold()), name)


def _with_report(said: ArrivalSaid, found: Identified) -> ArrivalSaid:
    """Return what is said, with whose report of which year it is, where the file is one."""
    is_report = found.agency_id and found.year and not found.reason
    period = str(DatedPeriod(found.year, found.period))
    return replace(said, agency=found.agency_id, period=period) if is_report else said


def said_in(anatomy: "Anatomy", official: Callable[[str, date | None], str]) -> ArrivalSaid:
    """Return what stands in the head and title of a document."""
    header, title = anatomy.header, anatomy.title
    symbol = _symbol(header)
    is_letter = bool(header.letter_subject)  # only letters have a “V/v” under their number
    kind = title.type_name or (type_name(symbol) if symbol else "") or (LETTER if is_letter else "")
    subject = _joined(title.subject) or _letter_subject(header)
    return ArrivalSaid(_author(header, official), symbol, header.issued, kind, subject)


def _author(header: "Header", official: Callable[[str, date | None], str]) -> str:
    """Return the issuer with the agency above it in brackets: there is a “Sở Nội vụ” in every province."""
    day = header.no_later_than
    issuer, superior = (official(_joined(lines), day) for lines in (header.issuer, header.superior))
    return f"{issuer} ({superior})" if superior else issuer


def _symbol(header: "Header") -> str:
    """Return number and symbol where the number is there; a symbol alone is that of a draft."""
    found = header.symbol
    if found is None or not found.number:
        return ""
    return "/".join(part for part in (found.number, found.year, found.symbol) if part)


def _letter_subject(header: "Header") -> str:
    text = _joined(header.letter_subject)
    return text[len(_SUBJECT_LABEL) :].strip(" :") if text.lower().startswith(_SUBJECT_LABEL) else text


def _joined(lines: "Iterable[Line]") -> str:
    return compose(" ".join(" ".join(line.text.split()) for line in lines))
