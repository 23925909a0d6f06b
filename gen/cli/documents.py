"""Options of the commands that make documents, and how they become a request."""

from collections.abc import Callable
from typing import Any

import click

from gen.cli.options import date_option
from gen.cli.period_option import year_option
from gen.messages import _
from gen.pipeline.jobs.planning import Asked

_ASKED = frozenset({"kind", "year", "day", "form", "tolerant", "regional"})


def document_options(function: Callable[..., object]) -> Callable[..., object]:
    """Add the kind and the options that say what is asked of a document."""
    decorators = (
        click.argument("kind", metavar=_("LOẠI")),
        year_option,
        date_option,
        click.option("--form", metavar=_("HÌNH_THỨC"), help=_("Hình thức, ví dụ decision: ban hành kèm Quyết định.")),
        click.option("--draft", "tolerant", is_flag=True, help=_("Vẫn lập dự thảo khi số liệu có lỗi; ô lỗi in “…”.")),
        click.option(
            "--regional",
            is_flag=True,
            help=_("Thêm phụ lục về hoạt động khu vực vào báo cáo sơ kết (chương trình có bảng ấy)."),
        ),
    )
    for decorate in reversed(decorators):
        function = decorate(function)
    return function


def asked_of(words: dict[str, Any]) -> tuple[Asked, dict[str, Any]]:
    """Return what is asked of each document, and the options that are left; what was not given is left out."""
    given = {name: value for name, value in words.items() if value is not None}
    asked = {name: value for name, value in given.items() if name in _ASKED}
    return Asked(**asked), {name: value for name, value in given.items() if name not in _ASKED}
