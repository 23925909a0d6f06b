"""``gen make --template``, ``gen batch --template``: any template with any table."""

import io
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from openpyxl import Workbook, load_workbook

from tests.parity.test_objects import png
from tests.support.cli import gen
from tests.support.rendering import opened, template

LETTER = template('Kính gửi: {{ row["Tên đơn vị"] }}', "Mã {{ ma }}, ngày {{ ngay }}, số tiền {{ so_tien | number }}")
HEADINGS = ("Mã", "Tên đơn vị", "Ngày", "Số tiền")
ROWS = (("HN", "Sở Nội vụ & Hà Nội", date(2024, 2, 5), 1234.5), ("LC", "Sở Nội vụ Lào Cai", date(2024, 12, 10), 7))


def workbook(path: Path, sheets: Mapping[str, Sequence[Sequence[Any]]]) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "thư.docx"
    path.write_bytes(LETTER)
    return path


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return workbook(tmp_path / "bảng.xlsx", {"Đơn vị": (HEADINGS, *ROWS)})


def words(path: Path) -> list[str]:
    return opened(path.read_bytes()).paragraphs


def test_each_row_becomes_a_document_named_by_its_fields(letter: Path, table: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ra"

    said = gen(
        "batch", "--template", letter, "--data", table, "--name", "{ma}-{ngay}.docx", "-o", folder, workspace=tmp_path
    )

    assert said.code == 0, said.err
    assert sorted(path.name for path in folder.glob("*.docx")) == ["HN-05-02-2024.docx", "LC-10-12-2024.docx"]
    assert words(folder / "HN-05-02-2024.docx") == [
        "Kính gửi: Sở Nội vụ & Hà Nội",
        "Mã HN, ngày 05/02/2024, số tiền 1.234,5",
    ]


@pytest.fixture
def edited(letter: Path, table: Path, tmp_path: Path) -> Callable[[], str]:
    """A document of two was edited after a run; call it to run again, and get what was said."""
    command = ("batch", "--template", letter, "--data", table, "--name", "{ma}", "-o", tmp_path / "ra")
    gen(*command, workspace=tmp_path)
    document = docx.Document(str(tmp_path / "ra" / "HN.docx"))
    document.add_paragraph("sửa tay")
    document.save(str(tmp_path / "ra" / "HN.docx"))
    return lambda: gen(*command, workspace=tmp_path).out


def test_a_second_run_changes_nothing_and_keeps_what_was_edited(edited: Callable[[], str], tmp_path: Path) -> None:
    said = edited()

    assert "tạo 0 văn bản; 2 không đổi, 0 để cạnh bản đã sửa" in said
    assert words(tmp_path / "ra" / "HN.docx")[-1] == "sửa tay"
    assert not (tmp_path / "ra" / "HN.moi.docx").exists()


def test_what_is_new_for_an_edited_document_is_put_beside_it(
    edited: Callable[[], str], letter: Path, tmp_path: Path
) -> None:
    with_new_words = docx.Document(str(letter))
    with_new_words.add_paragraph("câu mới của mẫu")
    with_new_words.save(str(letter))

    said = edited()

    assert "tạo 1 văn bản; 0 không đổi, 1 để cạnh bản đã sửa" in said
    assert words(tmp_path / "ra" / "HN.docx")[-1] == "sửa tay"
    assert words(tmp_path / "ra" / "HN.moi.docx")[-1] == "câu mới của mẫu"


def test_documents_of_an_own_template_are_numbered_and_stay_as_numbered(workspace: Path, table: Path) -> None:
    letter = docx.Document()
    header = letter.add_table(rows=2, cols=2)
    header.cell(0, 0).text = "TỈNH LÀO CAI"
    header.cell(1, 0).text = "Số:        /GM-UBND"
    header.cell(1, 1).text = "Lào Cai, ngày      tháng      năm 2026"
    letter.add_paragraph("GIẤY MỜI")
    letter.add_paragraph("Trân trọng kính mời {{ ten_don_vi }} dự hội nghị.")
    letter.save(str(workspace / "giay-moi.docx"))
    made = ("batch", "--template", workspace / "giay-moi.docx", "--data", table, "--name", "{ma}", "-o", workspace)
    gen(*made, workspace=workspace)
    drafts = (workspace / "HN.docx", workspace / "LC.docx")

    said = gen("issue", *drafts, "--agency", "lao-cai", "--date", "20/11/2026", "--force", "thử", workspace=workspace)
    again = gen(*made, workspace=workspace)

    assert "01/GM-UBND" in said.out
    assert "02/GM-UBND" in said.out
    assert "0 văn bản; 2 không đổi" in again.out
    assert opened(drafts[1].read_bytes()).tables[0][1][0] == "Số: 02/GM-UBND"


def test_one_row_makes_one_document(letter: Path, tmp_path: Path) -> None:
    data = workbook(tmp_path / "một.xlsx", {"Trang": (HEADINGS, ROWS[0])})

    said = gen("make", "--template", letter, "--data", data, "-o", tmp_path / "một.docx", workspace=tmp_path)

    assert said.code == 0, said.err
    assert words(tmp_path / "một.docx")[0] == "Kính gửi: Sở Nội vụ & Hà Nội"


def test_sheets_are_lists_and_pairs_are_fields(tmp_path: Path) -> None:
    source = tmp_path / "m.docx"
    rows = (("{%tr for v in cong_viec %}", ""), ("{{ v.ten }}", "{{ v['Hạn nộp'] | date }}"), ("{%tr endfor %}", ""))
    source.write_bytes(template("{{ nguoi_ky }} {{ rows | length }}", rows=rows))
    data = workbook(
        tmp_path / "d.xlsx",
        {
            "Công việc": (("Tên", "Hạn nộp"), ("a", date(2024, 12, 5)), ("b", date(2024, 11, 5))),
            "Chung": (("Mục", "Giá trị"), ("Người ký", "Nguyễn Văn A"), ("Nơi", "Hà Nội")),
        },
    )

    said = gen("make", "--template", source, "--data", data, "-o", tmp_path / "ra.docx", workspace=tmp_path)

    assert said.code == 0, said.err
    made = opened((tmp_path / "ra.docx").read_bytes())
    assert made.paragraphs == ["Nguyễn Văn A 2"]
    assert made.tables == [[["a", "05/12/2024"], ["b", "05/11/2024"]]]


def test_json_and_csv_are_data_too(letter: Path, tmp_path: Path) -> None:
    as_json, as_csv = tmp_path / "d.json", tmp_path / "d.csv"
    as_json.write_text(json.dumps({"row": {"Tên đơn vị": "X"}, "ma": 1, "ngay": "hôm nay", "so_tien": 2}), "utf-8")
    as_csv.write_text("Mã;Tên đơn vị;Ngày;Số tiền\nHN;Y;1/2/2024;5\n", "utf-8-sig")

    for data, expected in ((as_json, "Kính gửi: X"), (as_csv, "Kính gửi: Y")):
        said = gen("make", "--template", letter, "--data", data, "-o", tmp_path / "ra.docx", workspace=tmp_path)
        assert said.code == 0, said.err
        assert words(tmp_path / "ra.docx")[0] == expected


def test_a_missing_column_is_told_with_both_places(letter: Path, tmp_path: Path) -> None:
    data = workbook(tmp_path / "d.xlsx", {"Trang": (("Mã", "Tên đơn vị", "Ngay thang", "Số tiền"), ROWS[0])})

    said = gen("batch", "--template", letter, "--data", data, "-o", tmp_path / "ra", workspace=tmp_path)

    assert said.code != 0
    assert "{{ ngay }}" in said.err
    assert "d.xlsx!Trang!A1" in said.err
    assert "“Ngay thang”" in said.err
    assert not (tmp_path / "ra").exists() or not list((tmp_path / "ra").glob("*.docx"))


def test_an_empty_cell_refuses_its_document_alone_and_is_named(letter: Path, tmp_path: Path) -> None:
    data = workbook(tmp_path / "d.xlsx", {"Trang": (HEADINGS, ROWS[0], ("LC", "Lào Cai", None, 5))})
    command = ("batch", "--template", letter, "--data", data, "--name", "{ma}", "-o", tmp_path / "ra")

    said = gen(*command, workspace=tmp_path)

    assert said.code == 1
    assert "C3" in said.err
    assert [path.name for path in (tmp_path / "ra").glob("*.docx")] == ["HN.docx"]
    gen(*command, "--draft", workspace=tmp_path)
    assert "ngày …" in words(tmp_path / "ra" / "LC.docx")[1]


@pytest.mark.parametrize(
    ("pattern", "said"),
    [("{so_hieu}", "“so_hieu”"), ("x", "cùng một tên"), ("{ma", "sai"), ("{ghi_chu}", "để trống")],
)
def test_a_pattern_that_names_no_documents_is_explained(pattern: str, said: str, letter: Path, tmp_path: Path) -> None:
    rows = ((*HEADINGS, "Ghi chú"), (*ROWS[0], None), (*ROWS[1], "x"))
    data = workbook(tmp_path / "d.xlsx", {"Trang": rows})

    answer = gen(
        "batch", "--template", letter, "--data", data, "--name", pattern, "-o", tmp_path / "ra", workspace=tmp_path
    )

    assert answer.code == 2
    assert said in answer.err


def test_a_name_never_leads_out_of_the_folder(letter: Path, tmp_path: Path) -> None:
    data = workbook(tmp_path / "d.xlsx", {"Trang": (HEADINGS, ("../../x", "a", date(2024, 1, 1), 1))})

    said = gen(
        "batch", "--template", letter, "--data", data, "--name", "{ma}", "-o", tmp_path / "ra", workspace=tmp_path
    )

    assert said.code == 0, said.err
    assert len(list((tmp_path / "ra").glob("*.docx"))) == 1
    assert not list(tmp_path.parent.glob("x*.docx"))


def test_pictures_and_codes_are_printed(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png(0))
    source = tmp_path / "m.docx"
    source.write_bytes(template("{{ anh | picture(30) }}", "{{ ma | qr }}", "{{ 'logo.png' | picture }}"))
    data = workbook(tmp_path / "d.xlsx", {"T": (("Mã", "Ảnh"), ("HN-1", "logo.png"))})

    said = gen("make", "--template", source, "--data", data, "-o", tmp_path / "ra.docx", workspace=tmp_path)

    assert said.code == 0, said.err
    made = docx.Document(io.BytesIO((tmp_path / "ra.docx").read_bytes()))
    assert [round(shape.width.mm) for shape in made.inline_shapes][:2] == [30, 25]
    assert len(made.inline_shapes) == 3


def test_paths_written_as_on_windows_name_the_same_files(tmp_path: Path) -> None:
    (tmp_path / "ảnh").mkdir()
    (tmp_path / "ảnh/logo.png").write_bytes(png(0))
    source = tmp_path / "m.docx"
    source.write_bytes(template("{{ anh | picture(30) }}"))
    data = workbook(tmp_path / "d.xlsx", {"T": (("Mã", "Ảnh"), ("HN", "ảnh\\logo.png"))})
    command = ("batch", "--template", source, "--data", data, "--name", "thư mời\\{ma}.docx", "-o", tmp_path / "ra")

    said = gen(*command, workspace=tmp_path)

    assert said.code == 0, said.err
    assert (tmp_path / "ra/thư mời/HN.docx").is_file()


def test_a_row_whose_name_windows_keeps_for_itself_gets_another(letter: Path, tmp_path: Path) -> None:
    data = workbook(tmp_path / "d.xlsx", {"Trang": (HEADINGS, ("AUX", "a", date(2024, 1, 1), 1))})

    gen("batch", "--template", letter, "--data", data, "--name", "{ma}", "-o", tmp_path / "ra", workspace=tmp_path)

    assert [path.name for path in (tmp_path / "ra").glob("*.docx")] == ["AUX_.docx"]


@pytest.mark.parametrize("name", ["../ngoài.png", "..\\ngoài.png", "không có.png"])
def test_a_picture_from_outside_the_workspace_or_nowhere_is_refused(name: str, tmp_path: Path) -> None:
    office = tmp_path / "phòng"
    office.mkdir()
    (tmp_path / "ngoài.png").write_bytes(png(0))
    (office / "m.docx").write_bytes(template("{{ anh | picture }}"))
    data = workbook(office / "d.xlsx", {"T": (("Mã", "Ảnh"), ("HN", name))})

    said = gen("make", "--template", office / "m.docx", "--data", data, "-o", office / "ra.docx", workspace=office)

    assert said.code == 1
    assert "TPL033" in said.err
    assert not (office / "ra.docx").exists()


def test_the_fields_of_a_template_and_a_workbook_for_them(letter: Path, tmp_path: Path) -> None:
    said = gen("templates", "fields", letter, "--form", tmp_path / "biểu.xlsx")

    assert said.code == 0, said.err
    assert said.out.splitlines()[:4] == ["ma", "ngay", "so_tien", "Tên đơn vị"]
    sheet = load_workbook(tmp_path / "biểu.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["ma", "ngay", "so_tien", "Tên đơn vị"]


def test_what_is_no_table_or_no_template_is_one_sentence(letter: Path, table: Path, tmp_path: Path) -> None:
    (tmp_path / "hỏng.xlsx").write_bytes(b"x")
    answers = [
        gen("make", "--template", letter, "--data", tmp_path / "hỏng.xlsx", workspace=tmp_path),
        gen("make", "--template", tmp_path / "hỏng.xlsx", "--data", table, workspace=tmp_path),
        gen("make", "--template", letter, "--data", tmp_path / "không có.csv", workspace=tmp_path),
    ]

    for answer in answers:
        assert answer.code == 2 or answer.code == 1
        assert len(answer.err.strip().splitlines()) == 1
        assert "Traceback" not in answer.err


def test_what_is_no_table_is_told_in_one_sentence_with_one_stop(letter: Path, tmp_path: Path) -> None:
    text = tmp_path / "ghi-chu.md"
    text.write_text("không phải bảng", encoding="utf-8")

    said = gen("batch", "--template", letter, "--data", text, workspace=tmp_path)

    assert said.code == 2
    assert said.err.strip().endswith("không phải là bảng: cần tệp .xlsx, .ods, .csv hoặc .json.")
