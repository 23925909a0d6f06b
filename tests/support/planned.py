"""What Lào Cai plans, made by hand: the whole period, a year, a conference; some things not said."""

from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from gen.domain.tables import AgencyTables, ParagraphRow, PathRow, PlannedRow
from gen.domain.values import NOT_REPORTED, Value
from tests.support.province import tables, value

LOCAL, INTEGRATED = "Ngân sách địa phương", "Lồng ghép, không bố trí riêng"
WORDS = {
    "Đặc điểm": "Địa bàn vùng cao, có cửa khẩu quốc tế",
    "Lĩnh vực ưu tiên": "Công vụ phục vụ kinh tế cửa khẩu",
    "Chương trình công tác": "Kế hoạch cải cách hành chính của tỉnh",
    "Giải pháp": "Giao chỉ tiêu tập huấn bằng danh sách",
    "Tờ trình": "số 45/TTr-SNV ngày 10/6/2019",
}
CONFERENCE = (
    ("Thời gian", "08 giờ 00 phút, ngày 18/11/2022"),
    ("Địa điểm", "Hội trường tỉnh"),
    ("Chủ trì", "Lãnh đạo Ủy ban nhân dân tỉnh Lào Cai"),
    ("Thành phần", "Đại diện lãnh đạo các sở, ban, ngành"),
    ("Chương trình", "08:00 | Khai mạc | Lãnh đạo Ủy ban nhân dân tỉnh"),
    ("Chuẩn bị", "Dự thảo báo cáo | Sở Nội vụ | trước ngày 10/11/2022"),
    ("Đánh giá", "Việc thực hiện Đề án đã đi vào nền nếp"),
    ("Giao việc", "Lập danh sách lớp năm 2023 | Sở Nội vụ | tháng 01/2023"),
)


def planned(year: int, **words: str) -> AgencyTables:
    """Return the tables of a year with a plan; ``words`` replace sections, "" leaves one out."""
    sections = {**WORDS, **words}
    return replace(
        tables(year),
        plan=rows(year),
        path=tuple(
            PathRow("CT01", Value(Decimal(each)), value(30 + 10 * (each - 2019), "C5")) for each in (year, year + 1)
        ),
        plan_texts=tuple(ParagraphRow(section, text) for section, text in sections.items() if text),
        conference=tuple(ParagraphRow(*row) for row in CONFERENCE),
    )


def rows(year: int) -> tuple[PlannedRow, ...]:
    """Return two activities that go on after the year, and two of the year; of one the cost is not said."""
    return (
        row(
            "1a",
            "Tuyên truyền tại chợ phiên Bắc Hà",
            "Sở Nội vụ; Sở Ngoại vụ",
            year,
            2025,
            7,
            "buổi",
            value(70, "K2", "Kế hoạch"),
        ),
        row(
            "3a",
            "Mở lớp kỹ năng cho công chức một cửa Sa Pa",
            "Trường Chính trị",
            year,
            2025,
            14,
            "lớp",
            value(0, "K3", "Kế hoạch"),
        ),
        row("3a", "Mở lớp tiếng Anh du lịch", "Sở Nội vụ", year, year, 3, "lớp", value("45.5", "K4", "Kế hoạch")),
        row("5a", "Vận động tài trợ tài liệu", "các sở, ban, ngành", year, year, None, "", NOT_REPORTED),
    )


def row(
    code: str, activity: str, lead: str, first: int, last: int, quantity: int | None, unit: str, cost: Value
) -> PlannedRow:
    """Return one activity from July of its first year, or March where it is of one year, to its end."""
    return PlannedRow(
        code=code,
        activity=activity,
        place="",
        quantity=NOT_REPORTED if quantity is None else value(quantity, "D2", "Kế hoạch"),
        unit=unit,
        lead=lead,
        partners="Các sở",
        start=date(first, 3 if first == last else 7, 1),
        end=date(last, 12, 31),
        product="Báo cáo",
        cost=cost,
        funding=LOCAL if cost.number else INTEGRATED,
    )
