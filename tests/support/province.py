"""Small tables made by hand: one province over the years, with a value not reported and explicit zeros."""

from datetime import date
from decimal import Decimal

from gen.domain.tables import (
    AgencyTables,
    BudgetRow,
    IndicatorRow,
    InstrumentRow,
    ParagraphRow,
    PublicityRow,
    TaskRow,
    TaskStatus,
    TrainingRow,
)
from gen.domain.values import NOT_REPORTED, Source, Value

STAFF = 1200
TASKS = {
    "1a": TaskStatus.DONE,
    "1b": TaskStatus.REGULAR,
    "2a": TaskStatus.ONGOING,
    "3a": TaskStatus.REGULAR,
    "3b": TaskStatus.DONE,
    "5c": TaskStatus.PLANNED,
}
PARAGRAPHS = {
    "chỉ đạo": "Giao Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành tổ chức thực hiện Kế hoạch hành động",
    "ưu điểm": "Các cơ quan chủ động lồng ghép nội dung về Cộng đồng ASEAN vào chương trình bồi dưỡng hằng năm.",
    "hạn chế": "Năng lực ngoại ngữ của một bộ phận công chức còn hạn chế.",
    "nguyên nhân": "Cán bộ phụ trách phần lớn kiêm nhiệm; nguồn lực riêng hạn chế.",
    "bài học": "Gắn nhiệm vụ của Đề án với chương trình cải cách hành chính.",
    "phương hướng": "- Tiếp tục tập huấn cho công chức cấp xã;\n- Tăng cường chia sẻ kinh nghiệm với các nước ASEAN.",
    "kiến nghị": "Đề nghị Bộ Nội vụ cung cấp tài liệu tập huấn dùng chung.",
}
PERIOD = {
    "Bối cảnh": "Tỉnh có cửa khẩu quốc tế và nhiều xã vùng cao",
    "Chỉ đạo, tổ chức thực hiện": "Ủy ban nhân dân tỉnh giao chỉ tiêu đến từng sở, ngành từ đầu kỳ.",
    "Kết quả nổi bật": "Sa Pa đưa nội dung về ASEAN vào chương trình bồi dưỡng thường xuyên.",
    "Tác động đến đội ngũ công chức": "Công chức chủ động tra cứu cam kết ASEAN.",
    "Tác động đến phục vụ người dân": "Thời gian giải quyết thủ tục ở cửa khẩu rút ngắn 02 giờ.",
    "Mô hình, cách làm hay": "Lớp học theo tình huống tại nơi tiếp nhận hồ sơ.",
    "Hạn chế": "Bát Xát luôn chậm hơn một năm.",
    "Nguyên nhân khách quan": "Dịch COVID-19 làm gián đoạn trao đổi; kinh phí giao theo năm.",
    "Nguyên nhân chủ quan": "Cán bộ theo dõi kiêm nhiệm.",
    "Phương hướng": "- Duy trì đội ngũ giảng viên;\n- Mở rộng hợp tác.",
    "Kiến nghị": "Đề nghị hướng dẫn mức chi kinh phí trao đổi với đối tác.",
}
"""What the province wrote of a period: all sections of the sheet but the lessons."""
LAST_YEARS = (2022, 2025)


def value(number: int | str, cell: str, sheet: str = "Chỉ tiêu") -> Value:
    """Return a number as read from a cell."""
    return Value(Decimal(number), source=Source("lao-cai.xlsx", sheet, cell, "0" * 64))


def tables(year: int, agency_id: str = "lao-cai") -> AgencyTables:
    """Return the tables of a year: knowledge of ASEAN grows by 170 a year, skills are not reported in 2021."""
    grown = year - 2018
    return AgencyTables(
        agency_id=agency_id,
        year=year,
        as_of=date(year, 12, 5),
        indicators=_indicators(year, grown),
        tasks=tuple(_task(code, status, year) for code, status in TASKS.items()),
        trainings=_trainings(year, grown),
        instruments=(
            InstrumentRow(
                "45/KH-UBND", date(year, 3, 5), "UBND tỉnh", f"Kế hoạch thực hiện Đề án 1439 năm {year}", None
            ),
        ),
        publicity=(
            PublicityRow("Hội nghị, hội thảo", value(grown, "B2"), value(120 * grown, "C2")),
            PublicityRow("Tin, bài", value(0, "B3"), NOT_REPORTED),
        ),
        budget=(
            BudgetRow("Ngân sách địa phương", value("150.5", "B2", "Kinh phí"), value("142", "C2", "Kinh phí")),
            BudgetRow("Nguồn huy động khác", value(0, "B3", "Kinh phí"), value(0, "C3", "Kinh phí")),
        ),
        paragraphs=tuple(ParagraphRow(section, text) for section, text in PARAGRAPHS.items()),
        period=tuple(ParagraphRow(section, text) for section, text in PERIOD.items()) if year in LAST_YEARS else (),
    )


def _indicators(year: int, grown: int) -> tuple[IndicatorRow, ...]:
    skilled = NOT_REPORTED if year == 2021 else value(140 * grown, "D3")
    return (
        IndicatorRow("CT01", "", "người", value(170 * grown, "D2"), value(STAFF, "E2")),
        IndicatorRow("CT02", "", "người", skilled, value(STAFF, "E3"), estimated=True),
        IndicatorRow("CT03", "", "kế hoạch", value=value(1, "F4")),
        IndicatorRow("CT04", "", "lớp", value=value(grown, "F5")),
        IndicatorRow("CT11", "", "đoàn", value=value(0, "F12")),
        IndicatorRow("CT13", "", "bộ quy tắc", value=value(0, "F14")),
    )


def _task(code: str, status: TaskStatus, year: int) -> TaskRow:
    late = status is TaskStatus.ONGOING
    return TaskRow(
        code=code,
        task=f"Nhiệm vụ {code} của tỉnh",
        lead="Sở Nội vụ",
        partners="các sở, ban, ngành",
        start=date(year, 1, 15),
        end=date(year, 6, 30) if late else date(year, 12, 31),
        product="Báo cáo",
        status=status,
        result="" if status is TaskStatus.PLANNED else f"đã thực hiện nhiệm vụ {code}",
        cause="chưa bố trí được kinh phí" if late else "",
    )


def _trainings(year: int, grown: int) -> tuple[TrainingRow, ...]:
    return tuple(
        TrainingRow(
            name=f"Lớp tập huấn số {number}",
            topic="Kiến thức về Cộng đồng ASEAN",
            start=date(year, 10, number),
            end=date(year, 10, number + 2),
            place="Lào Cai",
            people=value(50, f"F{number + 1}", "Tập huấn"),
            attendances=value(53, f"G{number + 1}", "Tập huấn"),
        )
        for number in range(1, grown + 1)
    )
