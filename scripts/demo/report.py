"""All tables of one agency and year, in step with each other."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from scripts.demo.budget import PARTNERS, budget_rows, sponsors
from scripts.demo.conference import conference_rows
from scripts.demo.falls import fall_sentences
from scripts.demo.indicators import Facts, facts_of, indicator_rows
from scripts.demo.instruments import cited, instrument_rows
from scripts.demo.paragraphs import paragraph_rows
from scripts.demo.period_words import period_rows
from scripts.demo.plans import path_rows, plan_rows, plan_text_rows
from scripts.demo.publicity import news_of, publicity_rows
from scripts.demo.reporter import Reporter
from scripts.demo.tasks import task_rows
from scripts.demo.trainings import training_rows
from scripts.demo.values import MISSING, Row, day
from scripts.demo.wording import Wording

FORGOTTEN_BUDGET = 0.012
"""Share of agencies that leave the whole table of funds out."""
SYNTHETIC = "Số liệu giả định để chạy thử"
PARAGRAPHS, PERIOD = "noi-dung", "noi-dung-giai-doan"
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "thong-tin": ("Mục", "Giá trị"),
    "chi-tieu": ("Mã", "Chỉ tiêu", "Đơn vị tính", "Tử số", "Mẫu số", "Giá trị", "Mục tiêu", "Ước", "Ghi chú"),
    "nhiem-vu": (
        *("Mã", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Bắt đầu", "Kết thúc", "Sản phẩm"),
        *("Trạng thái", "Kết quả", "Nguyên nhân"),
    ),
    "tap-huan": ("Tên lớp", "Chủ đề", "Từ ngày", "Đến ngày", "Địa điểm", "Số người", "Số lượt"),
    "van-ban": ("Số, ký hiệu", "Ngày ban hành", "Cơ quan ban hành", "Trích yếu"),
    "tuyen-truyen": ("Hình thức", "Số lượng", "Lượt người", "Ghi chú"),
    "kinh-phi": ("Nguồn", "Dự toán", "Thực hiện", "Ghi chú"),
    PARAGRAPHS: ("Mục", "Nội dung"),
    "ke-hoach": (
        *("Mã", "Hoạt động", "Địa điểm", "Số lượng", "Đơn vị tính", "Cơ quan chủ trì", "Cơ quan phối hợp"),
        *("Bắt đầu", "Kết thúc", "Sản phẩm", "Kinh phí", "Nguồn"),
    ),
    "lo-trinh": ("Mã", "Năm", "Mục tiêu", "Ghi chú"),
    "noi-dung-ke-hoach": ("Mục", "Nội dung"),
    "hoi-nghi": ("Mục", "Nội dung"),
    PERIOD: ("Mục", "Nội dung"),
}
"""Table (name of its CSV file) to its columns, as the workbook has them."""


@dataclass(frozen=True, slots=True)
class Report:
    """The rows of each table of an agency in a year."""

    tables: Mapping[str, list[Row]]


def as_of(reporter: Reporter) -> date:
    """Return the day up to which the figures run: mostly the cut-off of 14/12, earlier with some."""
    return reporter.dice("as of").weighted(
        [(date(reporter.year, 12, 14), 6), (date(reporter.year, 12, 5), 2), (date(reporter.year, 11, 30), 2)]
    )


def report_of(reporter: Reporter) -> Report:
    """Make all tables of an agency in a year."""
    until = as_of(reporter)
    facts, trainings, publicity = facts_of(reporter), training_rows(reporter), publicity_rows(reporter)
    instruments = instrument_rows(reporter, until)
    budget = [] if reporter.dice("forgotten").happens(FORGOTTEN_BUDGET) else budget_rows(reporter)
    wording = Wording(reporter, _slots(reporter, facts, trainings, publicity, budget, instruments))
    return Report(
        {
            "thong-tin": _info_rows(reporter, until),
            "chi-tieu": indicator_rows(reporter, facts, trainings, publicity, until),
            "nhiem-vu": task_rows(wording),
            "tap-huan": trainings,
            "van-ban": instruments,
            "tuyen-truyen": publicity,
            "kinh-phi": budget,
            PARAGRAPHS: paragraph_rows(wording, len(instruments), fall_sentences(reporter)),
            "ke-hoach": plan_rows(reporter, budget),
            "lo-trinh": path_rows(reporter),
            "noi-dung-ke-hoach": plan_text_rows(reporter),
            "hoi-nghi": conference_rows(reporter),
            PERIOD: period_rows(reporter),
        }
    )


def _slots(
    reporter: Reporter,
    facts: Facts,
    trainings: Sequence[Row],
    publicity: Sequence[Row],
    budget: Sequence[Row],
    instruments: Sequence[Row],
) -> dict[str, int | str | None]:
    """Return the figures of the tables that texts may name, and the first document of the year."""
    return {
        **asdict(facts),
        "classes": len(trainings),
        "distance": sum(row[4].startswith("Trực tuyến") for row in trainings),
        "conferences": int(publicity[0][1]),
        "news": news_of(publicity),
        "amended": max(1, (facts.reviewed or 0) // 4),
        "support": next((int(row[1]) for row in budget if row[0] == PARTNERS), 0),
        "sponsors": sponsors(reporter),
        "plan": cited(instruments[0]) if instruments else None,
    }


def _info_rows(reporter: Reporter, until: date) -> list[Row]:
    return [
        ("Mã đơn vị", reporter.id),
        ("Tên đơn vị", reporter.agency.name),
        ("Năm báo cáo", str(reporter.year)),
        ("Số liệu tính đến ngày", day(until)),
        ("Người lập biểu", SYNTHETIC),
        ("Điện thoại", MISSING),
    ]
