"""The sound files that are mutated: a small office, what its commands made, and what it received."""

import os
import re
import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from gen.pipeline.issue import issue
from gen.pipeline.numbering.model import IssueRequest
from gen.register import NumberRequest, Reservation
from gen.register.book import Register
from tests.soak.fuzz import trial
from tests.support.cli import ROOT
from tests.support.clock import StoppedClock
from tests.support.office import office_at

AGENCIES = ("lao-cai", "ha-giang", "bnv")
_DATA = ROOT / "tests" / "data"
_EARLIER = _DATA / "earlier" / "0.1.0"
_MADE = (
    *(
        "annual lao-cai --year 2024",
        "annual ha-giang --year 2024",
        "annual bnv --year 2024",
        "plan lao-cai --year 2019",
    ),
    *(
        "plan lao-cai --year 2019 --form decision",
        "midterm lao-cai --year 2022 --regional",
        "final lao-cai --year 2025",
    ),
    *("summary bnv --year 2024 --draft", "plan-status bnv --year 2019 --draft", "guidance bnv --year 2024"),
    "reminder an-giang --year 2024",
)
_DAY = "14/12/2024"
_TIME = re.compile(r'("mtime_ns": )\d+')
_MOMENT = 1_734_600_000_000_000_000
"""When the documents were written, in nanoseconds: the same for every run."""
_SETTINGS = """\
[general]
language = "vi"

[lint]
ignore = ["TYP004"]

[register]
scope = "agency"
groups = { "QĐ" = "quyet-dinh", "CT" = "quyet-dinh" }
"""


def make_originals(folder: Path) -> None:
    """Fill the folder: ``office`` is a workspace of three agencies, ``received`` holds files from elsewhere.

    The same program makes the same bytes: the moment of the book stands still, documents are given their day.
    """
    office, received = folder / "office", folder / "received"
    _found(office)
    _receive(received)
    for number, words in enumerate(_MADE):
        output = "output" if number < len(AGENCIES) else str(received / f"made-{number}.docx")
        done = trial.run(["--workspace", str(office), "make", *words.split(), "--date", _DAY, "-o", output], office)
        if done.code == 2 or done.failed:
            raise RuntimeError(f"{words}: {done}")
    _finish(office, received)


def _found(office: Path) -> None:
    for part in ("templates", "data/programmes/1439", "data/agencies"):
        shutil.copytree(ROOT / part, office / part)
    for table in sorted((ROOT / "data" / "progress").glob("*/*.csv")):
        lines = table.read_text("utf-8-sig").splitlines(keepends=True)
        own = [line for line in lines[1:] if line.startswith(tuple(f"{agency}," for agency in AGENCIES))]
        copy = office / table.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text("".join([lines[0], *own]), "utf-8-sig")
    (office / "gen.toml").write_text(_SETTINGS, "utf-8")


def _receive(received: Path) -> None:
    received.mkdir()
    for book in sorted((_DATA / "workbooks").glob("lao-cai.*")):
        shutil.copy(book, received / f"lao-cai{book.suffix}")
    shutil.copy(_EARLIER / "da-dien" / "2024" / "lao-cai.xlsx", received / "ha-giang.xlsx")
    shutil.copy(_EARLIER / "da-chap-nhan.json", received)
    for document in (*(_DATA / "official").glob("*.docx"), _EARLIER / "da-cap-so" / "lao-cai.docx"):
        shutil.copy(document, received)
    (received / "agencies.txt").write_text("lao-cai\nHà Giang\n# ghi chú\nbnv\n", "utf-8")
    fields = (_DATA.parent.parent / "data/progress/2024/kinh-phi.csv").read_text("utf-8-sig").splitlines()[:9]
    (received / "kinh-phi.csv").write_text("\n".join(fields), "utf-8")
    (received / "kinh-phi.tsv").write_text("\n".join(fields).replace(",", "\t"), "utf-8")


def _finish(office: Path, received: Path) -> None:
    """Number one of the documents made, keep the manifest of no moment, drop the years that no trial reads."""
    made = office / "output" / "annual" / "2024"
    desk = replace(office_at(":memory:"), register=_OfAnotherPlace(str(office / "register.sqlite3"), StoppedClock()))
    try:
        list(issue(IssueRequest((made / "bnv.docx",), date(2024, 12, 20)), desk))
    finally:
        desk.register.close()
    manifest = office / "output" / "manifest.json"
    manifest.write_text(_TIME.sub(rf"\g<1>{_MOMENT}", manifest.read_text("utf-8")), "utf-8")
    for document in made.glob("*.docx"):
        os.utime(document, ns=(_MOMENT, _MOMENT))
    shutil.copy(made / "lao-cai.docx", received / "sound.docx")
    for year in ("2019", "2020", "2021", "2022", "2025"):
        shutil.rmtree(office / "data" / "progress" / year)
    for leftover in (office / "said", *office.glob("register.sqlite3-*")):
        leftover.unlink(missing_ok=True)


class _OfAnotherPlace(Register):
    """A book that tells of a fixed folder, wherever the originals are made."""

    def reserve(self, requests: Iterable[NumberRequest]) -> tuple[Reservation, ...]:
        """Reserve as ever, under other paths."""
        return super().reserve([replace(each, path=f"/van-phong/{Path(each.path).name}") for each in requests])
