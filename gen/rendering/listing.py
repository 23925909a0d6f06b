"""Line breaks, tabs, new paragraphs and pages inside values, as docxtpl reads them: ``\\n``, ``\\t``, ``\\a``, ``\\f``.

Only the paragraphs that hold such a character are touched.
"""

import re

_SPECIAL = re.compile(r"[\n\t\a\f]")
_RUN = re.compile(r"<w:r(?: [^>]*)?>.*?</w:r>", re.DOTALL)
_TEXT = re.compile(r"<w:t(?: [^>]*)?>.*?</w:t>", re.DOTALL)
_RUN_PROPERTIES = re.compile(r"<w:rPr>.*?</w:rPr>")
_PARAGRAPH_PROPERTIES = re.compile(r"<w:pPr>.*?</w:pPr>")
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
    starts = [start for start in (xml.find("<w:p>", position), xml.find("<w:p ", position)) if start >= 0]
    return min(starts, default=len(xml))


def _resolve_paragraph(paragraph: str) -> str:
    properties = _PARAGRAPH_PROPERTIES.search(paragraph)
    own = properties.group() if properties else ""
    return _RUN.sub(lambda run: _resolve_run(run.group(), own), paragraph)


def _resolve_run(run: str, paragraph_properties: str) -> str:
    if not has_listing(run):
        return run
    properties = _RUN_PROPERTIES.search(run)
    own = properties.group() if properties else ""
    close = "</w:t></w:r>"
    reopen = f"<w:r>{own}{_TEXT_START}"
    paragraph = f"<w:p>{paragraph_properties}{reopen}"

    def resolve(text: re.Match[str]) -> str:
        return (
            text.group()
            .replace("\t", f"{close}<w:r>{own}<w:tab/></w:r>{reopen}")
            .replace("\a", f"{close}</w:p>{paragraph}")
            .replace("\n", f"</w:t><w:br/>{_TEXT_START}")
            .replace("\f", f"{close}</w:p>{_PAGE}{paragraph}")
        )

    return _TEXT.sub(resolve, run)
