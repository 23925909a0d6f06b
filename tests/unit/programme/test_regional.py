"""The regional table of 2022: real figures, kept as stated."""

from pathlib import Path

import pytest

from gen.domain.errors import ConfigurationError, KnowledgeError
from gen.domain.measures import RegionalTable
from gen.programme import load_regional

TABLE = RegionalTable("accsm-2022.csv", ("ACCSM", "ACCSM+3"))


def test_areas_and_frameworks_are_complete(data_dir: Path) -> None:
    rows = [(row.area, row.framework) for row in load_regional(data_dir, "1439", TABLE)]
    areas = ["1", "2", "3", "4", "5", "chưa xác định"]
    assert rows == [(area, framework) for area in areas for framework in ("ACCSM", "ACCSM+3")]


def test_the_one_total_that_does_not_add_up_is_flagged_and_kept(data_dir: Path) -> None:
    odd = [row for row in load_regional(data_dir, "1439", TABLE) if not row.adds_up]
    assert [(row.area, row.framework, row.stated_total, row.sum_of_statuses) for row in odd] == [("2", "ACCSM", 18, 15)]


def test_a_status_that_is_not_mentioned_is_not_zero(data_dir: Path) -> None:
    first = load_regional(data_dir, "1439", TABLE)[0]
    assert (first.planned, first.ongoing) == (3, None)


def test_a_broken_table_is_refused(broken_data: Path) -> None:
    path = broken_data / "programmes/1439/accsm-2022.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",ACCSM,3,", ",ACCSM,ba,"), encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"accsm-2022\.csv:2:planned"):
        load_regional(broken_data, "1439", TABLE)


def test_a_programme_without_such_a_table_says_so(data_dir: Path) -> None:
    with pytest.raises(ConfigurationError, match="--regional"):
        load_regional(data_dir, "1439", None)
