"""The record a document carries: a custom XML part, and the controls of the page that are bound to it.

Word writes what people type into a bound control back into ``text``; ``printed`` keeps the text as generated.
Its figures are written when the document is finished (``gen.wordml.recorded_figures``), not by the template.
"""

from gen.wordml.bindings import FIGURE, NAMESPACE, STORE_ID, field_path, figure_path
from gen.wordml.writing.controls import Binding
from gen.wordml.writing.document import DataPart

_PREFIXES = f"xmlns:g='{NAMESPACE}'"

BLANK = "\u00a0" * 5
"""Room left for what a draft does not have yet. No-break spaces: Word would show a prompt in an empty control."""


def field_binding(name: str) -> Binding:
    """Bind a control to a child of the record (``number``, ``place``, ``date``, ``signer``)."""
    return Binding(field_path(name), _PREFIXES, STORE_ID)


def figure_binding(figure: str) -> Binding:
    """Bind a control to the printed text of a key figure; the id may hold template tags."""
    return Binding(figure_path(figure), _PREFIXES, STORE_ID)


def figure_tag(figure: str) -> str:
    """Name the control of a key figure."""
    return FIGURE + figure


def or_blank(expression: str) -> str:
    """Write a template tag that prints the expression, or blank room where it is empty."""
    return f"{{{{ {expression} or '{BLANK}' }}}}"


RECORD = DataPart(
    markup=(
        f'<record xmlns="{NAMESPACE}" kind="{{{{ record.kind }}}}" agency="{{{{ record.agency_id }}}}"'
        ' programme="{{ record.programme }}" year="{{ record.year }}" program="{{ record.program_version }}"'
        ' template="{{ record.template_sha256 }}">'
        f"<number>{or_blank('record.number')}</number>"
        "<symbol>{{ record.symbol }}</symbol>"
        "<place>{{ header.place }}</place>"
        '<date iso="{{ record.issued_on }}">{{ header.date_text }}</date>'
        f"<signer>{or_blank('signature.name')}</signer>"
        "<subject>{{ record.subject }}</subject>"
        "<tables>{{ record.tables }}</tables></record>"
    ),
    store=STORE_ID,
    namespace=NAMESPACE,
)
PROPERTIES = {
    "title": "{{ record.subject }}",
    "subject": "{{ attachment.document }}",
    "creator": "{{ attachment.issuer }}",
    "keywords": "{{ attachment.document }}; {{ record.symbol }}; {{ record.year }}",
}
"""What file managers and readers show of the document: the words that numbering writes too (``gen issue``)."""
