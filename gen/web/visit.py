"""One request of one person: what was asked for, and how it is answered."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from itsdangerous import BadData, URLSafeSerializer
from starlette.responses import HTMLResponse, RedirectResponse, Response

from gen.bootstrap import Services
from gen.domain.agency import Agency
from gen.domain.errors import ConfigurationError, GenError, NotInForce
from gen.domain.periods import DatedPeriod, read_dated
from gen.domain.workspace import Workspace
from gen.messages import _
from gen.pipeline.reports.boards import reporting_day
from gen.pipeline.reports.workshop import Workshop
from gen.programme import Programme
from gen.programme.folders import programme_folder, programmes_in
from gen.web import view
from gen.web.access.people import Person, may_see
from gen.web.access.sessions import Sessions
from gen.web.desk import Desk
from gen.web.navigation import links
from gen.web.posted import Posted

_CHOICE = "gen-desk-choice"
_TOLD = "gen-desk-told"
_PROGRAMME = ("chuong-trinh", "programme")
"""Fields that name a programme, of pages and of programs."""
_MONTH = 30 * 24 * 3600
_MOST_TOLD = 800
"""Letters of a sentence that travels in a cookie; browsers refuse cookies of more than 4 KB."""


class _Chosen(NamedTuple):
    """What a browser remembers, as text."""

    agency: str = ""
    dated: str = ""
    programme: str = ""


class Forbidden(GenError):
    """The person may not see or do this."""


class Visit:
    """What a page is given."""

    def __init__(
        self,
        desk: Desk,
        person: Person,
        page: str,
        asked: Mapping[str, str],
        places: Mapping[str, str],
        cookies: Mapping[str, str],
        posted: Posted,
    ) -> None:
        self.desk = desk
        self.person = person
        self.asked = asked
        self.places = places
        self.posted = posted
        self._page = page
        self._cookies = cookies
        self._workshops: dict[str, Workshop] = {}

    @cached_property
    def programme_id(self) -> str:
        """The programme that is worked on: the one asked for, else the one chosen before, else the usual, the first."""
        known = programmes_in(Workspace(self.desk.root).data)
        usual = self.desk.services.settings.workspace.programme_id or next(iter(known), "")
        return next((each for each in (self._programme_asked, self._chosen.programme) if each in known), usual)

    @property
    def _programme_asked(self) -> str:
        return next((text for each in _PROGRAMME if (text := self.posted.text(each) or self.asked.get(each, ""))), "")

    def require_programme(self) -> None:
        """Raise UnknownName where a programme is asked for that the workspace does not have."""
        if self._programme_asked:
            programme_folder(Workspace(self.desk.root).data, self._programme_asked)

    @property
    def services(self) -> Services:
        """Settings and adapters of the workspace for the programme that is worked on."""
        return self.desk.services_of(self.programme_id)

    @property
    def workshop(self) -> Workshop:
        """The figures, programme and templates, of the part of the year that is worked on, as they are now."""
        return self._workshop_of(self.dated.period)

    def _workshop_of(self, period: str) -> Workshop:
        if period not in self._workshops:
            self._workshops[period] = self.desk.workshop(self.programme_id, period)
        return self._workshops[period]

    def look_again(self) -> Workshop:
        """Return the workshop after figures were changed in this visit."""
        self._workshops.clear()
        return self.workshop

    @property
    def programme(self) -> Programme:
        """The dated knowledge of the workspace, as it is in the part of the year."""
        return self.workshop.programme

    @cached_property
    def dated(self) -> DatedPeriod:
        """The year, or part of it, that is asked for, else the one chosen before, else the last year with reports."""
        for text in (self.places.get("year", ""), self.asked.get("nam", ""), self._chosen.dated):
            dated = read_dated(text)
            if dated is not None and dated in self.dated_periods():
                return dated
        years = self._workshop_of("").programme.years
        return DatedPeriod(min(max(self.today.year - (self.today.month < 6), years[0]), years[-1]))

    @property
    def year(self) -> int:
        """The year that is worked on, or in which the part of it lies."""
        return self.dated.year

    def turn_to(self, text: str) -> None:
        """Work on the year, or part of it, that a form names; NotInForce where the programme does not have it."""
        dated = read_dated(text)
        if text and dated is None:
            raise ConfigurationError(_("“{value}” không phải là năm.").format(value=text))
        if dated is not None:
            self._workshop_of("").programme.require_year(dated.year)
            self._workshop_of(dated.period).programme.require_year(dated.year)
            self.dated = dated

    def dated_periods(self) -> Mapping[DatedPeriod, str]:
        """Return the years of the programme and, where it has them, their parts, each with what people call it."""
        whole = self._workshop_of("").programme
        found: dict[DatedPeriod, str] = {}
        for year in whole.years:
            found |= {DatedPeriod(year, period.id): period.named(year) for period in whole.periods}
            found[DatedPeriod(year)] = str(year)
        return found

    @cached_property
    def agency(self) -> Agency | None:
        """The agency that is asked for, else the person's own, else the one chosen before; None where none is."""
        asked = (self.places.get("agency", ""), self.asked.get("don-vi", ""))
        for text in (*asked, self.person.agency, self._chosen.agency):
            if text:
                try:
                    return self.require_agency(text)
                except NotInForce:
                    continue
        return None

    def require_agency(self, name: str) -> Agency:
        """Return an agency that the person may see, as it is in the year; UnknownName, NotInForce or Forbidden."""
        found = self.programme.agencies.get(name, reporting_day(self.programme, self.year))
        if not may_see(self.person, found.id, self.programme):
            text = _("Tài khoản của anh/chị không được xem số liệu của {agency}.")
            raise Forbidden(text.format(agency=found.name))
        return found

    def the_agency(self) -> Agency:
        """Return the agency; ConfigurationError where none has been chosen yet."""
        if self.agency is None:
            raise ConfigurationError(_("Chưa chọn cơ quan; hãy chọn cơ quan và năm ở trang Bắt đầu."))
        return self.agency

    def agencies(self) -> tuple[Agency, ...]:
        """Return the agencies of the year that the person may see, those that report to Bộ Nội vụ first."""
        day = reporting_day(self.programme, self.year)
        there = [one for one in self.programme.agencies.at(day) if may_see(self.person, one.id, self.programme)]
        return tuple(sorted(there, key=lambda one: bool(one.parent)))

    def time(self) -> Mapping[str, Any]:
        """Return what pages say of the time that is worked on, and between which times one can choose."""
        return {
            "dated": self.dated,
            "when": self.named(self.dated),
            "named": self.named,
            "times": self.dated_periods(),
        }

    def named(self, dated: DatedPeriod) -> str:
        """Return what sentences call a year or part of it: “năm 2026”, “Quý I năm 2026”."""
        if not dated.period:
            return _("năm {year}").format(year=dated.year)
        return self._workshop_of(dated.period).programme.period.named(dated.year)

    @property
    def today(self) -> date:
        """The day."""
        return self.desk.services.clock.today()

    def note(self, deed: str, subject: str = "", note: str = "") -> None:
        """Write into the journal what the person did."""
        self.desk.journal.enter(self.person.name, deed, subject, note)

    def page(self, template: str, status: int = 200, **values: object) -> Response:
        """Answer with a page."""
        told = _unsigned(self.desk.sessions, self._cookies.get(_TOLD, ""))
        shared = {
            "links": [link for link in links() if self.person.has(link.roles)],
            "page": self._page,
            "person": self.person,
            "logs_out": self.desk.owner is None and not self.desk.remote_user,
            "told": told,
            "programme": self._name_of_programme(),
        }
        answer = HTMLResponse(view.rendered(template, shared | values), status)
        if told:
            answer.delete_cookie(_TOLD, path="/", httponly=True, samesite="strict")
        return answer

    def go(self, address: str, told: str = "") -> Response:
        """Send the browser to a page, so that going back or clicking twice does nothing again; ``told`` is shown."""
        answer = RedirectResponse(address, 303)
        if told:
            signed = _signed(self.desk.sessions, told)
            answer.set_cookie(_TOLD, signed, max_age=60, httponly=True, samesite="strict", path="/")
        return answer

    def remember(self, answer: Response, agency: str) -> None:
        """Let the browser remember on which agency, time and programme the person works."""
        chosen = f"{agency}|{self.dated}|{self.programme_id}"
        answer.set_cookie(_CHOICE, chosen, max_age=_MONTH, httponly=True, samesite="strict", path="/")

    @property
    def _chosen(self) -> "_Chosen":
        return _Chosen(*self._cookies.get(_CHOICE, "").split("|")[:3])

    def _name_of_programme(self) -> str:
        """Return the short name of the programme that is worked on, "" where there is no other to mistake it for."""
        if not self.desk.is_furnished or len(programmes_in(Workspace(self.desk.root).data)) < 2:
            return ""
        return self._workshop_of("").programme.decision.short_name


def _signed(sessions: Sessions, text: str) -> str:
    return str(URLSafeSerializer(sessions.secret, salt=_TOLD).dumps(text[:_MOST_TOLD]))


def _unsigned(sessions: Sessions, signed: str) -> str:
    try:
        return str(URLSafeSerializer(sessions.secret, salt=_TOLD).loads(signed)) if signed else ""
    except BadData:
        return ""
