"""The page of the dated texts counts the rows as they are, and names every column of their table."""

import csv
import re
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
PAGE = (_ROOT / "docs/dated-texts.md").read_text(encoding="utf-8")
ROWS = list(csv.DictReader((_ROOT / "gen/decree/instruments.csv").read_text(encoding="utf-8").splitlines()))
DAY = "-".join(reversed(re.findall(r"On (\d+)/(\d+)/(\d+) each row", " ".join(PAGE.split()))[0]))


def test_the_page_says_how_many_rows_were_seen_again_on_its_day() -> None:
    rows = [row for row in ROWS if row["checked_on"] == DAY]
    whole = sum(not row["not_confirmed"] for row in rows)
    nothing = sum(not row["read_at"] for row in rows)
    partly = len(rows) - whole - nothing

    said = f"Of {len(rows)} rows, {whole} had every day they give read again, {partly} some of them, {nothing} none"
    assert said in " ".join(PAGE.split())


def test_every_column_of_the_table_is_explained() -> None:
    explained = set(re.findall(r"`(\w+)`", "".join(line for line in PAGE.splitlines() if line.startswith("| "))))

    assert set(ROWS[0]) <= explained
