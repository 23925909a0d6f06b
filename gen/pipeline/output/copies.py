"""Where fixed and annotated copies of documents go: never over an original, never one over another."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from gen.domain.errors import ConfigurationError
from gen.lint import documents_in
from gen.messages import _


def copy_names(paths: Iterable[Path]) -> Iterator[tuple[Path, Path]]:
    """Yield every document meant, and the name of its copy: below a folder that was named, the way from there."""
    for path in paths:
        for file in documents_in((path,)):
            yield file, file.relative_to(path) if path.is_dir() else Path(file.name)


def check_copies(named: Sequence[tuple[Path, Path]], folders: Iterable[Path | None]) -> None:
    """Raise ConfigurationError where a copy in one of the folders would replace an original or another copy."""
    originals = {file.resolve() for file, _name in named}
    first: dict[Path, Path] = {}
    for folder in (each for each in folders if each is not None):
        for file, name in named:
            target = (folder / name).resolve()
            if target in originals:
                text = _("Bản sao của “{file}” sẽ ghi đè bản gốc; hãy chọn một thư mục khác “{folder}”.")
                raise ConfigurationError(text.format(file=file, folder=folder))
            if first.setdefault(target, file) != file:
                text = _("“{first}” và “{second}” trùng tên trong “{folder}”; hãy chạy riêng từng tệp.")
                raise ConfigurationError(text.format(first=first[target], second=file, folder=folder))
