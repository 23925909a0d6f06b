"""Which series a document is numbered in: the head of the office decides (ND30 Điều 15)."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from gen.domain.errors import ConfigurationError
from gen.messages import _
from gen.register.model import Series

_KEYS = ("scope", "groups")
COPIES_GROUP = "ban-sao"
"""Group of copies: all forms of copy of a body share one series (ND30 Annex I, Part II)."""
LETTERS_GROUP = "CV"
"""Group of công văn, which have no abbreviation of their own (ND30 Annex III)."""


class Scope(StrEnum):
    """How numbers are shared out, as written in the settings."""

    AGENCY = "agency"
    TYPE = "type"
    COMMON = "common"


class SeriesPolicy(Struct, frozen=True):
    """The office's choice: one series for each agency, for each type of document, or one for all.

    ``groups`` puts types (by abbreviation: ``QĐ``, ``CT``) into a named group with a series of its own. Secret
    documents, and councils and boards under the host's seal always have their own series.
    """

    scope: Scope = Scope.AGENCY
    groups: Mapping[str, str] = field(default_factory=dict)

    def series_for(self, issuer: str, type_symbol: str, *, body: str = "", secret: bool = False) -> Series:
        """Return the series for a document of a type (``BC``; empty for công văn) issued by an agency."""
        type_group = type_symbol or LETTERS_GROUP
        own = type_group if self.scope is Scope.TYPE else ""
        issuer = "" if self.scope is Scope.COMMON else issuer
        return Series(issuer, self.groups.get(type_group, own), body, secret)

    def series_for_copies(self, copyist: str) -> Series:
        """Return the series of the copies that an agency makes, whatever their form."""
        return Series("" if self.scope is Scope.COMMON else copyist, COPIES_GROUP)


def read_policy(table: Mapping[str, object]) -> SeriesPolicy:
    """Return the policy of the table ``[register]`` of ``gen.toml``: ``scope`` and ``groups`` (type = group).

    Raises ConfigurationError for a setting or a scope that does not exist, or groups of the wrong shape.
    """
    unknown = sorted(set(table) - set(_KEYS))
    if unknown:
        text = _("[register] trong gen.toml: không có mục “{key}”; các mục dùng được: {known}.")
        raise ConfigurationError(text.format(key=unknown[0], known=", ".join(_KEYS)))
    scope, groups = table.get("scope", Scope.AGENCY.value), table.get("groups", {})
    if scope not in {known.value for known in Scope}:
        raise ConfigurationError(
            _("[register] trong gen.toml: scope “{scope}” không có; dùng {known}.").format(
                scope=scope, known=", ".join(known.value for known in Scope)
            )
        )
    if not isinstance(groups, Mapping) or not all(isinstance(name, str) for name in groups.values()):
        raise ConfigurationError(_('[register] trong gen.toml: groups phải có dạng {QĐ = "tên nhóm"}.'))
    if COPIES_GROUP in groups.values():
        text = _("[register] trong gen.toml: tên nhóm “{name}” dành cho bản sao; hãy chọn tên khác.")
        raise ConfigurationError(text.format(name=COPIES_GROUP))
    return SeriesPolicy(Scope(scope), {str(kind): str(name) for kind, name in groups.items()})
