"""What each operation of ``/api`` answers: the use case of its command, as that command writes it for programs."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace
from starlette.responses import Response

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import ConfigurationError, DocumentError
from gen.domain.location import TableLocation
from gen.formatters import to_json
from gen.lint import LintOptions, office_settings
from gen.messages import _
from gen.pipeline.batch import BatchRequest, jobs_of, produce
from gen.pipeline.check import CheckRequest, check
from gen.pipeline.jobs.planning import Asked
from gen.pipeline.lint import LintRequest, lint_all
from gen.pipeline.make import SingleRequest, produce_one
from gen.pipeline.making.records import to_json as batch_to_json
from gen.pipeline.read import read_documents
from gen.pipeline.records.check import finding_record
from gen.pipeline.records.read import document_record
from gen.pipeline.records.trace import node_record
from gen.pipeline.reports.workshop import Workshop
from gen.pipeline.status import StatusRequest, status
from gen.pipeline.status_table import to_json as status_to_json
from gen.pipeline.trace import TraceRequest, trace_figure
from gen.programme.roster import EVERYBODY
from gen.web.access.people import looked_after, may_see
from gen.web.sending import download
from gen.web.visit import Visit

Answer = Callable[[Visit], Response]
_TRUE = frozenset({"1", "true", "yes"})


def _check(visit: Visit) -> Response:
    with _files(visit) as (folder, paths):
        found = [
            each for one in check(CheckRequest(_year(visit), paths, workers=1), visit.workshop) for each in one.findings
        ]
        return _json([finding_record(_bare(each, folder)) for each in found])


def _lint(visit: Visit) -> Response:
    options = LintOptions(office=office_settings(visit.services.settings.lint))
    with _files(visit) as (folder, paths):
        reports = [one.report for one in lint_all(LintRequest(paths, options, workers=1), visit.services.store)]
        for report in reports:
            if report.failure:
                raise DocumentError(report.failure.replace(f"{folder}/", ""))
        found = [_bare(finding, folder) for report in reports for finding in report.findings]
    return Response(to_json(found), media_type="application/json")


def _read(visit: Visit) -> Response:
    with _files(visit) as (_folder, paths):
        return _json([document_record(replace(one, path=Path(one.path.name))) for one in read_documents(paths)])


def _make(visit: Visit) -> Response:
    year, posted = _year(visit), visit.posted
    agency = visit.require_agency(posted.text("agency"))
    asked = Asked(posted.text("kind"), year, tolerant=posted.text("draft").lower() in _TRUE)
    with TemporaryDirectory(prefix="gen-") as scratch, _files(visit, needed=False) as (_folder, paths):
        data = paths[0] if paths else None
        workshop = Workshop(visit.workshop.workspace, data) if data else visit.workshop
        request = SingleRequest(asked, agency.id, data, Path(scratch))
        outcome, _place = produce_one(request, workshop, visit.services.store)
    if outcome.content is None:
        raise DocumentError(outcome.reason, outcome.findings)
    return download(f"{outcome.job.name.replace('/', '-')}.docx", outcome.content)


def _batch(visit: Visit) -> Response:
    services, posted = visit.services, visit.posted
    selector = posted.text("agencies") or "all"
    if selector.startswith("@"):
        raise ConfigurationError(_("Trên trang, hãy ghi mã các cơ quan cách nhau bằng dấu phẩy."))
    asked = Asked(posted.text("kind"), _year(visit))
    request = BatchRequest(asked, selector, workers=1, seconds=services.settings.document_seconds)
    planned = jobs_of(request, visit.workshop, services.store)
    jobs = tuple(job for job in planned if may_see(visit.person, job.subject_id or job.agency_id, visit.programme))
    result = produce(request, visit.workshop, jobs, services.store, lambda _made: None)
    return Response(batch_to_json(result), media_type="application/json")


def _status(visit: Visit) -> Response:
    agencies = looked_after(visit.person, visit.programme)
    found = status(StatusRequest(_year(visit), visit.today, agencies=agencies), visit.workshop)
    return Response(status_to_json(found), media_type="application/json")


def _trace(visit: Visit) -> Response:
    year, agency = _year(visit), visit.asked.get("agency", "")
    if agency or looked_after(visit.person, visit.programme) != EVERYBODY:
        agency = visit.require_agency(agency or visit.person.agency).id
    request = TraceRequest(visit.asked.get("figure", ""), year, agency)
    return _json(node_record(trace_figure(request, visit.workshop).node))


ANSWERS: dict[str, Answer] = {
    "check": _check,
    "lint": _lint,
    "read": _read,
    "make": _make,
    "batch": _batch,
    "status": _status,
    "trace": _trace,
}


def _year(visit: Visit) -> int:
    """Turn to the year asked for, or the part of it, and return the year; ConfigurationError if there is none."""
    visit.require_programme()
    year, period = (visit.posted.text(name) or visit.asked.get(name, "") for name in ("year", "period"))
    visit.turn_to(f"{year}-{period}" if period else year or "?")
    return visit.year


@contextmanager
def _files(visit: Visit, *, needed: bool = True) -> Iterator[tuple[Path, tuple[Path, ...]]]:
    """Give the files that were sent, in a folder of their own."""
    if needed and not visit.posted.files:
        raise ConfigurationError(_("Chưa gửi tệp nào."))
    with TemporaryDirectory(prefix="gen-") as scratch:
        paths = []
        for place, file in enumerate(visit.posted.files):
            path = Path(scratch, str(place), file.name)
            path.parent.mkdir()
            path.write_bytes(file.content)
            paths.append(path)
        yield Path(scratch), tuple(paths)


def _bare(finding: Diagnostic, folder: Path) -> Diagnostic:
    """Return a finding whose file is named as it was sent."""
    place = finding.location
    name = Path(place.file).name if str(folder) in place.file or isinstance(place, TableLocation) else place.file
    return replace(finding, location=replace(place, file=name))


def _json(content: object) -> Response:
    return Response(json.dumps(content, ensure_ascii=False, indent=1), media_type="application/json")
