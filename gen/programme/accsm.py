"""Reads ``accsm-2022.csv``: the regional activities reported in August 2022, with the totals as they were stated."""

from pathlib import Path

from gen.domain.decision import ActivityCount
from gen.programme.collecting import FindingCollector
from gen.programme.folders import programme_folder
from gen.programme.tables import CsvRow, read_rows

ACCSM_COLUMNS = (
    *("area", "title", "framework", "planned", "completed", "ongoing", "regular", "stated_total", "source"),
)
FRAMEWORKS = ("ACCSM", "ACCSM+3")


def load_accsm(data_dir: Path, programme_id: str = "") -> tuple[ActivityCount, ...]:
    """Return the rows of the table as stated, also those whose statuses do not add up (see ``adds_up``).

    A status that the source does not mention is None, which is not 0. Raises KnowledgeError for a broken file.
    """
    findings = FindingCollector(data_dir.parent)
    rows = read_rows(programme_folder(data_dir, programme_id) / "accsm-2022.csv", ACCSM_COLUMNS, findings)
    counts = tuple(_count(row) for row in rows)
    findings.refuse()
    return counts


def _count(row: CsvRow) -> ActivityCount:
    row.required("source")
    return ActivityCount(
        area=row.required("area"),
        title=row.required("title"),
        framework=row.choice("framework", FRAMEWORKS),
        planned=row.optional_number("planned"),
        completed=row.optional_number("completed"),
        ongoing=row.optional_number("ongoing"),
        regular=row.optional_number("regular"),
        stated_total=row.number("stated_total"),
    )
