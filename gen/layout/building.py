"""Builds all templates of a workspace from their sources."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from gen.decree import PROFILES
from gen.domain.errors import StorageError, TemplateError
from gen.layout.compiler import build_template
from gen.messages import _
from gen.messages.reasons import reason_of, unreadable_text

SOURCE_FOLDER = "source"


def templates_of(templates_dir: Path, programmes: Iterable[str] = ()) -> dict[Path, bytes]:
    """Build every ``source/NAME.txt`` for every profile; keys are the paths the templates belong at.

    ``source/ID/NAME.txt`` is a template of the programme of that id. Files in other folders below ``source`` are parts
    that others include (``::include parts/NAME``); a programme's own ``source/ID/parts`` come before them.
    Raises TemplateError at the first source with an error.
    """
    folder, own = templates_dir / SOURCE_FOLDER, frozenset(programmes)
    parts = {name: text for name, text in _parts(folder) if name.partition("/")[0] not in own}
    built = dict(_built(templates_dir, "", parts))
    for programme in sorted(own):
        built.update(_built(templates_dir, programme, parts | dict(_parts(folder / programme))))
    return built


def _parts(folder: Path) -> Iterator[tuple[str, str]]:
    for part in sorted(folder.glob("*/*.txt")):
        yield part.relative_to(folder).with_suffix("").as_posix(), _read(part)


def _built(templates_dir: Path, programme: str, parts: Mapping[str, str]) -> Iterator[tuple[Path, bytes]]:
    """Yield the templates whose sources are right in the folder of a programme, "" for those of the workspace."""
    for source in sorted((templates_dir / SOURCE_FOLDER / programme).glob("*.txt")):
        text = _read(source)
        for profile in PROFILES:
            path = templates_dir / profile.id / programme / f"{source.stem}.docx"
            yield path, build_template(text, profile, source.stem, parts)


def build_templates(templates_dir: Path, programmes: Iterable[str] = ()) -> list[Path]:
    """Write every template that is absent or differs from its source; return the files written."""
    written: list[Path] = []
    for path, content in templates_of(templates_dir, programmes).items():
        if path.exists() and path.read_bytes() == content:
            continue
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except OSError as error:
            text = _("Không ghi được tệp “{file}”: {reason}.")
            raise StorageError(text.format(file=path, reason=reason_of(error))) from error
        written.append(path)
    return written


def _read(source: Path) -> str:
    try:
        return source.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        message = _("Không đọc được mẫu nguồn “{file}”: {reason}.")
        raise TemplateError(message.format(file=source, reason=unreadable_text(error))) from error
