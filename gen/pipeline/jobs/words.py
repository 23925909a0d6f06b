"""What people call what became of documents: on the command line and on the pages."""

from pathlib import Path

from gen.messages import _
from gen.pipeline.jobs.model import Result, State


def labels() -> dict[State, str]:
    """Return what people call the states."""
    return {
        State.PRODUCED: _("hoàn chỉnh"),
        State.DRAFTED: _("dự thảo còn thiếu số liệu"),
        State.UNCHANGED: _("không thay đổi"),
        State.KEPT: _("giữ nguyên vì đã sửa tay hoặc cấp số"),
        State.REFUSED: _("từ chối vì số liệu sai"),
        State.FAILED: _("không tạo được"),
    }


def unsent_words() -> str:
    """Return what people call an agency of which nothing came in."""
    return _("chưa gửi báo cáo")


def state_words(made: Result) -> str:
    """Return what people call what became of a document: one refused because nothing came in is not called wrong."""
    return unsent_words() if made.unsent else labels()[made.state]


def kept_line(name: str, path: Path) -> str:
    """Say that an edited file was kept, and where the new one is."""
    return _("{name}: tệp đã được sửa tay hoặc cấp số nên giữ nguyên; bản mới ghi tại {path}.").format(
        name=name, path=path
    )
