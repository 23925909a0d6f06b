"""List, check, build and start Word templates."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from gen.decree import PROFILES
from gen.documents import fields
from gen.documents.own_tables import own_fields
from gen.domain.diagnostic import Diagnostic
from gen.domain.document import Behaviour
from gen.domain.errors import ConfigurationError, TemplateError
from gen.domain.file_names import is_usable
from gen.domain.issuing import Store
from gen.domain.location import DocumentLocation
from gen.domain.programme import KindSpec
from gen.domain.workspace import Workspace
from gen.layout import templates_of
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.pipeline.free.pictures import author_filters
from gen.programme import Programme
from gen.programme.folders import programme_folder, programmes_in, template_files
from gen.rendering import check_template
from gen.rendering.checks.telling import finding
from gen.rendering.fields import FieldTree, paths
from gen.vietnamese import filters

_STARTER = """%% Mẫu mới. Cách viết: docs/templates.md. Dựng thành tệp Word: gen templates build
::page portrait
::header
::title
::addressees

Nội dung văn bản.

::signature
::recipients
"""


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """A Word template of a workspace.

    ``in_step`` tells whether it is what its source gives, None if there is no source, or where nobody asked; ``own``
    are the names of the tables that the programme declares itself.
    """

    path: Path
    profile: str
    name: str
    kinds: tuple[str, ...]
    behaviours: tuple[Behaviour, ...] = ()
    in_step: bool | None = None
    own: Mapping[str, object] = field(default_factory=dict, compare=False)


def list_templates(workspace: Workspace, programme: Programme) -> list[TemplateFile]:
    """Return every template, by profile and name, each compared with its source."""
    built = templates_of(workspace.templates, programmes_in(workspace.data))
    return [replace(file, in_step=_in_step(file.path, built)) for file in find_templates(workspace, programme)]


def find_templates(workspace: Workspace, programme: Programme) -> list[TemplateFile]:
    """Return every template, by profile and name."""
    kinds, fields_of_own = _kinds_by_template(programme), own_fields(programme.schema)
    own = programme_folder(workspace.data, workspace.programme_id).name
    return [
        TemplateFile(path, profile.id, name, *_used_by(kinds.get(name, ())), own=fields_of_own)
        for profile in PROFILES
        for name, path in sorted(template_files(workspace.templates / profile.id, own).items())
    ]


def _in_step(path: Path, built: Mapping[Path, bytes]) -> bool | None:
    return attempted(path.read_bytes, path) == built[path] if path in built else None


def _used_by(specs: Iterable[KindSpec]) -> tuple[tuple[str, ...], tuple[Behaviour, ...]]:
    """Return the names of kinds, and what they do."""
    specs = tuple(specs)
    return tuple(spec.kind for spec in specs), tuple(dict.fromkeys(spec.behaviour for spec in specs))


def _kinds_by_template(programme: Programme) -> dict[str, tuple[KindSpec, ...]]:
    kinds: dict[str, tuple[KindSpec, ...]] = {}
    for spec in programme.kinds:
        for name in (spec.template, *(f"{spec.template}-{form}" for form in spec.forms[1:])):
            kinds[name] = (*kinds.get(name, ()), spec)
    return kinds


def field_paths(kind: str, programme: Programme) -> list[str]:
    """Return the names that documents of a kind offer to their template."""
    return list(paths(_tree(_offered(programme.kind(kind).behaviour, own_fields(programme.schema)))))


def _offered(behaviour: Behaviour, own: Mapping[str, object]) -> Mapping[str, Any]:
    """Return the names that a template may use, those of the programme's own tables among them where it has any."""
    return {**fields(behaviour), **({"own": own} if own else {})}


def _tree(tree: Mapping[str, Any]) -> FieldTree:
    return {name: _tree(branch) for name, branch in tree.items()}


def check_template_file(file: TemplateFile) -> tuple[Diagnostic, ...]:
    """Return what is found in a template: its own errors, and names that none of its kinds offers."""
    offers: list[Mapping[str, Any] | None] = [_offered(each, file.own) for each in file.behaviours] or [None]
    known = filters_of(file)
    found = (check_template(file.path, filters=known, name=str(file.path), provided=offer) for offer in offers)
    return tuple(dict.fromkeys(finding for findings in found for finding in findings))


def filters_of(file: TemplateFile) -> dict[str, Callable[..., Any]]:
    """Return the filters that a template may use: those for pictures only in one that no kind of document uses."""
    return filters() if file.kinds else author_filters(file.path)


def not_checked(path: Path, failure: Failure) -> Diagnostic:
    """Return the finding on a template that cannot be opened."""
    place = DocumentLocation(str(path))
    return finding("not-checked", place, reason=failure.reason, advice=failure.advice)


def start_template(workspace: Workspace, name: str, store: Store) -> Path:
    """Write a source to begin a template with; refuse a name that is taken."""
    if not is_usable(name) or not name.isprintable():
        raise ConfigurationError(_("“{name}” không phải là tên mẫu; tên không có dấu “/” hay “\\”.").format(name=name))
    path = workspace.templates / "source" / f"{name}.txt"
    if path.exists():
        raise ConfigurationError(_("Mẫu nguồn “{file}” đã có.").format(file=path))
    store.write(path, _STARTER.encode())
    return path


def require_known(files: list[TemplateFile], name: str | None) -> list[TemplateFile]:
    """Return the templates of that name (all where None); raise if there is none."""
    chosen = [file for file in files if name in (None, file.name, *file.kinds) or str(file.path) == name]
    if not chosen:
        known = ", ".join(sorted({file.name for file in files}))
        raise TemplateError(_("Không có mẫu “{name}”; các mẫu hiện có: {known}.").format(name=name, known=known))
    return chosen
