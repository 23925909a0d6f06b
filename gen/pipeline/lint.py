"""Judge any .docx files, fix or annotate copies of them, many at once where there are many."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import ConfigurationError
from gen.domain.issuing import Store
from gen.intake.leash import Ends, Leash, at_task, hold
from gen.intake.parallel import undisturbed
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
from gen.messages import _, language, use_language
from gen.messages.one_file import Failure, attempted
from gen.pipeline.output.beside import nothing_is_ours, with_part, write_apart
from gen.pipeline.output.copies import check_copies, copy_names
from gen.pipeline.page_counts import page_counts

FILES_PER_WORKER = 40  # below this a second process costs more in start-up than it saves
_CHUNK = 8
Judge = Callable[[Path], FileReport]
_COMMENTED = with_part("word/comments.xml", f'w:author="{AUTHOR}"')
"""What tells a copy with our comments; a fixed copy is for people to go on with, and never overwritten."""


@dataclass(frozen=True, slots=True)
class LintRequest:
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


@dataclass(frozen=True, slots=True)
class Linted:
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
    while files:
        done = 0
        try:
            for report in _together(judge, files, workers):
                done += 1
                yield report
            return
        except BrokenProcessPool:  # one of the files in hand ended its process: each of them gets its own
            in_hand = done + workers * _CHUNK
            yield from (_apart(judge, path) for path in files[done:in_hand])
            files = files[in_hand:]


def _together(judge: Judge, files: Sequence[Path], workers: int) -> Iterator[FileReport]:
    context = get_context("spawn")
    leash = Leash(context)
    with ProcessPoolExecutor(workers, context, _begin, (language(), leash.ends)) as pool:
        try:
            with undisturbed():
                reports = pool.map(partial(_at_task, judge), files, chunksize=_CHUNK)
            yield from reports
        except BaseException:
            leash.cut()  # nobody asks for the rest any more
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    leash.cut()


def _begin(spoken: str, ends: Ends) -> None:
    hold(ends)
    use_language(spoken)


def _at_task(judge: Judge, path: Path) -> FileReport:
    with at_task():
        return judge(path)


def _apart(judge: Judge, path: Path) -> FileReport:
    """Judge a file in a process of its own, which may die of it."""
    try:
        (report,) = _together(judge, [path], 1)
    except BrokenProcessPool:
        text = _("“{file}” cần nhiều bộ nhớ hơn máy có; hãy mở tệp bằng Word, bớt hình ảnh, lưu lại rồi chạy lại.")
        return FileReport(str(path), failure=text.format(file=path))
    return report


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
