"""A clerk's day with the book: number, list, print, compare, strike out, read back."""

import csv
import json
import shutil
from pathlib import Path

from openpyxl import load_workbook

from tests.support.cli import Said, gen
from tests.support.edits import typed_in_control, without_control

SERIES = ("--series", "lao-cai", "--year", "2024")
FIGURE = "CT05.result"


def issued(workspace: Path, *arguments: str | Path) -> Said:
    return gen("issue", *arguments, "--date", "20/12/2024", workspace=workspace)


def test_drafts_are_numbered_and_say_their_numbers(workspace: Path, draft: Path) -> None:
    said = issued(workspace, draft, workspace / "out" / "ha-noi.docx")

    assert (said.code, said.out.count("đã cấp số 01/BC-UBND, 20/12/2024")) == (0, 2)


def test_numbering_again_says_the_same_number(workspace: Path, draft: Path) -> None:
    issued(workspace, draft)

    said = gen("issue", draft, "--json", workspace=workspace)

    (record,) = json.loads(said.out)
    assert (said.code, record["state"], record["code"], record["date"]) == (0, "already", "01/BC-UBND", "2024-12-20")


def test_a_file_that_cannot_be_numbered_is_told_and_the_others_are_numbered(workspace: Path, draft: Path) -> None:
    said = issued(workspace, workspace / "absent.docx", draft)

    assert said.code == 2
    assert "absent.docx: không tìm thấy tệp hoặc thư mục" in said.err
    assert "01/BC-UBND" in said.out


def test_an_unknown_issuer_is_refused_before_any_number_is_given(workspace: Path, draft: Path) -> None:
    said = issued(workspace, draft, "--agency", "lao-cay")

    assert (said.code, said.out) == (2, "")
    assert "lao-cai" in said.err
    assert gen("register", "list", workspace=workspace).out == "Sổ chưa có văn bản nào.\n"


def test_an_issuer_is_known_by_its_name_and_must_be_that_of_the_document(workspace: Path, draft: Path) -> None:
    other = issued(workspace, draft, "--agency", "Hà Nội")
    own = issued(workspace, draft, "--agency", "Lào Cai")

    assert other.code == 2
    assert "là văn bản của “lao-cai”, không phải của “ha-noi”" in other.err
    assert own.code == 0
    assert "01/BC-UBND" in own.out


def test_a_copy_that_was_not_changed_keeps_its_number_and_says_so(workspace: Path, draft: Path) -> None:
    issued(workspace, draft)
    copy = draft.with_name("copy.docx")
    copy.write_bytes(draft.read_bytes())

    said = issued(workspace, copy, "--renumber")

    assert (said.code, "đã có số 01/BC-UBND" in said.out) == (0, True)
    assert "giống hệt văn bản đã cấp số 01/BC-UBND nên giữ số đó" in said.err


def test_the_book_is_listed(workspace: Path, draft: Path) -> None:
    issued(workspace, draft)

    (entry,) = json.loads(gen("register", "list", *SERIES, "--json", workspace=workspace).out)

    assert (entry["code"], entry["state"], entry["series"]) == ("01/BC-UBND", "issued", "lao-cai")
    assert "01/BC-UBND" in gen("register", "list", workspace=workspace).out


def test_the_sidecar_names_the_addressee_with_its_code(workspace: Path, draft: Path) -> None:
    issued(workspace, draft)

    outgoing = json.loads(draft.with_suffix(".json").read_text(encoding="utf-8"))["outgoing"]

    assert outgoing["To"][0] == {"OrganId": "G09", "OrganName": "Bộ Nội vụ"}
    assert outgoing["OrganName"] == "Ủy ban nhân dân tỉnh Lào Cai"


def test_the_sidecar_holds_the_code_of_the_document_and_the_name_of_its_file(workspace: Path, draft: Path) -> None:
    issued(workspace, draft)

    identity = json.loads(draft.with_suffix(".json").read_text(encoding="utf-8"))["identity"]

    assert identity == {
        "documentCode": "H38.2024.12.20.01.UBND.14",
        "fileName": "H38.2024.12.20.01.UBND.14.pdf",
        "organId": "H38",
        "organSymbol": "UBND",
        "typeCode": "14",
    }


def test_the_book_is_printed(workspace: Path, draft: Path) -> None:
    issued(workspace, draft)

    said = gen("register", "export", *SERIES, "-o", workspace / "so", workspace=workspace)

    assert said.code == 0
    assert [Path(line).suffix for line in said.out.split()] == [".docx", ".xlsx", ".csv"]
    assert all(Path(line).stat().st_size > 200 for line in said.out.split())


def test_the_book_is_compared_with_the_folder(workspace: Path, draft: Path) -> None:
    issued(workspace, draft)
    agreed = gen("register", "check", workspace / "out", workspace=workspace)
    shutil.copy(draft, workspace / "out" / "copy.docx")

    doubled = gen("register", "check", workspace / "out", workspace=workspace)

    assert (agreed.code, doubled.code) == (0, 1)
    assert "REG018" in doubled.out


def test_a_number_is_struck_out_with_a_reason_and_the_document_gets_another(workspace: Path, draft: Path) -> None:
    issued(workspace, draft)

    without = gen("register", "void", "1", *SERIES, workspace=workspace)
    said = gen("register", "void", "1", *SERIES, "--reason", "Sai trích yếu", workspace=workspace)

    assert (without.code, said.code) == (2, 0)
    assert "đã hủy: Sai trích yếu" in said.out
    assert "02/BC-UBND" in issued(workspace, draft).out


def test_a_series_opens_in_the_middle_of_a_year(workspace: Path, draft: Path) -> None:
    gen("register", "open", "58", *SERIES, "--reason", "Sổ giấy đến số 57", workspace=workspace)

    assert "58/BC-UBND" in issued(workspace, draft).out


def test_the_office_chooses_its_series(workspace: Path, draft: Path) -> None:
    (workspace / "gen.toml").write_text('[register]\nscope = "type"\n', encoding="utf-8")

    issued(workspace, draft)

    assert "lao-cai/BC@2024#1" in gen("register", "list", workspace=workspace).out


def test_a_wrong_choice_of_series_is_one_sentence(workspace: Path, draft: Path) -> None:
    (workspace / "gen.toml").write_text('[register]\nscope = "kind"\n', encoding="utf-8")

    said = issued(workspace, draft)

    assert said.code == 2
    assert "scope “kind”" in said.err


def test_figures_are_read_as_text_and_as_a_table(workspace: Path, draft: Path) -> None:
    draft.write_bytes(typed_in_control(draft.read_bytes(), FIGURE, "9.999"))

    said = gen("read", workspace / "out", workspace=workspace)
    gen("read", workspace / "out", "--format", "csv", "-o", workspace / "figures.csv", workspace=workspace)

    with (workspace / "figures.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["state"] == "edited"]
    assert "→ 9.999" in said.out
    assert [(row["agency"], row["figure"], row["value"]) for row in rows] == [("lao-cai", FIGURE, "9999")]


def test_the_ending_of_the_file_tells_the_form_of_the_figures(workspace: Path, draft: Path) -> None:
    for ending in ("xlsx", "csv", "json"):
        assert gen("read", draft, "-o", workspace / f"figures.{ending}", workspace=workspace).code == 0

    assert load_workbook(workspace / "figures.xlsx").worksheets
    assert (workspace / "figures.csv").read_text(encoding="utf-8-sig").startswith("file,kind,agency")
    assert json.loads((workspace / "figures.json").read_text(encoding="utf-8"))[0]["agency"] == "lao-cai"
    assert gen("read", draft, "--format", "xlsx", "-o", workspace / "figures", workspace=workspace).code == 2


def test_a_figure_deleted_from_the_text_is_said_to_be_lost(workspace: Path, draft: Path) -> None:
    draft.write_bytes(without_control(draft.read_bytes(), FIGURE))

    said = gen("read", draft, workspace=workspace)
    figures = json.loads(gen("read", draft, "--json", workspace=workspace).out)[0]["figures"]

    (lost,) = (figure for figure in figures if figure["state"] == "lost")
    assert (lost["figure"], lost["value"], bool(lost["old_value"])) == (FIGURE, None, True)
    assert said.code == 1
    assert "0 đã sửa trong Word, 1 đã bị xóa khỏi văn bản" in said.out
    assert f"  {FIGURE}  {lost['label']}: {lost['old_text']} → đã bị xóa khỏi văn bản" in said.out


def test_a_figure_never_shown_is_not_said_to_be_lost(workspace: Path, draft: Path) -> None:
    figures = json.loads(gen("read", draft, "--json", workspace=workspace).out)[0]["figures"]

    assert {figure["state"] for figure in figures} == {"generated"}


def test_two_documents_are_compared(workspace: Path, draft: Path) -> None:
    edited = workspace / "edited.docx"
    edited.write_bytes(typed_in_control(draft.read_bytes(), FIGURE, "9.999"))

    said = gen("diff", draft, edited, workspace=workspace)

    assert said.code == 1
    assert "→ 9.999" in said.out
    assert gen("diff", draft, draft, workspace=workspace).code == 0


def test_an_edited_document_is_brought_up_to_date(workspace: Path, draft: Path) -> None:
    draft.write_bytes(typed_in_control(draft.read_bytes(), FIGURE, "9.999"))

    said = gen("make", "annual", "lao-cai", "--year", "2024", "--update", draft, workspace=workspace)

    assert said.code == 0
    assert "Giữ số đã sửa trong Word" in said.out


def test_a_document_is_made_and_numbered_in_one_go(workspace: Path) -> None:
    said = gen("make", "annual", "ha-noi", "--year", "2024", "--issue", "--date", "20/12/2024", workspace=workspace)

    assert said.code == 0
    assert "đã cấp số 01/BC-UBND, 20/12/2024" in said.out


def test_a_document_with_an_edited_figure_is_no_valid_report(workspace: Path, draft: Path) -> None:
    draft.write_bytes(typed_in_control(draft.read_bytes(), FIGURE, "9.999"))

    said = gen("check", draft, "--year", "2024", workspace=workspace)

    assert said.code == 1
    assert "TAB044" in said.out
    assert "1 báo cáo: 1 lỗi" in said.out
