"""The names of things of the law that messages use: data of other rooms, said through ``gen.messages.term``."""

from collections.abc import Iterator

from gen.decree.elements import Align, Element
from gen.decree.esigning import LOOKS
from gen.decree.numbering import ARABIC, LETTERS, ROMAN
from gen.decree.page import Edge
from gen.lint.anatomy.model import DocumentClass
from gen.lint.anatomy.outline import OutlineLevel

SOURCES = (
    ("gen/decree/elements.py", (*Align, *Element)),
    ("gen/decree/esigning.py", tuple(name for look in LOOKS.values() for name in (look.label, look.picture))),
    ("gen/decree/numbering.py", (ROMAN, ARABIC, LETTERS)),
    ("gen/decree/page.py", tuple(Edge)),
    ("gen/lint/anatomy/model.py", tuple(DocumentClass)),
    ("gen/lint/anatomy/outline.py", tuple(OutlineLevel)),
)


def terms() -> Iterator[tuple[str, str]]:
    """Yield the file and the name of each."""
    return ((file, str(name)) for file, names in SOURCES for name in names)
