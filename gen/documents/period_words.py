"""What people wrote of a whole period (sheet “Nội dung giai đoạn”), by the section of the evaluation it belongs to."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from gen.documents.paragraphs import lines_of
from gen.progress.model import MissingFigure
from gen.vietnamese import MISSING

SHEET = "Nội dung giai đoạn"
SECTIONS: Mapping[str, str] = MappingProxyType(
    {
        "context": "Bối cảnh",
        "direction": "Chỉ đạo, tổ chức thực hiện",
        "outcomes": "Kết quả nổi bật",
        "on_staff": "Tác động đến đội ngũ công chức",
        "on_service": "Tác động đến phục vụ người dân",
        "models": "Mô hình, cách làm hay",
        "weaknesses": "Hạn chế",
        "outer_causes": "Nguyên nhân khách quan",
        "own_causes": "Nguyên nhân chủ quan",
        "lessons": "Bài học kinh nghiệm",
        "outlook": "Phương hướng",
        "requests": "Kiến nghị",
    }
)
"""The names of the sections in the sheet, in its order."""


class PeriodWords(Struct, frozen=True):
    """People's paragraphs on the period as sentences; of a section that nobody wrote one that says so."""

    context: tuple[str, ...]
    direction: tuple[str, ...]
    outcomes: tuple[str, ...]
    on_staff: tuple[str, ...]
    on_service: tuple[str, ...]
    models: tuple[str, ...]
    weaknesses: tuple[str, ...]
    outer_causes: tuple[str, ...]
    own_causes: tuple[str, ...]
    lessons: tuple[str, ...]
    outlook: tuple[str, ...]
    requests: tuple[str, ...]


def period_words(written: Mapping[str, tuple[str, ...]], year: int) -> PeriodWords:
    """Return the paragraphs of the sheet of ``year``, the last of the period; ``written`` has them by section."""
    return PeriodWords(**{name: section_lines(written, name) or (_unwritten(name, year),) for name in SECTIONS})


def section_lines(written: Mapping[str, tuple[str, ...]], name: str) -> tuple[str, ...]:
    """Return the paragraphs of one section (``outcomes``) as sentences; () where nobody wrote any."""
    lines = lines_of(written.get(SECTIONS[name].lower(), ()))
    return () if lines == (MISSING,) else lines


def missing_words(written: Mapping[str, tuple[str, ...]], year: int) -> tuple[MissingFigure, ...]:
    """List the sections that nobody wrote."""
    empty = (section for name, section in SECTIONS.items() if not section_lines(written, name))
    return tuple(MissingFigure(year, SHEET, section, "Nội dung") for section in empty)


def _unwritten(name: str, year: int) -> str:
    return f"{MISSING} (chưa có nội dung: mục “{SECTIONS[name]}”, trang “{SHEET}” của biểu số liệu năm {year})."
