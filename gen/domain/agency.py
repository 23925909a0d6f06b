"""Agencies as they were on a date: an agency is looked up by id *and* date, never by id alone."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

NATION = "ca-nuoc"
"""The id that the sum over all agencies goes by; the ministry's own paragraphs on the nation are handed in under it."""


class AgencyType(StrEnum):
    """Type of agency; the value is what stands in ``agencies.csv``."""

    PROVINCE = "tinh"
    CITY = "thanh-pho"
    MINISTRY = "bo"
    MINISTERIAL = "co-quan-ngang-bo"
    GOVERNMENTAL = "co-quan-thuoc-chinh-phu"
    DEPARTMENT = "so"
    DISTRICT = "huyen"
    COMMUNE = "xa"

    @property
    def is_local(self) -> bool:
        """Whether the agency is the People's Committee of a province or a centrally run city."""
        return self in (AgencyType.PROVINCE, AgencyType.CITY)

    @property
    def level(self) -> str:
        """The level of an agency: ``province``, ``ministry``, or below a province ``department`` and the like."""
        return _LEVELS.get(self, "ministry")

    @property
    def is_lower(self) -> bool:
        """Whether the agency stands below a province and reports to it."""
        return self in (AgencyType.DEPARTMENT, AgencyType.DISTRICT, AgencyType.COMMUNE)


_LEVELS = {
    AgencyType.PROVINCE: "province",
    AgencyType.CITY: "province",
    AgencyType.DEPARTMENT: "department",
    AgencyType.DISTRICT: "district",
    AgencyType.COMMUNE: "commune",
}


class Validity(Struct, frozen=True):
    """A span of dates, both ends included; an open end is None."""

    start: date | None = None
    end: date | None = None

    def covers(self, day: date) -> bool:
        """Tell whether the day is in the span."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


class Agency(Struct, frozen=True):
    """An agency that issues documents, in one era.

    ``name`` is the official name of the issuing agency in body text (“Ủy ban nhân dân tỉnh Lào Cai”, “Bộ Nội vụ”),
    ``unit`` the
    territory or agency reported on (“tỉnh Lào Cai”, “Bộ Nội vụ”), ``short_name`` what a table row calls it (“Lào Cai”),
    ``header_lines`` the issuer's name as set in the header (“ỦY BAN NHÂN DÂN”, “TỈNH LÀO CAI”), ``superior`` the line
    above it or None,
    ``symbol`` its abbreviation in document symbols (UBND, BNV), ``place`` the địa danh, ``head_title`` the title of
    the head (CHỦ TỊCH),
    ``deputy_title`` that of a deputy, ``collective`` the agency signed for after TM. or None, ``unit_symbol`` the
    drafting unit (VX, HTQT),
    ``code`` the statistical code of the era, ``reports`` whether it reports on the programme by default, ``source``
    where the row comes from.
    """

    id: str
    type: AgencyType
    name: str
    unit: str
    short_name: str
    header_lines: tuple[str, ...]
    symbol: str
    place: str
    head_title: str
    deputy_title: str
    validity: Validity
    superior: str | None = None
    collective: str | None = None
    unit_symbol: str = ""
    code: str = ""
    identifier: str = ""
    reports: bool = True
    source: str = ""
    leaders: str = ""
    """How a list of recipients names its leaders (“Bộ trưởng, các Thứ trưởng”, “CT, các PCT UBND tỉnh”)."""
    note: str = ""
    parent: str = ""
    """Id of the agency it stands under and reports to (``lao-cai``); "" for a ministry or province."""


class Succession(Struct, frozen=True):
    """On ``on`` the agency ``predecessor`` passed into ``successor`` (the same id where it only changed)."""

    predecessor: str
    successor: str
    on: date
    seat: bool = False
    note: str = ""
