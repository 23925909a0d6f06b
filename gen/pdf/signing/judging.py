"""Findings on the signatures of a PDF: whether they hold, and whether order and place follow the decree."""

from collections.abc import Iterator, Sequence

from gen.decree import esigning
from gen.decree.esigning import SignatureRole
from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TextLocation
from gen.pdf.signing import findings as found
from gen.pdf.signing.placing import room_of
from gen.pdf.signing.roles import is_in_corner
from gen.pdf.signing.saying import DigitalSignature
from gen.pdf.text.boxes import POINTS_PER_MM, Box
from gen.pdf.text.signer_block import SignerBlock

Roles = Sequence[SignatureRole | None]


def judged(signatures: Sequence[DigitalSignature], roles: Roles, file: str) -> Iterator[Diagnostic]:
    """Yield what is wrong with the signatures themselves and with their order."""
    if not signatures:
        yield found.NO_SIGNATURE.at(TextLocation(file))
    for one in signatures:
        yield from _holding(one, TextLocation(file, field=one.field))
    if _is_disordered(roles):
        yield found.WRONG_ORDER.at(TextLocation(file))
    if len(signatures) == 1 and roles[0] is not SignatureRole.ATTACHMENT:
        yield found.ONE_MISSING.at(TextLocation(file), signer=signatures[0].signer)


def _holding(one: DigitalSignature, at: TextLocation) -> Iterator[Diagnostic]:
    if not one.intact:
        yield found.BROKEN.at(at, signer=one.signer)
        return
    if one.changed:
        yield found.CHANGED_AFTER.at(at, signer=one.signer)
    if not one.stamp_holds:
        yield found.STAMP_BROKEN.at(at, signer=one.signer)
    elif one.stamp_trusted is False:
        yield found.STAMP_NOT_TRUSTED.at(at, signer=one.signer, authority=one.stamped_by)
    if one.test:
        yield found.TRIAL.at(at, field=one.field)
    elif one.trusted is None:
        yield found.TRUST_NOT_ASKED.at(at, signer=one.signer)
    elif not one.trusted:
        yield found.NOT_TRUSTED.at(at, signer=one.signer, issuer=one.issuer)


def _is_disordered(roles: Roles) -> bool:
    first, second = esigning.ORDER.value
    return second in roles and first in roles and roles.index(second) < roles.index(first)


def placed(
    signatures: Sequence[DigitalSignature], roles: Roles, block: SignerBlock | None, sheet: Box, file: str
) -> Iterator[Diagnostic]:
    """Yield what is wrong with the places of the signatures, on the sheet with the block in which they are made."""
    person = next(
        (one.box for one, role in zip(signatures, roles, strict=True) if role is SignatureRole.PERSON and one.box), None
    )
    for one, role in zip(signatures, roles, strict=True):
        at = TextLocation(file, field=one.field)
        if one.box is None or one.page is None:
            if role is not SignatureRole.ATTACHMENT:
                yield found.NOT_SHOWN.at(at, signer=one.signer)
            continue
        said = {"signer": one.signer, "page": one.page + 1, "box": one.box}
        if role is SignatureRole.ATTACHMENT:
            if one.page or not is_in_corner(one.box, sheet):
                yield found.ATTACHMENT_OFF_PLACE.at(at, **said)
        elif role is SignatureRole.PERSON:
            yield from _person_placed(one, block, at, said)
        elif role is SignatureRole.BODY and person is not None and not _covers_third(one.box, person):
            yield found.SEAL_OFF_PLACE.at(at, **said)


def _person_placed(
    one: DigitalSignature, block: SignerBlock | None, at: TextLocation, said: dict[str, object]
) -> Iterator[Diagnostic]:
    if block is None or block.page != one.page:
        yield found.PLACE_NOT_JUDGED.at(at, **said)
    elif one.box is not None and not _is_between(one.box, block):
        yield found.PERSON_OFF_PLACE.at(at, **said)


def _is_between(box: Box, block: SignerBlock) -> bool:
    """Tell whether a signature's middle is in the room between title and name, and below the title's middle."""
    room = room_of(block)
    off = abs(box.middle - block.title_box.middle) / POINTS_PER_MM
    return room.bottom <= box.level <= room.top and off <= esigning.OFF_CENTRE.value


def _covers_third(seal: Box, person: Box) -> bool:
    """Tell whether a seal covers about a third of a signature, from its left."""
    least, most = esigning.SEAL_OVERLAP_SEEN.value
    covered = (seal.right - person.left) / person.width
    level = seal.bottom < person.level < seal.top
    return level and seal.middle < person.middle and least <= covered <= most
