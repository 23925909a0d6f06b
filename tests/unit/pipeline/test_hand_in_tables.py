"""CSV files handed in as they are are read like the workbook they become."""

from pathlib import Path

import pytest

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation
from gen.domain.periods import DatedPeriod
from gen.domain.workspace import Workspace
from gen.intake.checks.programme import ProgrammeChecks
from gen.intake.report_reading import read_report_of
from gen.pipeline.hand_in_tables import reports_of_tables
from gen.pipeline.reports.workshop import Workshop
from gen.programme.forms.shared import shared_tables
from tests.support.cli import ROOT

TABLES = ROOT / "data/progress/2024"


@pytest.fixture(scope="module")
def workshop() -> Workshop:
    return Workshop(Workspace(ROOT, "1439"))


def rows_of(table: str, agency: str) -> bytes:
    heading, *lines = (TABLES / table).read_text("utf-8-sig").splitlines(keepends=True)
    return "".join([heading, *(line for line in lines if line.startswith(f"{agency},"))]).encode()


def said(findings: tuple[Diagnostic, ...]) -> set[tuple[str, str]]:
    """What is said but for rows, which are others in a file of one agency, and that it is no form of ours."""
    places = [(one.code, one.location) for one in findings if one.code != "TAB004"]
    return {(code, place.sheet or "") for code, place in places if isinstance(place, TableLocation)}


@pytest.mark.parametrize("agency", ["lao-cai", "bnv"])
def test_rows_say_the_same_as_a_workbook(workshop: Workshop, agency: str, tmp_path: Path) -> None:
    files = [(path.name, rows_of(path.name, agency)) for path in sorted(TABLES.glob("*.csv"))]
    files = [file for file in files if file[0] != "tiep-nhan.csv"]

    ((report,), refused) = reports_of_tables(files, workshop)
    path = tmp_path / "report.xlsx"
    path.write_bytes(report.content)
    by_file, by_rows = (
        read_report_of(path, path.name, agency, 2024, shared_tables()),
        workshop.folder.read(agency, 2024),
    )

    assert not refused
    assert (report.agency_id, report.dated) == (agency, DatedPeriod(2024))
    assert by_file.tables.indicators[0].numerator.number == by_rows.tables.indicators[0].numerator.number
    checks = ProgrammeChecks(workshop.programme)
    assert said(checks.check(by_file)) == said(checks.check(by_rows))


def test_several_agencies_in_the_files_are_several_reports(workshop: Workshop) -> None:
    reports, _refused = reports_of_tables([("Chi-tieu (1).csv", (TABLES / "chi-tieu.csv").read_bytes())], workshop)

    assert len(reports) > 60
    assert {report.dated for report in reports} == {DatedPeriod(0)}


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("bang-diem.csv", b"a,b\n1,2\n", "tệp CSV phải mang một trong các tên: thong-tin.csv, chi-tieu.csv"),
        ("chi-tieu.csv", "Mã,Tử số\nCT01,5\n".encode(), "Mã đơn vị"),
        ("chi-tieu.csv", b"\xff\xfe\x00", ""),
        ("chi-tieu.csv", b"", ""),
    ],
)
def test_what_is_no_table_of_reports_is_refused_with_the_reason(
    workshop: Workshop, name: str, content: bytes, reason: str
) -> None:
    reports, (refused,) = reports_of_tables([(name, content)], workshop)

    assert not reports
    assert reason in refused.reason
    assert refused.reason
