"""CSV files handed in as they are: a report of each agency that has rows in them, as a workbook of the same cells."""

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from io import BytesIO
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from msgspec import Struct

from gen.domain.periods import DatedPeriod
from gen.domain.schema import INFO, Schema, Sheet
from gen.domain.typed_numbers import whole
from gen.intake.files.csvfiles import CsvTable, read_csv
from gen.intake.raw import RawSheet
from gen.intake.rows.identity import period_in, read_identity
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.pipeline.hand_in import Identified
from gen.pipeline.reports.rows_as_workbook import workbook_of
from gen.pipeline.reports.workshop import Workshop

CSV = ".csv"
_AGAIN = re.compile(r"\s?\(\d{1,3}\)$")
"""What a browser adds to the name of a file that was downloaded before: “chi-tieu (1).csv”."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
Files = Iterable[tuple[str, bytes]]


class ReportOfTables(Struct, frozen=True):
    """The rows of one agency as a workbook; ``originals`` are the CSV files as they came, in a zip.

    The year of ``dated`` is 0 where the files do not say it.
    """

    agency_id: str
    dated: DatedPeriod
    name: str
    content: bytes
    originals: bytes


def reports_of_tables(files: Files, workshop: Workshop) -> tuple[list[ReportOfTables], list[Identified]]:
    """Return the reports in CSV files, and the files that are no tables of reports, each with why."""
    schema = workshop.programme.schema
    given: dict[str, tuple[str, bytes]] = {}
    refused: list[Identified] = []
    for name, content in files:
        sheet = _sheet_of(name, schema)
        if sheet is None or sheet.key in given:
            refused.append(Identified(name, reason=_why_not(sheet, schema)))
        else:
            given[sheet.key] = (name, content)
    with TemporaryDirectory(prefix="gen-") as scratch:  # rows are read from the files when they are asked for
        tables = dict(_tables(given, Path(scratch), schema, refused))
        return list(_reports(tables, _zipped(given.values()), workshop, refused)), refused


def _sheet_of(name: str, schema: Schema) -> Sheet | None:
    plain = _AGAIN.sub("", PurePath(name).stem).strip().lower() + CSV
    return next((sheet for sheet in schema.sheets if sheet.csv == plain), None)


def _why_not(sheet: Sheet | None, schema: Schema) -> str:
    if sheet is not None:
        return _("có hai tệp cùng là bảng “{sheet}”; chỉ nộp một tệp.").format(sheet=sheet.name)
    names = ", ".join(one.csv for one in schema.sheets if one.csv)
    return _("không phải bảng nào của báo cáo; tệp CSV phải mang một trong các tên: {names}.").format(names=names)


def _tables(
    given: Mapping[str, tuple[str, bytes]], folder: Path, schema: Schema, refused: list[Identified]
) -> Iterator[tuple[str, CsvTable]]:
    """Yield the tables by their key; what nothing can be read of goes to ``refused``."""
    for key, (name, content) in given.items():
        sheet = schema.sheet(key)
        path = folder / sheet.csv
        path.write_bytes(content)
        table = read_csv(path, name, sheet.name)
        if table.agencies:
            yield key, table
        else:
            refused.append(Identified(name, reason=_unusable(table)))


def _unusable(table: CsvTable) -> str:
    worst = max(table.findings, key=lambda one: one.severity, default=None)
    return f"{worst.message} {worst.fix or ''}".strip() if worst else _("tệp không có dòng nào của cơ quan nào.")


def _reports(
    tables: Mapping[str, CsvTable], originals: bytes, workshop: Workshop, refused: list[Identified]
) -> Iterator[ReportOfTables]:
    agencies = {agency for table in tables.values() for agency in table.agencies}
    for agency in sorted(agencies):
        mine = [(key, table) for key, table in tables.items() if agency in table.agencies]
        raws = attempted(partial(_sheets, mine, agency), agency)
        if isinstance(raws, Failure):
            refused.append(Identified(agency, agency, reason=raws.sentence))
        else:
            dated = _dated_in(raws.get(INFO), workshop)
            content = workbook_of(raws, workshop.programme.schema)
            yield ReportOfTables(agency, dated, f"{agency}-csv.xlsx", content, originals)


def _sheets(tables: Iterable[tuple[str, CsvTable]], agency: str) -> dict[str, RawSheet]:
    return {key: table.sheet_of(agency) for key, table in tables}


def _dated_in(info: RawSheet | None, workshop: Workshop) -> DatedPeriod:
    """Return the year of a programme, or part of it, that the table “Thông tin” says; the year 0 where it says none."""
    if info is None:
        return DatedPeriod(0)
    identity, _findings = read_identity(workshop.programme.schema, info, 0)
    year = whole(identity.texts.get("year", "")) or 0
    return DatedPeriod(year if year in workshop.programme.years else 0, period_in(identity.texts.get("period", "")))


def _zipped(files: Files) -> bytes:
    """Return the files in a zip; the same files give the same bytes."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
