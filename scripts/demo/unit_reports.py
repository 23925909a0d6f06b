"""The reports of all departments and districts of a province, in step with its own."""

from collections.abc import Sequence
from datetime import date, timedelta

from scripts.demo.report import PERIOD, SYNTHETIC, Report
from scripts.demo.unit import Unit
from scripts.demo.unit_figures import (
    Tables,
    indicator_rows,
    indicator_shares,
    publicity_shares,
    publicity_values,
    training_shares,
    training_values,
)
from scripts.demo.unit_money import budget_shares
from scripts.demo.unit_plans import plan_rows, plan_text_rows
from scripts.demo.unit_texts import instrument_rows, paragraph_rows, period_rows, task_rows
from scripts.demo.values import MISSING, Row, day

LATE_SHARE = 0.08
LATEST_DAYS = 6


def unit_reports(units: Sequence[Unit], years: Sequence[Tables]) -> list[tuple[Unit, Report]]:
    """Return the report of every unit that handed one in; ``years`` are the province's tables up to the year wanted."""
    province = years[-1]
    figures = indicator_shares(years, units)
    trainings = training_shares(province["tap-huan"], units)
    publicity = publicity_shares(province["tuyen-truyen"], units)
    budget = budget_shares(province["kinh-phi"], units)
    found = []
    for place, unit in enumerate(units):
        counted = training_values(trainings[unit.id]) | publicity_values(publicity[unit.id])
        own = {code: cells[place] for code, cells in figures.items()}
        own |= {code: (MISSING, MISSING, value) for code, value in counted.items()}
        tables = {
            "thong-tin": _info_rows(unit),
            "chi-tieu": indicator_rows(unit, province["chi-tieu"], own),
            "nhiem-vu": task_rows(unit, province["nhiem-vu"], counted),
            "tap-huan": trainings[unit.id],
            "van-ban": instrument_rows(unit),
            "tuyen-truyen": publicity[unit.id],
            "kinh-phi": budget[unit.id],
            "noi-dung": paragraph_rows(unit),
            "ke-hoach": plan_rows(unit, province["ke-hoach"], budget[unit.id]),
            "lo-trinh": [],
            "noi-dung-ke-hoach": plan_text_rows(unit),
            "hoi-nghi": [],
            PERIOD: period_rows(unit),
        }
        if not unit.silent:
            found.append((unit, Report(tables)))
    return found


def receipt_row(unit: Unit) -> tuple[str, str]:
    """Return the day the department of home affairs received a unit's report, and that it is made up."""
    dice, last_day = unit.dice("receipt"), date(unit.year, 12, 5)
    days = dice.whole(1, LATEST_DAYS) if dice.happens(LATE_SHARE) else -dice.whole(0, 4)
    return f"{last_day + timedelta(days=days):%d/%m/%Y}", SYNTHETIC


def _info_rows(unit: Unit) -> list[Row]:
    return [
        ("Mã đơn vị", unit.id),
        ("Tên đơn vị", unit.agency.name),
        ("Năm báo cáo", str(unit.year)),
        ("Số liệu tính đến ngày", day(date(unit.year, 11, 30))),
        ("Người lập biểu", SYNTHETIC),
        ("Điện thoại", MISSING),
    ]
