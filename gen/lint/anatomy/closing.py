"""Find the end of a document: Nơi nhận and its list, and the blocks of those who sign."""

from collections.abc import Sequence

from gen.lint.anatomy import patterns
from gen.lint.anatomy.fold import fold
from gen.lint.anatomy.labels import opens_recipients
from gen.lint.anatomy.line import Line, Side, lines_in
from gen.lint.anatomy.model import Closing, Signature
from gen.wordml.model import Paragraph

_LONGEST_AUTHORITY = 120
_AROUND = 16
"""Paragraphs around Nơi nhận among which a signature without a table is looked for."""


def find_closing(paragraphs: Sequence[Paragraph], start: int) -> Closing:
    """Look from paragraph ``start`` on; the first Nơi nhận counts, later ones belong to attached forms."""
    at = _label_index(paragraphs, start)
    if at is None:
        return _unlabelled(paragraphs, start)
    label = next(line for line in lines_in(paragraphs[at]) if opens_recipients(line))
    zone = _zone(paragraphs, at, start)
    recipients, last = _recipients(paragraphs, at, label)
    signatures = _signatures([line for index in zone for line in lines_in(paragraphs[index])], label, recipients)
    first = min([at, *_positions(paragraphs, signatures, zone)])
    last = max([last, *_positions(paragraphs, signatures, zone)])
    return Closing(label, recipients, signatures, first, last)


def _label_index(paragraphs: Sequence[Paragraph], start: int) -> int | None:
    for index in range(max(start, 0), len(paragraphs)):
        text = paragraphs[index].text
        begins = text.lstrip()[:1] in ("N", "n", "ơ") or "\n" in text or "\t" in text
        if begins and any(opens_recipients(line) for line in lines_in(paragraphs[index])):
            return index
    return None


def _zone(paragraphs: Sequence[Paragraph], at: int, start: int) -> range:
    """The paragraphs of the table that holds the label, and with it tables right around; else a few lines around."""
    cell = paragraphs[at].cell
    first = last = at
    if cell is not None:
        while first > 0 and _in_table(paragraphs[first - 1], cell.table):
            first -= 1
        while last + 1 < len(paragraphs) and _in_table(paragraphs[last + 1], cell.table):
            last += 1
        if any(_is_authority(line) for index in range(first, last + 1) for line in lines_in(paragraphs[index])):
            return range(first, last + 1)
    return range(max(start, first - _AROUND), min(last + _AROUND, len(paragraphs)))


def _in_table(paragraph: Paragraph, table: int) -> bool:
    return paragraph.cell is not None and paragraph.cell.table == table


def _recipients(paragraphs: Sequence[Paragraph], at: int, label: Line) -> tuple[tuple[Line, ...], int]:
    found = [line for line in lines_in(paragraphs[at]) if line.start > label.start and line.side is not Side.RIGHT]
    last = at
    for index in range(at + 1, min(at + 60, len(paragraphs))):
        paragraph = paragraphs[index]
        if not _same_column(paragraph, label.paragraph):
            if label.paragraph.cell is None and label.paragraph.box is None:
                break
            continue
        lines = [line for line in lines_in(paragraph) if line.side is not Side.RIGHT or paragraph.cell is not None]
        if label.paragraph.cell is None and not _goes_on(lines, paragraph):
            break
        found.extend(line for line in lines if not _is_note(line))
        last = index
    return tuple(found), last


def _same_column(paragraph: Paragraph, label: Paragraph) -> bool:
    """Tell whether a paragraph stands in the cell of the label, one below it, or the same text box."""
    if paragraph.cell is None or label.cell is None:
        return paragraph.cell == label.cell and paragraph.box == label.box
    here, there = paragraph.cell, label.cell
    return (here.table, here.column, here.columns) == (there.table, there.column, there.columns)


def _goes_on(lines: Sequence[Line], paragraph: Paragraph) -> bool:
    """Without a table the list ends at a line of its own kind: no dash, no bullet (blank lines may stand between)."""
    if not paragraph.text.strip():
        return True
    if not lines:
        return True
    return lines[0].text[:1] in ("-", "–", "+", "*", "•") or paragraph.label in ("-", "–", "+", "•")


def _is_note(line: Line) -> bool:
    return line.text.startswith("(") and line.text.endswith(")")


def _is_authority(line: Line) -> bool:
    """Capitals that name an authority or a title, or “KT. Giám đốc” in small letters, which nothing else looks like."""
    if len(line.text) > _LONGEST_AUTHORITY:
        return False
    if not line.upper:
        prefix = patterns.SIGNED_FOR.match(line.text)
        return prefix is not None and bool(patterns.TITLE_FOLDED.match(fold(line.text[prefix.end() :])))
    return bool(patterns.AUTHORITY_FOLDED.match(line.folded) or patterns.TITLE_FOLDED.match(line.folded))


def _is_small_title(line: Line) -> bool:
    """A title in small letters where one is due: bold, or under a line of authority; a name has capitals throughout."""
    small = any(word[0].islower() for word in line.text.split())
    return small and len(line.text) <= _LONGEST_AUTHORITY and bool(patterns.TITLE_FOLDED.match(line.folded))


def _signatures(lines: Sequence[Line], label: Line, recipients: Sequence[Line]) -> tuple[Signature, ...]:
    """Read the blocks of signers: capitals of authority and title, then (after the room to sign) a name."""
    taken = {(line.paragraph.number, line.start) for line in (label, *recipients)}
    columns: dict[object, list[Line]] = {}
    for line in lines:
        if (line.paragraph.number, line.start) not in taken:
            key = line.paragraph.cell.column if line.paragraph.cell else (line.paragraph.box, line.side is Side.LEFT)
            columns.setdefault(key, []).append(line)
    beside = label.paragraph.cell
    blocks = []
    for column in columns.values():
        cell = column[0].paragraph.cell
        sure = cell is not None and beside is not None and cell.table == beside.table and cell.column > beside.column
        blocks.append(_block(column, sure=sure))
    return tuple(block for block in blocks if block is not None)


def _block(lines: Sequence[Line], *, sure: bool = False) -> Signature | None:
    """Read one column; beside Nơi nhận (``sure``) any capitals are a title, elsewhere only known ones."""
    begins = _begins_beside if sure else _is_authority
    first = next((index for index, line in enumerate(lines) if begins(line)), None)
    if first is None:
        return None
    last = first
    while last + 1 < len(lines) and (_is_capitals(lines[last + 1]) or _is_small_title(lines[last + 1])):
        last += 1
    rest = [line for line in lines[last + 1 :] if _is_person(line)]
    return Signature(tuple(lines[first : last + 1]), rest[0] if rest else None)


def _begins_beside(line: Line) -> bool:
    """Tell whether a line beside Nơi nhận is the first of a signer's: any capitals, or a bold title."""
    return _is_capitals(line) or _is_authority(line) or (line.bold and _is_small_title(line))


def _is_capitals(line: Line) -> bool:
    return line.upper and not _is_note(line) and any(map(str.isalpha, line.text))


def _is_person(line: Line) -> bool:
    if patterns.SIGNED_FOLDED.match(line.folded):
        return False
    return not line.text.startswith(("(", "-", "[")) and bool(patterns.PERSON.match(line.text))


def _positions(paragraphs: Sequence[Paragraph], signatures: Sequence[Signature], zone: range) -> list[int]:
    numbers = {line.paragraph.number for block in signatures for line in (*block.authority, block.name) if line}
    return [index for index in zone if paragraphs[index].number in numbers]


def _unlabelled(paragraphs: Sequence[Paragraph], start: int) -> Closing:
    """Without Nơi nhận a signature is the last block of capitals that names an authority."""
    for index in range(len(paragraphs) - 1, max(start, 0) - 1, -1):
        paragraph = paragraphs[index]
        if len(paragraph.text) > _LONGEST_AUTHORITY or not any(map(str.isupper, paragraph.text[:4])):
            continue
        if any(_is_authority(line) for line in lines_in(paragraph)) and _signs(paragraph):
            first = _block_start(paragraphs, index, start)
            lines = [line for part in paragraphs[first : index + _AROUND] for line in lines_in(part)]
            block = _block(lines)
            if block is not None:
                last = max([index, *_positions(paragraphs, (block,), range(first, len(paragraphs)))])
                return Closing(signatures=(block,), first=first, last=last)
    return Closing()


def _signs(paragraph: Paragraph) -> bool:
    """Capitals on the right half or in a table without a grid sign; centred headings of the text do not."""
    return paragraph.cell is not None or next(lines_in(paragraph)).side is Side.RIGHT


def _block_start(paragraphs: Sequence[Paragraph], index: int, start: int) -> int:
    while index - 1 >= max(start, 0) and paragraphs[index - 1].text.strip() and paragraphs[index - 1].text.isupper():
        index -= 1
    return index
