"""Whose signature each one of a PDF is."""

from collections.abc import Sequence

from gen.decree import esigning
from gen.decree.esigning import SignatureRole
from gen.pdf.signing.saying import DigitalSignature
from gen.pdf.text.boxes import POINTS_PER_MM, Box

_CORNER = 30.0 * POINTS_PER_MM
"""So far from the upper edge the corner of an attachment's first page reaches."""
_BY_NAME = {role.value: role for role in SignatureRole}


def roles_of(signatures: Sequence[DigitalSignature], sheet: Box) -> tuple[SignatureRole | None, ...]:
    """Return the role of each signature, in the order in which they were made; ``sheet`` is the first page.

    A field of ours names it; one in the upper right corner of the first page is that of an attachment or a copy; of the
    others the last is the body's, those before are persons'. Of one alone it cannot be told: None.
    """
    known = [_BY_NAME.get(one.field) or _of_corner(one, sheet) for one in signatures]
    others = [place for place, role in enumerate(known) if role is None]
    if len(signatures) == 1 or not others:
        return tuple(known)
    person, body = esigning.ORDER.value
    taken = body in known
    return tuple(role or (body if place == others[-1] and not taken else person) for place, role in enumerate(known))


def _of_corner(one: DigitalSignature, sheet: Box) -> SignatureRole | None:
    return SignatureRole.ATTACHMENT if one.box and one.page == 0 and is_in_corner(one.box, sheet) else None


def is_in_corner(box: Box, sheet: Box) -> bool:
    """Tell whether a place is in the upper right corner of its sheet."""
    return box.middle > sheet.middle and box.bottom > sheet.top - _CORNER
