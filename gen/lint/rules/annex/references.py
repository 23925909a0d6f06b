"""What the text says about annexes, and how an annex says what it belongs to; shared by the rules on annexes."""

import re
from typing import NamedTuple
from unicodedata import normalize

from gen.domain.typed_numbers import whole
from gen.lint.anatomy.model import Annex
from gen.lint.anatomy.outline import roman_value
from gen.lint.subject import Subject
from gen.wordml.model import Paragraph

_NUMBER = r"(?:[ivx]{1,5}|\d{1,2})\b"
_NAMED = re.compile(
    rf"phụ lục(?: số)?(?:[ \u00a0](?P<first>{_NUMBER}))?(?P<more>(?:(?:,| và)(?: phụ lục)? {_NUMBER})*)"
)
_TYPED = ("phụ lục", normalize("NFD", "phụ lục"))
_OTHERS = re.compile(
    r"[^.;]{0,60}?\b(?:nghị định|thông tư|luật|hợp đồng"
    r"|(?:quyết định|công văn|nghị quyết|kế hoạch|văn bản|hướng dẫn) số)\b"
)
_BESIDE = re.compile(r"phụ lục(?: số)?\s*(?:[ivxlc]+\b|\d{1,2}\b|[a-d]\b)?\s*[.:\-–]?\s*(?P<rest>.*)$", re.IGNORECASE)
_ATTACHED = ("kèm theo", "đính kèm", "gửi kèm", "phụ lục", "có biểu", "(biểu", "tại biểu", "biểu số")


class Named(NamedTuple):
    """An annex the text names: its number (0 when it names none) and the paragraph."""

    number: int
    paragraph: Paragraph


def named_annexes(subject: Subject) -> tuple[Named, ...]:
    """Return the annexes the body text names as its own: those of a decree it cites are left out."""
    found: list[Named] = []
    places = {hit.paragraph.number: hit.paragraph for words in _TYPED for hit in subject.body_text.find(words)}
    for _number, paragraph in sorted(places.items()):
        text = normalize("NFC", paragraph.text.lower())
        for match in _NAMED.finditer(text):
            if _OTHERS.match(text, match.end()):
                continue
            more = match["more"].replace("phụ lục", "")
            labels = [match["first"] or "", *re.findall(_NUMBER, more)]
            found.extend(Named(number_of(label), paragraph) for label in labels)
    return tuple(found)


def points_to_annexes(subject: Subject) -> bool:
    """Tell whether the text says in any way that something comes with it."""
    subjects = normalize("NFC", " ".join(line.text.lower() for line in subject.anatomy.title.subject))
    return any(word in words for word in _ATTACHED for words in (subject.body_text.composed, subjects))


def number_of(label: str) -> int:
    """Return the number of “II” or “2”; 0 for none."""
    if label.isdecimal():
        return whole(label) or 0
    return roman_value(label.upper()) if label and set(label.upper()) <= set("IVXLC") else 0


def title_beside(annex: Annex) -> str:
    """Return the title written on the line of the number itself (“Phụ lục I: KẾT QUẢ”), “” if there is none."""
    found = _BESIDE.match(annex.heading.text)
    return found["rest"].strip(" .:") if found else ""
