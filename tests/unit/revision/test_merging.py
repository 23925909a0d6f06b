"""The plan of a merge: who changed what decides."""

from gen.revision.imprints import imprints_of
from gen.revision.merging import Conflict, MergeStep, Plan, Step, ThreeTexts
from gen.wordml.blocks.model import Block

BEFORE = ("\tMở đầu", "\tCó 12 lớp cho 450 người", "|\tA\t1\t10", "|\tB\t2\t20", "|\tC\t3\t30", "\tKết thúc")


def blocks(*lines: str, tracked: int | None = None) -> tuple[Block, ...]:
    return tuple(
        Block(line, line, place, place + 1, int(line.startswith("|")), tracked=place == tracked)
        for place, line in enumerate(lines)
    )


def plan(edited: tuple[str, ...], fresh: tuple[str, ...], tracked: int | None = None) -> Plan:
    before = imprints_of("\n".join(BEFORE).encode())
    return ThreeTexts(before, blocks(*edited, tracked=tracked), blocks(*fresh)).plan()


def with_line(place: int, line: str, lines: tuple[str, ...] = BEFORE) -> tuple[str, ...]:
    return (*lines[:place], line, *lines[place + 1 :])


def test_nothing_new_is_nothing_to_do() -> None:
    made = plan(with_line(1, "\tCó mười hai lớp"), BEFORE)

    assert (made.steps, made.conflicts, made.inserted) == ((), (), ())


def test_what_people_did_not_touch_is_replaced() -> None:
    made = plan(with_line(0, "\tLời mở đầu khác"), with_line(3, "|\tB\t2\t25"))

    assert made.steps == (MergeStep(Step.REPLACE, 3, 3),)
    assert made.conflicts == ()


def test_what_both_changed_is_a_conflict_and_stays() -> None:
    made = plan(with_line(1, "\tCó 12 lớp cho 460 người"), with_line(1, "\tCó 13 lớp cho 470 người"))

    assert (made.steps, made.conflicts) == ((), (Conflict(1, 1, 1),))


def test_what_people_wrote_already_as_the_data_say_is_no_conflict() -> None:
    same = with_line(1, "\tCó 13 lớp cho 470 người")

    assert plan(same, same).conflicts == ()


def test_a_row_new_in_the_data_is_put_in() -> None:
    made = plan(BEFORE, (*BEFORE[:4], "|\tBB\t9\t99", *BEFORE[4:]))

    assert (made.steps, made.inserted) == ((), (4,))


def test_a_row_that_people_typed_as_the_data_say_is_not_put_in_twice() -> None:
    both = (*BEFORE[:4], "|\tBB\t9\t99", *BEFORE[4:])

    assert plan(both, both).inserted == ()


def test_a_row_gone_from_the_data_is_taken_out() -> None:
    assert plan(BEFORE, (*BEFORE[:3], *BEFORE[4:])).steps == (MergeStep(Step.DELETE, 3, None),)


def test_a_row_gone_from_the_data_that_people_touched_is_a_conflict() -> None:
    made = plan(with_line(3, "|\tB\t2\t21"), (*BEFORE[:3], *BEFORE[4:]))

    assert (made.steps, made.conflicts) == ((), (Conflict(3, None, 3),))


def test_a_row_that_people_deleted_stays_deleted() -> None:
    made = plan((*BEFORE[:3], *BEFORE[4:]), BEFORE)

    assert (made.inserted, made.conflicts) == ((), ())


def test_a_row_that_people_deleted_and_data_changed_is_a_conflict_at_its_neighbour() -> None:
    made = plan((*BEFORE[:3], *BEFORE[4:]), with_line(3, "|\tB\t2\t29"))

    assert made.conflicts == (Conflict(None, 3, 2),)


def test_a_row_that_the_data_moved_is_moved() -> None:
    made = plan(BEFORE, (*BEFORE[:2], BEFORE[3], BEFORE[4], BEFORE[2], BEFORE[5]))

    assert made.steps == (MergeStep(Step.DELETE, 2, 4),)
    assert made.inserted == (4,)


def test_what_waits_to_be_accepted_counts_as_touched() -> None:
    made = plan(BEFORE, with_line(1, "\tCó 13 lớp cho 450 người"), tracked=1)

    assert (made.steps, made.conflicts) == ((), (Conflict(1, 1, 1),))
