"""How documents speak of their programme: what data leave out, a general word stands for."""

from datetime import date

from msgspec.structs import replace

from gen.documents.citations import decision_of
from gen.documents.programme_names import programme_names, reached
from gen.documents.request import DocumentRequest
from gen.domain.measures import JointWork, OwnWords
from gen.domain.plans import Plans
from gen.programme import Programme

DAY = date(2024, 12, 10)


def plain(programme: Programme) -> Programme:
    """Return the programme without words, phases, plans and people trained of its own."""
    measures = replace(
        programme.measures, compared=(), coverage={}, joint=JointWork(), wording=OwnWords(), successor=None, project=""
    )
    return replace(programme, measures=measures, plans=Plans())


def test_a_programme_speaks_in_its_own_words(programme: Programme) -> None:
    names = programme_names(programme, DAY)

    assert (names.collector, names.reports_to, names.groups) == ("Bộ Nội vụ", "Thủ tướng Chính phủ", "năm")
    assert (names.midterm, names.publicity_group, names.trainings_group) == ("sơ kết 3 năm", 1, 3)
    assert names.covered == (
        "công chức được tập huấn kiến thức về Cộng đồng ASEAN và kỹ năng hành chính, quản lý nhà nước"
    )


def test_what_a_programme_does_not_say_is_said_by_its_name(programme: Programme) -> None:
    names = programme_names(plain(programme), DAY)

    assert (names.publicity, names.information, names.aims) == ("Đề án 1439",) * 3
    assert (names.midterm, names.standards, names.covered, names.joint.title, names.outlook) == ("sơ kết", *[""] * 4)


def test_results_that_belong_to_no_group_are_told_with_the_last(programme: Programme) -> None:
    names = programme_names(plain(programme), DAY)

    assert (names.publicity_group, names.trainings_group, names.joint_group) == (5, 5, 5)


def test_phases_share_a_year_where_the_decision_has_it_so(programme: Programme) -> None:
    years = programme_names(programme, DAY).years

    assert (years.first_plain, years.second_plain, years.shared_year) == ("2019 - 2022", "2022 - 2025", 2022)


def test_without_phases_the_midterm_divides_the_years(programme: Programme) -> None:
    years = programme_names(plain(programme), DAY).years

    assert (years.phased, years.first_plain, years.second_plain) == (False, "2019 - 2022", "2022 - 2025")


def test_no_line_ends_within_a_span(programme: Programme) -> None:
    assert programme_names(programme, DAY).years.whole == "2019\u00a0-\u00a02025"


def test_a_target_of_people_is_told_by_whom_it_reaches(programme: Programme) -> None:
    goal = programme.indicators[0]

    assert reached(programme, goal, "40%") == "40% công chức được tập huấn kiến thức về Cộng đồng ASEAN"
    assert reached(plain(programme), goal, "40%").startswith("tỷ lệ công chức được tập huấn")
    assert reached(plain(programme), goal, "40%").endswith(" đạt 40%")


def test_a_programme_that_its_citation_names_is_not_named_again(programme: Programme) -> None:
    cited = replace(programme.decision, citation="Kế hoạch số 01/KH-UBND về việc thực hiện Đề án 1439")
    agency = programme.agencies.get("lao-cai", DAY)
    asked = DocumentRequest("annual", agency, 2024, DAY, programme)

    assert decision_of(asked).introduced.endswith(" (sau đây gọi tắt là Đề án 1439)")
    assert decision_of(replace(asked, programme=replace(programme, decision=cited))).introduced == cited.citation
