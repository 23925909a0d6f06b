"""Which texts a spreadsheet program would calculate, and which formulas reach out of their workbook."""

import re
import unicodedata

_STARTERS = frozenset("=+-@")
_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Categories of what is not seen: spaces, control characters, zero-width characters. Some programs drop them first."""
_LEADERS = ("\t", "\r", "\n")
_NUMBER = re.compile(r"[-+]?\d[\d.,]* ?%?", re.ASCII)

_LITERAL = re.compile(r'"([^"]*)"')
_OUTSIDE = re.compile(
    r"\|"  # DDE: =program|topic!item
    r"|\][\w!]|\][^'\[\]]*'!"  # another workbook: [1]Sheet1!A1, '[Book.xlsx]Sheet 1'!A1
    r"|://|\\\\"
    r"|\bHYPERLINK\s*\((?!\s*#)"
    r"|\b(?:WEBSERVICE|IMAGE|RTD|DDE|CALL|EXEC|REGISTER(?:\.ID)?|SQL\.REQUEST|STOCKHISTORY|CUBE[A-Z]+"
    r"|IMPORT(?:DATA|FEED|HTML|RANGE|XML))\s*\(",
    re.IGNORECASE,
)


def is_live(text: str) -> bool:
    """Tell whether a program may take the text for a formula.

    It may where the first character that is seen is one of ``= + - @``, in any width, or the text begins with a tab or
    a line break; not where the text is a plain number, as ``-5`` or ``-12,5%``.
    """
    if text[:1].isalnum():  # as nearly every text of a table
        return False
    if text.startswith(_LEADERS):
        return True
    first = next((each for each in text if unicodedata.category(each) not in _UNSEEN), "")
    return unicodedata.normalize("NFKC", first)[:1] in _STARTERS and not _NUMBER.fullmatch(text)


def reaches_outside(formula: str) -> bool:
    """Tell whether a formula starts a program, or asks another workbook or the network; ``formula`` begins with ``=``.

    Links within the workbook (``HYPERLINK("#Sheet!A1")``) do not.
    """
    if "://" in formula or "\\\\" in formula:
        return True
    return _OUTSIDE.search(_LITERAL.sub(_without_content, formula)) is not None


def _without_content(literal: re.Match[str]) -> str:
    return "#" if literal[1].startswith("#") else '""'
