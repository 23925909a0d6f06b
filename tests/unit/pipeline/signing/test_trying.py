"""``gen sign test``: signatures for trying out, that nobody takes for real ones."""

import subprocess
from pathlib import Path
from shutil import which

import pytest

from gen.pipeline.output.store import FileStore
from gen.pipeline.signing.preparing import PrepareRequest, prepare
from gen.pipeline.signing.trying import TrialRequest, Tried, try_signing
from gen.pipeline.signing.verifying import verify
from tests.support.clock import StoppedClock
from tests.support.pdfs import blank_pdf, needs_times, signed, signer

pytestmark = needs_times
CODE = "12/BC-UBND"


@pytest.fixture
def annex(tmp_path: Path) -> Path:
    """An attachment that is prepared."""
    path = tmp_path / "phu-luc.pdf"
    path.write_bytes(blank_pdf())
    (done,) = prepare(PrepareRequest((path,), attachment_of=CODE), FileStore())
    assert done.written is not None
    return done.written


def tried(*files: Path) -> list[Tried]:
    return list(try_signing(TrialRequest(files, code=CODE), StoppedClock(), FileStore()))


def test_a_test_signature_is_told_as_one(annex: Path) -> None:
    (done,) = tried(annex)
    assert done.written == annex.with_name("phu-luc.thu.pdf")

    (one,) = verify([done.written], [])

    assert [(said.test, said.intact) for said in one.signatures] == [(True, True)]
    assert [finding.code for finding in one.findings] == ["ESG006"]


@pytest.mark.skipif(which("pdftotext") is None, reason="poppler is not on the machine")
def test_the_page_shows_that_it_is_a_test_with_number_symbol_and_time_of_vietnam(annex: Path) -> None:
    (done,) = tried(annex)

    text = subprocess.run(["pdftotext", str(done.written), "-"], capture_output=True, text=True, check=True).stdout

    assert text.split("\n")[:2] == ["12/BC-UBND (THỬ)", "2024-12-20T16:30:00+07:00"]


def test_a_file_that_was_not_prepared_is_not_signed(annex: Path) -> None:
    bare = annex.with_name("phu-luc.pdf")

    (done,) = tried(bare)

    assert (done.written, "gen sign prepare" in done.reason) == (None, True)


def test_trying_again_replaces_the_test_and_keeps_a_real_signature(annex: Path) -> None:
    (first,) = tried(annex)
    (second,) = tried(annex)
    assert first.written is not None
    assert second.written == first.written

    first.written.write_bytes(signed(annex.read_bytes(), "ChuKyVanBanKemTheo", signer("Văn thư")))
    (third,) = tried(annex)

    assert third.written == annex.with_name("phu-luc.thu.moi.pdf")
