"""Mend what can be mended without touching the meaning: apply the edits of findings, look again, until none is left."""

from dataclasses import dataclass

from gen.domain.diagnostic import Diagnostic
from gen.lint.options import LintOptions
from gen.lint.runner import findings, subject_of
from gen.wordml import read_document
from gen.wordml.editing.apply import apply_edits

_MOST_ROUNDS = 4
"""Mending one fault may uncover another (a line set in capitals that then is too long, say)."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A mended document: its bytes, what was mended, what is left to a person."""

    content: bytes
    done: tuple[Diagnostic, ...]
    left: tuple[Diagnostic, ...]


def fix_document(content: bytes, file: str, options: LintOptions | None = None) -> Mended:
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
        mended = apply_edits(content, edits, file)
        if mended == content:
            break
        done.extend(diagnostic for finding, diagnostic in found if finding.edits and diagnostic not in done)
        content = mended
    return Mended(content, tuple(item for item in done if item not in left), left)
