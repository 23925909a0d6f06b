"""A programme begun from the skeleton with half-years, without targets, with groups and levels of its own."""

import re
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from tests.support.cli import Said
from tests.support.cli import gen as gen_in
from tests.support.half_years import PROGRAMME, furnish_half_years
from tests.support.skeleton_figures import write_figures
from tests.support.texts import text_of

HALF = "2026-H1"
UNIT = "lao-cai.stp"
WORDS = re.compile(r"1439|ASEAN|ACCSM|Tầm nhìn|Đề án")
GROUP = """[[group]]
number = 3
title = "Công khai kết quả"
wording = "Công khai kết quả giải quyết công việc"

"""
TASK = (
    "3a,3,a,a,Công khai kết quả,Công khai kết quả hằng tháng,Văn phòng Bộ,Văn phòng Ủy ban nhân dân,,"
    '"Hằng năm, 2026 - 2030",Bảng công khai,,ghi văn bản quy định\n'
)
PLANNED = "lao-cai,3a,Công khai kết quả tại bộ phận một cửa,,,,Văn phòng,,01/02/2026,31/12/2030,Bảng công khai,0,\n"
DOCUMENTS = (("annual", "lao-cai"), ("annual", UNIT), ("plan", "lao-cai"), ("reminder", "cao-bang"), ("summary", "bnv"))


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office whose programme has halves, three groups, no target, and reports of departments."""
    office = tmp_path_factory.mktemp("office")
    furnish_half_years(office)
    folder = office / "data/programmes" / PROGRAMME
    change(folder / "indicators.csv", "hồ sơ,95,", "hồ sơ,,")
    change(folder / "programme.toml", "# Thời hạn: tháng", f"{GROUP}# Thời hạn: tháng")
    tasks = folder / "tasks.csv"
    tasks.write_text(tasks.read_text("utf-8") + TASK, "utf-8")
    let_departments_report(folder / "documents.toml")
    write_figures(office / f"data/progress/{PROGRAMME}/2026")
    for year in ("2026", "2026-H1", "2027-H1"):
        report_of_the_department(office / f"data/progress/{PROGRAMME}/{year}")
    for plans in (office / f"data/progress/{PROGRAMME}").glob("*/ke-hoach.csv"):
        plans.write_text(plans.read_text("utf-8-sig") + PLANNED, "utf-8-sig")
    return office


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text, path
    path.write_text(text.replace(old, new), "utf-8")


def let_departments_report(kinds: Path) -> None:
    first, second, *others = kinds.read_text("utf-8").split("[[kind]]")
    second = second.replace('levels = ["province", "ministry"]', 'levels = ["province", "ministry", "department"]')
    second = second.replace("[kind.addressees]\n", '[kind.addressees]\ndepartment = ["Sở Nội vụ"]\n')
    second = second.replace(
        "[kind.recipients]\n", '[kind.recipients]\ndepartment = ["Như trên", "{leaders}", "Lưu: VT, {unit_symbol}"]\n'
    )
    kinds.write_text("[[kind]]".join((first, second, *others)), "utf-8")


def report_of_the_department(folder: Path) -> None:
    """Write the rows of the province once more, as those of a department of it; no row has a target any more."""
    for table in folder.glob("*.csv"):
        heading, *rows = table.read_text("utf-8-sig").replace(",,95,,", ",,,,").splitlines()
        own = [row.replace("lao-cai", UNIT, 1).replace("Ủy ban nhân dân tỉnh Lào Cai", "Sở Tư pháp") for row in rows]
        own = [row.replace("Mã đơn vị,lao-cai", f"Mã đơn vị,{UNIT}") for row in own]
        table.write_text("\n".join((heading, *rows, *own)) + "\n", "utf-8-sig")


def gen(office: Path, *words: str | Path) -> Said:
    return gen_in(*words, "--programme", PROGRAMME, workspace=office)


def test_the_programme_is_sound(office: Path) -> None:
    assert gen_in("programme", "check", PROGRAMME, workspace=office).out == ""


def test_its_reports_have_no_error(office: Path) -> None:
    checked = gen(office, "check", "--period", HALF)

    assert (checked.code, "2 báo cáo: 0 lỗi" in checked.out + checked.err) == (0, True), checked.out


@pytest.mark.parametrize(("kind", "agency"), DOCUMENTS)
def test_its_documents_are_of_good_form_and_speak_of_it_alone(office: Path, kind: str, agency: str) -> None:
    time = ("--year", "2026") if kind == "plan" else ("--period", HALF)
    day = ("--date", "2026-06-24") if kind in ("reminder", "summary") else ()
    made = gen(office, "make", kind, agency, *time, *day, "--draft")
    path = office / f"output/{PROGRAMME}/{kind}/{'2026' if kind == 'plan' else HALF}/{agency}.docx"

    assert path.is_file(), made.err
    assert " 0 lỗi, 0 cảnh báo" in gen_in("lint", path, workspace=office).out
    assert OpenXmlValidator().validate(path).errors == []
    assert not WORDS.findall(text_of(path))


def test_without_a_target_nothing_is_measured_against_one(office: Path) -> None:
    gen(office, "make", "annual", "lao-cai", "--period", HALF)

    text = text_of(office / f"output/{PROGRAMME}/annual/{HALF}/lao-cai.docx")

    assert "90% (900/1.000 hồ sơ)" in text
    assert "so với mục tiêu" not in text


def test_the_department_reports_to_its_department_of_home_affairs(office: Path) -> None:
    gen(office, "make", "annual", UNIT, "--period", HALF)

    text = text_of(office / f"output/{PROGRAMME}/annual/{HALF}/{UNIT}.docx")

    assert "SỞ TƯ PHÁP" in text
    assert "Sở Nội vụ" in text


def test_the_plan_names_every_group(office: Path) -> None:
    gen(office, "make", "plan", "lao-cai", "--year", "2026", "--draft")

    text = text_of(office / f"output/{PROGRAMME}/plan/2026/lao-cai.docx")

    assert "Công khai kết quả tại bộ phận một cửa" in text
    assert "Trả kết quả hồ sơ đúng hẹn" in text
