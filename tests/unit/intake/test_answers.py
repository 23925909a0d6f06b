"""What people answer to findings that ask: it holds for what stood there, and for nothing else."""

from datetime import datetime
from typing import Any

import pytest

from gen.domain.diagnostic import Severity
from gen.domain.tables import InputFile
from gen.intake.answers import NO_ANSWERS, Answer, Answers, Word, content_of_row, load_questions, mark_of
from gen.intake.findings import FINDINGS
from gen.intake.raw import RawSheet
from gen.intake.reading import read_sheets
from gen.intake.report import Reading
from gen.programme.forms.shared import shared_tables

SHEET = shared_tables().sheet("publicity")
ROWS = (("Báo viết", 3, 100), ("Đài phát thanh", 4, 200), ("Hội nghị", 7, 300))
"""The last may be the sum of the others, or a row of its own."""
PLACE = (SHEET.name, "A7")


def read(rows: tuple[tuple[object, ...], ...], answers: Answers) -> Reading:
    heading = tuple(column.name for column in SHEET.columns)
    lines: list[tuple[int, Any]] = [(4, heading), *enumerate(rows, start=5)]
    raw = RawSheet(InputFile("a.xlsx", ""), SHEET.name, tuple(lines))
    return read_sheets(
        "lao-cai", 2024, {SHEET.key: raw}, [], schema=shared_tables(), file="a.xlsx", sheets=(SHEET,), answers=answers
    )


def said(word: Word, row: tuple[object, ...]) -> Answers:
    mark = mark_of(content_of_row(row))  # type: ignore[arg-type]
    answer = Answer(datetime(2024, 12, 20, 9), "Lan", *PLACE, "TAB131", word, mark=mark)
    return Answers({(*PLACE, ""): answer})


def codes(reading: Reading) -> set[str]:
    return {one.code for one in reading.findings if one.severity is not Severity.WARNING}


def test_a_row_that_may_be_a_total_is_asked_about() -> None:
    assert codes(read(ROWS, NO_ANSWERS)) == {"TAB131"}


def test_a_row_answered_to_be_a_total_is_not_counted() -> None:
    reading = read(ROWS, said(Word.TOTAL, ROWS[2]))

    assert [row.quantity.number for row in reading.tables.publicity] == [3, 4]
    assert codes(reading) == {"TAB055"}
    assert any("Lan đã trả lời “đây là dòng tổng”" in one.message for one in reading.findings)


def test_a_row_answered_to_be_one_of_its_own_is_counted() -> None:
    reading = read(ROWS, said(Word.ROW, ROWS[2]))

    assert [row.quantity.number for row in reading.tables.publicity] == [3, 4, 7]
    assert codes(reading) == {"TAB055"}


def test_a_total_that_people_named_must_still_be_the_sum() -> None:
    wrong = (*ROWS[:2], ("Hội nghị", 8, 300))

    assert "TAB204" in codes(read(wrong, said(Word.TOTAL, wrong[2])))


@pytest.mark.parametrize("changed", [("Hội nghị", 7, 299.5), ("Hội nghị lớn", 7, 300)])
def test_an_answer_falls_when_its_row_changes(changed: tuple[object, ...]) -> None:
    assert "TAB055" not in codes(read((*ROWS[:2], changed), said(Word.TOTAL, ROWS[2])))


def test_every_question_is_a_finding() -> None:
    assert set(load_questions().words) <= {finding.code for finding in FINDINGS}
