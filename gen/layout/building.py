"""Builds all templates of a workspace from their sources."""

from pathlib import Path

from gen.decree import PROFILES
from gen.domain.errors import StorageError, TemplateError
from gen.layout.compiler import build_template
from gen.messages import _

SOURCE_FOLDER = "source"


def templates_of(templates_dir: Path) -> dict[Path, bytes]:
    """Build every ``source/NAME.txt`` for every profile; keys are the paths the templates belong at.

    Raises TemplateError at the first faulty source.
    """
    built: dict[Path, bytes] = {}
    for source in sorted((templates_dir / SOURCE_FOLDER).glob("*.txt")):
        text = _read(source)
        for profile in PROFILES:
            built[templates_dir / profile.id / f"{source.stem}.docx"] = build_template(text, profile, source.stem)
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
            raise StorageError(_("Không ghi được tệp “{file}”.").format(file=path)) from error
        written.append(path)
    return written


def _read(source: Path) -> str:
    try:
        return source.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = _("Không đọc được mẫu nguồn “{file}” (cần bảng mã UTF-8).")
        raise TemplateError(message.format(file=source)) from error
