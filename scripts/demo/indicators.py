"""Sheet “Chỉ tiêu”: the goals of the programme, in step with the other tables."""

from dataclasses import dataclass
from datetime import date

from scripts.demo.publicity import CONFERENCES, news_of
from scripts.demo.reporter import Reporter
from scripts.demo.trajectory import FIRST
from scripts.demo.values import MISSING, Row, unless_forgotten, whole

COVID = (2020, 2021)
EXPERTS_FROM = 2021
"""The year in which the network of experts (task 3đ) begins; only those ahead have one in it."""
# Share of the services online at the end of each year.
ONLINE = {2019: 0.16, 2020: 0.27, 2021: 0.38, 2022: 0.5, 2023: 0.6, 2024: 0.69, 2025: 0.77}
CODE_OF_CONDUCT = {"ahead": 2020, "steady": 2021, "behind": 2023, "at-risk": 2024}


@dataclass(frozen=True, slots=True)
class Facts:
    """Figures that stand in no other table, and that sentences may name; None: nobody reported it."""

    reviewed: int | None
    online: int | None
    services: int
    experts: int | None
    delegations: int
    cooperation: int | None


def facts_of(reporter: Reporter) -> Facts:
    """Return the figures of an agency in a year that stand in no other table."""
    dice, steady = reporter.dice("facts"), reporter.steady_dice("facts")
    scale = 1.0 if reporter.local else 0.6
    services = (steady.whole(1150, 1750) if reporter.local else steady.whole(90, 420)) + 4 * (reporter.year - FIRST)
    experts = 0
    if reporter.year > EXPERTS_FROM or (reporter.year == EXPERTS_FROM and reporter.pace == "ahead"):
        experts = steady.whole(3, 9) + (reporter.year - EXPERTS_FROM) * steady.whole(1, 4)
    travelling = 0 if reporter.year in COVID else 1
    online = round(services * min(0.95, ONLINE[reporter.year] * steady.between(0.8, 1.2)))
    cooperation = dice.whole(0, 2) if reporter.year in COVID else dice.whole(1, 5)
    return Facts(
        reviewed=unless_forgotten(dice, round(dice.whole(6, 38) * scale) + len(reporter.parts) - 1, 0.03),
        online=unless_forgotten(dice, online, 0.02),
        services=services,
        experts=unless_forgotten(dice, experts * len(reporter.parts), 0.03),
        delegations=travelling * dice.whole(0, 3),
        cooperation=unless_forgotten(dice, cooperation, 0.03),
    )


def plan_issued(reporter: Reporter) -> bool:
    """Tell whether all parts of the agency had issued their plan by the end of the year."""
    return reporter.year > FIRST or (
        all(each.plan_month <= 12 for each in reporter.trajectories) and not _forgot_plan(reporter)
    )


def _forgot_plan(reporter: Reporter) -> bool:
    return reporter.pace == "at-risk" and reporter.steady_dice("plan").happens(0.4)


def indicator_rows(
    reporter: Reporter, facts: Facts, trainings: list[Row], publicity: list[Row], as_of: date
) -> list[Row]:
    """Return one row per indicator: code, name, unit, numerator, denominator, value, target, estimate, note."""
    figures = _figures(reporter, facts, trainings, publicity)
    estimated = as_of < date(reporter.year, 12, 14) and reporter.dice("estimate").happens(0.6)
    rows: list[Row] = []
    for each in reporter.programme.indicators_on(reporter.day):
        numerator, denominator, value, note = figures[each.code]
        mark = "x" if estimated and each.kind == "ratio" and numerator is not None else MISSING
        target = each.target or MISSING
        cells = (whole(numerator), whole(denominator), whole(value), target, mark, note)
        rows.append((each.code, each.name, each.unit, *cells))
    return rows


Figure = tuple[int | None, int | None, int | None, str]


def _figures(reporter: Reporter, facts: Facts, trainings: list[Row], publicity: list[Row]) -> dict[str, Figure]:
    dice, state = reporter.dice("indicators"), reporter.state
    attendances = [row[6] for row in trainings]
    total = None if MISSING in attendances else sum(map(int, attendances))
    counted = {row[0]: int(row[1]) for row in publicity}
    conduct = reporter.year >= max(CODE_OF_CONDUCT[each.pace] for each in reporter.trajectories)
    skilled = unless_forgotten(dice, state.skilled, 0.015)
    return {
        "CT01": (state.knowing, state.servants, None, MISSING),
        "CT02": (skilled, state.servants, None, MISSING if skilled is not None else "đang rà soát, chưa có số liệu"),
        "CT03": (None, None, int(plan_issued(reporter)), MISSING),
        "CT04": (None, None, len(trainings), MISSING),
        "CT05": (None, None, total, MISSING if total is not None else "một số lớp chưa thống kê lượt người"),
        "CT06": (None, None, counted[CONFERENCES], MISSING),
        "CT07": (None, None, news_of(publicity), MISSING),
        "CT08": (None, None, facts.reviewed, MISSING),
        "CT09": (facts.online, facts.services, None, MISSING),
        "CT10": (None, None, facts.experts, MISSING),
        "CT11": (
            None,
            None,
            facts.delegations,
            "không tổ chức đoàn do dịch COVID-19" if reporter.year in COVID else MISSING,
        ),
        "CT12": (None, None, facts.cooperation, MISSING),
        "CT13": (None, None, int(conduct), MISSING),
    }
