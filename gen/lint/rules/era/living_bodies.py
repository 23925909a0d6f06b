"""Places where a document speaks of an agency as living today: issuer, addressees, orders; shared by the ERA rules.

Elsewhere (a base, a comparison with earlier years) a former name is right.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from gen.lint.anatomy.line import Line
from gen.lint.anatomy.text import Hit
from gen.lint.rules.shared.recipient_entries import recipients
from gen.lint.subject import Subject
from gen.wordml.model import Paragraph

_ORDERED = re.compile(
    r"(?:(?<=\x00)|(?<=\. )|(?<=; )|^)(?:[-–+]|\d{1,2}[.)]|[a-zđ]\)|điều \d+\.)? ?(?:giao|yêu cầu|đề nghị) "
)
_REACH = 160
"""Letters after “Giao”, “Đề nghị” within which the agency is named."""
_PAST = ("trước đây", "(cũ)", "nguyên ", "cũ;", "cũ.", "sáp nhập", "hợp nhất", "giải thể")


class PlaceWords(NamedTuple):
    """A place and its words in small letters."""

    place: Line | Paragraph
    text: str


def living(subject: Subject) -> Iterator[PlaceWords]:
    """Yield the addressees, the recipients and the agencies given an order or asked for something."""
    opening = subject.anatomy.opening
    lines = [line for line in (opening.addressees_label, *opening.addressees) if line is not None]
    lines += [line for entry in recipients(subject) for line in entry.lines]
    for line in lines:
        yield from _mention(line, line.text)
    for hit in subject.body_text.search_lower(_ORDERED):
        yield from _mention(hit.paragraph, _object_of(hit))


def _object_of(hit: Hit) -> str:
    """The words after the verb, up to the end of the clause: what is cited behind “theo”, “tại” is history."""
    after = hit.paragraph.text[hit.end : hit.end + _REACH]
    return re.split(r"[.;:]| theo | tại | căn cứ ", after)[0]


def _mention(place: Line | Paragraph, text: str) -> Iterator[PlaceWords]:
    small = text.lower().replace("uỷ ban", "ủy ban").replace("–", "-")
    if not any(word in small for word in _PAST):
        yield PlaceWords(place, small)


def issuers(subject: Subject) -> str:
    """Return the names at the top left, superior and issuer, in small letters on one line."""
    header = subject.anatomy.header
    names = " ".join(line.text for line in (*header.superior, *header.issuer))
    return names.lower().replace("uỷ ban", "ủy ban").replace("–", "-")
