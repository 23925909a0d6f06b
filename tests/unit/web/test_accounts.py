"""The file of accounts: a later or damaged one is left as it is, with one sentence."""

from pathlib import Path

import pytest

from gen.domain.errors import ConfigurationError
from gen.web.access.accounts import Accounts
from gen.web.access.people import Role

PASSWORD = "mật khẩu đủ dài"


@pytest.mark.parametrize("content", ["{", "[]", '{"format": 1}', '{"format": 99, "accounts": []}'])
def test_what_cannot_be_read_is_not_written_over(tmp_path: Path, content: str) -> None:
    path = tmp_path / "accounts.json"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(ConfigurationError):
        Accounts(path).add("lan", PASSWORD, [Role.CLERK], "lao-cai")

    assert path.read_text(encoding="utf-8") == content


def test_a_key_opens_in_the_name_of_its_account_until_the_next_one(tmp_path: Path) -> None:
    accounts = Accounts(tmp_path / "accounts.json")
    accounts.add("may", PASSWORD, [Role.ADMIN], "")
    first, second = accounts.new_key("may"), accounts.new_key("may")

    found = accounts.by_key(second)

    assert found is not None
    assert found.name == "may"
    assert accounts.by_key(first) is None


@pytest.mark.parametrize("name", ["", " lan", "a\nb", "x" * 61])
def test_a_name_that_cannot_be_shown_is_no_account(tmp_path: Path, name: str) -> None:
    with pytest.raises(ConfigurationError):
        Accounts(tmp_path / "accounts.json").add(name, PASSWORD, [Role.CLERK], "")
