"""The office that numbers documents: its book, its choice of series, its linter."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from gen.bootstrap.services import Services
from gen.register import open_register, read_policy

if TYPE_CHECKING:
    from gen.pipeline.numbering.model import Office
    from gen.register.book import Register


@contextmanager
def the_register(services: Services) -> Iterator["Register"]:
    """Open the book for a while: the server of the settings, else the file of the workspace."""
    settings = services.settings
    register = open_register(settings.register_url or str(settings.workspace.register_file), services.clock)
    try:
        yield register
    finally:
        register.close()


@contextmanager
def the_office(services: Services) -> Iterator["Office"]:
    """Put together what issuing works with."""
    from gen.lint import LintOptions, office_settings  # heavy, and only issuing needs them
    from gen.pipeline.numbering.examining import LintExaminer
    from gen.pipeline.numbering.model import Office
    from gen.programme import load_programme

    settings = services.settings
    options = LintOptions(office=office_settings(settings.lint))
    roster = load_programme(settings.workspace.data).agencies
    examine = LintExaminer(options, roster.at)
    policy = read_policy(settings.register)
    with the_register(services) as register:
        yield Office(register, policy, services.clock, services.store, examine, roster.resolve)
