"""Every style is set as the decree sets its element."""

import pytest
from lxml import etree

from gen.decree import PROFILES
from gen.layout.styles import STYLE_ROWS, styles

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NS = {"w": W.strip("{}")}
_EMPHASISED = {"DauBang", "TenBang", "GhiChuBang"}
"""Styles of our own that add weight or slant where the law is silent."""


@pytest.fixture(params=PROFILES, ids=lambda profile: profile.id)
def profile(request):
    return request.param


@pytest.fixture
def written(profile):
    root = etree.fromstring(styles(profile))
    return root, {style.get(W + "styleId"): style for style in root.findall("w:style", NS)}


def test_sizes_are_those_of_the_decree(profile, written):
    sizes = {row.id: int(written[1][row.id].find("w:rPr/w:sz", NS).get(W + "val")) / 2 for row in STYLE_ROWS}

    assert sizes == {row.id: profile.texts[row.element].size.preferred for row in STYLE_ROWS}


def test_weight_and_slant_are_those_of_the_decree(profile, written):
    rows = [row for row in STYLE_ROWS if row.id not in _EMPHASISED]
    looks = {
        row.id: (
            written[1][row.id].find("w:rPr/w:b", NS) is not None,
            written[1][row.id].find("w:rPr/w:i", NS) is not None,
        )
        for row in rows
    }

    assert looks == {row.id: (profile.texts[row.element].bold, profile.texts[row.element].italic) for row in rows}


def test_the_body_is_justified_indented_and_spaced_within_the_law(profile, written):
    body = written[1]["NoiDung"].find("w:pPr", NS)
    spacing = body.find("w:spacing", NS)

    assert body.find("w:jc", NS).get(W + "val") == "both"
    assert body.find("w:ind", NS).get(W + "firstLine") == "720"
    assert int(spacing.get(W + "before")) >= profile.spacing.least_gap.value * 20
    assert int(spacing.get(W + "line")) / 240 in profile.spacing.line.value


def test_times_new_roman_and_vietnamese_are_the_defaults(written):
    defaults = written[0].find("w:docDefaults/w:rPrDefault/w:rPr", NS)

    assert set(defaults.find("w:rFonts", NS).attrib.values()) == {"Times New Roman"}
    assert defaults.find("w:lang", NS).get(W + "val") == "vi-VN"


def test_headings_carry_their_levels(written):
    levels = {name: written[1][name].find("w:pPr/w:outlineLvl", NS).get(W + "val") for name in ("Heading1", "Heading3")}

    assert levels == {"Heading1": "0", "Heading3": "2"}


def test_no_two_styles_share_an_id_or_a_name():
    assert len({row.id for row in STYLE_ROWS}) == len({row.name for row in STYLE_ROWS}) == len(STYLE_ROWS)


def test_every_style_that_follows_another_exists(written):
    following = {
        style.find("w:next", NS).get(W + "val") for style in written[1].values() if style.find("w:next", NS) is not None
    }

    assert following <= set(written[1])
