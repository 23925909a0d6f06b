"""Workbooks that cannot be read: damaged, locked, of another kind, out of reach; each told in one sentence."""

import random
import shutil
from pathlib import Path

import pytest

from gen.domain.location import TableLocation
from gen.intake import ProgressFolder
from gen.programme.forms.shared import shared_tables
from tests.support.libreoffice import convert, needs_libreoffice
from tests.support.reported import write_workbook
from tests.support.xlsb import xlsb

FILES = Path(__file__).parents[3] / "data" / "workbooks"
"""The correct report of the tests' support, saved by openpyxl (xlsx) and by LibreOffice (ods, xls).

``password.*`` are the same with the password “matkhau”: xls and ods by LibreOffice, xlsx by msoffcrypto-tool.
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write_workbook(tmp_path / "2024" / "lao-cai.xlsx")


def said(root: Path) -> set[tuple[str, str | None, str | None]]:
    findings = ProgressFolder(root, shared_tables()).read("lao-cai", 2024).findings
    return {(f.code, f.location.sheet, f.location.cell) for f in findings if isinstance(f.location, TableLocation)}


@pytest.mark.parametrize("extension", ["xlsx", "ods", "xls"])
def test_damaged_file_is_a_finding_wherever_the_damage_is(tmp_path: Path, extension: str) -> None:
    whole = (FILES / f"lao-cai.{extension}").read_bytes()
    chance = random.Random(1439)
    folder = tmp_path / "2024"
    folder.mkdir()

    for _time in range(20):
        place = chance.randrange(len(whole))
        damaged = whole[:place] + chance.randbytes(8) + whole[place + 20 :]
        (folder / f"lao-cai.{extension}").write_bytes(damaged)
        reading = ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024)
        assert reading.rows or {finding.code for finding in reading.findings} & {"TAB002", "TAB031"}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "tệp trống"),
        (b"not a workbook", "nội dung không phải là bảng tính Excel"),
        (b"PK\x03\x04 torn", "tệp bị hỏng hoặc không phải bảng tính"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "tệp có mật khẩu"),
    ],
    ids=["empty", "other", "torn", "locked"],
)
def test_file_that_is_no_workbook_is_said_in_vietnamese_alone(path: Path, content: bytes, reason: str) -> None:
    path.write_bytes(content)

    (finding,) = (found for found in ProgressFolder(path.parents[1], shared_tables()).read("lao-cai", 2024).findings)

    assert finding.message == f"Không đọc được tệp “lao-cai.xlsx”: {reason}."


@pytest.mark.parametrize("extension", ["xlsx", "xls", "ods"])
def test_workbook_with_a_password_is_told_in_one_sentence(path: Path, extension: str) -> None:
    path.unlink()
    shutil.copy(FILES / f"password.{extension}", path.with_suffix(f".{extension}"))

    (finding,) = ProgressFolder(path.parents[1], shared_tables()).read("lao-cai", 2024).findings

    assert finding.code == "TAB002"
    assert finding.message == f"Không đọc được tệp “lao-cai.{extension}”: tệp có mật khẩu."
    assert "bỏ mật khẩu" in (finding.fix or "")


def test_binary_workbook_named_as_another_is_told_in_one_sentence(path: Path) -> None:
    path.write_bytes(xlsb([["Mã đơn vị", "lao-cai"]]))

    (finding,) = ProgressFolder(path.parents[1], shared_tables()).read("lao-cai", 2024).findings

    assert finding.message == "Không đọc được tệp “lao-cai.xlsx”: tệp ở dạng nhị phân của Excel (.xlsb)."
    assert "dạng .xlsx" in (finding.fix or "")


@needs_libreoffice
def test_the_binary_workbook_of_the_tests_is_one_that_libreoffice_opens(tmp_path: Path) -> None:
    (tmp_path / "a.xlsb").write_bytes(xlsb([["Mã đơn vị", "lao-cai"]]))

    assert b"lao-cai" in convert(tmp_path / "a.xlsb", "csv", tmp_path).read_bytes()


def test_file_that_may_not_be_opened_is_said_in_vietnamese(path: Path) -> None:
    path.unlink()
    path.mkdir()

    (finding,) = (found for found in ProgressFolder(path.parents[1], shared_tables()).read("lao-cai", 2024).findings)

    assert "đây là thư mục, không phải tệp" in finding.message
