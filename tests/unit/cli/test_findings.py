"""Findings as lines: each with its severity, those that say the same of several cells gathered."""

import pytest

from gen.cli.findings import counted, each_finding, finding_lines, gathered_lines
from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import DocumentLocation, Location, TableLocation


def finding(
    cell: str, message: str = "Ô đang trống.", severity: Severity = Severity.ERROR, sheet: str = "Nhiệm vụ"
) -> Diagnostic:
    code = {Severity.ERROR: "TAB116", Severity.WARNING: "TAB210", Severity.INFO: "TAB103"}[severity]
    return at(TableLocation("a.xlsx", sheet, cell), message, severity, code)


def at(place: Location, message: str, severity: Severity = Severity.ERROR, code: str = "TAB116") -> Diagnostic:
    return Diagnostic(code, "a-name", severity, message, place, fix="Sửa đi.")


def shown(findings: list[Diagnostic], *, each: bool = False) -> list[str]:
    return [line.before + line.piece + line.after for line in (each_finding if each else gathered_lines)(findings)]


@pytest.mark.parametrize(
    ("severity", "word"), [(Severity.ERROR, "lỗi"), (Severity.WARNING, "cảnh báo"), (Severity.INFO, "lưu ý")]
)
def test_each_line_says_how_grave_it_is(severity: Severity, word: str) -> None:
    (line,) = shown([finding("H5", severity=severity)])

    assert f" {word}: Ô đang trống. Sửa đi." in line


def test_cells_of_which_the_same_is_said_are_one_line_with_their_ranges() -> None:
    (line,) = shown([finding(f"H{row}") for row in (*range(5, 29), 40)])

    assert line == "a.xlsx!Nhiệm vụ!H5:H28, H40: TAB116 lỗi, 25 ô: Ô đang trống. Sửa đi."


def test_cells_of_two_sheets_are_two_lines() -> None:
    assert (
        len(shown([finding("H5"), finding("H6"), finding("H5", sheet="Tập huấn"), finding("H6", sheet="Tập huấn")]))
        == 2
    )


def test_a_few_findings_of_a_kind_are_each_told_in_full() -> None:
    assert len(shown([finding(f"D{row}", f"“{row}” sai.") for row in range(5)])) == 5


def test_of_many_findings_of_a_kind_the_first_are_told_and_all_cells_named() -> None:
    lines = shown([finding(f"D{row}", f"“{row}” sai.") for row in range(4, 30)])

    assert lines[:3] == [f"a.xlsx!Nhiệm vụ!D{row}: TAB116 lỗi: “{row}” sai. Sửa đi." for row in (4, 5, 6)]
    assert lines[3:] == ["a.xlsx!Nhiệm vụ!D7:D29: TAB116 lỗi, 23 ô khác cùng loại: Xem từng ô: thêm --all."]


def test_all_are_told_one_by_one_where_asked_for() -> None:
    assert len(shown([finding(f"H{row}") for row in range(5, 29)], each=True)) == 24


def test_the_gravest_come_first() -> None:
    lines = shown([finding("A1", severity=Severity.INFO), finding("B1"), finding("C1", severity=Severity.WARNING)])

    assert [line.split()[1] for line in lines] == ["vụ!B1:", "vụ!C1:", "vụ!A1:"]


def test_what_has_no_cell_is_never_gathered() -> None:
    places: list[Location] = [TableLocation("a.xlsx"), TableLocation("b.xlsx"), DocumentLocation("c.docx", block=3)]

    assert len(shown([at(place, "Không đọc được.") for place in places])) == 3


def test_errors_are_all_told_though_their_sentences_differ() -> None:
    lines = finding_lines([finding(f"D{row}", f"“{row}” sai.") for row in range(30)])

    assert len(list(lines)) == 30


def test_how_many_there_are_is_said_by_severity() -> None:
    found = [finding("A1"), finding("A2"), finding("A3", severity=Severity.INFO)]

    assert counted(found) == "2 lỗi, 0 cảnh báo, 1 lưu ý"
