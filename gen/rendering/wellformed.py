"""The strict parse: text that is not well-formed XML is refused, never repaired."""

from xml.parsers.expat import ExpatError, ParserCreate, errors


def fault_of(xml: bytes) -> tuple[str, int] | None:
    """Return ``None`` for well-formed XML with all its prefixes declared, else the parser's words and the offset."""
    parser = ParserCreate("UTF-8", namespace_separator=" ")
    try:
        parser.Parse(xml, True)
    except ExpatError as error:
        return errors.messages[error.code], parser.ErrorByteIndex
    return None
