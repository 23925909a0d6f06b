"""``gen register new``: begin the book anew after it was lost or damaged, with the reason on record."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from gen.domain.issuing import Clock
from gen.domain.workspace import Workspace
from gen.pipeline.numbering.traces import Trace, highest, traces
from gen.register import Beginning, SeriesOpening
from gen.register.renewal import highest_in, merged, renew


class NewBook(Struct, frozen=True):
    """The book begun; each opening is a series that goes on after the highest number found."""

    begun: Beginning
    openings: Sequence[SeriesOpening]


def begin_anew(workspace: Workspace, location: str, book: Path | None, reason: str, clock: Clock) -> NewBook:
    """Keep what is there under another name and begin a book whose series go on after every number found.

    Numbers are looked for in the former book, its copies and the issued documents of the workspace. Raises
    RegisterError where no reason is given.
    """
    found = tuple(traces(workspace, book))
    begun, openings = renew(location, clock, reason, merged(highest(found), *map(highest_in, _copies(found))))
    return NewBook(begun, openings)


def _copies(found: Iterable[Trace]) -> Iterable[str]:
    return (str(trace.path) for trace in found if trace.number is None and trace.path.stat().st_size)
