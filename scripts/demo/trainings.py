"""Sheet “Tập huấn”: classes whose people add up to what the coverage needs."""

from datetime import date, timedelta

from scripts.demo.body import Body
from scripts.demo.dice import Dice
from scripts.demo.stock import texts
from scripts.demo.values import Row, day, is_working, unless_forgotten, weekday, whole

KNOWLEDGE = "Kiến thức về Cộng đồng ASEAN"
SKILLS = "Kỹ năng hành chính, quản lý nhà nước"
OTHERS = ("Ngoại ngữ", "Hội nhập quốc tế")
ONLINE = {2020: 0.4, 2021: 0.75}
ONLINE_OTHERWISE = 0.15
COVID_YEARS = (2020, 2021)
DISTRICTS_END = date(2025, 7, 1)


def training_rows(body: Body) -> list[Row]:
    """Return the classes of the year in order of date: name, topic, from, to, place, people, attendances."""
    dice = body.dice("trainings")
    state = body.state
    rows = [
        *_classes(body, dice, KNOWLEDGE, state.new_knowing),
        *_classes(body, dice, SKILLS, state.new_skilled),
    ]
    others = 0 if body.year in COVID_YEARS and dice.happens(0.5) else dice.whole(0, 2)
    for _number in range(others):
        rows.append(_class(body, dice, dice.pick(OTHERS), dice.whole(22, 48), len(rows) + 1))
    rows.sort(key=lambda row: row[0])
    return [row for _start, row in rows]


def _classes(body: Body, dice: Dice, topic: str, new_people: int) -> list[tuple[date, Row]]:
    """Share the people trained for the first time, and some who come again, among classes."""
    people = round(new_people * dice.between(1.0, 1.06)) + dice.whole(0, 4)
    typical = max(55, people // dice.whole(4, 7)) if body.local else max(35, people // dice.whole(2, 4))
    rows, number = [], 1
    while people > 0:
        size = min(people, round(typical * dice.between(0.75, 1.3)))
        if people - size < 15:
            size = people
        rows.append(_class(body, dice, topic, size, number))
        people -= size
        number += 1
    return rows


def _class(body: Body, dice: Dice, topic: str, people: int, number: int) -> tuple[date, Row]:
    first = 7 if body.year == 2019 else (2 if body.year != 2020 else 6)
    start = weekday(dice, body.year, first, 11)
    end = start + timedelta(days=dice.whole(0, 2))
    end = end if is_working(end) and start.weekday() < 3 else start
    sessions = dice.weighted([(1.0, 6), (1.5, 1), (2.0, 2)])
    attendances = unless_forgotten(dice, round(people * sessions), 0.012)
    name = _name(body, dice, topic, number, start)
    row = (name, topic, day(start), day(end), _place(body, dice), whole(people), whole(attendances))
    return start, row


def _name(body: Body, dice: Dice, topic: str, number: int, start: date) -> str:
    stock = texts("trainings")
    audiences = stock["audiences"]["province" if body.local else "ministry"]
    if body.local and start < DISTRICTS_END:
        audiences = [*audiences, *stock["audiences"]["district"]]
    elif body.local:
        audiences = [*audiences, *stock["audiences"]["merged"]]
    audience = dice.pick(audiences).format(k=number, body_audience=body.character(number).audience)
    return str(dice.pick(stock["names"][topic])).format(audience=audience)


def _place(body: Body, dice: Dice) -> str:
    places = texts("trainings")["places"]
    if dice.happens(ONLINE.get(body.year, ONLINE_OTHERWISE)):
        return str(dice.pick(places["online"]))
    place = dice.pick(places["province" if body.local else "ministry"])
    return str(place).format(dp=body.level_name, home=body.home)
