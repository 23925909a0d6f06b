"""How PDFs that were made of documents are told; the exit code says whether each is as it must be."""

from collections.abc import Iterable

from gen.cli import exits
from gen.cli.findings import finding_lines
from gen.cli.output import say, say_lines
from gen.domain.diagnostic import has_errors
from gen.messages import _
from gen.pipeline.making.pdf import Converted


def tell_pdfs(made: Iterable[Converted], *, err: bool = False) -> int:
    """Say which PDF each document has, as they come, on standard error where output is for programs."""
    worst = exits.Worst()
    for one in worst.of(made, code_of):
        if one.pdf is None:
            text = _("“{file}” không chuyển được sang PDF: {reason}")
            say(text.format(file=one.document, reason=one.reason), err=True)
            continue
        say_lines(finding_lines(one.findings), err=True)
        say(_("{file} ({count} trang)").format(file=one.pdf, count=one.pages), err=err)
    return worst.code


def code_of(one: Converted) -> int:
    """Return 0 for a PDF as it must be, 1 for one that lacks something, or for a document that has none."""
    return exits.FINDINGS if one.pdf is None or has_errors(one.findings) else exits.DONE


def pdf_record(one: Converted) -> dict[str, object]:
    """Return what came of a document as programs read it."""
    return {
        "file": str(one.document),
        "pdf": str(one.pdf) if one.pdf else None,
        "pages": one.pages or None,
        "reason": one.reason or None,
        "findings": [{"code": finding.code, "message": finding.message} for finding in one.findings],
    }
