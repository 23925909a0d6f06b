"""``gen programme new ID``: begin a programme from a commented skeleton that already runs."""

import re
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from msgspec import Struct

from gen.domain.errors import ConfigurationError
from gen.domain.issuing import Store
from gen.domain.workspace import Workspace
from gen.layout import templates_of
from gen.messages import _
from gen.pipeline.programmes.package import require_id
from gen.programme.folders import PROGRESS, SEVERAL, programmes_in

_ID = "ma-chuong-trinh"
_FIRST_YEAR = 1001
_YEARS = re.compile(r"\b100[0-9]\b")
"""The skeleton runs from 1001 to 1005: years that are moved to those of the programme and stand for nothing else."""


class Begun(Struct, frozen=True):
    """The folder of the new programme, and that of the sources of its templates."""

    folder: Path
    sources: Path


def begin_programme(workspace: Workspace, programme_id: str, first_year: int, store: Store) -> Begun:
    """Write the skeleton into the workspace; ``first_year`` is the first year that is reported on.

    Raises ConfigurationError for an id that is taken or that no folder should have.
    """
    require_id(programme_id)
    if programme_id in programmes_in(workspace.data):
        raise ConfigurationError(_("Đã có chương trình “{id}”; hãy chọn mã khác.").format(id=programme_id))
    folder = workspace.data / SEVERAL / programme_id
    sources = workspace.templates / "source" / programme_id
    found = dict(_filled(programme_id, first_year))
    built = _built(programme_id, {name: text for name, text in found.items() if name.parts[0] == "source"})
    with store.alone_in(workspace.data):
        for path, content in built.items():
            store.write(workspace.templates / path, content)
        for name, text in found.items():
            target = folder if name.parts[0] == "data" else sources
            mark = "utf-8-sig" if name.suffix == ".csv" else "utf-8"
            store.write(target.joinpath(*name.parts[1:]), text.encode(mark))
        (workspace.data / PROGRESS / programme_id / str(first_year)).mkdir(parents=True, exist_ok=True)
    return Begun(folder, sources)


def _filled(programme_id: str, first_year: int) -> Iterator[tuple[PurePosixPath, str]]:
    for file in _files(files("gen.pipeline.programmes").joinpath("skeleton")):
        text = file[1].read_text(encoding="utf-8").replace(_ID, programme_id)
        moved = _YEARS.sub(lambda year: str(int(year[0]) - _FIRST_YEAR + first_year), text)
        yield file[0], moved


def _files(folder: Traversable) -> Iterator[tuple[PurePosixPath, Traversable]]:
    for part in ("data", "source"):
        yield from _files_in(folder.joinpath(part), PurePosixPath(part))


def _files_in(folder: Traversable, name: PurePosixPath) -> Iterator[tuple[PurePosixPath, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir():
            yield from _files_in(entry, name / entry.name)
        else:
            yield name / entry.name, entry


def _built(programme_id: str, sources: dict[PurePosixPath, str]) -> dict[Path, bytes]:
    """Return the Word templates by their place in ``templates``."""
    with TemporaryDirectory(prefix="gen-") as scratch:
        folder = Path(scratch, "source", programme_id)
        folder.mkdir(parents=True)
        for name, text in sources.items():
            (folder / name.name).write_text(text, encoding="utf-8")
        built = templates_of(Path(scratch), (programme_id,))
    return {path.relative_to(scratch): content for path, content in built.items()}
