"""``gen doctor``: is this machine ready, what is missing, and what does that cost?"""

import json
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from gen import __version__
from gen.bootstrap import Services
from gen.bootstrap.issuing import place_of
from gen.cli import exits
from gen.cli.context import CommandContext, pass_command
from gen.cli.findings import COLOURS, counted
from gen.cli.options import command as command_with_help
from gen.cli.options import json_option
from gen.cli.output import Line, Painted, say_json, say_lines
from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import ConfigurationError, WorkspaceNotFound
from gen.messages import _
from gen.messages.severities import severity_name
from gen.pipeline.doctor import NoSurroundings, examine, is_well
from gen.pipeline.health.model import KnownBook, Observation, Surroundings
from gen.pipeline.records.check import finding_record
from gen.register.engine import shown_place
from gen.register.looking import look_at_book


@command_with_help(_("Xem máy đã sẵn sàng cho gen chưa: thiếu gì, và thiếu thì không làm được việc gì."))
@json_option
@pass_command
def command(command_context: CommandContext, /, as_json: bool) -> int:
    """Examine, and say what was found."""
    examined = [*examine(_office(command_context))]
    if as_json:
        say_json(json.dumps(_record(examined), ensure_ascii=False, indent=1))
    else:
        say_lines(_lines(examined))
    return exits.DONE if is_well(examined) else exits.FINDINGS


def _office(command_context: CommandContext) -> Surroundings | NoSurroundings:
    folder = str(command_context.workspace or Path.cwd())
    try:
        services = command_context.services
    except WorkspaceNotFound as error:
        return NoSurroundings(folder, str(error), broken=command_context.workspace is not None)
    except ConfigurationError as error:
        return NoSurroundings(folder, str(error), broken=True)
    return Surroundings(services.settings.workspace, services.store, _book(services))


def _book(services: Services) -> KnownBook:
    where = place_of(services)
    absent = where.file is not None and not where.file.exists() and not where.file.is_symlink()
    look = None if absent else partial(look_at_book, where.location)
    return KnownBook(shown_place(where.location), look, on_server=where.file is None)


def _lines(examined: Iterable[Observation]) -> Iterator[Line]:
    yield _("gen, phiên bản {version}").format(version=__version__)
    said: list[Diagnostic] = []
    for one in examined:
        yield f"{one.subject}: {one.found}"
        said += one.findings
        yield from map(_below, one.findings)
    yield _("Có {counts}.").format(counts=counted(said)) if said else _("Máy đã sẵn sàng, không thiếu gì.")


def _below(finding: Diagnostic) -> Line:
    """Return the line of a finding; it stands below what it is about, so its place need not be repeated."""
    text = " ".join(part for part in (finding.message, finding.fix) if part)
    return Painted(
        f"{finding.code} {severity_name(finding.severity)}",
        COLOURS[finding.severity],
        before="  ",
        after=f": {text}",
    )


def _record(examined: Iterable[Observation]) -> dict[str, object]:
    return {
        "version": __version__,
        "examined": [
            {"subject": one.subject, "found": one.found, "findings": [finding_record(said) for said in one.findings]}
            for one in examined
        ],
    }
