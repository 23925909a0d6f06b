"""The tables as data: exactly the sheets and columns that are agreed, in their order."""

import os
import subprocess
import sys

import pytest

from gen.domain.tables import TaskStatus
from gen.programme.forms.shared import shared_tables

AGREED = {
    "Thông tin": "Mục, Giá trị",
    "Chỉ tiêu": "Mã, Chỉ tiêu, Đơn vị tính, Tử số, Mẫu số, Giá trị, Mục tiêu, Ước, Ghi chú",
    "Nhiệm vụ": "Mã, Nhiệm vụ, Cơ quan chủ trì, Cơ quan phối hợp, Bắt đầu, Kết thúc, Sản phẩm, Trạng thái, Kết quả"
    ", Nguyên nhân",
    "Tập huấn": "Tên lớp, Chủ đề, Từ ngày, Đến ngày, Địa điểm, Số người, Số lượt",
    "Văn bản": "Số, ký hiệu, Ngày ban hành, Cơ quan ban hành, Trích yếu",
    "Tuyên truyền": "Hình thức, Số lượng, Lượt người, Ghi chú",
    "Kinh phí": "Nguồn, Dự toán, Thực hiện, Ghi chú",
    "Nội dung": "Mục, Nội dung",
    "Nội dung giai đoạn": "Mục, Nội dung",
    "Kế hoạch": "Mã, Hoạt động, Địa điểm, Số lượng, Đơn vị tính, Cơ quan chủ trì, Cơ quan phối hợp, Bắt đầu, Kết thúc"
    ", Sản phẩm, Kinh phí, Nguồn",
    "Lộ trình": "Mã, Năm, Mục tiêu, Ghi chú",
    "Nội dung kế hoạch": "Mục, Nội dung",
    "Hội nghị": "Mục, Nội dung",
}


def test_sheets_and_columns_are_those_agreed() -> None:
    found = {sheet.name: ", ".join(column.name for column in sheet.columns) for sheet in shared_tables().sheets}

    assert found == AGREED


def test_statuses_are_those_of_the_domain() -> None:
    assert shared_tables().sheet("tasks").column("status").values == tuple(status.value for status in TaskStatus)


def test_fingerprint_is_the_same_in_another_process() -> None:
    asked = "from gen.programme.forms.shared import shared_tables; print(shared_tables().fingerprint)"
    environment = {**os.environ, "PYTHONHASHSEED": "1"}

    other = subprocess.run([sys.executable, "-c", asked], env=environment, capture_output=True, text=True, check=True)

    assert other.stdout.strip() == shared_tables().fingerprint
    assert len(shared_tables().fingerprint) == 16


def test_unknown_column_is_refused() -> None:
    with pytest.raises(KeyError):
        shared_tables().sheet("tasks").column("colour")
