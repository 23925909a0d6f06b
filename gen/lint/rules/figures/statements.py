"""Places where the text says what a quantity is: its name, then “đạt”, “là” or a colon, then the number."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from gen.lint.anatomy.text import WholeText
from gen.lint.tables.printed import NUMBER
from gen.wordml.model import Paragraph

_VALUE = re.compile(
    rf"(?:: |đạt |là )(?:(?:đạt|là|có|được) ){{0,2}}(?P<value>{NUMBER})(?![/*…-]?\d|[*…])"
    rf"(?P<unit>[ \u00a0]?%)?(?P<after>[^\x00]{{0,24}})"
)
_OTHER_TIME = re.compile(
    r"\b(?:năm|quý|tháng|kỳ|đợt|giai đoạn|trước|mục tiêu|chỉ tiêu|phấn đấu|dự kiến|kế hoạch|ước|trong đó|riêng|từng|"
    r"mỗi|nếu)\b"
)
_SCOPED = re.compile(
    r"\W*(?:(?:sở|bộ|ubnd|ủy ban|uỷ ban|ban|phòng|chi cục|cục|trường|trung tâm|văn phòng|công an|thanh tra|xã|phường|"
    r"huyện|tỉnh|thành phố|tp|thị xã|thị trấn|quận|đơn vị|cơ quan|tại)\b|(?:\w+\W+){0,3}?(?:khối|nhóm|cấp|lĩnh vực)\b)"
)
"""Words before a colon that say of whom the rest of the sentence speaks: “Sở Y tế: tỷ lệ … đạt 98%”."""
_DATED = re.compile(r"[ ,]*\(?(?:trong |của )?(?:năm|quý|tháng|kỳ|giai đoạn)\b")
_OPENS = ("\x00", "-", "–", "+", "*", "•", ".", ";", ")", ",", ":", "”", "")
_REACH, _BEFORE = 260, 60
_SENTENCE_ENDS = re.compile(r"[\x00.;]")


class Statement(NamedTuple):
    """What the text says of a quantity: the words before the number, in small letters, and the number."""

    before: str
    value: str
    percent: bool
    paragraph: Paragraph

    def is_of(self, label: str) -> bool:
        """Tell whether the number is of the quantity named so, as a whole, now: not of a part, a goal, another time."""
        if not self.before.endswith(label):
            return False
        rest = self.before[: -len(label)]
        sentence = _SENTENCE_ENDS.split(rest[-_BEFORE:])[-1]
        opens = rest.rstrip(" \u00a0")[-1:]
        if opens not in _OPENS or (opens == ":" and _SCOPED.match(sentence)):
            return False
        return not _OTHER_TIME.search(sentence)


def statements(text: WholeText) -> Iterator[Statement]:
    """Yield what the text says of quantities, in its order."""
    lower = text.lower
    for found in text.matches_lower((": ", "đạt ", "là "), _VALUE):
        if not _DATED.match(found["after"]):
            at = found.start()
            start = max(at - _REACH, lower.rfind("\x00", 0, at), 0)
            before = lower[start:at].rstrip(' \u00a0“”"')
            yield Statement(before, found["value"], found["unit"] is not None, text.place(at, at).paragraph)
