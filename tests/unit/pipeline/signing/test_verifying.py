"""``gen sign verify``: what each file says, and nobody else is asked."""

import socket
from pathlib import Path

import pytest

from gen.decree.esigning import SignatureRole
from gen.domain.errors import ConfigurationError
from gen.pipeline.signing.verifying import Verified, verify
from tests.support.pdfs import blank_pdf, locked_pdf, root, signed, signer, stranger, swollen_pdf, tampered, with_boxes

BOXES = {"A": (300.0, 300.0, 440.0, 350.0), "B": (250.0, 275.0, 350.0, 375.0)}


@pytest.fixture
def signed_file(tmp_path: Path) -> Path:
    once = signed(with_boxes(blank_pdf(), BOXES), "A", signer("Nguyễn Văn Mẫu"), stamped=True)
    path = tmp_path / "cong-van.pdf"
    path.write_bytes(signed(once, "B", signer("ỦY BAN NHÂN DÂN TỈNH MẪU")))
    return path


@pytest.fixture
def authority(tmp_path: Path) -> Path:
    path = tmp_path / "goc.cer"
    path.write_bytes(root().der)
    return path


def codes(one: Verified) -> list[str]:
    return [finding.code for finding in one.findings]


def test_two_signatures_of_people_trusted_are_right(signed_file: Path, authority: Path) -> None:
    (one,) = verify([signed_file], [authority])

    assert one.roles == (SignatureRole.PERSON, SignatureRole.BODY)
    assert codes(one) == ["ESG013"]  # a sheet without letters has no block to judge places by


def test_a_forged_file_is_found(signed_file: Path, authority: Path) -> None:
    signed_file.write_bytes(tampered(signed_file.read_bytes()))
    (one,) = verify([signed_file], [authority])

    assert codes(one)[:2] == ["ESG002", "ESG002"]


def test_a_signature_of_a_stranger_is_not_trusted(signed_file: Path, authority: Path) -> None:
    signed_file.write_bytes(signed(with_boxes(blank_pdf(), BOXES), "A", stranger("Nguyễn Văn Mẫu")))
    (one,) = verify([signed_file], [authority])

    assert codes(one) == ["ESG004", "ESG008"]


def test_a_picture_of_a_seal_is_no_signature(tmp_path: Path) -> None:
    path = tmp_path / "quet.pdf"
    path.write_bytes(blank_pdf())

    (one,) = verify([path], [])

    assert (codes(one), one.reason) == (["ESG001"], "")


def test_one_bad_file_does_not_stop_the_others(signed_file: Path) -> None:
    locked, torn = signed_file.with_name("khoa.pdf"), signed_file.with_name("dut.pdf")
    locked.write_bytes(locked_pdf())
    torn.write_bytes(signed_file.read_bytes()[:300])
    found = list(verify([locked, torn, signed_file.with_name("khong-co.pdf"), signed_file], []))

    assert [bool(one.reason) for one in found] == [True, True, True, False]
    assert len(found[3].signatures) == 2


@pytest.mark.parametrize(("megabytes", "refused"), [(1, False), (100, True)])
def test_what_unpacks_to_far_more_than_the_file_is_not_unpacked(megabytes: int, refused: bool, tmp_path: Path) -> None:
    path = tmp_path / "phinh.pdf"
    path.write_bytes(swollen_pdf(megabytes))

    (one,) = verify([path], [])

    assert ("hỏng hoặc có cấu trúc khác thường" in one.reason) == refused


def test_a_root_that_is_not_there_is_told(signed_file: Path) -> None:
    with pytest.raises(ConfigurationError, match="khong-co"):
        list(verify([signed_file], [signed_file.with_name("khong-co.cer")]))


def test_the_network_is_not_asked(signed_file: Path, authority: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)

    (one,) = verify([signed_file], [authority])

    assert [said.trusted for said in one.signatures] == [True, True]
