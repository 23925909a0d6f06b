"""New figures into an edited document: its controls and its record change, everything people did stays."""

from collections.abc import Mapping

from gen.domain.errors import DocumentError
from gen.messages import _
from gen.wordml import bindings, controls
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.patching.markup import as_utf8, checked
from gen.wordml.patching.parts import is_signed, main_part, story_parts
from gen.wordml.record import StoredRecord, set_record, set_template, without_generated
from gen.wordml.stamping import Draft
from gen.wordml.stores import relate_properties

_KEPT_FIELDS = ("number", "place", "date", "signer")


def with_figures(edited: Draft, fresh: Draft, own: Mapping[str, str]) -> bytes:
    """Return the edited document with the figures of the fresh one in its controls and its record, the text as it was.

    ``own`` are the texts, by figure id, that people gave figures and that stay. Raises DocumentError where one of the
    documents has no record or the edited one is signed.
    """
    old, new = _records(edited, fresh)
    archive = edited.archive.copy()
    _set_controls(archive, new, own, tuple(story_parts(archive)))
    record = without_generated(_record(old, new, fresh, own))
    return _packed(archive, old, set_template(record, old.record.template_sha256))


def with_text(edited: Draft, fresh: Draft, main: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return the edited document with a merged text of its body, these parts, and the record of the fresh one.

    A control that still shows another text than the fresh document keeps it: Word shows what the record says.
    """
    old, new = _records(edited, fresh)
    archive = edited.archive.copy()
    body = main_part(archive)
    shown: dict[str, list[str]] = {}
    for control in controls.read_controls(main, bindings.FIGURE):
        shown.setdefault(control.tag.removeprefix(bindings.FIGURE), []).append(control.text)
    texts = {figure.id: figure.text for figure in new.record.figures}
    own = {figure: each[0] for figure, each in shown.items() if texts.get(figure, each[0]) not in each}
    if main != edited.main:
        archive.write(body, main)
    for part, content in parts.items():
        archive.write(part, content)
    _set_controls(archive, new, own, tuple(part for part in story_parts(archive) if part != body))
    return _packed(archive, old, _record(old, new, fresh, own))


def with_figures_back(edited: Draft, main: bytes) -> bytes:
    """Return a document with a body in which figures were written back as printed: its record says the same again.

    Raises DocumentError where there is no record.
    """
    old, _same = _records(edited, edited)
    archive = edited.archive.copy()
    shown = {(control.tag, control.text) for control in controls.read_controls(main, bindings.FIGURE)}
    printed = {
        figure.id: figure.printed
        for figure in old.record.figures
        if figure.printed is not None and (bindings.FIGURE + figure.id, figure.printed) in shown
    }
    archive.write(main_part(archive), main)
    return _packed(archive, old, set_record(archive.read(old.part), {}, printed))


def _records(edited: Draft, fresh: Draft) -> tuple[StoredRecord, StoredRecord]:
    if edited.record is None or fresh.record is None:
        text = _("“{file}” không còn phần dữ liệu đi kèm nên không cập nhật được.")
        raise DocumentError(text.format(file=edited.name))
    if is_signed(edited.archive):
        raise DocumentError(_("“{file}” đã ký số; không sửa tệp này.").format(file=edited.name))
    return edited.record, fresh.record


def _set_controls(archive: DocxArchive, new: StoredRecord, own: Mapping[str, str], parts: tuple[str, ...]) -> None:
    texts = {figure.id: figure.text for figure in new.record.figures} | dict(own)
    shown = {bindings.FIGURE + figure: text for figure, text in texts.items()}
    for part in parts:
        xml = as_utf8(archive.read(part))
        if controls.has_controls(xml):
            archive.write(part, controls.set_controls(checked(xml, part), shown))


def _record(old: StoredRecord, new: StoredRecord, fresh: Draft, own: Mapping[str, str]) -> bytes:
    kept = {field: old.fields[field] for field in _KEPT_FIELDS}
    return set_record(fresh.archive.read(new.part), kept, own)


def _packed(archive: DocxArchive, old: StoredRecord, record: bytes) -> bytes:
    archive.write(old.part, record)
    relate_properties(archive, old.part)
    return archive.packed()
