"""What a digital signature says, and whether it holds; read from the file alone."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from gen.domain.errors import ConfigurationError
from gen.messages import _
from gen.pdf.signing.reading import reader_of
from gen.pdf.signing.sparing import walk_sparingly
from gen.pdf.signing.trial import is_test
from gen.pdf.signing.where import Places, places_of
from gen.pdf.text.boxes import Box

if TYPE_CHECKING:
    from pyhanko.sign.diff_analysis import DiffPolicy
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
    from pyhanko.sign.validation.status import PdfSignatureStatus


class DigitalSignature(Struct, frozen=True):
    """One signature of a PDF, in the order in which they were made.

    ``intact`` tells whether the signature and the content it covers belong together; ``changed`` whether anything but
    signatures was added afterwards; ``trusted`` whether the certificate leads to one of the roots named, None where
    none were, and ``stamp_trusted`` the same of its time stamp. ``stamped`` is the time of the time stamp, ``claimed``
    the time that the signer's machine told. ``page`` counts from 0; ``box`` is None where nothing is shown.
    """

    field: str
    signer: str
    organisation: str
    issuer: str
    claimed: datetime | None
    stamped: datetime | None
    stamped_by: str
    stamp_holds: bool
    stamp_trusted: bool | None
    intact: bool
    changed: bool
    trusted: bool | None
    test: bool
    page: int | None
    box: Box | None

    @property
    def moment(self) -> datetime | None:
        """When it was made, as well as is known."""
        return self.stamped or self.claimed


def signatures_of(content: bytes, name: str, roots: Sequence[bytes]) -> tuple[DigitalSignature, ...]:
    """Return the signatures of a PDF, judged against the certificates trusted (DER or PEM).

    Raises DocumentError for a PDF that cannot be read, ConfigurationError for a root that is no certificate.
    """
    trusted = [_certificate(root) for root in roots]
    with reader_of(content, name) as reader:
        places, signed = places_of(reader), reader.embedded_regular_signatures
        for one in signed:
            walk_sparingly(reader, one.signed_revision, content)
        return tuple(_signature(one, trusted, places) for one in signed)


def _certificate(content: bytes) -> Any:
    from asn1crypto import pem, x509

    try:
        plain = pem.unarmor(content)[2] if pem.detect(content) else content
        certificate = x509.Certificate.load(plain)
        certificate.native  # noqa: B018 - it is read only when it is asked for
    except (ValueError, TypeError) as error:
        text = _("Tệp sau --trust không phải là chứng thư số (.cer, .crt, .pem).")
        raise ConfigurationError(text) from error
    return certificate


def _signature(embedded: "EmbeddedPdfSignature", roots: Sequence[Any], places: Places) -> DigitalSignature:
    status = _status(embedded, roots)
    subject, issuer = embedded.signer_cert.subject.native, embedded.signer_cert.issuer.native
    stamp = status.timestamp_validity
    page, box = places.get(embedded.field_name, (None, None))
    return DigitalSignature(
        field=embedded.field_name,
        signer=_said(subject, "common_name"),
        organisation=_said(subject, "organization_name"),
        issuer=_said(issuer, "common_name"),
        claimed=status.signer_reported_dt,
        stamped=stamp.timestamp if stamp else None,
        stamped_by=_said(stamp.signing_cert.subject.native, "common_name") if stamp else "",
        stamp_holds=stamp is None or bool(stamp.intact and stamp.valid),
        stamp_trusted=bool(stamp.trusted) if stamp and roots else None,
        intact=bool(status.intact and status.valid),
        changed=_is_changed(status),
        trusted=bool(status.trusted) if roots else None,
        test=is_test(embedded.signer_cert),
        page=page,
        box=box,
    )


def _status(embedded: "EmbeddedPdfSignature", roots: Sequence[Any]) -> "PdfSignatureStatus":
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.settings import KeyUsageConstraints
    from pyhanko_certvalidator import ValidationContext

    def context() -> Any:
        return ValidationContext(trust_roots=list(roots), allow_fetching=False)

    signing = KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"}, match_all_key_usages=False)
    return validate_pdf_signature(
        embedded, context(), context(), diff_policy=_signatures_alone(), key_usage_settings=signing
    )


@cache
def _signatures_alone() -> "DiffPolicy":
    """Return pyHanko's rules for what may be added to a signed PDF, without the one for other fields filled in."""
    from pyhanko.sign import diff_analysis as rules

    of_form = rules.FormUpdatingRule([rules.SigFieldCreationRule(), rules.SigFieldModificationRule()])
    return rules.StandardDiffPolicy(rules.DEFAULT_DIFF_POLICY.global_rules, of_form)


def _is_changed(status: "PdfSignatureStatus") -> bool:
    from pyhanko.sign.diff_analysis import ModificationLevel
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    level, coverage = status.modification_level, status.coverage
    if coverage is None or coverage < SignatureCoverageLevel.ENTIRE_REVISION or status.docmdp_ok is False:
        return True
    return level is None or level > ModificationLevel.FORM_FILLING


def _said(name: dict[str, Any], part: str) -> str:
    said = name.get(part, "")
    return ", ".join(map(str, said)) if isinstance(said, list) else str(said)
