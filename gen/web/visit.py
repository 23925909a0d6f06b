"""One request of one person: what was asked for, and how it is answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath, PureWindowsPath

from itsdangerous import BadData, URLSafeSerializer
from starlette.responses import HTMLResponse, RedirectResponse, Response

from gen.domain.agency import Agency
from gen.domain.errors import ConfigurationError, GenError, NotInForce
from gen.messages import _
from gen.pipeline.reports.boards import reporting_day
from gen.pipeline.reports.workshop import Workshop
from gen.programme import Programme
from gen.web import view
from gen.web.access.people import Person, may_see
from gen.web.access.sessions import Sessions
from gen.web.desk import Desk
from gen.web.navigation import links

_CHOICE = "gen-desk-choice"
_TOLD = "gen-desk-told"
_MONTH = 30 * 24 * 3600
_MOST_TOLD = 800
"""Letters of a sentence that travels in a cookie; browsers refuse cookies of more than 4 KB."""


class Forbidden(GenError):
    """The person may not see or do this."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that was sent: its name without any folder, its content; ``originals`` are the files it was made of."""

    name: str
    content: bytes = field(repr=False)
    originals: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Posted:
    """What a form sent: texts by the names of their fields, and files."""

    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    files: tuple[Sent, ...] = ()

    def text(self, name: str) -> str:
        """Return what was typed into a field, without blanks around it; "" where it was not sent."""
        return next(iter(self.texts.get(name, ())), "").strip()


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

    @cached_property
    def workshop(self) -> Workshop:
        """The figures, programme and templates as they are now."""
        return self.desk.workshop()

    @property
    def programme(self) -> Programme:
        """The dated knowledge of the workspace."""
        return self.workshop.programme

    @cached_property
    def year(self) -> int:
        """The year that is asked for, else the one chosen before, else the last one there are reports for."""
        years = self.programme.years
        for text in (self.places.get("year", ""), self.asked.get("nam", ""), self._chosen[1]):
            if text.isascii() and text.isdigit() and int(text) in years:
                return int(text)
        return min(max(self.today.year - (self.today.month < 6), years[0]), years[-1])

    @cached_property
    def agency(self) -> Agency | None:
        """The agency that is asked for, else the person's own, else the one chosen before; None where none is."""
        for text in (self.places.get("agency", ""), self.asked.get("don-vi", ""), self.person.agency, self._chosen[0]):
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

    def remember(self, answer: Response, agency: str, year: int) -> None:
        """Let the browser remember which agency and year the person works on."""
        answer.set_cookie(_CHOICE, f"{agency}|{year}", max_age=_MONTH, httponly=True, samesite="strict", path="/")

    @property
    def _chosen(self) -> tuple[str, str]:
        agency, _bar, year = self._cookies.get(_CHOICE, "").partition("|")
        return agency, year


def bare_name(name: str) -> str:
    """Return the name of a file without whatever folders a browser, or a person with bad intentions, put before it."""
    last = PurePosixPath(PureWindowsPath(name).name).name
    plain = "".join(letter for letter in last if letter.isprintable())[:150]
    return plain if plain.strip(" .") else "tep"


def _signed(sessions: Sessions, text: str) -> str:
    return str(URLSafeSerializer(sessions.secret, salt=_TOLD).dumps(text[:_MOST_TOLD]))


def _unsigned(sessions: Sessions, signed: str) -> str:
    try:
        return str(URLSafeSerializer(sessions.secret, salt=_TOLD).loads(signed)) if signed else ""
    except BadData:
        return ""
