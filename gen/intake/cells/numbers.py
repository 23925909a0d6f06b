"""Reading a number as clerks write it: 1.234,5 or 1,234.5, with spaces, as text, with a unit, as an estimate.

A text that can mean two numbers is reported, never guessed.
"""

import re
import unicodedata
from datetime import date, time, timedelta
from decimal import Decimal
from functools import lru_cache
from math import isfinite

from gen.domain.schema import ColumnKind
from gen.domain.typed_numbers import exact
from gen.intake.cells.digits import fraction_read, grouped, parse_digits, plain
from gen.intake.cells.limits import load_limits, load_words
from gen.intake.cells.money import converted, is_in_own_unit, parts_of_money, read_money
from gen.intake.cells.number_reading import EMPTY, NumberReading, refused
from gen.intake.cells.raw import CellFinding, Percent, Raw
from gen.intake.findings import cells as cell_findings
from gen.intake.findings import natures
from gen.intake.folding import fold, has_raised_digits

_SPACES = re.compile(r"[\s  ]+")
_LINES = re.compile(r"\d[^\S\r\n\t]*[\r\n\t]\s*\d")
"""Digits on two lines, or on both sides of a tab: two numbers, whatever they look like on one line."""
_ONE_SPACE = re.compile(r"(\d{1,3}) (\d{3})")
_PHONE = re.compile(r"(?:0|\+?84)[235789]\d{8,9}")
_PHONE_WITHOUT_0 = re.compile(r"[35789]\d{8}")
"""Vietnamese telephone numbers, their marks taken out; Excel drops the 0 in front."""
_MARKS_OF_PHONES = re.compile(r"[\s.\-()]+")
_SIGNED = re.compile(r"[-−–](?=\s*\d)|\((?=\s*\d.*\)$)")
_WITH_UNIT = re.compile(r"([\d.,\s'’]*\d)\s*([^\W\d][^\d]*)")
_LONG = 9
"""Fewer digits than this are neither too large a number nor one of a telephone."""
_EXCEL_DIGITS = ".15g"
"""Excel keeps fifteen significant digits; more are noise of binary fractions."""


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
        return refused(cell_findings.NOT_A_NUMBER, raw)
    if isinstance(raw, Percent):
        if kind is not ColumnKind.MEASURE:
            return refused(cell_findings.PERCENT_IN_COUNT, str(raw))
        return _read_float(100 * raw, kind)
    if isinstance(raw, int | float):
        return _read_float(float(raw), kind)
    return refused(cell_findings.DATE_IN_NUMBER_CELL, _spoken(raw))


def read_in_unit(raw: Raw, kind: ColumnKind, worth: Decimal) -> NumberReading:
    """Read an amount whose column has another unit than its table; ``worth`` is what one of it is in the table's.

    Of a unit less than the table's nobody writes thousandths: “320.000” nghìn đồng can only be 320 triệu.
    """
    reading = read_number(raw, kind)
    if worth < 1 and reading.finding and reading.finding.declared is cell_findings.AMBIGUOUS_NUMBER:
        reading = read_number(raw, ColumnKind.WHOLE)
    return converted(reading, worth)


def _read_text(raw: str, kind: ColumnKind) -> NumberReading:
    if has_raised_digits(raw):
        return refused(cell_findings.NOT_A_NUMBER, raw)
    if _LINES.search(raw):
        return refused(natures.SEVERAL_NUMBERS, " ".join(raw.split()))
    if _is_phone(raw, kind):
        return refused(natures.PHONE_NUMBER, raw)
    text = _SPACES.sub(" ", unicodedata.normalize("NFKC", raw)).strip().strip("'’")
    folded = fold(text)
    words = load_words()
    if folded in words.not_reported or text in words.not_reported or not text:
        return EMPTY
    core, estimated = _without_estimate(text, folded, words.estimate)
    if kind is ColumnKind.AMOUNT and (parts := parts_of_money(core)) and not is_in_own_unit(parts):
        return read_money(raw, parts, estimated=estimated)
    core, percent = (core[:-1].rstrip(), True) if core.endswith("%") else (core, False)
    if percent and kind is not ColumnKind.MEASURE:
        return refused(cell_findings.PERCENT_IN_COUNT, raw)
    core, unit = _without_unit(core)
    core, negative = _without_sign(core)
    found = parse_digits(core, whole=kind is ColumnKind.WHOLE)
    if not found or (unit and not _is_harmless(unit, kind)):
        return refused(cell_findings.NOT_A_NUMBER, raw)
    if len(found) > 1:
        first, second = (plain(number) for number in found)
        return NumberReading(
            finding=CellFinding(cell_findings.AMBIGUOUS_NUMBER, {"text": raw, "first": first, "second": second})
        )
    reading = _settled(found[0], raw, kind, negative=negative, estimated=estimated, unit=unit)
    return reading if reading.finding else _doubted_spaces(core, raw, reading)


def _doubted_spaces(core: str, raw: str, reading: NumberReading) -> NumberReading:
    """Doubt a number in which an ordinary space stands between two groups of digits: it may be two numbers."""
    match = _ONE_SPACE.fullmatch(core)
    if match is None or not _ONE_SPACE.search(raw) or reading.number is None:
        return reading  # a hard space, as word processors set between thousands, is no doubt
    values: dict[str, object] = {"text": raw, "number": grouped(reading.number)}
    values |= {"first": match.group(1), "second": match.group(2)}
    if len(match.group(1)) == 3:
        return NumberReading(finding=CellFinding(natures.SEVERAL_NUMBERS, values))
    return NumberReading(reading.number, reading.estimated, CellFinding(natures.SPACED_NUMBER, values))


def _is_phone(raw: str, kind: ColumnKind) -> bool:
    """Tell whether the digits are a telephone number; of money they are so only with a 0 or +84 in front."""
    if _PHONE_WITHOUT_0.fullmatch(raw.strip()):
        return kind is not ColumnKind.AMOUNT
    digits = _MARKS_OF_PHONES.sub("", raw)
    return bool(_PHONE.fullmatch(digits)) and (kind is not ColumnKind.AMOUNT or digits[0] in "0+")


def _settled(
    number: Decimal, raw: str, kind: ColumnKind, *, negative: bool, estimated: bool, unit: str
) -> NumberReading:
    if negative and number:
        return refused(cell_findings.NEGATIVE, raw)
    if number > load_limits().figures["largest"]:
        return refused(cell_findings.TOO_LARGE, raw)
    if exact(str(number)) is None:
        return refused(cell_findings.NOT_A_NUMBER, raw)
    if kind is ColumnKind.WHOLE and number % 1:
        return _fraction(number)
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
        return refused(cell_findings.NOT_A_NUMBER, value)
    number = Decimal(format(value, _EXCEL_DIGITS))
    if number < 0:
        return refused(cell_findings.NEGATIVE, plain(number))
    if number > load_limits().figures["largest"]:
        return refused(cell_findings.TOO_LARGE, plain(number))
    number = number.quantize(Decimal(1)) if number == number.to_integral_value() else number
    if kind is ColumnKind.WHOLE and number % 1:
        return _fraction(number)
    if number % 1 == 0 and _is_phone(plain(number), kind):
        return refused(natures.PHONE_NUMBER, plain(number))
    if kind is ColumnKind.AMOUNT and number.normalize().as_tuple().exponent == -3 and 1 <= number < 1000:
        whole = plain(number).replace(",", "")
        return NumberReading(
            number, finding=CellFinding(cell_findings.DECIMALS_LIKE_THOUSANDS, {"text": plain(number), "whole": whole})
        )
    return NumberReading(number)


def _fraction(number: Decimal) -> NumberReading:
    return NumberReading(finding=CellFinding(cell_findings.NOT_WHOLE, fraction_read(number)))


def _spoken(raw: date | time | timedelta) -> str:
    return raw.strftime("%d/%m/%Y") if isinstance(raw, date) else str(raw)
