"""Sheet “Hội nghị”: the conferences that end the two periods, one of each agency."""

from collections.abc import Sequence
from datetime import date

from scripts.demo.plans import plan_words
from scripts.demo.reporter import Reporter
from scripts.demo.stock import texts
from scripts.demo.values import Row, day, weekday
from scripts.demo.wording import own_words

NAMES = {
    2022: "Hội nghị sơ kết Đề án 1439 giai đoạn 2019 - 2022",
    2025: "Hội nghị tổng kết Đề án 1439 giai đoạn 2019 - 2025",
}
_MONTH = 11
LEAD = "bnv"
_GUESTS = "Đại diện lãnh đạo các bộ, cơ quan ngang bộ; Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương"


def conference_rows(reporter: Reporter) -> list[Row]:
    """Return what invitation, plan and conclusion of the year's conference need; nothing in other years."""
    if reporter.year not in NAMES:
        return []
    dice = reporter.dice("conference")
    stock = texts("plans")["conference"]["province" if reporter.local else "ministry"]
    words = {**own_words(reporter, dice), **plan_words(reporter, dice, 0)}
    held, guests = weekday(dice, reporter.year, _MONTH, _MONTH), 10 * dice.whole(5, 16)
    rows: list[Row] = [
        ("Tên hội nghị", NAMES[reporter.year]),
        ("Thời gian", f"08 giờ 00 phút, {_written(held)}"),
        ("Địa điểm", f"{dice.pick(stock['Địa điểm'])}".format_map(words)),
        ("Hình thức", dice.pick(("Trực tiếp", "Trực tiếp kết hợp trực tuyến"))),
        ("Chủ trì", f"Lãnh đạo {reporter.agency.name}"),
        ("Số đại biểu", f"{guests} đại biểu"),
        ("Kinh phí", "Sử dụng dự toán chi thường xuyên đã giao năm nay của cơ quan chủ trì chuẩn bị Hội nghị"),
    ]
    rows.extend((section, text) for section in _SECTIONS for text in _filled(stock[section], words))
    return [_of_the_nation(row) for row in rows] if reporter.id == LEAD else rows


_SECTIONS = ("Thành phần", "Chương trình", "Chuẩn bị", "Đánh giá", "Giao việc")


def _filled(stock: Sequence[str], words: dict[str, str]) -> list[str]:
    return [phrase.format_map(words) for phrase in stock]


def _of_the_nation(row: Row) -> Row:
    """The conference of the ministry that leads the programme is one of all who report to it."""
    return (row[0], _GUESTS) if row[1].startswith("Công chức theo dõi") else row


def _written(held: date) -> str:
    return f"ngày {day(held)}"
