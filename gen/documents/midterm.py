"""Báo cáo sơ kết 2019 - 2022: the midterm evaluation of 2022."""

from collections.abc import Iterable
from dataclasses import dataclass

from gen.documents.evaluation import evaluate, evaluation_figures, evaluation_missing
from gen.documents.piece import Piece, Title
from gen.documents.request import DocumentRequest
from gen.domain.decision import ActivityCount
from gen.progress.model import SeriesProgress
from gen.vietnamese import MISSING


@dataclass(frozen=True, slots=True)
class RegionalRow:
    """Activities of one priority area and framework of ACCSM; “…” where the source gives no number.

    ``note`` says where the stated total is not the sum of the statuses: it is printed as stated.
    """

    area: str
    title: str
    framework: str
    total: str
    planned: str
    ongoing: str
    completed: str
    regular: str
    note: str


@dataclass(frozen=True, slots=True)
class MidtermContent:
    """What the midterm evaluation adds: the regional annex, where it is wanted."""

    regional: tuple[RegionalRow, ...]


def midterm(request: DocumentRequest, series: SeriesProgress) -> Piece:
    """Return the midterm evaluation."""
    evaluation = evaluate(request, series)
    subject = f"Sơ kết 3 năm thực hiện {evaluation.decision.project} giai đoạn {evaluation.span}"
    return Piece(
        title=Title("BÁO CÁO", subject),
        abbreviation="BC",
        contents=(evaluation, MidtermContent(regional_rows(request.regional))),
        figures=evaluation_figures(evaluation),
        missing=evaluation_missing(evaluation, series),
    )


def regional_rows(counts: Iterable[ActivityCount]) -> tuple[RegionalRow, ...]:
    """Return the rows of the regional annex as its source states them."""
    return tuple(_row(count) for count in counts)


def _row(count: ActivityCount) -> RegionalRow:
    return RegionalRow(
        area=count.area,
        title=count.title,
        framework=count.framework,
        total=str(count.stated_total),
        planned=_stated(count.planned),
        ongoing=_stated(count.ongoing),
        completed=_stated(count.completed),
        regular=_stated(count.regular),
        note="" if count.adds_up else f"Tổng các trạng thái là {count.sum_of_statuses}, nguồn ghi {count.stated_total}",
    )


def _stated(number: int | None) -> str:
    return MISSING if number is None else str(number)
