"""The mark of our PDFs: no byte moves, and a signature or an addition makes the file somebody else's."""

import pytest

from gen.pdf.marking import is_ours, marked

METADATA = (
    b"<?xpacket begin?><x><xmp:CreatorTool>Writer</xmp:CreatorTool></x>" + b" " * 100 + b"\n" + b'<?xpacket end="w"?>'
)
PDF = b"%PDF-1.6\n" + METADATA + b"\nendstream\n%%EOF\n"


def test_what_follows_the_metadata_stays_where_it_was() -> None:
    after = marked(PDF)

    assert len(after) == len(PDF)
    assert after[after.index(b"<?xpacket end") :] == PDF[PDF.index(b"<?xpacket end") :]
    assert is_ours(after)


def test_a_pdf_without_the_mark_is_somebody_elses() -> None:
    assert not is_ours(PDF)


@pytest.mark.parametrize("addition", [b"1 0 obj <</ByteRange [0 1 2 3]>>", b"startxref\n1\n%%EOF\n"])
def test_a_signed_or_extended_pdf_is_ours_no_more(addition: bytes) -> None:
    assert not is_ours(marked(PDF) + addition)


@pytest.mark.parametrize(
    "pdf", [b"%PDF-1.6\n%%EOF\n", PDF.replace(b" " * 100, b" "), PDF.replace(b"<?xpacket end", b"<?xpackets end")]
)
def test_a_pdf_without_room_for_the_mark_stays_as_it_is(pdf: bytes) -> None:
    assert marked(pdf) == pdf
