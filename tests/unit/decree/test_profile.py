"""Which instrument governs a document, and the values others build on."""

from datetime import date

import pytest

from gen.decree import ND30, PROFILES, TT01, Edge, Element, Profile, profile_on
from gen.decree.elements import TextRule
from gen.decree.lines import LineRule
from gen.decree.literals import POINT_LETTERS
from gen.decree.marks import Mark
from gen.decree.page import PageRule
from gen.decree.types import DocumentType


@pytest.mark.parametrize(
    ("day", "profile"),
    [(date(2020, 3, 4), TT01), (date(2020, 3, 5), ND30), (date(2012, 1, 1), TT01), (date(2025, 12, 1), ND30)],
)
def test_the_day_of_the_document_chooses_its_profile(day: date, profile: Profile) -> None:
    assert profile_on(day) is profile


def test_an_undated_document_follows_the_decree_in_force() -> None:
    assert profile_on(None) is ND30


def test_the_decree_numbers_pages_on_top_and_the_circular_at_the_bottom() -> None:
    assert ND30.page.number.value.edge is Edge.HEADER
    assert TT01.page.number.value.edge is Edge.FOOTER


def test_no_profile_shows_a_number_on_the_first_page() -> None:
    assert not any(profile.page.number.value.shown_on_first_page for profile in PROFILES)


def test_the_last_legal_base_ends_with_a_full_stop_now_and_with_a_comma_before() -> None:
    assert (ND30.bases.last, TT01.bases.last) == (".", ",")


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
def test_every_rule_cites_a_clause(profile: Profile) -> None:
    rules: list[TextRule | LineRule | DocumentType | Mark] = [
        *profile.texts.values(),
        *profile.lines.values(),
        *profile.types,
        *profile.copies,
        *profile.urgency,
    ]

    assert all(rule.clause for rule in rules)


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
def test_the_size_our_documents_use_is_a_lawful_size(profile: Profile) -> None:
    assert all(rule.size.preferred in rule.size for rule in profile.texts.values())


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
def test_the_margins_our_documents_use_are_lawful_margins(profile: Profile) -> None:
    page: PageRule = profile.page

    assert all(edge.value.preferred in edge.value for edge in (page.top, page.bottom, page.left, page.right))


def test_the_decree_names_twenty_nine_types_and_the_circular_thirty_two() -> None:
    assert (len(ND30.types), len(TT01.types)) == (29, 32)


def test_only_letters_and_public_letters_have_no_abbreviation() -> None:
    assert {kind.name for kind in ND30.types if not kind.abbreviation} == {"Công văn", "Thư công"}


def test_no_two_types_share_an_abbreviation() -> None:
    used = [kind.abbreviation for kind in ND30.types if kind.abbreviation]

    assert len(used) == len(set(used))


def test_legal_bases_are_italic_under_the_decree_and_upright_under_the_circular() -> None:
    assert (ND30.texts[Element.BASES].italic, TT01.texts[Element.BASES].italic) == (True, False)


def test_the_letters_of_points_follow_the_vietnamese_alphabet() -> None:
    assert POINT_LETTERS.text.startswith("abcdđe")
    assert not set("fjwz") & set(POINT_LETTERS.text)
