"""A person at random: edits of every kind on one document, and what has to be named of them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from lxml import etree

from gen.wordml.bindings import FIGURE
from gen.wordml.names import name
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.record import find_record, set_record
from tests.support import hands, tracking

SDT = name("w:sdt")

_UNITS = ("người", "lượt", "lớp", "nhiệm vụ", "triệu đồng", "tỷ đồng", "tin", "văn bản", "điểm", "công chức")
_COUNTED = re.compile(rf"(?<![\w.,/+-])(?<!năm )([0-9]{{1,6}})(?= (?:{'|'.join(_UNITS)})\b)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_EMPTIED = "…"
_MOST = {"figures": 5, "rows": 3, "words": 2}


@dataclass
class Done:
    """What was done: each figure by old and new number, rows put in and taken out, and whether it waits in Word."""

    figures: Counter[tuple[str, str]] = field(default_factory=Counter)
    added: int = 0
    removed: int = 0
    words: int = 0
    moved: bool = False
    tracked: bool = False


class Person:
    """Edits a body; ``done`` is what has to be named of it, and nothing else may be.

    ``in_controls``: figures in controls are typed over too. What Word and LibreOffice show in a control is what the
    record holds for it, so a document that they open next needs ``recorded``.
    """

    def __init__(self, random: Random, root: etree._Element, *, tracks: bool = False, in_controls: bool = True) -> None:
        self._random, self._root, self._in_controls = random, root, in_controls
        self.done = Done(tracked=tracks)
        self._touched: set[etree._Element] = set()

    def edit(self) -> Done:
        """Do some of everything: figures first, for their places count texts, which rows and runs would shift."""
        self._type_figures()
        self._change_rows()
        self._reword()
        self._swap()
        for change in (hands.split_runs, hands.restyle):
            if self._random.random() < 0.3:
                change(self._root)
        return self.done

    def _type_figures(self) -> None:
        pieces = figures_for_sure(self._root)
        if not self._in_controls:
            texts = list(self._root.iter(hands.T))
            pieces = [piece for piece in pieces if next(texts[piece.position].iterancestors(SDT), None) is None]
        chosen = self._random.sample(pieces, min(len(pieces), self._random.randint(0, _MOST["figures"])))
        texts = list(self._root.iter(hands.T))
        self._touched = {_block(texts[piece.position]) for piece in chosen}
        # from the end: a tracked change puts texts in
        for piece in sorted(chosen, key=lambda each: -each.position):
            new = self._number(piece)
            if new == piece.number:
                continue
            if self.done.tracked:
                tracking.track_number(self._root, piece, new)
            else:
                hands.replace_number(self._root, piece, new)
            self.done.figures[piece.number, "" if new == _EMPTIED else new] += 1

    def _number(self, piece: hands.TextPiece) -> str:
        if piece.text.strip() == piece.number and self._random.random() < 0.1:
            return _EMPTIED
        most = self._random.choice((99, 9_999, 9_999_999))
        whole = f"{self._random.randint(1, most):,}".replace(",", ".")
        return f"{whole},{self._random.randint(1, 9)}" if self._random.random() < 0.2 else whole

    def _change_rows(self) -> None:
        rows = hands.rows_of(self._root)
        free = [row for place, row in enumerate(rows) if not self._touched & set(rows[max(0, place - 1) : place + 2])]
        apart = free[self._random.randint(0, 2) :: 3]
        for row in self._random.sample(apart, min(len(apart), self._random.randint(0, _MOST["rows"]))):
            self._touched.add(row)
            if self._random.random() < 0.5 and hands.text_of(row):
                if self.done.tracked:
                    tracking.track_row(row, tracking.DEL)
                else:
                    hands.delete(row)
                self.done.removed += 1
            else:
                new = hands.copy_row(row, "Mục thêm")
                if self.done.tracked:
                    tracking.track_row(new, tracking.INS)
                self.done.added += 1

    def _reword(self) -> None:
        whole = [each for each in hands.paragraphs_of(self._root) if each.find(f".//{SDT}") is None]
        free = [each for each in whole if each not in self._touched]
        for paragraph in self._random.sample(free, min(len(free), self._random.randint(0, _MOST["words"]))):
            text = max(paragraph.iter(hands.T), key=lambda each: len(each.text or ""))
            if not self.done.tracked:
                hands.write(text, f"{text.text} như đã nêu ở trên")
                self._touched.add(paragraph)
                self.done.words += 1

    def _swap(self) -> None:
        free = [each for each in hands.paragraphs_of(self._root) if each not in self._touched]
        if len(free) > 3 and not self.done.tracked and self._random.random() < 0.5:
            hands.swap(*self._random.sample(free, 2))
            self.done.moved = True


def recorded(content: bytes) -> bytes:
    """Have the record of a document hold what its controls show, as Word has it when somebody typed there."""
    shown = {figure: hands.text_of(control) for figure, control in _controls(hands.body_of(content))}
    archive = DocxArchive(content)
    part = find_record(archive)
    assert part is not None
    return archive.replaced({part: set_record(archive.read(part), {}, shown)})


def _controls(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Yield the controls of figures, each with the id of its figure."""
    for control in root.iter(SDT):
        said = [str(tag.get(name("w:val"))) for tag in control.iterfind(f"{name('w:sdtPr')}/{name('w:tag')}")]
        yield from ((tag.removeprefix(FIGURE), control) for tag in said if tag.startswith(FIGURE))


def figures_for_sure(root: etree._Element) -> list[hands.TextPiece]:
    """Return the texts with a number that is a figure for sure, one of each text.

    That is one with a separator, one that is all of a cell which is not the first, or one that counts what follows it.
    A figure with several controls is left out: what is typed into one of them Word shows in all.
    """
    times = Counter(figure for figure, _control in _controls(root))
    several = {text for figure, control in _controls(root) if times[figure] > 1 for text in control.iter(hands.T)}
    found = {piece.position: piece for piece in hands.numbered_texts(root) if piece.text.count(piece.number) == 1}
    texts = {text: position for position, text in enumerate(root.iter(hands.T))}
    for cell in (cell for row in hands.rows_of(root) for cell in list(row.iter(hands.TC))[1:]):
        own = [text for text in cell.iter(hands.T) if (text.text or "").strip()]
        if len(own) == 1 and (own[0].text or "").strip().isdigit() and not _YEAR.fullmatch((own[0].text or "").strip()):
            position = texts[own[0]]
            found[position] = hands.TextPiece(position, own[0].text or "", (own[0].text or "").strip())
    for text, position in texts.items():
        counted = _COUNTED.search(text.text or "")
        if position not in found and counted is not None and (text.text or "").count(counted[1]) == 1:
            found[position] = hands.TextPiece(position, text.text or "", counted[1])
    left_out = {texts[text] for text in several}
    return [found[position] for position in sorted(found) if position not in left_out]


def _block(text: etree._Element) -> etree._Element:
    """Return the row or paragraph that a text stands in."""
    around = list(text.iterancestors(hands.TR, hands.P))
    return next((each for each in around if each.tag == hands.TR), around[0])
