"""The synthetic figures of the programme of administrative reform: a few periods, every agency, from seeded throws."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from gen.domain.agency import NATION, Agency
from gen.domain.periods import DatedPeriod
from gen.domain.programme import Indicator
from gen.programme import Programme
from scripts.demo.dice import Dice
from scripts.demo.reform_tables import COLUMNS as OWN_COLUMNS
from scripts.demo.reform_tables import own_tables, repeated
from scripts.demo.values import Row

PROGRAMME = "cchc"
PERIODS = (DatedPeriod(2026, "Q1"), DatedPeriod(2026, "H1"), DatedPeriod(2026, "Q3"), DatedPeriod(2026))
NOTE = "Số liệu giả định để chạy thử"
SILENT_SHARE, LATE_SHARE, LATEST_DAYS = 0.03, 0.06, 6
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "thong-tin": ("Mục", "Giá trị"),
    "chi-tieu": ("Mã", "Chỉ tiêu", "Đơn vị tính", "Tử số", "Mẫu số", "Giá trị", "Mục tiêu", "Ước", "Ghi chú"),
    "nhiem-vu": (
        *("Mã", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Bắt đầu", "Kết thúc", "Sản phẩm", "Trạng thái"),
        *("Kết quả", "Nguyên nhân"),
    ),
    "van-ban": ("Số, ký hiệu", "Ngày ban hành", "Cơ quan ban hành", "Trích yếu"),
    "noi-dung": ("Mục", "Nội dung"),
    **OWN_COLUMNS,
    "tiep-nhan": ("Ngày nhận", "Ghi chú"),
}
PLANNED = DatedPeriod(2027)
"""The year whose plans are there, written in the December before it."""
PLAN_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "thong-tin": COLUMNS["thong-tin"],
    "ke-hoach": (
        *("Mã", "Hoạt động", "Địa điểm", "Số lượng", "Đơn vị tính", "Cơ quan chủ trì", "Cơ quan phối hợp", "Bắt đầu"),
        *("Kết thúc", "Sản phẩm", "Kinh phí", "Nguồn"),
    ),
    "lo-trinh": ("Mã", "Năm", "Mục tiêu", "Ghi chú"),
    "noi-dung-ke-hoach": ("Mục", "Nội dung"),
}
_WRITTEN = {"Chỉ đạo": 2, "Ưu điểm": 2, "Hạn chế": 2, "Nguyên nhân": 1, "Phương hướng": 2, "Kiến nghị": 1}


@cache
def stock() -> Mapping[str, Any]:
    """Return what figures and texts are thrown from."""
    return tomllib.loads((Path(__file__).parent / "stock" / "reform.toml").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Report:
    """What one agency reports on a period."""

    programme: Programme
    agency: Agency
    dated: DatedPeriod

    @property
    def silent(self) -> bool:
        """Whether it has sent nothing."""
        return self.dice("silent").happens(SILENT_SHARE)

    def dice(self, purpose: str) -> Dice:
        """Return throws for this agency and period."""
        return Dice(PROGRAMME, purpose, self.agency.id, self.dated)

    def steady(self, purpose: str) -> Dice:
        """Return throws that are the same in all periods."""
        return Dice(PROGRAMME, purpose, self.agency.id)

    @property
    def share(self) -> Mapping[str, float]:
        """The parts of a year that its period has."""
        found: Mapping[str, float] = stock()["periods"][self.dated.period or "year"]
        return found

    @property
    def words(self) -> Mapping[str, object]:
        """What texts name in braces."""
        home = "Sở Nội vụ" if self.agency.type.is_local else "Văn phòng"
        return {"name": self.agency.name, "year": self.dated.year, "home": home}


def rows_of(report: Report) -> Mapping[str, list[Row]]:
    """Return the rows of all tables of a report."""
    own = own_tables(report)
    return {
        **own,
        "thong-tin": list(_identity(report)),
        "chi-tieu": list(_indicators(report, repeated(own))),
        "nhiem-vu": list(_tasks(report)),
        "van-ban": list(_instruments(report)),
        "noi-dung": list(_paragraphs(report)),
        "tiep-nhan": [_receipt(report)],
    }


def _identity(report: Report) -> Iterator[Row]:
    _first, last = report.programme.measures.period_of(report.dated.year)
    yield "Mã đơn vị", report.agency.id
    yield "Tên đơn vị", report.agency.name
    yield "Năm báo cáo", str(report.dated.year)
    if report.dated.period:
        yield "Kỳ báo cáo", str(report.dated)
    yield "Số liệu tính đến ngày", f"{last:%d/%m/%Y}"
    yield "Người lập biểu", NOTE


def _indicators(report: Report, told: Mapping[str, Row]) -> Iterator[Row]:
    """Yield the indicators; ``told`` are those that repeat a table."""
    counted: dict[str, int] = {}
    for indicator in report.programme.indicators:
        numerator, denominator, value = told.get(indicator.code) or _figures(report, indicator, counted)
        counted[indicator.code] = int(value) if value.isdigit() else 0
        yield indicator.code, "", indicator.unit, numerator, denominator, value, indicator.target or "", "", ""


def _figures(report: Report, indicator: Indicator, counted: Mapping[str, int]) -> Row:
    """Return numerator, denominator and value; ``counted`` are the values of the indicators before it."""
    told = stock()["indicators"][indicator.code]
    flow = report.share["flow"] if indicator.over_years == "sum" else 1.0
    dice = report.dice(indicator.code) if indicator.over_years == "sum" else report.steady(indicator.code)
    if "given" in told:
        return "", "", f"{dice.between(*told['given']):.2f}".replace(".", ",")
    if "within" in told:
        return "", "", str(int(counted[told["within"]] * dice.between(*told["share"])))
    if "chance" in told:
        return "", "", str(int(dice.happens(told["chance"])))
    low, high = told["province" if report.agency.type.is_local else "ministry"]
    size = round(dice.whole(low, high) * flow)
    if "share" not in told:
        return "", "", str(size)
    reached = dice.between(*told["share"]) * (report.share["ramp"] if told.get("ramp") else 1.0)
    return str(int(max(size, 1) * reached)), str(max(size, 1)), ""


def _tasks(report: Report) -> Iterator[Row]:
    dice, year = report.dice("tasks"), report.dated.year
    order = sorted(report.programme.tasks, key=lambda task: report.steady(task.code).share())
    chosen = {task.code for task in order[: int(report.share["tasks"])]}
    for task in report.programme.tasks:
        if task.code in chosen:
            status = dice.pick(("Thường xuyên", "Đang triển khai", "Đang triển khai"))
            if report.share["ramp"] > 0.5 and dice.happens(report.share["ramp"] * 0.8):
                status = "Đã hoàn thành"
            lead = task.province_lead if report.agency.type.is_local else task.ministry_lead
            result = stock()["results"][task.code]
            days = f"01/01/{year}", f"31/12/{year}"
            yield task.code, task.summary, lead, "", *days, "", status, result, ""


def _instruments(report: Report) -> Iterator[Row]:
    dice, agency = report.dice("instruments"), report.agency
    first, last = report.programme.measures.period_of(report.dated.year)
    subjects = ("kiểm tra công tác cải cách hành chính", "rà soát, đơn giản hóa thủ tục hành chính")
    number = dice.whole(20, 400)
    for place, subject in enumerate(subjects[: dice.whole(1, 2)], 1):
        day = first + (last - first) * place / 3
        number += dice.whole(10, 90)
        year = f" năm {report.dated.year}"
        yield f"{number}/KH-{agency.symbol}", f"{day:%d/%m/%Y}", agency.name, f"Kế hoạch {subject}{year}"


def _paragraphs(report: Report) -> Iterator[Row]:
    for section, count in _WRITTEN.items():
        dice, texts = report.dice(section), list(stock()["texts"][section])
        for _part in range(count):
            text = texts.pop(dice.whole(0, len(texts) - 1))
            yield section, text.format_map(report.words)


def nation_rows(dated: DatedPeriod) -> Iterator[tuple[str, ...]]:
    """Yield what the collecting ministry writes of the nation."""
    for section, texts in stock()["nation"].items():
        for text in texts:
            yield NATION, section, text.format(year=dated.year)


def _receipt(report: Report) -> Row:
    dice, due = report.dice("receipt"), report.programme.deadline("annual").last_day(report.dated.year)
    days = dice.whole(1, LATEST_DAYS) if dice.happens(LATE_SHARE) else -dice.whole(0, 4)
    return f"{due.fromordinal(due.toordinal() + days):%d/%m/%Y}", NOTE


def plan_of(report: Report) -> Mapping[str, list[Row]]:
    """Return the rows of the tables from which the plan of a year is made."""
    year = report.dated.year
    scope = f"trên địa bàn {report.agency.unit}" if report.agency.type.is_local else f"của {report.agency.unit}"
    words = {**report.words, "scope": scope}
    return {
        "thong-tin": list(_identity(report)),
        "ke-hoach": list(_planned(report)),
        "lo-trinh": [(code, str(year), str(target), "") for code, target in stock()["path"].items()],
        "noi-dung-ke-hoach": [
            *((section, text.format_map(words)) for section, texts in stock()["plan_texts"].items() for text in texts),
            ("Tờ trình", _proposal(report)),
        ],
    }


def _proposal(report: Report) -> str:
    symbol = "SNV" if report.agency.type.is_local else report.agency.unit_symbol
    return f"số {report.dice('to-trinh').whole(120, 980)}/TTr-{symbol} ngày 15/12/{report.dated.year - 1}"


def _planned(report: Report) -> Iterator[Row]:
    local, year = report.agency.type.is_local, report.dated.year
    for task in report.programme.tasks:
        if task.code in stock()["plan"]:
            activity, product = stock()["plan"][task.code]
            lead = task.province_lead if local else task.ministry_lead
            partners = task.partners if local else "các đơn vị thuộc, trực thuộc"
            month = report.steady(f"plan {task.code}").whole(1, 4)
            days = f"{month:02d}/{year}", f"{report.steady(task.code).whole(9, 12):02d}/{year}"
            funds = "0", "Lồng ghép, không bố trí riêng"
            yield task.code, activity, "", "", "", lead, partners, *days, product, *funds
