"""PDFs for people: who owns the file in their place, which documents need a new one, how work is shared out."""

import os
from pathlib import Path

import pytest

from gen.domain.errors import StorageError
from gen.pdf.marking import marked
from gen.pipeline.making.pdf import FILES_PER_PROCESS, Converted, convert_all, work_of
from gen.pipeline.making.sendable import PdfDelivery, needs_pdf, pdf_beside
from gen.pipeline.output.store import FileStore
from tests.support.pdfs import blank_pdf

_METADATA = b"\n%<xmp:CreatorTool></xmp:CreatorTool>" + b" " * 60 + b'<?xpacket end="w"?>\n'


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(b"a document")
    return path


def made_pdf() -> bytes:
    """A PDF with room for the mark, as LibreOffice makes it."""
    head, rest = blank_pdf().split(b"\n", 1)
    return head + _METADATA + rest


def delivered(document: Path) -> Converted:
    return PdfDelivery(FileStore(), pdf_beside)(document, made_pdf())


def test_the_pdf_stands_beside_its_document_and_is_judged(document: Path) -> None:
    done = delivered(document)

    assert (done.pdf, done.pages) == (document.with_suffix(".pdf"), 1)
    assert {"PDF001", "PDF004"} <= {finding.code for finding in done.findings}


def test_our_own_pdf_is_replaced(document: Path) -> None:
    document.with_suffix(".pdf").write_bytes(marked(made_pdf() + b"\n"))

    assert delivered(document).pdf == document.with_suffix(".pdf")


@pytest.mark.parametrize("theirs", [b"%PDF-1.7 of Word", marked(made_pdf()) + b"/ByteRange [0 1 2 3]\n%%EOF\n"])
def test_a_pdf_that_a_person_made_or_signed_is_kept(document: Path, theirs: bytes) -> None:
    document.with_suffix(".pdf").write_bytes(theirs)
    done = delivered(document)

    assert document.with_suffix(".pdf").read_bytes() == theirs
    assert done.pdf == document.with_name("bao-cao.moi.pdf")
    assert "PDF009" in {finding.code for finding in done.findings}


def aged(path: Path, seconds: float) -> None:
    at = path.stat().st_mtime + seconds
    os.utime(path, (at, at))


def test_a_document_needs_a_pdf_until_one_as_new_is_there(document: Path) -> None:
    assert needs_pdf(document)
    document.with_suffix(".pdf").write_bytes(b"")

    assert not needs_pdf(document)
    aged(document, 10)
    assert needs_pdf(document)


def test_a_new_version_beside_a_pdf_that_is_kept_counts(document: Path) -> None:
    document.with_suffix(".pdf").write_bytes(b"")
    aged(document, 10)
    document.with_name("bao-cao.moi.pdf").write_bytes(b"")
    aged(document.with_name("bao-cao.moi.pdf"), 20)

    assert not needs_pdf(document)


@pytest.mark.parametrize(("files", "workers"), [(63, 2), (1, 2), (20, 2), (41, 2), (5, 8), (0, 2)])
def test_each_worker_gets_as_many_parts_of_much_the_same_size(files: int, workers: int) -> None:
    documents = [Path(f"{number}.docx") for number in range(files)]

    parts = list(work_of(documents, workers))

    assert [one for part in parts for one in part] == documents
    sizes = [len(part) for part in parts]
    assert max(sizes, default=0) <= FILES_PER_PROCESS
    shares = [sum(sizes[worker::workers]) for worker in range(workers)]
    assert max(shares) <= -(-files // workers) + len(parts) // workers


def test_a_pdf_that_cannot_be_written_is_a_reason(tmp_path: Path) -> None:
    program = tmp_path / "office"
    program.write_text('#!/bin/sh\nmkdir -p "$7" && cp "$8" "$7/00000.pdf"\n', encoding="utf-8")
    program.chmod(0o755)
    document = tmp_path / "a.docx"
    document.write_bytes(b"x")

    def full(_document: Path, _pdf: bytes) -> Converted:
        raise StorageError("ổ đĩa đã đầy")

    (done,) = convert_all([document], 1, str(program), full)

    assert (done.pdf, done.reason) == (None, "ổ đĩa đã đầy")
