"""Makes the synthetic demo figures: ``python -m scripts.make_demo_figures [FOLDER]``, by default ``data/progress``.

The same seed gives the same files byte for byte. FOLDER/YYYY/*.csv are written anew; nothing else is touched.
"""

import csv
import io
import sys
from pathlib import Path

from gen.programme import Programme, load_programme
from scripts.demo.body import bodies_of
from scripts.demo.report import COLUMNS, report_of

ROOT = Path(__file__).resolve().parent.parent
ID_COLUMN = "Mã đơn vị"


def year_files(programme: Programme, year: int) -> dict[str, bytes]:
    """Return the CSV files of a year by name; the first column of every table is the body's id."""
    reports = [(body.id, report_of(body)) for body in bodies_of(programme, year)]
    files = {}
    for table, columns in COLUMNS.items():
        text = io.StringIO(newline="")
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow((ID_COLUMN, *columns))
        for body_id, report in reports:
            writer.writerows((body_id, *row) for row in report.tables[table])
        files[f"{table}.csv"] = text.getvalue().encode("utf-8-sig")
    return files


def write_all(folder: Path) -> int:
    """Write the files of every year of the programme into the folder; return how many."""
    programme, count = load_programme(ROOT / "data"), 0
    for year in programme.years:
        (folder / str(year)).mkdir(parents=True, exist_ok=True)
        for name, content in year_files(programme, year).items():
            (folder / str(year) / name).write_bytes(content)
            count += 1
    return count


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "data" / "progress"
    print(f"{write_all(target)} files in {target}")
