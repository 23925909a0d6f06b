"""``gen lint PATH...``: is this document in the form the decree asks for?"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from time import sleep
from typing import Any

import click

from gen.bootstrap import Services
from gen.cli import exits
from gen.cli.context import CommandContext, pass_command
from gen.cli.lint_results import echo_text, echo_whole, not_judged
from gen.cli.options import command as command_with_help
from gen.cli.options import format_options
from gen.cli.output import say, say_lines
from gen.domain.diagnostic import has_errors
from gen.domain.errors import ConfigurationError
from gen.lint import (
    STRICT,
    USUAL,
    LintOptions,
    not_judged_in,
    office_settings,
    read_baseline,
    rules_meant,
)
from gen.messages import _
from gen.pipeline.lint import Linted, LintRequest, lint_all
from gen.pipeline.lint import write_baseline as accept_findings
from gen.pipeline.page_counts import can_count
from gen.pipeline.watching import saved_anew

_BASELINE = click.Path(path_type=Path, dir_okay=False)
_PRESETS = {None: "", True: STRICT, False: USUAL}
_FOLDER = click.Path(path_type=Path, file_okay=False)
_PAUSE = 1.0
"""Seconds between two looks at a file that is watched."""


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
@format_options("text", "json", "sarif", "html", "github", "gitlab")
@click.option("--fix", is_flag=True, help=_("Sửa những lỗi sửa được an toàn, ghi bản sao vào thư mục -o."))
@click.option("--watch", is_flag=True, help=_("Theo dõi một tệp: kiểm tra lại mỗi lần lưu, đến khi nhấn Ctrl-C."))
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
    request = _request(words, services.settings.lint)
    if words["watch"]:
        return _watched(request, form, services)
    linted = worst.of(lint_all(request, services.store), _code_of)
    if write_baseline:
        return _accept(write_baseline, list(linted), command_context)
    if form == "text":
        echo_text(linted)
    else:
        echo_whole(form, list(linted))
    say_lines(not_judged(tuple(not_judged_in(words["paths"]))), err=True)
    return worst.code


def _watched(request: LintRequest, form: str, services: Services) -> int:
    """Judge one file each time it is saved, until the person stops it."""
    path = request.paths[0]
    if len(request.paths) > 1 or not path.is_file() or form != "text" or request.fixed or request.annotated:
        raise ConfigurationError(_("--watch theo dõi một tệp .docx và in kết quả dạng chữ; không dùng cùng --fix, -o."))
    say(_("Theo dõi “{file}”: mỗi lần lưu tệp sẽ kiểm tra lại; nhấn Ctrl-C để dừng.").format(file=path), err=True)
    for _saved in saved_anew(path, partial(sleep, _PAUSE)):
        say(f"— {services.clock.now():%H:%M:%S} —")
        echo_text(lint_all(request, services.store))
    return exits.DONE


def _code_of(one: Linted) -> int:
    """Return 2 for a file that could not be judged or copied, 1 for one with errors."""
    if one.report.failure:
        return exits.COULD_NOT_RUN
    return exits.FINDINGS if has_errors(one.report.findings) else exits.DONE


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
    counted = fixed is not None and can_count()
    return LintRequest(words["paths"], options, fixed, words["annotate"], words["workers"], counted)


def _codes(words: str) -> frozenset[str]:
    return rules_meant(word for word in words.split(",") if word.strip())


def _accept(path: Path, linted: Sequence[Linted], command_context: CommandContext) -> int:
    count = accept_findings(path, linted, command_context.anywhere.store)
    say(_("Đã ghi nhận {count} lỗi hiện có vào “{file}”.").format(count=count, file=path))
    return exits.DONE
