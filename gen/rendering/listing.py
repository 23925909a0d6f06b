"""Line breaks, tabs, new paragraphs and pages inside values, as docxtpl reads them: ``\\n``, ``\\t``, ``\\a``, ``\\f``.

Only the paragraphs that hold such a character are touched.
"""

import re
from collections.abc import Callable

_SPECIAL = re.compile(r"[\n\t\a\f]")
_RUN, _TEXT = (re.compile(rf"<{name}(?: [^<>]*)?>") for name in ("w:r", "w:t"))
_PARAGRAPH = re.compile("<w:p[ >]")
_TEXT_START = '<w:t xml:space="preserve">'
_PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
_PARAGRAPH_END = "</w:p>"


def has_listing(xml: str) -> bool:
    """Tell whether any of the four characters stands in ``xml``."""
    return "\n" in xml or "\t" in xml or "\a" in xml or "\f" in xml


def resolve_listing(xml: str) -> str:
    """Return ``xml`` with the four characters replaced in every text of every paragraph."""
    pieces: list[str] = []
    done = 0
    while (special := _SPECIAL.search(xml, done)) is not None:
        start = max(xml.rfind("<w:p>", done, special.start()), xml.rfind("<w:p ", done, special.start()))
        end = xml.find(_PARAGRAPH_END, special.start() if start < 0 else start)
        if end < 0:
            break
        end += len(_PARAGRAPH_END)
        if start >= 0 and special.start() < end:
            pieces += (xml[done:start], _resolve_paragraph(xml[start:end]))
        else:
            end = _next_paragraph(xml, special.start())
            pieces.append(xml[done:end])
        done = end
    pieces.append(xml[done:])
    return "".join(pieces)


def _next_paragraph(xml: str, position: int) -> int:
    """Return where the next paragraph begins: what stands before it is no text."""
    opening = _PARAGRAPH.search(xml, position)
    return opening.start() if opening else len(xml)


def _resolve_paragraph(paragraph: str) -> str:
    own = _properties(paragraph, "w:pPr")
    return _each(paragraph, _RUN, "</w:r>", lambda run: _resolve_run(run, own))


def _properties(xml: str, name: str) -> str:
    """Return the first element of that name that stands on one line, "" if there is none."""
    opening, closing = f"<{name}>", f"</{name}>"
    start = xml.find(opening)
    while start >= 0 and (end := xml.find(closing, start)) >= 0:
        line_end = xml.rfind("\n", start, end)
        if line_end < 0:
            return xml[start : end + len(closing)]
        start = xml.find(opening, line_end)
    return ""


def _each(xml: str, opening: re.Pattern[str], closing: str, change: Callable[[str], str]) -> str:
    """Put what ``change`` makes of it in place of every element of a kind; what is not closed stays."""
    pieces: list[str] = []
    done = 0
    while (start := opening.search(xml, done)) and (end := xml.find(closing, start.end())) >= 0:
        end += len(closing)
        pieces += (xml[done : start.start()], change(xml[start.start() : end]))
        done = end
    return "".join((*pieces, xml[done:]))


def _resolve_run(run: str, paragraph_properties: str) -> str:
    if not has_listing(run):
        return run
    own = _properties(run, "w:rPr")
    close = "</w:t></w:r>"
    reopen = f"<w:r>{own}{_TEXT_START}"
    paragraph = f"<w:p>{paragraph_properties}{reopen}"

    def resolve(text: str) -> str:
        return (
            text.replace("\t", f"{close}<w:r>{own}<w:tab/></w:r>{reopen}")
            .replace("\a", f"{close}</w:p>{paragraph}")
            .replace("\n", f"</w:t><w:br/>{_TEXT_START}")
            .replace("\f", f"{close}</w:p>{_PAGE}{paragraph}")
        )

    return _each(run, _TEXT, "</w:t>", resolve)
