"""Reports that are checked on the way: the board says which are valid, a summary names those with errors."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gen.domain.agency import NATION
from gen.domain.diagnostic import Severity
from gen.domain.document import Behaviour
from gen.domain.workspace import Workspace
from gen.intake import Checker, ProgressFolder, Report
from gen.intake.checks.programme import ProgrammeChecks
from gen.pipeline.jobs.model import Job, State
from gen.pipeline.making.evidence import evidence_for
from gen.pipeline.making.evidence_model import ReportWithErrors
from gen.pipeline.making.maker import Maker
from gen.pipeline.reports.boards import board_of
from gen.pipeline.reports.handed_in import CheckedReports, Reports
from gen.pipeline.reports.workshop import Workshop
from gen.programme import Programme, load_programme
from gen.programme.forms.shared import shared_tables
from gen.progress.reporting import ReportingBoard, ReportRow

REPOSITORY = Path(__file__).parents[4]
DAY = date(2024, 12, 24)
HEADING = "Mã đơn vị,Mã,Chỉ tiêu,Đơn vị tính,Tử số,Mẫu số,Giá trị,Mục tiêu,Ước,Ghi chú\n"
TASKS = "Mã đơn vị,Mã,Nhiệm vụ,Trạng thái,Sản phẩm,Kết quả,Nguyên nhân\n"
TASK = "1a,Phổ biến Tuyên bố ASEAN,Đã lên kế hoạch,,,"
ROWS = {
    "cao-bang": "CT01,,người,60,100,,,,",
    "lang-son": "CT01,,người,600,100,,,,",  # more people than there are
    "ha-giang": "CT99,,người,60,100,,,,",  # no such indicator: only the checks with the programme can tell
    "tuyen-quang": "CT01,,người,40,100,,,,",  # a cumulative figure that fell against last year: a warning
}


@pytest.fixture(scope="module")
def programme() -> Programme:
    return load_programme(REPOSITORY / "data", "1439")


@pytest.fixture
def figures(tmp_path: Path) -> Path:
    write(tmp_path, 2023, dict.fromkeys(ROWS, "CT01,,người,50,100,,,,"))
    write(tmp_path, 2024, ROWS)
    (tmp_path / "2024/lai-chau.xlsx").write_bytes(b"no workbook")
    return tmp_path


def write(root: Path, year: int, rows: dict[str, str]) -> None:
    (root / str(year)).mkdir()
    lines = "".join(f"{agency},{row}\n" for agency, row in rows.items())
    (root / f"{year}/chi-tieu.csv").write_text(HEADING + lines, encoding="utf-8")
    tasks = "".join(f"{agency},{TASK}\n" for agency in rows)
    (root / f"{year}/nhiem-vu.csv").write_text(TASKS + tasks, encoding="utf-8")


def board(figures: Path, programme: Programme, on: date = DAY) -> ReportingBoard:
    reports = CheckedReports(ProgressFolder(figures, shared_tables()), programme, ProgrammeChecks(programme), 2024)
    return board_of(programme, reports.receipt, DAY, 2024, "annual", on)


def test_a_board_lets_go_of_what_it_has_seen_and_says_the_same(figures: Path, programme: Programme) -> None:
    reports = CheckedReports(ProgressFolder(figures, shared_tables()), programme, ProgrammeChecks(programme), 2024)

    passing = board_of(programme, reports.passing_receipt, DAY, 2024, "annual", DAY)

    assert passing == board(figures, programme)
    assert reports.findings == {}


def row(board: ReportingBoard, agency_id: str) -> ReportRow:
    return next(each for each in board.rows if each.unit.id == agency_id)


@pytest.mark.parametrize(
    ("agency", "valid"),
    [
        ("cao-bang", True),
        ("tuyen-quang", True),
        ("lang-son", False),
        ("ha-giang", False),
        ("lai-chau", False),
        ("hue", None),
    ],
)
def test_the_board_says_of_every_agency_whether_what_it_sent_is_valid(
    figures: Path, programme: Programme, agency: str, valid: bool | None
) -> None:
    agency_id = "thua-thien-hue" if agency == "hue" else agency

    assert row(board(figures, programme), agency_id).valid is valid


def test_the_board_counts_the_errors_that_gen_check_tells(figures: Path, programme: Programme) -> None:
    checked = Checker(programme, ProgressFolder(figures, shared_tables())).check(
        Report(figures / "2024", "lang-son", 2024)
    )
    told = [found.code for found in checked.findings if found.severity is Severity.ERROR]

    receipt = row(board(figures, programme), "lang-son").receipt

    assert receipt is not None
    assert (receipt.errors, told) == (1, ["TAB201"])


def test_a_file_that_cannot_be_read_did_come_in(figures: Path, programme: Programme) -> None:
    found = row(board(figures, programme), "lai-chau")

    assert found in board(figures, programme).received
    assert found.receipt is not None
    assert (found.receipt.errors, found.days_late) == (1, 0)


def test_the_table_of_a_draft_counts_what_came_in_as_its_text_does(figures: Path) -> None:
    workshop = Workshop(Workspace(REPOSITORY, "1439"), figures)

    values: Mapping[str, Any] = (
        Maker(workshop).context_of(Job(Behaviour.SUMMARY, "bnv", 2024, DAY, tolerant=True)).values
    )

    assert values["activities"].total.report == f"{len(ROWS) + 1}/85"
    assert str(values["reports"].received) == "05"


def test_a_row_without_an_owner_is_counted_for_nobody(figures: Path, programme: Programme) -> None:
    path = figures / "2024/chi-tieu.csv"
    path.write_text(path.read_text(encoding="utf-8") + ",CT01,,người,1,2,,,,\n", encoding="utf-8")

    reports = CheckedReports(ProgressFolder(figures, shared_tables()), programme, ProgrammeChecks(programme), 2024)

    assert reports.errors("cao-bang", 2024) == 0
    assert [found.code for found in reports.of_files] == ["TAB029"]


def test_what_was_not_checked_is_not_called_valid(figures: Path, programme: Programme) -> None:
    found = board_of(
        programme, Reports(ProgressFolder(figures, shared_tables()), programme).receipt, DAY, 2024, "annual", DAY
    )

    assert not found.checked
    assert (found.valid, found.faulty) == ((), ())


def test_a_summary_is_refused_with_every_agency_with_errors_by_name_and_the_way_on(figures: Path) -> None:
    outcome = Maker(Workshop(Workspace(REPOSITORY, "1439"), figures))(Job(Behaviour.SUMMARY, "bnv", 2024, DAY))

    assert outcome.state is State.REFUSED
    assert "3 báo cáo còn lỗi" in outcome.reason
    for words in ("Lạng Sơn năm 2024 (1 lỗi)", "Hà Giang", "Lai Châu", "gen check --year 2024", "--draft"):
        assert words in outcome.reason


def test_a_day_of_receipt_that_is_no_day_is_remarked_beside_a_summary(figures: Path) -> None:
    (figures / "2024/tiep-nhan.csv").write_text("Mã đơn vị,Ngày nhận\ncao-bang,32/12/2024\n", encoding="utf-8")

    evidence = evidence_for(Workshop(Workspace(REPOSITORY, "1439"), figures), Job(Behaviour.SUMMARY, "bnv", 2024, DAY))

    severities = {str(found.location): found.severity for found in evidence.findings}
    assert severities["2024/tiep-nhan.csv!B2"] is Severity.WARNING


def test_a_summary_of_a_year_is_not_stopped_by_the_year_before(figures: Path) -> None:
    (figures / "2023/chi-tieu.csv").write_text(HEADING + "cao-bang,CT01,,người,600,100,,,,\n", encoding="utf-8")

    evidence = evidence_for(Workshop(Workspace(REPOSITORY, "1439"), figures), Job(Behaviour.SUMMARY, "bnv", 2024, DAY))

    assert {report.year for report in evidence.faulty} == {2024}
    assert ReportWithErrors("Lạng Sơn", 2024, 1) in evidence.faulty


def test_nobody_misses_figures_of_the_nation_beside_its_paragraphs(programme: Programme) -> None:
    reports = CheckedReports(
        ProgressFolder(REPOSITORY / "data/progress", shared_tables()), programme, ProgrammeChecks(programme), 2024
    )

    assert reports(NATION, 2024) is not None
    assert reports.findings[NATION, 2024] == ()
