"""A Word document to be copied: its block goes after its last line; an excerpt leaves out what was not asked for."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

from gen.decree import ND30
from gen.decree.copies import EXCERPT, OMITTED, CopyForm
from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import DocumentError
from gen.layout.copy_block import CopyBlock, copy_block
from gen.messages import _
from gen.pipeline.copying.parts import kept_blocks
from gen.pipeline.numbering.canonical import content_digest
from gen.pipeline.numbering.model import Office
from gen.pipeline.numbering.preparing import MARK
from gen.register import read_mark
from gen.register.policy import COPIES_GROUP
from gen.vietnamese import cited_date
from gen.wordml.editing.closing import block_texts, with_blocks, with_closing
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.patching.parts import is_signed, main_part
from gen.wordml.patching.properties import set_core, set_custom
from gen.wordml.reading.document import read_document
from gen.wordml.stamping import Draft
from gen.wordml.writing.markup import twips
from gen.wordml.writing.text import ParagraphProperties, RunProperties, paragraph, run


class WordSource:
    """A .docx taken apart; DocumentError for a draft without number, one with changes to decide, or a signed one."""

    ending = ".docx"

    def __init__(self, content: bytes, name: str, form: CopyForm, parts: Sequence[str], office: Office) -> None:
        self._content, self._name, self._form, self._parts = content, name, form, tuple(parts)
        self._draft = Draft(content, name)
        self._require_final()
        self.findings: tuple[Diagnostic, ...] = ()
        self.agency = self._draft.record.agency_id if self._draft.record else ""
        self.day: date | None = self._draft.header.day
        self.copy_symbol = self._symbol_of_copy(office)
        self.about = self._said(office)
        self._kept = self._excerpt

    def made(self, block: CopyBlock, marks: Mapping[str, str]) -> bytes:
        """Return the copy: the document's own text, the block after it, the marks of the copy in its properties."""
        archive = DocxArchive(self._content, self._name)
        part = main_part(archive)
        main = archive.read(part)
        if self._kept is not None:
            main = with_blocks(main, self._kept, _left_out())
            archive.write(part, main)
        width = _last_width(archive.packed(), self._name)
        archive.write(part, with_closing(main, copy_block(ND30, block, width)))
        code = f"{block.number}/{block.symbol}"
        set_core(archive, {"identifier": code, "contentStatus": block.heading})
        set_custom(archive, {"Số, ký hiệu bản sao": code, "Hình thức sao": block.heading, **marks})
        return archive.packed()

    def content_digest(self, copy: bytes) -> str:
        """Return the digest of the copy's text."""
        return content_digest(copy, self._name)

    def _require_final(self) -> None:
        header = self._draft.header
        if is_signed(self._draft.archive):
            raise DocumentError(_("“{file}” đã ký số; hãy sao từ bản PDF đã ký.").format(file=self._name))
        if not header.number:
            raise DocumentError(_("“{file}” chưa có số, chưa ban hành nên không sao được.").format(file=self._name))
        if self._draft.has_tracked_changes:
            text = _("“{file}” còn thay đổi chưa duyệt; hãy chấp nhận hoặc từ chối trong Word rồi sao.")
            raise DocumentError(text.format(file=self._name))

    def _symbol_of_copy(self, office: Office) -> str:
        """Return the symbol of the copy that the file is: its line in this book, or what its properties say."""
        custom = self._draft.header.custom
        named = read_mark(custom.get(MARK, ""))
        if named is None or named[0].group != COPIES_GROUP:
            return ""
        entry = office.register.find(*named)
        return entry.symbol if entry else custom.get("Số, ký hiệu bản sao", "").partition("/")[2]

    def _said(self, office: Office) -> str:
        header, described = self._draft.header, office.examine(self._content, self._draft).description
        day = f" ngày {cited_date(header.day)}" if header.day else ""
        issuer = f" của {described.issuer}" if described.issuer else ""
        subject = f": {described.subject}" if described.subject else ""
        return f"{described.type_name} số {header.number}/{header.symbol}{day}{issuer}{subject}"

    @cached_property
    def _excerpt(self) -> frozenset[int] | None:
        """The blocks of an excerpt; None for a copy of the whole."""
        if self._form is not EXCERPT:
            return None
        return kept_blocks(block_texts(self._draft.archive.read(main_part(self._draft.archive))), self._parts)


def _last_width(content: bytes, name: str) -> int:
    """Return how wide the text of the last section is, in twips: the block of the copy stands in it."""
    section = read_document(content, name).sections[-1]
    return twips(section.width - section.left - section.right)


def _left_out() -> str:
    look = RunProperties(font=ND30.page.font.value)
    return paragraph(run(OMITTED.value, look), ParagraphProperties(align="center"))
