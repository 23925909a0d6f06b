"""Judge and describe a document about to be numbered: read once, judged by the linter, its parts named for the book."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from gen.lint import LintOptions
from gen.lint.anatomy.line import Line
from gen.lint.anatomy.model import Anatomy
from gen.lint.runner import findings, subject_of
from gen.pipeline.describing import Description, describe_record, split_recipients, type_name
from gen.pipeline.issue_model import Examined
from gen.wordml import read_document
from gen.wordml.stamping import Draft


class LintExaminer:
    """The linter with the office's options, as issuing needs it."""

    def __init__(self, options: LintOptions | None = None) -> None:
        self._options = options or LintOptions()

    def __call__(self, content: bytes, draft: Draft) -> Examined:
        """Return the findings on a document and its description."""
        subject = subject_of(read_document(content, draft.name), self._options)
        found = tuple(diagnostic for _finding, diagnostic in findings(subject, self._options))
        return Examined(found, replace(describe(subject.anatomy, draft), pages=subject.document.pages))


def describe(anatomy: Anatomy, draft: Draft) -> Description:
    """Describe a document by what stands in its text; its record fills in what the text does not show."""
    recorded = describe_record(draft)
    signatures = anatomy.closing.signatures
    named = next((block.name.text for block in signatures if block.name is not None), "")
    recipients, holder, copies = split_recipients(line.text for line in anatomy.closing.recipients)
    subject = _joined(anatomy.title.subject) or _letter_subject(anatomy)
    return Description(
        symbol=recorded.symbol,
        issuer=_issuer(anatomy) or recorded.issuer,
        type_name=anatomy.title.type_name or type_name(recorded.symbol),
        subject=recorded.subject or subject,
        signer=named or recorded.signer,
        position=_joined(signatures[-1].authority, "; ") if signatures else "",
        recipients=recipients,
        holder=holder,
        copies=copies,
        annexes=tuple(_annexes(anatomy)),
        place=recorded.place,
    )


def _issuer(anatomy: Anatomy) -> str:
    """Return the name of the issuing body, in capitals as the header has it."""
    return _joined(anatomy.header.issuer)


def _letter_subject(anatomy: Anatomy) -> str:
    text = _joined(anatomy.header.letter_subject)
    return text[len("V/v") :].strip() if text.upper().startswith("V/V") else text


def _annexes(anatomy: Anatomy) -> Iterator[str]:
    for annex in anatomy.annexes:
        yield ". ".join(part for part in (annex.heading.text, _joined(annex.title)) if part)


def _joined(lines: Iterable[Line], mark: str = " ") -> str:
    return mark.join(" ".join(line.text.split()) for line in lines)
