"""How a document speaks of the agency that issues it and of the agencies under it, by level and by date."""

from datetime import date

from msgspec import Struct

from gen.domain.agency import Agency, AgencyType
from gen.programme import Programme
from gen.programme.coordinating import level_of_unit
from gen.programme.kinds import collects
from gen.programme.patterns import level_name

_SELF = {AgencyType.PROVINCE: "tỉnh", AgencyType.CITY: "thành phố", AgencyType.MINISTRY: "Bộ"}
# The unit that coordinates the programme, and its head, by the symbol of the drafting unit.
_FOCAL = {"HTQT": ("Vụ Hợp tác quốc tế", "Vụ trưởng"), "VP": ("Văn phòng", "Chánh")}
_LOCAL_FOCAL = ("Sở Nội vụ", "Giám đốc")
_LOCAL_SYMBOL = "SNV"
_FOCAL_BELOW = {
    AgencyType.DEPARTMENT: ("Văn phòng", "Chánh"),
    AgencyType.DISTRICT: ("Phòng Nội vụ", "Trưởng"),
    AgencyType.COMMUNE: ("Phòng Văn hóa - Xã hội", "Trưởng"),
}
_CENTRAL_FOCAL = ("Vụ Tổ chức cán bộ", "Vụ trưởng")


class Body(Struct, frozen=True):
    """Words for the issuing agency.

    ``name`` signs (Ủy ban nhân dân tỉnh Lào Cai), ``unit`` is reported on (tỉnh Lào Cai), ``short`` is its name in
    later sentences (tỉnh, thành phố, Bộ), ``subordinates`` are the agencies that carry the plan out and ``heads`` their
    heads, ``focal`` the unit that coordinates, ``focal_head`` its head and ``focal_symbol`` what stands in the symbols
    of its papers, ``executors`` those who carry a Decision out, ``superior_within`` whom its own units report to,
    ``information_office`` the department in charge of information (of a province), ``online_services`` the term of the
    day, ``reports_to`` who its reports go to, ``submission`` how the last sentence of a report hands it in (kính gửi
    Bộ Nội vụ tổng hợp, báo cáo Thủ tướng Chính phủ).
    """

    name: str
    unit: str
    short: str
    is_local: bool
    is_lead: bool
    is_unit: bool
    subordinates: str
    heads: str
    focal: str
    focal_head: str
    focal_symbol: str
    executors: str
    superior_within: str
    information_office: str
    online_services: str
    reports_to: str
    submission: str


def body_of(agency: Agency, programme: Programme, day: date) -> Body:
    """Return the words for an agency on a day."""
    short = _short_of(agency)
    lower = programme.term("lower-level", day)
    local = agency.type.is_local
    focal, head = _focal_of(agency, programme)
    return Body(
        name=agency.name,
        unit=agency.unit,
        short=short,
        is_local=local,
        is_lead=agency.id == programme.lead,
        is_unit=agency.type.is_lower,
        subordinates=f"các sở, ban, ngành và {lower}" if local else f"các cơ quan, đơn vị thuộc {short}",
        heads=_heads(short, lower, local),
        focal=focal,
        focal_head=f"{head} {focal}",
        focal_symbol=_LOCAL_SYMBOL if local else agency.unit_symbol,
        executors=_executors(agency, f"{head} {focal}", _heads(short, lower, local)),
        superior_within=agency.name if agency.collective else f"Lãnh đạo {short}",
        information_office=programme.term("so-thong-tin", day),
        online_services=programme.term("online-services", day),
        reports_to=_reports_to(agency, programme, day),
        submission=_submission_of(agency, programme, day),
    )


def _short_of(agency: Agency) -> str:
    """Return what an agency calls itself: tỉnh, Bộ, Sở, huyện; its whole name where its kind has no such word."""
    if agency.type is AgencyType.DEPARTMENT:
        return "Sở" if agency.name.startswith("Sở ") else agency.unit
    if agency.type.is_lower:
        return level_name(agency)
    return _SELF.get(agency.type, agency.unit)


def _focal_of(agency: Agency, programme: Programme) -> tuple[str, str]:
    """Return the unit that coordinates the programme within an agency, and the title of its head."""
    unit = programme.measures.units.get(level_of_unit(agency, programme.measures))
    if unit:
        return unit.name, unit.head
    if agency.type.is_local:
        return _LOCAL_FOCAL
    return _FOCAL_BELOW.get(agency.type) or _FOCAL.get(agency.unit_symbol, _CENTRAL_FOCAL)


def _reports_to(agency: Agency, programme: Programme, day: date) -> str:
    collection = programme.measures.collection
    if agency.id == collection.agency:
        return collection.reports_to
    if not agency.type.is_lower:
        return programme.agencies.get(collection.agency, day).name
    return programme.agencies.get(agency.parent, day).name if collects(agency) else _LOCAL_FOCAL[0]


def _submission_of(agency: Agency, programme: Programme, day: date) -> str:
    collection, reports_to = programme.measures.collection, _reports_to(agency, programme, day)
    if agency.id == collection.agency or (agency.type.is_lower and collects(agency)):
        return f"kính báo cáo {reports_to}"
    if not agency.type.is_lower:
        return f"kính gửi {reports_to} tổng hợp, báo cáo {collection.reports_to}"
    return f"kính gửi {reports_to} tổng hợp, báo cáo {programme.agencies.get(agency.parent, day).name}"


def _heads(short: str, lower: str, local: bool) -> str:
    if local:
        return f"Thủ trưởng các sở, ban, ngành và Chủ tịch {lower}"
    return f"Thủ trưởng các cơ quan, đơn vị thuộc {short}"


def _executors(agency: Agency, focal_head: str, heads: str) -> str:
    if agency.type.is_local:
        return f"Chánh Văn phòng {agency.name}, {focal_head}, {heads}"
    office = "Chánh Văn phòng Bộ, " if agency.type is AgencyType.MINISTRY else ""
    return f"{office}{focal_head} và {heads}"


def authority_of(agency: Agency) -> str:
    """Return who decides, as printed above the bases of a Quyết định: the collective, or the head of the agency.

    A title that already ends in the first words of the name is not said twice (TỔNG THANH TRA CHÍNH PHỦ).
    """
    name = agency.name.upper()
    if agency.collective:
        return name
    words = name.split()
    for length in range(len(words), 0, -1):
        if agency.head_title.endswith(" ".join(words[:length])):
            return " ".join([agency.head_title, *words[length:]])
    return f"{agency.head_title} {name}"
