"""Load ahead what the first pages need, while nobody waits for it yet."""

from importlib import import_module
from threading import Event

from gen.intake.files.confinement import confined
from gen.messages.one_file import attempted
from gen.web.doors import DOORS

_SECONDS = 30


def warm_reader() -> None:
    """Start the process that reads workbooks, before there is a second thread: it is forked then, in milliseconds."""
    attempted(lambda: confined(_SECONDS, int), "")


def warm_rest(visited: Event) -> None:
    """Import the pages and what makes documents, once the first page is there, or nobody comes."""
    visited.wait(_SECONDS)
    for name in sorted({door.answer.partition(":")[0] for door in DOORS}):
        import_module(f"gen.web.pages.{name}")
