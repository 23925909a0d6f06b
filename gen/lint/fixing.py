"""Fix what can be fixed without touching the meaning: apply the edits of findings and look again until none is left."""

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic
from gen.lint.options import LintOptions
from gen.lint.runner import findings, subject_of
from gen.wordml.editing.apply import apply_edits
from gen.wordml.reading.document import read_document

_MOST_ROUNDS = 4
"""Fixing one finding may uncover another (a line set in capitals that then is too long, say)."""


class FixedDocument(Struct, frozen=True):
    """A fixed document: its bytes, what was fixed, what is left to a person."""

    content: bytes
    done: tuple[Diagnostic, ...]
    left: tuple[Diagnostic, ...]


def fix_document(content: bytes, file: str, options: LintOptions | None = None) -> FixedDocument:
    """Apply the safe fixes to a .docx given as bytes; the bytes handed in are not changed.

    Raises DocumentError when the document cannot be read, or carries a digital signature.
    """
    chosen = options or LintOptions()
    done: list[Diagnostic] = []
    left: tuple[Diagnostic, ...] = ()
    for _round in range(_MOST_ROUNDS):
        subject = subject_of(read_document(content, file), chosen)
        found = findings(subject, chosen)
        left = tuple(diagnostic for _finding, diagnostic in found)
        edits = [edit for finding, _diagnostic in found for edit in finding.edits]
        if not edits:
            break
        fixed = apply_edits(content, edits, file)
        if fixed == content:
            break
        done.extend(diagnostic for finding, diagnostic in found if finding.edits and diagnostic not in done)
        content = fixed
    return FixedDocument(content, tuple(item for item in done if item not in left), left)
