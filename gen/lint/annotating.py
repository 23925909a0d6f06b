"""Write the findings into a copy of the document, as Word comments at their places."""

from collections.abc import Sequence

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import DocumentLocation
from gen.messages import _
from gen.wordml.commenting import Note, with_comments

AUTHOR = "gen"
"""Who signs the comments."""
_BODY = "body"


def annotate(content: bytes, findings: Sequence[Diagnostic], file: str = "") -> bytes:
    """Return a copy of the document with one comment for each finding, in their order.

    Raises DocumentError when the document cannot be read.
    """
    return with_comments(content, [_note(finding) for finding in findings], author=AUTHOR, file=file)


def _note(finding: Diagnostic) -> Note:
    location = finding.location
    here = isinstance(location, DocumentLocation) and location.part == _BODY
    lines = [f"{finding.code}. {finding.message}"]
    if finding.fix:
        lines.append(_("Cách sửa: {fix}").format(fix=finding.fix))
    if finding.clause:
        lines.append(_("Căn cứ: {clause}.").format(clause=finding.clause))
    return Note(location.block if here and isinstance(location, DocumentLocation) else None, tuple(lines))
