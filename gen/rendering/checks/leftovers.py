"""Tags in parts that are not filled in: they would stand in every finished document."""

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import DocumentLocation
from gen.messages import _
from gen.rendering.checks.places import texts_of
from gen.rendering.checks.telling import finding
from gen.rendering.part_names import short_name
from gen.rendering.parts import parsed
from gen.rendering.tags import tags_in

_MARKS = (b"{{", b"{%", b"{#", b"%7b%7b", b"%7B%7B", b"%7b%25", b"%7B%25")
_RELATIONS, _SETTINGS = ".rels", "word/settings.xml"


def leftover_findings(file: str, entries: Mapping[str, bytes], printed: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield the whole tags in the XML of a package beside the parts that are ``printed``."""
    for name in sorted(entries):
        if not name.endswith((".xml", _RELATIONS)) or name in printed:
            continue
        data = entries[name]
        if any(mark in data for mark in _MARKS):
            yield from _findings_in(file, name, data)


def _findings_in(file: str, name: str, data: bytes) -> Iterator[Diagnostic]:
    shown = (unquote(text) if name.endswith(_RELATIONS) else text for text in texts_of(parsed(data)))
    tags = [tag.text for text in shown for tag in tags_in(text) if tag.problem is None]
    where, advice = _said(name)
    for tag in dict.fromkeys(tags):
        place = DocumentLocation(file, short_name(name.removesuffix(_RELATIONS)), tag=tag)
        yield finding("tag-not-filled", place, where=where, advice=advice)


def _said(name: str) -> tuple[str, str]:
    if name.endswith(_RELATIONS):
        link = _("địa chỉ của một liên kết")
        return link, _('Bỏ liên kết, nhấn Ctrl+F9 rồi gõ HYPERLINK "{{{{ … }}}}" trong trường vừa tạo.').format()
    if name == _SETTINGS:
        return _("biến tài liệu (document variable)"), _("Đưa thẻ vào thân văn bản, đầu trang hoặc chân trang.")
    return _("phần “{part}” của tệp").format(part=name), _("Xóa thẻ ở đó, hoặc đưa thẻ vào thân văn bản.")
