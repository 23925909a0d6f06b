"""``gen programme import``: take in a programme that another office sent; all of it, checked, or nothing."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.errors import ConfigurationError, KnowledgeError, StorageError
from gen.domain.issuing import Store
from gen.domain.workspace import Workspace
from gen.layout import templates_of
from gen.messages import _
from gen.messages.reasons import reason_of
from gen.pipeline.programmes.listing import check_programme
from gen.pipeline.programmes.package import DATA, MOST_BYTES, Packed, place_of, read_package_file
from gen.pipeline.templates import check_template_file, find_templates
from gen.programme import load_programme
from gen.programme.folders import PROGRESS, SEVERAL, programmes_in
from gen.wordml.outside.reading import outside_references
from gen.wordml.package import read_package


class Received(Struct, frozen=True):
    """The programme taken in: its id, its name in documents, how many files it has; ``kept`` is what it replaced."""

    id: str
    name: str
    files: int
    kept: Path | None


def receive_programme(workspace: Workspace, file: Path, store: Store, replacing: datetime | None = None) -> Received:
    """Take a programme into the workspace; ``replacing`` is the moment by which the one of its id is kept aside.

    Raises ConfigurationError where the file is no programme or the id is taken, KnowledgeError with the findings where
    its data or templates are not sound. Then the workspace is as it was.
    """
    packed = read_package_file(_content(file), file.name)
    taken = packed.id in programmes_in(workspace.data)
    if taken and replacing is None:
        text = _("Đã có chương trình “{id}”; để thay bằng chương trình trong “{file}”, thêm --replace.")
        raise ConfigurationError(text.format(id=packed.id, file=file.name))
    with TemporaryDirectory(prefix="gen-") as scratch:
        trial = replace(workspace, root=Path(scratch), programme_id=packed.id)
        _unpack(packed, trial.root)
        shutil.copytree(workspace.data / "agencies", trial.data / "agencies")
        name = _require_sound(trial, file.name)
        with store.alone_in(workspace.data), _as_storage_error(workspace.root):
            kept = _put(packed, trial.root, workspace.root, replacing if taken else None)
    return Received(packed.id, name, len(packed.files), kept)


def _content(file: Path) -> bytes:
    try:
        if file.stat().st_size > MOST_BYTES:
            text = _("“{file}” quá lớn, không phải là một chương trình.")
            raise ConfigurationError(text.format(file=file.name))
        return file.read_bytes()
    except OSError as error:
        text = _("Không đọc được tệp “{file}”: {reason}.")
        raise ConfigurationError(text.format(file=file, reason=reason_of(error))) from error


def _unpack(packed: Packed, root: Path) -> None:
    for name, content in packed.files.items():
        path = root / place_of(name, packed.id)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _require_sound(trial: Workspace, shown: str) -> str:
    """Return the name of the programme in the trial; KnowledgeError where anything in it is an error."""
    findings = [*check_programme(trial), *_template_findings(trial)]
    errors = tuple(finding for finding in findings if finding.severity is Severity.ERROR)
    if errors:
        text = _("“{file}” có {count} lỗi nên không nhận; lỗi đầu tiên ở {place}: {message}")
        first = errors[0]
        told = text.format(file=shown, count=len(errors), place=first.location, message=first.message)
        raise KnowledgeError(told, errors)
    return load_programme(trial.data, trial.programme_id).decision.short_name


def _template_findings(trial: Workspace) -> Iterator[Diagnostic]:
    """Yield what is wrong with the templates; raise where one fetches something from elsewhere or cannot be built."""
    templates_of(trial.templates, (trial.programme_id,))
    for file in find_templates(trial, load_programme(trial.data, trial.programme_id)):
        outside = outside_references(read_package(file.path, file.path.name))
        if outside:
            text = _("Mẫu “{file}” lấy nội dung từ bên ngoài tệp ({kind}, {place}); không nhận.")
            first = outside[0]
            raise ConfigurationError(text.format(file=file.path.name, kind=first.kind, place=first.place))
        yield from check_template_file(file)


@contextmanager
def _as_storage_error(root: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        text = _("Không ghi được vào “{folder}”: {reason}.")
        raise StorageError(text.format(folder=root, reason=reason_of(error))) from error


def _put(packed: Packed, trial: Path, root: Path, replacing: datetime | None) -> Path | None:
    """Copy each folder beside its place, then rename all; return where the former data are kept."""
    folders = sorted({_folder_of(name, packed.id) for name in packed.files})
    for folder in folders:
        staged = _hidden(root / folder, "moi")
        shutil.rmtree(staged, ignore_errors=True)
        shutil.copytree(trial / folder, staged)
    kept = None
    for folder in folders:
        if (root / folder).exists():
            former = _hidden(root / folder, f"{replacing or datetime.min:%Y%m%d-%H%M%S}")
            (root / folder).rename(former)
            kept = former if folder.parts[:2] == (DATA, SEVERAL) else kept
        _hidden(root / folder, "moi").rename(root / folder)
    (root / DATA / PROGRESS / packed.id).mkdir(parents=True, exist_ok=True)
    return kept


def _folder_of(name: str, programme_id: str) -> Path:
    return Path(*place_of(name, programme_id).parts[:3])


def _hidden(folder: Path, suffix: str) -> Path:
    """Return a name beside a folder that no command takes for a programme or its templates."""
    return folder.with_name(f".{folder.name}.{suffix}")
