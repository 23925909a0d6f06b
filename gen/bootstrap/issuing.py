"""The office that numbers documents: its book, its choice of series, its linter."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from gen.bootstrap.services import Services
from gen.register import Series, open_register, read_policy

if TYPE_CHECKING:
    from gen.pipeline.copying.model import CopyingOffice
    from gen.pipeline.numbering.model import Office
    from gen.programme.directory import Directory
    from gen.register.book import Register


class BookPlace(Struct, frozen=True):
    """Where the book is: its address, and its file where it is not on a server."""

    location: str
    file: Path | None


def place_of(services: Services) -> BookPlace:
    """Return where the book is: the server of the settings, else the file of the workspace."""
    settings = services.settings
    if settings.register_url:
        return BookPlace(settings.register_url, None)
    return BookPlace(str(settings.workspace.register_file), settings.workspace.register_file)


@contextmanager
def the_register(services: Services, beside: Iterable[Path] = ()) -> Iterator["Register"]:
    """Open the book for a while. A book without numbers is refused where anything tells that there was another.

    That is looked for in the workspace, and in the folders ``beside``: where documents to be numbered are.
    """
    place = place_of(services)

    def before_first() -> None:
        from gen.pipeline.numbering.traces import refuse_lost_book  # reads documents: only a new book needs it

        refuse_lost_book(services.settings.workspace, place.file, beside)

    register = open_register(place.location, services.clock, before_first)
    try:
        yield register
    finally:
        register.close()


def known_series(key: str, services: Services) -> Series:
    """Return the series that a key names; UnknownName where its agency is not in the roster."""
    from gen.programme import load_roster

    series = Series.parse(key)
    if not series.issuer:
        return series
    return replace(series, issuer=load_roster(services.settings.workspace.data).resolve(series.issuer))


def the_directory(services: Services) -> "Directory":
    """Return who documents are sent to: the bodies of the roster and of the table of contacts."""
    from gen.programme import load_roster
    from gen.programme.directory import load_directory

    data = services.settings.workspace.data
    return load_directory(data, load_roster(data))


@contextmanager
def the_office(services: Services, files: Iterable[Path] = ()) -> Iterator["Office"]:
    """Put together what issuing the files works with; a damaged book is refused."""
    from gen.lint import LintOptions, office_settings  # heavy, and only issuing needs them
    from gen.pipeline.numbering.examining import LintExaminer
    from gen.pipeline.numbering.model import Office
    from gen.programme import load_roster
    from gen.programme.directory import load_directory

    settings = services.settings
    options = LintOptions(office=office_settings(settings.lint))
    roster = load_roster(settings.workspace.data)
    examine = LintExaminer(options, roster.at, load_directory(settings.workspace.data, roster).find)
    policy = read_policy(settings.register)
    with the_register(services, [file.absolute().parent for file in files]) as register:
        register.require_sound()
        yield Office(register, policy, services.clock, services.store, examine, roster.resolve)


@contextmanager
def the_copying_office(services: Services, files: Iterable[Path] = ()) -> Iterator["CopyingOffice"]:
    """Put together what copying works with; a damaged book is refused."""
    from gen.pipeline.copying.model import CopyingOffice, Copyist
    from gen.programme import load_programme

    workspace = services.settings.workspace
    programme = load_programme(workspace.data, workspace.programme_id)

    def copyist(name: str, day: date) -> Copyist:
        agency = programme.agencies.get(name, day)
        lines = programme.signer_form(agency, day).lines
        return Copyist(agency.id, agency.name, agency.header_lines, agency.symbol, agency.place, lines)

    with the_office(services, files) as office:
        yield CopyingOffice(office, copyist)
