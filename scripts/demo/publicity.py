"""Sheet “Tuyên truyền”: forms of publicity, how many, how many people reached."""

from collections.abc import Sequence

from scripts.demo.reporter import Reporter
from scripts.demo.values import MISSING, Row, unless_forgotten, whole

CONFERENCES = "Hội nghị, hội thảo"
# Form, how many in a year (low, high), people reached by each (low, high).
NEWS = {
    "Tin, bài trên báo, đài": ((8, 45), (300, 1500)),
    "Tin, bài trên cổng thông tin điện tử": ((15, 70), (60, 400)),
    "Chuyên mục phát thanh, truyền hình": ((1, 6), (900, 4000)),
}
LEAFLETS = "Tài liệu, ấn phẩm"
OTHER = "Hình thức khác"
COVID = {2020: 0.5, 2021: 0.35}


def publicity_rows(reporter: Reporter) -> list[Row]:
    """Return one row per form: form, quantity, people reached, note. A year without any is an explicit 0."""
    dice = reporter.dice("publicity")
    scale = (1 + len(reporter.parts)) / 2 * (1 if reporter.local else 0.6)
    conferences = round(dice.whole(2, 7) * scale * COVID.get(reporter.year, 1))
    audience = conferences * dice.whole(45, 140)
    note = "có hình thức trực tuyến" if reporter.year in COVID and conferences else MISSING
    rows: list[Row] = [(CONFERENCES, whole(conferences), whole(unless_forgotten(dice, audience, 0.02)), note)]
    for form, (many, each) in NEWS.items():
        quantity = round(dice.whole(*many) * scale)
        reached = unless_forgotten(dice, quantity * dice.whole(*each), 0.03)
        note = "lượt đọc, xem ước tính" if reached else "chưa thống kê lượt người"
        rows.append((form, whole(quantity), whole(reached), note if quantity else MISSING))
    leaflets = round(dice.whole(2, 15) * 100 * scale) if dice.happens(0.8) else 0
    rows.append((LEAFLETS, whole(leaflets), whole(leaflets), "phát đến các cơ quan, đơn vị" if leaflets else MISSING))
    contests = 1 if reporter.year not in COVID and dice.happens(0.15) else 0
    reached = dice.whole(300, 2600) if contests else 0
    note = (
        f"cuộc thi tìm hiểu về ASEAN nhân {reporter.character().event}"
        if contests
        else "trong năm không tổ chức cuộc thi"
    )
    rows.append((OTHER, whole(contests), whole(reached), note))
    return rows


def news_of(rows: Sequence[Row]) -> int:
    """Return how many news items, articles and broadcasts the rows list: the indicator CT07."""
    return sum(int(row[1]) for row in rows if row[0] in NEWS)
