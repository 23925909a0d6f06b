"""The markup Word puts around words (controls, revisions, links, split runs) changes nothing in what is judged."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest

from gen.lint import lint_document
from gen.wordml.reading.document import read_document
from tests.support.clean import OF_THE_STATE
from tests.support.word_text import build

_MAIN = "word/document.xml"
_RUN = re.compile(r"<w:r>.*?</w:r>")
_TEXT_RUN = re.compile(r'<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t xml:space="preserve">([^<&]{4,})</w:t></w:r>')
Change = Callable[[str], str]


def _around_runs(before: str, after: str) -> Change:
    return lambda xml: _RUN.sub(lambda found: before + found[0] + after, xml)


def _split(xml: str) -> str:
    def pieces(found: re.Match[str]) -> str:
        cut = [found[2][at : at + 3] for at in range(0, len(found[2]), 3)]
        return "".join(f'<w:r>{found[1] or ""}<w:t xml:space="preserve">{piece}</w:t></w:r>' for piece in cut)

    return _TEXT_RUN.sub(pieces, xml)


_CHANGES: dict[str, tuple[Change, set[str]]] = {
    "controls in the line": (_around_runs("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"), set()),
    "controls around cells": (
        lambda xml: xml.replace("<w:tc>", "<w:sdt><w:sdtContent><w:tc>").replace(
            "</w:tc>", "</w:tc></w:sdtContent></w:sdt>"
        ),
        set(),
    ),
    "tracked insertions and deletions": (
        _around_runs(
            '<w:ins w:id="1" w:author="A">',
            '</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>sai </w:delText></w:r></w:del>',
        ),
        {"TYP017"},
    ),
    "links": (_around_runs('<w:hyperlink w:anchor="a">', "</w:hyperlink>"), set()),
    "bookmarks and smart tags": (
        _around_runs('<w:bookmarkStart w:id="0" w:name="b"/><w:smartTag>', '</w:smartTag><w:bookmarkEnd w:id="0"/>'),
        set(),
    ),
    "runs of three letters": (_split, set()),
    "decomposed letters": (lambda xml: normalize("NFD", xml), {"TYP001"}),
}


def _changed(content: bytes, change: Change) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as package:
        for part in source.namelist():
            xml = source.read(part)
            package.writestr(part, change(xml.decode()) if part == _MAIN else xml)
    return target.getvalue()


@pytest.mark.parametrize("path", OF_THE_STATE, ids=lambda path: path.stem)
@pytest.mark.parametrize("name", _CHANGES)
def test_a_clean_document_stays_clean_however_word_wraps_its_words(name: str, path: Path) -> None:
    change, expected = _CHANGES[name]
    content = _changed(build(path.read_text(encoding="utf-8")), change)

    found = lint_document(read_document(content, path.name))

    assert {finding.code for finding in found} == expected, [finding.message for finding in found]
