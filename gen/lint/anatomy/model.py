"""The components of a document as found: each a line, some lines, or nothing."""

from calendar import monthrange
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct, field

from gen.domain.typed_numbers import whole
from gen.lint.anatomy.line import Line
from gen.wordml.model import DrawnLine, Paragraph


class DocumentClass(StrEnum):
    """What a file is, as far as the law on its look goes; the value is its Vietnamese name."""

    ADMINISTRATIVE = "văn bản hành chính"
    DOUBTFUL = "văn bản hành chính chưa rõ tên loại"
    """An administrative document of which the type is not sure: nothing that rests on the type is judged."""
    ATTACHED = "văn bản ban hành kèm theo"
    """A text without a head of its own, issued with a decision, or an annex in a file of its own."""
    PARTY = "văn bản của Đảng"
    UNION = "văn bản của tổ chức chính trị - xã hội có quy định riêng"
    NORMATIVE = "văn bản quy phạm pháp luật"
    UNLISTED = "văn bản không thuộc tên loại nào của văn bản hành chính"
    """A paper of the office that the decree does not name: a slip, a list, a calendar."""
    SPECIAL = "văn bản chuyên ngành, biểu mẫu hoặc giấy tờ cá nhân"
    COLLECTION = "tập hợp nhiều văn bản hoặc biểu mẫu"
    OTHER = "không phải văn bản hành chính"


class Symbol(NamedTuple):
    """A number and symbol taken apart: “15”, “QĐ-UBND”; ``year`` only normative acts have."""

    number: str
    year: str
    symbol: str
    groups: tuple[str, ...]


class PlaceDate(NamedTuple):
    """The line of place and date taken apart; parts as typed, “” when left blank."""

    place: str
    day: str
    month: str
    year: str
    comma: bool


class Header(Struct, frozen=True):
    """The head of a document (boxes 1 to 4, and 5b of a letter)."""

    national_name: Line | None = None
    motto: Line | None = None
    superior: tuple[Line, ...] = ()
    issuer: tuple[Line, ...] = ()
    number: Line | None = None
    symbol: Symbol | None = None
    place_date: Line | None = None
    dated: PlaceDate | None = None
    mistyped: date | None = None
    """The day of a line of place and date that could not be taken apart, but whose figures could."""
    letter_subject: tuple[Line, ...] = ()
    marks: tuple[Line, ...] = ()
    """Typed marks of urgency, secrecy and circulation (boxes 10 and 11)."""
    motto_lines: tuple[DrawnLine, ...] = ()
    issuer_lines: tuple[DrawnLine, ...] = ()
    loose_lines: tuple[DrawnLine, ...] = ()
    """Lines drawn somewhere in the head that could belong to either."""
    party_title: Line | None = None
    union_title: Line | None = None
    last: int = 0
    """The index of its last paragraph in the body of the document; -1 when none of it stands there."""

    @property
    def is_found(self) -> bool:
        """Tell whether there is a head at all; the names of agencies alone are not one."""
        known = (self.national_name, self.motto, self.number, self.place_date, self.party_title, self.union_title)
        return any(line is not None for line in known)

    @property
    def issued(self) -> date | None:
        """The day on the document; None if any part of it is blank or impossible."""
        if self.dated is None:
            return self.mistyped
        try:
            return date(int(self.dated.year), int(self.dated.month), int(self.dated.day))
        except ValueError:
            return None

    @property
    def no_later_than(self) -> date | None:
        """The day on the document, or the last it can get where a draft leaves the day (or month) blank."""
        return self._in_month(12, last=True)

    @property
    def no_earlier_than(self) -> date | None:
        """The day on the document, or the first it can have got where a draft leaves the day (or month) blank."""
        return self._in_month(1, last=False)

    def _in_month(self, blank: int, *, last: bool) -> date | None:
        """Return the day on the document, else the last or first of its month; ``blank`` stands for one not given."""
        year = whole(self.dated.year) if self.dated else None
        if self.issued is not None or self.dated is None or year is None:
            return self.issued
        month = whole(self.dated.month) or blank
        try:
            return date(year, month, monthrange(year, month)[1] if last else 1)
        except ValueError:
            return None


class Title(Struct, frozen=True):
    """Type and subject (box 5a); ``type_name`` is the name of the type in the decree's list, “” for a letter."""

    line: Line | None = None
    type_name: str = ""
    alone: bool = False
    """Whether the line holds the name of the type and nothing else."""
    spelt: bool = True
    """False where the type is one typing error away."""
    stray: Line | None = None
    """The first line under the head that is neither title nor the opening of the text."""
    subject: tuple[Line, ...] = ()
    lines_below: tuple[DrawnLine, ...] = ()
    attachment: Line | None = None
    """The line “(Kèm theo Quyết định số …)” of an attached text."""
    last: int = -1


class Opening(Struct, frozen=True):
    """What stands between the title and the text: competence, bases, the words that enact; the addressees."""

    competence: tuple[Line, ...] = ()
    bases: tuple[Line, ...] = ()
    enactment: Line | None = None
    addressees_label: Line | None = None
    addressees: tuple[Line, ...] = ()
    last: int = -1


class Signature(Struct, frozen=True):
    """One signer's block: authority and title, perhaps another title over the name, the name (None when blank)."""

    authority: tuple[Line, ...]
    name: Line | None = None


class Closing(Struct, frozen=True):
    """Recipients and signatures; ``first`` and ``last`` are indexes of paragraphs, -1 when nothing was found."""

    recipients_label: Line | None = None
    recipients: tuple[Line, ...] = ()
    signatures: tuple[Signature, ...] = ()
    first: int = -1
    last: int = -1


class Annex(Struct, frozen=True):
    """An annex: its heading line (“Phụ lục II”), the number as written, title, reference line, paragraphs."""

    heading: Line
    number: str
    title: tuple[Line, ...]
    reference: Line | None
    paragraphs: tuple[Paragraph, ...]


class Anatomy(Struct, frozen=True):
    """The whole document, named."""

    kind: DocumentClass
    reason: str
    """Why it is taken for that, in one Vietnamese clause."""
    header: Header = field(default_factory=Header)
    title: Title = field(default_factory=Title)
    opening: Opening = field(default_factory=Opening)
    body: tuple[Paragraph, ...] = ()
    closing: Closing = field(default_factory=Closing)
    annexes: tuple[Annex, ...] = ()

    @property
    def identity(self) -> str:
        """Return issuer, number and symbol, and year: what no two documents share; “” for a draft."""
        header = self.header
        if header.symbol is None or not header.symbol.number or header.dated is None or not header.dated.year:
            return ""
        issuer = " ".join(line.folded for line in (*header.superior, *header.issuer))
        return f"{issuer}: {header.symbol.number.lstrip('0')}/{'-'.join(header.symbol.groups)}, {header.dated.year}"

    @property
    def about(self) -> str:
        """Return the words of the title or of the V/v: what tells a copy from another document."""
        title = (self.title.line,) if self.title.line else ()
        return " ".join(line.folded for line in (*title, *self.title.subject, *self.header.letter_subject))

    @property
    def is_letter(self) -> bool:
        """Tell whether it is a công văn: a V/v under the symbol and no type."""
        return bool(self.header.letter_subject) and self.title.line is None
