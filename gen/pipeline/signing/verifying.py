"""``gen sign verify``: who signed what, when, whether anything changed since, and whether it follows the decree."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct

from gen.decree.esigning import SignatureRole
from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import ConfigurationError
from gen.messages import _
from gen.messages.one_file import Failure
from gen.messages.reasons import reason_of
from gen.pdf.signing.judging import judged, placed
from gen.pdf.signing.reading import require_extra
from gen.pdf.signing.roles import roles_of
from gen.pdf.signing.saying import DigitalSignature, signatures_of
from gen.pdf.text.pages import opened
from gen.pdf.text.signer_block import find_block
from gen.pipeline.signing.taking import taken


class Verified(Struct, frozen=True):
    """What one file says: its signatures in their order, the role of each, what is wrong; or why it was not read."""

    path: Path
    signatures: tuple[DigitalSignature, ...] = ()
    roles: tuple[SignatureRole | None, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    reason: str = ""


def verify(files: Sequence[Path], trusted: Sequence[Path]) -> Iterator[Verified]:
    """Verify each file, against the root certificates trusted; one that cannot be read does not stop the others.

    Raises ConfigurationError without the extra ``sign`` and for a root certificate that cannot be read.
    """
    require_extra()
    roots = [_root(path) for path in trusted]
    for path in dict.fromkeys(files):
        said = taken(path, partial(_verified, path, roots))
        yield Verified(path, reason=said.beside_name) if isinstance(said, Failure) else said


def _root(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        text = _("Không đọc được “{file}”: {reason}.").format(file=path, reason=reason_of(error))
        raise ConfigurationError(text) from error


def _verified(path: Path, roots: Sequence[bytes], content: bytes) -> Verified:
    signatures = signatures_of(content, path.name, roots)
    if not signatures:
        return Verified(path, findings=tuple(judged((), (), str(path))))
    with opened(content, path.name) as pages:
        first = pages.page(0)
        roles = roles_of(signatures, first.sheet)
        shown = {one.page for one in signatures if one.page is not None}
        block = find_block(pages.page(number) for number in sorted(shown) if number < len(pages))
    findings = (
        *judged(signatures, roles, str(path)),
        *placed(signatures, roles, block, first.sheet, str(path)),
    )
    return Verified(path, signatures, roles, findings)
