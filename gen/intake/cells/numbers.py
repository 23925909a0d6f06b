"""Reading a number as clerks write it: 1.234,5 or 1,234.5, with spaces, as text, with a unit, as an estimate.

A text that can mean two numbers is reported, never guessed.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from functools import lru_cache
from math import isfinite

from gen.domain.finding import Finding
from gen.domain.typed_numbers import exact
from gen.intake.cells.limits import load_limits, load_words
from gen.intake.cells.raw import CellFinding, Raw, shown
from gen.intake.findings import cells as cell_findings
from gen.intake.folding import fold, has_raised_digits
from gen.intake.schema import ColumnKind

_SPACES = re.compile(r"[\s  ]+")
_PLAIN = re.compile(r"\d+")
_SPACED = re.compile(r"\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?")
_GROUPED = {mark: re.compile(rf"[1-9]\d{{0,2}}(?:{re.escape(mark)}\d{{3}})+") for mark in ".,"}
_DECIMAL = re.compile(r"(\d+)[.,](\d+)")
_SIGNED = re.compile(r"[-−–](?=\s*\d)|\((?=\s*\d.*\)$)")
_WITH_UNIT = re.compile(r"([\d.,\s'’]*\d)\s*([^\W\d][^\d]*)")
_DECIMALS = ".,"
_LONG = 10
"""Fewer digits than this cannot be too large a number."""
_EXCEL_DIGITS = ".15g"
"""Excel keeps fifteen significant digits; more are noise of binary fractions."""


@dataclass(frozen=True, slots=True)
class NumberReading:
    """The number found, or None where the cell is empty, means “not reported”, or is faulty (then with a finding)."""

    number: Decimal | None = None
    estimated: bool = False
    finding: CellFinding | None = None


EMPTY = NumberReading()


@lru_cache(maxsize=16384, typed=True)
def read_number(raw: Raw, kind: ColumnKind) -> NumberReading:
    """Read the cell of a column of whole numbers, amounts or measures."""
    if raw is None or raw == "":
        return EMPTY
    if isinstance(raw, str):
        if len(raw) < _LONG and raw.isascii() and raw.isdigit():
            return NumberReading(Decimal(raw))
        return _read_text(raw, kind)
    if isinstance(raw, bool):
        return _faulty(cell_findings.NOT_A_NUMBER, raw)
    if isinstance(raw, int | float):
        return _read_float(float(raw), kind)
    return _faulty(cell_findings.DATE_IN_NUMBER_CELL, _spoken(raw))


def parse_digits(core: str, *, whole: bool) -> tuple[Decimal, ...]:
    """Return the numbers that digits with marks can mean: none, one, or two when it is ambiguous.

    ``whole`` says that only a whole number makes sense, which settles “1.234”.
    """
    if _PLAIN.fullmatch(core):
        return (Decimal(core),)
    if _SPACED.fullmatch(core):
        return (_decimal(re.sub(r"[ '’]", "", core)),)
    marks = [mark for mark in _DECIMALS if mark in core]
    if len(marks) == 2:
        return _two_marks(core)
    return _one_mark(core, whole=whole) if marks else ()


def _two_marks(core: str) -> tuple[Decimal, ...]:
    decimal_at = max(core.rfind(mark) for mark in _DECIMALS)
    head, tail = core[:decimal_at], core[decimal_at + 1 :]
    group = "," if core[decimal_at] == "." else "."
    if _GROUPED[group].fullmatch(head) and _PLAIN.fullmatch(tail):
        return (Decimal(f"{head.replace(group, '')}.{tail}"),)
    return ()


def _one_mark(core: str, *, whole: bool) -> tuple[Decimal, ...]:
    mark = "." if "." in core else ","
    grouped = _GROUPED[mark].fullmatch(core)
    if core.count(mark) > 1:
        return (Decimal(core.replace(mark, "")),) if grouped else ()
    decimal = (_decimal(core),) if _DECIMAL.fullmatch(core) else ()
    if not grouped:
        return decimal
    thousands = Decimal(core.replace(mark, ""))
    return (thousands,) if whole else (thousands, *decimal)


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def _read_text(raw: str, kind: ColumnKind) -> NumberReading:
    if has_raised_digits(raw):
        return _faulty(cell_findings.NOT_A_NUMBER, raw)
    text = _SPACES.sub(" ", unicodedata.normalize("NFKC", raw)).strip().strip("'’")
    folded = fold(text)
    words = load_words()
    if folded in words.not_reported or text in words.not_reported or not text:
        return EMPTY
    core, estimated = _without_estimate(text, folded, words.estimate)
    core, percent = (core[:-1].rstrip(), True) if core.endswith("%") else (core, False)
    if percent and kind is not ColumnKind.MEASURE:
        return _faulty(cell_findings.PERCENT_IN_COUNT, raw)
    core, unit = _without_unit(core)
    core, negative = _without_sign(core)
    found = parse_digits(core, whole=kind is ColumnKind.WHOLE)
    if not found or (unit and not _is_harmless(unit, kind)):
        return _faulty(cell_findings.NOT_A_NUMBER, raw)
    if len(found) > 1:
        first, second = (plain(number) for number in found)
        return NumberReading(
            finding=CellFinding(cell_findings.AMBIGUOUS_NUMBER, {"text": raw, "first": first, "second": second})
        )
    return _settled(found[0], raw, kind, negative=negative, estimated=estimated, unit=unit)


def _settled(
    number: Decimal, raw: str, kind: ColumnKind, *, negative: bool, estimated: bool, unit: str
) -> NumberReading:
    if negative and number:
        return _faulty(cell_findings.NEGATIVE, raw)
    if number > load_limits().figures["largest"]:
        return _faulty(cell_findings.TOO_LARGE, raw)
    if exact(str(number)) is None:
        return _faulty(cell_findings.NOT_A_NUMBER, raw)
    if kind is ColumnKind.WHOLE and number % 1:
        return _faulty(cell_findings.NOT_WHOLE, raw)
    values: dict[str, object] = {"text": raw, "number": plain(number)}
    finding = None
    if estimated:
        finding = CellFinding(cell_findings.ESTIMATE_IN_CELL, values)
    elif unit:
        finding = CellFinding(cell_findings.NUMBER_WITH_UNIT, values)
    return NumberReading(number, estimated, finding)


def _without_estimate(text: str, folded: str, words: tuple[str, ...]) -> tuple[str, bool]:
    for word in words:
        if folded.startswith(word):
            kept = re.search(r"[\d(−–-].*", text)
            return (kept.group() if kept else text, True)
    return text, False


def _without_unit(text: str) -> tuple[str, str]:
    match = _WITH_UNIT.fullmatch(text)
    return (match.group(1), match.group(2)) if match else (text, "")


def _is_harmless(unit: str, kind: ColumnKind) -> bool:
    words = load_words()
    return fold(unit) in (words.money_units if kind is ColumnKind.AMOUNT else words.units)


def _without_sign(text: str) -> tuple[str, bool]:
    match = _SIGNED.match(text)
    return (text[match.end() :].rstrip(")").strip(), True) if match else (text, False)


def _read_float(value: float, kind: ColumnKind) -> NumberReading:
    if not isfinite(value):
        return _faulty(cell_findings.NOT_A_NUMBER, value)
    number = Decimal(format(value, _EXCEL_DIGITS))
    if number < 0:
        return _faulty(cell_findings.NEGATIVE, plain(number))
    if number > load_limits().figures["largest"]:
        return _faulty(cell_findings.TOO_LARGE, plain(number))
    number = number.quantize(Decimal(1)) if number == number.to_integral_value() else number
    if kind is ColumnKind.WHOLE and number % 1:
        return _faulty(cell_findings.NOT_WHOLE, plain(number))
    if kind is ColumnKind.AMOUNT and number.normalize().as_tuple().exponent == -3 and 1 <= number < 1000:
        whole = plain(number).replace(",", "")
        return NumberReading(
            number, finding=CellFinding(cell_findings.DECIMALS_LIKE_THOUSANDS, {"text": plain(number), "whole": whole})
        )
    return NumberReading(number)


def plain(number: Decimal) -> str:
    """Return the number in digits with a decimal comma and no marks between thousands."""
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace(".", ",")


def _spoken(raw: date | time | timedelta) -> str:
    return raw.strftime("%d/%m/%Y") if isinstance(raw, date) else str(raw)


def _faulty(finding: Finding, raw: object) -> NumberReading:
    return NumberReading(finding=CellFinding(finding, {"text": shown(raw)}))
