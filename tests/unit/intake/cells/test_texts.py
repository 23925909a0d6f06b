"""Text, codes, choices and flags as they stand in cells."""

import subprocess
import sys
import unicodedata
from datetime import date

import pytest

from gen.domain.schema import Column, ColumnKind
from gen.intake.cells.raw import Raw
from gen.intake.cells.texts import clean, read_flag, read_text
from gen.programme.forms.shared import shared_tables
from gen.vietnamese.senses import senses_of

TEXT = Column("task", "Nhiệm vụ", ColumnKind.TEXT, wordy=True)
NOTE = Column("note", "Ghi chú", ColumnKind.TEXT)
CODE = Column("code", "Mã", ColumnKind.CODE)
STATUS = shared_tables().sheet("tasks").column("status")
TOPIC = shared_tables().sheet("trainings").column("topic")


def code_of(raw: Raw, column: Column) -> str | None:
    finding = read_text(raw, column).finding
    return finding.declared.code if finding else None


def test_decomposed_text_is_composed_and_said() -> None:
    reading = clean(unicodedata.normalize("NFD", "Đề án"))

    assert reading.text == "Đề án"
    assert reading.finding is not None
    assert reading.finding.declared.code == "TAB119"


def test_text_in_tcvn3_is_decoded_and_said() -> None:
    reading = clean("C«ng chøc, viªn chøc")

    assert reading.text == "Công chức, viên chức"
    assert reading.finding is not None
    assert reading.finding.declared.code == "TAB120"


def test_doubled_and_hard_spaces_are_tidied_and_lines_kept() -> None:
    assert clean("  Sở \u00a0 Nội vụ \n  Lào Cai ").text == "Sở Nội vụ\nLào Cai"


@pytest.mark.parametrize("gap", [" ", "  ", "\n", "\u00a0", "\t", "\r\n"])
def test_longest_cell_with_an_untidy_space_is_read_at_once(gap: str) -> None:
    sentence = "Tỉnh đã tổ chức các lớp tập huấn cho công chức cấp xã trên địa bàn" + gap
    program = f"from gen.intake.cells.texts import clean; print(len(clean({sentence!r} * 480).text))"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)

    assert int(done.stdout) > 30_000


@pytest.mark.parametrize(("raw", "text"), [(5.0, "5"), (1.5, "1.5"), (date(2024, 3, 5), "05/03/2024"), (None, "")])
def test_cell_that_is_not_text_reads_as_a_person_sees_it(raw: Raw, text: str) -> None:
    assert read_text(raw, NOTE).text == text


def test_mere_number_where_words_belong_is_doubted() -> None:
    assert code_of("1.234", TEXT) == "TAB123"
    assert code_of("1.234", NOTE) is None


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        *((" 2Đ ", "2đ"), ("2. đ)", "2đ"), ("ct01", "CT01"), ("CT 01", "CT01"), ("CT.01", "CT01")),
        *(("c1.2", "C1.2"), (" C 1.2.10 ", "C1.2.10"), ("1.1.2.", "1.1.2"), (1.2, "1.2")),
    ],
)
def test_code_is_read_however_it_is_spaced_or_capitalised(raw: Raw, code: str) -> None:
    assert read_text(raw, CODE).text == code


def test_choice_is_known_without_its_accents() -> None:
    assert read_text("DA HOAN THANH", STATUS).text == "Đã hoàn thành"


def test_unknown_choice_offers_the_nearest() -> None:
    finding = read_text("Hoàn thành", STATUS).finding

    assert finding is not None
    assert finding.declared.code == "TAB117"
    assert "Đã hoàn thành" in str(finding.values["nearest"])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Đã xong", "Đã hoàn thành"),
        ("xong", "Đã hoàn thành"),
        ("Hoàn tất", "Đã hoàn thành"),
        ("Triển khai xong", "Đã hoàn thành"),
        ("Đang làm", "Đang triển khai"),
        ("Đang thực hiện", "Đang triển khai"),
        ("Tiếp tục thực hiện", "Đang triển khai"),
        ("Hằng năm", "Thường xuyên"),
        ("Không làm", "Không thực hiện"),
        ("Dừng thực hiện", "Không thực hiện"),
        ("Có kế hoạch", "Đã lên kế hoạch"),
    ],
)
def test_usual_wording_offers_the_choice_that_means_the_same(written: str, meant: str) -> None:
    finding = read_text(written, STATUS).finding

    assert finding is not None
    assert finding.declared.code == "TAB117"
    assert f"“{meant}”" in str(finding.values["nearest"])


@pytest.mark.parametrize(
    "written",
    [
        "Chưa hoàn thành",
        "Chưa triển khai",
        "Chưa thực hiện",
        "Chưa xong",
        "Chưa làm",
        "Chưa lên kế hoạch",
        "Sắp hoàn thành",
        "Sẽ triển khai",
        "Cơ bản hoàn thành",
        "Đang lên kế hoạch",
        "Tạm dừng triển khai",
        "Không hoàn thành",
        "Không thường xuyên",
        "Quá hạn",
    ],
)
def test_wording_that_no_choice_means_is_answered_with_all_of_them(written: str) -> None:
    finding = read_text(written, STATUS).finding

    assert finding is not None
    assert finding.values["nearest"] == ""
    assert finding.values["values"] == "; ".join(STATUS.values)


def test_each_usual_wording_of_a_status_points_the_way_of_its_status() -> None:
    assert set(STATUS.wordings) == set(STATUS.values)
    for value, wordings in STATUS.wordings.items():
        negated = "not" in senses_of(value)
        assert all(("not" in senses_of(each)) is negated and "not yet" not in senses_of(each) for each in wordings)


def test_other_word_in_an_open_list_is_kept_with_a_warning() -> None:
    form = shared_tables().sheet("publicity").column("form")

    assert read_text("Nấu ăn", form).text == "Nấu ăn"
    assert code_of("Nấu ăn", form) == "TAB118"


@pytest.mark.parametrize("raw", ["x", "X", "có", "Ước", 1, True, "✓"])
def test_marks_mean_yes(raw: Raw) -> None:
    assert read_flag(raw) == (True, None)


@pytest.mark.parametrize("raw", ["", None, "không", 0, False, "-"])
def test_empty_and_no_mean_no(raw: Raw) -> None:
    assert read_flag(raw) == (False, None)


def test_other_words_in_a_flag_are_reported() -> None:
    marked, finding = read_flag("chưa rõ")

    assert not marked
    assert finding is not None
    assert finding.declared.code == "TAB121"
