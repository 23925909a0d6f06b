"""What the book says of a document after it was numbered, as values: to whom it went, how, and its recall."""

from datetime import date
from enum import StrEnum

from msgspec import Struct


class Channel(StrEnum):
    """How a document goes out, by the word on the command line."""

    EXCHANGE = "truc"
    EMAIL = "email"
    POST = "buu-dien"
    BY_HAND = "truc-tiep"
    FAX = "fax"

    @property
    def label(self) -> str:
        """The way in words; the book is Vietnamese in every language."""
        return _LABELS[self]


_LABELS = {
    Channel.EXCHANGE: "Trục liên thông văn bản quốc gia",
    Channel.EMAIL: "Thư điện tử công vụ",
    Channel.POST: "Bưu điện",
    Channel.BY_HAND: "Giao trực tiếp",
    Channel.FAX: "Fax",
}


class Dispatch(Struct, frozen=True):
    """A document sent to one recipient; ``organ`` is its code, ``address`` where it went, "" where not known."""

    recipient: str
    channel: Channel
    sent_on: date
    organ: str = ""
    address: str = ""
    note: str = ""


class Recall(Struct, frozen=True):
    """A document recalled (ND30 Điều 18 khoản 4); ``notice`` is the code of the document that announced it."""

    recalled_on: date
    reason: str
    notice: str = ""
