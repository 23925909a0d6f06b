"""Findings about numbers at their places: a file, or a line of the book."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.finding import Finding
from gen.domain.location import DocumentLocation, TextLocation
from gen.messages import _
from gen.pipeline.numbering import findings
from gen.register import BookEntry, Damage
from gen.register.policy import COPIES_GROUP
from gen.vietnamese import cited_date


def in_file(finding: Finding, file: Path | str, /, **values: object) -> Diagnostic:
    """Return the finding at a file."""
    return finding.at(DocumentLocation(str(file)), **values)


def in_book(finding: Finding, entry: BookEntry, /, **values: object) -> Diagnostic:
    """Return the finding at a line of the book, as the command line names it."""
    return finding.at(TextLocation(entry.mark), **values)


def overtaken(file: str, entry: BookEntry, later: date | None) -> tuple[Diagnostic, ...]:
    """A number before this one in the series has a later date."""
    if later is None:
        return ()
    days = {"day": cited_date(entry.day), "later": cited_date(later)}
    return (in_file(findings.DATES_RUN_BACKWARDS, file, code=entry.code, **days),)


def backwards(before: BookEntry, after: BookEntry) -> Diagnostic:
    """A higher number of the book has an earlier date."""
    days = {"day": cited_date(after.day), "later": cited_date(before.day)}
    return in_book(findings.DATES_RUN_BACKWARDS, after, code=after.code, **days)


def changed_before_issue(file: str, entry: BookEntry) -> Diagnostic:
    """The file to be issued is not the one that the book knows: perhaps another document made from it."""
    return replace(in_file(findings.CHANGED_AFTER_ISSUE, file, code=entry.code), severity=Severity.WARNING)


def too_long(file: str, label: str, length: int, longest: int, clause: str) -> Diagnostic:
    """A field is longer than the document system takes; the clause is that of the field."""
    return replace(in_file(findings.FIELD_TOO_LONG, file, label=label, length=length, longest=longest), clause=clause)


def day_kept(file: str, entry: BookEntry, wanted: date) -> tuple[Diagnostic, ...]:
    """The number was reserved by an earlier run: it keeps its day, whatever day is asked for now."""
    if entry.day == wanted:
        return ()
    days = {"day": cited_date(entry.day), "wanted": cited_date(wanted)}
    return (in_file(findings.DAY_KEPT, file, code=entry.code, **days),)


def twin(one: BookEntry, other: BookEntry) -> Diagnostic:
    """Two lines of the book have number, symbol and agency in common."""
    series = {"one": one.series.key, "other": other.series.key}
    return in_book(findings.SAME_NUMBER_AND_SYMBOL, other, code=other.code, year=other.year, **series)


def kept_for_next_run(file: str, entry: BookEntry) -> Diagnostic:
    """The number was reserved and could not be written into the file, or the copy could not be made."""
    step = (
        _("Chạy lại gen copy với văn bản gốc để làm đúng bản sao số đó, hoặc hủy số kèm lý do bằng gen register void.")
        if entry.series.group == COPIES_GROUP
        else _("Chạy lại gen issue với tệp này để ghi đúng số đó, hoặc hủy số kèm lý do bằng gen register void.")
    )
    return in_file(findings.NUMBER_NOT_USED_YET, file, code=entry.code, file=file, next_step=step)


def pending(entry: BookEntry, *, is_there: bool) -> Diagnostic:
    """A number was reserved and its document never stamped; ``is_there``: a file still is in its place."""
    void = _("hủy số kèm lý do: gen register void {number} --series {series} --year {year} --reason LÝ_DO.").format(
        number=entry.number, series=entry.series.key, year=entry.year
    )
    if entry.series.group == COPIES_GROUP:
        again = _("Chạy lại gen copy với văn bản gốc để làm đúng bản sao số này; nếu không sao nữa,")
        return in_book(
            findings.NUMBER_NOT_USED_YET, entry, code=entry.code, file=entry.path, next_step=f"{again} {void}"
        )
    again = (
        _("Chạy lại gen issue với tệp đó để ghi đúng số này; nếu không ban hành,")
        if is_there
        else _("Tệp không còn ở chỗ cũ: nếu đã đổi tên hoặc chuyển chỗ, chạy gen issue với tệp đó; nếu không còn,")
    )
    step = f"{again} {void}"
    return in_book(findings.NUMBER_NOT_USED_YET, entry, code=entry.code, file=entry.path, next_step=step)


def gap(near: BookEntry, number: int) -> Diagnostic:
    """A number of the series is in no line of the book."""
    return findings.GAP_IN_NUMBERS.at(TextLocation(f"{near.series.key}@{near.year}"), number=number)


def damaged(damage: Damage) -> Diagnostic:
    """The book is broken."""
    return findings.DAMAGED_BOOK.at(TextLocation(damage.mark or _("sổ đăng ký")), what=damage.what)
