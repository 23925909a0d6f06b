"""The synthetic figures of the programme on the socio-cultural community: its first year, every agency, seeded."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from gen.domain.agency import NATION, Agency
from gen.domain.periods import DatedPeriod
from gen.programme import Programme
from scripts.demo.dice import Dice
from scripts.demo.report import COLUMNS as SHARED_COLUMNS
from scripts.demo.report import SYNTHETIC
from scripts.demo.values import Row

PROGRAMME = "ascc-2035"
YEAR = DatedPeriod(2026)
_TABLES = (
    *("thong-tin", "chi-tieu", "nhiem-vu", "tap-huan", "van-ban", "tuyen-truyen", "kinh-phi", "noi-dung", "ke-hoach"),
    "noi-dung-ke-hoach",
)
_RECEIPTS = {"tiep-nhan": ("Ngày nhận", "Ghi chú")}
COLUMNS: Mapping[str, tuple[str, ...]] = {table: SHARED_COLUMNS[table] for table in _TABLES} | _RECEIPTS


@cache
def stock() -> Mapping[str, Any]:
    """Return the texts and ranges that are thrown from."""
    return tomllib.loads((Path(__file__).parent / "stock" / "community.toml").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Report:
    """What one agency reports on the year."""

    programme: Programme
    agency: Agency

    def dice(self, purpose: str) -> Dice:
        """Return throws for this agency."""
        return Dice(PROGRAMME, purpose, self.agency.id)

    @property
    def words(self) -> Mapping[str, str]:
        """What texts name in braces."""
        local = self.agency.type.is_local
        where = f"trên địa bàn {self.agency.unit}" if local else f"trong lĩnh vực của {self.agency.unit}"
        focal = "Sở Nội vụ" if local else "Vụ Hợp tác quốc tế"
        return {"name": self.agency.name, "unit": self.agency.unit, "where": where, "focal": focal}


def rows_of(report: Report) -> Mapping[str, list[Row]]:
    """Return the rows of all tables of a report."""
    classes = report.dice("classes").whole(1, 3)
    return {
        "thong-tin": list(_identity(report)),
        "chi-tieu": list(_indicators(report, classes)),
        "nhiem-vu": list(_tasks(report)),
        "tap-huan": list(_classes(report, classes)),
        "van-ban": [_plan_issued(report)],
        "tuyen-truyen": [_publicity(report)],
        "kinh-phi": [_money(report)],
        "noi-dung": list(_paragraphs(report)),
        "ke-hoach": list(_planned(report)),
        "noi-dung-ke-hoach": [(part, text.format_map(report.words)) for part, text in stock()["plan"].items()],
        "tiep-nhan": [(f"{report.dice('receipt').whole(13, 19):02d}/12/2026", SYNTHETIC)],
    }


def _identity(report: Report) -> Iterator[Row]:
    yield "Mã đơn vị", report.agency.id
    yield "Tên đơn vị", report.agency.name
    yield "Năm báo cáo", str(YEAR)
    yield "Số liệu tính đến ngày", "14/12/2026"
    yield "Người lập biểu", SYNTHETIC


def _indicators(report: Report, classes: int) -> Iterator[Row]:
    dice = report.dice("indicators")
    staff = dice.whole(9_000, 32_000) if report.agency.type.is_local else dice.whole(400, 3_000)
    for indicator in report.programme.indicators:
        numerator = denominator = value = ""
        if indicator.kind == "ratio":
            numerator, denominator = str(int(staff * dice.between(0.06, 0.22))), str(staff)
        else:
            value = str(classes if indicator.counted_in else dice.whole(1, 9))
        yield indicator.code, "", indicator.unit, numerator, denominator, value, str(indicator.target or ""), "", ""


def _tasks(report: Report) -> Iterator[Row]:
    dice, local = report.dice("tasks"), report.agency.type.is_local
    for task in report.programme.tasks:
        lead = task.province_lead if local else task.ministry_lead
        status = dice.pick(("Thường xuyên", "Đang triển khai"))
        result = stock()["results"][task.code].format_map(report.words)
        yield task.code, task.summary, lead, "", "01/03/2026", "31/12/2035", task.product, status, result, ""


def _classes(report: Report, count: int) -> Iterator[Row]:
    dice, topics = report.dice("held"), report.programme.measures.topics
    for number in range(1, count + 1):
        people = dice.whole(30, 90)
        day = f"{dice.whole(4, 25):02d}/{6 + number:02d}/2026"
        name = f"Lớp tập huấn về Cộng đồng Văn hóa - Xã hội ASEAN, đợt {number}"
        yield name, topics[0], day, day, report.agency.place, str(people), str(people)


def _plan_issued(report: Report) -> Row:
    dice, subject = report.dice("issued"), "Kế hoạch hành động thực hiện Chương trình 155 giai đoạn 2026 - 2035"
    symbol = f"{dice.whole(40, 300)}/KH-{report.agency.symbol}"
    return symbol, f"{dice.whole(3, 26):02d}/6/2026", report.agency.name, subject


def _publicity(report: Report) -> Row:
    dice = report.dice("publicity")
    return "Hội nghị, hội thảo", str(dice.whole(1, 4)), str(dice.whole(80, 900)), ""


def _money(report: Report) -> Row:
    planned = report.dice("money").whole(40, 260)
    return (
        "Ngân sách địa phương" if report.agency.type.is_local else "Ngân sách trung ương",
        str(planned),
        str(planned),
        "",
    )


def _paragraphs(report: Report) -> Iterator[Row]:
    for section, texts in stock()["texts"].items():
        yield section, report.dice(section).pick(texts).format_map(report.words)


def _planned(report: Report) -> Iterator[Row]:
    local = report.agency.type.is_local
    for task in report.programme.tasks:
        lead = task.province_lead if local else task.ministry_lead
        activity = stock()["activities"][task.code].format_map(report.words)
        partners = task.partners if local else "các đơn vị thuộc, trực thuộc"
        funds = "0", "Lồng ghép, không bố trí riêng"
        yield task.code, activity, "", "", "", lead, partners, "01/07/2026", "31/12/2035", task.product, *funds


def nation_rows() -> Iterator[tuple[str, ...]]:
    """Yield what the collecting ministry writes of the nation."""
    for section, text in stock()["nation"].items():
        yield NATION, section, text
