"""``gen programme export``: a programme of the workspace as one file for other offices."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from gen.decree import PROFILES
from gen.domain.diagnostic import has_errors
from gen.domain.errors import KnowledgeError, StorageError
from gen.domain.issuing import Store
from gen.domain.workspace import Workspace
from gen.messages import _
from gen.messages.reasons import reason_of
from gen.pipeline.output.beside import with_part, write_apart
from gen.pipeline.programmes.listing import check_programme
from gen.pipeline.programmes.package import (
    DATA,
    LABEL,
    MARK,
    SOURCE,
    TEMPLATES,
    Packed,
    may_travel,
    write_package_file,
)
from gen.programme import Programme, load_programme
from gen.programme.folders import programme_folder, template_files

_OURS = with_part(LABEL, MARK)


class SentProgramme(Struct, frozen=True):
    """The file written, how many files are in it, and the names of those left out: they are no data."""

    path: Path
    id: str
    files: int
    left_out: tuple[str, ...]


def send_programme(workspace: Workspace, programme_id: str, target: Path, store: Store) -> SentProgramme:
    """Write the programme into one file, which is never written over a file of people.

    Raises KnowledgeError with the findings where the programme itself has errors: others would get them.
    """
    folder = programme_folder(workspace.data, programme_id or workspace.programme_id)
    findings = check_programme(workspace, folder.name)
    if has_errors(findings):
        text = _("Chương trình “{id}” còn lỗi nên chưa gửi được; xem: gen programme check {id}")
        raise KnowledgeError(text.format(id=folder.name), findings)
    found = dict(_data(folder)) | dict(
        _templates(workspace.templates, load_programme(workspace.data, folder.name), folder.name)
    )
    wanted = {name: path for name, path in found.items() if may_travel(name)}
    packed = Packed(folder.name, {name: _content(path) for name, path in wanted.items()})
    written = write_apart(target, write_package_file(packed), store, _OURS)
    return SentProgramme(written, folder.name, len(wanted), tuple(sorted(found.keys() - wanted.keys())))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        text = _("Không đọc được tệp “{file}”: {reason}.")
        raise StorageError(text.format(file=path, reason=reason_of(error))) from error


def _data(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield f"{DATA}/{path.relative_to(folder).as_posix()}", path


def _templates(templates: Path, programme: Programme, programme_id: str) -> Iterator[tuple[str, Path]]:
    """Yield the Word templates of the kinds, and their sources with the parts that these include."""
    names = {
        f"{spec.template}{suffix}" for spec in programme.kinds for suffix in ("", *(f"-{f}" for f in spec.forms[1:]))
    }
    for profile in PROFILES:
        for name, path in template_files(templates / profile.id, programme_id).items():
            if name in names:
                yield f"{TEMPLATES}/{profile.id}/{path.name}", path
    for name, path in template_files(templates / SOURCE, programme_id, "*.txt").items():
        if name in names:
            yield f"{TEMPLATES}/{SOURCE}/{path.name}", path
    for folder in (templates / SOURCE, templates / SOURCE / programme_id):
        for path in sorted((folder / "parts").glob("*.txt")):
            yield f"{TEMPLATES}/{SOURCE}/parts/{path.name}", path
