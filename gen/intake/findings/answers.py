"""Findings that people have answered: TAB055."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

ANSWERED = Finding(
    "TAB055",
    "answered",
    Severity.INFO,
    lambda: _("{person} đã trả lời “{answer}” ({moment}){reason}: {question}"),
    lambda: _("Không phải sửa; ô hoặc dòng này thay đổi thì câu trả lời không còn áp dụng."),
)
ALL = (ANSWERED,)
