import io
import warnings
import zipfile
from collections.abc import Callable

import pytest

from gen.domain.errors import TemplateError
from gen.rendering import CompiledTemplate
from tests.support.rendering import template

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
Entries = list[tuple[str, bytes]]


def entries() -> Entries:
    with zipfile.ZipFile(io.BytesIO(template("{{ a }}"))) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def packed(content: Entries) -> bytes:
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for name, data in content:
            archive.writestr(name, data)
    return buffer.getvalue()


def changed(name: str, change: Callable[[bytes], bytes]) -> Entries:
    return [(entry, change(data) if entry == name else data) for entry, data in entries()]


def related(kind: str, target: str) -> Entries:
    relation = f'<Relationship Id="rId99" Type="{OFFICE}{kind}" Target="{target}" TargetMode="External"/>'
    end = b"</Relationships>"
    return changed("word/_rels/document.xml.rels", lambda data: data.replace(end, relation.encode() + end))


HOSTILE = {
    "bom nén": [*entries(), ("word/media/a.bin", bytes(20_000_000))],
    "quá nhiều mục": [*entries(), *((f"word/media/{number}.bin", b"") for number in range(2_001))],
    "hai mục cùng tên": [*entries(), ("word/document.xml", b"<a/>")],
    "hai mục cùng tên “word/document.xml”": [*entries()[:-1], ("word/DOCUMENT.xml", b"<a/>"), entries()[-1]],
    "trỏ ra ngoài": [*entries(), ("../evil.sh", b"")],
    "trỏ ra ngoài tệp nén": [*entries(), ("/etc/passwd", b"")],
    "“C:evil”": [*entries(), ("C:evil", b"")],
    "macro": [*entries(), ("word/vbaProject.bin", b"")],
    "khai báo có macro": changed(
        "[Content_Types].xml", lambda data: data.replace(b"document.main", b"x.macroEnabled.main")
    ),
    "DOCTYPE": changed(
        "word/styles.xml", lambda data: b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    ),
    "bảng mã lạ": changed("word/styles.xml", lambda data: "<a/>".encode("utf-16")),
    "không phải XML hợp lệ": changed("word/document.xml", lambda data: data[:-9]),
    "lồng quá sâu": changed("word/styles.xml", lambda data: b"<a>" * 300 + b"</a>" * 300),
    "nối tới tệp bên ngoài “https://evil.example/t.dotm”": related("attachedTemplate", "https://evil.example/t.dotm"),
    "nối tới tệp bên ngoài “https://evil.example/a.png”": related("image", "https://evil.example/a.png"),
    "thiếu “word/document.xml”": [entry for entry in entries() if entry[0] != "word/document.xml"],
}


@pytest.mark.parametrize("reason", HOSTILE)
def test_a_hostile_package_is_refused_in_one_sentence(reason: str) -> None:
    with pytest.raises(TemplateError) as refused:
        CompiledTemplate.compile(packed(HOSTILE[reason]), name="mẫu.docx")

    message = str(refused.value)
    assert message.startswith("Không nhận mẫu “mẫu.docx”: ")
    assert reason in message
    assert message.count("\n") == 0


@pytest.mark.parametrize(
    ("content", "reason"), [(b"not a zip", "không phải"), (b"\xd0\xcf\x11\xe0" + bytes(600), ".doc")]
)
def test_what_is_no_docx_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(TemplateError) as refused:
        CompiledTemplate.compile(content)

    assert reason in str(refused.value)


def test_a_truncated_file_is_refused() -> None:
    whole = packed(entries())

    with pytest.raises(TemplateError):
        CompiledTemplate.compile(whole[: len(whole) // 2])


def test_a_corrupt_entry_is_refused() -> None:
    whole = bytearray(packed(entries()))
    whole[400] ^= 0xFF

    with pytest.raises(TemplateError):
        CompiledTemplate.compile(bytes(whole))


def test_a_link_to_a_page_is_harmless() -> None:
    compiled = CompiledTemplate.compile(packed(related("hyperlink", "https://example.gov.vn")))

    assert compiled.render({"a": "x"}).startswith(b"PK")
