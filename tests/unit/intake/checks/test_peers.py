"""A figure against those of the other agencies of its level for the same year, also in the very first year."""

import copy
import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from gen.domain.diagnostic import Severity
from gen.domain.location import TableLocation
from gen.intake import AgencyNames, Checker, ProgressFolder, Report
from gen.intake.checks.plausible import load_plausible
from gen.intake.checks.programme import FIGURES
from gen.programme import Programme
from gen.programme.forms.shared import shared_tables
from tests.support.reported import CORRECT, Rows, write_workbook

OTHERS = ("lang-son", "ha-giang", "cao-bang", "bac-kan", "yen-bai", "lai-chau", "son-la", "hoa-binh", "phu-tho")
OF_PEERS = {"TAB218", "TAB219", "TAB220"}


def hand_in(folder: Path, agency: str, **cells: object) -> None:
    """Write a correct report of the agency, its money and audience at random or as given."""
    chance = random.Random(agency)
    tables: dict[str, Rows] = copy.deepcopy(CORRECT)
    tables["info"][0][1], tables["info"][1][1] = agency, ""
    planned = chance.randint(80, 900)
    tables["budget"][0][1] = cells.get("planned", planned)
    tables["budget"][0][2] = cells.get("spent", planned - 12.5)
    tables["budget"][0][3] = cells.get("note", "")
    tables["publicity"][0][2] = cells.get("audience", chance.randint(3_000, 60_000))
    write_workbook(folder / f"{agency}.xlsx", tables)


def told(root: Path, programme: Programme, agency: str = "lao-cai") -> set[tuple[str, str, Severity]]:
    reports = ProgressFolder(root, shared_tables(), AgencyNames(programme.agencies.agencies))
    checked = Checker(programme, reports).check(Report(root / "2024" / f"{agency}.xlsx", agency_id=None, year=2024))
    return {
        (f"{finding.location.sheet}!{finding.location.cell}", finding.code, finding.severity)
        for finding in checked.findings
        if finding.code in OF_PEERS and isinstance(finding.location, TableLocation)
    }


@pytest.fixture
def year(tmp_path: Path) -> Path:
    for agency in OTHERS:
        hand_in(tmp_path / "2024", agency)
    return tmp_path / "2024"


@pytest.mark.parametrize("amounts", [(412_000_000, 390_500_000), (412_000, 390_500)], ids=["đồng", "nghìn đồng"])
def test_money_in_another_unit_stands_out_from_that_of_the_others(
    year: Path, programme: Programme, amounts: Sequence[int]
) -> None:
    hand_in(year, "lao-cai", planned=amounts[0], spent=amounts[1])

    found = told(year.parent, programme)

    assert {place for place, _code, _severity in found} == {"Kinh phí!B2", "Kinh phí!C2"}
    assert {severity for _place, _code, severity in found} == {Severity.ERROR}


def test_money_that_a_note_explains_is_only_asked_about(year: Path, programme: Programme) -> None:
    hand_in(year, "lao-cai", planned=412_000, note="Tổ chức Hội nghị Bộ trưởng ASEAN")

    assert ("Kinh phí!B2", "TAB219", Severity.WARNING) in told(year.parent, programme)


def test_money_in_billions_is_asked_about(year: Path, programme: Programme) -> None:
    hand_in(year, "lao-cai", planned=0.35, spent=0.3)

    assert ("Kinh phí!B2", "TAB219", Severity.WARNING) in told(year.parent, programme)


def test_a_count_many_times_that_of_the_others_is_asked_about(year: Path, programme: Programme) -> None:
    hand_in(year, "lao-cai", audience=9_500_000)

    assert told(year.parent, programme) == {("Tuyên truyền!C2", "TAB220", Severity.WARNING)}


@pytest.mark.parametrize(
    "figures", [{"planned": 4_800, "spent": 4_700}, {"planned": 12, "spent": 10}, {"audience": 300_000}]
)
def test_a_large_or_small_agency_is_no_slip(year: Path, programme: Programme, figures: dict[str, object]) -> None:
    hand_in(year, "lao-cai", **figures)

    assert told(year.parent, programme) == set()


def test_two_slips_among_the_others_hide_no_third(year: Path, programme: Programme) -> None:
    for agency in (*OTHERS[:2], "lao-cai"):
        hand_in(year, agency, planned=412_000_000, spent=390_500_000)

    assert ("Kinh phí!B2", "TAB218", Severity.ERROR) in told(year.parent, programme)


def test_few_others_say_nothing(tmp_path: Path, programme: Programme) -> None:
    hand_in(tmp_path / "2024", "lang-son")
    hand_in(tmp_path / "2024", "lao-cai", planned=20_000, spent=19_000)

    assert told(tmp_path, programme) == set()


def test_agencies_of_another_level_are_no_peers(tmp_path: Path, programme: Programme) -> None:
    for ministry in ("bnv", "btc", "bng", "bct", "byt", "bxd"):
        hand_in(tmp_path / "2024", ministry)
    hand_in(tmp_path / "2024", "lao-cai", planned=29_000, spent=28_000, audience=9_000_000)

    assert told(tmp_path, programme) == set()


def test_reports_received_in_any_folder_are_compared_with_one_another(tmp_path: Path, programme: Programme) -> None:
    for agency in OTHERS:
        hand_in(tmp_path / "nhan", agency)
    hand_in(tmp_path / "nhan", "lao-cai", planned=412_000, spent=390_500)

    checker = Checker(programme, received=[tmp_path / "nhan"])
    checked = checker.check(Report(tmp_path / "nhan" / "lao-cai.xlsx", agency_id=None, year=2024))

    assert {"TAB218"} == {finding.code for finding in checked.findings} & OF_PEERS


def test_the_tables_read_of_others_are_those_whose_columns_have_a_nature() -> None:
    assert {*load_plausible().columns, "indicators"} == FIGURES
