"""Paragraphs and rows are found again: in their order, moved, changed."""

from gen.revision.alignment import FoundAgain, align, state_of
from gen.revision.imprints import imprints_of

TEXT = ("\tMở đầu", "\tCó 12 lớp cho 450 người", "|\tA\t1\t10", "|\tB\t2\t20", "|\tC\t3\t30", "\tKết thúc")


def found(*now: str, old: tuple[str, ...] = TEXT) -> FoundAgain:
    return align(imprints_of("\n".join(old).encode()), state_of("\n".join(now).encode()))


def moves(result: FoundAgain) -> list[tuple[int, int]]:
    return [(pair.old, pair.new) for pair in result.pairs if pair.moved]


def test_what_nobody_touched_is_found_in_its_place() -> None:
    result = found(*TEXT)

    assert [(pair.old, pair.new, pair.moved) for pair in result.pairs] == [(n, n, False) for n in range(6)]
    assert (result.removed, result.added) == ((), ())


def test_a_row_taken_out_is_removed_and_the_others_stay() -> None:
    result = found(*TEXT[:3], *TEXT[4:])

    assert (result.removed, result.added, moves(result)) == ((3,), (), [])


def test_a_row_put_in_is_added() -> None:
    result = found(*TEXT[:4], "|\tD\t9\t95", *TEXT[4:])

    assert (result.removed, result.added) == ((), (4,))


def test_a_changed_number_leaves_the_paragraph_the_same_one() -> None:
    result = found(TEXT[0], "\tCó 13 lớp cho 450 người", *TEXT[2:])

    assert (1, 1, False) in result.pairs
    assert (result.removed, result.added) == ((), ())


def test_a_paragraph_in_another_place_is_moved() -> None:
    result = found(*TEXT[1:5], TEXT[0], TEXT[5])

    assert moves(result) == [(0, 4)]


def test_a_paragraph_moved_and_changed_is_known_by_its_words() -> None:
    result = found(TEXT[0], *TEXT[2:], "\tCó 99 lớp cho 450 người")

    assert moves(result) == [(1, 5)]


def test_a_row_deleted_beside_one_that_was_changed_is_the_one_deleted() -> None:
    result = found(*TEXT[:3], "|\tC\t3\t31", TEXT[5])

    assert result.removed == (3,)
    assert (4, 3, False) in result.pairs


def test_the_same_paragraph_twice_is_found_twice() -> None:
    old = ("\tnhư nhau", "\tgiữa", "\tnhư nhau")

    assert [(pair.old, pair.new) for pair in found(*old, old=old).pairs] == [(0, 0), (1, 1), (2, 2)]


def test_paragraph_and_row_are_never_the_same() -> None:
    result = found("|\ta 1", old=("\ta 1",))

    assert (result.removed, result.added) == ((0,), (0,))


def test_thousands_of_rewritten_rows_are_told_without_comparing_each_with_each() -> None:
    old, now = [f"|\tcũ {n}\t{n}" for n in range(3000)], [f"|\tmới {n}\t{n}.5" for n in range(3000)]

    assert len(found(*now, old=tuple(old)).removed) == 3000
