"""The English catalogue says everything that the code says in Vietnamese."""

import string
import unicodedata
from collections import Counter

import pytest

from gen.messages import _, use_language
from scripts.catalogue import (
    MO,
    PO,
    catalogue_in_step,
    code_messages,
    former_english,
    to_mo,
    to_po,
    written_english,
)

HOW_TO_MEND = "run `python -m scripts.catalogue` and give the English in gen/locale/en/LC_MESSAGES/gen.po"


@pytest.fixture(scope="module")
def said() -> dict[str, tuple[str, ...]]:
    return code_messages()


@pytest.fixture(scope="module")
def english() -> dict[str, str]:
    return {str(entry.id): str(entry.string) for entry in written_english() if entry.id}


def places_in(message: str) -> Counter[tuple[str, str, str]]:
    """The placeholders of a message, each with its format and how often; none where braces are only text."""
    try:
        parts = list(string.Formatter().parse(message))
    except ValueError:
        return Counter()
    named = [part for part in parts if part[1] is not None and (part[1].isidentifier() or part[1].isdigit())]
    return Counter((str(name), form or "", turned or "") for _text, name, form, turned in named)


def test_every_message_has_its_english(said: dict[str, tuple[str, ...]], english: dict[str, str]) -> None:
    lacking = [message for message in said if not english.get(message)]

    assert not lacking, f"{HOW_TO_MEND}: {lacking}"


def test_the_catalogue_holds_nothing_that_the_code_no_longer_says(
    said: dict[str, tuple[str, ...]], english: dict[str, str]
) -> None:
    left_over = sorted(set(english) - set(said))

    assert not left_over, f"{HOW_TO_MEND}: {left_over}"


def test_both_languages_have_the_same_placeholders(english: dict[str, str]) -> None:
    unlike = {message: text for message, text in english.items() if set(places_in(message)) != set(places_in(text))}

    assert not unlike


def test_both_languages_begin_and_end_with_the_same_space(english: dict[str, str]) -> None:
    def edges(text: str) -> tuple[str, str]:
        return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]

    unlike = {message: text for message, text in english.items() if edges(message) != edges(text)}

    assert not unlike


def test_no_message_is_fuzzy() -> None:
    assert not [entry.id for entry in written_english() if entry.id and entry.fuzzy]


def test_every_vietnamese_message_is_composed_unicode(said: dict[str, tuple[str, ...]]) -> None:
    assert not [message for message in said if not unicodedata.is_normalized("NFC", message)]


def test_the_compiled_file_is_in_step_with_the_written_one() -> None:
    written = written_english()
    entries: dict[str, tuple[str, ...]] = {str(entry.id): () for entry in written if entry.id}

    assert MO.read_bytes() == to_mo(catalogue_in_step(entries, written)), HOW_TO_MEND


def test_making_the_catalogue_again_changes_nothing(english: dict[str, str]) -> None:
    files = {str(entry.id): tuple(file for file, _line in entry.locations) for entry in written_english() if entry.id}

    assert to_po(catalogue_in_step(files, written_english())) == PO.read_bytes()


def test_a_message_is_said_in_the_language_chosen() -> None:
    try:
        use_language("en")
        assert _("Không tìm thấy tệp “{file}”.") == "File “{file}” was not found."
    finally:
        use_language("vi")
    assert _("Không tìm thấy tệp “{file}”.") == "Không tìm thấy tệp “{file}”."


def test_a_changed_message_is_shown_with_the_english_it_had() -> None:
    written = catalogue_in_step({}, written_english())
    written.add("Không đọc được tệp “{file}”.", "Cannot read the file “{file}”.")
    changed = catalogue_in_step({"Chưa đọc được tệp “{file}”.": (), "Ngày ký": ()}, written)

    assert former_english("Chưa đọc được tệp “{file}”.", changed, written) == "Cannot read the file “{file}”."
    assert former_english("Ngày ký", changed, written) == ""
