"""What a plan says of its own: conditions, programme of work, means, path, funds, leads, whose proposal."""

import re
from datetime import date

from msgspec import Struct

from gen.documents.body import Body
from gen.documents.duties import Assignment, assignments_of
from gen.documents.figures import Figure
from gen.documents.plan_rows import Funds, PathLine, fund_figures, funds_of, path_of, texts_of
from gen.documents.plan_tasks import PlanGroup
from gen.documents.reminder import due_words
from gen.documents.request import DocumentRequest
from gen.domain.agency import AgencyType
from gen.domain.document import Behaviour
from gen.domain.tables import AgencyTables, PlannedRow
from gen.progress.model import MissingFigure, SeriesProgress, YearProgress
from gen.vietnamese import MISSING, ended, sentence

SECTIONS = {
    "situation": "Đặc điểm",
    "fields": "Lĩnh vực ưu tiên",
    "work_programmes": "Chương trình công tác",
    "measures": "Giải pháp",
    "organisation": "Tổ chức thực hiện",
    "submission": "Tờ trình",
}
"""Sections of the sheet “Nội dung kế hoạch” by the name of their field."""
SHEET = "Nội dung kế hoạch"
NEEDED = ("work_programmes", "submission")
"""What a plan may not lack (it is tied to programmes of work; it is issued on somebody's proposal)."""
_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_EVERY_YEAR = "hằng năm"
_BELOW = AgencyType.DEPARTMENT.level


class PlanWords(Struct, frozen=True):
    """The agency's own words and figures in a plan.

    ``situation`` … ``organisation`` are its own sentences; ``path`` the targets of each year in the order of
    ``path_goals`` (their names); ``funds`` what it takes; ``assignments`` who does what; ``submission`` cites the
    proposal it is issued on (Tờ trình số 45/TTr-SNV ngày 10/6/2019), with blanks where nobody wrote it down;
    ``lower_due`` and ``upper_due`` say by when reports come in, alike everywhere; ``lasting`` tells a plan of a
    whole period from that of a year.
    """

    situation: tuple[str, ...]
    fields: tuple[str, ...]
    work_programmes: tuple[str, ...]
    measures: tuple[str, ...]
    organisation: tuple[str, ...]
    submission: str
    path_goals: tuple[str, ...]
    path: tuple[PathLine, ...]
    funds: Funds
    assignments: tuple[Assignment, ...]
    lower_due: str
    upper_due: str
    lasting: bool


def plan_words(
    request: DocumentRequest, rows: tuple[PlannedRow, ...], groups: tuple[PlanGroup, ...], body: Body
) -> PlanWords:
    """Return what the workbook says beside the tasks; ``rows`` are the activities that the plan takes up."""
    tables, programme = tables_of(request), request.programme
    written = texts_of(tables.plan_texts if tables else (), SECTIONS)
    goals = [each for each in programme.indicators_on(request.day) if each.kind == "ratio" and each.target]
    return PlanWords(
        situation=tuple(map(sentence, written["situation"])),
        fields=written["fields"],
        work_programmes=written["work_programmes"] or (MISSING,),
        measures=written["measures"],
        organisation=tuple(map(sentence, written["organisation"])),
        submission=_submission(written["submission"], request, body),
        path_goals=tuple(goal.name for goal in goals),
        path=path_of(tables, goals, programme) if tables else (),
        funds=funds_of(rows),
        assignments=assignments_of(groups, body),
        lower_due=_due(request, _BELOW),
        upper_due=_due(request),
        lasting=request.behaviour is Behaviour.PLAN,
    )


def _due(request: DocumentRequest, level: str = "") -> str:
    """Say by when the reports of a level come in: every year, or in the year of a yearly plan."""
    told = due_words(request.programme.due(Behaviour.ANNUAL, level))
    return told if request.behaviour is Behaviour.PLAN else told.replace(_EVERY_YEAR, f"năm {request.year}")


def tables_of(request: DocumentRequest) -> AgencyTables | None:
    """Return the workbook of the document's own year, None if there is none."""
    progress = request.progress.latest if isinstance(request.progress, SeriesProgress) else request.progress
    return progress.tables if isinstance(progress, YearProgress) else None


def words_figures(words: PlanWords) -> tuple[Figure, ...]:
    """Return the figures that the words speak of."""
    return fund_figures(words.funds)


def missing_words(request: DocumentRequest) -> tuple[MissingFigure, ...]:
    """List what a plan may not lack and nobody wrote."""
    tables = tables_of(request)
    written = texts_of(tables.plan_texts if tables else (), SECTIONS)
    needed = [name for name in NEEDED if not (name == "submission" and request.agency.type.is_lower)]
    empty = [name for name in needed if not written[name] or _is_later_proposal(name, written[name], request.day)]
    return tuple(MissingFigure(request.year, SHEET, SECTIONS[name], "Nội dung") for name in empty)


def _is_later_proposal(name: str, written: tuple[str, ...], day: date) -> bool:
    return name == "submission" and _is_later(written[0], day)


def missing_activities(rows: tuple[PlannedRow, ...], request: DocumentRequest) -> tuple[MissingFigure, ...]:
    """Say that the workbook plans no activity: then only the words of the Decision can be printed."""
    return () if rows else (MissingFigure(request.year, "Kế hoạch"),)


def _is_later(citation: str, day: date) -> bool:
    """Tell whether a proposal is dated after the day of the plan: then it cannot be the one that the plan rests on."""
    found = _DAY.search(citation)
    if found is None:
        return False
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) > day
    except ValueError:
        return False


def _submission(written: tuple[str, ...], request: DocumentRequest, body: Body) -> str:
    """Return the citation of the proposal; blanks for number and day where the workbook does not say them.

    A body below a province plans on its own office's word, "" where it has no written one.
    """
    if written and not _is_later(written[0], request.day):
        return f"Tờ trình {ended(written[0].removeprefix('Tờ trình').strip(), '')}"
    if body.is_unit:
        return ""
    return f"Tờ trình số {MISSING}/TTr-{body.focal_symbol} ngày {MISSING} tháng {MISSING} năm {request.day.year}"
