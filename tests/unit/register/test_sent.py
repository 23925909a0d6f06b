"""To whom a document was sent and whether it was recalled, on SQLite and on PostgreSQL."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from sqlalchemy import text

from gen.domain.errors import RegisterError
from gen.register.book import Register
from gen.register.engine import create_engine
from gen.register.sending import Channel, Dispatch, Recall
from tests.unit.register.asking import LAO_CAI, ask, confirm, take

DAY = date(2024, 12, 23)
HOME_AFFAIRS = Dispatch("Bộ Nội vụ", Channel.EXCHANGE, DAY, "G09")
FINANCE = Dispatch("Bộ Tài chính", Channel.POST, DAY, "G12", note="01 bì")
RECALL = Recall(DAY, "Sai số liệu biểu 02", "35/UBND-NC")


@pytest.fixture
def issued(book: Register) -> Register:
    """A book whose number 01 is out."""
    confirm(book, take(book, ask("a")).entry.id, "a" * 64)
    return book


def test_what_was_sent_is_read_back_in_its_order(issued: Register) -> None:
    noted = issued.sendings.note(LAO_CAI, 2024, 1, (HOME_AFFAIRS, FINANCE))

    (entry,) = issued.entries()
    assert noted == (HOME_AFFAIRS, FINANCE)
    assert issued.sendings.dispatches() == {entry.id: (HOME_AFFAIRS, FINANCE)}


def test_noting_the_same_sending_again_adds_nothing(issued: Register) -> None:
    issued.sendings.note(LAO_CAI, 2024, 1, (HOME_AFFAIRS,))

    again = issued.sendings.note(LAO_CAI, 2024, 1, (HOME_AFFAIRS, FINANCE, FINANCE))

    assert again == (FINANCE,)
    assert sum(map(len, issued.sendings.dispatches().values())) == 2


def test_two_clerks_note_one_sending_once(issued: Register, open_book: Callable[[], Register]) -> None:
    books = (issued, open_book())

    with ThreadPoolExecutor(2) as pool:
        noted = list(pool.map(lambda one: one.sendings.note(LAO_CAI, 2024, 1, (HOME_AFFAIRS,)), books))

    assert sorted(map(len, noted)) == [0, 1]


def test_a_recall_says_whom_to_tell(issued: Register) -> None:
    issued.sendings.note(LAO_CAI, 2024, 1, (HOME_AFFAIRS, FINANCE))

    told = issued.sendings.recall(LAO_CAI, 2024, 1, RECALL)

    (entry,) = issued.entries()
    assert told == (HOME_AFFAIRS, FINANCE)
    assert issued.sendings.recalls() == {entry.id: RECALL}


def test_recalling_again_with_the_same_words_is_harmless(issued: Register) -> None:
    issued.sendings.recall(LAO_CAI, 2024, 1, RECALL)
    issued.sendings.recall(LAO_CAI, 2024, 1, RECALL)

    assert len(issued.sendings.recalls()) == 1


def test_another_recall_of_a_recalled_document_is_refused(issued: Register) -> None:
    issued.sendings.recall(LAO_CAI, 2024, 1, RECALL)

    with pytest.raises(RegisterError, match="đã thu hồi ngày 23/12/2024: Sai số liệu"):
        issued.sendings.recall(LAO_CAI, 2024, 1, Recall(DAY, "Lý do khác"))


def test_a_recalled_document_is_sent_no_more(issued: Register) -> None:
    issued.sendings.recall(LAO_CAI, 2024, 1, RECALL)

    with pytest.raises(RegisterError, match="đã thu hồi, không gửi nữa"):
        issued.sendings.note(LAO_CAI, 2024, 1, (HOME_AFFAIRS,))


def test_a_recall_needs_a_reason(issued: Register) -> None:
    with pytest.raises(RegisterError, match="phải ghi rõ lý do"):
        issued.sendings.recall(LAO_CAI, 2024, 1, Recall(DAY, "  "))


def test_nothing_is_noted_before_the_day_of_the_document(issued: Register) -> None:
    early = Dispatch("Bộ Nội vụ", Channel.POST, date(2024, 12, 19))

    with pytest.raises(RegisterError, match="19/12/2024 trước ngày của văn bản số 01/BC-UBND"):
        issued.sendings.note(LAO_CAI, 2024, 1, (FINANCE, early))

    assert issued.sendings.dispatches() == {}


def test_a_number_that_is_not_out_cannot_be_sent(book: Register) -> None:
    take(book, ask("reserved"))
    with pytest.raises(RegisterError, match="mới giữ"):
        book.sendings.note(LAO_CAI, 2024, 1, (FINANCE,))
    with pytest.raises(RegisterError, match="không có số 07"):
        book.sendings.recall(LAO_CAI, 2024, 7, RECALL)
    book.void(LAO_CAI, 2024, 1, "cấp nhầm")
    with pytest.raises(RegisterError, match="đã hủy: cấp nhầm"):
        book.sendings.note(LAO_CAI, 2024, 1, (FINANCE,))


@pytest.mark.parametrize(
    "statement",
    ["UPDATE dispatch SET recipient = 'Bộ Công an' WHERE id = 1", "UPDATE recall SET reason = 'khác'"],
)
def test_a_line_changed_by_another_hand_is_found(issued: Register, location: str, statement: str) -> None:
    issued.sendings.note(LAO_CAI, 2024, 1, (FINANCE,))
    issued.sendings.recall(LAO_CAI, 2024, 1, RECALL)
    assert issued.damages() == ()

    engine = create_engine(location)
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()

    (damage,) = issued.damages()
    assert damage.mark == "lao-cai@2024#1"
