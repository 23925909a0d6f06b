"""The tables of the form: the keys they go by in ``AgencyTables.absent``, and their names as the clerk sees them."""

from collections.abc import Mapping
from types import MappingProxyType

INDICATORS = "indicators"
TASKS = "tasks"
TRAININGS = "trainings"
INSTRUMENTS = "instruments"
PUBLICITY = "publicity"
BUDGET = "budget"
PARAGRAPHS = "paragraphs"
PERIOD = "period"

NAMES: Mapping[str, str] = MappingProxyType(
    {
        INDICATORS: "Chỉ tiêu",
        TASKS: "Nhiệm vụ",
        TRAININGS: "Tập huấn",
        INSTRUMENTS: "Văn bản",
        PUBLICITY: "Tuyên truyền",
        BUDGET: "Kinh phí",
        PARAGRAPHS: "Nội dung",
        PERIOD: "Nội dung giai đoạn",
    }
)
ALL = tuple(name for name in NAMES if name != PERIOD)
"""The tables that the reports of every year have; ``PERIOD`` is of the last years of periods alone."""

NUMERATOR = "Tử số"
DENOMINATOR = "Mẫu số"
VALUE = "Giá trị"
STATUS = "Trạng thái"
PEOPLE = "Số người"
ATTENDANCES = "Số lượt"
QUANTITY = "Số lượng"
AUDIENCE = "Lượt người"
PLANNED = "Dự toán"
SPENT = "Thực hiện"
