"""``gen lint PATH...``: is this document in the form the decree asks for?"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from gen import __version__
from gen.cli import exits
from gen.cli.context import CommandContext, pass_command
from gen.cli.options import command as command_with_help
from gen.cli.options import format_options
from gen.cli.output import say, say_json, say_lines, say_page
from gen.domain.diagnostic import Diagnostic, has_errors
from gen.domain.errors import ConfigurationError
from gen.formatters import summary, to_html, to_json, to_sarif, to_text
from gen.lint import STRICT, USUAL, LintOptions, office_settings, read_baseline, rules_meant
from gen.messages import _
from gen.pipeline.lint import Linted, LintRequest, lint_all
from gen.pipeline.lint import write_baseline as accept_findings

_BASELINE = click.Path(path_type=Path, dir_okay=False)
_PRESETS = {None: "", True: STRICT, False: USUAL}
_FOLDER = click.Path(path_type=Path, file_okay=False)


@command_with_help(_("Kiểm tra thể thức văn bản Word theo quy định có hiệu lực vào ngày của văn bản."))
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar=_("TỆP_HOẶC_THƯ_MỤC..."))
@click.option(
    "--profile",
    type=click.Choice(["auto", "nd30", "tt01", "dang"]),
    default="auto",
    help=_("Quy định áp dụng (auto: theo ngày của văn bản; dang: văn bản của Đảng)."),
)
@click.option(
    "--strict/--usual",
    default=None,
    help=_("Theo đúng từng chữ của quy định, hay như thường làm: điều nhiều cơ quan làm khác chỉ là gợi ý (mặc định)."),
)
@click.option(
    "--select", default="", metavar=_("MÃ,MÃ"), help=_("Chỉ xét các quy tắc hoặc nhóm này, ví dụ NUM, TYP004.")
)
@click.option("--ignore", default="", metavar=_("MÃ,MÃ"), help=_("Bỏ qua các quy tắc hoặc nhóm này."))
@format_options("text", "json", "sarif", "html")
@click.option("--fix", is_flag=True, help=_("Sửa những lỗi sửa được an toàn, ghi bản sao vào thư mục -o."))
@click.option("-o", "--output", type=_FOLDER, metavar=_("THƯ_MỤC"), help=_("Nơi ghi bản đã sửa."))
@click.option("--annotate", type=_FOLDER, metavar=_("THƯ_MỤC"), help=_("Ghi bản sao có ghi chú của Word."))
@click.option("--baseline", type=_BASELINE, metavar=_("TỆP"), help=_("Chỉ báo lỗi mới so với tệp này."))
@click.option("--write-baseline", type=_BASELINE, metavar=_("TỆP"), help=_("Chấp nhận lỗi hiện có, ghi vào tệp."))
@click.option("--jobs", "workers", type=click.IntRange(min=0), default=0, help=_("Số tiến trình (mặc định: mọi nhân)."))
@pass_command
def command(command_context: CommandContext, /, form: str, write_baseline: Path | None, **words: Any) -> int:
    """Judge, copy, report."""
    services = command_context.anywhere
    worst = exits.Worst()
    linted = worst.of(lint_all(_request(words, services.settings.lint), services.store), _code_of)
    if write_baseline:
        return _accept(write_baseline, list(linted), command_context)
    if form == "text":
        _echo_text(linted)
    else:
        _echo_whole(form, list(linted))
    return worst.code


def _code_of(one: Linted) -> int:
    """Return 2 for a file that could not be judged or copied, 1 for one with errors."""
    if one.report.failure:
        return exits.COULD_NOT_RUN
    return exits.FINDINGS if has_errors(one.report.findings) else exits.DONE


def _echo_text(linted: Iterable[Linted]) -> None:
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


def _echo_whole(form: str, linted: Sequence[Linted]) -> None:
    findings = [finding for one in linted for finding in one.report.findings]
    files = sum(one.report.failure is None for one in linted)
    if form == "html":
        say_page(to_html(findings, files))
    else:
        say_json(to_json(findings) if form == "json" else to_sarif(findings, version=__version__))
    for one in linted:
        _echo_copies(one)


def _request(words: dict[str, Any], office: Any) -> LintRequest:
    if words["fix"] and not words["output"]:
        raise ConfigurationError(_("--fix cần -o THƯ_MỤC: bản gốc không bị sửa, bản đã sửa được ghi vào đó."))
    options = LintOptions(
        profile=words["profile"],
        preset=_PRESETS[words["strict"]],
        select=_codes(words["select"]),
        ignore=_codes(words["ignore"]),
        office=office_settings(office),
        baseline=read_baseline(words["baseline"]) if words["baseline"] else frozenset(),
    )
    fixed = words["output"] if words["fix"] else None
    return LintRequest(words["paths"], options, fixed, words["annotate"], words["workers"])


def _codes(words: str) -> frozenset[str]:
    return rules_meant(word for word in words.split(",") if word.strip())


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


def _accept(path: Path, linted: Sequence[Linted], command_context: CommandContext) -> int:
    count = accept_findings(path, linted, command_context.anywhere.store)
    say(_("Đã ghi nhận {count} lỗi hiện có vào “{file}”.").format(count=count, file=path))
    return exits.DONE
