"""Name of an agency misspelt.

What: Reports a line at the top left that is one typing error away from the name of a ministry, a department, a People’s
Committee or Council, with its province or city, or has other marks than it.
Why: The agency is named as in the act that founded it; the head is typed once and then copied for years.
Example: UBND TỈNH LÀO CIA; ỦY BAN NHÂN DẦN TỈNH LÀO CAI
Fix: Correct the name.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from unicodedata import normalize

from gen.decree import Element
from gen.decree.issuers import ALSO_WRITTEN, CITIES, COUNCILS, ISSUERS, PROVINCES
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.line import Line
from gen.lint.anatomy.near import within_one_error
from gen.lint.anatomy.patterns import is_unfilled
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.issuers import plain
from gen.lint.subject import Subject
from gen.messages import _

_SHORTEST = 7
"""Letters of a name below which one typing error makes another word of it."""


def check(subject: Subject) -> Iterator[Found]:
    """Compare each line with the known names, tone marks on either vowel alike."""
    header = subject.anatomy.header
    for line in (*_lines(header.superior), *_lines(header.issuer)):
        meant = None if is_unfilled(line.text) or not line.upper else _meant(line)
        if meant is not None:
            yield Found(
                line,
                _("“{typed}” có thể gõ sai: “{meant}”.").format(typed=line.text, meant=meant.upper()),
                fix=_("Kiểm tra lại tên cơ quan."),
                confidence=subject.text_rule(Element.ISSUER).confidence,
            )


def _lines(names: Sequence[Line]) -> Sequence[Line]:
    """Return the lines to compare: none where they are a known name together, of which each is a part."""
    whole = " ".join(line.text for line in names)
    known = _names().get(plain(whole), ()) if len(names) > 1 else ()
    return () if _marks(whole) in map(_marks, known) else names


def _meant(line: Line) -> str | None:
    """Return the name a line was meant to be, None where it is right or no known name is near."""
    typed, names = plain(line.text), _names()
    known = names.get(typed)
    if known is not None:
        return None if _marks(line.text) in map(_marks, known) else known[0]
    return _near(typed)


@lru_cache(maxsize=512)
def _near(typed: str) -> str | None:
    near = {
        name[0]
        for spelling, name in _names().items()
        if abs(len(typed) - len(spelling)) <= 1 and len(spelling) >= _SHORTEST and within_one_error(typed, spelling)
    }
    return near.pop() if len(near) == 1 else None


def _marks(text: str) -> list[str]:
    """The letters and marks of a name in order: “HÒA” and “HOÀ” hold the same ones."""
    return sorted(sign for sign in normalize("NFD", text.lower()) if not sign.isspace() and sign not in ",-–—.")


@lru_cache(maxsize=1)
def _names() -> dict[str, tuple[str, ...]]:
    """Return the known names by their folded letters; one may be written in several ways."""
    bodies = (*COUNCILS, *COUNCILS.values())
    units = [f"thành phố {name}" if name in CITIES else f"tỉnh {name}" for name in (*PROVINCES, *ALSO_WRITTEN)]
    names = (*ISSUERS, *COUNCILS.values(), *units, *(f"{body} {unit}" for body in bodies for unit in units))
    found: dict[str, tuple[str, ...]] = {}
    for name in names:
        found[plain(name)] = (*found.get(plain(name), ()), name)
    return found


RULE = Rule(
    code="HDR029",
    name="agency-misspelt",
    title="Tên cơ quan có thể gõ sai",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ISSUER].clause,
    check=check,
)
