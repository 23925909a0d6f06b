"""Builds all templates of a workspace from their sources."""

from pathlib import Path

from gen.decree import PROFILES
from gen.domain.errors import StorageError, TemplateError
from gen.layout.compiler import build_template
from gen.messages import _
from gen.messages.reasons import reason_of, unreadable_text

SOURCE_FOLDER = "source"


def templates_of(templates_dir: Path) -> dict[Path, bytes]:
    """Build every ``source/NAME.txt`` for every profile; keys are the paths the templates belong at.

    Files in folders below ``source`` are parts that others include (``::include parts/NAME``).
    Raises TemplateError at the first source with an error.
    """
    built: dict[Path, bytes] = {}
    folder = templates_dir / SOURCE_FOLDER
    parts = {
        part.relative_to(folder).with_suffix("").as_posix(): _read(part) for part in sorted(folder.glob("*/*.txt"))
    }
    for source in sorted(folder.glob("*.txt")):
        text = _read(source)
        for profile in PROFILES:
            path = templates_dir / profile.id / f"{source.stem}.docx"
            built[path] = build_template(text, profile, source.stem, parts)
    return built


def build_templates(templates_dir: Path) -> list[Path]:
    """Write every template that is absent or differs from its source; return the files written."""
    written: list[Path] = []
    for path, content in templates_of(templates_dir).items():
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
