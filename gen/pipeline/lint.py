"""Judge any .docx files, fix or annotate copies of them, many at once where there are many."""

import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import ConfigurationError
from gen.domain.issuing import Store
from gen.lint import (
    AUTHOR,
    FileReport,
    LintOptions,
    annotate,
    baseline_text,
    compared,
    fix_document,
    lint_file,
    read_baseline,
)
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.pipeline.output.beside import nothing_is_ours, with_part, write_apart
from gen.pipeline.output.copies import check_copies, copy_names
from gen.pipeline.page_counts import page_counts

FILES_PER_WORKER = 40  # below this a second process costs more in start-up than it saves
_COMMENTED = with_part("word/comments.xml", f'w:author="{AUTHOR}"')
"""What tells a copy with our comments; a fixed copy is for people to go on with, and never overwritten."""


class LintRequest(Struct, frozen=True):
    """What ``gen lint`` was asked for.

    ``fixed`` and ``annotated`` are folders for copies; ``workers`` 0 is all cores.
    """

    paths: tuple[Path, ...]
    options: LintOptions = field(default_factory=LintOptions)
    fixed: Path | None = None
    annotated: Path | None = None
    workers: int = 0
    count_pages: bool = False
    """Whether the pages of fixed copies are counted (by LibreOffice, seconds a file)."""


class Linted(Struct, frozen=True):
    """One file: its report, what was fixed in the copy, and where the copies are."""

    report: FileReport
    fixed: tuple[Diagnostic, ...] = ()
    copies: tuple[Path, ...] = ()
    pages: tuple[int | None, ...] = ()
    """The numbers of pages of the original and of the fixed copy where they were counted; None: it could not be."""


def lint_all(request: LintRequest, store: Store) -> Iterator[Linted]:
    """Judge every file in order; a file that cannot be read is reported and the rest go on."""
    for path in request.paths:
        if not path.exists():
            raise ConfigurationError(_("Không tìm thấy “{path}”.").format(path=path))
    named = list(copy_names(request.paths))
    files = [file for file, _name in named]
    if not files:
        places = ", ".join(map(str, request.paths))
        raise ConfigurationError(_("Không có tệp .docx nào trong “{folder}”.").format(folder=places))
    if request.fixed and request.annotated and request.fixed.resolve() == request.annotated.resolve():
        raise ConfigurationError(_("-o và --annotate phải là hai thư mục khác nhau."))
    check_copies(named, (request.fixed, request.annotated))
    for (path, name), report in zip(named, compared(_reports(files, request), request.options), strict=True):
        yield Linted(report) if report.failure else _with_copies(path, name, report, request, store)


def _reports(files: Sequence[Path], request: LintRequest) -> Iterator[FileReport]:
    judge = partial(lint_file, options=request.options)
    workers = min(request.workers or os.cpu_count() or 1, -(-len(files) // FILES_PER_WORKER))
    if workers <= 1:
        yield from map(judge, files)
        return
    from gen.pipeline.lint_processes import judged  # workbooks and sockets behind it: for one file they are not needed

    yield from judged(judge, files, workers)


def _with_copies(path: Path, name: Path, report: FileReport, request: LintRequest, store: Store) -> Linted:
    found = attempted(lambda: _copied(path, name, report, request, store), path)
    return Linted(replace(report, failure=found.sentence)) if isinstance(found, Failure) else found


def _copied(path: Path, name: Path, report: FileReport, request: LintRequest, store: Store) -> Linted:
    copies: list[Path] = []
    fixed: tuple[Diagnostic, ...] = ()
    pages: tuple[int | None, ...] = ()
    if request.annotated and report.findings:
        commented = annotate(path.read_bytes(), report.findings)
        copies.append(write_apart(request.annotated / name, commented, store, _COMMENTED))
    if request.fixed:
        result = fix_document(path.read_bytes(), str(path), request.options)
        fixed, report = result.done, replace(report, findings=result.left)
        if fixed and request.count_pages:
            pages = page_counts((path.read_bytes(), result.content))
        copies.append(write_apart(request.fixed / name, result.content, store, nothing_is_ours))
    return Linted(report, fixed, tuple(copies), pages)


def write_baseline(path: Path, linted: Sequence[Linted], store: Store) -> int:
    """Write the file that accepts today's findings; return how many there are."""
    if path.exists():
        read_baseline(path)  # what is no such file is not overwritten
    findings = [finding for one in linted for finding in one.report.findings]
    store.write(path, baseline_text(findings).encode())
    return len(findings)
