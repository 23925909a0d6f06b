"""The two sets of rules, ND30 and TT01, and which of them governs a document of a given day."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from gen.decree import endings, lines, marks, page, spacing, texts, types
from gen.decree.clause import ND30_NAME, TT01_NAME
from gen.decree.elements import Element, TextRule
from gen.decree.endings import ListEndings
from gen.decree.lines import LineRule
from gen.decree.marks import Mark
from gen.decree.page import PageRule
from gen.decree.spacing import SpacingRule
from gen.decree.types import DocumentType
from gen.domain.agency import Validity


class Profile(Struct, frozen=True):
    """All that one instrument says about the look of a document; ``id`` is also the folder of its templates."""

    id: str
    instrument: str
    validity: Validity
    page: PageRule
    texts: Mapping[Element, TextRule]
    spacing: SpacingRule
    lines: Mapping[Element, LineRule]
    bases: ListEndings
    types: tuple[DocumentType, ...]
    copies: tuple[DocumentType, ...]
    urgency: tuple[Mark, ...]
    clause: str


ND30 = Profile(
    id="nd30",
    instrument=ND30_NAME,
    validity=Validity(start=date(2020, 3, 5)),
    page=page.ND30_PAGE,
    texts=texts.ND30_TEXTS,
    spacing=spacing.ND30_SPACING,
    lines=lines.ND30_LINES,
    bases=endings.ND30_BASES,
    types=types.ND30_TYPES,
    copies=types.ND30_COPIES,
    urgency=marks.ND30_URGENCY,
    clause=f"Điều 37 {ND30_NAME}",
)
TT01 = Profile(
    id="tt01",
    instrument=TT01_NAME,
    validity=Validity(end=date(2020, 3, 4)),
    page=page.TT01_PAGE,
    texts=texts.TT01_TEXTS,
    spacing=spacing.TT01_SPACING,
    lines=lines.TT01_LINES,
    bases=endings.TT01_BASES,
    types=types.TT01_TYPES,
    copies=types.TT01_COPIES,
    urgency=marks.TT01_URGENCY,
    clause=f"Điều 37 {ND30_NAME}",
)
PROFILES = (ND30, TT01)
"""Newest first."""


def profile_on(day: date | None) -> Profile:
    """Return the profile in force on the day of a document; an undated document follows the newest."""
    if day is None:
        return ND30
    return next(profile for profile in PROFILES if profile.validity.covers(day))
