"""Who takes part in a programme: its coordinating unit within an agency (``[[unit]]``), and who reports to whom."""

from collections.abc import Mapping

from msgspec.structs import replace

from gen.domain.agency import Agency
from gen.domain.measures import CoordinatingUnit, Measures
from gen.messages import _
from gen.programme.findings import REPEATED, VALUE_NOT_ALLOWED
from gen.programme.roster import Roster
from gen.programme.toml import TomlFile

CENTRAL = "central"
LEVELS = (CENTRAL, "province", "ministry", "department", "district", "commune")


def read_units_of(file: TomlFile) -> Mapping[str, CoordinatingUnit]:
    """Return the units by the level of their agencies; none where the programme leaves them as the roster has them."""
    found: dict[str, CoordinatingUnit] = {}
    for section in file.optional_sections("unit"):
        level = section.text("level")
        if level not in LEVELS:
            text = _("“{value}” không thuộc: {wanted}").format(value=level, wanted=", ".join(LEVELS))
            section.blame(VALUE_NOT_ALLOWED, "level", text)
        if level in found:
            section.blame(REPEATED, "level", _("cấp “{level}” đã có ở trên").format(level=level))
        found[level] = CoordinatingUnit(section.text("symbol"), section.text("name"), section.text("head"))
    return found


def level_of_unit(agency: Agency, measures: Measures) -> str:
    """Return the level whose unit coordinates within an agency: the one that collects has its own."""
    return CENTRAL if agency.id == measures.collection.agency else agency.type.level


def with_units(roster: Roster, measures: Measures) -> Roster:
    """Return the roster with the symbols that papers on the programme have."""
    if not measures.units:
        return roster
    return Roster(tuple(_with_unit(each, measures) for each in roster.agencies), roster.successions)


def _with_unit(agency: Agency, measures: Measures) -> Agency:
    unit = measures.units.get(level_of_unit(agency, measures))
    return replace(agency, unit_symbol=unit.symbol) if unit else agency


def with_reporters(roster: Roster, measures: Measures) -> Roster:
    """Return the roster with those who report on the programme: of a province's own programme, the units under it."""
    collector = measures.collection.agency
    if not any(each.parent == collector for each in roster.agencies):
        return roster
    reporting = (replace(each, reports=each.parent == collector) for each in roster.agencies)
    return Roster(tuple(reporting), roster.successions)
