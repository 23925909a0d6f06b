"""Words that several pages share, and what people type into fields of days."""

import contextlib
from collections.abc import Iterable
from datetime import date, datetime

from gen.domain.agency import Agency
from gen.domain.errors import ConfigurationError
from gen.messages import _
from gen.register import EntryState, Series

_FORMS = ("%d/%m/%Y", "%Y-%m-%d")


def book_states() -> dict[EntryState, str]:
    """Return what people call the states of a number."""
    return {
        EntryState.RESERVED: _("đang giữ số"),
        EntryState.ISSUED: _("đã cấp"),
        EntryState.VOID: _("đã hủy"),
    }


def series_name(key: str, agencies: Iterable[Agency]) -> str:
    """Return what people call a series of numbers: “Lào Cai, BC”, “văn bản đến, mật”."""
    series = Series.parse(key)
    short = next((agency.short_name for agency in agencies if agency.id == series.issuer), series.issuer)
    whose = short if short or series.incoming else _("văn bản đi")
    parts = (_("văn bản đến") if series.incoming else "", whose, series.body, series.group)
    return ", ".join([*filter(None, parts), *([_("mật")] if series.secret else [])])


def form_name(form: str) -> str:
    """Return what people call a form of a kind of document; a form that only a programme knows by its own name."""
    names = {
        "plan": _("Kế hoạch"),
        "decision": _("Quyết định kèm kế hoạch"),
        "annual": _("Hằng năm"),
        "midterm": _("Sơ kết"),
        "final": _("Tổng kết"),
        "evaluation": _("Sơ kết, tổng kết"),
        "report": _("Báo cáo"),
    }
    return names.get(form, form)


def day_typed(text: str) -> date | None:
    """Return the day typed into a field as 14/12/2024 or 2024-12-14; None where it was left empty."""
    if not text:
        return None
    for form in _FORMS:
        with contextlib.suppress(ValueError):
            return datetime.strptime("".join(text.split()), form).date()
    sentence = _("“{value}” không phải là ngày; hãy viết như 14/12/2024 hoặc 2024-12-14.")
    raise ConfigurationError(sentence.format(value=text))
