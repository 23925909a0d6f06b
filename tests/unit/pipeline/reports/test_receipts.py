"""A board knows a report from the last time while all it rests on stays the same, and says what reading says."""

import io
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path

import openpyxl
import pytest

from gen.domain.workspace import Workspace
from gen.pipeline.output.store import FileStore
from gen.pipeline.receive import receive
from gen.pipeline.reports.handed_in import CheckedReports
from gen.pipeline.reports.workshop import Workshop
from gen.pipeline.status import Status, StatusRequest, status
from gen.progress import Receipt
from tests.support.clerks import filled_form
from tests.support.workspaces import WITHOUT_FIGURES, linked

YEAR = 2024
AGENCIES = ("lao-cai", "ha-noi", "ha-giang", "da-nang", "can-tho", "cao-bang")
MUCH = 90000000
"""In triệu đồng: refused where the others report hundreds, and where the year before had hundreds."""


@lru_cache
def workbook(agency: str, spent: float = 150.4) -> bytes:
    """The made-up figures as the report of an agency that spent so much."""
    book = openpyxl.load_workbook(io.BytesIO(filled_form()))
    for (cell,) in book["Thông tin"].iter_rows(min_col=2, max_col=2):
        if cell.value == "lao-cai":
            cell.value = agency
    book["Kinh phí"]["B5"] = book["Kinh phí"]["C5"] = spent
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = linked(tmp_path, WITHOUT_FIGURES)
    folder = root / f"data/progress/{YEAR}"
    folder.mkdir(parents=True)
    for agency in AGENCIES:
        (folder / f"{agency}.xlsx").write_bytes(workbook(agency, MUCH if agency == "lao-cai" else 150.4))
    return root


class Office:
    """A workspace whose board is looked at again and again; ``read`` are those whose reports were read for it."""

    def __init__(self, root: Path) -> None:
        self.workshop = Workshop(Workspace(root))
        self.folder = self.workshop.progress / str(YEAR)
        self.read: list[str] = []

    def board(self) -> Status:
        """Look at the board as the desk does: what changed on the disk counts."""
        self.read.clear()
        self.workshop = self.workshop.afresh()
        return status(StatusRequest(YEAR, date(2025, 1, 2)), self.workshop)

    def anew(self) -> Status:
        """Look at it as a command does."""
        return status(StatusRequest(YEAR, date(2025, 1, 2)), Workshop(self.workshop.workspace))


@pytest.fixture
def office(root: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    office = Office(root)
    reading = CheckedReports.receipt

    def noted(reports: CheckedReports, agency_id: str, year: int, recorded: date | None = None) -> Receipt | None:
        office.read.append(agency_id)
        return reading(reports, agency_id, year, recorded)

    monkeypatch.setattr(CheckedReports, "receipt", noted)
    office.board()
    return office


def test_a_day_of_receipt_has_no_report_read_again(office: Office) -> None:
    receive(office.workshop.year_folder(YEAR), "ha-noi", date(2024, 12, 11), FileStore())

    board = office.board()

    assert office.read == []
    assert board == office.anew()
    assert any(row.receipt and row.receipt.received_on == date(2024, 12, 11) for row in board.board.rows)


def test_of_reports_only_what_came_in_is_read_and_what_it_may_refuse(office: Office) -> None:
    (office.folder / "ha-noi.xlsx").write_bytes(workbook("ha-noi", 150.5))

    board = office.board()

    assert set(office.read) == {"ha-noi", "lao-cai"}  # the money of Lào Cai is so much that it is compared
    assert board == office.anew()


CHANGES: dict[str, Callable[[Path], object]] = {
    "a report taken away": lambda folder: (folder / "can-tho.xlsx").unlink(),
    "a second report": lambda folder: (folder / "Cao Bằng lần 2.xlsx").write_bytes(workbook("cao-bang")),
    "a report that cannot be read": lambda folder: (folder / "da-nang.xlsx").write_bytes(b"PK"),
    "a table of many agencies": lambda folder: (folder / "chi-tieu.csv").write_text("Mã đơn vị,Mã\nson-la,CT01\n"),
    "the year before": lambda folder: _year_before(folder, "ha-noi", 0.2),
}


def _year_before(folder: Path, agency: str, spent: float) -> None:
    before = folder.with_name(str(YEAR - 1))
    before.mkdir()
    (before / f"{agency}.xlsx").write_bytes(workbook(agency, spent))


@pytest.mark.parametrize("change", CHANGES)
def test_the_board_sees_every_change(office: Office, change: str) -> None:
    CHANGES[change](office.folder)

    assert office.board() == office.anew()


def test_a_report_is_judged_again_when_those_it_is_compared_with_change(office: Office) -> None:
    assert errors_of(office.board(), "lao-cai")
    for agency in AGENCIES[1:]:
        (office.folder / f"{agency}.xlsx").write_bytes(workbook(agency, MUCH))

    board = office.board()

    assert errors_of(board, "lao-cai") == errors_of(office.anew(), "lao-cai")
    assert "lao-cai" in office.read


def errors_of(found: Status, agency: str) -> int:
    (receipt,) = [row.receipt for row in found.board.rows if row.unit.id == agency]
    assert receipt is not None
    return receipt.errors or 0
