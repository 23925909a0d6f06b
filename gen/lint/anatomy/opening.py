"""Find what stands between title and text: competence, legal bases, the enacting words, Kính gửi."""

from collections.abc import Sequence

from gen.lint.anatomy import patterns
from gen.lint.anatomy.labels import enacts, opens_addressees
from gen.lint.anatomy.line import Line, lines_in, whole_line
from gen.lint.anatomy.model import Opening, Title
from gen.wordml.model import Alignment, Paragraph

_FARTHEST = 60
_MOST_ADDRESSEES = 40
_BASE_ENDS = (";", ".", ",", ":")


def find_opening(paragraphs: Sequence[Paragraph], start: int, title: Title) -> Opening:
    """Read from paragraph ``start``, the first after head and title."""
    addressees_at = _addressees_index(paragraphs, start)
    label: Line | None = None
    names: tuple[Line, ...] = ()
    last = start - 1
    if addressees_at is not None:
        label, names, last = _addressees(paragraphs, addressees_at)
    if title.type_name in ("Quyết định", "Nghị quyết"):
        enacted_at = _enactment_index(paragraphs, start)
        before = enacted_at if enacted_at is not None else _article_index(paragraphs, start)
        if before is not None:
            between = paragraphs[start:before]
            return Opening(
                competence=tuple(line for paragraph in between for line in lines_in(paragraph) if _is_competence(line)),
                bases=_bases(between),
                enactment=whole_line(paragraphs[before]) if enacted_at is not None else None,
                addressees_label=label,
                addressees=names,
                last=before if enacted_at is not None else before - 1,
            )
    bases = _free_bases(paragraphs, last + 1)
    if bases:
        last = max(last, _index_of(paragraphs, bases[-1]))
    return Opening(bases=bases, addressees_label=label, addressees=names, last=last)


def _index_of(paragraphs: Sequence[Paragraph], line: Line) -> int:
    return next(index for index, paragraph in enumerate(paragraphs) if paragraph.number == line.paragraph.number)


def _enactment_index(paragraphs: Sequence[Paragraph], start: int) -> int | None:
    for index in range(start, min(start + _FARTHEST, len(paragraphs))):
        text = paragraphs[index].text.strip()
        if len(text) < 25 and enacts(whole_line(paragraphs[index])):
            return index
        if patterns.ARTICLE.match(text):
            return None
    return None


def _article_index(paragraphs: Sequence[Paragraph], start: int) -> int | None:
    """Return where the articles of a decision without enacting words begin."""
    for index in range(start, min(start + _FARTHEST, len(paragraphs))):
        if patterns.ARTICLE.match(paragraphs[index].numbered_text.strip()):
            return index
    return None


def _is_competence(line: Line) -> bool:
    return line.upper and len(line.text) < 200 and not patterns.BASE_FOLDED.match(line.folded)


def _bases(paragraphs: Sequence[Paragraph]) -> tuple[Line, ...]:
    lines = [line for paragraph in paragraphs for line in _rows(paragraph)]
    return tuple(line for line in lines if patterns.BASE_FOLDED.match(_bare(line)))


def _rows(paragraph: Paragraph) -> list[Line]:
    """Cut at line breaks only: tabs in body text are white space."""
    return list(lines_in(paragraph)) if "\n" in paragraph.text else [whole_line(paragraph)]


def _bare(line: Line) -> str:
    return line.folded.lstrip("-–+•. ")


def _free_bases(paragraphs: Sequence[Paragraph], start: int) -> tuple[Line, ...]:
    """Bases of a text without enacting words: a run of “Căn cứ …;” at its very beginning, each on its own line.

    “Thực hiện Công văn …, Sở … báo cáo …” is the first sentence of the text and no base.
    """
    found: list[Line] = []
    for paragraph in paragraphs[start : start + _FARTHEST]:
        if not paragraph.text.strip():
            continue
        rows = _rows(paragraph)
        if not all(patterns.BASE_FOLDED.match(_bare(row)) for row in rows):
            break
        found.extend(rows)
    listed = [line for line in found if line.text.endswith(";")]
    if (
        not listed
        or not patterns.FIRM_BASE_FOLDED.match(_bare(found[0]))
        or any("báo cáo" in line.text[-90:] and line.text.endswith(":") for line in found)
    ):
        return ()
    return tuple(found[: found.index(listed[-1]) + 1]) + _last_base(found, found.index(listed[-1]) + 1)


def _last_base(found: Sequence[Line], position: int) -> tuple[Line, ...]:
    """The line after the last semicolon is a base only when it is a bare citation, not a sentence that goes on."""
    if position >= len(found) or not found[position].text.endswith(_BASE_ENDS[1:3]):
        return ()
    line = found[position]
    goes_on = line.text.endswith(",") is False and " như sau" in line.text
    return () if goes_on or len(line.text) > 400 or not (line.italic or len(line.text) < 250) else (line,)


def _addressees_index(paragraphs: Sequence[Paragraph], start: int) -> int | None:
    for index in range(start, min(start + 12, len(paragraphs))):
        line = whole_line(paragraphs[index])
        if opens_addressees(line):
            return index
        if len(line.text) > 200:
            return None
    return None


def _addressees(paragraphs: Sequence[Paragraph], at: int) -> tuple[Line, tuple[Line, ...], int]:
    label, *same = list(lines_in(paragraphs[at]))
    names, last = list(same), at
    for index in range(at + 1, min(at + _MOST_ADDRESSEES, len(paragraphs))):
        lines = list(lines_in(paragraphs[index]))
        if not lines:
            if names or not _only_label(label):
                break
            continue
        if not _is_addressee(lines[0], label, names):
            break
        names.extend(lines)
        last = index
    return label, tuple(names), last


def _only_label(label: Line) -> bool:
    return len(label.text) <= len("Kính gửi::")


def _is_addressee(line: Line, label: Line, names: Sequence[Line]) -> bool:
    bullet = line.paragraph.label in ("-", "–", "•", "+") or line.text[:1] in ("-", "–", "+", "•")
    in_table = label.paragraph.cell is not None and line.paragraph.cell is not None
    if in_table and line.paragraph.cell.table == label.paragraph.cell.table:  # type: ignore[union-attr]
        return True
    if bullet:
        return len(line.text) < 200
    indented = line.paragraph.format.alignment is Alignment.CENTRE or line.paragraph.format.left > 15
    return (_only_label(label) or bool(names)) and indented and len(line.text) < 120
