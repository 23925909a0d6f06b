"""Going through the XML of a workbook's part, element by element, without keeping any of it.

The parser is expat: it reads what XML allows (single quotes, prefixes, blanks, any order and encoding), where a search
for patterns reads only what its writer thought of.
"""

from collections.abc import Callable
from typing import IO
from xml.parsers.expat import ParserCreate, XMLParserType

Attributes = dict[str, str]
Start = Callable[[str, Attributes], None]
"""Called with the name of each element, prefix included, and its attributes."""
Text = Callable[[str], None]
_CHUNK = 1 << 20


def go_through(part: IO[bytes], start: Start) -> None:
    """Call ``start`` for every element of the part.

    Raises ExpatError where it is not XML, ValueError where it brings its own entities, which no writer of workbooks
    does.
    """
    parser = parser_for(start)
    feed(parser, part)


def parser_for(start: Start) -> XMLParserType:
    """Return a parser that calls ``start`` for every element; its caller may ask it for texts too."""
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def feed(parser: XMLParserType, part: IO[bytes]) -> None:
    """Give the parser the whole part, a piece at a time."""
    while chunk := part.read(_CHUNK):
        parser.Parse(chunk, False)
    parser.Parse(b"", True)


def local(name: str) -> str:
    """Return a name without its prefix."""
    return name.rpartition(":")[2]


def _refuse(*_declared: object) -> None:
    raise ValueError("a document type in a workbook")
