"""``gen sign test``: signatures with certificates of the moment, to try the way of a document out."""

from collections.abc import Iterator
from datetime import timedelta, timezone
from functools import partial
from pathlib import Path

from msgspec import Struct

from gen.decree.esigning import ZONE_HOURS, SignatureRole
from gen.domain.errors import DocumentError, GenError
from gen.domain.issuing import Clock, Store
from gen.messages import _
from gen.messages.one_file import Failure
from gen.pdf.signing.fields import fields_in
from gen.pdf.signing.reading import require_extra
from gen.pdf.signing.saying import signatures_of
from gen.pdf.signing.trial import TrialSignature, signed_for_test, text_of
from gen.pipeline.output.beside import write_apart
from gen.pipeline.output.targets import places_of_each
from gen.pipeline.signing.taking import taken

_ENDING = ".thu.pdf"
_PREPARED = ".cho-ky"


class TrialRequest(Struct, frozen=True):
    """The prepared PDFs; ``code`` is the number and symbol that the signature of an attachment shows."""

    files: tuple[Path, ...]
    output: Path | None = None
    code: str = ""


class Tried(Struct, frozen=True):
    """What became of one file: where its signed copy is and how many signatures it has; or why there is none."""

    path: Path
    written: Path | None = None
    signatures: int = 0
    reason: str = ""


def try_signing(request: TrialRequest, clock: Clock, store: Store) -> Iterator[Tried]:
    """Sign a copy of each file in every field prepared for it; one that cannot be signed does not stop the others.

    Raises ConfigurationError without the extra ``sign``, and where the place of the results does not fit the files.
    """
    require_extra()
    files = tuple(dict.fromkeys(request.files))
    targets = places_of_each(request.output, {file: _usual(file) for file in files})
    for path in files:
        done = taken(path, partial(_signed, path, request, targets[path], clock, store))
        yield Tried(path, reason=done.beside_name) if isinstance(done, Failure) else done


def _usual(file: Path) -> Path:
    return file.with_name(f"{file.stem.removesuffix(_PREPARED)}{_ENDING}")


def _signed(path: Path, request: TrialRequest, target: Path, clock: Clock, store: Store, content: bytes) -> Tried:
    there = fields_in(content, path.name).empty
    roles = [role for role in SignatureRole if role.value in there]
    if not roles:
        text = _("“{file}” chưa có ô ký; hãy chuẩn bị bằng gen sign prepare trước.")
        raise DocumentError(text.format(file=path.name))
    moment = clock.now().astimezone(timezone(timedelta(hours=ZONE_HOURS.value)))
    for role in roles:
        wanted = TrialSignature(role, text_of(role, request.code, moment), moment)
        content = signed_for_test(content, wanted, path.name)
    return Tried(path, write_apart(target, content, store, _is_trial), len(roles))


def _is_trial(content: bytes) -> bool:
    """Tell whether nobody but the program signed a PDF."""
    try:
        signatures = signatures_of(content, "", ())
    except GenError:
        return False
    return bool(signatures) and all(one.test for one in signatures)
