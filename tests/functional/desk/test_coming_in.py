"""Who may come in, and what is refused before any page is asked."""

import signal
import socket
from pathlib import Path

import httpx
import pytest

from tests.support.desk import Browser, Served, come_in, served


def test_the_address_lets_one_browser_in_and_then_nobody(workspace: Path) -> None:
    with served(workspace) as desk, come_in(desk) as owner:
        stolen = httpx.get(desk.address, follow_redirects=True)
        again = owner.get("/")

    assert stolen.status_code == 403
    assert "chỉ dùng được một lần" in stolen.text
    assert again.status_code == 200


def test_a_new_address_is_printed_when_the_first_was_used(workspace: Path) -> None:
    with served(workspace) as desk:
        with come_in(desk):
            httpx.get(desk.address)
        desk.next_line()  # how to stop
        printed = desk.next_line()
        with Browser(desk.base) as second:
            answer = second.get(printed[printed.index("http") :].strip())

    assert answer.status_code == 200


def test_nobody_comes_in_without_the_token(desk: Served) -> None:
    answers = [httpx.get(f"{desk.base}{path}") for path in ("/", "/so-lieu/2024/lao-cai", "/?token=", "/?token=abc")]

    assert [answer.status_code for answer in answers] == [403] * 4
    assert not any("Lào Cai" in answer.text for answer in answers)


def test_a_forged_cookie_is_no_session(desk: Served) -> None:
    port = desk.base.rpartition(":")[2]

    answer = httpx.get(f"{desk.base}/", cookies={f"gen-desk-{port}": "InJvb3Qi.Zm9yZ2Vk.c2lnbmF0dXJl"})

    assert answer.status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "", "Origin": "http://example.com"},
        {"Sec-Fetch-Site": "", "Origin": "null"},
    ],
    ids=str,
)
def test_a_form_of_another_page_changes_nothing(browser: Browser, headers: dict[str, str]) -> None:
    answer = browser.post("/chon", data={"don-vi": "lao-cai", "nam": "2024"}, headers=headers)

    assert answer.status_code == 403
    assert "không đến từ trang của gen" in answer.text


def test_an_older_browser_is_known_by_its_origin(desk: Served, browser: Browser) -> None:
    request = browser.build_request("POST", "/chon", data={"don-vi": "lao-cai", "nam": "2024"})
    del request.headers["Sec-Fetch-Site"]
    request.headers["Origin"] = desk.base

    assert browser.send(request).status_code == 303 or "Lào Cai" in browser.get("/").text


def test_another_name_of_the_host_is_refused(browser: Browser) -> None:
    assert browser.get("/", headers={"Host": "evil.example"}).status_code == 400


def test_every_answer_forbids_what_is_not_its_own(browser: Browser) -> None:
    for path in ("/", "/khong-co", "/tinh/desk.css"):
        headers = browser.get(path).headers
        assert headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"


def test_the_session_is_hidden_from_scripts_and_other_sites(workspace: Path) -> None:
    with served(workspace) as desk:
        cookie = httpx.get(desk.address).headers["Set-Cookie"]

    assert "HttpOnly" in cookie
    assert "samesite=strict" in cookie.lower()


def test_a_request_of_200_mb_is_refused_with_a_sentence(browser: Browser) -> None:
    content = b"0" * 200 * 2**20

    answer = browser.post("/nop-bao-cao", files={"tep": ("lon.xlsx", content)})

    assert answer.status_code == 413
    assert "lớn quá 32 MB" in answer.text


def test_a_taken_port_is_told_and_the_next_one_used(workspace: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with served(workspace, "--port", str(port)) as desk:
            used = desk.base.rpartition(":")[2]

    assert int(used) > port


def test_the_desk_is_for_this_machine_alone_unless_a_team_has_accounts(workspace: Path) -> None:
    with pytest.raises(AssertionError, match="--team"), served(workspace, "--host", "0.0.0.0"):
        pass


def test_ctrl_c_ends_the_desk_with_a_sentence(workspace: Path) -> None:
    with served(workspace) as desk:
        desk.process.send_signal(signal.SIGINT)
        out, _err = desk.process.communicate(timeout=20)

    assert "Đã dừng." in out
    assert desk.process.returncode == 0
