"""``gen templates verify`` and ``gen templates diff``: what a template prints, and what two versions ask for."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from gen.domain.diagnostic import Diagnostic
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.pipeline.free.pictures import author_filters
from gen.pipeline.templates import TemplateFile, filters_of, not_checked
from gen.rendering import CompiledTemplate
from gen.rendering.contract import FieldDifference, Shape, differences
from gen.rendering.verifying import verify_template


def verified_templates(files: Iterable[TemplateFile]) -> Iterator[tuple[Path, tuple[Diagnostic, ...]]]:
    """Yield for each template the values that it prints and that never appear in a document."""
    for file in files:
        verify = partial(verify_template, file.path, filters=filters_of(file), name=str(file.path))
        found = attempted(verify, file.path)
        yield file.path, (not_checked(file.path, found),) if isinstance(found, Failure) else found


def compared_templates(old: Path, new: Path) -> list[FieldDifference]:
    """Return the fields that the new version of a template asks for otherwise than the old one.

    Raises TemplateError for a version that has errors of its own.
    """
    before, after = (CompiledTemplate.compile(path, filters=author_filters(path)) for path in (old, new))
    return list(differences(before.fields, after.fields))


def difference_line(difference: FieldDifference) -> str:
    """Return one difference in words."""
    shapes = {Shape.LIST: _("danh sách"), Shape.GROUP: _("nhóm trường"), Shape.VALUE: _("giá trị")}
    if difference.old is None and difference.new is not None:
        return _("+ {field}: cần thêm ({shape})").format(field=difference.path, shape=shapes[difference.new])
    if difference.new is None and difference.old is not None:
        return _("- {field}: không còn dùng").format(field=difference.path)
    assert difference.old is not None
    assert difference.new is not None
    text = _("~ {field}: trước là {old}, nay là {new}")
    return text.format(field=difference.path, old=shapes[difference.old], new=shapes[difference.new])
