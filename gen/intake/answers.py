"""What people answered to findings that ask: the table of answers, and what becomes of the questions.

The table lies beside the versions handed in, ``YEAR/nhan/AGENCY/tra-loi.csv``; lines are only added, the last one of a
place counts. An answer holds for what stood in the cell or row when it was given, and for nothing else.
"""

import csv
import hashlib
import io
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import TableLocation
from gen.intake.cells.raw import address, as_typed
from gen.intake.findings.answers import ANSWERED
from gen.intake.folding import fold
from gen.intake.raw import RawSheet, Row
from gen.messages import _

RECEIVED = "nhan"
"""The folder of a year in which every version that was handed in is kept, by agency."""
FILE_NAME = "tra-loi.csv"
HEADINGS = ("Thời điểm", "Người trả lời", "Trang", "Ô", "Câu hỏi", "Trả lời", "Lý do", "Nội dung", "Dấu")


class Word(StrEnum):
    """What may be answered."""

    TOTAL = "total"
    ROW = "row"
    PART = "part"
    ASIDE = "aside"
    KEEP = "keep"
    WITHDRAWN = "withdrawn"

    @property
    def of_a_row(self) -> bool:
        """Whether it says what a row is, and so holds for all of the row."""
        return self in (Word.TOTAL, Word.ROW, Word.PART, Word.ASIDE)

    @property
    def said(self) -> str:
        """What people call it."""
        said = {
            Word.TOTAL: _("đây là dòng tổng"),
            Word.ROW: _("đây là một dòng số liệu"),
            Word.PART: _("đây là một phần của dòng trên"),
            Word.ASIDE: _("đây không phải số liệu"),
            Word.KEEP: _("đúng, giữ nguyên"),
            Word.WITHDRAWN: _("bỏ câu trả lời"),
        }
        return said[self]


class Questions(Struct, frozen=True):
    """Which words answer which findings, by code; ``written`` are the words as the table has them."""

    words: Mapping[str, tuple[Word, ...]]
    written: Mapping[Word, str]


@lru_cache(maxsize=1)
def load_questions() -> Questions:
    """Return the questions, read once."""
    read = tomllib.loads(files("gen.intake").joinpath("answers.toml").read_text(encoding="utf-8"))
    words = {code: tuple(map(Word, given)) for code, given in read["rows"].items()}
    words |= dict.fromkeys(read["cells"]["keep"], (Word.KEEP,))
    return Questions(words, {Word(name): written for name, written in read["words"].items()})


def word_called(text: str) -> Word | None:
    """Return the word that somebody typed: as the program has it (``keep``), or as the table has it, ``giu-nguyen``."""
    typed = fold(text).replace("-", " ")
    return next((word for word, said in load_questions().written.items() if typed in (word.value, fold(said))), None)


class Answer(Struct, frozen=True):
    """One answer: by whom, when, to which question at which cell; ``mark`` tells what stood there."""

    moment: datetime
    person: str
    sheet: str
    cell: str
    code: str
    word: Word
    reason: str = ""
    content: str = ""
    mark: str = ""

    @property
    def line(self) -> tuple[str, ...]:
        """The line of the table."""
        moment, written = self.moment.isoformat(timespec="seconds"), load_questions().written[self.word]
        own = (self.person, self.sheet, self.cell, self.code, written, self.reason, self.content, self.mark)
        return (moment, *own)

    def told(self, place: TableLocation, question: str) -> Diagnostic:
        """Return what is said of a question in place of asking it."""
        values = {"person": self.person, "answer": self.word.said, "moment": f"{self.moment:%H:%M %d/%m/%Y}"}
        return ANSWERED.at(place, question=question, reason=f", {self.reason}" if self.reason else "", **values)


class Answers(Struct, frozen=True):
    """The answers on one report that count: the last one to each question, by sheet, cell and code.

    What a row is is one question, whichever finding asks; its code here is "".
    """

    given: Mapping[tuple[str, str, str], Answer]

    def on_row(self, sheet: str, cell: str, row: Row) -> Answer | None:
        """Return what was answered on a row as it stands."""
        answer = self.given.get((sheet, cell, ""))
        return answer if answer and answer.mark == mark_of(content_of_row(row)) else None

    def applied(self, findings: Iterable[Diagnostic], raws: Iterable[RawSheet]) -> Iterator[Diagnostic]:
        """Yield the findings, those that were answered for what stands in their cell as answered."""
        sheets = {raw.name: raw for raw in raws} if self.given else {}
        for finding in findings:
            place = finding.location
            answer = self._on_cell(finding, place, sheets) if isinstance(place, TableLocation) and sheets else None
            yield finding if answer is None else answer.told(finding.location, finding.message)  # type: ignore[arg-type]

    def _on_cell(self, finding: Diagnostic, place: TableLocation, sheets: Mapping[str, RawSheet]) -> Answer | None:
        sheet, cell = place.sheet or "", place.cell or ""
        answer, raw = self.given.get((sheet, cell, finding.code)), sheets.get(sheet)
        if answer is None or raw is None:
            return None
        return answer if answer.mark == mark_of(content_of_cell(raw, cell)) else None


NO_ANSWERS = Answers({})


def words_for(finding: Diagnostic) -> tuple[Word, ...]:
    """Return what may be answered to a finding; nothing where it asks nothing."""
    if finding.code == ANSWERED.code:
        return (Word.WITHDRAWN,)
    return load_questions().words.get(finding.code, ())


def needs_reason(finding: Diagnostic, word: Word) -> bool:
    """Tell whether an answer has to say why: what is an error otherwise is not merely clicked away."""
    return word is Word.KEEP and finding.severity is Severity.ERROR


def content_of_cell(raw: RawSheet, cell: str) -> str:
    """Return what was typed into a cell."""
    for number, row in raw.rows:
        if cell.endswith(str(number)):
            for column, value in enumerate(row):
                if address(number, column) == cell:
                    return as_typed(value).strip()
    return ""


def content_of_row(row: Row) -> str:
    """Return what was typed into a row."""
    return " | ".join(as_typed(value).strip() for value in row).rstrip("| ")


def mark_of(content: str) -> str:
    """Return what tells a content from others, whatever a table does to its letters."""
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def answers_file(folder: Path, agency_id: str) -> Path:
    """Return where the answers on an agency's report are kept, in the folder of the year."""
    return folder.joinpath(RECEIVED, agency_id, FILE_NAME)


def answers_in(path: Path) -> Answers:
    """Return the answers of a table that count; none where there is no table, a line that is no answer is passed by."""
    if not path.is_file():
        return NO_ANSWERS
    reader = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig", errors="replace"), newline=""), restval="")
    return Answers(_that_count(answer for line in reader if (answer := _answer(line)) is not None))


def _that_count(answers: Iterable[Answer]) -> dict[tuple[str, str, str], Answer]:
    """Return the last answer to each question; where answers at a cell were withdrawn, those given since."""
    given: dict[tuple[str, str, str], Answer] = {}
    for answer in answers:
        if answer.word is Word.WITHDRAWN:
            given = {key: one for key, one in given.items() if key[:2] != (answer.sheet, answer.cell)}
        else:
            given[answer.sheet, answer.cell, "" if answer.word.of_a_row else answer.code] = answer
    return given


def _answer(line: Mapping[str, str]) -> Answer | None:
    moment, person, sheet, cell, code, written, reason, content, mark = (line.get(name) or "" for name in HEADINGS)
    word = next((word for word, text in load_questions().written.items() if text == written), None)
    try:
        when = datetime.fromisoformat(moment)
    except ValueError:
        return None
    return None if word is None else Answer(when, person, sheet, cell, code, word, reason, content, mark)
