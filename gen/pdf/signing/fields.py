"""Empty, named fields for signatures put into a PDF as an addition to it; tagged where the PDF is."""

from collections.abc import Sequence
from io import BytesIO

from msgspec import Struct

from gen.decree.esigning import LOOKS, SignatureRole
from gen.pdf.signing.reading import reader_of
from gen.pdf.signing.tagging import tag_widget
from gen.pdf.text.boxes import Box

_SIGNED = b"/ByteRange"
_FIELD_NAMES = tuple(f"({role.value})".encode() for role in SignatureRole)


class EmptyField(Struct, frozen=True):
    """A field to be made: whose signature it is for, on which page from 0, where, and what people read of it."""

    role: SignatureRole
    page: int
    box: Box
    label: str = ""


class FieldsFound(Struct, frozen=True):
    """The signature fields of a PDF: the names of the empty ones, and how many are signed."""

    empty: tuple[str, ...]
    signed: int


def fields_in(content: bytes, name: str) -> FieldsFound:
    """Return the signature fields of a PDF. Raises DocumentError for one that cannot be read."""
    from pyhanko.sign.fields import enumerate_sig_fields

    with reader_of(content, name) as reader:
        found = list(enumerate_sig_fields(reader))
        return FieldsFound(tuple(str(one) for one, value, _field in found if value is None), _signed(found))


def with_fields(content: bytes, fields: Sequence[EmptyField], name: str) -> bytes:
    """Return the PDF with the fields. Raises DocumentError for one that cannot be read or added to."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import SigFieldSpec, append_signature_field

    with reader_of(content, name) as reader:
        writer = IncrementalPdfFileWriter.from_reader(reader)
        for field in fields:
            label = field.label or LOOKS[field.role].label
            sides = tuple(round(side, 2) for side in field.box.sides)
            spec = SigFieldSpec(
                field.role.value,
                on_page=field.page,
                box=sides,  # type: ignore[arg-type]  # fractions of a point are as good
                readable_field_name=label,
            )
            append_signature_field(writer, spec)
            tag_widget(writer, field.page, label)
        written = BytesIO()
        writer.write(written)
        return written.getvalue()


def is_prepared(content: bytes) -> bool:
    """Tell by its bytes whether the program prepared this PDF and nobody signed it since."""
    return _SIGNED not in content and any(name in content for name in _FIELD_NAMES)


def _signed(found: Sequence[tuple[str, object, object]]) -> int:
    return sum(value is not None for _name, value, _field in found)
