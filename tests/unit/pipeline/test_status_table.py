"""The board of who has reported, as people read it."""

from datetime import date
from pathlib import Path

from gen.pipeline.status import Status
from gen.pipeline.status_table import lines
from gen.programme import load_programme
from gen.programme.forms.shared import shared_tables
from gen.progress import Receipt, Unit, reporting_board

DATA = Path(__file__).resolve().parents[3] / "data"


def test_days_are_written_as_documents_cite_them() -> None:
    programme = load_programme(DATA, "1439")
    deadline = programme.deadline(programme.kind("annual").deadline)
    receipts = {"lao-cai": Receipt("lao-cai", date(2025, 2, 5))}
    units = (Unit("lao-cai", "Lào Cai", "province"), Unit("ca-mau", "Cà Mau", "province"))

    said = lines(Status(reporting_board(units, 2024, receipts, deadline, date(2025, 3, 1)), (), shared_tables()))

    assert any("Lào Cai" in line and "05/02/2025" in line for line in said)
    assert any("Cà Mau" in line and "…" in line for line in said)
