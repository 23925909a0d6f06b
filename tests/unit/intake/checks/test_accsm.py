"""The shipped table of ACCSM activities: one stated total is not the sum of its statuses, and that is told."""

from pathlib import Path

from gen.domain.location import TableLocation
from gen.intake.checks.accsm import check_activity_totals

TABLE = Path(__file__).resolve().parents[4] / "data" / "programme" / "accsm-2022.csv"


def test_the_one_total_that_does_not_add_up_is_found_at_its_cell() -> None:
    findings = check_activity_totals(TABLE)

    assert [finding.location for finding in findings] == [TableLocation("accsm-2022.csv", "accsm-2022", "H4")]
    assert "18" in findings[0].message
    assert "10 + 5" in findings[0].message


def test_table_that_adds_up_has_no_finding(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("planned,completed,ongoing,regular,stated_total\n1,2,,,3\n", encoding="utf-8")

    assert check_activity_totals(path) == ()
