"""Báo cáo sơ kết: the midterm evaluation of a programme."""

from collections.abc import Iterable

from msgspec import Struct

from gen.documents.charts import evaluation_charts
from gen.documents.content import KindContent, TitleWords
from gen.documents.earlier import earlier_evaluation
from gen.documents.evaluation import evaluate, evaluation_figures, evaluation_missing
from gen.documents.request import DocumentRequest
from gen.domain.decision import ActivityCount
from gen.domain.measures import RegionalTable
from gen.progress.model import SeriesProgress
from gen.vietnamese import MISSING, first_upper

_NO_TABLE = RegionalTable("", ())


class RegionalRow(Struct, frozen=True):
    """Activities of one priority area in one framework of the region; “…” where the source gives no number.

    The stated total is printed as stated; where it is not the sum of the statuses ``mark`` is a star.
    """

    framework: str
    total: str
    planned: str
    ongoing: str
    completed: str
    regular: str
    mark: str


class RegionalArea(Struct, frozen=True):
    """One priority area with its frameworks."""

    heading: str
    rows: tuple[RegionalRow, ...]


class MidtermContent(Struct, frozen=True):
    """What the midterm evaluation adds: the regional annex, empty where it is not wanted, and notes on its sums.

    ``regional_table`` is how the programme speaks of the annex.
    """

    regional: tuple[RegionalArea, ...]
    regional_notes: tuple[str, ...]
    regional_table: RegionalTable


def midterm(request: DocumentRequest, series: SeriesProgress) -> KindContent:
    """Return the midterm evaluation."""
    evaluation = evaluate(request, series)
    measures = request.programme.measures
    subject = (
        f"{first_upper(measures.wording.midterm)} thực hiện {evaluation.decision.project} giai đoạn {evaluation.span}"
    )
    notes = tuple(_note(count) for count in request.regional if not count.adds_up)
    return KindContent(
        title=TitleWords("BÁO CÁO", subject),
        abbreviation="BC",
        contents=(
            evaluation,
            MidtermContent(regional_areas(request.regional), notes, measures.regional or _NO_TABLE),
            evaluation_charts(series, measures),
            earlier_evaluation(series),
        ),
        figures=evaluation_figures(evaluation),
        missing=evaluation_missing(evaluation, series),
    )


def regional_areas(counts: Iterable[ActivityCount]) -> tuple[RegionalArea, ...]:
    """Return the areas of the regional annex as its source states them."""
    areas: dict[str, list[ActivityCount]] = {}
    for count in counts:
        areas.setdefault(_heading(count), []).append(count)
    return tuple(RegionalArea(heading, tuple(_row(count) for count in held)) for heading, held in areas.items())


def _heading(count: ActivityCount) -> str:
    return f"Lĩnh vực ưu tiên số {count.area}: {count.title}" if count.area.isdigit() else count.title


def _row(count: ActivityCount) -> RegionalRow:
    return RegionalRow(
        framework=count.framework,
        total=str(count.stated_total),
        planned=_stated(count.planned),
        ongoing=_stated(count.ongoing),
        completed=_stated(count.completed),
        regular=_stated(count.regular),
        mark="" if count.adds_up else "(*)",
    )


def _note(count: ActivityCount) -> str:
    return (
        f"{_heading(count).split(':')[0]}, khuôn khổ {count.framework}: tổng các trạng thái là "
        f"{count.sum_of_statuses}, nguồn ghi {count.stated_total}."
    )


def _stated(number: int | None) -> str:
    return MISSING if number is None else str(number)
