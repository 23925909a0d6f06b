"""What ``gen lint`` says of the files it judged."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from gen import __version__
from gen.cli.findings import from_here
from gen.cli.output import say, say_json, say_lines, say_page
from gen.domain.diagnostic import Diagnostic
from gen.formatters import summary, to_github, to_gitlab, to_html, to_json, to_sarif, to_text
from gen.messages import _
from gen.pipeline.lint import Linted

_WRITERS: dict[str, Callable[[Sequence[Diagnostic]], str]] = {
    "json": to_json,
    "sarif": partial(to_sarif, version=__version__),
    "gitlab": to_gitlab,
}


def echo_text(linted: Iterable[Linted]) -> None:
    """Say what was found in each file as soon as it was judged, and in the end how much it was."""
    findings: list[Diagnostic] = []
    files = 0
    for one in linted:
        if one.report.findings:
            say_lines(to_text(one.report.findings).split("\n"))
        _echo_copies(one)
        findings += one.report.findings
        files += one.report.failure is None
    if files:  # where nothing could be read there is nothing to count
        say(summary(findings, files))


def echo_whole(form: str, linted: Sequence[Linted]) -> None:
    findings = [finding for one in linted for finding in one.report.findings]
    files = sum(one.report.failure is None for one in linted)
    if form == "html":
        say_page(to_html(findings, files))
    elif form == "github":
        say_lines(filter(None, to_github(findings).split("\n")))
    else:
        say_json(_WRITERS[form](findings))
    for one in linted:
        _echo_copies(one)


def _echo_copies(one: Linted) -> None:
    if one.report.failure:
        say(one.report.failure, err=True)
    for finding in one.fixed:
        say(
            _("Đã sửa: {place}: {code} {message}").format(
                place=finding.location, code=finding.code, message=finding.message
            ),
            err=True,
        )
    for copy in one.copies:
        say(_("Đã ghi: {path}").format(path=copy), err=True)
    if one.fixed:
        say_lines(_pages(one), err=True)


def _pages(one: Linted) -> Iterator[str]:
    """Say that fixing changed the number of pages, or that nobody counted them."""
    if None in one.pages or not one.pages:
        yield _("Chưa đếm được số trang của “{file}” (cần LibreOffice); hãy mở bản đã sửa để xem lại.").format(
            file=one.report.file
        )
    elif len(set(one.pages)) > 1:
        yield _("“{file}”: bản gốc {before} trang, bản đã sửa {after} trang.").format(
            file=one.report.file, before=one.pages[0], after=one.pages[-1]
        )


def not_judged(paths: Sequence[Path]) -> Iterator[str]:
    """Say which files of the folders nobody judged."""
    if paths:
        yield _("Chưa kiểm tra {count} tệp không phải .docx (mở bằng Word, lưu thành .docx rồi chạy lại):").format(
            count=len(paths)
        )
        yield from (f"  {from_here(path)}" for path in paths)
