"""Which files are mutated, how, and which commands read them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.soak.fuzz import books, packages, raw, texts

Mutation = Callable[[bytes, Random], bytes]
_MUTATIONS: dict[str, Mutation] = {
    ".docx": packages.mutated,
    ".xlsx": packages.mutated,
    ".ods": packages.mutated,
    ".xls": raw.mutated,
    ".sqlite3": books.mutated,
}
_YEAR = "--year 2024"
_AT_FOLDER = f"{_YEAR} --data received"
_MAKE = f"make annual lao-cai {_YEAR} -o out/x.docx"


@dataclass(frozen=True)
class Subject:
    """A kind of file: its originals, below the folder of all originals, and the commands that read one.

    In a command FILE is the mutant, STEM its name without ending; "received" is the folder in which it is alone.
    """

    name: str
    originals: tuple[str, ...]
    commands: tuple[str, ...]
    weight: int
    mutation: Mutation | None = None

    def mutate(self, original: Path, chance: Random) -> bytes:
        """Return the original after the mutations for its kind."""
        change = self.mutation or _MUTATIONS.get(original.suffix, texts.mutated)
        return change(original.read_bytes(), chance)

    def files(self, root: Path) -> Iterator[Path]:
        """Yield the originals, in the same order everywhere."""
        for pattern in self.originals:
            yield from sorted(root.glob(pattern))


_TABLE = (
    f"check FILE {_YEAR}",
    f"check received {_YEAR} --json --jobs 1",
    f"check received {_YEAR} --annotate out",
    "form lao-cai --year 2025 --data received -o out",
    f"status {_AT_FOLDER} --json",
    f"trace CT01 {_AT_FOLDER} --agency lao-cai",
    f"trace all {_AT_FOLDER} --by-units",
)
_BOOK = (
    *_TABLE,
    f"check FILE {_YEAR} --annotate out --json",
    "form lao-cai --year 2025 --data FILE -o out",
    f"make annual lao-cai {_YEAR} --data FILE -o out/x.docx",
    f"make annual lao-cai {_YEAR} --data FILE --draft -o out/x.docx",
    "batch annual --year 2024 --data received --agencies lao-cai,ha-giang --jobs 1 -o out",
    f"make summary bnv {_AT_FOLDER} --draft -o out/x.docx",
)
_DOCUMENT = (
    "read FILE sound.docx",
    "read FILE --json",
    "read received --format csv",
    "read received -o out/x.xlsx",
    "diff sound.docx FILE",
    "diff FILE sound.docx --json",
    "lint FILE sound.docx --jobs 1",
    "lint FILE --format sarif --profile tt01",
    "lint received --fix -o out --jobs 1",
    "lint received --annotate out --format html",
    "issue FILE --force thử --date 20/12/2024",
    "issue FILE sound.docx --agency lao-cai --date 20/12/2024 --json",
    "register check received",
    f"check FILE {_YEAR}",
    f"status {_AT_FOLDER}",
)
_REPORT = (
    f"check FILE {_YEAR} --json",
    f"make annual lao-cai {_YEAR} --data FILE -o out/x.docx",
    f"{_MAKE} --update FILE",
    f"status {_AT_FOLDER}",
    "form lao-cai --year 2025 --data FILE -o out",
    f"trace CT01 {_AT_FOLDER} --agency lao-cai",
)
_FIGURES = (
    f"check {_YEAR} --jobs 1",
    f"check {_YEAR} --annotate out --json",
    "form lao-cai --year 2025 -o out",
    f"status {_YEAR} --date 20/12/2024",
    f"{_MAKE} --draft",
    "batch annual --year 2024 --agencies lao-cai,ha-giang --jobs 1",
    f"trace CT01 {_YEAR}",
    f"trace tasks.done {_YEAR} --agency lao-cai --json",
)
_KNOWLEDGE = (
    *_FIGURES,
    "form lao-cai,ha-giang,an-giang,bnv --year 2024 -o out",
    f"status {_YEAR} --letters -o out",
    f"make summary bnv {_YEAR} --draft -o out/x.docx",
    "templates list",
    "templates fields annual",
    "batch plan --year 2019 --agencies lao-cai --dry-run",
)
_BOOK_OF_NUMBERS = (
    "register list",
    "register list --json --year 2024",
    "register export -o out",
    "register check office/output",
    "register void 1 --series bnv --year 2024 --reason thử",
    "register open 58 --series lao-cai --year 2025 --reason thử",
    "issue sound.docx --force thử --date 20/12/2024",
    "issue office/output/annual/2024/bnv.docx --date 20/12/2024",
)
_MANIFEST = (
    "batch annual --year 2024 --agencies lao-cai,ha-giang --jobs 1",
    "batch annual --year 2024 --select changed --dry-run",
    f"make annual lao-cai {_YEAR}",
    f"status {_YEAR} --letters --agencies lao-cai,an-giang",
)
_TEMPLATE = (
    *("templates check STEM", "templates check STEM", _MAKE, _MAKE),
    "batch annual --year 2024 --agencies lao-cai,ha-giang --jobs 2 --force",
)
_SOURCE = (*("templates build",) * 5, "templates list")
_LIST = (
    "form @FILE --year 2024 -o out",
    f"status {_YEAR} --agencies @FILE",
    "batch annual --year 2024 --agencies @FILE --dry-run",
)
_SETTINGS = (*_FIGURES, "lint sound.docx", "issue sound.docx --force thử", "register list", "templates list")
_SIDECAR = ("register check office/output", "issue office/output/annual/2024/bnv.docx --date 20/12/2024")
_MADE, _PROGRAMME = "office/output/annual/2024", "office/data/programmes/1439"
SUBJECTS = (
    Subject("workbook .xlsx", ("received/*.xlsx",), _BOOK, 16),
    Subject("workbook .xls", ("received/*.xls",), _BOOK, 6),
    Subject("workbook .ods", ("received/*.ods",), _BOOK, 8),
    Subject("tables of one agency, .csv and .tsv", ("received/*.[ct]sv",), _TABLE, 4),
    Subject("tables of many agencies, .csv", ("office/data/progress/*/*.csv",), _FIGURES, 10),
    Subject("document made by gen", ("received/made-*.docx", "office/output/**/*.docx"), _DOCUMENT, 18),
    Subject("annual report as data", ("received/lao-cai.docx", "received/sound.docx"), _REPORT, 6),
    Subject("document received", ("received/nd30-*.docx",), _DOCUMENT, 6),
    Subject("document of an earlier version", ("received/lao-cai.docx",), _DOCUMENT, 6),
    Subject("sidecar", (f"{_MADE}/bnv.json",), _SIDECAR, 2),
    Subject("template", ("office/templates/nd30/*.docx",), _TEMPLATE, 9),
    Subject("source of templates", ("office/templates/source/**/*.txt",), _SOURCE, 7, texts.mutated_source),
    Subject("knowledge of the programme", (f"{_PROGRAMME}/*.csv", f"{_PROGRAMME}/*.toml"), _KNOWLEDGE, 8),
    Subject("knowledge of the agencies", ("office/data/agencies/*.csv",), _KNOWLEDGE, 6),
    Subject("settings", ("office/gen.toml",), _SETTINGS, 3),
    Subject("manifest", ("office/output/manifest.*",), _MANIFEST, 5),
    Subject("baseline of the linter", ("received/da-chap-nhan.json",), ("lint sound.docx --baseline FILE",), 2),
    Subject("list of agencies", ("received/agencies.txt",), _LIST, 2),
    Subject("book of numbers", ("office/register.sqlite3",), _BOOK_OF_NUMBERS, 8),
)
