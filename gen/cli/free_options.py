"""Options of ``gen make --template`` and ``gen batch --template``, and how results are told."""

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from gen.cli import exits
from gen.cli.findings import finding_lines
from gen.cli.output import say, say_lines
from gen.domain.issuing import Store
from gen.messages import _
from gen.pipeline.free.delivering import Fate
from gen.pipeline.free.making import FreeResult

_PATH = click.Path(path_type=Path)


def free_options(function: Callable[..., object]) -> Callable[..., object]:
    """Add the template, the data, and whether missing values may stay."""
    for option in (
        click.option("--draft", "drafting", is_flag=True, help=_("Vẫn lập khi thiếu giá trị; chỗ thiếu in “…”.")),
        click.option("--pdf", is_flag=True, help=_("Chuyển sang PDF bằng LibreOffice.")),
        click.option(
            "--data", type=_PATH, required=True, metavar=_("TỆP"), help=_("Bảng số liệu: .xlsx, .ods, .csv hoặc .json.")
        ),
        click.option("--template", type=_PATH, required=True, metavar=_("TỆP"), help=_("Mẫu Word của bạn.")),
    ):
        function = option(function)
    return function


def record_of(result: FreeResult) -> dict[str, object]:
    """Return a result as programs read it."""
    return {
        "name": result.name,
        "state": str(result.fate) if result.fate else "refused",
        "path": str(result.path) if result.path else None,
        "missing": result.missing,
        "findings": [
            {"code": one.code, "name": one.name, "message": one.message, "fix": one.fix} for one in result.findings
        ],
    }


def tell(result: FreeResult) -> int:
    """Say what became of one document; return the exit code."""
    if result.path is None:
        say(_("{name}: không lập được.").format(name=result.name), err=True)
        say_lines(finding_lines(result.findings), err=True)
        return exits.FINDINGS
    if result.missing:
        text = _("{name}: còn {count} giá trị chưa có, in “…”.")
        say(text.format(name=result.name, count=result.missing), err=True)
    words = {
        Fate.PRODUCED: _("đã tạo"),
        Fate.UNCHANGED: _("không thay đổi"),
        Fate.KEPT: _("bản mới để bên cạnh bản đã sửa"),
    }
    say(f"{result.path} ({words[result.fate or Fate.PRODUCED]})")
    return exits.DONE


def convert(results: Sequence[FreeResult], store: Store) -> int:
    """Convert what was made to PDF, where no PDF is as new; return the exit code."""
    from gen.cli.pdfs import tell_pdfs  # only where it is asked for
    from gen.pipeline.making.sendable import make_pdfs, needs_pdf

    made = [result.path for result in results if result.path is not None]
    return tell_pdfs(make_pdfs([path for path in made if needs_pdf(path)], store), err=True)
