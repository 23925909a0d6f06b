"""Reads ``templates/source/NAME.txt``: lines into blocks that know file and line (format: docs/templates.md)."""

import re
from collections.abc import Iterator, Mapping
from unicodedata import normalize

from gen.domain.location import TextLocation
from gen.layout.findings import SourceError, SourceErrors
from gen.layout.inline import split_outside_tags
from gen.layout.model import ARGUMENTS, Block, Directive, SourceTable, TableRow, Tag, Text
from gen.messages import _

MAX_BLOCKS = 2_000
"""Ten times as many as the longest template has; parts that include one another could come to millions."""
_SUFFIX = ".txt"
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_DIRECTIVE = re.compile(r"::(?P<name>[a-z-]+)(?:\s+(?P<rest>.*))?")
_ONLY_TAGS = re.compile(r"(?:\{%(?:(?!%\}).)*%\}\s*)+")
_HEADING = re.compile(r"(?P<marks>#{1,3})\s+(?P<text>.+)")
_BARE = {"page": ("orientation", "portrait"), "turn": ("orientation", "portrait"), "include": ("part", "")}
"""Directives whose one argument stands without its key, and its default."""


def parse(source: str, file: str = "", parts: Mapping[str, str] | None = None) -> tuple[Block, ...]:
    """Read a source text; ``parts`` holds, by name, the texts that ``::include NAME`` puts in its place.

    Raises SourceErrors with every line that is wrong.
    """
    errors: list[SourceError] = []
    blocks: list[Block] = []
    for block in _blocks(source, file, parts or {}, frozenset({file.removesuffix(_SUFFIX)}), errors):
        blocks.append(block)
        if len(blocks) > MAX_BLOCKS:
            message = _("Mẫu có hơn {count} khối, kể cả các phần được chèn; hãy chia thành nhiều mẫu.")
            errors.append(SourceError(block.at, message.format(count=MAX_BLOCKS)))
            break
    if errors:
        raise SourceErrors(errors)
    return tuple(blocks)


def _blocks(
    source: str, file: str, parts: Mapping[str, str], open_parts: frozenset[str], errors: list[SourceError]
) -> Iterator[Block]:
    lines = _lines(source, file)
    for at, line in lines:
        try:
            block = _block(at, line)
            if isinstance(block, Directive) and block.name == "table":
                block = _table(block, _until_end(lines, at), errors)
        except SourceError as error:
            errors.append(error)
            continue
        if isinstance(block, Directive) and block.name == "include":
            part = block.arguments["part"]
            if part in parts and part not in open_parts:
                yield from _blocks(parts[part], part + _SUFFIX, parts, open_parts | {part}, errors)
                continue
            message = _("Không có phần “{part}” để chèn, hoặc phần này tự chèn chính nó.")
            errors.append(SourceError(at, message.format(part=part)))
            continue
        yield block


def _lines(source: str, file: str) -> Iterator[tuple[TextLocation, str]]:
    """Yield the lines that say something, counted as an editor counts them, in composed Unicode."""
    for number, raw in enumerate(normalize("NFC", source).split("\n"), start=1):
        line = raw.strip()
        if line and not line.startswith("%%"):
            yield TextLocation(file, number), line


def _check_printable(at: TextLocation, line: str) -> None:
    if _UNPRINTABLE.search(line):
        raise SourceError(at, _("Dòng có ký tự điều khiển không in được; hãy gõ lại dòng này."))


def _block(at: TextLocation, line: str) -> Block:
    _check_printable(at, line)
    if line.startswith("::"):
        return _directive(at, line)
    if _ONLY_TAGS.fullmatch(line):
        return Tag(at, line)
    if heading := _HEADING.fullmatch(line):
        return Text(at, heading["text"], len(heading["marks"]))
    if line.startswith("> "):
        return Text(at, line.removeprefix("> "), note=True)
    if line.startswith("|"):
        raise SourceError(at, _("Hàng của bảng nằm ngoài khối ::table … ::end."))
    return Text(at, line)


def _directive(at: TextLocation, line: str) -> Directive:
    match = _DIRECTIVE.fullmatch(line)
    if match is None or match["name"] not in ARGUMENTS:
        known = ", ".join(f"::{name}" for name in ARGUMENTS)
        raise SourceError(at, _("Không có khối “{line}”. Các khối dùng được: {known}.").format(line=line, known=known))
    name, rest = match["name"], (match["rest"] or "").strip()
    if name in _BARE:
        key, default = _BARE[name]
        return Directive(at, name, {key: rest or default})
    return Directive(at, name, _arguments(at, name, rest))


def _arguments(at: TextLocation, name: str, rest: str) -> dict[str, str]:
    keys = ARGUMENTS[name]
    if not rest:
        return {}
    pattern = re.compile(rf"(?:^|\s)({'|'.join(map(re.escape, keys)) or '(?!)'})=(?!=)")
    head, *pairs = pattern.split(rest)
    if head.strip():
        message = _("Khối ::{name} không nhận “{text}”; các tham số: {keys}.")
        raise SourceError(at, message.format(name=name, text=head.strip(), keys=", ".join(keys) or "—"))
    return {key: text.strip() for key, text in zip(pairs[::2], pairs[1::2], strict=True)}


def _until_end(lines: Iterator[tuple[TextLocation, str]], start: TextLocation) -> list[tuple[TextLocation, str]]:
    found: list[tuple[TextLocation, str]] = []
    for at, line in lines:
        if line == "::end":
            return found
        found.append((at, line))
    raise SourceError(start, _("Bảng mở ở dòng này thiếu ::end."))


def _table(directive: Directive, lines: list[tuple[TextLocation, str]], errors: list[SourceError]) -> SourceTable:
    try:
        widths = tuple(int(width) for width in directive.arguments.get("cols", "").split(","))
        header = int(directive.arguments.get("header", "0"))
    except ValueError:
        message = _("Bảng cần độ rộng các cột là số nguyên phần trăm, ví dụ cols=10,60,30 header=1.")
        raise SourceError(directive.at, message) from None
    rows: list[TableRow | Tag] = []
    for at, line in lines:
        try:
            rows.append(_row(at, line, len(widths)))
        except SourceError as error:
            errors.append(error)
    return SourceTable(directive.at, widths, header, directive.arguments.get("caption", ""), tuple(rows))


def _row(at: TextLocation, line: str, columns: int) -> TableRow | Tag:
    _check_printable(at, line)
    if _ONLY_TAGS.fullmatch(line):
        return Tag(at, line)
    if not line.startswith("|"):
        raise SourceError(at, _("Trong bảng, mỗi dòng bắt đầu bằng “|” hoặc chỉ chứa thẻ {% … %}."))
    cells = split_outside_tags(line.removeprefix("|"), "|")
    if not cells[-1].strip() and len(cells) > 1 and len(cells) > columns:
        cells = cells[:-1]
    return TableRow(at, tuple(cells))
