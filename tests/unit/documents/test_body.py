from datetime import date

import pytest

from gen.documents.body import Body, authority_of, body_of
from gen.programme import Programme

BEFORE, AFTER = date(2024, 12, 10), date(2025, 12, 10)


def body(programme: Programme, agency: str, day: date) -> Body:
    return body_of(programme.agencies.get(agency, day), programme, day)


def test_there_is_no_district_after_july_2025(programme: Programme) -> None:
    assert body(programme, "lao-cai", BEFORE).subordinates.endswith("Ủy ban nhân dân cấp huyện")
    assert body(programme, "lao-cai", AFTER).subordinates.endswith("Ủy ban nhân dân cấp xã")


def test_online_services_are_called_by_the_term_of_the_day(programme: Programme) -> None:
    assert body(programme, "lao-cai", date(2019, 6, 20)).online_services.endswith("mức độ 3, mức độ 4")
    assert body(programme, "lao-cai", BEFORE).online_services.endswith("một phần, toàn trình")


@pytest.mark.parametrize(
    ("agency", "short", "focal_head"),
    [
        ("lao-cai", "tỉnh", "Giám đốc Sở Nội vụ"),
        ("ha-noi", "thành phố", "Giám đốc Sở Nội vụ"),
        ("bng", "Bộ", "Vụ trưởng Vụ Tổ chức cán bộ"),
        ("bnv", "Bộ", "Vụ trưởng Vụ Hợp tác quốc tế"),
        ("ttcp", "Thanh tra Chính phủ", "Vụ trưởng Vụ Tổ chức cán bộ"),
    ],
)
def test_an_agency_is_named_shortly_and_its_coordinator_with_title(
    programme: Programme, agency: str, short: str, focal_head: str
) -> None:
    words = body(programme, agency, BEFORE)
    assert (words.short, words.focal_head) == (short, focal_head)


@pytest.mark.parametrize(
    ("agency", "authority"),
    [
        ("lao-cai", "ỦY BAN NHÂN DÂN TỈNH LÀO CAI"),
        ("bng", "BỘ TRƯỞNG BỘ NGOẠI GIAO"),
        ("ttcp", "TỔNG THANH TRA CHÍNH PHỦ"),
        ("vpcp", "BỘ TRƯỞNG, CHỦ NHIỆM VĂN PHÒNG CHÍNH PHỦ"),
    ],
)
def test_a_decision_is_made_by_the_collective_or_the_head(programme: Programme, agency: str, authority: str) -> None:
    assert authority_of(programme.agencies.get(agency, BEFORE)) == authority


@pytest.mark.parametrize(
    ("agency", "day", "short", "focal_head"),
    [
        ("lao-cai.stc", BEFORE, "Sở", "Chánh Văn phòng"),
        ("lao-cai.ttt", BEFORE, "Thanh tra tỉnh", "Chánh Văn phòng"),
        ("lao-cai.thi-xa-sa-pa", BEFORE, "thị xã", "Trưởng Phòng Nội vụ"),
        ("lao-cai.xa-bat-xat", AFTER, "xã", "Trưởng Phòng Văn hóa - Xã hội"),
    ],
)
def test_a_unit_below_a_province_has_words_of_its_own(
    programme: Programme, agency: str, day: date, short: str, focal_head: str
) -> None:
    words = body(programme, agency, day)
    assert (words.short, words.focal_head, words.is_local) == (short, focal_head, False)


@pytest.mark.parametrize(
    ("agency", "submission"),
    [
        ("bnv", "kính báo cáo Thủ tướng Chính phủ"),
        ("lao-cai", "kính gửi Bộ Nội vụ tổng hợp, báo cáo Thủ tướng Chính phủ"),
        ("lao-cai.stc", "kính gửi Sở Nội vụ tổng hợp, báo cáo Ủy ban nhân dân tỉnh Lào Cai"),
        ("lao-cai.huyen-bat-xat", "kính gửi Sở Nội vụ tổng hợp, báo cáo Ủy ban nhân dân tỉnh Lào Cai"),
        ("lao-cai.snv", "kính báo cáo Ủy ban nhân dân tỉnh Lào Cai"),
    ],
)
def test_a_report_is_handed_to_whoever_adds_it_up(programme: Programme, agency: str, submission: str) -> None:
    assert body(programme, agency, BEFORE).submission == submission
