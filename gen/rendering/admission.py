"""Is a package safe to open? A template may come from anybody: it is only data until it has passed here.

Each refusal is one sentence. Nothing is unpacked beyond the limits, and no XML is parsed that declares entities.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import PurePosixPath

from gen.domain.errors import TemplateError
from gen.messages import _
from gen.rendering.limits import INFLATION_FLOOR, MAX_ENTRIES, MAX_INFLATION, MAX_PACKAGE_BYTES, MAX_XML_DEPTH
from gen.rendering.packages import MACRO_FREE_TYPES
from gen.rendering.wellformed import depth_of, malformed

_MACROS = re.compile(r"(?i)(^|/)(vbaProject\.bin|vbaData\.xml)$|^word/activeX/")
_MACRO_TYPES = ("macroEnabled", "vbaProject", "activeX")
_DECLARATION = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
_OTHER_ENCODING = re.compile(
    rb"""<\?xml(?>[^<>e]++|e(?!ncoding))*+encoding\s*+=\s*+["'](?!(?:utf-8|us-ascii)["'])""", re.IGNORECASE
)
_HEAD = 200
"""Bytes in which a part names its encoding."""
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00<", b"<\x00")
_EXTERNAL = re.compile(r"<(?:\w+:)?Relationship\b(?=[^<>]*?TargetMode\s*=\s*[\"']External[\"'])[^<>]*+>", re.IGNORECASE)
_TYPE = re.compile(r"\bType\s*=\s*[\"']([^\"']*)[\"']")
_TARGET = re.compile(r"\bTarget\s*=\s*[\"']([^\"']*)[\"']")
_HARMLESS_LINK, _ATTACHED = "hyperlink", "attachedTemplate"
_NEEDED = ("[Content_Types].xml", "_rels/.rels")
_MAIN = re.compile(r"<(?:\w+:)?Relationship\b(?=[^<>]*?/relationships/officeDocument[\"'])[^<>]*+>")
_STRICT = "http://purl.oclc.org/ooxml/"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    RuntimeError,
    OSError,
    EOFError,
    ValueError,
)  # ``wordml.torn`` would load lxml
_ENCRYPTED_OFFICE = b"\xd0\xcf\x11\xe0"


def admitted(package: bytes, name: str) -> None:
    """Raise ``TemplateError`` with a sentence for people if ``package`` is not a harmless .docx."""
    for reason in _reasons(package):
        raise TemplateError(_("Không nhận mẫu “{name}”: {reason}").format(name=name, reason=reason))


def _reasons(package: bytes) -> Iterator[str]:
    if package.startswith(_ENCRYPTED_OFFICE):
        yield _("tệp có mật khẩu hoặc là Word đời cũ (.doc); hãy lưu lại thành .docx không mật khẩu.")
    try:
        archive = zipfile.ZipFile(io.BytesIO(package))
    except zipfile.BadZipFile:
        yield _("tệp không phải là tài liệu Word (.docx).")
        return
    with archive:
        yield from _entry_reasons(archive.infolist())
        try:
            entries = {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
        except _BROKEN:
            yield _("tệp hỏng, không đọc hết được.")
            return
    yield from _content_reasons(entries)


def _entry_reasons(entries: list[zipfile.ZipInfo]) -> Iterator[str]:
    names = [info.filename for info in entries]
    if len(entries) > MAX_ENTRIES:
        yield _("tệp nén có quá nhiều mục ({count}).").format(count=len(entries))
    if sum(info.file_size for info in entries) > MAX_PACKAGE_BYTES:
        yield _("nội dung giải nén quá lớn (trên {limit} MB).").format(limit=MAX_PACKAGE_BYTES // 1_000_000)
    for info in entries:
        if info.file_size > INFLATION_FLOOR and info.file_size > MAX_INFLATION * max(1, info.compress_size):
            yield _("mục “{entry}” là “bom nén”.").format(entry=info.filename)
    folded = [name.casefold() for name in names]
    for name in names:
        if folded.count(name.casefold()) > 1:
            yield _("tệp nén có hai mục cùng tên “{entry}”.").format(entry=name)
        if _is_path_like(name):
            yield _("tên mục “{entry}” trỏ ra ngoài tệp nén.").format(entry=name)
        if _MACROS.search(name):
            yield _("mẫu chứa macro hoặc điều khiển ActiveX (“{entry}”).").format(entry=name)
    for name in _NEEDED:
        if name not in names:
            yield _missing(name)


def _missing(entry: str) -> str:
    return _("tệp không phải là tài liệu Word (thiếu “{entry}”).").format(entry=entry)


def _main_part_reasons(entries: Mapping[str, bytes]) -> Iterator[str]:
    """Yield why a package has no body that can be filled in, wherever its body is."""
    relations = entries["_rels/.rels"].decode("utf-8", "replace")
    main = _MAIN.search(relations)
    target = _TARGET.search(main[0]) if main else None
    if main is not None and _STRICT in main[0]:
        yield _(
            "tệp lưu theo kiểu “Strict Open XML Document”. Hãy mở bằng Word, chọn Lưu thành (Save As), "
            "kiểu “Word Document (*.docx)”, rồi dùng tệp vừa lưu."
        )
    elif target is None or target[1].lstrip("/") not in entries:
        yield _missing("word/document.xml")


def _is_path_like(name: str) -> bool:
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or "\0" in name


def _content_reasons(entries: Mapping[str, bytes]) -> Iterator[str]:
    yield from _main_part_reasons(entries)
    types = entries["[Content_Types].xml"].decode("utf-8", "replace")
    for harmless in MACRO_FREE_TYPES:  # a file that could hold macros; that it does would be seen by its parts
        types = types.replace(harmless, "")
    if any(kind in types for kind in _MACRO_TYPES):
        yield _("mẫu khai báo có macro hoặc điều khiển ActiveX.")
    for name, data in entries.items():
        if not name.endswith((".xml", ".rels")):
            continue
        if _DECLARATION.search(data) or data.startswith(_WIDE) or _OTHER_ENCODING.search(data, 0, _HEAD):
            yield _("phần “{entry}” khai báo DOCTYPE, thực thể hoặc bảng mã lạ.").format(entry=name)
        elif malformed(data) is not None:
            yield _("phần “{entry}” không phải XML hợp lệ.").format(entry=name)
        elif depth_of(data) > MAX_XML_DEPTH:
            yield _("phần “{entry}” lồng quá sâu.").format(entry=name)
        elif name.endswith(".rels"):
            yield from _link_reasons(data.decode("utf-8", "replace"))


def _link_reasons(relations: str) -> Iterator[str]:
    for element in _EXTERNAL.findall(relations):
        from gen.wordml.outside import leaves_by  # only where there are links: it loads lxml

        kind, target = _TYPE.search(element), _TARGET.search(element)
        word, where = kind[1].rpartition("/")[2] if kind else "", unescape(target[1]) if target else "?"
        if word == _ATTACHED and leaves_by(word, where):
            yield _(
                "mẫu nối tới tệp bên ngoài “{target}” (mẫu gắn kèm); trong Word, chọn Tệp → Tùy chọn → Bổ trợ "
                "(Add-ins) → Quản lý: Mẫu (Templates) → Đi…, xóa đường dẫn đó rồi lưu lại."
            ).format(target=where)
        elif word not in (_HARMLESS_LINK, _ATTACHED):
            yield _("mẫu nối tới tệp bên ngoài “{target}”; hãy nhúng nội dung hoặc bỏ liên kết.").format(target=where)
