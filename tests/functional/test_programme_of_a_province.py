"""A province sets up a programme of its own: its departments and communes report to it, it adds them up."""

from pathlib import Path

import pytest

from tests.support.cli import Said
from tests.support.cli import gen as gen_in
from tests.support.skeleton_figures import write_figures
from tests.support.texts import text_of
from tests.support.workspaces import copied

ID = "cua-tinh"
UNITS = {"lao-cai.stp": "Sở Tư pháp", "lao-cai.sct": "Sở Công Thương"}
MEASURES = (
    ('agency = "bnv"', 'agency = "lao-cai"'),
    ('reports_to = "Chính phủ"', 'reports_to = "Thường trực Tỉnh ủy"\nreporters = "sở, ban, ngành, cấp xã"'),
)
KINDS = """[[kind]]
kind = "annual"
title = "Báo cáo kết quả thực hiện hằng năm"
type_name = "BÁO CÁO"
abbreviation = "BC"
years = [2026, 2027]
levels = ["department", "commune"]
template = "annual"
default_date = "12-14"
deadline = "annual"
source = "quy định của tỉnh"
[kind.addressees]
department = ["Ủy ban nhân dân tỉnh"]
home-affairs = ["{parent}"]
commune = ["Ủy ban nhân dân tỉnh"]
[kind.recipients]
department = ["Như trên", "{leaders}", "Lưu: VT, {unit_symbol}"]
home-affairs = ["Như trên", "{leaders}", "Lưu: VT, {unit_symbol}"]
commune = ["Như trên", "{leaders}", "Lưu: VT, {unit_symbol}"]

[[kind]]
kind = "summary"
title = "Báo cáo tổng hợp"
type_name = "BÁO CÁO"
abbreviation = "BC"
years = [2026, 2027]
levels = ["province"]
issuer = "lao-cai"
rank = "head"
template = "summary"
default_date = "12-24"
deadline = "summary"
source = "quy định của tỉnh"
[kind.addressees]
province = ["Thường trực Tỉnh ủy"]
[kind.recipients]
province = ["Như trên", "{leaders}", "Lưu: VT, {unit_symbol}"]

[[kind]]
kind = "reminder"
title = "Công văn đôn đốc"
type_name = ""
abbreviation = ""
years = [2026, 2027]
levels = ["province", "department", "commune"]
issuer = "lao-cai"
per_addressee = true
template = "reminder"
default_date = "12-20"
source = "quy định của tỉnh"
[kind.addressees]
department = ["{name}"]
commune = ["{name}"]
[kind.recipients]
province = ["Như trên", "{leaders} (b/c)", "Lưu: VT, {unit_symbol}"]
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with a programme that Lào Cai collects, on which two of its departments have reported."""
    office = copied(tmp_path_factory.mktemp("office"))
    assert gen_in("programme", "new", ID, "--year", "2026", workspace=office).code == 0
    folder = office / "data/programmes" / ID
    changed(folder / "measures.toml", MEASURES)
    (folder / "documents.toml").write_text(KINDS, "utf-8")
    (folder / "plans.toml").unlink()
    report_of_the_departments(office / f"data/progress/{ID}/2026")
    return office


def changed(path: Path, changes: tuple[tuple[str, str], ...]) -> None:
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def report_of_the_departments(folder: Path) -> None:
    write_figures(folder)
    for table in folder.glob("*.csv"):
        heading, *rows = table.read_text("utf-8-sig").splitlines()
        own = [
            row.replace("lao-cai", unit).replace("Ủy ban nhân dân tỉnh Lào Cai", name)
            for unit, name in UNITS.items()
            for row in rows
        ]
        table.write_text("\n".join((heading, *own)) + "\n", "utf-8-sig")


def gen(office: Path, *words: str | Path) -> Said:
    return gen_in(*words, "--year", "2026", "--programme", ID, workspace=office)


def made(office: Path, kind: str, agency: str, *options: str) -> Path:
    said = gen(office, "make", kind, agency, *options)
    path = office / f"output/{ID}/{kind}/2026/{agency}.docx"
    assert path.is_file(), said.err
    assert " 0 lỗi, 0 cảnh báo" in gen_in("lint", path, workspace=office).out
    return path


def test_the_programme_is_sound(office: Path) -> None:
    assert gen_in("programme", "check", ID, workspace=office).out == ""


def test_its_reports_are_checked(office: Path) -> None:
    checked = gen(office, "check")

    assert (checked.code, "2 báo cáo: 0 lỗi, 0 cảnh báo" in checked.out + checked.err) == (0, True), checked.out


def test_those_who_report_are_the_units_of_the_province(office: Path) -> None:
    board = gen(office, "status", "--date", "2026-12-20").out

    assert "lao-cai.stp" in board
    assert "Bộ Tư pháp" not in board
    assert "Cao Bằng" not in board


def test_a_department_reports_to_the_province(office: Path) -> None:
    assert "Kính gửi: Ủy ban nhân dân tỉnh" in text_of(made(office, "annual", "lao-cai.stp"))


def test_the_province_adds_up_what_its_units_report(office: Path) -> None:
    text = text_of(made(office, "summary", "lao-cai", "--draft"))

    assert "báo cáo của các sở, ban, ngành, cấp xã" in text
    assert "90%* (1.800*/2.000* hồ sơ)" in text


def test_the_province_reminds_its_units(office: Path) -> None:
    text = text_of(made(office, "reminder", "lao-cai.stc", "--date", "2026-12-18"))

    assert "các sở, ban, ngành, cấp xã báo cáo kết quả" in text
    assert "ỦY BAN NHÂN DÂN" in text
