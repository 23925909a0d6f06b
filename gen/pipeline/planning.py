"""Turn what was asked for (kind, year, agencies) into jobs, or say in one sentence why that cannot be."""

from datetime import date
from pathlib import Path

from gen.domain.agency import Agency
from gen.domain.errors import ConfigurationError, NotInForce, UnknownName
from gen.domain.programme import KindSpec
from gen.messages import _
from gen.pipeline.jobs import Job
from gen.programme import Programme


def document_day(spec: KindSpec, year: int, day: date | None) -> date:
    """Return the document's day: the one asked for, else the usual one of its kind (``documents.toml``)."""
    if day is not None:
        return day
    month, of_month = (int(part) for part in (spec.default_date or "12-14").split("-"))
    return date(year, month, of_month)


def check_request(programme: Programme, kind: str, year: int, form: str = "") -> KindSpec:
    """Return the kind's specification; raise where kind, year or form do not exist."""
    spec = programme.kind(kind)
    if year not in spec.years:
        raise NotInForce(
            _("{title} không có cho năm {year}; các năm lập văn bản này: {years}.").format(
                title=spec.title, year=year, years=", ".join(str(known) for known in spec.years)
            )
        )
    if form and form not in spec.forms:
        raise UnknownName(
            _("{title} không có hình thức “{form}”; các hình thức dùng được: {forms}.").format(
                title=spec.title, form=form, forms=", ".join(spec.forms) or "-"
            )
        )
    return spec


def plan_job(
    programme: Programme,
    kind: str,
    agency_id: str,
    year: int,
    *,
    day: date | None = None,
    form: str = "",
    tolerant: bool = False,
) -> Job:
    """Return the job of one agency; raise where the agency did not exist on the document's day."""
    spec = check_request(programme, kind, year, form)
    on = document_day(spec, year, day)
    agency = programme.agencies.get(agency_id, on)
    return Job(spec.kind, agency.id, year, on, dated=day is not None, form=form, tolerant=tolerant)


def plan_jobs(
    programme: Programme,
    kind: str,
    year: int,
    selector: str,
    *,
    day: date | None = None,
    form: str = "",
    tolerant: bool = False,
) -> tuple[Job, ...]:
    """Return a job for each agency selected, in the order of the roster."""
    spec = check_request(programme, kind, year, form)
    on = document_day(spec, year, day)
    return tuple(
        Job(spec.kind, agency.id, year, on, dated=day is not None, form=form, tolerant=tolerant)
        for agency in issuers(programme, spec, selector, on)
    )


def issuers(programme: Programme, spec: KindSpec, selector: str, day: date) -> tuple[Agency, ...]:
    """Return the bodies that issue this kind and are selected on the day."""
    return tuple(
        agency
        for agency in programme.agencies.select(read_selector(selector), day)
        if ("province" if agency.type.is_local else "ministry") in spec.levels
    )


def read_selector(selector: str) -> str:
    """Return the selector itself, or for ``@file`` the ids in that file, one a line; ``#`` starts a remark."""
    if not selector.startswith("@"):
        return selector
    path = Path(selector.removeprefix("@"))
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(_("Không đọc được danh sách cơ quan “{file}”.").format(file=path)) from error
    return ",".join(line.partition("#")[0].strip() for line in lines)
