"""Công văn of the Sở Nội vụ that asks the units of its province for their reports of a year, with the form's tables."""

from datetime import date

from msgspec import Struct

from gen.documents.body import Body, body_of
from gen.documents.citations import Citation, decision_of
from gen.documents.content import KindContent, TitleWords
from gen.documents.enquiries import Enquiries, enquiries_of, missing_enquiries
from gen.documents.form_tables import LetterForm, report_form
from gen.documents.issued_plan import plan_of
from gen.documents.request import DocumentRequest
from gen.domain.agency import AgencyType
from gen.domain.document import Behaviour
from gen.domain.errors import GenError
from gen.domain.working_days import working_day_before
from gen.messages import _
from gen.programme.kinds import collects

_CUT_OFF = "cut-off"


class CollectionContent(Struct, frozen=True):
    """What the letter says besides its frame; the days as in the ministry's own guidance, a level further down.

    ``plan`` names the plan of the province that the units carry out, ``parent`` who is reported to in the end.
    """

    year: int
    body: Body
    decision: Citation
    parent: str
    plan: str
    last_day: date
    working_day: date
    on_weekend: bool
    cut_off: date
    form: LetterForm
    enquiries: Enquiries


def collection(request: DocumentRequest) -> KindContent:
    """Return the letter to all units. Raises GenError for a department that does not collect their reports."""
    if not collects(request.agency):
        message = _("Công văn yêu cầu báo cáo do Sở Nội vụ lập, không phải “{agency}”.")
        raise GenError(message.format(agency=request.agency.name))
    programme = request.programme
    body = body_of(request.agency, programme, request.day)
    last_day = programme.due(Behaviour.ANNUAL, AgencyType.DEPARTMENT.level).last_day(request.year)
    working_day = working_day_before(last_day)
    parent = programme.agencies.get(request.agency.parent, request.day).name
    content = CollectionContent(
        year=request.year,
        body=body,
        decision=decision_of(request),
        parent=parent,
        plan=plan_of(request, parent),
        last_day=last_day,
        working_day=working_day,
        on_weekend=working_day != last_day,
        cut_off=programme.deadline(_CUT_OFF).last_day(request.year),
        form=report_form(programme, request.day),
        enquiries=enquiries_of(request, body),
    )
    return KindContent(
        title=TitleWords("", "", f"báo cáo kết quả thực hiện {content.decision.short_name} {request.when}"),
        abbreviation="",
        contents=(content,),
        missing=missing_enquiries(request, content.enquiries),
    )
