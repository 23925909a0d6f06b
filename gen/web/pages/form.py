"""“Biểu mẫu”: the year's form of an agency, prefilled, to be filled in Excel."""

from pathlib import Path
from tempfile import TemporaryDirectory

from starlette.responses import Response

from gen.messages import _
from gen.pipeline.form import FormRequest, collect_for_forms, write_forms
from gen.pipeline.reports.boards import reporting_day
from gen.web.sending import download as sent
from gen.web.visit import Visit


def show(visit: Visit) -> Response:
    """Show which form there is to download."""
    agency = visit.agency
    day = reporting_day(visit.programme, visit.year)
    return visit.page(
        "form.html",
        agency=agency,
        **visit.time(),
        agencies=visit.agencies(),
        units=len(visit.programme.agencies.units(agency.id, day)) if agency else 0,
    )


def download(visit: Visit) -> Response:
    """Send the form, made anew; with ``cong`` filled with the sums over the units."""
    agency = visit.the_agency()
    with TemporaryDirectory(prefix="gen-") as scratch:
        request = FormRequest((agency.id,), visit.year, Path(scratch), by_units=bool(visit.asked.get("cong")))
        collected = collect_for_forms(request, visit.workshop, lambda *_told: None) if request.by_units else None
        (form,) = write_forms(request, visit.workshop, visit.services.store, collected)
        content = form.path.read_bytes()
    visit.note(_("tải biểu mẫu"), f"{agency.id} {visit.dated}")
    return sent(f"bieu-mau-{agency.id}-{visit.dated}.xlsx", content)
