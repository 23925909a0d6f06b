"""Reads ``signers.csv``: how each level or agency signs, and who does where that is known."""

from pathlib import Path

from msgspec import Struct

from gen.domain.agency import Agency, Validity
from gen.messages import _
from gen.programme.collecting import FindingCollector
from gen.programme.findings import NOT_A_SIGNER
from gen.programme.tables import CsvRow, read_rows

SIGNER_COLUMNS = ("agency", "level", "rank", "valid_from", "valid_to", "lines", "source")
NAME_COLUMN = "name"
LEVELS = ("province", "ministry", "department", "district", "commune")
RANKS = ("head", "deputy")
_ALL = "*"
_IN_NAMES = frozenset(" .'’-")


class SigningRule(Struct, frozen=True):
    """A row of ``signers.csv``: the title lines for an agency (``*``: all of the level) and a rank of signer.

    ``name`` is the signer's, "" where none is known: it is then left to be written in.
    """

    agency: str
    level: str
    rank: str
    validity: Validity
    lines: tuple[str, ...]
    source: str
    name: str = ""


def read_signing_rules(path: Path, agencies: tuple[Agency, ...], findings: FindingCollector) -> tuple[SigningRule, ...]:
    """Return the forms of signing; an agency other than ``*`` must be in the roster."""
    known = {agency.id for agency in agencies} | {_ALL}
    rules = []
    for row in read_rows(path, SIGNER_COLUMNS, findings, (NAME_COLUMN,)):
        rule = SigningRule(
            agency=row.choice("agency", sorted(known)) if row.text("agency") not in known else row.text("agency"),
            level=row.choice("level", LEVELS),
            rank=row.choice("rank", RANKS),
            validity=row.span("valid_from", "valid_to"),
            lines=row.lines("lines"),
            source=row.required("source"),
            name=_signer_name(row),
        )
        rules.append(rule)
    return tuple(rules)


def _signer_name(row: CsvRow) -> str:
    """Return the full name of who signs for one agency, "" where none is given; a finding where it is no such name."""
    name = " ".join(row.text(NAME_COLUMN).split())
    if name and row.text("agency") == _ALL:
        row.blame(NOT_A_SIGNER, NAME_COLUMN, _("“{name}” ghi ở dòng của mọi cơ quan (*)").format(name=name))
    elif name and not _is_full(name):
        row.blame(NOT_A_SIGNER, NAME_COLUMN, _("“{name}” không phải là họ và tên").format(name=name))
    return name


def _is_full(name: str) -> bool:
    letters = all(character.isalpha() or character in _IN_NAMES for character in name)
    return letters and name[0].isupper() and " " in name
