"""The rate of spending rests on the rows that have both figures, agency by agency."""

from decimal import Decimal

from gen.progress import assess_year, merge_tables
from tests.support.figures import SmallProgramme, budget, tables


def test_the_rate_of_spending_leaves_out_the_row_of_a_unit_that_has_half_of_it() -> None:
    parts = (
        tables("lao-cai", budget=(budget("Ngân sách địa phương", 100, 90),)),
        tables("yen-bai", budget=(budget("Ngân sách địa phương", 50, None), budget("Nguồn khác", 10, 9))),
    )

    total = assess_year(merge_tables("lao-cai", 2024, parts), None, SmallProgramme()).budget_total

    assert (total.planned.number, total.spent.number) == (Decimal(160), Decimal(99))
    assert (total.rate.number, total.rate.lacking) == (Decimal(90), ("yen-bai",))
