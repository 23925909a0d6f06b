"""New figures into an edited document: its controls and its record change, everything people did stays."""

from collections.abc import Mapping

from gen.domain.errors import DocumentError
from gen.messages import _
from gen.wordml import bindings, controls
from gen.wordml.patching.markup import as_utf8, checked
from gen.wordml.patching.parts import is_signed, story_parts
from gen.wordml.record import set_record, set_template
from gen.wordml.stamping import Draft
from gen.wordml.stores import relate_properties

_KEPT_FIELDS = ("number", "place", "date", "signer")


def with_figures(edited: Draft, fresh: Draft, own: Mapping[str, str]) -> bytes:
    """Return the edited document with the figures of the fresh one in its controls and its record.

    ``own`` are the texts, by figure id, that people gave figures and that stay. Raises DocumentError where one of the
    documents has no record or the edited one is signed.
    """
    name, old, new = edited.name, edited.record, fresh.record
    if old is None or new is None:
        raise DocumentError(_("“{file}” không còn phần dữ liệu đi kèm nên không cập nhật được.").format(file=name))
    archive = edited.archive.copy()
    if is_signed(archive):
        raise DocumentError(_("“{file}” đã ký số; không sửa tệp này.").format(file=name))
    texts = {figure.id: figure.text for figure in new.record.figures} | dict(own)
    shown = {bindings.FIGURE + figure: text for figure, text in texts.items()}
    for part in story_parts(archive):
        xml = as_utf8(archive.read(part))
        if controls.has_controls(xml):
            archive.write(part, controls.set_controls(checked(xml, part), shown))
    kept = {field: old.fields[field] for field in _KEPT_FIELDS}
    record = set_record(fresh.archive.read(new.part), kept, own)
    archive.write(old.part, set_template(record, old.record.template_sha256))
    relate_properties(archive, old.part)
    return archive.packed()
