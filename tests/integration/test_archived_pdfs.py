"""PDFs as LibreOffice makes them: what they claim and hold, and that nothing is fetched from elsewhere."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from gen.decree import PROFILES, Profile
from gen.decree.esigning import SignatureRole
from gen.pdf.conformance import examine
from gen.pdf.judging import judged
from gen.pdf.marking import is_ours
from gen.pdf.text.pages import opened
from gen.pdf.text.signer_block import find_block
from gen.pipeline.making.pdf import convert_all
from gen.pipeline.making.sendable import make_pdfs
from gen.pipeline.output.store import FileStore
from gen.pipeline.signing.preparing import PrepareRequest, prepare
from tests.support.libreoffice import convert, needs_libreoffice
from tests.support.sample import rendered_sample
from tests.support.word import parts_of, zipped
from tests.support.word_text import build

pytestmark = [pytest.mark.office, needs_libreoffice]


@pytest.fixture(scope="module", params=PROFILES, ids=lambda profile: profile.id)
def report(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The PDF of the sample report under each profile."""
    profile: Profile = request.param
    path = tmp_path_factory.mktemp("report") / f"{profile.id}.docx"
    path.write_bytes(rendered_sample(profile))
    (made,) = make_pdfs([path], FileStore())
    assert made.pdf is not None, made.reason
    return made.pdf


def test_a_report_is_archival_tagged_vietnamese_and_holds_its_fonts(report: Path) -> None:
    found = examine(report.read_bytes())

    assert (found.archive, found.access, found.intents) == ("2B", "1", 1)
    assert (found.tagged, found.language, found.bookmarks, found.bare_fonts) == (True, "vi-VN", True, ())
    assert found.pages > 1
    assert {one.code for one in judged(found, "x")} <= {"PDF007"}  # the sample has no title of its own


def test_it_is_known_again_as_ours(report: Path) -> None:
    assert is_ours(report.read_bytes())


def test_its_signer_block_is_found(report: Path) -> None:
    with opened(report.read_bytes(), report.name) as pages:
        block = find_block(pages)
        assert block is not None
        assert block.title == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
        assert block.title_box.middle > pages.page(block.page).sheet.middle


def test_prepared_it_is_still_archival_and_tagged(report: Path, tmp_path: Path) -> None:
    (done,) = prepare(PrepareRequest((report,), tmp_path), FileStore())

    assert done.written is not None
    found = examine(done.written.read_bytes())
    assert (found.archive, found.tagged, found.bare_fonts) == ("2B", True, ())
    assert [field.role for field in done.fields] == [SignatureRole.PERSON, SignatureRole.BODY]
    assert [one.code for one in done.findings] == ["ESG015"]  # the sample names no signer


_FAR = '<Relationship Id="far" Type="{kind}" Target="{address}" TargetMode="External"/></Relationships>'
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_SHAPE = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"/>'
_PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="{drawing}/wordprocessingDrawing"><wp:extent cx="900000" cy="900000"/>'
    '<wp:docPr id="1" name="a"/><a:graphic xmlns:a="{drawing}/main"><a:graphicData uri="{drawing}/picture">'
    '<pic:pic xmlns:pic="{drawing}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="a"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip xmlns:r="{office}/relationships" r:link="far"/></pic:blipFill>'
    "<pic:spPr>{shape}</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
).format(
    drawing="http://schemas.openxmlformats.org/drawingml/2006",
    office="http://schemas.openxmlformats.org/officeDocument/2006",
    shape=_SHAPE,
)


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine: its address, and what it was asked for."""
    paths: list[str] = []

    class Answer(BaseHTTPRequestHandler):
        def handle(self) -> None:
            paths.append(str(self.client_address))

    server = HTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/dau.png", paths
    server.shutdown()
    server.server_close()


def test_a_picture_from_elsewhere_is_not_fetched(asked: tuple[str, list[str]], tmp_path: Path) -> None:
    address, paths = asked
    parts = {name: content.decode() for name, content in parts_of(build("| Một đoạn văn")).items()}
    relations = parts["word/_rels/document.xml.rels"]
    parts["word/_rels/document.xml.rels"] = relations.replace(
        "</Relationships>", _FAR.format(kind=_KIND, address=address)
    )
    parts["word/document.xml"] = parts["word/document.xml"].replace("<w:body>", f"<w:body>{_PICTURE}")
    path = tmp_path / "a.docx"
    path.write_bytes(zipped(parts))

    convert(path, "pdf", tmp_path / "as-it-comes")
    fetched = len(paths)

    (made,) = convert_all([path], 1)

    assert fetched  # left to itself LibreOffice does
    assert _PICTURE in parts["word/document.xml"]
    assert made.pdf is not None
    assert len(paths) == fetched
