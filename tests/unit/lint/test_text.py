"""The whole text as one string: what is found in it has its place in a paragraph."""

import re

from gen.lint.anatomy.text import WholeText
from gen.wordml.model import Paragraph, ParagraphFormat


def _text(*texts: str) -> WholeText:
    return WholeText([Paragraph(n, "body", text, (), ParagraphFormat()) for n, text in enumerate(texts, start=1)])


def test_a_hit_names_its_paragraph_and_its_letters_there() -> None:
    (hit,) = _text("Sở Nội vụ", "Bộ Nội vụ").search(re.compile("Bộ"))

    assert (hit.paragraph.number, hit.start, hit.end, hit.text) == (2, 0, 2, "Bộ")


def test_a_pattern_does_not_match_across_paragraphs() -> None:
    assert list(_text("Sở Nội", "vụ").search(re.compile(r"Nội\s+vụ"))) == []


def test_words_are_found_in_small_letters_however_they_are_typed() -> None:
    hits = list(_text("ỦY BAN", "Ủy ban").find("ủy ban"))

    assert [hit.text for hit in hits] == ["ỦY BAN", "Ủy ban"]


def test_words_are_found_exactly_as_typed() -> None:
    hits = list(_text("ỦY BAN", "Ủy ban").find_typed("Ủy ban"))

    assert [hit.paragraph.number for hit in hits] == [2]


def test_small_letters_keep_the_length_of_the_text() -> None:
    text = _text("İstanbul và Bộ Nội vụ")

    (hit,) = text.find("bộ nội vụ")

    assert (len(text.lower), hit.text) == (len(text.joined), "Bộ Nội vụ")


def test_a_word_stands_within_a_sentence_behind_a_small_letter_or_a_comma() -> None:
    hits = list(_text("Tỉnh A, tỉnh B và Tỉnh C. Tỉnh D").find("tỉnh"))

    assert [hit.within_sentence for hit in hits] == [False, True, True, False]


def test_the_vocabulary_knows_whole_words_as_typed_and_in_small_letters() -> None:
    words = _text("Ông (Nguyễn) đến,", "không về").words

    assert {"Ông", "Nguyễn", "về"} <= words.typed
    assert {"ông", "nguyễn"} <= words.small
    assert "ông" not in words.typed


def test_the_vocabulary_frees_words_of_the_marks_around_and_between_them() -> None:
    words = _text("“Sở Y tế”: (12/2024, kế-hoạch_1) ½", "của\u0301 …").words

    assert words.typed == {"Sở", "Y", "tế", "12", "2024", "kế", "hoạch_1", "½", "của"}


def test_the_signs_of_the_vocabulary_hold_every_sign_of_the_text_behind_its_space() -> None:
    text = _text("a ,b", f"{'dài ' * 100}« {{\u00ad", "x\ufeffy")

    assert all(sign in text.words.signs for sign in (" ,b", "«", "{\u00ad", "x\ufeffy"))


def test_a_word_is_looked_for_only_where_it_stands_in_the_whole_text() -> None:
    whole = _text("theo điều 5", "tại chương II")
    part = WholeText(whole.paragraphs[1:], whole)

    assert [hit.text for hit in part.search_word(("điều ", "chương "), re.compile(r"\w+ [\dIV]+"))] == ["chương II"]
    assert list(part.search_word(("khoản ",), re.compile(r"\w+ \d"))) == []


def test_a_gap_is_a_row_of_spaces_of_either_kind() -> None:
    hits = list(_text("Sở Nội vụ", "Sở \u00a0Nội  vụ").search_gaps(re.compile(r"[ \u00a0]{2}")))

    assert [(hit.paragraph.number, hit.start) for hit in hits] == [(2, 2), (2, 7)]
