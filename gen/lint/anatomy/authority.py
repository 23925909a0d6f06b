"""The lines over a signer's name taken apart: “KT. CHỦ TỊCH” is the prefix “KT.” and the title “CHỦ TỊCH”."""

import re
from typing import NamedTuple

from gen.lint.anatomy.fold import fold
from gen.lint.anatomy.line import Line
from gen.lint.anatomy.near import within_one_error

_PREFIX = re.compile(
    r"^(?P<letters>tm|t/m|kt|k/t|tl|t/l|tuq|t/uq|q)(?:\s?[.,:]+\s*|\s+)(?=\S)",
    re.IGNORECASE,
)
_DEPUTY_FOLDED = re.compile(
    r"^(pho|thu truong|thuong truc|quyen pho|(hieu|to|tram|doi|chi huy|cum|khoa|hat|ban|vien) pho)\b"
)
_HEAD_FOLDED = re.compile(
    r"^(chu tich(?! doan)|giam doc|tong giam doc|bo truong|thu tuong|cuc truong|vu truong|chi cuc truong|hieu truong|"
    r"tong cuc truong|vien truong|truong phong|truong ban|truong khoa|chanh van phong|chanh thanh tra|chu nhiem)\b"
)
_COLLECTIVE_FOLDED = re.compile(
    r"^(uy ban nhan dan|ubnd|hoi dong|hdnd|ban chi dao|ban can su|ban to chuc|bo (?!truong|tu lenh)|so |chinh phu)"
)


_MINISTER_FOLDED = "bo truong"


class Authority(NamedTuple):
    """One line of authority or title; ``prefix`` is TM, Q, KT, TL, TUQ or “”, ``typed`` the prefix as it stands."""

    line: Line
    prefix: str
    typed: str
    title: str

    @property
    def is_deputy(self) -> bool:
        """Tell whether it names a deputy (PHÓ …, THỨ TRƯỞNG)."""
        return bool(_DEPUTY_FOLDED.match(fold(self.title)))

    @property
    def is_head(self) -> bool:
        """Tell whether it surely names the head of an agency."""
        return is_head(fold(self.title))

    @property
    def is_collective(self) -> bool:
        """Tell whether it surely names an agency, not a person."""
        folded = fold(self.title)
        return bool(_COLLECTIVE_FOLDED.match(folded)) and not within_one_error(folded, _MINISTER_FOLDED)


def is_head(folded: str) -> bool:
    """Tell whether a title, folded, surely is that of the head of an agency."""
    return bool(_HEAD_FOLDED.match(folded))


def parse_authority(line: Line) -> Authority:
    """Split a line into prefix and title."""
    found = _PREFIX.match(line.text)
    if found is None:
        return Authority(line, "", "", line.text)
    return Authority(line, found["letters"].upper().replace("/", ""), found[0], line.text[found.end() :])


def parse_block(lines: tuple[Line, ...]) -> tuple[Authority, ...]:
    """Split all lines over a name."""
    return tuple(map(parse_authority, lines))
