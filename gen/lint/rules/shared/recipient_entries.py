"""Nơi nhận and Kính gửi read entry by entry; shared by the rules on recipients."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from gen.lint.anatomy.line import Line
from gen.lint.anatomy.patterns import is_unfilled
from gen.lint.subject import Subject

_DASHES = ("-", "–", "—", "+", "•", "*")
_ENDS = (";", ".")
_DRAFTER = re.compile(r"^[A-ZĐ][\w.]{0,8}\s*+(\(.{0,12}\)|\d{1,4})?\s*+\.?$")
FILE_COPY = re.compile(r"^\W*(?:L{1,2}[uư]{2,3}\b|L[uư]\s*:|[uư]L[uư]\b)", re.IGNORECASE)
"""The line of the file copy, a letter too many or too few in its word."""


class RecipientEntry(NamedTuple):
    """One recipient, perhaps on several lines; ``dashed`` tells whether it begins with a dash, typed or automatic."""

    lines: tuple[Line, ...]
    dashed: bool

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def last(self) -> Line:
        return self.lines[-1]

    @property
    def text(self) -> str:
        """Its words, without the dash."""
        return " ".join(line.text for line in self.lines).lstrip("-–—+•* \t")

    @property
    def is_written(self) -> bool:
        """Tell whether it is filled in: no dots of a form."""
        return not is_unfilled(self.text)


def entries(lines: Iterable[Line]) -> tuple[RecipientEntry, ...]:
    """Gather lines into entries: one begins at a dash, or after a line that ended with a semicolon or a stop."""
    found: list[RecipientEntry] = []
    for line in lines:
        if not any(map(str.isalnum, line.text)):
            continue
        dashed = _is_dashed(line)
        if found and not dashed and not found[-1].last.text.endswith(_ENDS):
            found[-1] = RecipientEntry((*found[-1].lines, line), found[-1].dashed)
        else:
            found.append(RecipientEntry((line,), dashed))
    return tuple(found)


def _is_dashed(line: Line) -> bool:
    return line.text.startswith(_DASHES) or (line.start == 0 and bool(line.paragraph.label))


def recipients(subject: Subject) -> tuple[RecipientEntry, ...]:
    """Return the recipients without the labels of groups (“Gửi bản giấy:”) and the drafter's code under the last."""
    return subject.once(_recipients)


def _recipients(subject: Subject) -> tuple[RecipientEntry, ...]:
    found = tuple(entry for entry in entries(subject.anatomy.closing.recipients) if not _is_group_label(entry))
    while len(found) > 1 and not found[-1].dashed and found[-2].dashed and _is_under_list(*found[-2:]):
        found = found[:-1]
    return found


def _is_under_list(above: RecipientEntry, below: RecipientEntry) -> bool:
    """The drafter's code, or a note under the file copy (“Gửi: bản giấy và điện tử”)."""
    return bool(_DRAFTER.match(below.text) or FILE_COPY.match(above.text))


def _is_group_label(entry: RecipientEntry) -> bool:
    return not entry.dashed and entry.text.endswith(":") and not FILE_COPY.match(entry.text)


def file_copy(subject: Subject) -> RecipientEntry | None:
    """Return the entry “Lưu: VT, …”, None if there is none."""
    return next((entry for entry in recipients(subject) if FILE_COPY.match(entry.text)), None)


def addressees(subject: Subject) -> tuple[RecipientEntry, ...]:
    """Return the addressees on lines of their own under “Kính gửi:”."""
    return entries(subject.anatomy.opening.addressees)


def addressed_on_label(subject: Subject) -> str:
    """Return the addressee on the line of “Kính gửi:” itself, “” if there is none."""
    label = subject.anatomy.opening.addressees_label
    return label.text.partition(":")[2].strip() if label is not None else ""


def addressed_lines(subject: Subject) -> list[Line]:
    """Return the line of “Kính gửi:” and those of the addressees under it."""
    opening = subject.anatomy.opening
    return [line for line in (opening.addressees_label, *opening.addressees) if line is not None]
