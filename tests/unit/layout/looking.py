"""Where the tests of this room look: into the XML that was written, and at the line that a finding names."""

from lxml import etree

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TextLocation

_NS = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}


def child(element: etree._Element, path: str) -> etree._Element:
    """Return the first element at the path, which must be there."""
    found = element.find(path, _NS)
    assert found is not None, path
    return found


def line_of(finding: Diagnostic) -> int:
    """Return the line of the source that the finding is at."""
    assert isinstance(finding.location, TextLocation)
    assert finding.location.line is not None
    return finding.location.line
