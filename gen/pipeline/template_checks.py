"""``gen templates check``: any templates, with copies that say in Word what is wrong, or that are fixed."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import ConfigurationError
from gen.domain.issuing import Store
from gen.lint import AUTHOR, annotate, fingerprint
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.pipeline.output.beside import nothing_is_ours, with_part, write_apart
from gen.pipeline.output.copies import check_copies
from gen.pipeline.templates import TemplateFile, check_template_file, not_checked, require_known
from gen.rendering.fixing import fixed_template

_SUFFIXES = frozenset({".docx", ".dotx", ".docm", ".dotm"})
_COMMENTED = with_part("word/comments.xml", f'w:author="{AUTHOR}"')
_LOCK_PREFIX = "~$"


class Wanted(Struct, frozen=True):
    """What is wanted besides the findings: folders for copies, and the findings that are accepted already."""

    annotated: Path | None = None
    fixed: Path | None = None
    accepted: frozenset[str] = frozenset()


class CheckedTemplate(Struct, frozen=True):
    """One template: its findings, its copies, and how many tags were fixed in the copy for that."""

    path: Path
    findings: tuple[Diagnostic, ...]
    copies: tuple[Path, ...] = ()
    mended: int = 0


def chosen_templates(files: list[TemplateFile], words: Sequence[str]) -> list[TemplateFile]:
    """Return the templates meant by names, kinds, paths and folders; all of the workspace for none of them."""
    if not words:
        return files
    chosen: list[TemplateFile] = []
    for word in words:
        path = Path(word)
        chosen += _at(path, files) if path.exists() else require_known(files, word)
    return list({file.path.resolve(): file for file in chosen}.values())


def _at(path: Path, files: Iterable[TemplateFile]) -> list[TemplateFile]:
    known = {file.path.resolve(): file for file in files}
    paths = sorted(path.rglob("*")) if path.is_dir() else [path]
    meant = [one for one in paths if one.suffix.lower() in _SUFFIXES and not one.name.startswith(_LOCK_PREFIX)]
    if not meant:
        raise ConfigurationError(_("Không có mẫu Word nào trong “{folder}”.").format(folder=path))
    return [known.get(one.resolve(), TemplateFile(one, "", one.stem, ())) for one in meant]


def checked_templates(files: Sequence[TemplateFile], wanted: Wanted, store: Store) -> Iterator[CheckedTemplate]:
    """Yield each template with what is found in it, and write the copies that are wanted.

    A template that cannot be opened has one finding that says so, and no copies.
    """
    named = [(file.path, Path(file.profile, file.path.name).with_suffix(".docx")) for file in files]
    if wanted.annotated and wanted.fixed and wanted.annotated.resolve() == wanted.fixed.resolve():
        raise ConfigurationError(_("-o và --annotate phải là hai thư mục khác nhau."))
    check_copies(named, (wanted.annotated, wanted.fixed))
    for file, (path, name) in zip(files, named, strict=True):
        found = attempted(partial(check_template_file, file), path)
        if isinstance(found, Failure):
            yield CheckedTemplate(path, (not_checked(path, found),))
            continue
        left = tuple(one for one in found if fingerprint(one) not in wanted.accepted)
        yield _with_copies(CheckedTemplate(path, left), name, wanted, store)


def _with_copies(checked: CheckedTemplate, name: Path, wanted: Wanted, store: Store) -> CheckedTemplate:
    copies: list[Path] = []
    mended = 0
    if wanted.annotated and checked.findings:
        commented = annotate(checked.path.read_bytes(), checked.findings)
        copies.append(write_apart(wanted.annotated / name, commented, store, _COMMENTED))
    if wanted.fixed:
        content, mended = fixed_template(checked.path.read_bytes())
        if mended:
            copies.append(write_apart(wanted.fixed / name, content, store, nothing_is_ours))
    return replace(checked, copies=tuple(copies), mended=mended)
