"""Documents as offices set them: any type, with the head, the title and the subject put where people put them.

``written(office)`` returns the notation of ``tests.support.word_text``. Everything that is not asked for is lawful.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

TYPES: tuple[Mapping[str, Any], ...] = tuple(
    yaml.safe_load((Path(__file__).parent.parent / "data" / "office_types.yaml").read_text(encoding="utf-8"))
)
_NATION, _MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


@dataclass(frozen=True)
class Office:
    """How a document is set: ``kind`` a row of ``TYPES``; the other fields name functions of this module."""

    kind: Mapping[str, Any]
    year: int = 2024
    head: str = "table"
    title: str = "plain"
    subject: str = "plain"

    @property
    def title_text(self) -> str:
        name = str(self.kind["name"]).upper()
        typed: Callable[[str], str] = _TITLES_TYPED.get(self.title, str)
        return typed(name)

    @property
    def symbol(self) -> str:
        short = self.kind.get("old", self.kind["short"]) if self.year < 2020 else self.kind["short"]
        issuer = self.kind.get("issuer", "SNV")
        return f"{short}-{issuer}" if short else str(issuer)


def _doubled(name: str) -> str:
    return name + name[-1]


def _swapped(name: str) -> str:
    return name[:-2] + name[-1] + name[-2]


def _lost(name: str) -> str:
    return name[:1] + name[2:]


_TITLES_TYPED: Mapping[str, Callable[[str], str]] = {
    "small": str.capitalize,
    "colon": lambda name: f"{name}:",
    "spread": lambda name: " ".join(name.replace(" ", "")),
    "joined": lambda name: name.replace(" ", ""),
    "doubled": _doubled,
    "swapped": _swapped,
    "lost": _lost,
}
HEADS = ("table", "rows", "tabs", "breaks", "boxes")
TITLES = ("plain", "tabs", "tab and bold", "boxed", "framed", "small", "colon", "spread", "joined")
MISSPELT = ("doubled", "swapped", "lost")
SUBJECTS = ("plain", "về việc", "justified", "framed", "one paragraph")


def written(office: Office) -> str:
    """Return the document in the notation of tests."""
    number = "= number footer right 14" if office.year < 2020 else "= number header center 14"
    return "\n".join([number, *_head(office), *_title(office), *_text(office), *_closing(office)])


def _names(office: Office) -> tuple[str, str]:
    if office.kind.get("issuer") == "HĐND":
        return "", "HỘI ĐỒNG NHÂN DÂN"
    return "UBND TỈNH LÀO CAI", "SỞ NỘI VỤ"


def _head(office: Office) -> list[str]:
    superior, issuer = _names(office)
    day = f"Lào Cai, ngày 12 tháng 3 năm {office.year}"
    number = f"Số: 15/{office.symbol}"
    names = [f"<13>{superior}</>", f"<bold 13>{issuer}</>"] if superior else [f"<bold 13>{issuer}</>"]
    left = [*(f"center | {name}" for name in names[:-1]), f"center rule=12 | {names[-1]}", f"center 13 | {number}"]
    right = [f"center 13 bold | {_NATION}", f"center 14 bold rule=61 | {_MOTTO}", f"center 14 italic | {day}"]
    if office.head == "rows":
        return ["{", *left[:-1], "||", *right[:2], "--", left[-1], "||", right[2], "}"]
    if office.head == "tabs":
        return [
            f"left | {names[0]}\\t<bold 13>{_NATION}</>",
            f"left rule=12 | {''.join(names[1:])}\\t<bold 14>{_MOTTO}</>",
            f"left rule=61 | <13>{number}</>\\t<italic 14>{day}</>",
        ]
    if office.head == "breaks":
        joined = "\\n".join((*names, f"<13>{number}</>"))
        beside = f"<bold 13>{_NATION}</>\\n<bold 14>{_MOTTO}</>\\n<italic 14>{day}</>"
        return ["{", f"center rule=12 | {joined}", "||", f"center rule=61 | {beside}", "}"]
    if office.head == "boxes":
        return [*(f"box 5 {line}" for line in left), *(f"box 90 {line}" for line in right)]
    return ["{", *left, "||", *right, "}"]


def _title(office: Office) -> list[str]:
    typed, subject = office.title_text, str(office.kind["subject"])
    lines = {
        "tabs": [f"left 14 bold before=12 | \\t\\t\\t\\t{typed}"],
        "tab and bold": [f"left 14 before=12 | \\t\\t\\t<bold>{typed}</>"],
        "boxed": [f"box 40 center 14 bold | {typed}"],
        "framed": ["{", f"center 14 bold | {typed}", "}"],
    }.get(office.title, [f"center 14 bold before=12 | {typed}"])
    opened = subject.startswith("Về") or office.subject != "về việc"
    about = subject if opened else f"Về việc {subject[0].lower()}{subject[1:]}"
    rule = f"rule={len(about)}"
    if office.subject == "one paragraph" and len(lines) == 1 and not office.title.startswith("tab"):
        return [f"{lines[0]}\\n{about}", f"center {rule} |"]
    below = {
        "justified": [f"both 14 bold {rule} | {about}"],
        "framed": ["{", f"center 14 bold {rule} | {about}", "}"],
    }.get(office.subject, [f"center 14 bold {rule} | {about}"])
    return [*lines, *below]


def _text(office: Office) -> list[str]:
    words = office.kind.get("articles")
    if words:
        ends = "," if office.year < 2020 else "."
        look = "" if office.year < 2020 else "italic "
        law = "13 tháng 11 năm 2008" if office.year < 2025 else "24 tháng 6 năm 2025"
        name = "HỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI" if words == "QUYẾT NGHỊ" else "GIÁM ĐỐC SỞ NỘI VỤ"
        return [
            f"center 14 bold before=12 | {name}",
            f"{look}| Căn cứ Luật Cán bộ, công chức ngày {law};",
            f"{look}| Theo đề nghị của Chánh Văn phòng Sở{ends}",
            f"center 14 bold before=12 | {words}:",
            "| <bold>Điều 1.</> Thông qua nội dung nêu trên, có hiệu lực từ ngày ký.",
            "| <bold>Điều 2.</> Các phòng, ban, đơn vị có liên quan chịu trách nhiệm thi hành./.",
        ]
    addressed = "center 14 before=12 | Kính gửi: Ủy ban nhân dân tỉnh Lào Cai."
    return [
        *([addressed] if office.kind.get("addressed") else []),
        "| Thực hiện nhiệm vụ được giao, Sở Nội vụ đã chỉ đạo các phòng, đơn vị triển khai đầy đủ các nội dung.",
        "| Các phòng, đơn vị thực hiện nghiêm túc, bảo đảm chất lượng và tiến độ theo yêu cầu./.",
    ]


def _closing(office: Office) -> list[str]:
    first = "- Như trên;" if office.kind.get("addressed") else "- Lãnh đạo Sở;"
    first = "- Như Điều 2;" if office.kind.get("articles") else first
    title = "CHỦ TỊCH" if office.kind.get("issuer") == "HĐND" else "GIÁM ĐỐC"
    return [
        "{",
        "left 12 bold italic | Nơi nhận:",
        f"left 11 | {first}",
        "left 11 | - Lưu: VT, VP.",
        "||",
        f"center 14 bold | {title}",
        "center 14 |",
        "center 14 |",
        "center 14 bold | Nguyễn Văn An",
        "}",
    ]
