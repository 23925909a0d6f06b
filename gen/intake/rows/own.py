"""Whether a row has something of its own that a row of totals has not: days, a place, a name from the list."""

from collections.abc import Sequence

from gen.intake.rows.labels import Says, label_of
from gen.intake.rows.lines import ReadRow, ReadRows


def has_own_details(lines: ReadRows, line: ReadRow, parts: Sequence[ReadRow]) -> bool:
    """Tell whether the row is one of its own and not the sum of ``parts``, by what stands beside its numbers.

    Days are its own unless they span those of all parts. Where the parts have days and the row has none, words do not
    make it one of its own: a place may be that of all.
    """
    if is_offered(lines, line):
        return True
    if line.has_days:
        return not _spans(line, parts)
    dated = sum(1 for part in parts if part.has_days)
    if parts and 2 * dated >= len(parts):
        return False
    return any(_is_own(text) for name, text in line.record.texts.items() if name != lines.layout.key.key and text)


def is_offered(lines: ReadRows, line: ReadRow) -> bool:
    """Tell whether the name of the row is one that the table offers."""
    key = lines.layout.key
    return line.record.texts.get(key.key, "") in key.values


def _is_own(text: str) -> bool:
    return label_of(text).says is Says.NAME


def _spans(line: ReadRow, parts: Sequence[ReadRow]) -> bool:
    """Tell whether the days of the row reach from the first to the last of its parts, which are several."""
    own = [day for day in line.record.days.values() if day]
    days = [day for part in parts for day in part.record.days.values() if day]
    return len(set(days)) > 2 and min(own) <= min(days) and max(own) >= max(days)
