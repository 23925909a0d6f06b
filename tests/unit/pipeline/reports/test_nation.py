"""Adding up what all agencies of the roster handed in, from CSV files on disk to the nation."""

from collections import Counter
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from gen.intake import ProgressFolder
from gen.intake.receipts import read_receipt_days
from gen.pipeline.reports.boards import board_of
from gen.pipeline.reports.handed_in import Reports
from gen.pipeline.reports.nation import nation_in, nation_over, trees_of
from gen.programme import Programme, load_programme
from gen.programme.forms.shared import shared_tables
from gen.progress import ReportState, Unit, trace
from gen.progress.reporting import ReportingBoard

DATA = Path(__file__).parents[4] / "data"
HEADING = "Mã đơn vị,Mã,Chỉ tiêu,Đơn vị tính,Tử số,Mẫu số,Giá trị,Mục tiêu,Ước,Ghi chú\n"
END_OF_2024, END_OF_2025 = date(2024, 12, 24), date(2025, 12, 24)


@cache
def programme() -> Programme:
    return load_programme(DATA, "1439")


def write(root: Path, year: int, silent: frozenset[str] = frozenset()) -> None:
    """Write the rate CT01 of every agency that reports in the year: agency number n trained n of 2n."""
    folder = root / str(year)
    folder.mkdir(parents=True)
    agencies = programme().agencies.select("all", date(year, 12, 14))
    rows = [
        f"{agency.id},CT01,,người,{place},{2 * place},,,,\n"
        for place, agency in enumerate(agencies, 1)
        if agency.id not in silent
    ]
    (folder / "chi-tieu.csv").write_text(HEADING + "".join(rows), encoding="utf-8")
    (folder / "thong-tin.csv").write_text(
        "Mã đơn vị,Mục,Giá trị\n"
        + "".join(
            f"{agency.id},Số liệu tính đến ngày,14/12/{year}\n" for agency in agencies if agency.id not in silent
        ),
        encoding="utf-8",
    )


def lookup(root: Path) -> Reports:
    return Reports(ProgressFolder(root, shared_tables()), programme())


def board(root: Path) -> ReportingBoard:
    recorded = read_receipt_days(root / "2024", 2024).days
    return board_of(programme(), lookup(root).receipt, END_OF_2024, 2024, "annual", END_OF_2024, recorded=recorded)


def test_the_nation_of_2024_is_the_sum_of_85_agencies(tmp_path: Path) -> None:
    write(tmp_path, 2024)

    nation = nation_in(programme(), lookup(tmp_path), END_OF_2024, 2024)

    trained = nation.whole.indicators[0]
    assert len(nation.units) == 85
    assert (trained.numerator.number, trained.denominator.number) == (Decimal(85 * 86 // 2), Decimal(85 * 86))
    assert Counter(unit.unit.branch for unit in nation.units) == {"ministry": 22, "province": 63}
    assert all(control.agrees for control in nation.controls)


def test_the_sum_over_34_provinces_is_that_over_the_63_that_reported_separately(tmp_path: Path) -> None:
    write(tmp_path, 2024, silent=frozenset({"ha-giang", "bldtbxh"}))
    write(tmp_path, 2025)

    series = nation_over(programme(), lookup(tmp_path), END_OF_2025, (2024, 2025))

    of_2024 = series.by_year[0]
    apart = nation_in(programme(), lookup(tmp_path), END_OF_2024, 2024)
    assert (len(of_2024.units), len(apart.units)) == (51, 85)
    assert series.separate == ((2024, 85), (2025, 51))
    mine, theirs = of_2024.whole.indicators[0], apart.whole.indicators[0]
    assert (mine.numerator.number, mine.denominator.number) == (theirs.numerator.number, theirs.denominator.number)
    assert set(mine.result.lacking) == set(theirs.result.lacking) == {"ha-giang", "bldtbxh"}
    assert all(control.agrees for control in series.controls)


def test_agencies_that_do_not_report_are_no_part_of_their_successor() -> None:
    finance = next(unit for unit in trees_of(programme(), END_OF_2025, (2024,))[2024] if unit.id == "btc")

    assert [part.id for part in finance.parts] == ["btc", "bkhdt"]


def test_the_board_names_those_who_sent_nothing(tmp_path: Path) -> None:
    write(tmp_path, 2024, silent=frozenset({"hue", "thua-thien-hue"}))

    found = board(tmp_path)

    assert [row.unit.id for row in found.overdue] == ["thua-thien-hue"]
    assert found.overdue[0].days_late == 10
    assert len(found.in_state(ReportState.ON_TIME)) == 84


def test_a_day_of_receipt_on_record_decides_how_late_a_report_is(tmp_path: Path) -> None:
    write(tmp_path, 2024)
    (tmp_path / "2024/tiep-nhan.csv").write_text("Mã đơn vị,Ngày nhận\nlao-cai,18/12/2024\n", encoding="utf-8")

    found = board(tmp_path)

    assert [(row.unit.id, row.days_late) for row in found.in_state(ReportState.LATE)] == [("lao-cai", 4)]


def test_a_day_of_receipt_that_is_no_day_is_a_finding_at_its_cell(tmp_path: Path) -> None:
    (tmp_path / "2024").mkdir()
    (tmp_path / "2024/tiep-nhan.csv").write_text("Mã đơn vị,Ngày nhận\nlao-cai,32/12/2024\n", encoding="utf-8")

    read = read_receipt_days(tmp_path / "2024", 2024)

    assert read.days == {}
    assert [str(finding.location) for finding in read.findings] == ["2024/tiep-nhan.csv!B2"]


def test_a_national_figure_is_traced_to_the_cell_of_a_former_province(tmp_path: Path) -> None:
    write(tmp_path, 2024)
    nation = Unit("all", "Cả nước", "", trees_of(programme(), END_OF_2025, (2024,))[2024])

    node = trace(nation, 2024, "CT01", lookup(tmp_path), programme())

    assert node is not None
    merged = next(part for part in node.parts if part.unit.id == "lao-cai")
    former = next(part for part in merged.parts if part.unit.id == "yen-bai")
    assert former.value.cells[0].file == "2024/chi-tieu.csv"
    assert former.value.cells[0].cell.startswith("E")
