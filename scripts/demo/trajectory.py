"""How one agency of 2019 develops over the years: size, distinct people trained, diligence. Everything else follows."""

from dataclasses import dataclass
from functools import lru_cache

from scripts.demo.dice import Dice
from scripts.demo.stock import characters

FIRST, LAST = 2019, 2025

# Share of civil servants ever trained at the end of each year, for a steady agency; slow in the years of COVID-19.
KNOWLEDGE = {2019: 0.17, 2020: 0.275, 2021: 0.375, 2022: 0.555, 2023: 0.73, 2024: 0.875, 2025: 0.985}
SKILLS = {2019: 0.11, 2020: 0.19, 2021: 0.265, 2022: 0.41, 2023: 0.545, 2024: 0.68, 2025: 0.81}

# Pace: (chance, factor before the end, knowledge at the end, skills at the end).
PACES = {
    "ahead": (0.2, 1.1, (1.0, 1.0), (0.84, 0.91)),
    "steady": (0.6, 1.0, (0.985, 1.02), (0.797, 0.84)),
    "behind": (0.13, 0.87, (0.92, 0.965), (0.74, 0.785)),
    "at-risk": (0.07, 0.7, (0.81, 0.89), (0.62, 0.71)),
}


@dataclass(frozen=True, slots=True)
class YearState:
    """Where an agency stands at the end of a year; people are distinct, ``new_`` those first trained in it."""

    servants: int
    knowing: int
    skilled: int
    new_knowing: int
    new_skilled: int


@dataclass(frozen=True, slots=True)
class Trajectory:
    """The years of one agency of 2019, whether or not it was merged later."""

    id: str
    pace: str
    plan_month: int
    years: dict[int, YearState]


@lru_cache
def trajectory(body_id: str) -> Trajectory:
    """Return the years of an agency of 2019."""
    dice = Dice("trajectory", body_id)
    pace = dice.weighted([(name, row[0]) for name, row in PACES.items()])
    plan_month = dice.weighted([(5, 3), (6, 5), (7, 2), (8, 2), (10, 0.6)]) if pace != "at-risk" else dice.whole(8, 12)
    servants = characters()[body_id].size
    _chance, factor, knowledge_end, skills_end = PACES[pace]
    ends = {"knowing": dice.between(*knowledge_end), "skilled": dice.between(*skills_end)}
    shares = {"knowing": KNOWLEDGE, "skilled": SKILLS}
    before, years = {"knowing": 0, "skilled": 0}, {}
    for year in range(FIRST, LAST + 1):
        shrink = dice.between(0.03, 0.05) if year == LAST else dice.between(0.002, 0.016)
        servants = max(round(servants * (1 - shrink)), *before.values())
        now = {}
        for name, path in shares.items():
            target = ends[name] if year == LAST else path[year] * factor * dice.between(0.94, 1.06)
            now[name] = min(servants, max(before[name] + 3, round(servants * target)))
        years[year] = YearState(
            servants=servants,
            knowing=now["knowing"],
            skilled=now["skilled"],
            new_knowing=now["knowing"] - before["knowing"],
            new_skilled=now["skilled"] - before["skilled"],
        )
        before = now
    return Trajectory(body_id, pace, plan_month, years)
