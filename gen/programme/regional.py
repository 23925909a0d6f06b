"""Reads the table of regional activities that a programme may have, with the totals as they were stated."""

from pathlib import Path

from gen.domain.decision import ActivityCount
from gen.domain.errors import ConfigurationError
from gen.domain.measures import RegionalTable
from gen.messages import _
from gen.programme.collecting import FindingCollector
from gen.programme.folders import programme_folder
from gen.programme.tables import CsvRow, read_rows

COLUMNS = ("area", "title", "framework", "planned", "completed", "ongoing", "regular", "stated_total", "source")


def load_regional(data_dir: Path, programme_id: str, table: RegionalTable | None) -> tuple[ActivityCount, ...]:
    """Return the rows of the table as stated, also those whose statuses do not add up (see ``adds_up``).

    A status that the source does not mention is None, which is not 0. Raises KnowledgeError for a broken file,
    ConfigurationError where the programme has no such table.
    """
    if table is None:
        text = _("Chương trình không có bảng hoạt động khu vực ([regional] trong measures.toml); hãy bỏ --regional.")
        raise ConfigurationError(text)
    findings = FindingCollector(data_dir.parent)
    rows = read_rows(programme_folder(data_dir, programme_id) / table.file, COLUMNS, findings)
    counts = tuple(_count(row, table.frameworks) for row in rows)
    findings.refuse()
    return counts


def _count(row: CsvRow, frameworks: tuple[str, ...]) -> ActivityCount:
    row.required("source")
    return ActivityCount(
        area=row.required("area"),
        title=row.required("title"),
        framework=row.choice("framework", frameworks),
        planned=row.optional_number("planned"),
        completed=row.optional_number("completed"),
        ongoing=row.optional_number("ongoing"),
        regular=row.optional_number("regular"),
        stated_total=row.number("stated_total"),
    )
