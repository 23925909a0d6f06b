"""Báo cáo tổng kết: the final evaluation of a programme."""

from msgspec import Struct

from gen.documents.charts import evaluation_charts
from gen.documents.content import KindContent, TitleWords
from gen.documents.earlier import earlier_evaluation
from gen.documents.evaluation import evaluate, evaluation_figures, evaluation_missing, names_of_goals
from gen.documents.request import DocumentRequest
from gen.documents.series import PhaseRow, phase_rows
from gen.documents.supplement import TargetRow, targets_and_results
from gen.progress.model import SeriesProgress


class FinalContent(Struct, frozen=True):
    """What the final evaluation adds: the two phases of the programme, and the supplement's targets with what came.

    ``new_declaration`` tells whether what comes after the programme can already be spoken of.
    """

    phases: tuple[PhaseRow, ...]
    new_declaration: bool
    supplement: tuple[TargetRow, ...]


def final(request: DocumentRequest, series: SeriesProgress) -> KindContent:
    """Return the final evaluation."""
    evaluation = evaluate(request, series)
    subject = f"Tổng kết thực hiện {evaluation.decision.project} giai đoạn {evaluation.span}"
    return KindContent(
        title=TitleWords("BÁO CÁO", subject),
        abbreviation="BC",
        contents=(
            evaluation,
            FinalContent(
                phases=phase_rows(series.phases, names_of_goals(evaluation.indicators)),
                new_declaration=request.programme.measures.is_succeeded(request.day),
                supplement=targets_and_results(series, names_of_goals(evaluation.indicators), request.programme),
            ),
            evaluation_charts(series, request.programme.measures),
            earlier_evaluation(series),
        ),
        figures=evaluation_figures(evaluation),
        missing=evaluation_missing(evaluation, series),
    )
