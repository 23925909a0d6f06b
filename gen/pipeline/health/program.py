"""Python and the libraries: which versions are there, which parts were not installed."""

import platform
import re
from collections.abc import Iterator, Mapping
from importlib.metadata import Distribution, PackageNotFoundError, version

from gen.messages import _
from gen.pipeline.health import findings
from gen.pipeline.health.model import Observation, place

DISTRIBUTION = "gen-1439"
_NOT_FOR_USERS = "dev"
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_EXTRA = re.compile(r"extra\s*==\s*[\"']([^\"']+)[\"']")
_TESTED = re.compile(r"Programming Language :: Python :: (\d+\.\d+)")
_SHOWN = ("lxml", "pandas", "docxtpl", "python-docx", "openpyxl", "SQLAlchemy")
"""The libraries whose version a helper asks for first."""


def the_distribution() -> Distribution | None:
    """Return what pip knows of the program; None where it runs from its source."""
    try:
        return Distribution.from_name(DISTRIBUTION)
    except PackageNotFoundError:
        return None


def python(distribution: Distribution | None) -> Observation:
    """Look at Python: is it one of those that the program was tried with?"""
    major, minor, _micro = platform.python_version_tuple()
    here = f"{platform.python_version()}, {platform.architecture()[0]}, {platform.system()} {platform.release()}"
    tested = [] if distribution is None else _tested(distribution)
    if not tested or f"{major}.{minor}" in tested:
        return Observation("Python", here)
    said = findings.PYTHON_UNTESTED.at(
        place("Python"), version=_version(distribution), python=f"{major}.{minor}", tested=", ".join(tested)
    )
    return Observation("Python", here, (said,))


def libraries(distribution: Distribution | None) -> Observation:
    """Look at the libraries that every command may need."""
    subject = _("Thư viện")
    if distribution is None:
        return Observation(subject, _("gen chạy thẳng từ mã nguồn, chưa cài bằng pip nên không đối chiếu được"))
    missing = _missing(required(distribution).get("", ()))
    found = ", ".join(f"{name} {installed}" for name in _SHOWN if (installed := version_of(name)))
    said = findings.LIBRARY_MISSING.at(place(DISTRIBUTION), names=", ".join(missing))
    return Observation(subject, found, (said,) if missing else ())


def extras(distribution: Distribution | None) -> Iterator[Observation]:
    """Look at each part that is installed on wish, and say what is not possible without it."""
    for extra, names in {} if distribution is None else required(distribution).items():
        if extra in ("", _NOT_FOR_USERS):
            continue
        missing = _missing(names)
        subject = _("Phần “{extra}”").format(extra=extra)
        said = findings.EXTRA_MISSING.at(
            place(DISTRIBUTION), extra=extra, names=", ".join(missing), cost=_cost_of(extra)
        )
        found = _("chưa cài") if missing else _("đã cài")
        yield Observation(subject, found, (said,) if missing else ())


def required(distribution: Distribution) -> Mapping[str, tuple[str, ...]]:
    """Return the libraries that the program needs, by the extra that needs them; "" for all commands."""
    found: dict[str, tuple[str, ...]] = {}
    for line in distribution.requires or ():
        named, of_extra = _NAME.match(line), _EXTRA.search(line)
        extra = of_extra[1] if of_extra else ""
        of_some_machines = ";" in line and not of_extra  # whether it is needed here, pip alone can judge
        if named and not of_some_machines:
            found[extra] = (*found.get(extra, ()), named[0])
    return found


def version_of(name: str) -> str:
    """Return the version of a library; "" where it is not installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _missing(names: tuple[str, ...]) -> list[str]:
    return [name for name in names if not version_of(name)]


def _tested(distribution: Distribution) -> list[str]:
    classifiers = distribution.metadata.get_all("Classifier") or []
    return [found[1] for line in classifiers if (found := _TESTED.fullmatch(line))]


def _version(distribution: Distribution | None) -> str:
    return distribution.version if distribution else ""


def _cost_of(extra: str) -> str:
    """Return what is not possible without an extra; one that is new here is known by its name alone."""
    costs = {
        "web": _("không mở được bàn làm việc trên trình duyệt (gen serve)"),
        "postgres": _("sổ đăng ký chỉ dùng được tệp trên máy này, không dùng được máy chủ PostgreSQL"),
        "cluster": _("gen batch không chia việc được cho nhiều máy (--scheduler)"),
        "sign": _("không đặt sẵn được chỗ ký, không kiểm tra được chữ ký số của tệp PDF (gen sign)"),
        "redline": _("gen diff không ghi được bản so sánh có đánh dấu thay đổi (--redline)"),
    }
    return costs.get(extra, _("các lệnh cần phần này sẽ báo khi được gọi"))
