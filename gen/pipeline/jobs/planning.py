"""Turn what was asked for (kind, year, agencies) into jobs, or say in one sentence why that cannot be."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from gen.domain.agency import Agency
from gen.domain.errors import ConfigurationError, NotInForce, UnknownName
from gen.domain.programme import KindSpec
from gen.messages import _
from gen.messages.reasons import unreadable_text
from gen.pipeline.jobs.model import Job
from gen.programme import Programme
from gen.programme.roster import EVERYBODY, UNITS


def document_day(spec: KindSpec, year: int, day: date | None, level: str = "", form: str = "") -> date:
    """Return the document's day: the one asked for, else the usual one of kind, level and form (``documents.toml``)."""
    return spec.usual_day(year, level, form) if day is None else day


def check_request(programme: Programme, kind: str, year: int, form: str = "", day: date | None = None) -> KindSpec:
    """Return the kind's specification; raise where kind, year, form or day do not fit the programme."""
    spec = programme.kind(kind)
    if day is not None:
        programme.require_day(day)
    _require_period(programme, spec)
    if year not in spec.years:
        raise NotInForce(
            _("{title} không có cho năm {year}; các năm lập văn bản này: {years}.").format(
                title=spec.title, year=year, years=", ".join(str(known) for known in spec.years)
            )
        )
    if form and not spec.forms:
        raise UnknownName(_("{title} chỉ có một hình thức; hãy bỏ --form.").format(title=spec.title))
    if form and form not in spec.forms:
        text = _("{title} không có hình thức “{form}”; các hình thức dùng được: {forms}.")
        raise UnknownName(text.format(title=spec.title, form=form, forms=", ".join(spec.forms)))
    return spec


def _require_period(programme: Programme, spec: KindSpec) -> None:
    """Raise NotInForce where the kind is not made for the period that is worked on."""
    if programme.period.id in spec.periods:
        return
    names = {each.id: f"{each.id} ({each.title})" for each in programme.periods} | {"": _("cả năm (--year)")}
    text = _("{title} không lập cho {asked}; các kỳ lập văn bản này: {periods}.")
    known = ", ".join(names[each] for each in spec.periods)
    asked = programme.period.title or _("cả năm")
    raise NotInForce(text.format(title=spec.title, asked=asked, periods=known))


class Asked(Struct, frozen=True):
    """What is the same for every document asked for. ``day`` None: the usual day, left blank in the document."""

    kind: str
    year: int
    day: date | None = None
    form: str = ""
    tolerant: bool = False
    regional: bool = False


def plan_job(programme: Programme, asked: Asked, agency_id: str) -> Job:
    """Return the job of one agency; raise where it did not exist on the document's day or does not issue the kind.

    A letter that goes to each agency separately is issued by its one issuer; then ``agency_id`` is the addressee.
    """
    spec = check_request(programme, asked.kind, asked.year, asked.form, asked.day)
    day = document_day(spec, asked.year, asked.day, form=asked.form)
    agency = programme.agencies.get(agency_id, day)
    _check_level(spec, agency)
    if spec.per_addressee:
        letter = _letter(programme, spec, asked, agency)
        if letter.agency_id == letter.subject_id:
            text = _("{title} do “{agency}” lập, không gửi cho chính mình.")
            raise UnknownName(text.format(title=spec.title, agency=agency.id))
        return letter
    if spec.issuer:
        _require_issuer(spec, programme, (agency,))
    day = document_day(spec, asked.year, asked.day, level_of(agency), asked.form)
    return _job(programme, spec, asked, day, agency.id)


def _require_issuer(spec: KindSpec, programme: Programme, agencies: Sequence[Agency]) -> None:
    """Refuse agencies that do not issue a kind that only one agency issues."""
    for agency in agencies:
        if agency.id != programme.agencies.resolve(spec.issuer):
            text = _("{title} do cơ quan “{issuer}” lập, không phải “{agency}”.")
            raise UnknownName(text.format(title=spec.title, issuer=spec.issuer, agency=agency.id))


def _check_level(spec: KindSpec, agency: Agency) -> None:
    """Refuse what an agency below a province neither issues nor is sent."""
    if agency.type.is_lower and level_of(agency) not in (*spec.levels, *spec.issuers):
        text = _("{title} không dùng cho đơn vị cấp dưới của tỉnh, thành phố (“{agency}”).")
        raise UnknownName(text.format(title=spec.title, agency=agency.id))


def plan_jobs(programme: Programme, asked: Asked, selector: str) -> tuple[Job, ...]:
    """Return a job for each agency selected, in the order of the roster; one for a kind that has one issuer.

    Letters to each agency separately go to those that had to report for the year, on whatever day they are written.
    """
    spec = check_request(programme, asked.kind, asked.year, asked.form, asked.day)
    day = document_day(spec, asked.year, None if spec.per_addressee else asked.day, form=asked.form)
    if spec.issuer and not spec.per_addressee:
        if selector != EVERYBODY:
            _require_issuer(spec, programme, programme.agencies.select(read_selector(selector), day))
        return (_job(programme, spec, asked, day, programme.agencies.get(spec.issuer, day).id),)
    selected = programme.agencies.select(read_selector(selector), day)
    if not selected:
        raise UnknownName(_("Chưa nêu cơ quan nào; hãy ghi all, mã cơ quan hoặc @tệp."))
    for agency in selected:
        _check_level(spec, agency)
    if spec.per_addressee:
        letters = (_letter(programme, spec, asked, agency) for agency in selected)
        return tuple(letter for letter in letters if letter.agency_id != letter.subject_id)
    return tuple(
        _job(programme, spec, asked, document_day(spec, asked.year, asked.day, level_of(agency), asked.form), agency.id)
        for agency in selected
        if level_of(agency) in spec.levels
    )


def _letter(programme: Programme, spec: KindSpec, asked: Asked, addressee: Agency) -> Job:
    day = document_day(spec, asked.year, asked.day, level_of(addressee), asked.form)
    return _job(programme, spec, asked, day, programme.issuer_to(spec, addressee, day).id, addressee.id)


def _job(programme: Programme, spec: KindSpec, asked: Asked, day: date, agency_id: str, subject_id: str = "") -> Job:
    return Job(
        spec.kind,
        agency_id,
        asked.year,
        day,
        dated=asked.day is not None,
        form=asked.form,
        tolerant=asked.tolerant,
        regional=asked.regional,
        subject_id=subject_id,
        period=programme.period.id,
    )


def peers_of(programme: Programme, job: Job) -> str:
    """Return the selector of the agencies that report to the same agency as, or to, the one a job is made for.

    They are those of its province, or all that report to the ministry.
    """
    parent = programme.agencies.get(job.agency_id, job.day).parent
    return f"{UNITS}{parent}" if parent else "all"


def level_of(agency: Agency) -> str:
    """Return the level an agency is counted at: ``province``, ``ministry``, ``department`` …"""
    return agency.type.level


def read_selector(selector: str) -> str:
    """Return the selector itself, or for ``@file`` the ids in that file, one a line; ``#`` starts a comment."""
    if not selector.startswith("@"):
        return selector
    path = Path(selector.removeprefix("@"))
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        text = _("Không đọc được danh sách cơ quan “{file}”: {reason}.")
        raise ConfigurationError(text.format(file=path, reason=unreadable_text(error))) from error
    return ",".join(line.partition("#")[0].strip() for line in lines)
