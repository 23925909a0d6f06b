"""The tables of the invented programme: no classes, one shared table by another name, one table of its own."""

from pathlib import Path

TABLES = {
    "10-chi-tieu.toml": 'use = "indicators"',
    "20-nhiem-vu.toml": 'use = "tasks"',
    "30-quyet-dinh.toml": """use = "instruments"
name = "Quyết định"

[[columns]]
key = "issuer"
drop = true
""",
    "40-tuyen-truyen.toml": 'use = "publicity"',
    "50-kinh-phi.toml": 'use = "budget"',
    "60-noi-dung.toml": 'use = "paragraphs"',
    "62-ke-hoach.toml": 'use = "plan"',
    "64-noi-dung-ke-hoach.toml": 'use = "plan_texts"',
    "70-ho-so-qua-han.toml": """key = "overdue"
name = "Hồ sơ quá hạn"
csv = "ho-so-qua-han.csv"
total = "field"
text = "Mỗi lĩnh vực một dòng."
lines = [["Đất đai"], ["Hộ tịch"]]

[[columns]]
key = "field"
name = "Lĩnh vực"
kind = "choice"
required = true
open = true
values = ["Đất đai", "Hộ tịch"]

[[columns]]
key = "overdue"
name = "Số hồ sơ quá hạn"
kind = "whole"

[[columns]]
key = "short"
name = "Quá hạn dưới 10 ngày"
kind = "whole"

[[columns]]
key = "long"
name = "Quá hạn từ 10 ngày"
kind = "whole"

[[columns]]
key = "satisfied"
name = "Mức độ hài lòng"
kind = "measure"

[[columns]]
key = "settled_on"
name = "Giải quyết xong ngày"
kind = "day"

[[checks]]
sum = "overdue"
parts = ["short", "long"]

[[checks]]
not_above = ["long", "overdue"]
""",
}
HEADING = (
    "Mã đơn vị,Lĩnh vực,Số hồ sơ quá hạn,Quá hạn dưới 10 ngày,Quá hạn từ 10 ngày,Mức độ hài lòng,Giải quyết xong ngày"
)
ROWS = ('lao-cai,Đất đai,12,5,7,"91,5",30/11/2026', "lao-cai,Hộ tịch,3,3,0,,")
OTHER_ROWS = ("dien-bien,Đất đai,8,8,0,80,",)
SECTION = """
# NUMERAL. {{ own.overdue.name | upper }}
::table cols=40,20,20,20 header=1 caption=Hồ sơ quá hạn
|^ Lĩnh vực |^ Số hồ sơ |^ Hài lòng |^ Xong ngày
{% for row in own.overdue.rows %}
|< {{ row.field }} |> {{ row.overdue }} |> {{ row.satisfied }} |^ {{ row.settled_on }}
{% endfor %}
|< **Cộng** |> **{{ own.overdue.totals.overdue }}** |> |^
::end
"""
BY_AGENCY = """
::table cols=60,40 header=1 caption=Hồ sơ quá hạn của các cơ quan
|^ Cơ quan |^ Số hồ sơ
{% for row in own.overdue.agencies %}
|< {{ row.agency }} |> {{ row.overdue }}
{% endfor %}
::end
"""


def write_tables(folder: Path) -> None:
    """Write the files of the tables."""
    for name, text in TABLES.items():
        (folder / name).write_text(f"{text}\n", "utf-8")


def write_sections(sources: Path) -> None:
    """Let the report and the summary print the table of their own."""
    for name, added in (
        ("annual.txt", SECTION.replace("NUMERAL", "VI")),
        ("summary.txt", SECTION.replace("NUMERAL", "V") + BY_AGENCY),
    ):
        text = (sources / name).read_text("utf-8")
        head, end = text.split("\nTrên đây")
        (sources / name).write_text(f"{head}{added}\nTrên đây{end}", "utf-8")


def write_own_figures(folder: Path) -> None:
    """Write the rows of the table of its own, and let another province report what the first does beside it."""
    (folder / "tap-huan.csv").unlink()
    decisions = ('Mã đơn vị,"Số, ký hiệu",Ngày ban hành,Trích yếu', "lao-cai,Không,,", "")
    (folder / "van-ban.csv").write_text("\n".join(decisions), "utf-8-sig")
    for path in folder.glob("*.csv"):
        lines = path.read_text("utf-8-sig").splitlines()
        others = [line.replace("lao-cai", "dien-bien").replace("Lào Cai", "Điện Biên") for line in lines[1:]]
        path.write_text("\n".join((*lines, *others, "")), "utf-8-sig")
    (folder / "ho-so-qua-han.csv").write_text("\n".join((HEADING, *ROWS, *OTHER_ROWS, "")), "utf-8-sig")
