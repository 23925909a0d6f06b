"""The document that an address names: its kind, year and agency, its job, and where its file is."""

from pathlib import Path

from msgspec import Struct

from gen.domain.agency import Agency
from gen.domain.errors import ConfigurationError
from gen.domain.periods import DatedPeriod
from gen.domain.programme import KindSpec
from gen.messages import _
from gen.pipeline.jobs.model import Job
from gen.pipeline.jobs.planning import Asked, plan_job
from gen.web.visit import Visit


class NamedDocument(Struct, frozen=True):
    """A document of a kind, agency and year or part of it; ``path`` is where it is, or would be made."""

    spec: KindSpec
    agency: Agency
    asked: Asked
    job: Job
    path: Path
    address: str

    def content(self) -> bytes:
        """Return the document; ConfigurationError where it was not made yet."""
        if not self.path.is_file():
            raise ConfigurationError(_("Chưa lập văn bản này."))
        return self.path.read_bytes()


def document_named(visit: Visit, tolerant: bool = False, chosen: str = "") -> NamedDocument:
    """Return the document that the address of the visit names; UnknownName, NotInForce where there can be none.

    ``chosen`` is the form chosen instead of the one in the address; the first form of a kind is the usual one.
    """
    agency = visit.the_agency()
    kind, _point, form = visit.places["kind"].partition(".")
    spec = visit.programme.kind(kind)
    if chosen:
        form = chosen if chosen != spec.forms[0] else ""
    asked = Asked(spec.kind, visit.year, form=form, tolerant=tolerant)
    job = plan_job(visit.programme, asked, agency.id)
    path = visit.workshop.workspace.output / f"{job.name}.docx"
    return NamedDocument(spec, agency, asked, job, path, address_of(spec.kind, visit.dated, agency.id, form))


def address_of(kind: str, dated: DatedPeriod, agency_id: str, form: str = "") -> str:
    """Return the address of a document; a form other than the usual one stands behind its kind."""
    return f"/van-ban/{kind}{'.' if form else ''}{form}/{dated}/{agency_id}"
