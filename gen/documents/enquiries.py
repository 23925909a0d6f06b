"""Where the readers of a letter may ask: the unit, telephone and mailbox of the data, blanks where it has none."""

from msgspec import Struct

from gen.documents.body import Body
from gen.documents.request import DocumentRequest
from gen.progress.model import MissingFigure
from gen.vietnamese import or_missing

FILE = "enquiries.csv"


class Enquiries(Struct, frozen=True):
    """Whom to ask; “…” for what is not known."""

    unit: str
    phone: str
    email: str


def enquiries_of(request: DocumentRequest, body: Body) -> Enquiries:
    """Return whom to ask about a letter of the agency."""
    known = request.programme.enquiries_of(request.agency, request.day)
    if known is None:
        return Enquiries(body.focal, or_missing(""), or_missing(""))
    return Enquiries(known.unit or body.focal, or_missing(known.phone), or_missing(known.email))


def missing_enquiries(request: DocumentRequest, enquiries: Enquiries) -> tuple[MissingFigure, ...]:
    """List what the letter leaves blank of it."""
    named = (("Điện thoại", enquiries.phone), ("Thư điện tử", enquiries.email))
    return tuple(
        MissingFigure(request.year, FILE, request.agency.id, name) for name, text in named if text == or_missing("")
    )
