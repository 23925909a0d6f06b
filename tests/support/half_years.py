"""An office whose programme, from the skeleton, reports on the first half of the year and on the year."""

import shutil
from pathlib import Path

from tests.support.cli import ROOT, gen
from tests.support.skeleton_figures import write_figures

PROGRAMME = "nua-nam"


def furnish_half_years(office: Path) -> None:
    """Furnish a folder with the shipped programme and that one, which has the reports of two halves of a province."""
    for part in ("templates", "data/agencies"):
        shutil.copytree(ROOT / part, office / part)
    shutil.copytree(ROOT / "data/programmes/1439", office / "data/programmes/1439")
    assert gen("programme", "new", PROGRAMME, "--year", "2026", workspace=office).code == 0
    _take_up_the_half(office / "data/programmes" / PROGRAMME)
    for year, done in ((2026, "900"), (2027, "950")):
        _report_on_the_half(office / f"data/progress/{PROGRAMME}/{year}-H1", year, done)


def _take_up_the_half(folder: Path) -> None:
    """Use the period that the skeleton shows in a comment."""
    programme, kinds = folder / "programme.toml", folder / "documents.toml"
    before, shown, after = programme.read_text("utf-8").partition("# [[period]]")
    period, blank, rest = after.partition("\n\n")
    taken = "\n".join(line.removeprefix("# ") for line in f"{shown}{period}".split("\n"))
    programme.write_text(f"{before}{taken}{blank}{rest}", "utf-8")
    kinds.write_text(kinds.read_text("utf-8").replace("levels = [", 'periods = ["year", "H1"]\nlevels = ['), "utf-8")


def _report_on_the_half(folder: Path, year: int, done: str) -> None:
    folder.mkdir(parents=True)
    write_figures(folder)
    for table in folder.glob("*.csv"):
        text = table.read_text("utf-8-sig").replace("2026", str(year)).replace("14/12/", "14/06/")
        text = text.replace("lao-cai,Người lập", f"lao-cai,Kỳ báo cáo,{year}-H1\nlao-cai,Người lập")
        table.write_text(text.replace("900,1000", f"{done},1000"), "utf-8-sig")
