"""Filters that make pictures: of a file inside the workspace, and of a text as a QR code."""

from collections.abc import Callable
from functools import partial
from pathlib import Path, PureWindowsPath
from typing import Any

from gen.messages import _
from gen.rendering import Picture
from gen.rendering.refusals import PictureRefused
from gen.vietnamese import filters

_EMU_IN_MM = 36_000
_QR_MM = 25


def picture_filters(workspace: Path, beside: Path) -> dict[str, Callable[..., Any]]:
    """Return the filters ``picture`` and ``qr``; files are looked for beside the data, then in the workspace."""
    return {"picture": partial(_picture, workspace.resolve(), beside.resolve()), "qr": _qr}


def author_filters(template: Path) -> dict[str, Callable[..., Any]]:
    """Return the filters that a template of one's own may use: those for values, and those for pictures."""
    return {**filters(), **picture_filters(template.parent, template.parent)}


def _picture(workspace: Path, beside: Path, name: Any, width: float | None = None, height: float | None = None) -> Any:
    """Return the picture of a file; sizes are in millimetres. No name is a missing value."""
    if name is None or not str(name).strip():
        return None
    parts = PureWindowsPath(str(name)).parts  # either slash divides folders: tables are filled in on Windows
    for folder in (beside, workspace):
        path = folder.joinpath(*parts).resolve()
        if path.is_file():
            if not path.is_relative_to(workspace):
                raise PictureRefused(_("“{file}” nằm ngoài thư mục làm việc").format(file=name))
            return Picture(path, _emu(width), _emu(height))
    raise PictureRefused(_("không tìm thấy tệp “{file}” trong thư mục làm việc").format(file=name))


def _emu(millimetres: float | None) -> int | None:
    return None if millimetres is None else int(millimetres * _EMU_IN_MM)


def _qr(text: Any, width: float = _QR_MM) -> Any:
    """Return the QR code of a text as a picture, so many millimetres wide. No text is a missing value."""
    if text is None or not str(text).strip():
        return None
    from gen.pipeline.free.qr_codes import qr_png  # brings segno, only where a code is asked for

    drawn = qr_png(str(text))
    if drawn is None:
        raise PictureRefused(_("nội dung quá dài cho một mã QR"))
    return Picture(drawn, _emu(width))
