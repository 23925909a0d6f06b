"""Where the fields for signatures stand on a page, by the clauses in ``gen.decree.esigning``."""

from collections.abc import Mapping

from gen.decree import esigning
from gen.decree.esigning import SignatureRole
from gen.decree.signing import SIGNATURE_ROOM
from gen.pdf.text.boxes import POINTS_PER_MM, Box
from gen.pdf.text.signer_block import SignerBlock

_LINE = 1.15
"""How far lines are apart in single spacing, against the height of their letters."""
_AIR = 2.0
"""Points left free below the title and above the name."""
_HIGHEST = 25.0 * POINTS_PER_MM


def has_room(block: SignerBlock) -> bool:
    """Tell whether a signature fits between title and name."""
    return room_of(block).height >= esigning.SIGNATURE_LEAST_HEIGHT.value * POINTS_PER_MM


def boxes_for(block: SignerBlock, sheet: Box, seal: float) -> Mapping[SignatureRole, Box]:
    """Return the place of the person's signature and that of the body's, whose seal is ``seal`` mm across."""
    room = room_of(block)
    least = esigning.SIGNATURE_LEAST_HEIGHT.value * POINTS_PER_MM
    height = min(max(room.height, least), _HIGHEST)
    person = _centred(block.title_box.middle, room.level, esigning.SIGNATURE_WIDTH.value * POINTS_PER_MM, height)
    person = person.within(sheet)
    across = seal * POINTS_PER_MM
    right = person.left + esigning.SEAL_OVERLAP.value * person.width
    body = _centred(right - across / 2, person.level, across, across)
    return {SignatureRole.PERSON: person, SignatureRole.BODY: body.within(sheet)}


def attachment_box(sheet: Box) -> Box:
    """Return the place of the text of the body's signature on the first page of an attachment."""
    width, height = (side * POINTS_PER_MM for side in esigning.ATTACHMENT_BOX.value)
    across, down = (side * POINTS_PER_MM for side in esigning.ATTACHMENT_MARGIN.value)
    right, top = sheet.right - across, sheet.top - down
    return Box(right - width, top - height, right, top)


def room_of(block: SignerBlock) -> Box:
    """Return the room between title and name; without a name, that of the blank lines that templates leave."""
    title = block.title_box
    blank = SIGNATURE_ROOM.value * block.line_height * _LINE
    bottom = block.name_box.top if block.name_box else title.bottom - blank
    return Box(title.left, min(bottom + _AIR, title.bottom - _AIR), title.right, title.bottom - _AIR)


def _centred(middle: float, level: float, width: float, height: float) -> Box:
    return Box(middle - width / 2, level - height / 2, middle + width / 2, level + height / 2)
