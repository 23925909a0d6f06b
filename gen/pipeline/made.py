"""What lies in the output folder: every document with its kind, agency, year and number, quickly, however many."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from gen.messages.one_file import Failure, attempted
from gen.pipeline.read import ReadDocument, documents_in, without_figures
from gen.wordml.stamping import Draft


class MadeDocument(Struct, frozen=True):
    """A document in the folder; ``name`` is its path below it, ``read`` what it is, without its figures."""

    name: str
    path: Path
    read: ReadDocument


def made_documents(folder: Path) -> Iterator[MadeDocument]:
    """Yield the documents of a folder that carry figures of ours, sorted; each is read once while it stays the same."""
    if not folder.is_dir():
        return
    for path in documents_in((folder,)):
        state = path.stat()
        read = _read(path, state.st_mtime_ns, state.st_size)
        if read.kind:
            yield MadeDocument(path.relative_to(folder).as_posix(), path, read)


@lru_cache(maxsize=2048)
def _read(path: Path, _changed: int, _size: int) -> ReadDocument:
    found = attempted(lambda: without_figures(Draft(path.read_bytes(), path.name), path), path)
    return ReadDocument(path, unreadable=True) if isinstance(found, Failure) else found
