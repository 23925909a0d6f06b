"""A paragraph known by its markup is read as from its elements, however a part is written."""

import io
import zipfile
from pathlib import Path

import pytest

from gen.wordml.model import WordDocument
from gen.wordml.reading import document as reading
from gen.wordml.reading.document import read_document
from tests.support.word_text import build

_MAIN = "word/document.xml"
_DATA = Path(__file__).parents[2] / "data"
_FILES = sorted(path for path in _DATA.rglob("*.docx") if path.parent.name != "damaged")
_TEXT = "{\ncenter 13 | SỞ NỘI VỤ\n||\ncenter 13 bold | SỞ TÀI CHÍNH\n}\n| Một.\n| Hai.\ncenter |\n| Ba.\ncenter |"
_PLAIN = "<w:p><w:pPr><w:jc w:val='center'/></w:pPr><w:r><w:t>Bốn.</w:t></w:r></w:p>"
_WRITTEN = {
    "a comment": f"<!--{_PLAIN}-->{_PLAIN}",
    "plain letters in a section of characters": "<w:p><w:r><w:t><![CDATA[a<w:p>b]]></w:t></w:r></w:p>",
    "an instruction": f"<?x {_PLAIN}?>{_PLAIN}",
    "signs that stand for others": "<w:p><w:r><w:t>a &amp; b &lt;w:p&gt;</w:t></w:r></w:p>" * 2,
    "nothing but a tag": "<w:p/><w:p w:rsidR='1'/><w:p></w:p>" + _PLAIN,
    "white space between tags": "<w:p >\n<w:r>\n<w:t>a</w:t>\n</w:r>\n</w:p>" * 2,
    "a box without a text": "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p></w:p></w:txbxContent>"
    "</v:textbox></v:shape></w:pict></w:r><w:r><w:t>đuôi</w:t></w:r></w:p>" * 2,
    "changed properties": "<w:p><w:pPr><w:jc w:val='center'/><w:pPrChange w:id='1'><w:pPr><w:jc w:val='right'/></w:pPr>"
    "</w:pPrChange></w:pPr><w:r><w:t>a</w:t></w:r></w:p>" * 2,
    "changed letters": "<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id='1'><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>"
    "<w:t>a</w:t></w:r></w:p>" * 2,
    "another prefix": "<m:p xmlns:m='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
    "<m:r><m:t>a</m:t></m:r></m:p>" + _PLAIN,
    "ends of lines": "<w:p><w:r><w:t>a\r\nb</w:t></w:r></w:p>" * 2,
    "two runs": "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r></w:p>" * 2,
    "sections that end": "<w:p><w:pPr><w:sectPr><w:pgSz w:w='11906' w:h='16838'/></w:sectPr></w:pPr></w:p>" * 2,
}


def _with(body: str) -> bytes:
    source, target = zipfile.ZipFile(io.BytesIO(build(_TEXT))), io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for part in source.namelist():
            content = source.read(part)
            new = content.replace(b"<w:sectPr>", body.encode() + b"<w:sectPr>", 1) if part == _MAIN else content
            package.writestr(part, new)
    return target.getvalue()


def _by_elements(content: bytes | Path, monkeypatch: pytest.MonkeyPatch) -> WordDocument:
    reading._formats.cache_clear()
    with monkeypatch.context() as patched:
        patched.setattr(reading, "markup_of", lambda _root, _content: {})
        return read_document(content, "a.docx")


@pytest.mark.parametrize("written", _WRITTEN.values(), ids=_WRITTEN)
def test_a_part_is_read_as_from_its_elements(written: str, monkeypatch: pytest.MonkeyPatch) -> None:
    content = _with(written)
    wanted = _by_elements(content, monkeypatch)

    reading._formats.cache_clear()

    assert read_document(content, "a.docx") == wanted
    assert read_document(content, "a.docx") == wanted


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.name)
def test_a_file_is_read_as_from_its_elements(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = path.read_bytes()
    wanted = _by_elements(content, monkeypatch)

    reading._formats.cache_clear()

    assert read_document(content, "a.docx") == wanted
    assert read_document(content, "a.docx") == wanted
