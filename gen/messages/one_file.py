"""One file never ends a run: what goes wrong with it becomes a value that names it, and the next one is taken up."""

import logging
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import TypeVar

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import DocumentError, GenError
from gen.messages import _
from gen.messages.reasons import reason_of

Result = TypeVar("Result")
_STOPS = (KeyboardInterrupt, SystemExit, GeneratorExit)
"""Stops that a person or the system asks for; no file causes them."""
_TABLES = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".csv"})
_LOG = logging.getLogger(__name__)


class Failure(Struct, frozen=True):
    """Why a file could not be handled: a sentence, what to do about it ("" if the sentence says so), findings.

    ``short`` is the reason in a few words, where there is one that says all beside the file's name; ``kind`` is what
    was brought up.
    """

    reason: str
    advice: str = ""
    findings: tuple[Diagnostic, ...] = ()
    short: str = ""
    kind: type[BaseException] = GenError

    @property
    def sentence(self) -> str:
        """The reason and what to do."""
        return " ".join(part for part in (self.reason, self.advice) if part)

    @property
    def beside_name(self) -> str:
        """What is said where the file is named already."""
        return self.short or self.sentence


def attempted(work: Callable[[], Result], file: PurePath | str) -> Result | Failure:
    """Return the result of the work on a file, or the reason why it has none; only a wish to stop goes through.

    Libraries raise many things on damaged files, and one (calamine) what is not even an ``Exception``.
    """
    try:
        return work()
    except _STOPS:
        raise
    except GenError as error:
        return Failure(str(error), findings=error.findings, kind=type(error))
    except OSError as error:
        reason, elsewhere = reason_of(error), _elsewhere(error, file)
        text = _("Không đọc hoặc ghi được “{file}”: {reason}.").format(file=elsewhere or file, reason=reason)
        return Failure(text, _("Kiểm tra đường dẫn rồi chạy lại."), short="" if elsewhere else reason, kind=type(error))
    except BaseException as error:
        _LOG.debug("while handling %s", file, exc_info=True)
        text = _("Không xử lý được “{file}”: {reason}.").format(file=file, reason=_unforeseen(error))
        return Failure(text, _advice(PurePath(file).suffix.lower()), kind=type(error))


def required(work: Callable[[], Result], file: PurePath | str) -> Result:
    """Return the result of the work on the only file. Raises DocumentError, in one sentence, if there is none."""
    found = attempted(work, file)
    if isinstance(found, Failure):
        raise DocumentError(found.sentence, found.findings)
    return found


def _elsewhere(error: OSError, file: PurePath | str) -> str:
    """Return what the system refused where that is in another folder than the file: the file is not to blame."""
    refused = error.filename2 or error.filename
    if not isinstance(refused, str):
        return ""
    folders = [Path(name).absolute().parent for name in (refused, file)]
    return "" if folders[0] == folders[1] else refused


def _unforeseen(error: BaseException) -> str:
    """Return what is surely known of the reason, in the words of an office; else the name of the error alone."""
    match error:
        case MemoryError():
            return _("cần nhiều bộ nhớ hơn máy có")
        case RecursionError():
            return _("nội dung lồng nhau quá nhiều lớp")
        case _other:
            text = _("nội dung có chỗ hỏng hoặc khác thường mà gen chưa hiểu ({kind})")
            return text.format(kind=type(error).__name__)


def _advice(ending: str) -> str:
    """Return what a clerk can do about a file, by the program that opens it; a document to be made has no ending."""
    program = "Word" if ending == ".docx" else "Excel" if ending in _TABLES else ""
    if not program:
        return _("Hãy chạy gen check và gen templates check để tìm chỗ sai; nếu vẫn vậy, báo cho người phụ trách gen.")
    text = _("Hãy mở tệp bằng {program}, lưu lại rồi chạy lại; nếu vẫn vậy, gửi tệp cho người phụ trách gen.")
    return text.format(program=program)
