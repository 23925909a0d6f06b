"""The book of numbers, looked at without changing it: is it there, whole, of this version?"""

from collections.abc import Iterator

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import RegisterError
from gen.messages import _
from gen.pipeline.health import findings
from gen.pipeline.health.model import KnownBook, Observation, place
from gen.pipeline.health.program import version_of
from gen.register.looking import BookLook

_SHOWN = 3
_DRIVER, _EXTRA = "psycopg", "postgres"


def book(examined: KnownBook) -> Observation:
    """Look at the book of a workspace."""
    subject = _("Sổ đăng ký")
    if examined.on_server and not version_of(_DRIVER):
        said = findings.EXTRA_NEEDED.at(place(examined.place), extra=_EXTRA)
        return Observation(subject, examined.place, (said,))
    if examined.look is None:
        return Observation(subject, _("chưa có; được mở khi cấp số đầu tiên"))
    try:
        look = examined.look()
    except RegisterError as error:
        return Observation(subject, examined.place, (findings.BOOK_UNUSABLE.at(place(examined.place), detail=error),))
    found = _("{count} dòng, tại {place}").format(count=look.lines, place=examined.place)
    return Observation(subject, found, tuple(_said(look, examined.place)))


def _said(look: BookLook, where: str) -> Iterator[Diagnostic]:
    if look.damages:
        what = "; ".join(": ".join(part for part in (one.mark, one.what) if part) for one in look.damages[:_SHOWN])
        yield findings.BOOK_DAMAGED.at(place(where), what=what)
    if look.steps_to_come:
        yield findings.BOOK_OF_EARLIER_VERSION.at(place(where), steps=", ".join(look.steps_to_come))
