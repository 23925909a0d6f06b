"""What every document has around its text: header, title, addressees, bases, signature, recipients."""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from gen.documents.content import KindContent, TitleWords
from gen.documents.programme_names import ProgrammeNames, programme_names
from gen.documents.request import DocumentRequest
from gen.domain.agency import Agency
from gen.vietnamese import draft_date, written_date
from gen.vietnamese.unbroken import kept_whole

LETTER = "CÔNG VĂN"


class HeaderWords(Struct, frozen=True):
    """The two columns on top; ``number`` is "" in a draft; ``superior`` is "" for an agency that prints none."""

    superior: str
    issuer_lines: tuple[str, ...]
    number: str
    symbol: str
    place: str
    date_text: str


class SignatureWords(Struct, frozen=True):
    """Authority and titles, top to bottom, and the name; the name is "" until somebody is known to sign."""

    lines: tuple[str, ...]
    name: str


class Attachment(Struct, frozen=True):
    """What the line under the title of an annex says besides number and date: ``Báo cáo``, ``Ủy ban nhân dân …``.

    The line is ``(Kèm theo Báo cáo số …/BC-UBND ngày … tháng … năm … của …)`` (Nghị định 30/2020/NĐ-CP, Phụ lục I,
    Phần I, Mục III, khoản 1).
    """

    document: str
    issuer: str


class Frame(Struct, frozen=True):
    """All shared names of the templates; every kind of document has them.

    ``when`` is the year, or the part of it, that the document is about (“năm 2026”, “Quý I năm 2026”); ``notice`` heads
    annexes that nobody has compared with what is prescribed, "" where somebody has. ``programme`` is what the programme
    is called, with its years and words.
    """

    header: HeaderWords
    title: TitleWords
    addressees: tuple[str, ...]
    bases: tuple[str, ...]
    signature: SignatureWords
    recipients: tuple[str, ...]
    attachment: Attachment
    when: str
    notice: str
    programme: ProgrammeNames


def frame_of(request: DocumentRequest, piece: KindContent) -> Frame:
    """Return the frame around a piece, in the names in force on the day of the document."""
    programme, agency, day = request.programme, request.agency, request.day
    spec = programme.kind(request.kind)
    signer = programme.signer_form(agency, day, programme.rank_of(spec, agency))
    symbol = symbol_of(agency, piece.abbreviation)
    bases = tuple(f"Căn cứ {base.citation}" for base in programme.bases_for(spec, agency, day))
    recipients = programme.recipients(spec, agency, day)
    return Frame(
        header=header_of(request, symbol),
        title=_whole(piece.title, programme.measures.whole_names),
        addressees=piece.addressees or programme.addressees(spec, request.addressee or agency, day),
        bases=(*bases, piece.last_base) if piece.last_base else bases,
        signature=SignatureWords(signer.lines, signer.name),
        recipients=(piece.first_recipient, *recipients) if piece.first_recipient else recipients,
        attachment=Attachment((piece.title.type or LETTER).capitalize(), agency.name),
        when=request.when,
        notice=programme.measures.notice,
        programme=programme_names(programme, day),
    )


def _whole(title: TitleWords, names: tuple[str, ...]) -> TitleWords:
    """Return the title with the programme's own names in one piece."""
    return replace(title, subject=kept_whole(title.subject, names)) if names else title


def symbol_of(agency: Agency, abbreviation: str) -> str:
    """Return the symbol after the slash: ``BC-UBND``; without an abbreviation that of a công văn, ``BNV-HTQT``."""
    return f"{abbreviation}-{agency.symbol}" if abbreviation else f"{agency.symbol}-{agency.unit_symbol}"


def header_of(request: DocumentRequest, symbol: str) -> HeaderWords:
    """Return the header; a draft has no number and a blank day."""
    agency, stamp = request.agency, request.stamp
    return HeaderWords(
        superior=agency.superior or "",
        issuer_lines=agency.header_lines,
        number=f"{stamp.number:02d}" if stamp else "",
        symbol=symbol,
        place=agency.place,
        date_text=_date_words(request.printed_day, request.day),
    )


def _date_words(issued_on: date | None, day: date) -> str:
    return written_date(issued_on) if issued_on else draft_date(day)
