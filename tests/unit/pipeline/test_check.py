"""Checking what came back: one report after the other, each marked where that was asked for."""

import shutil
from pathlib import Path

from gen.domain.workspace import Workspace
from gen.pipeline.check import CheckRequest, check
from gen.pipeline.reports.workshop import Workshop
from tests.support.reported import write_workbook

ROOT = Path(__file__).resolve().parents[3]
UNREADABLE = "TAB002"


def inbox(folder: Path, reports: int) -> list[Path]:
    pattern = write_workbook(folder / "000.xlsx")
    return [pattern, *(Path(shutil.copy(pattern, folder / f"{number:03}.xlsx")) for number in range(1, reports))]


def test_a_report_is_told_of_before_the_last_is_read(tmp_path: Path) -> None:
    paths = inbox(tmp_path, 40)
    found = check(CheckRequest(2024, (tmp_path,), workers=1), Workshop(Workspace(ROOT, "1439")))

    first = next(found)
    paths[-1].write_bytes(b"damaged meanwhile")
    last = list(found)[-1]

    assert [first.path, last.path] == [paths[0], paths[-1]]
    assert UNREADABLE not in {finding.code for finding in first.findings}
    assert {finding.code for finding in last.findings} == {UNREADABLE}


def test_marked_copies_of_workbooks_of_one_name_do_not_overwrite_each_other(tmp_path: Path) -> None:
    received = [write_workbook(tmp_path / "inbox" / place / "bao-cao.xlsx") for place in ("xa-a", "xa-b")]
    request = CheckRequest(2024, (tmp_path / "inbox",), annotate=tmp_path / "marked", workers=1)

    marked = {checked.path: checked.marked for checked in check(request, Workshop(Workspace(ROOT, "1439")))}

    assert marked == {path: tmp_path / "marked" / path.parent.name / path.name for path in received}
    assert all(copy is not None and copy.exists() for copy in marked.values())


def test_a_damaged_workbook_is_told_of_and_the_others_are_marked(tmp_path: Path) -> None:
    inbox(tmp_path / "inbox", 2)[0].write_bytes(b"damaged")
    request = CheckRequest(2024, (tmp_path / "inbox",), annotate=tmp_path / "marked", workers=1)

    marked = [checked.marked for checked in check(request, Workshop(Workspace(ROOT, "1439")))]

    assert marked == [None, tmp_path / "marked" / "001.xlsx"]
