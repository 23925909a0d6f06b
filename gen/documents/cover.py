"""Công văn gửi kèm báo cáo: the letter that a report is sent with, and what lies beside it."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from gen.documents.body import Body, body_of
from gen.documents.citations import Citation, decision_of, names_for
from gen.documents.content import KindContent, TitleWords
from gen.documents.cutoff import as_of_words
from gen.documents.frame import symbol_of
from gen.documents.request import DocumentRequest
from gen.domain.document import Behaviour
from gen.domain.errors import GenError
from gen.messages import _
from gen.progress.model import YearProgress
from gen.vietnamese import count, draft_date, written_date

ANNUAL, EVALUATION = "annual", "evaluation"
EVALUATIONS: Mapping[Behaviour, str] = MappingProxyType(
    {
        Behaviour.MIDTERM: "báo cáo sơ kết thực hiện {name} giai đoạn {first_phase}",
        Behaviour.FINAL: "báo cáo tổng kết thực hiện {name} giai đoạn {span}",
    }
)
"""What the evaluations are called; their years are those of the kinds (``documents.toml``)."""
_REPORT = "BC"


class CoverContent(Struct, frozen=True):
    """What the letter says besides its frame.

    ``report`` names the report, ``report_symbol`` and ``report_date`` cite it (the number is left to the office);
    ``gaps`` is how many figures of an annual report are not there, "" where none; ``phone`` answers questions, "" if
    unknown.
    """

    body: Body
    decision: Citation
    report: str
    report_symbol: str
    report_date: str
    as_of_words: str
    gaps: str
    phone: str


def cover(request: DocumentRequest, progress: YearProgress) -> KindContent:
    """Return the letter for the report of a year, or for the evaluation due in it. Raises GenError where none is."""
    report = _report(request)
    content = CoverContent(
        body=body_of(request.agency, request.programme, request.day),
        decision=decision_of(request),
        report=report,
        report_symbol=symbol_of(request.agency, _REPORT),
        report_date=written_date(request.printed_day) if request.printed_day else draft_date(request.day),
        as_of_words=as_of_words(request, progress.tables),
        gaps=count(len(progress.missing)) if progress.missing and request.form != EVALUATION else "",
        phone=progress.tables.phone,
    )
    return KindContent(TitleWords("", "", f"gửi {report}"), "", (content,))


def _report(request: DocumentRequest) -> str:
    names = names_for(request.programme, request.year)
    if request.form != EVALUATION:
        return "báo cáo kết quả thực hiện {name} {when}".format_map(names)
    due = {
        year: text.format_map(names)
        for behaviour, text in EVALUATIONS.items()
        for year in request.programme.years_of(behaviour)
    }
    if request.year not in due:
        years = ", ".join(map(str, due))
        raise GenError(_("Báo cáo sơ kết, tổng kết chỉ lập trong các năm {years}.").format(years=years))
    return due[request.year]
