"""Days of receipt written into the table of a year: other rows and columns stay as they are."""

from datetime import date
from pathlib import Path

import pytest

from gen.domain.errors import StorageError
from gen.intake.receipts import read_receipt_days
from gen.pipeline.output.store import FileStore
from gen.pipeline.receive import receive

DAY = date(2024, 12, 20)


def test_a_day_is_written_where_there_was_no_table(tmp_path: Path) -> None:
    (tmp_path / "2024").mkdir()

    receive(tmp_path / "2024", "lao-cai", DAY, FileStore())

    assert read_receipt_days(tmp_path / "2024", 2024).days == {"lao-cai": DAY}


def test_other_rows_and_columns_stay(tmp_path: Path) -> None:
    path = tmp_path / "2024/tiep-nhan.csv"
    path.parent.mkdir()
    path.write_text("Mã đơn vị,Ngày nhận,Ghi chú\nbnv,1/12/2024,qua trục\nlao-cai,2/12/2024,bản giấy\n", "utf-8-sig")

    receive(tmp_path / "2024", "lao-cai", DAY, FileStore())

    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert lines == ["Mã đơn vị,Ngày nhận,Ghi chú", "bnv,1/12/2024,qua trục", "lao-cai,20/12/2024,bản giấy"]


def test_a_day_is_taken_away(tmp_path: Path) -> None:
    (tmp_path / "2024").mkdir()
    receive(tmp_path / "2024", "lao-cai", DAY, FileStore())

    receive(tmp_path / "2024", "lao-cai", None, FileStore())

    assert read_receipt_days(tmp_path / "2024", 2024).days == {}


def test_a_table_of_another_make_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "2024/tiep-nhan.csv"
    path.parent.mkdir()
    path.write_text("tên,ngày\n", encoding="utf-8")

    with pytest.raises(StorageError, match="thiếu cột"):
        receive(tmp_path / "2024", "lao-cai", DAY, FileStore())

    assert path.read_text(encoding="utf-8") == "tên,ngày\n"
