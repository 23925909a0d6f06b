"""Total that is not the sum.

What: Reports a row “Tổng cộng”, “Tổng số”, “Cộng” whose number is not the sum of the rows of its column, in whatever
way the levels of the table, a mean or rounding could explain it. Columns of rates, marks, prices and mixed units are
left alone, so are tables that give no number (“…”, “*”) for a row.
Why: A total that does not add up is the first thing a reader checks; one of the numbers was changed by hand.
Example: “Tổng cộng 640” under 64, 22 and 550.
Fix: Compare the rows with the total and correct the one that is wrong.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.figures.judged import EVERY_CLASS, EVERY_PROFILE
from gen.lint.rules.figures.totals import TotalRow, is_flat, level_of, may_be_sum, tables_with_total
from gen.lint.subject import Subject
from gen.lint.tables.grids import Grid, GridCell, Row
from gen.lint.tables.printed import Readings, is_number, readings, rounded_readings, ways
from gen.messages import _
from gen.vietnamese import number

_NOT_ADDED = re.compile(
    r"%|‰|\bt[ỷỉ] (?:lệ|trọng|suất)|bình quân|trung bình|\bđiểm\b|chỉ số|\bhạng\b|\bmã\b|\bsố hiệu\b|\bđơn giá\b|"
    r"\bhệ số\b|\btốc độ\b|mật độ|\btuổi\b|định mức|/(?:người|hộ|năm|tháng)|\bnăm sinh\b|^năm$|ngày|thời (?:gian|hạn)|"
    r"\bstt\b|\btt\b|so (?:với|sánh)|lần|số qđ|số quyết định|điện thoại"
)
_MEASURED = re.compile(
    r"(?<!hội )(?<!hợp )(?<!cộng )đồng|\btỷ\b(?! lệ| trọng)|\btriệu\b|\bha\b|\bkm|\bkg\b|\btấn\b|\btạ\b|"
    r"\bm[2²3³]\b|\bkwh?\b|\bmw\b|\blít\b|usd"
)
_UNITS = re.compile(r"\bđơn vị\b|\bđvt\b")
_NOUGHT = ("-", "–", "—", "x", "X", "0")
"""What stands for nothing in a table: it adds nothing."""


class _Sum(NamedTuple):
    """A total that may be compared with its column."""

    cell: GridCell
    heading: str
    total: Readings
    parts: tuple[Readings | None, ...]


def check(subject: Subject) -> Iterator[Found]:
    """Add up the columns of the tables that have a total."""
    for grid, totals in tables_with_total(subject):
        for total in totals:
            if not _mixes_units(grid, total.parts):
                yield from _wrong(grid, total)


def _wrong(grid: Grid, total: TotalRow) -> Iterator[Found]:
    sums = [found for column in grid.columns if (found := _sum(grid, total, column)) is not None]
    wrong = [one for one in sums if not _holds(one, total.parts)]
    if wrong and (len(wrong) < len(sums) or (total.below and is_flat(total.parts))):
        yield from (_finding(one) for one in wrong)


def _sum(grid: Grid, total: TotalRow, column: int) -> _Sum | None:
    """Return the total of a column with its parts; None where it is no sum, or a part is not known."""
    heading = grid.heading(column)
    cell = total.row.get(column)
    if cell is None or not _is_figure(cell.text) or _NOT_ADDED.search(heading):
        return None
    texts = [row[column].text.strip() if column in row else "" for row in total.parts]
    figures = [_is_figure(text) for text in texts]
    known = all(figure or not text or text in _NOUGHT for text, figure in zip(texts, figures, strict=True))
    if not known or _has_gap(texts, total.parts):
        return None
    measured = _MEASURED.search(heading) or _MEASURED.search(grid.caption)
    read = rounded_readings if measured else readings
    parts = tuple(read(text) if figure else None for text, figure in zip(texts, figures, strict=True))
    return _Sum(cell, heading, read(cell.text), parts) if sum(map(bool, parts)) > 1 else None


def _is_figure(text: str) -> bool:
    return is_number(text) and "%" not in text


def _has_gap(texts: Sequence[str], parts: Sequence[Row]) -> bool:
    """Tell whether a row gives nothing where others of its level do; the heading of a group has no figures."""
    blank = [row for text, row in zip(texts, parts, strict=True) if not text and len(row) > 1]
    if not blank:
        return False
    levels = {level_of(row) for text, row in zip(texts, parts, strict=True) if text}
    return any(level_of(row) in levels for row in blank)


def _holds(one: _Sum, parts: Sequence[Row]) -> bool:
    """Tell whether the total may be right in one of the ways its column can be read, or cannot be read at all."""
    found = ways([one.total, *(part for part in one.parts if part is not None)])
    given = [row for row, part in zip(parts, one.parts, strict=True) if part is not None]
    return not found or any(may_be_sum(total, amounts, given) for total, *amounts in found)


def _finding(one: _Sum) -> Found:
    (_total, *amounts), *_others = ways([one.total, *(part for part in one.parts if part is not None)])
    text = _("Cột “{column}”: dòng tổng ghi {total}, cộng các dòng được {sum}.")
    added = sum((amount.value for amount in amounts), Decimal(0))
    return Found(
        one.cell.paragraph,
        text.format(column=one.heading or "…", total=one.cell.text, sum=number(added, 6)),
        fix=_("Đối chiếu các dòng với dòng tổng rồi sửa số sai."),
    )


def _mixes_units(grid: Grid, parts: Sequence[Row]) -> bool:
    """Tell whether the rows are of different units, by a column that names the unit of each in small letters."""
    columns = {at for row in grid.rows[: grid.head] for at in row if _UNITS.search(grid.heading(at))}
    return any(len(set(_words(parts, column))) > 1 for column in columns)


def _words(rows: Sequence[Row], column: int) -> Iterator[str]:
    """Yield the words in small letters that stand in a column."""
    yield from (row[column].text for row in rows if column in row and row[column].text[:1].islower())


RULE = Rule(
    code="FIG001",
    name="total-not-the-sum",
    title="Số tổng không bằng tổng các dòng",
    severity=Severity.ERROR,
    clause=CUSTOM_CLAUSE,
    check=check,
    profiles=EVERY_PROFILE,
    classes=EVERY_CLASS,
)
