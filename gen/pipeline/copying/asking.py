"""What a copy asks of the book, and what its block says once it has its number."""

from datetime import date
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from gen.layout.copy_block import CopyBlock
from gen.pipeline.copying.model import Copyist, CopyRequest, CopySource
from gen.pipeline.numbering.model import Office
from gen.register import BookEntry, EntryState, NumberRequest, Particulars
from gen.vietnamese import written_date

_KEPT_BY = "VT"
_RECIPIENTS_END = "Lưu: VT"


class Original(Struct, frozen=True):
    """The file that is copied, its sha256, and what was read of it."""

    path: Path
    digest: str
    source: CopySource


def asked_for(original: Original, request: CopyRequest, copyist: Copyist, day: date, office: Office) -> NumberRequest:
    """Return the request for the number of a copy: of the next one of the file where one more is asked for."""
    series = office.policy.series_for_copies(copyist.agency)
    count = 1
    if request.again:
        made = {entry.draft for entry in office.register.entries(series) if entry.state is EntryState.ISSUED}
        while _draft(original, request, copyist, count) in made:
            count += 1
    more = f"-{count}" if count > 1 else ""
    name = f"{original.path.stem}-{request.form.key}{more}{original.source.ending}"
    return NumberRequest(
        series=series,
        symbol=f"{request.form.type.abbreviation}-{copyist.symbol}",
        day=day,
        draft=_draft(original, request, copyist, count),
        path=str(((request.folder or original.path.parent) / name).resolve()),
        particulars=_particulars(original, request, copyist),
    )


def block_of(entry: BookEntry, request: CopyRequest, copyist: Copyist) -> CopyBlock:
    """Return what the block of a numbered copy says."""
    return CopyBlock(
        heading=request.form.heading,
        body_lines=copyist.header_lines,
        number=f"{entry.number:02d}",
        symbol=entry.symbol,
        place=copyist.place,
        date=written_date(entry.day),
        signing_lines=request.signing_lines or copyist.signing_lines,
        signer=request.signer,
        recipients=(*request.recipients, _RECIPIENTS_END),
    )


def _particulars(original: Original, request: CopyRequest, copyist: Copyist) -> Particulars:
    taken = (request.pages and f"Trang {request.pages}", ", ".join(request.parts))
    return Particulars(
        issuer=copyist.name,
        type_name=request.form.type.name,
        subject=request.about or original.source.about,
        signer=request.signer,
        recipients="; ".join(request.recipients),
        holder=_KEPT_BY,
        note="; ".join(filter(None, taken)),
    )


def _draft(original: Original, request: CopyRequest, copyist: Copyist, count: int) -> str:
    """Return what a copy is known by: the file copied, the form, what of it, who copies, and which copy of it it is."""
    said = (original.digest, request.form.key, copyist.agency, request.pages, *request.parts, str(count))
    return sha256("\n".join(said).encode()).hexdigest()
