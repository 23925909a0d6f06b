"""Sheet “Văn bản”: the directing documents of the year, with the symbols of their time."""

from datetime import date

from gen.vietnamese.dates import cited_date
from scripts.demo.dice import Dice
from scripts.demo.indicators import plan_issued
from scripts.demo.reporter import Reporter
from scripts.demo.stock import known_documents
from scripts.demo.trajectory import FIRST
from scripts.demo.values import Row, day, is_working, weekday

PROGRAMME = "thực hiện Đề án triển khai Tuyên bố ASEAN về vai trò của nền công vụ"
LABOUR_SYMBOL_UNTIL = 2020
SUPPLEMENT_REPORTED = 2023
"""The supplement follows the midterm reports, in the last days of 2022: these are of the next year of reports."""
# How many documents an agency issues in a year in a series of numbers: low, high.
SERIES = {"KH": (190, 420), "QĐ": (1300, 3600), "SNV": (2200, 4800), "UBND": (4500, 9500), "TTr": (180, 420)}
_NAMED = {"KH": "Kế hoạch", "QĐ": "Quyết định"}
LETTERS_OF_A_MINISTRY = (3500, 9000)
GROWTH = 9
"""So many more documents every year: the same day does not bring the same number again."""


def instrument_rows(reporter: Reporter, as_of: date) -> list[Row]:
    """Return the documents in order of date: symbol, date, issuer, subject."""
    dice = reporter.dice("instruments")
    found = list(_known(reporter) or _plans(reporter, dice))
    if reporter.year == SUPPLEMENT_REPORTED:
        found.append(_supplement(reporter, dice))
    if reporter.year in (2022, 2025):
        found.append(_evaluation(reporter, dice))
    for subject in _letters(reporter)[: dice.whole(1, 3)]:
        found.append(_letter(reporter, dice, subject))
    rows = [row for issued, row in sorted(found, key=lambda each: each[0]) if issued <= as_of]
    return _numbered_apart(rows)


def _numbered_apart(rows: list[Row]) -> list[Row]:
    """Give the later of two documents of one day and series the next number."""
    found: list[Row] = []
    for symbol, *rest in rows:
        while any(symbol == row[0] for row in found):
            number, _, series = symbol.partition("/")
            symbol = f"{int(number) + 1:02d}/{series}"
        found.append((symbol, *rest))
    return found


def _known(reporter: Reporter) -> list[tuple[date, Row]]:
    return [
        _row(reporter, each.day, each.symbol, each.subject)
        for each in known_documents()
        if (each.agency_id, each.day.year) == (reporter.id, reporter.year)
    ]


def _plans(reporter: Reporter, dice: Dice) -> list[tuple[date, Row]]:
    return _plan_of_2019(reporter) if reporter.year == 2019 else [_yearly_plan(reporter, dice)]


def plan_day(reporter: Reporter) -> date:
    """Return the day the agency of 2019 issued its plan; some only in the following winter or later."""
    month = reporter.trajectories[0].plan_month
    return weekday(reporter.steady_dice("plan day"), 2019, month, month)


def _plan_of_2019(reporter: Reporter) -> list[tuple[date, Row]]:
    if not plan_issued(reporter):
        return []
    as_decision = not reporter.local and reporter.steady_dice("plan form").happens(0.5)
    kind = "QĐ" if as_decision else "KH"
    number = series_number(reporter, kind, plan_day(reporter))
    verb = "Quyết định ban hành Kế hoạch hành động" if as_decision else "Kế hoạch hành động"
    return [
        _row(
            reporter,
            plan_day(reporter),
            f"{number}/{kind}-{_symbol(reporter)}",
            f"{verb} {PROGRAMME} giai đoạn 2019 - 2025",
        )
    ]


def _yearly_plan(reporter: Reporter, dice: Dice) -> tuple[date, Row]:
    first, last = (7, 9) if reporter.year == 2025 and reporter.merged and reporter.local else (1, 4)
    issued = weekday(dice, reporter.year, first, last)
    return _row(
        reporter,
        issued,
        f"{series_number(reporter, 'KH', issued)}/KH-{_symbol(reporter)}",
        f"Kế hoạch {PROGRAMME} năm {reporter.year}",
    )


def _supplement(reporter: Reporter, dice: Dice) -> tuple[date, Row]:
    issued = dice.pick([date(2022, 12, each) for each in range(20, 31) if is_working(date(2022, 12, each))])
    number = f"{series_number(reporter, 'KH', issued)}/KH-{_symbol(reporter)}"
    return _row(reporter, issued, number, f"Kế hoạch bổ sung {PROGRAMME} giai đoạn 2022 - 2025")


def _evaluation(reporter: Reporter, dice: Dice) -> tuple[date, Row]:
    subject = "sơ kết thực hiện Đề án 1439 giai đoạn 2019 - 2022"
    if reporter.year == 2025:
        subject = "tổng kết thực hiện Đề án 1439 giai đoạn 2019 - 2025"
    return _letter(reporter, dice, subject, months=(8, 10))


def _letters(reporter: Reporter) -> list[str]:
    subjects = [
        f"đôn đốc thực hiện Đề án 1439 năm {reporter.year}",
        f"báo cáo kết quả thực hiện Đề án 1439 năm {reporter.year}",
        "rà soát số công chức đã được tập huấn kiến thức về Cộng đồng ASEAN",
        "cử công chức tham gia lớp bồi dưỡng kỹ năng hành chính",
        "cung cấp tài liệu tuyên truyền về Cộng đồng ASEAN",
    ]
    turn = reporter.steady_dice("letters").whole(0, len(subjects) - 1) + reporter.year
    return [subjects[(turn + step * 2) % len(subjects)] for step in range(len(subjects))]


def _letter(reporter: Reporter, dice: Dice, subject: str, months: tuple[int, int] = (3, 11)) -> tuple[date, Row]:
    first = 8 if reporter.year == 2025 and reporter.merged and reporter.local else months[0]
    issued = weekday(dice, reporter.year, max(first, months[0]), max(months[1], first))
    if not reporter.local:
        unit = reporter.agency.unit_symbol
        return _row(
            reporter,
            issued,
            f"{series_number(reporter, unit, issued)}/{_symbol(reporter)}-{unit}",
            f"Về việc {subject}",
        )
    if dice.happens(0.5):
        return issued, (
            f"{series_number(reporter, 'SNV', issued)}/SNV-CCVC",
            day(issued),
            "Sở Nội vụ",
            f"Về việc {subject}",
        )
    return _row(
        reporter,
        issued,
        f"{series_number(reporter, 'UBND', issued)}/UBND-{reporter.agency.unit_symbol}",
        f"Về việc {subject}",
    )


def _row(reporter: Reporter, issued: date, symbol: str, subject: str) -> tuple[date, Row]:
    return issued, (symbol, day(issued), reporter.agency.name, subject)


def series_number(reporter: Reporter, series: str, issued: date) -> str:
    """Return a number with two digits at least: they run from 01 on 1 January, so a later document has a higher one."""
    low, high = SERIES.get(series, LETTERS_OF_A_MINISTRY)
    in_the_year = reporter.steady_dice(f"series {series}").whole(low, high) + GROWTH * (issued.year - FIRST)
    passed = (issued - date(issued.year, 1, 1)).days
    return f"{1 + passed * in_the_year // 365:02d}"


def _symbol(reporter: Reporter) -> str:
    """The ministry of labour put no B before its symbol at first (from memory)."""
    if reporter.id == "bldtbxh" and reporter.year <= LABOUR_SYMBOL_UNTIL:
        return "LĐTBXH"
    return reporter.agency.symbol


def cited(row: Row) -> str:
    """Return how a text cites a document of the table: Kế hoạch số 59/KH-UBND ngày 05/3/2024."""
    symbol, issued = row[0], [int(part) for part in row[1].split("/")]
    kind = next((name for mark, name in _NAMED.items() if f"/{mark}-" in symbol), "Công văn")
    return f"{kind} số {symbol} ngày {cited_date(date(issued[2], issued[1], issued[0]))}"
