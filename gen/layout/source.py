"""Reads ``templates/source/NAME.txt``: lines into blocks, each knowing its line. The format is in docs/templates.md."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from gen.layout.faults import SourceFault
from gen.layout.inline import split_outside_tags
from gen.messages import _


@dataclass(frozen=True, slots=True)
class Directive:
    """A line ``::name key=value …``."""

    line: int
    name: str
    arguments: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tag:
    """A line that holds only template tags ``{% … %}``; it leaves nothing on the page."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph: level 0 is body, 1 to 3 are headings."""

    line: int
    text: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, its cells as written."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """``::table`` to ``::end``: widths in per cent of the text width, rows and row-level tags in order."""

    line: int
    widths: tuple[int, ...]
    header_rows: int
    caption: str
    rows: tuple[Row | Tag, ...]


Block = Directive | Tag | Text | Table

ARGUMENTS: Mapping[str, tuple[str, ...]] = {
    "page": ("orientation",),
    "header": ("attached",),
    "title": ("type", "subject"),
    "letter-subject": (),
    "addressees": (),
    "bases": (),
    "competence": ("name",),
    "enactment": ("word",),
    "signature": (),
    "recipients": (),
    "attachment": ("line",),
    "annex": ("roman", "title", "reference", "orientation"),
    "table": ("cols", "header", "caption"),
    "end": (),
}
"""Every directive and the arguments it takes."""

_DIRECTIVE = re.compile(r"::(?P<name>[a-z-]+)(?:\s+(?P<rest>.*))?")
_ONLY_TAGS = re.compile(r"(?:\{%(?:(?!%\}).)*%\}\s*)+")
_HEADING = re.compile(r"(?P<marks>#{1,3})\s+(?P<text>.+)")


def parse(source: str) -> tuple[Block, ...]:
    """Read a source text. Raises SourceFault at the first line that is wrong."""
    blocks: list[Block] = []
    lines = enumerate(source.splitlines(), start=1)
    for number, raw in lines:
        line = raw.strip()
        if not line or line.startswith("%%"):
            continue
        block = _block(number, line)
        if isinstance(block, Directive) and block.name == "table":
            rows = [(row, text.strip()) for row, text in _until_end(lines, number)]
            blocks.append(_table(block, rows))
        else:
            blocks.append(block)
    return tuple(blocks)


def _block(number: int, line: str) -> Block:
    if line.startswith("::"):
        return _directive(number, line)
    if _ONLY_TAGS.fullmatch(line):
        return Tag(number, line)
    if heading := _HEADING.fullmatch(line):
        return Text(number, heading["text"], len(heading["marks"]))
    if line.startswith("|"):
        raise SourceFault(number, _("Hàng của bảng nằm ngoài khối ::table … ::end."))
    return Text(number, line)


def _directive(number: int, line: str) -> Directive:
    match = _DIRECTIVE.fullmatch(line)
    if match is None or match["name"] not in ARGUMENTS:
        known = ", ".join(f"::{name}" for name in ARGUMENTS)
        raise SourceFault(
            number, _("Không có khối “{line}”. Các khối dùng được: {known}.").format(line=line, known=known)
        )
    name, rest = match["name"], match["rest"] or ""
    if name == "page":
        return Directive(number, name, {"orientation": rest.strip() or "portrait"})
    return Directive(number, name, _arguments(number, name, rest))


def _arguments(number: int, name: str, rest: str) -> dict[str, str]:
    keys = ARGUMENTS[name]
    if not rest.strip():
        return {}
    pattern = re.compile(rf"(?:^|\s)({'|'.join(map(re.escape, keys)) or '(?!)'})=(?!=)")
    head, *pairs = pattern.split(rest)
    if head.strip():
        message = _("Khối ::{name} không nhận “{text}”; các tham số: {keys}.")
        raise SourceFault(number, message.format(name=name, text=head.strip(), keys=", ".join(keys) or "—"))
    return {key: text.strip() for key, text in zip(pairs[::2], pairs[1::2], strict=True)}


def _until_end(lines: "enumerate[str]", start: int) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for number, raw in lines:
        if raw.strip() == "::end":
            return found
        if raw.strip() and not raw.strip().startswith("%%"):
            found.append((number, raw))
    raise SourceFault(start, _("Bảng mở ở dòng này thiếu ::end."))


def _table(directive: Directive, lines: list[tuple[int, str]]) -> Table:
    try:
        widths = tuple(int(width) for width in directive.arguments.get("cols", "").split(","))
        header = int(directive.arguments.get("header", "0"))
    except ValueError:
        message = _("Bảng cần độ rộng các cột là số nguyên phần trăm, ví dụ cols=10,60,30 header=1.")
        raise SourceFault(directive.line, message) from None
    rows = tuple(_row(number, line, len(widths)) for number, line in lines)
    return Table(directive.line, widths, header, directive.arguments.get("caption", ""), rows)


def _row(number: int, line: str, columns: int) -> Row | Tag:
    if _ONLY_TAGS.fullmatch(line):
        return Tag(number, line)
    if not line.startswith("|"):
        raise SourceFault(number, _("Trong bảng, mỗi dòng bắt đầu bằng “|” hoặc chỉ chứa thẻ {% … %}."))
    cells = split_outside_tags(line.removeprefix("|"), "|")
    if not cells[-1].strip() and len(cells) > 1 and len(cells) > columns:
        cells = cells[:-1]
    return Row(number, tuple(cells))
