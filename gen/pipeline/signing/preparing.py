"""``gen sign prepare``: empty signature fields where the decree wants the signatures."""

from collections.abc import Iterator
from enum import StrEnum
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from gen.decree.esigning import LOOKS, SEAL_DIAMETER, SignatureRole
from gen.domain.diagnostic import Diagnostic
from gen.domain.issuing import Store
from gen.domain.location import TextLocation
from gen.messages.one_file import Failure
from gen.pdf.signing import findings as found
from gen.pdf.signing.fields import EmptyField, fields_in, is_prepared, with_fields
from gen.pdf.signing.placing import attachment_box, boxes_for, has_room, room_of
from gen.pdf.signing.reading import require_extra
from gen.pdf.text.boxes import POINTS_PER_MM
from gen.pdf.text.pages import PagesOfPdf, opened
from gen.pdf.text.signer_block import SignerBlock, find_block
from gen.pipeline.output.beside import write_apart
from gen.pipeline.output.targets import places_of_each
from gen.pipeline.signing.taking import taken

_ENDING = ".cho-ky.pdf"
"""“chờ ký”: what a prepared PDF is called after the name of the one it is made of."""
_OURS = frozenset(role.value for role in SignatureRole)


class Preparation(StrEnum):
    """What became of a file; the value stands in JSON."""

    PREPARED = "prepared"
    ALREADY = "already"
    REFUSED = "refused"
    FAILED = "failed"


class PrepareRequest(Struct, frozen=True):
    """The PDFs; ``attachment_of`` is the number and symbol of the document they are attached to, if they are.

    ``seal`` is how many mm the picture of the seal is across.
    """

    files: tuple[Path, ...]
    output: Path | None = None
    attachment_of: str = ""
    seal: float = SEAL_DIAMETER.value


class PreparedPdf(Struct, frozen=True):
    """What became of one file: where it was written, the fields in it, what was found, why nothing was done."""

    path: Path
    state: Preparation
    written: Path | None = None
    fields: tuple[EmptyField, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    reason: str = ""


def prepare(request: PrepareRequest, store: Store) -> Iterator[PreparedPdf]:
    """Prepare each file; one that cannot be does not stop the others.

    Raises ConfigurationError without the extra ``sign``, and where the place of the results does not fit the files.
    """
    require_extra()
    files = tuple(dict.fromkeys(request.files))
    targets = places_of_each(request.output, {file: file.with_name(f"{file.stem}{_ENDING}") for file in files})
    for path in files:
        done = taken(path, partial(_prepared, path, request, targets[path], store))
        yield PreparedPdf(path, Preparation.FAILED, reason=done.beside_name) if isinstance(done, Failure) else done


def _prepared(path: Path, request: PrepareRequest, target: Path, store: Store, content: bytes) -> PreparedPdf:
    there = fields_in(content, path.name)
    if there.signed:
        signed = found.ALREADY_SIGNED.at(TextLocation(str(path)), count=there.signed)
        return PreparedPdf(path, Preparation.REFUSED, findings=(signed,))
    if not _OURS.isdisjoint(there.empty):
        return PreparedPdf(path, Preparation.ALREADY)
    with opened(content, path.name) as pages:
        planned = _planned(path, request, pages)
    if not planned.fields:
        return planned
    written = write_apart(target, with_fields(content, planned.fields, path.name), store, is_prepared)
    return replace(planned, written=written)


def _planned(path: Path, request: PrepareRequest, pages: PagesOfPdf) -> PreparedPdf:
    if request.attachment_of:
        return PreparedPdf(path, Preparation.PREPARED, fields=(_attachment(request.attachment_of, pages),))
    block = find_block(pages)
    if block is None:
        return PreparedPdf(path, Preparation.REFUSED, findings=(found.NO_BLOCK.at(TextLocation(str(path))),))
    boxes = boxes_for(block, pages.page(block.page).sheet, request.seal)
    fields = tuple(EmptyField(role, block.page, box) for role, box in boxes.items())
    return PreparedPdf(path, Preparation.PREPARED, fields=fields, findings=tuple(_doubts(block, str(path))))


def _attachment(code: str, pages: PagesOfPdf) -> EmptyField:
    role = SignatureRole.ATTACHMENT
    label = f"{LOOKS[role].label}: {code}; thời gian ký theo ISO 8601"
    return EmptyField(role, 0, attachment_box(pages.page(0).sheet), label)


def _doubts(block: SignerBlock, file: str) -> Iterator[Diagnostic]:
    """Yield what a person must look at before the file goes to be signed."""
    title = block.title[-1]
    if not block.name:
        yield found.NO_NAME.at(TextLocation(file), title=title)
    elif not has_room(block):
        height = max(0, round(room_of(block).height / POINTS_PER_MM))
        yield found.NO_ROOM.at(TextLocation(file), title=title, height=height)
