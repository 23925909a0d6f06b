"""The office chooses its series."""

import pytest

from gen.domain.errors import ConfigurationError, RegisterError
from gen.register import Scope, Series, SeriesPolicy, read_policy


@pytest.mark.parametrize(
    ("scope", "type_symbol", "key"),
    [
        (Scope.AGENCY, "BC", "lao-cai"),
        (Scope.AGENCY, "", "lao-cai"),
        (Scope.TYPE, "BC", "lao-cai/BC"),
        (Scope.TYPE, "", "lao-cai/CV"),
        (Scope.COMMON, "BC", "chung"),
    ],
)
def test_the_series_follows_the_scope(scope: Scope, type_symbol: str, key: str) -> None:
    assert SeriesPolicy(scope).series_for("lao-cai", type_symbol).key == key


def test_a_group_of_types_has_its_own_series() -> None:
    policy = SeriesPolicy(Scope.AGENCY, {"QĐ": "quyet-dinh", "CT": "quyet-dinh"})

    assert policy.series_for("bnv", "CT").key == policy.series_for("bnv", "QĐ").key == "bnv/quyet-dinh"


def test_secret_documents_and_councils_have_their_own_series() -> None:
    policy = SeriesPolicy(Scope.COMMON)

    assert policy.series_for("bnv", "BC", secret=True).key == "chung+mat"
    assert policy.series_for("bnv", "BC", body="hoi-dong-thi-dua").key == "chung:hoi-dong-thi-dua"


@pytest.mark.parametrize("key", ["lao-cai", "chung", "bnv:hdtd/QĐ+mat", "bnv+mat", "bnv/BC"])
def test_a_key_is_read_back(key: str) -> None:
    assert Series.parse(key).key == key


@pytest.mark.parametrize("key", ["", "/BC", "bnv+khac", "bnv+", "a b", "a/b/c"])
def test_a_key_that_makes_no_sense_is_refused(key: str) -> None:
    with pytest.raises(RegisterError):
        Series.parse(key)


def test_the_name_of_the_series_of_copies_is_nobody_elses() -> None:
    with pytest.raises(ConfigurationError, match="dành cho bản sao"):
        read_policy({"groups": {"QĐ": "ban-sao"}})
