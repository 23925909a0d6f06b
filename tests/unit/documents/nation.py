"""A small nation: one ministry and two provinces, of which one has handed in nothing."""

from gen.domain.tables import AgencyTables
from gen.progress import Unit
from tests.support.province import tables

MINISTRY = Unit("bnv", "Bộ Nội vụ", "ministry")
LAO_CAI = Unit("lao-cai", "Lào Cai", "province")
HUE = Unit("hue", "Huế", "province")
MERGED = Unit("lao-cai", "Lào Cai", "province", (LAO_CAI, Unit("yen-bai", "Yên Bái", "province")))
UNITS = (MINISTRY, LAO_CAI, HUE)


def reported(agency_id: str, year: int) -> AgencyTables | None:
    """Every agency but Huế has handed in."""
    return None if agency_id in ("hue", "ca-nuoc") else tables(year, agency_id)
