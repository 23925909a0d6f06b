"""Find the workspace and read its settings."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace

from gen.domain.errors import ConfigurationError, WorkspaceNotFound
from gen.domain.typed_numbers import whole
from gen.domain.workspace import Workspace
from gen.messages import _
from gen.messages.reasons import unreadable_text
from gen.programme.folders import FILE, is_apart, programme_folder, programmes_in, usual_programme
from gen.settings.model import LANGUAGES, Settings

_KNOWN_TABLES = frozenset({"general", "lint", "register"})
_GENERAL = ("language", "register_url", "jobs", "document_seconds", "programme")
_VARIABLES = {
    "GEN_LANG": "language",
    "GEN_REGISTER_URL": "register_url",
    "GEN_JOBS": "jobs",
    "GEN_PROGRAMME": "programme",
}
_DOCUMENT_SECONDS = 60
"""A document takes some hundredths of a second; what takes a minute does not end."""


def find_workspace(start: Path, explicit: Path | None = None) -> Workspace:
    """Return the workspace named, or the nearest one at or above ``start``.

    A folder is a workspace when it holds ``templates/`` and a programme, ``data/programmes/ID/programme.toml``.
    """
    if explicit is not None:
        if not _is_workspace(explicit):
            raise WorkspaceNotFound(
                _(
                    "“{folder}” không phải là thư mục làm việc của gen "
                    "(thiếu templates/ hoặc data/programmes/MÃ/programme.toml); "
                    "hãy tạo bằng lệnh: gen init {folder}"
                ).format(folder=explicit)
            )
        return Workspace(explicit.resolve())
    for folder in (start, *start.parents):
        if _is_workspace(folder):
            return Workspace(folder.resolve())
    raise WorkspaceNotFound(
        _(
            "Không tìm thấy thư mục làm việc tại “{folder}” hoặc thư mục cấp trên; "
            "hãy tạo bằng lệnh gen init THƯ_MỤC, hoặc chỉ rõ bằng --workspace."
        ).format(folder=start)
    )


def _is_workspace(folder: Path) -> bool:
    programmes = programmes_in(folder / "data").values()
    return (folder / "templates").exists() and any((each / FILE).exists() for each in programmes)


def read_settings(
    workspace: Workspace, environment: Mapping[str, str], overrides: Mapping[str, object] | None = None
) -> Settings:
    """Put defaults, ``gen.toml``, the environment (``GEN_LANG``, ``GEN_JOBS`` …) and the command line together."""
    office = _office_tables(workspace.office_file)
    merged: dict[str, object] = dict(office.get("general", {}))
    for name, key in _VARIABLES.items():
        if environment.get(name):
            merged[key] = environment[name]
    merged.update({key: value for key, value in (overrides or {}).items() if value is not None})
    return Settings(
        workspace=replace(
            _of_programme(workspace, str(merged.get("programme", ""))), period=str(merged.get("period", ""))
        ),
        language=_language(str(merged.get("language", "vi"))),
        register_url=str(merged.get("register_url", "")),
        jobs=_whole_number("jobs", merged.get("jobs", 0)),
        document_seconds=_whole_number("document_seconds", merged.get("document_seconds", _DOCUMENT_SECONDS)),
        lint=office.get("lint", {}),
        register=office.get("register", {}),
    )


def _of_programme(workspace: Workspace, asked: str) -> Workspace:
    """Return the workspace with the programme to work on: the one asked for, else the only one; undecided else."""
    if not programmes_in(workspace.data):
        return workspace
    chosen = asked or usual_programme(workspace.data)
    if not chosen:
        return workspace
    programme_folder(workspace.data, chosen)
    return replace(workspace, programme_id=chosen, apart=is_apart(workspace.data, chosen))


def _office_tables(path: Path) -> dict[str, dict[str, object]]:
    if not path.exists():
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError, OSError) as error:
        text = _("Không đọc được “{file}”: {reason}.")
        raise ConfigurationError(text.format(file=path, reason=unreadable_text(error))) from error
    unknown = sorted(set(tables) - _KNOWN_TABLES)
    if unknown:
        raise ConfigurationError(
            _("“{file}” có bảng [{name}] không được hỗ trợ; các bảng dùng được: {known}.").format(
                file=path, name=unknown[0], known=", ".join(sorted(_KNOWN_TABLES))
            )
        )
    for name, table in tables.items():
        if not isinstance(table, dict):
            text = _("“{file}”: phải viết [{name}] ở một dòng riêng, các thiết lập ở những dòng dưới.")
            raise ConfigurationError(text.format(file=path, name=name))
    _require_known(path, tables.get("general", {}))
    return tables


def _require_known(path: Path, general: Mapping[str, object]) -> None:
    """Raise ConfigurationError for a setting that does not exist: a misspelt one would be ignored silently."""
    unknown = sorted(set(general) - set(_GENERAL))
    if unknown:
        text = _("“{file}”: [general] không có mục “{name}”; các mục dùng được: {known}.")
        raise ConfigurationError(text.format(file=path, name=unknown[0], known=", ".join(_GENERAL)))


def _language(code: str) -> str:
    if code not in LANGUAGES:
        raise ConfigurationError(_("Ngôn ngữ “{code}” không được hỗ trợ; hãy dùng vi hoặc en.").format(code=code))
    return code


def _whole_number(name: str, value: object) -> int:
    number = whole(str(value))
    if number is None:
        raise ConfigurationError(
            _("Giá trị “{value}” của {name} phải là số nguyên không âm.").format(value=value, name=name)
        )
    return number
