"""Accounts of a team: names, roles, agencies, passwords as argon2 hashes, keys for programs."""

import hashlib
import json
import os
import secrets
import threading
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import asdict, replace

from gen.domain.errors import ConfigurationError, UnknownName
from gen.messages import _
from gen.messages.versions import newer
from gen.pipeline.output.store import FileStore
from gen.web.access.people import Person, Role
from gen.web.own_folder import own_folder

if TYPE_CHECKING:
    from pwdlib import PasswordHash

_FORMAT = 1
"""The format of the file of accounts; a later one is left as it is."""
LEAST_LETTERS = 12
"""A password has at least so many letters; nothing else is asked of it."""


class Account(Struct, frozen=True):
    """One account; ``password`` and ``key`` are hashes, "" if there is none."""

    name: str
    roles: tuple[str, ...]
    agency: str
    password: str = ""
    key: str = ""
    disabled: bool = False

    @property
    def person(self) -> Person:
        """The person whose account it is."""
        return Person(self.name, frozenset(map(Role, self.roles)), self.agency)


class Accounts:
    """The accounts of a workspace, in a file that its owner alone may read."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()

    def all(self) -> tuple[Account, ...]:
        """Return every account, by name."""
        if not self._path.is_file():
            return ()
        try:
            stored = json.loads(self._path.read_text(encoding="utf-8"))
            if stored["format"] > _FORMAT:
                raise ConfigurationError(newer(self._path.name, str(stored["format"]), str(_FORMAT)))
            found = [Account(**{**record, "roles": tuple(record["roles"])}) for record in stored["accounts"]]
        except (ValueError, TypeError, KeyError) as error:
            text = _("Tệp tài khoản “{file}” bị hỏng; hãy lấy lại từ bản sao lưu, hoặc xóa tệp rồi tạo lại tài khoản.")
            raise ConfigurationError(text.format(file=self._path)) from error
        return tuple(sorted(found, key=lambda one: one.name))

    def person(self, name: str) -> Person | None:
        """Return the person of an account that is in use; None if there is none."""
        found = next((one for one in self.all() if one.name == name and not one.disabled), None)
        return found.person if found else None

    def stamp(self, name: str) -> str:
        """Return what changes with the password of an account, so that sessions begun before end."""
        return next((_digest(one.password)[:16] for one in self.all() if one.name == name), "")

    def add(self, name: str, password: str, roles: Iterable[Role], agency: str) -> Account:
        """Make an account; raise ConfigurationError for a name that is taken or not usable, or a short password."""
        if not name.isprintable() or not name.strip() or name != name.strip() or len(name) > 60:
            raise ConfigurationError(_("Tên tài khoản “{name}” không dùng được.").format(name=name))
        if any(one.name == name for one in self.all()):
            raise ConfigurationError(_("Đã có tài khoản “{name}”.").format(name=name))
        made = Account(name, tuple(sorted(map(str, roles))), agency, hashed(password))
        self._write((*self.all(), made))
        return made

    def change_password(self, name: str, password: str) -> None:
        """Give an account another password; UnknownName where there is no such account."""
        self._change(name, password=hashed(password))

    def disable(self, name: str) -> None:
        """Let nobody come in by the account any more; its name stays taken, for the journal names it."""
        self._change(name, disabled=True, key="")

    def new_key(self, name: str) -> str:
        """Return a new key for programs that work in the name of an account; the former one counts no more."""
        key = secrets.token_urlsafe(32)
        self._change(name, key=_digest(key))
        return key

    def by_password(self, name: str, password: str) -> Person | None:
        """Return the person who knows the password; it takes as long where there is no such account."""
        found = next((one for one in self.all() if one.name == name and not one.disabled and one.password), None)
        right = _hasher().verify(password, found.password if found else _nobodys())
        return found.person if found and right else None

    def by_key(self, key: str) -> Person | None:
        """Return the person in whose name the program works that has the key."""
        digest = _digest(key)
        accounts = (one for one in self.all() if one.key and not one.disabled)
        found = next((one for one in accounts if secrets.compare_digest(one.key, digest)), None)
        return found.person if found else None

    def _change(self, name: str, **changes: object) -> None:
        accounts = self.all()
        if not any(one.name == name for one in accounts):
            names = ", ".join(one.name for one in accounts) or "…"
            raise UnknownName(_("Không có tài khoản “{name}”; hiện có: {names}.").format(name=name, names=names))
        self._write(replace(one, **changes) if one.name == name else one for one in accounts)

    def _write(self, accounts: Iterable[Account]) -> None:
        stored = {"format": _FORMAT, "accounts": [asdict(one) for one in accounts]}
        content = json.dumps(stored, ensure_ascii=False, indent=1).encode()
        with self._lock:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            FileStore().write(self._path, content, lambda partial: os.chmod(partial, 0o600))  # noqa: PTH101


def accounts_of(root: Path) -> Accounts:
    """Return the accounts of a workspace."""
    return Accounts(own_folder(root) / "accounts.json")


def hashed(password: str) -> str:
    """Return the hash of a password; raise ConfigurationError for a short one."""
    if len(password) < LEAST_LETTERS:
        raise ConfigurationError(_("Mật khẩu cần ít nhất {count} ký tự.").format(count=LEAST_LETTERS))
    return _hasher().hash(password)


@lru_cache(maxsize=1)
def _hasher() -> "PasswordHash":
    from pwdlib import PasswordHash  # only where a team works here

    return PasswordHash.recommended()


@lru_cache(maxsize=1)
def _nobodys() -> str:
    """Return a hash that nobody has: who asks for a name that nobody has waits as long as for another."""
    return _hasher().hash(secrets.token_hex(16))


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
