"""``gen doctor``: what the machine, the workspace and the book are like, what is missing and what it costs."""

from collections.abc import Iterator

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic, has_errors
from gen.messages import _
from gen.pipeline.health import findings
from gen.pipeline.health.book import book
from gen.pipeline.health.folders import folders
from gen.pipeline.health.fonts import fonts
from gen.pipeline.health.model import Observation, Surroundings, place
from gen.pipeline.health.office import office
from gen.pipeline.health.program import extras, libraries, python, the_distribution


class NoSurroundings(Struct, frozen=True):
    """Why there is no workspace to look at; ``broken`` where there is one whose settings cannot be read."""

    folder: str
    reason: str
    broken: bool = False


def examine(found: Surroundings | NoSurroundings) -> Iterator[Observation]:
    """Yield what was looked at, one after the other; nothing is changed."""
    distribution = the_distribution()
    yield python(distribution)
    yield libraries(distribution)
    yield from extras(distribution)
    yield fonts()
    yield office()
    if isinstance(found, NoSurroundings):
        yield Observation(_("Thư mục làm việc"), _("không xem được") if found.broken else _("chưa có"), (_why(found),))
        return
    yield folders(found.workspace, found.store)
    yield book(found.book)


def is_well(examined: list[Observation]) -> bool:
    """Tell whether nothing was found that keeps the program from its work."""
    return not any(has_errors(one.findings) for one in examined)


def _why(found: NoSurroundings) -> Diagnostic:
    kind = findings.SETTINGS_UNUSABLE if found.broken else findings.WORKSPACE_ABSENT
    return kind.at(place(found.folder), detail=found.reason)
