"""Correct one cell of a report: a new version of the workbook, the old one kept."""

from msgspec import Struct

from gen.domain.errors import ConfigurationError
from gen.domain.issuing import Clock, Store
from gen.intake.correcting import corrected, typed
from gen.messages import _
from gen.pipeline.hand_in import HandInRequest, hand_in
from gen.pipeline.reports.versions import Version
from gen.pipeline.reports.workshop import Workshop
from gen.pipeline.show import column_at, show_report, story_of


class CorrectionRequest(Struct, frozen=True):
    """A cell and what a person typed into it; ``seen`` is the digest of the report that they had before them."""

    agency_id: str
    year: int
    sheet: str
    cell: str
    text: str
    person: str
    seen: str


def correct(request: CorrectionRequest, workshop: Workshop, store: Store, clock: Clock) -> Version:
    """Write the cell into a copy of the workbook and hand it in; ChangedMeanwhile where there is another version."""
    report = show_report(workshop, request.agency_id, request.year)
    story = story_of(report, request.sheet, request.cell)
    if report.file is None or not report.editable or story is None:
        raise ConfigurationError(_("Không sửa được ô này trên trang; hãy sửa trong tệp Excel của đơn vị rồi nộp lại."))
    value = typed(request.text, column_at(report, request.sheet, request.cell), request.year)
    content = corrected(report.file, request.sheet, request.cell, value)
    note = _("sửa ô {place}: “{old}” → “{new}”")
    return hand_in(
        HandInRequest(
            request.agency_id,
            request.year,
            f"{report.file.stem}.xlsx",
            content,
            request.person,
            request.seen,
            note.format(place=f"{request.sheet}!{request.cell}", old=story.typed, new=request.text),
        ),
        workshop,
        store,
        clock,
    )
