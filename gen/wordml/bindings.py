"""Where controls are bound: paths into the record, and the name of a control from the path it is bound to.

A control says what it is twice, by its tag and by its binding. LibreOffice keeps the binding and drops the tag when it
saves a document (seen with 7.4), and writes quotes of the path as entities.
"""

import re
from collections.abc import Sequence
from uuid import NAMESPACE_URL, uuid5

from gen.wordml.patching.markup import ElementSpan

FAMILY, VERSION = "urn:gen:record:", 1
"""The namespaces of all versions of the record end in their number. It rises when what is stored changes its meaning,
not with one attribute or element more."""
NAMESPACE = f"{FAMILY}{VERSION}"
STORE_ID = "{" + str(uuid5(NAMESPACE_URL, NAMESPACE)).upper() + "}"
TAG_START = "gen."
NUMBER, PLACE, DATE, SIGNER = "gen.number", "gen.place", "gen.date", "gen.signer"
FIGURE = "gen.figure."
NAMING = ("tag", "dataBinding")
"""The properties of a control that say what it is."""
_STEP = r"/(?:[^/:\[\]]+:)?"
_PATH = re.compile(
    rf"{_STEP}record\[1\]"
    rf"(?:{_STEP}(?P<field>[a-z]+)\[1\]|{_STEP}figure\[@id=(?P<quote>['\"])(?P<figure>.+)(?P=quote)\]\[1\]{_STEP}text\[1\])"
)
_FIGURE_STEP, _RECORD_STEP = b"figure[@id=", b"record[1]/"


def field_path(name: str) -> str:
    """Return the path of a field of the record (``number``, ``place``, …)."""
    return f"/g:record[1]/g:{name}[1]"


def figure_path(figure: str) -> str:
    """Return the path of a figure's text; the id may hold template tags."""
    return f"/g:record[1]/g:figure[@id='{figure}'][1]/g:text[1]"


def tag_of(path: str) -> str:
    """Return the tag of the control that is bound to a path of the record; "" for a path of another form."""
    found = _PATH.fullmatch(path)
    if found is None:
        return ""
    return TAG_START + found["field"] if found["field"] else FIGURE + found["figure"]


def said_by(element: ElementSpan, prefix: str) -> str:
    """Return the tag that a property of a control (one of ``NAMING``) stands for; "" for a binding to other data."""
    if element.name == "tag":
        return element.attribute(f"{prefix}val") or ""
    store = element.attribute(f"{prefix}storeItemID") or ""
    spaces = element.attribute(f"{prefix}prefixMappings") or ""
    ours = store.upper() == STORE_ID if store else NAMESPACE in spaces
    return tag_of(element.attribute(f"{prefix}xpath") or "") if ours else ""


def path_marks(starts: Sequence[str]) -> list[bytes]:
    """Return the bytes that stand in every path whose tag begins with one of the texts, however quotes are written."""
    return sorted({_path_mark(start) for start in starts})


def _path_mark(start: str) -> bytes:
    if start.startswith(FIGURE):
        return _FIGURE_STEP
    field = start.removeprefix(TAG_START)
    return f"{field}[1]".encode() if start in (NUMBER, PLACE, DATE, SIGNER) else _RECORD_STEP
