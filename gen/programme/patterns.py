"""The names that recipients, addressees and signing lines may use in braces."""

from gen.domain.agency import Agency, AgencyType

AGENCY_NAMES = (
    *("name", "unit", "short_name", "place", "symbol", "unit_symbol", "leaders", "other_leaders", "head_title"),
    *("deputy_title", "collective", "level_name", "party_committee", "parent"),
)


_LEVEL_NAMES = ("thành phố", "thị xã", "phường", "huyện", "xã")
_COMMITTEES = {
    "thành phố": "Thành ủy",
    "thị xã": "Thị ủy",
    "phường": "Đảng ủy phường",
    "huyện": "Huyện ủy",
    "xã": "Đảng ủy xã",
}
_LOWER = (AgencyType.DISTRICT, AgencyType.COMMUNE)


def level_name(agency: Agency, parent: Agency | None = None) -> str:
    """Return what kind of unit a People's Committee governs (tỉnh, thị xã, xã); of a department, that of its parent."""
    if agency.type in _LOWER:
        return next((name for name in _LEVEL_NAMES if agency.unit.startswith(name)), "")
    ruling = parent or agency
    return "thành phố" if ruling.type is AgencyType.CITY else "tỉnh"


def _others(leaders: str) -> str:
    """Return the leaders without the head, who signs: “Bộ trưởng, các Thứ trưởng” → “Các Thứ trưởng”."""
    _head, _comma, deputies = leaders.partition("các ")
    return f"Các {deputies}" if deputies else leaders


def agency_names(agency: Agency, parent: Agency | None = None) -> dict[str, str]:
    """Return the value of each name for an agency; ``parent`` is the agency it stands under."""
    level = level_name(agency, parent)
    return {
        "name": agency.name,
        "unit": agency.unit,
        "short_name": agency.short_name,
        "place": agency.place,
        "symbol": agency.symbol,
        "unit_symbol": agency.unit_symbol,
        "leaders": agency.leaders,
        "other_leaders": _others(agency.leaders),
        "head_title": agency.head_title,
        "deputy_title": agency.deputy_title,
        "collective": agency.collective or "",
        "level_name": level,
        "party_committee": _COMMITTEES.get(level, "Tỉnh ủy"),
        "parent": parent.name if parent else "",
    }
