"""``gen diff OLD NEW``: which figures and which paragraphs two documents do not share."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from pathlib import Path

from msgspec import Struct

from gen.intake.figures_in_document import ReadFigure
from gen.messages.one_file import required
from gen.pipeline.read import ReadDocument, read_figures
from gen.wordml.reading.document import read_document


class FigureChange(Struct, frozen=True):
    """A figure with two texts; "" if one of the documents does not have it."""

    id: str
    label: str
    unit: str
    old: str
    new: str


class ParagraphChange(Struct, frozen=True):
    """A paragraph that was added (``old`` is None), removed (``new`` is None) or reworded.

    The numbers count the paragraphs of each document from 1.
    """

    old: str | None
    new: str | None
    old_number: int | None = None
    new_number: int | None = None


class Difference(Struct, frozen=True):
    """All that two documents do not share."""

    figures: tuple[FigureChange, ...]
    paragraphs: tuple[ParagraphChange, ...]

    @property
    def none(self) -> bool:
        """Whether figures and words are the same."""
        return not self.figures and not self.paragraphs


def diff_documents(old: bytes, new: bytes, old_path: Path, new_path: Path) -> Difference:
    """Compare two documents. Raises DocumentError, naming the file, where one of them cannot be read."""
    before, after = _Contents.of(old, old_path), _Contents.of(new, new_path)
    figures = figure_changes(before.figures, after.figures)
    return Difference(tuple(figures), tuple(paragraph_changes(before.paragraphs, after.paragraphs)))


class _Contents(Struct, frozen=True):
    """What is compared of a document: its figures, the texts of its paragraphs."""

    figures: ReadDocument
    paragraphs: Sequence[str]

    @classmethod
    def of(cls, content: bytes, path: Path) -> "_Contents":
        """Read a document; raise DocumentError, naming the file, where that cannot be done."""
        return required(lambda: cls._read(content, path), path)

    @classmethod
    def _read(cls, content: bytes, path: Path) -> "_Contents":
        paragraphs = read_document(content, path.name).paragraphs
        return cls(read_figures(content, path), [" ".join(paragraph.text.split()) for paragraph in paragraphs])


def figure_changes(old: ReadDocument, new: ReadDocument) -> Iterator[FigureChange]:
    """Yield the figures whose text differs, those of the new document first, in its order."""
    before = {figure.id: figure for figure in old.figures}
    after = {figure.id: figure for figure in new.figures}
    for figure in (*new.figures, *(one for one in old.figures if one.id not in after)):
        texts = (_text(before.get(figure.id)), _text(after.get(figure.id)))
        if texts[0] != texts[1]:
            yield FigureChange(figure.id, figure.label, figure.unit, *texts)


def paragraph_changes(old: Sequence[str], new: Sequence[str]) -> Iterator[ParagraphChange]:
    """Yield what changed between two lists of paragraphs, in the order of the new one; empty ones do not count."""
    old_kept = [(number, text) for number, text in enumerate(old, start=1) if text]
    new_kept = [(number, text) for number, text in enumerate(new, start=1) if text]
    matcher = SequenceMatcher(None, [text for _n, text in old_kept], [text for _n, text in new_kept], autojunk=False)
    for operation, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if operation != "equal":
            for before, after in zip_longest(old_kept[old_from:old_to], new_kept[new_from:new_to]):
                old_number, old_text = before or (None, None)
                new_number, new_text = after or (None, None)
                yield ParagraphChange(old_text, new_text, old_number, new_number)


def _text(figure: ReadFigure | None) -> str:
    return "" if figure is None else figure.text
