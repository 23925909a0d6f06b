"""What signatures say, with certificates made here; poppler judges the same files."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from gen.domain.errors import ConfigurationError, DocumentError
from gen.pdf.signing.saying import DigitalSignature, signatures_of
from tests.support.pdfs import (
    NOW,
    added_to,
    blank_pdf,
    locked_pdf,
    root,
    signed,
    signer,
    stranger,
    tampered,
    with_boxes,
)

PERSON, BODY = "Nguyễn Văn Mẫu", "ỦY BAN NHÂN DÂN TỈNH MẪU"
BOXES = {"A": (300.0, 300.0, 440.0, 350.0), "B": (250.0, 275.0, 350.0, 375.0)}


@pytest.fixture(scope="module")
def document() -> bytes:
    """A PDF that a person and a body signed, the person with a time stamp."""
    once = signed(with_boxes(blank_pdf(2), BOXES, page=1), "A", signer(PERSON), stamped=True)
    return signed(once, "B", signer(BODY))


def said(content: bytes) -> tuple[DigitalSignature, ...]:
    return signatures_of(content, "a.pdf", [root().der])


def test_who_signed_and_where_is_told_in_the_order_of_signing(document: bytes) -> None:
    person, body = said(document)

    assert (person.signer, person.organisation, person.issuer) == (PERSON, "Cơ quan thử", "Gốc thử nghiệm")
    assert (body.signer, body.field, body.page) == (BODY, "B", 1)
    assert person.box is not None
    assert person.box.sides == BOXES["A"]


def test_a_time_stamp_is_told_apart_from_the_clock_of_the_signer(document: bytes) -> None:
    person, body = said(document)

    assert (person.stamped, person.stamped_by, person.stamp_trusted) == (NOW, "Cấp dấu thời gian thử", True)
    assert (person.moment, body.stamped) == (NOW, None)
    assert body.moment == body.claimed


def test_a_second_signature_is_no_change_of_the_first(document: bytes) -> None:
    assert [(one.intact, one.changed, one.trusted) for one in said(document)] == [(True, False, True)] * 2


def test_one_byte_changed_breaks_every_signature_over_it(document: bytes) -> None:
    assert [one.intact for one in said(tampered(document))] == [False, False]


def test_an_addition_that_is_no_signature_is_a_change(document: bytes) -> None:
    assert [(one.intact, one.changed) for one in said(added_to(document))] == [(True, True)] * 2


def test_who_made_his_certificate_himself_is_not_trusted() -> None:
    (one,) = said(signed(blank_pdf(), "X", stranger(PERSON)))

    assert (one.intact, one.trusted, one.box) == (True, False, None)


def test_without_a_root_nothing_is_said_of_trust(document: bytes) -> None:
    assert [one.trusted for one in signatures_of(document, "a.pdf", ())] == [None, None]


def test_a_root_may_be_written_as_text(document: bytes) -> None:
    from cryptography.hazmat.primitives.serialization import Encoding

    text = root().certificate.public_bytes(Encoding.PEM)

    assert all(one.trusted for one in signatures_of(document, "a.pdf", [text]))


@pytest.mark.parametrize("content", [b"", b"no certificate", b"-----BEGIN CERTIFICATE-----\n????"])
def test_a_root_that_is_no_certificate_is_told(content: bytes) -> None:
    with pytest.raises(ConfigurationError, match="--trust"):
        signatures_of(blank_pdf(), "a.pdf", [content])


def test_a_pdf_without_signatures_says_nothing() -> None:
    assert said(with_boxes(blank_pdf(), BOXES)) == ()


def cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def without_signature(content: bytes) -> bytes:
    """Where the signature itself stood there are noughts."""
    start = content.index(b"/Contents <") + len(b"/Contents <")
    end = content.index(b">", start)
    return content[:start] + b"0" * (end - start) + content[end:]


def with_far_range(content: bytes) -> bytes:
    """What is said to be signed reaches beyond the file."""
    start = content.index(b"/ByteRange [") + len(b"/ByteRange [")
    end = content.index(b"]", start)
    return content[:start] + b"0 9 9999999 9".ljust(end - start)[: end - start] + content[end:]


@pytest.mark.parametrize("forged", [cut, without_signature])
def test_what_only_looks_like_a_signed_pdf_is_refused_in_one_sentence(
    forged: Callable[[bytes], bytes], document: bytes
) -> None:
    with pytest.raises(DocumentError, match=r"“a\.pdf” hỏng"):
        said(forged(document))


def test_a_signature_said_to_cover_more_than_there_is_does_not_hold(document: bytes) -> None:
    assert not said(with_far_range(document))[0].intact


def test_a_pdf_with_a_password_is_refused() -> None:
    with pytest.raises(DocumentError, match="mật khẩu"):
        said(locked_pdf())


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler's pdfsig is not on the machine")
@pytest.mark.parametrize("change", [bytes, tampered])
def test_poppler_says_the_same(document: bytes, change: Callable[[bytes], bytes], tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(change(document))

    told = subprocess.run(["pdfsig", "-nocert", path], capture_output=True, text=True, check=False).stdout

    holds = [one.intact for one in said(path.read_bytes())]
    assert ["Signature is Valid" in part for part in told.split("Signature #")[1:]] == holds
