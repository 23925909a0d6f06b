"""Every style is set as the decree sets its element."""

import pytest
from lxml import etree

from gen.decree import PROFILES, Profile
from gen.layout.styles import STYLE_ROWS, styles
from tests.unit.layout.looking import child

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NS = {"w": W.strip("{}")}
Written = tuple[etree._Element, dict[str | None, etree._Element]]
"""The part of styles, and each style by its id."""

_EMPHASISED = {"DauBang", "TenBang", "GhiChuBang"}
"""Styles of our own that add weight or slant where the law is silent."""


@pytest.fixture(params=PROFILES, ids=lambda profile: profile.id)
def profile(request: pytest.FixtureRequest) -> Profile:
    profile: Profile = request.param
    return profile


@pytest.fixture
def written(profile: Profile) -> Written:
    root = etree.fromstring(styles(profile))
    return root, {style.get(W + "styleId"): style for style in root.findall("w:style", NS)}


def test_sizes_are_those_of_the_decree(profile: Profile, written: Written) -> None:
    sizes = {row.id: int(child(written[1][row.id], "w:rPr/w:sz").attrib[W + "val"]) / 2 for row in STYLE_ROWS}

    assert sizes == {row.id: profile.texts[row.element].size.preferred for row in STYLE_ROWS}


def test_weight_and_slant_are_those_of_the_decree(profile: Profile, written: Written) -> None:
    rows = [row for row in STYLE_ROWS if row.id not in _EMPHASISED]
    looks = {
        row.id: (
            written[1][row.id].find("w:rPr/w:b", NS) is not None,
            written[1][row.id].find("w:rPr/w:i", NS) is not None,
        )
        for row in rows
    }

    assert looks == {row.id: (profile.texts[row.element].bold, profile.texts[row.element].italic) for row in rows}


def test_the_body_is_justified_indented_and_spaced_within_the_law(profile: Profile, written: Written) -> None:
    body = child(written[1]["NoiDung"], "w:pPr")
    spacing = child(body, "w:spacing")

    assert child(body, "w:jc").get(W + "val") == "both"
    assert child(body, "w:ind").get(W + "firstLine") == "720"
    assert int(spacing.attrib[W + "before"]) >= profile.spacing.least_gap.value * 20
    assert int(spacing.attrib[W + "line"]) / 240 in profile.spacing.line.value


def test_times_new_roman_and_vietnamese_are_the_defaults(written: Written) -> None:
    defaults = child(written[0], "w:docDefaults/w:rPrDefault/w:rPr")

    assert set(child(defaults, "w:rFonts").attrib.values()) == {"Times New Roman"}
    assert child(defaults, "w:lang").get(W + "val") == "vi-VN"


def test_headings_carry_their_levels(written: Written) -> None:
    levels = {name: child(written[1][name], "w:pPr/w:outlineLvl").get(W + "val") for name in ("Heading1", "Heading3")}

    assert levels == {"Heading1": "0", "Heading3": "2"}


def test_no_two_styles_share_an_id_or_a_name() -> None:
    assert len({row.id for row in STYLE_ROWS}) == len({row.name for row in STYLE_ROWS}) == len(STYLE_ROWS)


def test_every_style_that_follows_another_exists(written: Written) -> None:
    following = {follower.get(W + "val") for style in written[1].values() for follower in style.findall("w:next", NS)}

    assert following <= set(written[1])
