"""Findings of cells that were filled in and are not used: TAB175 to TAB178."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

RATE_ALONE = Finding(
    "TAB175",
    "rate-alone",
    Severity.WARNING,
    lambda: _("Giá trị {number} của chỉ tiêu {code} không được dùng: tỷ lệ được tính từ tử số và mẫu số, đang trống."),
    lambda: _("Ghi tử số và mẫu số; nếu không có thì báo cáo in “…”."),
)
PART_OF_COUNT = Finding(
    "TAB176",
    "part-of-count",
    Severity.WARNING,
    lambda: _("Số {number} ở cột “{column}” không được dùng: chỉ tiêu {code} đếm số lượng, ghi ở cột “Giá trị”."),
    lambda: _("Chuyển số liệu sang cột “Giá trị” hoặc xóa ô này."),
)
OWN_TARGET = Finding(
    "TAB177",
    "own-target",
    Severity.WARNING,
    lambda: _(
        "Mục tiêu {number} của chỉ tiêu {code} không được dùng: báo cáo so với mục tiêu của chương trình ({target})."
    ),
    lambda: _("Để nguyên mục tiêu đã ghi sẵn; mục tiêu riêng của đơn vị thì nêu ở trang “Nội dung”."),
)
CELLS_BESIDE = Finding(
    "TAB178",
    "cells-beside",
    Severity.WARNING,
    lambda: _("Ô {cells} nằm ngoài các cột của bảng “{sheet}” nên không được đọc."),
    lambda: _("Chuyển số liệu vào đúng cột, ghi chú vào cột “Ghi chú”, hoặc xóa."),
)

ALL = (RATE_ALONE, PART_OF_COUNT, OWN_TARGET, CELLS_BESIDE)
