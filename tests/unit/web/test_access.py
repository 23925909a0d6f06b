"""Tokens, throttle, names of files."""

import pytest

from gen.web.access.sessions import Tokens
from gen.web.access.throttle import Throttle
from gen.web.posted import bare_name
from gen.web.words import day_typed


def test_a_token_lets_one_in_once() -> None:
    tokens = Tokens()
    token = tokens.new()

    assert [tokens.take("khác"), tokens.take(token), tokens.take(token)] == [False, True, False]


def test_a_new_token_ends_the_one_before() -> None:
    tokens = Tokens()
    first = tokens.new()
    tokens.new()

    assert not tokens.take(first)


def test_a_name_waits_after_too_many_failures_and_others_do_not() -> None:
    throttle = Throttle(3, 60)
    for _round in range(3):
        throttle.failed("lan")

    assert throttle.must_wait("lan")
    assert not throttle.must_wait("minh")
    throttle.succeeded("lan")
    assert not throttle.must_wait("lan")


def test_failures_are_forgotten_with_time() -> None:
    throttle = Throttle(1, 0)
    throttle.failed("lan")

    assert not throttle.must_wait("lan")


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\báo cáo.xlsx", "báo cáo.xlsx"),
        ("a\nb.xlsx", "ab.xlsx"),
        ("..", "tep"),
        ("", "tep"),
        ("x" * 500 + ".xlsx", "x" * 150),
    ],
)
def test_a_name_from_a_browser_is_only_a_name(sent: str, name: str) -> None:
    assert bare_name(sent) == name


@pytest.mark.parametrize("text", ["14/12/2024", "2024-12-14", " 14 / 12 / 2024 "])
def test_a_day_is_typed_as_people_write_it(text: str) -> None:
    day = day_typed(text)

    assert day is not None
    assert day.isoformat() == "2024-12-14"
