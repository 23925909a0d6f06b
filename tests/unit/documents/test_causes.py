"""Causes are those that the lagging agencies name themselves, gathered by kind."""

from msgspec.structs import replace

from gen.documents.causes import causes_of
from gen.progress import Unit, assess_year
from gen.progress.nation_model import UnitProgress
from tests.support.figures import SmallProgramme, tables


def unit(name: str, *causes: str) -> UnitProgress:
    progress = assess_year(tables(name), None, SmallProgramme())
    return UnitProgress(Unit(name, name), replace(progress, paragraphs={"nguyên nhân": causes}), True)


def test_the_kind_that_most_agencies_name_comes_first() -> None:
    found = causes_of(
        [unit("A", "Kinh phí bố trí chậm"), unit("B", "Cán bộ kiêm nhiệm nhiều việc"), unit("C", "Thiếu ngân sách")]
    )

    assert [(one.title, one.count, one.agencies) for one in found] == [
        ("Về kinh phí", 2, "A và C"),
        ("Về nhân lực, năng lực, ngoại ngữ", 1, "B"),
    ]


def test_a_cause_is_quoted_in_the_words_of_the_agency_that_is_named() -> None:
    (found,) = causes_of([unit("A", "Kinh phí bố trí chậm, phải điều chỉnh nhiều lần"), unit("B", "Thiếu ngân sách.")])

    assert (found.quoted, found.quote) == ("B", "Thiếu ngân sách")


def test_a_lack_of_material_on_staff_is_no_lack_of_staff() -> None:
    (found,) = causes_of([unit("A", "Tài liệu về đào tạo nguồn nhân lực còn thiếu")])

    assert found.title == "Về hướng dẫn, tài liệu, số liệu"


def test_why_a_number_fell_is_quoted_only_where_nothing_else_is_said() -> None:
    fell, why = "Số đoàn giảm từ 03 xuống 0 do kinh phí", "Kinh phí bố trí chậm, phải điều chỉnh nhiều lần trong năm"
    (one,), (other,) = causes_of([unit("A", fell, why)]), causes_of([unit("A", fell)])

    assert (one.quote, other.quote) == (why, fell)


def test_an_agency_counts_once_for_a_kind_and_what_fits_no_kind_comes_last() -> None:
    found = causes_of([unit("A", "Lý do riêng", "Kinh phí ít", "Kinh phí chậm")])

    assert [(one.title, one.count) for one in found] == [("Về kinh phí", 1), ("Nguyên nhân khác", 1)]


def test_nobody_is_given_a_cause_that_he_did_not_write() -> None:
    assert causes_of([unit("A"), unit("B", " ")]) == ()
