"""Compiled templates on disk: found again, and never read where they do not verify."""

import pickle
from pathlib import Path

import pytest

from gen.rendering import CompiledTemplate
from gen.rendering.cache import TemplateCache, default_folder
from tests.support.word import document, docx, paragraph, run

TEMPLATE = docx(document(paragraph(run("Kính gửi: {{ name }}"))))
CONTEXT = {"name": "Bộ Nội vụ"}


class Compiling:
    """Compiles the template and counts how often it had to."""

    def __init__(self, content: bytes = TEMPLATE) -> None:
        self.content = content
        self.times = 0

    def __call__(self) -> CompiledTemplate:
        self.times += 1
        return CompiledTemplate.compile(self.content)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def entries(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.template"))


def test_a_template_is_compiled_once_and_renders_the_same_from_the_cache(folder: Path) -> None:
    compiling = Compiling()
    fresh = TemplateCache(folder).get("letter.docx", TEMPLATE, compiling)

    kept = TemplateCache(folder).get("letter.docx", TEMPLATE, compiling)

    assert compiling.times == 1
    assert kept is not fresh
    assert kept.render(CONTEXT) == fresh.render(CONTEXT)
    assert kept.fields == fresh.fields


def test_another_template_is_another_entry(folder: Path) -> None:
    other = docx(document(paragraph(run("{{ name }}!"))))
    TemplateCache(folder).get("letter.docx", TEMPLATE, Compiling())
    compiling = Compiling(other)

    TemplateCache(folder).get("letter.docx", other, compiling)

    assert compiling.times == 1
    assert len(entries(folder)) == 2


@pytest.mark.parametrize("place", [0, 31, 32, -1])
def test_an_entry_with_a_changed_byte_is_not_read(folder: Path, place: int) -> None:
    TemplateCache(folder).get("letter.docx", TEMPLATE, Compiling())
    (entry,) = entries(folder)
    content = bytearray(entry.read_bytes())
    content[place] ^= 1
    entry.write_bytes(bytes(content))
    compiling = Compiling()

    TemplateCache(folder).get("letter.docx", TEMPLATE, compiling)

    assert compiling.times == 1


def test_a_planted_pickle_is_not_run(folder: Path, tmp_path: Path) -> None:
    class Planted:
        def __reduce__(self) -> tuple[object, tuple[object, ...]]:
            return Path.touch, (tmp_path / "run",)

    TemplateCache(folder).get("letter.docx", TEMPLATE, Compiling())
    (entry,) = entries(folder)
    entry.write_bytes(bytes(32) + pickle.dumps(Planted()))

    TemplateCache(folder).get("letter.docx", TEMPLATE, Compiling())

    assert not (tmp_path / "run").exists()


def test_a_folder_that_others_may_write_to_is_not_used(folder: Path) -> None:
    folder.mkdir()
    folder.chmod(0o777)
    compiling = Compiling()

    TemplateCache(folder).get("letter.docx", TEMPLATE, compiling)
    TemplateCache(folder).get("letter.docx", TEMPLATE, compiling)

    assert compiling.times == 2
    assert not list(folder.iterdir())


def test_a_folder_that_is_a_link_is_not_used(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    folder.symlink_to(tmp_path / "elsewhere")

    TemplateCache(folder).get("letter.docx", TEMPLATE, Compiling())

    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_folder_that_cannot_be_made_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert TemplateCache(tmp_path / "file/cache").get("letter.docx", TEMPLATE, Compiling()).render(CONTEXT)


def test_the_key_is_readable_by_its_owner_alone(folder: Path) -> None:
    TemplateCache(folder).get("letter.docx", TEMPLATE, Compiling())

    assert (folder / "key").stat().st_mode & 0o077 == 0


def test_the_folder_is_where_the_user_keeps_such_things(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    assert default_folder() == tmp_path / "gen/templates"
