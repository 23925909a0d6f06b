"""Reads the periods of a programme, ``[[period]]`` of ``programme.toml``, and which of them a kind is made for."""

from gen.domain.periods import PERIOD_ID, YEAR_ID, ReportingPeriod
from gen.domain.programme import Deadline
from gen.messages import _
from gen.programme.findings import REPEATED, UNKNOWN_REFERENCE, VALUE_NOT_ALLOWED
from gen.programme.toml import TomlFile, TomlTable


def read_periods(file: TomlFile, deadlines: tuple[Deadline, ...]) -> tuple[ReportingPeriod, ...]:
    """Return the periods within a year in the order of the file; none where reports are yearly."""
    known = {deadline.id for deadline in deadlines}
    found: dict[str, ReportingPeriod] = {}
    for section in file.optional_sections("period"):
        period = _period(section, known)
        if period.id in found:
            section.blame(REPEATED, "id", _("kỳ “{id}” đã có ở trên").format(id=period.id))
        found.setdefault(period.id, period)
    return tuple(found.values())


def _period(section: TomlTable, deadlines: set[str]) -> ReportingPeriod:
    name = section.text("id")
    if name and not PERIOD_ID.fullmatch(name):
        text = _("“{name}” không dùng làm mã kỳ được: chỉ gồm chữ hoa không dấu, chữ số, tối đa 8 ký tự")
        section.blame(VALUE_NOT_ALLOWED, "id", text.format(name=name))
    inner = section.inner("deadlines")
    for unknown in set(inner.values) - deadlines:
        section.blame(UNKNOWN_REFERENCE, "deadlines", _("không có thời hạn “{id}”").format(id=unknown))
    return ReportingPeriod(
        name,
        section.text("title"),
        section.day_of_any_year("from"),
        section.day_of_any_year("to"),
        {deadline: inner.day_of_any_year(deadline) for deadline in inner.values},
    )


def period_names(section: TomlTable, key: str, periods: tuple[ReportingPeriod, ...]) -> tuple[str, ...]:
    """Return the periods that a kind is made for, "" for the year itself; the year alone where it names none."""
    if key not in section.values:
        return ("",)
    known = (YEAR_ID, *(period.id for period in periods))
    for name in section.texts(key):
        if name not in known:
            section.blame(
                UNKNOWN_REFERENCE, key, _("không có kỳ “{id}”; các kỳ: {known}").format(id=name, known=", ".join(known))
            )
    return tuple("" if name == YEAR_ID else name for name in section.texts(key))
