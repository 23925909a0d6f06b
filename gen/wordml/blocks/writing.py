"""Changing blocks of a body in its bytes: every other byte stays, and the formatting of people."""

import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from difflib import SequenceMatcher

from lxml import etree

from gen.domain.errors import DocumentError
from gen.messages import _
from gen.wordml.blocks.letters import NUMBER
from gen.wordml.blocks.model import Block
from gen.wordml.commenting import anchor
from gen.wordml.editing.texts import atoms, replace_text
from gen.wordml.names import name
from gen.wordml.patching.markup import Edit, ElementSpan, elements, prefix_of, spliced
from gen.wordml.patching.texts import MAIN_NAMESPACES

_P, _TR, _TC, _R = name("w:p"), name("w:tr"), name("w:tc"), name("w:r")
_PPR, _RPR = name("w:pPr"), name("w:rPr")
_TOKENS = re.compile(r"[0-9](?:[0-9.,]*[0-9])?%?|[^\W\d_]+|\s+|.", re.DOTALL)
_WRAPPER = b"gen"


class BodyText:
    """The main part of a document as bytes, with the places of its blocks; changes are gathered, then made at once."""

    def __init__(self, xml: bytes) -> None:
        prefix = prefix_of(xml, MAIN_NAMESPACES)
        if prefix is None:
            raise DocumentError(_("Nội dung của tệp Word bị hỏng; hãy mở tệp bằng Word rồi lưu lại."))
        self._xml = xml
        found = elements(xml, prefix, ("document", "tbl", "tr", "p"))
        self._root = found[0]
        self._blocks = [one for one in found if one.name in ("p", "tr")]
        self._edits: list[Edit] = []
        self._left: dict[int, int] = {}

    def raw(self, block: Block) -> bytes:
        """Return the XML of a block."""
        span = self._span(block)
        return self._xml[span.start : span.end]

    def raw_table(self, block: Block) -> bytes:
        """Return the XML of the table of a row."""
        table = self._table(block)
        return self._xml[table.start : table.end]

    def parsed(self, raw: bytes) -> etree._Element:
        """Return a block parsed, in a wrapper that declares the names of this part."""
        head = b"<" + _WRAPPER + b" " + self._root.attributes + b">"
        (child,) = etree.fromstring(head + raw + b"</" + _WRAPPER + b">")
        return child

    def replace(self, block: Block, fresh: bytes) -> None:
        """Write a block anew with the text of one generated now, in the formatting it has."""
        span = self._span(block)
        edited = self.parsed(self._xml[span.start : span.end])
        wrapper = edited.getparent()
        merged = _merged(edited, self.parsed(fresh))
        if merged is not edited and wrapper is not None:
            wrapper.replace(edited, merged)
        self._edits.append(Edit(span.start, span.end, _written(merged)))

    def renumber(self, block: Block, texts: Mapping[int, str]) -> None:
        """Write other texts in the place of numbers of a block, by their places among all of them."""
        span = self._span(block)
        element = self.parsed(self._xml[span.start : span.end])
        paragraphs = [element] if element.tag == _P else list(element.iter(_P))
        found = [(each, number) for each in paragraphs for number in NUMBER.finditer(_text(each))]
        for place in sorted(texts, reverse=True):
            paragraph, number = found[place]
            replace_text(paragraph, *number.span(), texts[place])
        self._edits.append(Edit(span.start, span.end, _written(element)))

    def delete(self, block: Block) -> None:
        """Take a block out; a table goes with its last row."""
        span = self._span(block)
        if span.name == "p":
            self._edits.append(Edit(span.start, span.end, b""))
            return
        table = self._table(block)
        rows = sum(one.name == "tr" and one.within("tbl") is table for one in self._blocks)
        self._left[table.start] = self._left.get(table.start, rows) - 1
        if self._left[table.start]:
            self._edits.append(Edit(span.start, span.end, b""))
        else:
            self._edits = [edit for edit in self._edits if not table.start <= edit.start < table.end]
            self._edits.append(Edit(table.start, table.end, b""))

    def insert(self, near: Block, raw: Sequence[bytes], *, beside_table: bool, before: bool = False) -> None:
        """Put blocks in after a block, or before it; ``beside_table``: outside the table that it is a row of."""
        span = self._table(near) if beside_table and near.is_row else self._span(near)
        place = span.start if before else span.end
        written = b"".join(_written(self.parsed(each)) for each in raw)
        self._edits.append(Edit(place, place, written))

    def note(self, block: Block, identifiers: Sequence[str]) -> None:
        """Hang comments on a block that stays as it is."""
        span = self._span(block)
        element = self.parsed(self._xml[span.start : span.end])
        for identifier in identifiers:
            anchor(element if element.tag == _P else next(element.iter(_P)), identifier)
        self._edits.append(Edit(span.start, span.end, _written(element)))

    def written(self) -> bytes:
        """Return the part with all changes made."""
        return spliced(self._xml, self._edits)

    def _span(self, block: Block) -> ElementSpan:
        return self._blocks[block.order]

    def _table(self, block: Block) -> ElementSpan:
        table = self._span(block).within("tbl")
        assert table is not None
        return table


def _written(child: etree._Element) -> bytes:
    """Return the XML of the child of a wrapper, without the declarations of names that the part has."""
    wrapper = child.getparent()
    assert wrapper is not None
    child.tail = None
    whole = etree.tostring(wrapper, encoding="UTF-8", xml_declaration=False)
    return whole[whole.index(b">") + 1 : whole.rindex(b"</")]


def _merged(edited: etree._Element, fresh: etree._Element) -> etree._Element:
    """Return the edited block with the text of the fresh one."""
    if edited.tag == _P:
        return _paragraph(edited, fresh)
    cells = [list(row.iter(_TC)) for row in (edited, fresh)]
    if len(cells[0]) != len(cells[1]):
        return fresh
    for old_cell, new_cell in zip(*cells, strict=True):
        olds, news = list(old_cell.iter(_P)), list(new_cell.iter(_P))
        if len(olds) != len(news):
            return fresh
        for old, new in zip(olds, news, strict=True):
            merged = _paragraph(old, new)
            if merged is not old:
                parent = old.getparent()
                assert parent is not None
                parent.replace(old, merged)
    return edited


def _paragraph(edited: etree._Element, fresh: etree._Element) -> etree._Element:
    """Return the edited paragraph with the text of the fresh one.

    Words are changed in their own runs where that is possible; else the fresh runs stand in the paragraph as it is
    formatted, in the letters it has where those are the same throughout.
    """
    old, new = _text(edited), _text(fresh)
    if old == new:
        return edited
    changes = _changes(old, new)
    if _controls(edited) == _controls(fresh) and all(_in_one_run(edited, *change[:2]) for change in changes):
        for start, end, text in reversed(changes):
            replace_text(edited, start, end, text)
        return edited
    return _reformatted(deepcopy(fresh), edited)


def _reformatted(fresh: etree._Element, edited: etree._Element) -> etree._Element:
    own, formats = edited.find(_PPR), {_format(run) for run in edited.iter(_R) if _text_of_run(run)}
    if own is not None:
        old = fresh.find(_PPR)
        if old is not None:
            fresh.remove(old)
        fresh.insert(0, deepcopy(own))
    usual = {_format(run) for run in fresh.iter(_R) if _text_of_run(run)}
    if len(formats) == 1 and len(usual) == 1 and formats != usual:
        (form,) = formats
        for run in fresh.iter(_R):
            _set_format(run, form)
    return fresh


def _format(run: etree._Element) -> bytes:
    properties = run.find(_RPR)
    return b"" if properties is None else etree.tostring(properties, method="c14n", exclusive=True)


def _set_format(run: etree._Element, form: bytes) -> None:
    old = run.find(_RPR)
    if old is not None:
        run.remove(old)
    if form:
        run.insert(0, etree.fromstring(form))


def _text_of_run(run: etree._Element) -> str:
    return "".join(text.text or "" for text in run.iter(name("w:t")))


def _text(paragraph: etree._Element) -> str:
    return "".join(atom.text for atom in atoms(paragraph))


def _controls(paragraph: etree._Element) -> list[str]:
    return [str(tag.get(name("w:val"))) for tag in paragraph.iter(name("w:tag"))]


def _changes(old: str, new: str) -> list[tuple[int, int, str]]:
    """Return what to write where, word by word; a word put in is written with the word after it, in its letters."""
    olds, news = _TOKENS.findall(old), _TOKENS.findall(new)
    starts = [0]
    for token in olds:
        starts.append(starts[-1] + len(token))
    found: list[tuple[int, int, str]] = []
    for word, o1, o2, n1, n2 in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if word == "equal":
            continue
        text = "".join(news[n1:n2])
        if o1 == o2 and o1 < len(olds):
            found.append((starts[o1], starts[o1 + 1], text + olds[o1]))
        elif o1 == o2 and olds:
            found.append((starts[o1 - 1], starts[o1], olds[o1 - 1] + text))
        else:
            found.append((starts[o1], starts[o2], text))
    return found


def _in_one_run(paragraph: etree._Element, start: int, end: int) -> bool:
    return sum(atom.start < end and atom.end > start for atom in atoms(paragraph)) == 1
