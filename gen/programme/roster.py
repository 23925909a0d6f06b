"""The agencies by id and date: who existed when, what became of whom."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from gen.domain.agency import Agency, AgencyType, Succession
from gen.domain.errors import NotInForce, UnknownName
from gen.messages import _
from gen.programme.nearest import fold, nearest

EVERYBODY = "all"
SELECTORS: dict[str, frozenset[AgencyType]] = {
    "provinces": frozenset({AgencyType.PROVINCE, AgencyType.CITY}),
    "ministries": frozenset({AgencyType.MINISTRY, AgencyType.MINISTERIAL}),
    "government": frozenset({AgencyType.GOVERNMENTAL}),
}
"""What the words of a selector stand for; ``all`` is every agency that reports."""

_COUNCILS = ("uy-ban-nhan-dan-", "ubnd-")
_RANKS = ("thanh-pho-", "tp.-", "tp-", "tp.", "tinh-")
_SHORT = {"hcm": "ho-chi-minh", "tphcm": "ho-chi-minh"}
"""How people write the name of a province: its committee and rank before it, or initials for it (folded)."""

UNITS = "units:"
"""Before the id of an agency, a selector of the agencies under it (``units:lao-cai``)."""


class Roster:
    """Every agency the programme has known. An agency is looked up by id and day, never by id alone."""

    def __init__(self, agencies: Iterable[Agency], successions: Iterable[Succession] = ()) -> None:
        self.agencies = tuple(agencies)
        self.successions = tuple(successions)
        eras: defaultdict[str, list[Agency]] = defaultdict(list)
        for agency in self.agencies:
            eras[agency.id].append(agency)
        self._eras = {
            agency_id: tuple(sorted(known, key=lambda agency: agency.validity.start or date.min))
            for agency_id, known in eras.items()
        }
        # Every province has its Sở Nội vụ: an agency under another is found by its id alone.
        self._named = tuple(agency for agency in self.agencies if not agency.parent)
        self._by_name = {fold(agency.short_name): agency.id for agency in reversed(self._named)}

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id of any time, in the order of the file."""
        return tuple(self._eras)

    def at(self, day: date) -> tuple[Agency, ...]:
        """Return every agency that existed on the day, reporting or not, in the order of the file."""
        return tuple(agency for agency in self.agencies if agency.validity.covers(day))

    def resolve(self, name: str) -> str:
        """Return the id of an agency given by id or by Vietnamese name, with or without accents; else UnknownName."""
        if name in self._eras:
            return name
        folded = fold(name)
        if folded in self._eras:
            return folded
        if folded in self._by_name:
            return self._by_name[folded]
        usual = _as_in_the_roster(folded)
        if usual in self._eras:
            return usual
        pairs = [(agency.id, agency.short_name) for agency in self._named]
        close = nearest(name, pairs + [(agency.id, agency.id) for agency in self.agencies if agency.parent])
        if close:
            message = _("Không có đơn vị “{name}”. Gần nhất: {close}.").format(name=name, close=", ".join(close))
        else:
            message = _("Không có đơn vị “{name}”; xem mã các đơn vị trong data/agencies/agencies.csv.")
            message = message.format(name=name)
        raise UnknownName(message)

    def get(self, agency_id: str, day: date) -> Agency:
        """Return the agency of that id (or name) on the day; UnknownName, or NotInForce saying what succeeded it."""
        found = self.resolve(agency_id)
        for agency in self._eras[found]:
            if agency.validity.covers(day):
                return agency
        raise NotInForce(self._why_not(found, day))

    def _why_not(self, agency_id: str, day: date) -> str:
        eras = self._eras[agency_id]
        start, end = eras[0].validity.start, eras[-1].validity.end
        if start is not None and day < start:
            return _("“{name}” ({id}) chỉ có từ ngày {start}; trước đó là: {others}.").format(
                name=eras[0].name, id=agency_id, start=_spell(start), others=self._names_before(agency_id, start)
            )
        names = {"name": eras[-1].name, "id": agency_id, "end": _spell(_next_day(end or day))}
        if others := self.successors(agency_id, day):
            text = _("“{name}” ({id}) không còn từ ngày {end}; đơn vị kế tục: {others}.")
            return text.format(**names, others=_list(others))
        return _("“{name}” ({id}) không còn từ ngày {end}; chưa có dữ liệu về đơn vị kế tục.").format(**names)

    def _names_before(self, agency_id: str, start: date) -> str:
        return _list(self.predecessors(agency_id, start))

    def select(self, selector: str | Iterable[str], day: date) -> tuple[Agency, ...]:
        """Return the agencies of a selector on the day: ``all``, ``provinces``, ``ministries``, ``government``, ids.

        ``units:`` before an id stands for the agencies under that one.

        Several words are separated by commas (or semicolons) or handed as a sequence; the order is that of the words,
        each agency once.
        """
        words = selector.replace(";", ",").split(",") if isinstance(selector, str) else list(selector)
        chosen: dict[str, Agency] = {}
        for word in (word.strip() for word in words):
            if word:
                chosen |= {agency.id: agency for agency in self._select_one(word, day) if agency.id not in chosen}
        return tuple(chosen.values())

    def _select_one(self, word: str, day: date) -> tuple[Agency, ...]:
        if word == EVERYBODY:
            return tuple(agency for agency in self.at(day) if agency.reports)
        if word in SELECTORS:
            return tuple(agency for agency in self.at(day) if agency.type in SELECTORS[word])
        if word.startswith(UNITS):
            return self._units_named(word.removeprefix(UNITS), day)
        return (self.get(word, day),)

    def _units_named(self, name: str, day: date) -> tuple[Agency, ...]:
        parent = self.get(name, day)
        units = self.units(parent.id, day)
        if not units:
            message = _("Chưa có dữ liệu về đơn vị cấp dưới của “{name}” (data/agencies/units.csv).")
            raise UnknownName(message.format(name=parent.name))
        return units

    def units(self, agency_id: str, day: date) -> tuple[Agency, ...]:
        """Return the agencies under that agency on the day, in the order of the file; () if there are none."""
        return tuple(agency for agency in self.at(day) if agency.parent == agency_id)

    def predecessors(self, agency_id: str, day: date) -> tuple[Agency, ...]:
        """Return the agencies that the agency of that id on the day was made of; empty where it was always itself.

        The one whose seat it took comes first; the same id is among them where the agency went on under its name.
        """
        start = self.get(agency_id, day).validity.start
        if start is None:
            return ()
        eve = date.fromordinal(start.toordinal() - 1)
        into = [row for row in self.successions if row.successor == self.resolve(agency_id) and row.on == start]
        return tuple(self.get(row.predecessor, eve) for row in sorted(into, key=lambda row: not row.seat))

    def ancestors(self, agency_id: str, day: date, then: date) -> tuple[Agency, ...]:
        """Return the agencies of the earlier day ``then`` that became the agency of ``day``; itself where unchanged.

        Whose figures of an earlier year have to be added up for a report of today.
        """
        agency = self.get(agency_id, day)
        start = agency.validity.start
        if start is None or start <= then:
            return (agency,)
        eve = date.fromordinal(start.toordinal() - 1)
        found = [self.ancestors(parent.id, eve, then) for parent in self.predecessors(agency.id, day)]
        return tuple({(each.id, each.validity): each for family in found for each in family}.values())

    def successors(self, agency_id: str, day: date) -> tuple[Agency, ...]:
        """Return the agencies of the day that took over the agency of that id, which had ended by then."""
        found = self.resolve(agency_id)
        ended = [row for row in self.successions if row.predecessor == found and row.on <= day]
        if not ended:
            return ()
        result: dict[str, Agency] = {}
        for row in ended:
            for agency in self._eras[row.successor]:
                if agency.validity.covers(day):
                    result[agency.id] = agency
            if row.successor != found and row.successor not in result:
                result |= {agency.id: agency for agency in self.successors(row.successor, day)}
        return tuple(result.values())


def _as_in_the_roster(folded: str) -> str:
    bare = folded
    for prefixes in (_COUNCILS, _RANKS):
        bare = bare.removeprefix(next((prefix for prefix in prefixes if bare.startswith(prefix)), ""))
    return _SHORT.get(bare, bare)


def _next_day(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)


def _spell(day: date) -> str:
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def _list(agencies: tuple[Agency, ...]) -> str:
    return ", ".join(f"{agency.name} ({agency.id})" for agency in agencies) or "…"
