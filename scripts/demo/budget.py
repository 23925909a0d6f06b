"""Sheet “Kinh phí”: sources of funds in million đồng, planned and spent."""

from scripts.demo.reporter import Reporter
from scripts.demo.values import MISSING, Row, millions

CENTRAL, LOCAL, PARTNERS, OTHER, INTEGRATED = (
    "Ngân sách trung ương",
    "Ngân sách địa phương",
    "Đối tác, tài trợ",
    "Nguồn khác",
    "Lồng ghép, không bố trí riêng",
)
COVID = {2020: 0.7, 2021: 0.6}


def budget_rows(reporter: Reporter) -> list[Row]:
    """Return one row per source: source, planned, spent, note. Money that is not there is an explicit 0."""
    dice = reporter.dice("budget")
    own = LOCAL if reporter.local else CENTRAL
    if reporter.steady_dice("lồng ghép").happens(0.06):
        note = "sử dụng kinh phí đào tạo, bồi dưỡng thường xuyên"
        return [(own, "0", "0", MISSING), (PARTNERS, "0", "0", MISSING), (INTEGRATED, "0", "0", note)]
    per_head = reporter.steady_dice("cost").between(0.09, 0.22)
    planned = round(per_head * reporter.state.servants * dice.between(0.85, 1.15) / 5) * 5.0
    spent = planned * dice.between(0.86, 1.0) * COVID.get(reporter.year, 1)
    forgotten = dice.happens(0.025)
    note = (
        "dự toán năm điều chỉnh giảm do dịch COVID-19" if reporter.year in COVID and spent < planned * 0.6 else MISSING
    )
    rows: list[Row] = [(own, millions(planned), millions(None if forgotten else spent), note)]
    helped = reporter.year not in COVID and dice.happens(0.22)
    support = dice.whole(4, 30) * 5.0 if helped else 0.0
    kind = dice.pick(("tài liệu và chuyên gia", "tổ chức hội thảo", "học bổng ngắn hạn")) if helped else MISSING
    kind = f"{sponsors(reporter)} nhà tài trợ: {kind}" if helped else MISSING
    rows.append((PARTNERS, millions(support), millions(support), kind))
    extra = dice.whole(2, 12) * 5.0 if dice.happens(0.12) else 0.0
    rows.append((OTHER, millions(extra), millions(extra * dice.between(0.9, 1) if extra else 0.0), MISSING))
    return rows


def sponsors(reporter: Reporter) -> int:
    """Return how many gave the money of a year in which there was any from partners."""
    return reporter.dice("sponsors").whole(2, 4)
