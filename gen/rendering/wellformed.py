"""The strict parse: text that is not well-formed XML is refused, never repaired."""

from xml.parsers.expat import ExpatError, ParserCreate, errors


def malformed(xml: bytes) -> tuple[str, int] | None:
    """Return ``None`` for well-formed XML with all its prefixes declared, else the parser's words and the offset."""
    parser = ParserCreate("UTF-8", namespace_separator=" ")
    try:
        parser.Parse(xml, True)
    except ExpatError as error:
        return errors.messages[error.code], parser.ErrorByteIndex
    return None


def is_whole(fragment: str) -> bool:
    """Tell whether every element of a piece of XML ends where it should; its prefixes may be declared elsewhere."""
    parser = ParserCreate("UTF-8")
    try:
        parser.Parse(f"<whole>{fragment}</whole>".encode("utf-8", "replace"), True)
    except ExpatError:
        return False
    return True


def depth_of(xml: bytes) -> int:
    """Return how many elements of well-formed XML stand inside one another at most."""
    depth = deepest = 0
    parser = ParserCreate("UTF-8")

    def start(_name: str, _attributes: object) -> None:
        nonlocal depth, deepest
        depth += 1
        deepest = max(deepest, depth)

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.Parse(xml, True)
    return deepest
