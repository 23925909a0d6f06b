"""Judge many files by several processes; a file that ends its process costs no other file its report."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from gen.lint import FileReport
from gen.messages import _, language, use_language
from gen.processes.collector import look_seldom
from gen.processes.leash import Ends, Leash, at_task, hold
from gen.processes.starting import undisturbed

_CHUNK = 8
Judge = Callable[[Path], FileReport]


def judged(judge: Judge, files: Sequence[Path], workers: int) -> Iterator[FileReport]:
    """Yield the report of each file, in their order."""
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
    look_seldom()


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
