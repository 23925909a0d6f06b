"""Say in the language of the user what is wrong with a command as typed."""

import re
from pathlib import Path

import click

from gen.messages import _


class Blank(click.BadParameter):
    """A value was typed that holds nothing, or spaces alone."""

    def __init__(self, ctx: click.Context, param: click.Parameter) -> None:
        super().__init__("", ctx, param)


def sentence_for(error: click.ClickException) -> str:
    """Return one sentence for an error of usage."""
    hint = ""
    match error:
        case click.NoSuchOption():
            text = _("Không có tùy chọn “{name}”.").format(name=error.option_name)
            hint = _nearest(error.option_name, error.possibilities or [])
        case click.MissingParameter():
            text = _("Thiếu {name}.").format(name=_name_of(error))
        case Blank():
            text = _("Giá trị của {name} đang trống; hãy ghi giá trị, hoặc bỏ đi nếu không cần.").format(
                name=_name_of(error)
            )
        case click.BadParameter():
            text = _("Giá trị của {name} không hợp lệ: {reason}").format(name=_name_of(error), reason=_reason(error))
        case click.BadOptionUsage():
            text = _("Tùy chọn “{name}” cần một giá trị.").format(name=error.option_name)
        case _other:
            text = error.format_message()
    context = getattr(error, "ctx", None)
    help_line = _("Xem hướng dẫn: {command} --help").format(command=context.command_path if context else "gen")
    return " ".join(part for part in (text, hint, help_line) if part)


def _name_of(error: click.BadParameter) -> str:
    if error.param is None:
        return error.param_hint if isinstance(error.param_hint, str) else ""
    hint = error.param.get_error_hint(error.ctx) if error.ctx else (error.param.name or "")
    return "“{name}”".format(name=hint.replace("'", ""))


def _reason(error: click.BadParameter) -> str:
    """Return what is wrong with a value; click's own sentences are English."""
    match error.param.type if error.param else None:
        case click.Choice(choices=choices):
            return _("hãy chọn một trong: {choices}.").format(choices=", ".join(map(str, choices)))
        case click.IntRange(min=least, max=None):
            return _("phải là số nguyên từ {least} trở lên.").format(least=least)
        case click.IntRange(min=least, max=most) if "<=x<=" in error.message:  # a number, but not one of the range
            return _("phải là số nguyên từ {least} đến {most}.").format(least=least, most=most)
        case click.types.IntParamType():
            return _("phải là số nguyên.")
        case click.FloatRange(min=least, max=most):
            return _("phải là số từ {least} đến {most}.").format(least=least, most=most)
        case click.Path() as wanted:
            return _path_reason(wanted, error)
        case _other:
            return error.message


def _path_reason(wanted: click.Path, error: click.BadParameter) -> str:
    """Return why a path is not accepted; click's message quotes it in straight quotes."""
    quoted = re.search(r"'(.*)'", error.message, re.DOTALL)
    path = Path(quoted[1] if quoted else "")
    if not path.exists():
        return _("không tìm thấy “{path}”.").format(path=path)
    if path.is_dir() and not wanted.dir_okay:
        return _("“{path}” là thư mục; hãy nêu một tệp.").format(path=path)
    if not path.is_dir() and not wanted.file_okay:
        return _("“{path}” là tệp; hãy nêu một thư mục.").format(path=path)
    return _("không có quyền đọc hoặc ghi “{path}”.").format(path=path)


def _nearest(name: str, known: list[str] | tuple[str, ...]) -> str:
    from gen.vietnamese.likeness import nearest  # needed only for a mistyped word

    close = nearest(name, known, limit=3, least=0.5)
    return _("Có phải là: {names}?").format(names=", ".join(close)) if close else ""


def unknown_command(name: str, known: list[str], context: click.Context) -> click.UsageError:
    """Return the error for a command that does not exist, with the nearest names."""
    text = _("Không có lệnh “{name}”.").format(name=name)
    return click.UsageError(" ".join(part for part in (text, _nearest(name, known)) if part), ctx=context)
