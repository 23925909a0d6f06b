"""Who is meant by a line of “Nơi nhận”: bodies by name, group or abbreviation, with codes and e-mail addresses."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.agency import Agency
from gen.messages import _
from gen.programme.collecting import FindingCollector
from gen.programme.findings import REPEATED, UNKNOWN_REFERENCE, VALUE_NOT_ALLOWED
from gen.programme.nearest import fold
from gen.programme.roster import SELECTORS, Roster
from gen.programme.tables import LINE_SEPARATOR, CsvRow, read_rows

CONTACT_COLUMNS = ("name", "aliases", "agency", "members", "identifier", "email", "confidence", "source", "note")
_CONFIDENCES = ("text", "secondary", "memory", "house")
_ADDRESS = re.compile(r"[^@\s,;<>]++@[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]++)++")
_ABBREVIATIONS = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "TP.": "thành phố ", "TTg": "Thủ tướng"}
"""How lists of recipients shorten words (ND30 leaves it to the office)."""
_WORD = re.compile("|".join(rf"(?<!\w){re.escape(short)}(?!\w)" for short in _ABBREVIATIONS))
_ASIDE = re.compile(r"\([^()]{0,80}\)")
_MARKS = " \t\xa0.;,:-–+•"


class Contact(Struct, frozen=True):
    """A body that documents are sent to; ``identifier`` and ``email`` are "" where they are not known.

    ``agency`` is its id in the roster, or the id of the agency that receives for it; "" for a body outside the roster.
    """

    name: str
    agency: str = ""
    identifier: str = ""
    email: str = ""


class ContactRow(Struct, frozen=True):
    """A row of ``contacts.csv``; ``members`` is a selector of the roster for a group of bodies, else ""."""

    names: tuple[str, ...]
    agency: str
    members: str
    identifier: str
    email: str


class Directory:
    """The bodies of the roster and of the table of contacts, as they are named on a day."""

    def __init__(self, roster: Roster, rows: Iterable[ContactRow] = ()) -> None:
        self._roster = roster
        self._rows = tuple(rows)
        self._named = {fold(name): row for row in self._rows for name in row.names}
        self._emails = {row.agency: row.email for row in self._rows if row.agency and row.email}

    def find(self, line: str, day: date, issuer: str = "") -> tuple[Contact, ...]:
        """Return who a line means, each once; () where nobody of that name is known.

        ``issuer`` is the id of the agency that sends: “Sở Tài chính” is the one of its own province.
        """
        name = plain_name(line)
        row = self._named.get(fold(name))
        if row is None:
            agency = next((one for one in self._near(day, issuer) if _is_named(one, name)), None)
            return (self._contact(agency),) if agency else ()
        if row.members:
            return tuple(self._contact(one) for one in self._roster.select(row.members, day) if one.id != issuer)
        through = next((one for one in self._roster.at(day) if one.id == row.agency), None)
        known = self._contact(through) if through else Contact("")
        return (
            replace(
                known,
                name=row.names[0],
                identifier=row.identifier or known.identifier,
                email=row.email or known.email,
            ),
        )

    def _near(self, day: date, issuer: str) -> Iterator[Agency]:
        """Yield the agencies that can be meant: those under nobody, and those beside or under the issuer."""
        own = issuer.partition(".")[0]
        yield from (one for one in self._roster.at(day) if not one.parent or one.parent == own)

    def _contact(self, agency: Agency) -> Contact:
        return Contact(agency.name, agency.id, agency.identifier, self._emails.get(agency.id, ""))


def plain_name(line: str) -> str:
    """Return the name in a line of recipients: without dash, end mark, what stands in brackets, and abbreviations."""
    bare = _ASIDE.sub(" ", line).strip(_MARKS)
    return " ".join(_WORD.sub(lambda found: _ABBREVIATIONS[found[0]], bare).split())


def load_directory(data_dir: Path, roster: Roster) -> Directory:
    """Return the directory of a workspace's ``data`` folder; without ``contacts.csv`` the roster alone is known.

    Raises KnowledgeError with its findings, each naming file, line and field.
    """
    path = data_dir / "agencies" / "contacts.csv"
    findings = FindingCollector(data_dir.parent)
    rows = _read(path, roster, findings) if path.exists() else ()
    findings.refuse()
    return Directory(roster, rows)


def _read(path: Path, roster: Roster, findings: FindingCollector) -> tuple[ContactRow, ...]:
    found, seen = [], set[str]()
    for row in read_rows(path, CONTACT_COLUMNS, findings):
        contact = _row(row, roster)
        for name in map(fold, contact.names):
            if name in seen:
                row.blame(REPEATED, "name", _("tên “{name}” đã có ở một dòng khác").format(name=contact.names[0]))
            seen.add(name)
        found.append(contact)
    return tuple(found)


def _row(row: CsvRow, roster: Roster) -> ContactRow:
    aliases = (part.strip() for part in row.text("aliases").split(LINE_SEPARATOR))
    names = (row.required("name"), *filter(None, aliases))
    agency, members, email = row.text("agency"), row.text("members"), row.text("email")
    row.choice("confidence", _CONFIDENCES)
    row.required("source")
    if agency and agency not in roster.ids:
        text = _("không có đơn vị “{id}” trong agencies.csv")
        row.blame(UNKNOWN_REFERENCE, "agency", text.format(id=agency))
    if members and not set(members.split(",")) <= set(SELECTORS):
        text = _("“{value}” không thuộc: {wanted}")
        row.blame(VALUE_NOT_ALLOWED, "members", text.format(value=members, wanted=", ".join(SELECTORS)))
    if email and not _ADDRESS.fullmatch(email):
        row.blame(VALUE_NOT_ALLOWED, "email", _("“{value}” không phải là địa chỉ thư điện tử").format(value=email))
    return ContactRow(tuple(names), agency, members, row.text("identifier"), email)


def _is_named(agency: Agency, name: str) -> bool:
    """Tell whether a name is that of an agency, or its id as the roster writes it; “Lào Cai” alone is no body."""
    names = [agency.name] if agency.type.is_local else [agency.name, agency.unit, agency.symbol]
    return name == agency.id or fold(name) in map(fold, names)
