"""Apply changes to the bytes of a .docx: parts without a change are copied raw, parts with one are written anew."""

from collections.abc import Iterable, Sequence

from lxml import etree

from gen.domain.errors import DocumentError
from gen.messages import _
from gen.wordml.editing.formats import format_paragraph
from gen.wordml.editing.numbered import number_pages
from gen.wordml.editing.pages import sections_of, set_page
from gen.wordml.editing.registration import written
from gen.wordml.editing.texts import format_text, replace_text
from gen.wordml.edits import Edit, FormatParagraph, FormatText, NumberPages, ReplaceText, SetPage
from gen.wordml.names import name
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.patching.parts import is_signed
from gen.wordml.reading.archive import parse_part, read_parts
from gen.wordml.reading.relations import document_part, relations_of

_BODY = "body"


def apply_edits(content: bytes, edits: Sequence[Edit], file: str = "") -> bytes:
    """Return the document with the changes made.

    Raises DocumentError for an unreadable document and for one with a digital signature, which a change would break.
    """
    if not edits:
        return content
    archive = DocxArchive(content, file)
    if is_signed(archive):
        raise DocumentError(_("“{file}” đã được ký số; không sửa tệp này.").format(file=file))
    return _Workshop(content, file).fix(edits, archive)


class _Workshop:
    """A document under repair: parts are parsed when first touched."""

    def __init__(self, content: bytes, file: str) -> None:
        self._parts = dict(read_parts(content, file))
        self._file = file
        self._main = document_part(self._parts, file)
        self._roots: dict[str, etree._Element] = {}
        self._added: dict[str, bytes] = {}

    def fix(self, edits: Sequence[Edit], archive: DocxArchive) -> bytes:
        """Carry out the changes: formats and pages first, texts from the last to the first, page numbers at the end."""
        for edit in edits:
            self._format(edit)
        for replacement in _apart(edits):
            paragraph = self._paragraph(replacement.part, replacement.paragraph)
            replace_text(paragraph, replacement.start, replacement.end, replacement.new)
        numbering = [edit for edit in edits if isinstance(edit, NumberPages)]
        if numbering:
            self._added |= number_pages(self._parts, self._root, self._main, numbering, self._file)
        changed = {part: written(root) for part, root in self._roots.items()}
        return archive.replaced({**changed, **self._added})

    def _format(self, edit: Edit) -> None:
        if isinstance(edit, FormatText):
            format_text(self._paragraph(edit.part, edit.paragraph), edit.start, edit.end, edit.properties)
        elif isinstance(edit, FormatParagraph):
            format_paragraph(self._paragraph(edit.part, edit.paragraph), edit.properties)
        elif isinstance(edit, SetPage):
            set_page(sections_of(self._root(self._main))[edit.section], edit)

    def _root(self, part: str) -> etree._Element:
        if part not in self._roots:
            self._roots[part] = parse_part(self._parts[part], self._file, part)
        return self._roots[part]

    def _paragraph(self, label: str, number: int) -> etree._Element:
        root = self._root(self._part_named(label))
        found = [element for position, element in enumerate(root.iter(name("w:p")), 1) if position == number]
        return found[0]

    def _part_named(self, label: str) -> str:
        if label == _BODY:
            return self._main
        targets = (relation.target for relation in relations_of(self._parts, self._main, self._file).values())
        return next(target for target in targets if target.rsplit("/", 1)[-1].removesuffix(".xml") == label)


def _apart(edits: Iterable[Edit]) -> list[ReplaceText]:
    """Return the replacements from the last place to the first; of two that overlap the earlier one waits."""
    ordered = sorted(
        {edit for edit in edits if isinstance(edit, ReplaceText)},
        key=lambda edit: (edit.part, edit.paragraph, edit.start, edit.end, edit.new),
        reverse=True,
    )
    kept: list[ReplaceText] = []
    for edit in ordered:
        later = kept[-1] if kept else None
        same = later is not None and (later.part, later.paragraph) == (edit.part, edit.paragraph)
        if not same or later is None or (edit.end <= later.start and edit != later):
            kept.append(edit)
    return kept
