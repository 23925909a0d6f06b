"""A team at the desk: accounts, roles by agency, nobody reaching for another's report."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.desk import Browser, Served, served

PASSWORD = "mật khẩu đủ dài"
PEOPLE = {
    "lan": ("clerk", "lao-cai"),
    "minh": ("clerk", "ha-noi"),
    "bo-noi-vu": ("secretariat", "bnv"),
    "so-noi-vu": ("secretariat", "lao-cai"),
    "van-thu": ("registrar", "lao-cai"),
    "quan-tri": ("admin", ""),
}


def user(workspace: Path, *words: str, password: str = PASSWORD) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "gen", "--workspace", str(workspace), "user", *words]
    return subprocess.run(command, input=f"{password}\n", capture_output=True, text=True, check=False)


@contextmanager
def served_to(people: Mapping[str, tuple[str, str]], workspace: Path) -> Iterator[Served]:
    """Serve a workspace to people with accounts, each with a role and, where they are of one alone, an agency."""
    for name, (role, agency) in people.items():
        words = ("--agency", agency) if agency else ()
        assert user(workspace, "add", name, "--role", role, *words).returncode == 0
    with served(workspace, "--team") as running:
        yield running


@pytest.fixture(scope="module")
def team(workspace: Path) -> Iterator[Served]:
    with served_to(PEOPLE, workspace) as running:
        yield running


@contextmanager
def logged_in(team: Served, name: str, password: str = PASSWORD) -> Iterator[Browser]:
    with Browser(team.base) as browser:
        browser.post("/dang-nhap", data={"ten": name, "mat-khau": password})
        yield browser


def test_nobody_sees_a_page_without_logging_in(team: Served) -> None:
    with Browser(team.base) as stranger:
        page = stranger.get("/so-lieu/2024/lao-cai").text

    assert "Đăng nhập" in page
    assert "Lào Cai" not in page


def test_a_clerk_works_for_their_own_agency(team: Served, form: bytes) -> None:
    with logged_in(team, "lan") as lan:
        page = lan.post("/nop-bao-cao", files={"tep": ("a.xlsx", form)}).text
        start = lan.get("/").text

    assert "Báo cáo năm 2024 của Ủy ban nhân dân tỉnh Lào Cai" in page
    assert "Ủy ban nhân dân thành phố Hà Nội" not in start


@pytest.mark.parametrize(
    "path",
    [
        "/so-lieu/2024/lao-cai",
        "/so-lieu/2024/lao-cai/danh-dau",
        "/van-ban/annual/2024/lao-cai",
        "/bieu-mau/tep?don-vi=lao-cai",
    ],
)
def test_a_clerk_reaching_for_another_agency_is_refused(team: Served, path: str) -> None:
    with logged_in(team, "minh") as minh:
        answer = minh.get(path)

    assert answer.status_code == 403
    assert "không được xem số liệu" in answer.text


def test_a_clerk_cannot_hand_in_for_another_agency(team: Served, workspace: Path, form: bytes) -> None:
    path = workspace / "data/progress/2024/lao-cai.xlsx"
    before = path.read_bytes() if path.exists() else None
    with logged_in(team, "minh") as minh:
        page = minh.post("/nop-bao-cao", files={"tep": ("a.xlsx", form + b" ")}).text

    assert "không được xem số liệu" in page
    assert (path.read_bytes() if path.exists() else None) == before


@pytest.mark.parametrize(
    ("name", "path", "status"),
    [
        ("lan", "/cap-so", 403),
        ("lan", "/tinh-hinh", 403),
        ("lan", "/thiet-lap", 403),
        ("lan", "/nhat-ky", 403),
        ("van-thu", "/cap-so", 200),
        ("van-thu", "/nop-bao-cao", 403),
        ("bo-noi-vu", "/tinh-hinh?nam=2024", 200),
        ("bo-noi-vu", "/so-lieu/2024/lao-cai", 200),
        ("bo-noi-vu", "/cap-so", 403),
        ("quan-tri", "/nhat-ky", 200),
        ("quan-tri", "/so-lieu/2024/lao-cai", 403),
    ],
)
def test_a_role_opens_its_own_pages_alone(team: Served, name: str, path: str, status: int) -> None:
    with logged_in(team, name) as browser:
        assert browser.get(path).status_code == status


def test_the_secretariat_of_a_province_sees_its_own_sums_and_makes_its_own_documents(team: Served) -> None:
    with logged_in(team, "so-noi-vu") as own:
        nation = own.get("/tong-hop?so-lieu=CT04&nam=2024").text
        other = own.get("/tong-hop?so-lieu=CT04&nam=2024&cua=ha-noi")
        batch = own.post("/lap-hang-loat", data={"loai": "annual", "nam": "2024", "ma": "ha-noi"}).text

    assert "Cả nước:" not in nation
    assert other.status_code == 403
    assert "Không có cơ quan nào trong phạm vi" in batch


def test_links_to_pages_that_are_closed_are_not_shown(team: Served) -> None:
    with logged_in(team, "lan") as lan:
        page = lan.get("/").text

    assert "Nộp báo cáo" in page
    assert "/cap-so" not in page.partition("<main")[0]


def test_wrong_passwords_make_a_name_wait(team: Served) -> None:
    with Browser(team.base) as guessing:
        answers = [
            guessing.post("/dang-nhap", data={"ten": "nguoi-la", "mat-khau": f"đoán {count}"}) for count in range(7)
        ]

    assert answers[0].status_code == 403
    assert "không đúng" in answers[0].text
    assert answers[-1].status_code == 429


def test_a_disabled_account_and_a_changed_password_end_the_session(workspace: Path) -> None:
    user(workspace, "add", "tam", "--role", "admin")
    user(workspace, "add", "doi", "--role", "admin")
    with served(workspace, "--team") as team, logged_in(team, "tam") as tam, logged_in(team, "doi") as doi:
        assert "Đăng nhập" not in tam.get("/").text
        user(workspace, "disable", "tam")
        user(workspace, "passwd", "doi", password="một mật khẩu khác")
        assert "Đăng nhập" in tam.get("/").text
        assert "Đăng nhập" in doi.get("/").text


def test_passwords_are_kept_as_hashes_that_only_their_owner_may_read(team: Served, workspace: Path) -> None:
    path = workspace / ".gen-desk/accounts.json"

    assert PASSWORD not in path.read_text(encoding="utf-8")
    assert "$argon2" in path.read_text(encoding="utf-8")
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("words", "password", "said"),
    [
        (("add", "ngan", "--role", "clerk"), "ngắn", "ít nhất 12 ký tự"),
        (("add", "la", "--role", "clerk", "--agency", "khong-co"), PASSWORD, "Không có đơn vị"),
        (("passwd", "khong-ai"), PASSWORD, "Không có tài khoản"),
    ],
)
def test_what_cannot_be_an_account_is_told(
    team: Served, workspace: Path, words: tuple[str, ...], password: str, said: str
) -> None:
    answer = user(workspace, *words, password=password)

    assert answer.returncode == 2
    assert said in answer.stderr


def test_two_clerks_and_a_secretariat_work_at_once(team: Served, form: bytes) -> None:
    with logged_in(team, "lan") as lan, logged_in(team, "minh") as minh, logged_in(team, "bo-noi-vu") as ministry:
        lan.post("/nop-bao-cao", files={"tep": ("a.xlsx", form)})
        made = minh.post("/van-ban/annual/2024/ha-noi").text
        board = ministry.get("/tinh-hinh?nam=2024").text

    assert "Đã lập văn bản" in made
    assert "Lào Cai" in board


def test_a_proxy_that_logs_in_names_the_person(workspace: Path, team: Served) -> None:
    with served(workspace, "--team", "--trust-remote-user", "X-Remote-User") as desk, Browser(desk.base) as browser:
        known = browser.get("/", headers={"X-Remote-User": "lan"})
        unknown = browser.get("/", headers={"X-Remote-User": "ai-do"})

    assert "Nộp báo cáo" in known.text
    assert unknown.status_code == 403
