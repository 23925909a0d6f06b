"""The block of a copy under the copied text: form, copying body, number, place and day, signer, recipients.

It goes into documents of anybody, so that every property is set directly and nothing is left to their styles.
"""

from collections.abc import Sequence

from msgspec import Struct

from gen.decree import Element, Profile
from gen.decree.copies import COPY_PLACE, COPY_SHARES
from gen.decree.endings import RECIPIENTS
from gen.decree.literals import NUMBER_LABEL, NUMBER_SEPARATOR, PLACE_SEPARATOR, RECIPIENTS_LABEL
from gen.decree.signing import SIGNATURE_ROOM
from gen.layout.context import upright_sheet
from gen.layout.styles import END_LINE, FOOTER_STYLE, HEADER_STYLE, LANGUAGE, styles
from gen.wordml.metrics import text_width
from gen.wordml.package import write_package
from gen.wordml.writing.document import BLANK_PART_ID, NUMBER_PART_ID, DataPart, WordFile, assemble
from gen.wordml.writing.markup import TWIPS_PER_POINT, element
from gen.wordml.writing.sections import SectionProperties, blank_part, page_number_part, section_properties
from gen.wordml.writing.tables import TableFormat, cell, row, table
from gen.wordml.writing.text import ParagraphProperties, RunProperties, paragraph, run

_NAMESPACE, _STORE = "urn:gen:copy:1", "{1D6A3B0E-0B57-5D3B-8C39-7E5C0A9D52F4}"
_GAP = 12.0
"""Points left free between the parts of the block."""


class CopyBlock(Struct, frozen=True):
    """What the block says; ``number`` and ``symbol`` as ``05`` and ``SY-UBND``, ``signer`` "" for room to write it."""

    heading: str
    body_lines: Sequence[str]
    number: str
    symbol: str
    place: str
    date: str
    signing_lines: Sequence[str]
    signer: str
    recipients: Sequence[str]


def copy_block(profile: Profile, block: CopyBlock, width: int) -> str:
    """Write the block ``width`` twips wide, to be put at the end of a document."""
    return _Block(profile, block, width).markup()


def copy_sheet(profile: Profile, block: CopyBlock) -> bytes:
    """Build a document of one page that holds the block alone, at the top of the text area."""
    sheet = upright_sheet(profile)
    section = section_properties(SectionProperties(sheet, "header", NUMBER_PART_ID, BLANK_PART_ID))
    last = paragraph("", ParagraphProperties(exact_line=END_LINE))
    return write_package(
        assemble(
            WordFile(
                body=copy_block(profile, block, sheet.text_width) + last + section,
                styles=styles(profile),
                edge="header",
                number_part=page_number_part("header", HEADER_STYLE),
                blank_part=blank_part("header", FOOTER_STYLE),
                data=DataPart(element("copy", {"xmlns": _NAMESPACE}), _STORE, _NAMESPACE),
                properties={"title": block.heading},
                language=LANGUAGE,
                font=profile.page.font.value,
            )
        )
    )


class _Block:
    """The block being written."""

    def __init__(self, profile: Profile, block: CopyBlock, width: int) -> None:
        self._profile = profile
        self._block = block
        left = round(width * COPY_SHARES.value[0])
        self._columns = (left, width - left)

    def markup(self) -> str:
        line = paragraph(
            "", ParagraphProperties(keep_next=True, before=_GAP, after=0, exact_line=2, ruled=COPY_PLACE.value)
        )
        return line + self._head() + self._foot()

    def _head(self) -> str:
        block, (left, right) = self._block, self._columns
        number = f"{NUMBER_LABEL.text} {block.number}{NUMBER_SEPARATOR.text}{block.symbol}"
        place = f"{block.place}{PLACE_SEPARATOR.text}{block.date}"
        names = "".join(self._line(Element.ISSUER, name.upper()) for name in block.body_lines)
        form = self._line(Element.COPY_FORM, block.heading)
        return table(
            TableFormat(self._columns),
            row(cell(left, names + self._rule(block.body_lines[-1].upper(), left)), cell(right, form)),
            row(
                cell(left, self._line(Element.NUMBER, number, before=3)),
                cell(right, self._line(Element.PLACE_DATE, place, before=3)),
            ),
        )

    def _foot(self) -> str:
        left, right = self._columns
        spacer = paragraph("", ParagraphProperties(keep_next=True, before=0, after=0, exact_line=_GAP))
        return spacer + table(
            TableFormat(self._columns), row(cell(left, self._recipients()), cell(right, self._signer()))
        )

    def _recipients(self) -> str:
        *others, last = self._block.recipients
        lines = [f"{RECIPIENTS.bullet}{name}{RECIPIENTS.each}" for name in others]
        lines.append(f"{RECIPIENTS.bullet}{last}{RECIPIENTS.last}")
        names = "".join(self._line(Element.RECIPIENTS, line, align="left") for line in lines)
        return self._line(Element.RECIPIENTS_LABEL, RECIPIENTS_LABEL.text, align="left") + names

    def _signer(self) -> str:
        titles = "".join(self._line(Element.SIGNER_AUTHORITY, line) for line in self._block.signing_lines)
        room = self._line(Element.SIGNER_AUTHORITY, "") * SIGNATURE_ROOM.value
        return titles + room + self._line(Element.SIGNER_NAME, self._block.signer)

    def _line(self, kind: Element, text: str, before: float = 0, align: str = "center") -> str:
        rule = self._profile.texts[kind]
        look = RunProperties(rule.bold, rule.italic, rule.size.preferred, self._profile.page.font.value)
        shape = ParagraphProperties(
            keep_next=True, align=align, before=before, after=0, line=1, left=0, right=0, first_line=0
        )
        return paragraph(run(text, look), shape)

    def _rule(self, above: str, width: int) -> str:
        """Write the line under the body's name, of a third to half the length of the name (ND30)."""
        rule, setting = self._profile.lines[Element.ISSUER], self._profile.texts[Element.ISSUER]
        long = text_width(above, setting.size.preferred, bool(setting.bold)) * rule.length.preferred * TWIPS_PER_POINT
        free = max(0, round((width - long) / 2))
        return paragraph(
            "",
            ParagraphProperties(
                keep_next=True, before=0, after=0, exact_line=3, left=free, right=free, first_line=0, ruled="bottom"
            ),
        )
