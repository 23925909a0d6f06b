"""Headings of annexes and attached texts, and the line that says which document they belong to."""

from gen.decree import Element
from gen.decree.literals import ANNEX_LABEL, ANNEX_REFERENCE
from gen.layout.blocks.header import date_control, number_control
from gen.layout.blocks.titles import expression_of
from gen.layout.context import Build
from gen.layout.drawn_lines import fitted_line
from gen.layout.inline import runs
from gen.wordml.writing.markup import TWIPS_PER_POINT
from gen.wordml.writing.text import ParagraphProperties, paragraph, run

_AFTER_REFERENCE = 6.0
_OPENING = f"{ANNEX_REFERENCE.text} {{{{ attachment.document }}}} số "
_CLOSING = " của {{ attachment.issuer }})"
_DATED = "header.date_text ~ ' của ' ~ attachment.issuer"
_WHOLE = f"'{ANNEX_REFERENCE.text} số      / ' ~ attachment.document ~ header.symbol ~ {_DATED}"


def annex(build: Build, roman: str, name: str, words: str) -> str:
    """Write the heading of an annex; ``roman`` is empty where there is only one, ``words`` as in ``reference``."""
    number = f"{ANNEX_LABEL.text} {roman}".rstrip()
    return _styled(runs(number), "PhuLuc") + _styled(runs(name), "TenPhuLuc") + reference(build, words)


def reference(build: Build, words: str = "") -> str:
    """Write “(Kèm theo Quyết định số …)” and the line under it; ``words`` stand in its place where they are given.

    Number and date are the controls of the head: what is written there stands here too. On an upright sheet the line
    breaks before the date, as in the decree's own annexes.
    """
    upright = build.sheet.width < build.sheet.height
    if words:
        content, last = runs(words), expression_of(words)
    else:
        content, last = _composed("\n" if upright else " "), _DATED if upright else _WHOLE
    room = build.sheet.text_width / TWIPS_PER_POINT
    return _styled(content, "ChiDan") + fitted_line(build, Element.ANNEX_REFERENCE, last, room, _AFTER_REFERENCE)


def _composed(parting: str) -> str:
    symbol = run(f"/{{{{ header.symbol }}}}{parting}")
    return run(_OPENING) + number_control() + symbol + date_control() + run(_CLOSING)


def _styled(content: str, style: str) -> str:
    return paragraph(content, ParagraphProperties(style=style))
