"""A programme that reports on half a year: forms, checks, documents and letters of the half, and no mixture."""

import shutil
from pathlib import Path

import pytest

from tests.support.cli import Said
from tests.support.cli import gen as gen_in
from tests.support.half_years import furnish_half_years
from tests.support.texts import text_of

HALF = "2026-H1"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office whose programme reports on the first half of the year and on the year."""
    office = tmp_path_factory.mktemp("office")
    furnish_half_years(office)
    return office


def gen(office: Path, *words: str | Path) -> Said:
    return gen_in(*words, "--programme", "nua-nam", workspace=office)


def test_the_programme_is_sound(office: Path) -> None:
    assert gen_in("programme", "check", "nua-nam", workspace=office).out == ""


def test_the_form_is_of_the_half(office: Path) -> None:
    assert gen(office, "form", "lao-cai", "--period", HALF).code == 0

    assert "Quý" not in text_of(office / f"bieu-mau/nua-nam/{HALF}/lao-cai.xlsx")
    assert "6 tháng đầu năm 2026" in text_of(office / f"bieu-mau/nua-nam/{HALF}/lao-cai.xlsx")
    assert HALF in text_of(office / f"bieu-mau/nua-nam/{HALF}/lao-cai.xlsx")


def test_the_report_is_checked_within_the_days_of_the_half(office: Path) -> None:
    checked = gen(office, "check", "--period", HALF)

    assert (checked.code, checked.out) == (0, "Đã kiểm tra 1 báo cáo: 0 lỗi, 0 cảnh báo, 0 lưu ý.\n")


def test_the_report_names_the_half_and_is_compared_with_that_of_the_year_before(office: Path) -> None:
    assert gen(office, "make", "annual", "lao-cai", "--period", "2027-H1").code == 0

    text = text_of(office / "output/nua-nam/annual/2027-H1/lao-cai.docx")

    assert "Kết quả thực hiện Chương trình thử 6 tháng đầu năm 2027" in text
    assert "tăng 5 điểm phần trăm so với 6 tháng đầu năm 2026" in text


@pytest.mark.parametrize(("kind", "agency"), [("reminder", "cao-bang"), ("summary", "bnv")])
def test_letters_and_summary_are_of_the_half(office: Path, kind: str, agency: str) -> None:
    gen(office, "make", kind, agency, "--period", HALF, "--date", "2026-06-30", "--draft")

    assert "6 tháng đầu năm 2026" in text_of(office / f"output/nua-nam/{kind}/{HALF}/{agency}.docx")


def test_the_board_counts_from_the_deadline_of_the_half(office: Path) -> None:
    assert "hạn cuối ngày 20/6/2026" in gen(office, "status", "--period", HALF, "--date", "2026-06-30").out


def test_a_document_carries_its_period(office: Path) -> None:
    gen(office, "make", "annual", "lao-cai", "--period", HALF)

    read = gen_in("read", "--format", "json", office / f"output/nua-nam/annual/{HALF}/lao-cai.docx", workspace=office)

    assert '"year": 2026,\n  "period": "H1"' in read.out


def test_a_report_of_the_half_is_refused_as_that_of_the_year(office: Path) -> None:
    shutil.copytree(office / f"data/progress/nua-nam/{HALF}", office / "data/progress/nua-nam/2026", dirs_exist_ok=True)

    made = gen(office, "make", "annual", "lao-cai", "--year", "2026")

    assert made.code == 1
    assert "Biểu là số liệu của 6 tháng đầu năm 2026 nhưng nằm trong báo cáo năm 2026." in made.err


def test_the_document_of_the_half_is_not_updated_into_that_of_the_year(office: Path) -> None:
    gen(office, "make", "annual", "lao-cai", "--period", HALF)
    document = office / f"output/nua-nam/annual/{HALF}/lao-cai.docx"

    updated = gen(office, "make", "annual", "lao-cai", "--period", "2027-H1", "--update", document)

    assert (updated.code, "không phải văn bản cùng loại, đơn vị và năm" in updated.err) == (2, True), updated


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--period", "2026-Q1"), "Chương trình thử không có kỳ “Q1”; các kỳ: H1 (6 tháng đầu năm).\n"),
        (
            ("--period", HALF, "--programme", "1439"),
            "Đề án 1439 chỉ báo cáo theo năm, không có kỳ “H1”; hãy dùng --year.\n",
        ),
    ],
)
def test_a_period_that_the_programme_has_not_is_refused_in_one_sentence(
    office: Path, words: tuple[str, ...], sentence: str
) -> None:
    said = gen_in("make", "annual", "lao-cai", "--programme", "nua-nam", *words, workspace=office)

    assert (said.code, said.err) == (2, sentence)


def test_year_and_period_must_agree(office: Path) -> None:
    said = gen(office, "check", "--year", "2027", "--period", HALF)

    assert said.code == 2
    assert "--year 2027 và --period 2026-H1 không cùng một năm" in said.err


def test_the_report_of_the_half_is_entered_for_its_own_board(office: Path) -> None:
    form = office / f"bieu-mau/nua-nam/{HALF}/lao-cai.xlsx"
    gen(office, "form", "lao-cai", "--period", HALF)

    entered = gen_in(
        *("--programme", "nua-nam", "register", "in", form, "--from", "UBND tỉnh Lào Cai", "--dated", "2026-06-18"),
        *("--number", "12/BC-UBND", "--type", "Báo cáo", "--date", "2026-06-18"),
        workspace=office,
    )

    assert entered.code == 0, entered
    assert "18/06/2026" in (office / f"data/progress/nua-nam/{HALF}/tiep-nhan.csv").read_text("utf-8-sig")
