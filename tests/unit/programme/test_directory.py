"""Who a line of “Nơi nhận” means."""

from datetime import date
from pathlib import Path

import pytest

from gen.domain.errors import KnowledgeError
from gen.programme import load_programme
from gen.programme.directory import CONTACT_COLUMNS, Contact, Directory, load_directory, plain_name
from gen.programme.roster import Roster

_DATA = Path(__file__).parents[3] / "data"
_DAY = date(2026, 1, 15)


@pytest.fixture(scope="module")
def roster() -> Roster:
    return load_programme(_DATA, "1439").agencies


@pytest.fixture(scope="module")
def directory(roster: Roster) -> Directory:
    return load_directory(_DATA, roster)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("- Bộ Nội vụ (để b/c);", "Bộ Nội vụ"),
        ("UBND tỉnh Lào Cai", "Ủy ban nhân dân tỉnh Lào Cai"),
        ("UBND TP. Hà Nội.", "Ủy ban nhân dân thành phố Hà Nội"),
        ("TTg Chính phủ (báo cáo);", "Thủ tướng Chính phủ"),
        ("", ""),
    ],
)
def test_a_line_is_read_without_its_marks_and_abbreviations(line: str, name: str) -> None:
    assert plain_name(line) == name


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Bộ Nội vụ (để b/c);", "G09"),
        ("UBND tỉnh Lào Cai", "H38"),
        ("Kiểm toán Nhà nước", "F01"),
        ("Thủ tướng Chính phủ", "G22"),
        ("Ủy ban nhân dân Thành phố Hồ Chí Minh", "H29"),
    ],
)
def test_a_body_is_found_with_its_code(directory: Directory, line: str, code: str) -> None:
    (contact,) = directory.find(line, _DAY)

    assert contact.identifier == code


def test_a_body_that_receives_for_another_keeps_the_name_addressed(directory: Directory) -> None:
    assert directory.find("Thủ tướng", _DAY) == (Contact("Thủ tướng Chính phủ", "vpcp", "G22", ""),)


def test_a_group_is_all_its_members_but_the_sender(directory: Directory) -> None:
    provinces = directory.find("- UBND các tỉnh, thành phố trực thuộc Trung ương;", _DAY, issuer="lao-cai")

    assert len(provinces) == 33
    assert "lao-cai" not in {one.agency for one in provinces}


def test_a_group_is_as_large_as_it_was_on_the_day(directory: Directory) -> None:
    assert len(directory.find("UBND các tỉnh, thành phố trực thuộc Trung ương", date(2024, 12, 1))) == 63


def test_a_department_is_that_of_the_senders_province(directory: Directory) -> None:
    assert directory.find("Sở Nội vụ", _DAY, issuer="lao-cai")[0].agency == "lao-cai.snv"
    assert directory.find("Sở Nội vụ", _DAY, issuer="lao-cai.stp")[0].agency == "lao-cai.snv"
    assert directory.find("Sở Nội vụ", _DAY, issuer="ha-noi") == ()


@pytest.mark.parametrize("line", ["Lãnh đạo Sở", "Lào Cai", "Như trên", "…", ""])
def test_whom_nobody_knows_is_nobody(directory: Directory, line: str) -> None:
    assert directory.find(line, _DAY) == ()


def test_no_address_is_shipped_that_no_source_gave(directory: Directory, roster: Roster) -> None:
    found = [contact for agency in roster.at(_DAY) for contact in directory.find(agency.name, _DAY)]

    assert {contact.email for contact in found} == {""}


def _table(tmp_path: Path, *rows: str) -> Path:
    (tmp_path / "agencies").mkdir()
    text = "\n".join((",".join(CONTACT_COLUMNS), *rows))
    (tmp_path / "agencies" / "contacts.csv").write_text(text, encoding="utf-8")
    return tmp_path


def test_an_office_adds_addresses(tmp_path: Path, roster: Roster) -> None:
    data = _table(tmp_path, "Bộ Nội vụ,BNV,bnv,,,vanthu@example.gov.vn,text,danh bạ của cơ quan,")

    directory = load_directory(data, roster)

    assert directory.find("BNV", _DAY)[0].email == "vanthu@example.gov.vn"
    assert directory.find("Bộ Nội vụ", _DAY)[0].identifier == "G09"
    assert directory.find("Ủy ban nhân dân tỉnh Lào Cai", _DAY)[0].email == ""


def test_without_a_table_the_roster_alone_is_known(tmp_path: Path, roster: Roster) -> None:
    directory = load_directory(tmp_path, roster)

    assert directory.find("Bộ Nội vụ", _DAY)[0].identifier == "G09"
    assert directory.find("Kiểm toán Nhà nước", _DAY) == ()


@pytest.mark.parametrize(
    ("row", "code", "field"),
    [
        ("Sở X,,khong-co,,,,house,x,", "PRG009", "agency"),
        ("Sở X,,,everybody,,,house,x,", "PRG005", "members"),
        ("Sở X,,,,,van thu,house,x,", "PRG005", "email"),
        ("Sở X,,,,,,sure,x,", "PRG005", "confidence"),
        ("Sở X,sở x,,,,,house,x,", "PRG008", "name"),
        (",,,,,,house,x,", "PRG003", "name"),
        ("Sở X,,,,,,house,,", "PRG003", "source"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, roster: Roster, row: str, code: str, field: str) -> None:
    with pytest.raises(KnowledgeError) as refused:
        load_directory(_table(tmp_path, row), roster)

    first = refused.value.findings[0]
    assert first.code == code
    assert f"contacts.csv:2:{field}" in str(refused.value)
