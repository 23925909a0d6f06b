"""A glance at many workbooks: what harms the one that looks costs that file alone."""

import shutil
from functools import partial
from pathlib import Path

from gen.intake.files.glance import glances_at
from gen.intake.owners.said import info_among
from gen.programme.forms.shared import shared_tables
from tests.support.cli import ROOT
from tests.support.reported import write_workbook

ABORTING = ROOT / "tests/data/damaged/aborting.xls"


def test_a_glance_shows_the_names_of_the_sheets_and_the_rows_of_the_one_wanted(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "a.xlsx")

    (glance,) = glances_at([path], partial(info_among, shared_tables().sheet("info")))

    assert glance is not None
    assert glance.sheet == "Thông tin"
    assert "Chỉ tiêu" in glance.names
    assert ["Mã đơn vị", "lao-cai"] in [row[:2] for row in glance.rows]


def test_a_file_that_ends_the_reader_spoils_no_other_glance(tmp_path: Path) -> None:
    shutil.copy(ABORTING, tmp_path / "b.xls")
    (tmp_path / "c.xlsx").write_bytes(b"no workbook")
    paths = [write_workbook(tmp_path / "a.xlsx"), tmp_path / "b.xls", tmp_path / "c.xlsx", tmp_path / "gone.xlsx"]

    found = list(
        glances_at([*paths, write_workbook(tmp_path / "d.xlsx")], partial(info_among, shared_tables().sheet("info")))
    )

    assert [glance is not None for glance in found] == [True, False, False, False, True]
