"""The names that recipients, addressees and signing lines may use in braces."""

from gen.domain.agency import Agency, AgencyType

AGENCY_NAMES = (
    *("name", "unit", "short_name", "place", "symbol", "unit_symbol", "leaders", "head_title", "deputy_title"),
    *("collective", "level_name", "party_committee"),
)


def agency_names(agency: Agency) -> dict[str, str]:
    """Return the value of each name for an agency."""
    city = agency.type is AgencyType.CITY
    return {
        "name": agency.name,
        "unit": agency.unit,
        "short_name": agency.short_name,
        "place": agency.place,
        "symbol": agency.symbol,
        "unit_symbol": agency.unit_symbol,
        "leaders": agency.leaders,
        "head_title": agency.head_title,
        "deputy_title": agency.deputy_title,
        "collective": agency.collective or "",
        "level_name": "thành phố" if city else "tỉnh",
        "party_committee": "Thành ủy" if city else "Tỉnh ủy",
    }
