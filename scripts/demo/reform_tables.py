"""The tables that reports on administrative reform have of their own, and the indicators that repeat them."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING

from scripts.demo.dice import Dice
from scripts.demo.values import Row, day

if TYPE_CHECKING:
    from scripts.demo.reform import Report

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "kiem-tra": (
        *("Cơ quan, đơn vị được kiểm tra", "Ngày kiểm tra", "Số vấn đề phát hiện", "Đã xử lý", "Chưa xử lý"),
        "Ghi chú",
    ),
    "nhiem-vu-duoc-giao": (
        *("Cơ quan giao", "Tổng số", "Hoàn thành đúng hạn", "Hoàn thành quá hạn", "Đang thực hiện, trong hạn"),
        "Chưa hoàn thành, quá hạn",
    ),
    "tu-chu": (
        *("Lĩnh vực", "Tổng số đơn vị", "Tự bảo đảm chi thường xuyên và chi đầu tư", "Tự bảo đảm chi thường xuyên"),
        *("Tự bảo đảm một phần chi thường xuyên", "Ngân sách bảo đảm chi thường xuyên"),
    ),
}
_DEPARTMENTS = (
    *("Sở Tài chính", "Sở Xây dựng", "Sở Y tế", "Sở Nông nghiệp và Môi trường", "Sở Giáo dục và Đào tạo"),
    *("Sở Khoa học và Công nghệ", "Sở Tư pháp", "Sở Công Thương", "Sở Văn hóa, Thể thao và Du lịch"),
)
_SECTORS = (("Giáo dục và đào tạo", 0.66), ("Y tế", 0.08), ("Lĩnh vực khác", 0.26))


def own_tables(report: "Report") -> Mapping[str, list[Row]]:
    """Return the rows of the tables by name."""
    return {
        "kiem-tra": list(_inspections(report)),
        "nhiem-vu-duoc-giao": list(_assigned(report)),
        "tu-chu": list(_autonomy(report)),
    }


def repeated(tables: Mapping[str, list[Row]]) -> Mapping[str, Row]:
    """Return numerator, denominator and value of the indicators that say what stands in the tables, by code."""
    inspections, assigned, units = tables["kiem-tra"], tables["nhiem-vu-duoc-giao"], tables["tu-chu"]
    found = {
        "C1.2": ("", "", str(len(inspections))),
        "C1.3": (_sum(inspections, 3), _sum(inspections, 2), ""),
        "C1.4": (_sum(assigned, 2), _sum(assigned, 1), ""),
        "C1.5": ("", "", _sum(assigned, 3)),
        "C1.6": ("", "", _sum(assigned, 5)),
        "C6.2": ("", "", _sum(units, 1)),
    }
    return found | {f"C6.2.{level}": ("", "", _sum(units, level + 1)) for level in range(1, 5)}


def _sum(rows: list[Row], column: int) -> str:
    return str(sum(int(row[column]) for row in rows))


def _inspections(report: "Report") -> Iterator[Row]:
    dice, local = report.dice("kiem-tra"), report.agency.type.is_local
    first, last = report.programme.measures.period_of(report.dated.year)
    count = max(1, round(dice.whole(6, 9) * report.share["flow"]))
    names = _DEPARTMENTS if local else tuple(f"Đơn vị trực thuộc thứ {number}" for number in range(1, 10))
    start = dice.whole(0, len(names) - 1)
    for place in range(count):
        found = dice.whole(2, 9)
        settled = found - (dice.whole(0, 2) if dice.happens(0.5) else 0)
        held = first + timedelta(days=int((last - first).days * (place + 1) / (count + 1)))
        yield names[(start + place) % len(names)], day(held), str(found), str(settled), str(found - settled), ""


def _assigned(report: "Report") -> Iterator[Row]:
    dice = report.dice("nhiem-vu-duoc-giao")
    for giver, low, high in (("Chính phủ", 20, 60), ("Thủ tướng Chính phủ", 60, 190), ("Bộ, cơ quan ngang bộ", 30, 90)):
        total = max(4, round(dice.whole(low, high) * report.share["flow"]))
        late, overdue = dice.whole(0, 2), dice.whole(0, 1)
        within = int((total - late - overdue) * dice.between(0.02, 0.08))
        yield giver, str(total), str(total - late - overdue - within), str(late), str(within), str(overdue)


def _autonomy(report: "Report") -> Iterator[Row]:
    dice = report.steady("tu-chu")
    everything = dice.whole(420, 1900) if report.agency.type.is_local else dice.whole(48, 110)
    for sector, part in _SECTORS:
        total = round(everything * part)
        levels = _levels(dice, total)
        yield sector, str(total), *map(str, levels)


def _levels(dice: Dice, total: int) -> tuple[int, int, int, int]:
    """Part the units of a sector into those that pay for all, for their running, for some of it, for nothing."""
    wholly, regular, partly = (int(total * dice.between(*share)) for share in ((0, 0.02), (0.01, 0.05), (0.08, 0.2)))
    return wholly, regular, partly, total - wholly - regular - partly
