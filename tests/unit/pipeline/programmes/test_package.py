"""A programme sent as one file: data and templates only, all of it checked, or nothing taken in."""

import shutil
import zipfile
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest

from gen.domain.errors import ConfigurationError, KnowledgeError, TemplateError
from gen.domain.workspace import Workspace
from gen.pipeline.output.store import FileStore
from gen.pipeline.programmes.beginning import begin_programme
from gen.pipeline.programmes.package import LABEL, read_package_file, require_id
from gen.pipeline.programmes.receiving import receive_programme
from gen.pipeline.programmes.sending import send_programme
from gen.programme import load_programme
from gen.programme.folders import programmes_in
from tests.support.cli import ROOT

ID = "da-tinh"
MOMENT = datetime(2026, 1, 5, 8, 30)
LETTER = "templates/nd30/reminder.docx"


def entries(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(files: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The entries of a programme with one kind of letter as it is sent: checking one small template takes no time."""
    office = Workspace(tmp_path_factory.mktemp("sent"), ID)
    shutil.copytree(ROOT / "data/agencies", office.data / "agencies")
    shutil.copytree(ROOT / "templates/source/parts", office.templates / "source/parts")
    kinds = begin_programme(office, ID, 2026, FileStore()).folder / "documents.toml"
    first, *kinds_of_it = kinds.read_text("utf-8").split("[[kind]]")
    (letter,) = (each for each in kinds_of_it if 'kind = "reminder"' in each)
    kinds.write_text(f"{first}[[kind]]{letter}", "utf-8")
    kinds.with_name("plans.toml").unlink()
    return entries(send_programme(office, ID, office.root / "sent.zip", FileStore()).path.read_bytes())


def received(workspace: Workspace, files: Mapping[str, bytes], replacing: datetime | None = None) -> str:
    path = workspace.root / "nhan.zip"
    path.write_bytes(zipped(files))
    return receive_programme(workspace, path, FileStore(), replacing).id


def everything(workspace: Workspace) -> set[str]:
    root = workspace.root
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.name not in ("nhan.zip", ".gen.lock")}


def test_a_programme_that_is_sent_is_taken_in_whole(workspace: Workspace, sent: dict[str, bytes]) -> None:
    assert received(workspace, sent) == "da-tinh"

    assert load_programme(workspace.data, "da-tinh").years[0] == 2026
    assert (workspace.templates / "nd30/da-tinh/reminder.docx").read_bytes() == sent[LETTER]
    assert (workspace.templates / "source/da-tinh/parts/plan.txt").is_file()
    assert (workspace.data / "progress/da-tinh").is_dir()


def test_the_same_programme_gives_the_same_bytes(workspace: Workspace, tmp_path: Path) -> None:
    one, other = (send_programme(workspace, "1439", tmp_path / name, FileStore()).path for name in ("a.zip", "b.zip"))

    assert one.read_bytes() == other.read_bytes()


def test_what_is_no_data_stays_behind_and_is_named(workspace: Workspace, tmp_path: Path) -> None:
    (workspace.data / "programmes/1439/tinh.py").write_text("print()")

    sent = send_programme(workspace, "1439", tmp_path / "a.zip", FileStore())

    assert sent.left_out == ("data/tinh.py",)
    assert "data/tinh.py" not in entries(sent.path.read_bytes())


def test_a_programme_with_errors_is_not_sent(workspace: Workspace, tmp_path: Path) -> None:
    (workspace.templates / "nd30/annual.docx").unlink()

    with pytest.raises(KnowledgeError, match="gen programme check 1439"):
        send_programme(workspace, "1439", tmp_path / "a.zip", FileStore())
    assert not (tmp_path / "a.zip").exists()


@pytest.mark.parametrize(
    "name",
    [
        "../gen.toml",
        "data/../../agencies/agencies.csv",
        "/etc/passwd",
        "data\\..\\x.csv",
        "data/x.py",
        "data/.hidden.toml",
        "data/a/b/c.csv",
        "data/con.csv",
        "templates/nd30/x.docm",
        "data/PROGRAMME.toml",
    ],
)
def test_a_package_with_anything_but_data_and_templates_is_refused(
    workspace: Workspace, sent: dict[str, bytes], name: str
) -> None:
    before = everything(workspace)

    with pytest.raises(ConfigurationError, match="không nhận"):
        received(workspace, sent | {name: b""})

    assert everything(workspace) == before


def test_a_package_that_unpacks_to_too_much_is_refused_unread(workspace: Workspace, sent: dict[str, bytes]) -> None:
    with pytest.raises(ConfigurationError, match="quá lớn"):
        received(workspace, sent | {"data/lon.csv": bytes(60_000_000)})


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK nothing", "bị hỏng"),
        (zipped({}), "gen programme export"),
        (zipped({LABEL: b"[]"}), "gen programme export"),
        (zipped({LABEL: b'{"what": "gen-programme", "format": 2, "id": "x"}'}), "mới hơn"),
        (zipped({LABEL: b'{"what": "gen-programme", "format": 1, "id": "../x"}'}), "mã chương trình"),
    ],
)
def test_a_file_that_is_no_programme_is_refused_in_one_sentence(content: bytes, said: str) -> None:
    with pytest.raises(ConfigurationError, match=said):
        read_package_file(content, "x.zip")


@pytest.mark.parametrize("name", ["", "CCHC", "2026", "2026-x", "annual", "programme", "parts", "nul", "a/b", "-x"])
def test_an_id_is_refused_that_a_folder_should_not_have(name: str) -> None:
    with pytest.raises(ConfigurationError):
        require_id(name)


def test_data_with_an_error_are_not_taken_in(workspace: Workspace, sent: dict[str, bytes]) -> None:
    before = everything(workspace)
    wrong = sent["data/tasks.csv"].replace(b"\n2a,2,", b"\n2a,6,")

    with pytest.raises(KnowledgeError, match=r"tasks\.csv:\d+:group") as refused:
        received(workspace, sent | {"data/tasks.csv": wrong})

    assert [finding.code for finding in refused.value.findings] == ["PRG009"]
    assert everything(workspace) == before


def test_a_template_that_reaches_beyond_its_names_is_not_taken_in(workspace: Workspace, sent: dict[str, bytes]) -> None:
    parts = entries(sent[LETTER])
    body = parts["word/document.xml"].replace(
        b"<w:body>", b"<w:body><w:p><w:r><w:t>{{ year.__class__ }}</w:t></w:r></w:p>", 1
    )

    with pytest.raises((KnowledgeError, TemplateError)):
        received(workspace, sent | {LETTER: zipped(parts | {"word/document.xml": body})})


def test_a_template_that_fetches_from_elsewhere_is_not_taken_in(workspace: Workspace, sent: dict[str, bytes]) -> None:
    parts = entries(sent[LETTER])
    link = (
        b'<Relationship Id="rId99" TargetMode="External" Target="http://a.example/x.png" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>'
    )
    name = "word/_rels/document.xml.rels"
    parts[name] = parts[name].replace(b"</Relationships>", link)

    with pytest.raises(ConfigurationError, match="bên ngoài"):
        received(workspace, sent | {LETTER: zipped(parts)})


def test_a_programme_there_already_is_replaced_only_when_that_is_asked_for(
    workspace: Workspace, sent: dict[str, bytes]
) -> None:
    received(workspace, sent)
    newer = sent | {"data/README.md": b"x\n"}

    with pytest.raises(ConfigurationError, match="--replace"):
        received(workspace, newer)
    received(workspace, newer, MOMENT)

    assert (workspace.data / "programmes/da-tinh/README.md").read_bytes() == b"x\n"
    assert (workspace.data / "programmes/.da-tinh.20260105-083000/README.md").read_bytes() == sent["data/README.md"]
    assert list(programmes_in(workspace.data)) == ["1439", "da-tinh"]
