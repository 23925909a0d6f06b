"""Sheet “Tập huấn”: classes whose people add up to what the coverage needs."""

from collections import Counter
from datetime import date, timedelta

from scripts.demo.dice import Dice
from scripts.demo.reporter import Reporter
from scripts.demo.stock import texts
from scripts.demo.values import Row, day, is_working, unless_forgotten, weekday, whole
from scripts.demo.wording import own_words

KNOWLEDGE = "Kiến thức về Cộng đồng ASEAN"
SKILLS = "Kỹ năng hành chính, quản lý nhà nước"
OTHERS = ("Ngoại ngữ", "Hội nhập quốc tế")
ONLINE = {2020: 0.4, 2021: 0.75}
ONLINE_OTHERWISE = 0.15
COVID_YEARS = (2020, 2021)
DISTRICTS_END = date(2025, 7, 1)


def training_rows(reporter: Reporter) -> list[Row]:
    """Return the classes of the year in order of date: name, topic, from, to, place, people, attendances."""
    dice = reporter.dice("trainings")
    state = reporter.state
    rows = [
        *_classes(reporter, dice, KNOWLEDGE, state.new_knowing),
        *_classes(reporter, dice, SKILLS, state.new_skilled),
    ]
    others = 0 if reporter.year in COVID_YEARS and dice.happens(0.5) else dice.whole(0, 2)
    for _number in range(others):
        rows.append(_class(reporter, dice, dice.pick(OTHERS), dice.whole(22, 48), len(rows) + 1))
    rows.sort(key=lambda row: row[0])
    return _numbered([row for _start, row in rows])


def _numbered(rows: list[Row]) -> list[Row]:
    """Number classes of one name in the order of their days; a class that was held once has no number."""
    often, held = Counter(row[0] for row in rows), Counter[str]()
    found = []
    for name, *others in rows:
        held[name] += 1
        found.append((f"{name} (đợt {held[name]})" if often[name] > 1 else name, *others))
    return found


def _classes(reporter: Reporter, dice: Dice, topic: str, new_people: int) -> list[tuple[date, Row]]:
    """Share the people trained for the first time, and some who come again, among classes."""
    people = round(new_people * dice.between(1.0, 1.06)) + dice.whole(0, 4)
    typical = max(55, people // dice.whole(4, 7)) if reporter.local else max(35, people // dice.whole(2, 4))
    rows, number = [], 1
    while people > 0:
        size = min(people, round(typical * dice.between(0.75, 1.3)))
        if people - size < 15:
            size = people
        rows.append(_class(reporter, dice, topic, size, number))
        people -= size
        number += 1
    return rows


def _class(reporter: Reporter, dice: Dice, topic: str, people: int, number: int) -> tuple[date, Row]:
    first = 7 if reporter.year == 2019 else (2 if reporter.year != 2020 else 6)
    start = weekday(dice, reporter.year, first, 11)
    end = start + timedelta(days=dice.whole(0, 2))
    end = end if is_working(end) and start.weekday() < 3 else start
    sessions = dice.weighted([(1.0, 6), (1.5, 1), (2.0, 2)])
    attended = round(people * sessions) if end > start else people
    attendances = unless_forgotten(dice, attended, 0.012)
    words = own_words(reporter, reporter.dice(f"class {topic} {number}"), number)
    name = _name(reporter, dice, topic, start).format(**words, body_audience=reporter.character(number).audience)
    place = _place(reporter, dice).format(**words)
    row = (name, topic, day(start), day(end), place, whole(people), whole(attendances))
    return start, row


def _name(reporter: Reporter, dice: Dice, topic: str, start: date) -> str:
    stock = texts("trainings")
    audiences = stock["audiences"]["province" if reporter.local else "ministry"]
    if reporter.local and start < DISTRICTS_END:
        audiences = [*audiences, *stock["audiences"]["district"]]
    elif reporter.local:
        audiences = [*audiences, *stock["audiences"]["merged"]]
    audience = str(dice.pick(audiences))
    return str(dice.pick(stock["names"][topic])).replace("{audience}", audience)


def _place(reporter: Reporter, dice: Dice) -> str:
    places = texts("trainings")["places"]
    if dice.happens(ONLINE.get(reporter.year, ONLINE_OTHERWISE)):
        return str(dice.pick(places["online"]))
    return str(dice.pick(places["province" if reporter.local else "ministry"]))
