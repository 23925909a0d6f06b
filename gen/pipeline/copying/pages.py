"""The pages named on the command line: “1-3,5”."""

import re

from gen.domain.errors import DocumentError
from gen.messages import _

_RANGE = re.compile(r"\s*(?P<first>[0-9]{1,5})\s*(?:[-–]\s*(?P<last>[0-9]{1,5})\s*)?")


def pages_named(text: str, count: int) -> tuple[int, ...]:
    """Return the pages of a document of ``count`` pages that a text names, from 0, each once and in order.

    DocumentError for what is no list of pages, and for a page that the document does not have.
    """
    found: set[int] = set()
    for part in text.split(","):
        match = _RANGE.fullmatch(part)
        if match is None:
            raise DocumentError(_("Không hiểu “{text}”; hãy ghi các trang như 1-3,5.").format(text=text))
        first = int(match["first"])
        last = int(match["last"] or first)
        if not 1 <= first <= last <= count:
            shown = {"text": part.strip(), "count": count}
            raise DocumentError(_("Không có trang “{text}”: tệp có {count} trang.").format(**shown))
        found.update(range(first - 1, last))
    return tuple(sorted(found))
