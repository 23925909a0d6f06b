"""The foot of a document: Nơi nhận on the left, level with the signer's authority on the right; never torn apart."""

from gen.decree.endings import RECIPIENTS
from gen.decree.literals import RECIPIENTS_LABEL
from gen.decree.signing import SIGNATURE_ROOM
from gen.layout.context import Build
from gen.layout.record import field_binding, or_blank
from gen.wordml.bindings import SIGNER
from gen.wordml.writing.controls import text_control
from gen.wordml.writing.tables import TableFormat, cell, row, table
from gen.wordml.writing.text import ParagraphProperties, paragraph, run

_LEFT_SHARE = 0.48


def foot(build: Build, recipients: bool, signer: bool) -> str:
    """Write the foot with its left half, its right half, or both."""
    whole = build.sheet.text_width
    left = round(whole * _LEFT_SHARE)
    blank = paragraph()
    cells = (
        cell(left, _recipients() if recipients else blank),
        cell(whole - left, _signer() if signer else blank),
    )
    spacer = paragraph("", ParagraphProperties(keep_next=True, exact_line=12))
    return spacer + table(TableFormat((left, whole - left)), row(*cells))


def _recipients() -> str:
    ending = f"{{{{ '{RECIPIENTS.last}' if loop.last else '{RECIPIENTS.each}' }}}}"
    return (
        _styled(RECIPIENTS_LABEL.text, "NoiNhan")
        + _styled("{%p for recipient in recipients %}", "NoiNhanTen")
        + _styled(f"{RECIPIENTS.bullet}{{{{ recipient }}}}{ending}", "NoiNhanTen")
        + _styled("{%p endfor %}", "NoiNhanTen")
        + _styled("", "NoiNhanTen")
    )


def _signer() -> str:
    name = text_control(run(or_blank("signature.name")), SIGNER, "Họ và tên người ký", field_binding("signer"))
    return (
        _styled("{%p for line in signature.lines %}", "QuyenHan")
        + _styled("{{ line }}", "QuyenHan")
        + _styled("{%p endfor %}", "QuyenHan")
        + _styled("", "QuyenHan") * SIGNATURE_ROOM.value
        + paragraph(name, ParagraphProperties(style="HoTen"))
    )


def _styled(content: str, style: str) -> str:
    return paragraph(run(content) if content else "", ParagraphProperties(style=style))
