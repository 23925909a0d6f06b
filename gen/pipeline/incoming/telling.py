"""Findings and sentences about documents that arrived, at their places."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import DocumentLocation, TextLocation
from gen.messages import _
from gen.pipeline.incoming import findings
from gen.register.incoming.model import ArrivalLine
from gen.vietnamese import cited_date, join

OPTIONS = {"author": "--from", "subject": "--subject", "symbol": "--number", "dated": "--dated"}
"""The option that says what a file does not, by the field of the line."""


def _names() -> dict[str, str]:
    return {
        "author": _("tác giả"),
        "subject": _("trích yếu"),
        "symbol": _("số, ký hiệu"),
        "dated": _("ngày tháng văn bản"),
    }


def asks_for(missing: Iterable[str]) -> str:
    """Ask for what a line cannot be without."""
    names = _names()
    fields = [f"{names[name]} ({OPTIONS[name]})" for name in missing]
    return _("chưa vào sổ: không đọc được {fields} từ tệp; hãy ghi bằng tùy chọn đó").format(fields=join(fields))


def unreadable(reason: str) -> str:
    """Say that a file cannot be read, and how it is entered all the same."""
    text = _(
        "{reason} Vẫn vào sổ được khi ghi rõ cơ quan ban hành, trích yếu, số, ký hiệu, ngày (--from, --subject, "
        "--number, --dated)."
    )
    return text.format(reason=reason)


def blank(file: Path, line: ArrivalLine, missing: Iterable[str]) -> Diagnostic:
    """Say what stays blank in the book."""
    names = _names()
    values = {"fields": join([names[name] for name in missing]), "options": " ".join(OPTIONS[one] for one in missing)}
    place = {"number": line.number, "series": line.series.key, "year": line.year}
    return findings.BLANK_IN_BOOK.at(DocumentLocation(file.name), **values, **place)


def backwards(file: Path, line: ArrivalLine, later: date) -> Diagnostic:
    """A number before this one in the series has a later day of arrival."""
    days = {"day": cited_date(line.arrived_on), "later": cited_date(later)}
    return findings.DAYS_RUN_BACKWARDS.at(DocumentLocation(file.name), number=line.number, **days)


def backwards_in_book(before: ArrivalLine, after: ArrivalLine) -> Diagnostic:
    """A higher number of the book has an earlier day of arrival."""
    days = {"day": cited_date(after.arrived_on), "later": cited_date(before.arrived_on)}
    return findings.DAYS_RUN_BACKWARDS.at(TextLocation(after.mark), number=after.number, **days)


def twin(file: Path, line: ArrivalLine, other: ArrivalLine) -> Diagnostic:
    """The same document stands in the book already, from another file."""
    said = {"symbol": line.said.symbol, "author": line.said.author, "other": other.number}
    return findings.SAME_DOCUMENT.at(DocumentLocation(file.name), **said)


def gap(near: ArrivalLine, number: int) -> Diagnostic:
    """A number of the series is in no line."""
    return findings.GAP_IN_ARRIVALS.at(TextLocation(f"{near.series.key}@{near.year}"), number=number)


def copy_missing(line: ArrivalLine, place: Path) -> Diagnostic:
    """The copy of a line is gone."""
    return findings.COPY_MISSING.at(TextLocation(line.mark), number=line.number, file=place)


def copy_changed(line: ArrivalLine, place: Path) -> Diagnostic:
    """The copy of a line is not the file that was entered."""
    return findings.COPY_CHANGED.at(TextLocation(line.mark), number=line.number, file=place)


def receipt_differs(line: ArrivalLine, noted: date | None) -> Diagnostic:
    """The table of receipts has no day for the report, or a later one."""
    has = _("chưa ghi ngày nào") if noted is None else _("ghi ngày {noted}").format(noted=cited_date(noted))
    said = {"period": line.said.period, "agency": line.said.agency, "day": cited_date(line.arrived_on), "noted": has}
    return findings.RECEIPT_MISSING.at(TextLocation(line.mark), **said)


def not_kept(file: Path, reason: str) -> Diagnostic:
    """The copy could not be written."""
    return findings.COPY_NOT_KEPT.at(DocumentLocation(file.name), reason=reason)


def not_noted(file: Path, reason: str) -> Diagnostic:
    """The day of receipt could not be written."""
    return findings.RECEIPT_NOT_WRITTEN.at(DocumentLocation(file.name), reason=reason)
