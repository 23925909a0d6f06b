"""The figures of documents once more, by pandas from the CSV files alone: nothing of the program takes part.

What is written here are the rules of the reports in words of their own: what was not reported is not nought, a sum of
which a part was not reported has a star, shares are taken of sums, people are not added over years.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal
from functools import lru_cache
from pathlib import Path

import pandas as pd

ROOT = Path(__file__).resolve().parents[2] / "data"
ID = "Mã đơn vị"
DONE, DROPPED, REGULAR = "Đã hoàn thành", "Không thực hiện", "Thường xuyên"
ONGOING, PLANNED = "Đang triển khai", "Đã lên kế hoạch"
NEWS = ("Tin, bài trên báo, đài", "Tin, bài trên cổng thông tin điện tử", "Chuyên mục phát thanh, truyền hình")
CONFERENCES = "Hội nghị, hội thảo"
TARGETS = {"CT01": 100, "CT02": 80}
RATES = ("CT01", "CT02", "CT09")
YES_OR_NO = ("CT03", "CT13")
COUNTS = ("CT04", "CT05", "CT06", "CT07", "CT08", "CT10", "CT11", "CT12")


@dataclass(frozen=True)
class Amount:
    """A number, None where nothing was reported; ``partial`` where a part of it was not."""

    number: Decimal | None
    partial: bool = False


def added(amounts: Iterable[Amount]) -> Amount:
    """Add amounts up; what is not there is nothing, and leaves its mark."""
    known = list(amounts)
    numbers = [one.number for one in known if one.number is not None]
    partial = any(one.number is None or one.partial for one in known)
    return Amount(sum(numbers, Decimal(0)), partial) if numbers or not known else Amount(None)


def share(top: Amount, bottom: Amount) -> Amount:
    """Return what part of a number another one is, in per cent."""
    if top.number is None or not bottom.number:
        return Amount(None)
    return Amount(100 * top.number / bottom.number, top.partial or bottom.partial)


def amount(text: str) -> Amount:
    """Read a cell."""
    return Amount(Decimal(text.replace(",", ".")) if text else None)


@lru_cache
def table(year: int, name: str) -> pd.DataFrame:
    """Read a table of a year as text."""
    frame = pd.read_csv(
        ROOT / "progress" / str(year) / f"{name}.csv", dtype=str, keep_default_na=False, encoding="utf-8-sig"
    )
    stripped: pd.DataFrame = frame.apply(lambda column: column.str.strip())
    return stripped


def bodies(year: int) -> list[str]:
    """Return all ministries and provinces that report in a year."""
    ids = table(year, "thong-tin")[ID].drop_duplicates()
    return [body for body in ids if "." not in body and body != "ca-nuoc"]


@lru_cache
def is_province(body: str) -> bool:
    """Tell provinces and cities from ministries."""
    roster = pd.read_csv(ROOT / "agencies/agencies.csv", dtype=str, keep_default_na=False, encoding="utf-8-sig")
    return bool(roster.loc[roster["id"] == body, "type"].isin(["tinh", "thanh-pho"]).any())


@lru_cache
def _by_body(year: int, name: str) -> dict[str, pd.DataFrame]:
    return {str(body): frame for body, frame in table(year, name).groupby(ID, sort=False)}


def rows(year: int, name: str, body: str) -> pd.DataFrame:
    """Return the rows of one body."""
    found = _by_body(year, name).get(body)
    return table(year, name).head(0) if found is None else found


def column(year: int, name: str, body: str, heading: str) -> Amount:
    """Add up a column of a body's table; nothing was reported where the table has no row."""
    frame = rows(year, name, body)
    return added(amount(text) for text in frame[heading]) if len(frame) else Amount(None)


def cell(year: int, body: str, code: str, heading: str) -> Amount:
    """Return a cell of a goal."""
    frame = rows(year, "chi-tieu", body)
    found = frame.loc[frame["Mã"] == code, heading]
    return amount(found.iloc[0]) if len(found) else Amount(None)


def classes(year: int, body: str) -> Amount:
    """Count the classes that a body lists."""
    count = len(rows(year, "tap-huan", body))
    return Amount(Decimal(count) if count else None)


def instruments(year: int, body: str) -> Amount:
    """Count the documents that a body lists."""
    count = len(rows(year, "van-ban", body))
    return Amount(Decimal(count) if count else None)


def publicity(year: int, body: str) -> pd.DataFrame:
    """Return a body's publicity; where conferences are not counted there, the goal that counts them stands in."""
    frame = rows(year, "tuyen-truyen", body).copy()
    silent = (frame["Hình thức"] == CONFERENCES) & (frame["Số lượng"] == "")
    said = cell(year, body, "CT06", "Giá trị").number
    frame.loc[silent, "Số lượng"] = "" if said is None else str(said)
    return frame


def count_of(year: int, body: str, code: str) -> Amount:
    """Return a count of a body: from the table it repeats where that is complete, else as the goal says."""
    said = cell(year, body, code, "Giá trị")
    forms = {"CT06": (CONFERENCES,), "CT07": NEWS}
    if code in forms:
        frame = publicity(year, body)
        listed = added(amount(text) for text in frame.loc[frame["Hình thức"].isin(forms[code]), "Số lượng"])
        counted = listed if len(frame) else Amount(None)
    else:
        counted = {"CT04": classes(year, body), "CT05": column(year, "tap-huan", body, "Số lượt")}.get(code, said)
    complete = counted.number is not None and not counted.partial
    return counted if complete or said.number is None else said


def counts(year: int, ids: Sequence[str], code: str) -> Amount:
    """Add a count up over bodies."""
    return added(count_of(year, body, code) for body in ids)


def rate_of(year: int, ids: Sequence[str], code: str) -> tuple[Amount, Amount, Amount]:
    """Return a rate over bodies with its two numbers; a body that lacks one of them is left out of both."""
    pairs = [(cell(year, body, code, "Tử số"), cell(year, body, code, "Mẫu số")) for body in ids]
    whole = [(top, bottom) if top.number is not None and bottom.number is not None else None for top, bottom in pairs]
    top = added(pair[0] if pair else Amount(None) for pair in whole)
    bottom = added(pair[1] if pair else Amount(None) for pair in whole)
    return share(top, bottom), top, bottom


def goals(year: int, ids: Sequence[str], counted: Sequence[str]) -> dict[str, Amount]:
    """Return the goals of bodies: rates with their numbers and what is still to do, yes or no, the ``counted``."""
    found: dict[str, Amount] = {}
    for code in RATES:
        found[f"{code}.result"], top, bottom = rate_of(year, ids, code)
        found |= {f"{code}.numerator": top, f"{code}.denominator": bottom}
        if code in TARGETS and top.number is not None and bottom.number is not None:
            needed = (bottom.number * TARGETS[code] / 100).to_integral_value(ROUND_CEILING) - top.number
            found |= {f"{code}.remaining": Amount(needed)} if needed > 0 else {}
    for code in (*YES_OR_NO, *counted):
        found[f"{code}.result"] = counts(year, ids, code)
    return found


def activities(year: int, ids: Sequence[str]) -> dict[str, Amount]:
    """Return classes, publicity, documents and money of a year."""
    quantities = [publicity(year, body) for body in ids]
    pairs = money_of_both(year, ids)
    return {
        "training.classes": counts(year, ids, "CT04"),
        "training.people": added(column(year, "tap-huan", body, "Số người") for body in ids),
        "training.attendances": counts(year, ids, "CT05"),
        "publicity.quantity": added(added(map(amount, frame["Số lượng"])) for frame in quantities),
        "publicity.audience": added(column(year, "tuyen-truyen", body, "Lượt người") for body in ids),
        "instruments.total": added(instruments(year, body) for body in ids),
        "budget.planned": added(column(year, "kinh-phi", body, "Dự toán") for body in ids),
        "budget.spent": added(column(year, "kinh-phi", body, "Thực hiện") for body in ids),
        "budget.rate": share(added(pair[1] for pair in pairs), added(pair[0] for pair in pairs)),
    }


def money_of_both(year: int, ids: Sequence[str]) -> list[tuple[Amount, Amount]]:
    """Return what bodies planned and spent, row by row; nothing of a row, or of a body, that lacks one of the two."""
    pairs = []
    for body in ids:
        frame = rows(year, "kinh-phi", body)
        found = [(amount(a), amount(b)) for a, b in zip(frame["Dự toán"], frame["Thực hiện"], strict=True)]
        for planned, spent in found or [(Amount(None), Amount(None))]:
            both = planned.number is not None and spent.number is not None
            pairs.append((planned, spent) if both else (Amount(None), Amount(None)))
    return pairs


def totals(bodies_of: dict[int, Sequence[str]]) -> dict[str, Amount]:
    """Add the years of a period up; ``bodies_of`` are those that reported in each year."""
    last = max(bodies_of)

    def over(values: Iterable[Amount]) -> Amount:
        return added(values)

    found = {
        f"{code}.total": over(counts(year, ids, code) for year, ids in bodies_of.items())
        for code in COUNTS
        if code != "CT10"
    }
    found["CT10.total"] = counts(last, bodies_of[last], "CT10")
    by_year = {year: activities(year, ids) for year, ids in bodies_of.items()}
    names = {
        "total.instruments": "instruments.total",
        "total.classes": "training.classes",
        "total.attendances": "training.attendances",
        "total.audience": "publicity.audience",
        "total.planned": "budget.planned",
        "total.spent": "budget.spent",
    }
    return found | {total: over(each[name] for each in by_year.values()) for total, name in names.items()}


def evaluated(bodies_of: dict[int, Sequence[str]]) -> dict[str, Amount]:
    """Add the years up as an evaluation does: where nothing of the money is lacking, with the rate of spending."""
    found = totals(bodies_of)
    planned, spent = found["total.planned"], found["total.spent"]
    if planned.partial or spent.partial or not planned.number:
        return found
    return found | {"total.spending": share(spent, planned)}


def day_of(text: str) -> date | None:
    """Read a day."""
    return pd.to_datetime(text, format="%d/%m/%Y").date() if text else None


def closed_on(year: int, body: str) -> date:
    """Return the day up to which a body's figures go."""
    frame = rows(year, "thong-tin", body)
    text = frame.loc[frame["Mục"] == "Số liệu tính đến ngày", "Giá trị"]
    return (day_of(text.iloc[0]) if len(text) else None) or date(year, 12, 14)


@dataclass(frozen=True)
class Work:
    """A task: its code, where it stands and when it was to end."""

    code: str
    status: str
    end: date | None


def tasks(year: int, body: str) -> list[Work]:
    """Return the tasks of a body in a year."""
    frame = rows(year, "nhiem-vu", body)
    columns = zip(frame["Mã"], frame["Trạng thái"], frame["Kết thúc"], strict=True)
    return [Work(code, status, day_of(end)) for code, status, end in columns]


def together(lists: Sequence[list[Work]]) -> list[Work]:
    """Put the tasks of several bodies together: alike or, where one goes on with it, going on."""
    by_code: dict[str, list[Work]] = {}
    for work in (work for each in lists for work in each):
        by_code.setdefault(work.code, []).append(work)
    return [Work(code, _joint(found), _latest(found)) for code, found in by_code.items()]


def _joint(works: Sequence[Work]) -> str:
    statuses = {work.status for work in works}
    active = statuses - {DROPPED} or statuses
    if len(active) == 1:
        return active.pop()
    return REGULAR if active <= {DONE, REGULAR} else ONGOING


def _latest(works: Sequence[Work]) -> date | None:
    return max((work.end for work in works if work.end), default=None)


def over_years(years: Sequence[list[Work]]) -> list[Work]:
    """Put the years of tasks together: done once done, else the last year in which anything was carried out."""
    by_code: dict[str, list[Work]] = {}
    for work in (work for each in years for work in each):
        by_code.setdefault(work.code, []).append(work)
    found = []
    for code, works in by_code.items():
        statuses = [work.status for work in works if work.status]
        carried = [status for status in statuses if status in (REGULAR, ONGOING)]
        status = DONE if DONE in statuses else (carried or statuses)[-1]
        found.append(Work(code, status, next((work.end for work in reversed(works) if work.end), None)))
    return found


def task_figures(works: Sequence[Work], on: date) -> dict[str, Amount]:
    """Count tasks by status, by group, and those whose time is over."""
    ids = {"done": DONE, "regular": REGULAR, "ongoing": ONGOING, "planned": PLANNED, "dropped": DROPPED}
    late = [work for work in works if work.end and work.end < on and work.status in (PLANNED, ONGOING)]
    found = {"tasks.total": len(works), "tasks.overdue": len(late)}
    found |= {f"tasks.{name}": sum(work.status == status for work in works) for name, status in ids.items()}
    found |= {f"tasks.group-{number}": sum(work.code[0] == str(number) for work in works) for number in range(1, 6)}
    return {name: Amount(Decimal(number)) for name, number in found.items()}
