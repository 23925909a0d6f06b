"""From typed values to a page: the templates, and how values are written in them."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from pathlib import PurePath

from jinja2 import Environment, PackageLoader, StrictUndefined

from gen import __version__
from gen.domain.diagnostic import Severity
from gen.domain.location import Location
from gen.formatters.places import shown_place
from gen.messages import _, language
from gen.messages.severities import severity_name
from gen.vietnamese import cited_date
from gen.web.access.headers import STATIC


def rendered(template: str, values: Mapping[str, object]) -> str:
    """Return the page that a template makes of the values."""
    shared = {"language": language(), "version": __version__, "static": STATIC}
    return _environment().get_template(template).render({**shared, **values})


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("gen.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals["_"] = _
    environment.globals["severity_name"] = severity_name
    environment.globals["severities"] = tuple(reversed(Severity))
    environment.filters["place"] = _place
    environment.filters["day"] = _day
    environment.filters["moment"] = _moment
    return environment


def _place(location: Location) -> str:
    """Return where a finding is, without the folders of the server: the name of the file, and the place in it."""
    return " ".join(part for part in (PurePath(location.file).name, shown_place(location)) if part)


def _day(day: date | None) -> str:
    return cited_date(day)


def _moment(moment: datetime) -> str:
    return f"{moment:%H:%M} {cited_date(moment.date())}"
