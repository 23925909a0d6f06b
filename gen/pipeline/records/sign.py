"""What ``gen sign`` found, as records for programs."""

from datetime import timedelta, timezone

from gen.decree.esigning import ZONE_HOURS, SignatureRole
from gen.domain.diagnostic import Diagnostic
from gen.pdf.signing.saying import DigitalSignature
from gen.pdf.text.boxes import POINTS_PER_MM, Box
from gen.pipeline.signing.preparing import PreparedPdf
from gen.pipeline.signing.verifying import Verified

_HERE = timezone(timedelta(hours=ZONE_HOURS.value))


def prepared_record(one: PreparedPdf) -> dict[str, object]:
    """Return what became of a file: its state, the new file, the fields with page from 1 and place in mm."""
    return {
        "file": str(one.path),
        "state": one.state.value,
        "prepared": str(one.written) if one.written else None,
        "fields": [
            {"name": field.role.value, "page": field.page + 1, "place_mm": _millimetres(field.box)}
            for field in one.fields
        ],
        "reason": one.reason or None,
        "findings": _findings(one.findings),
    }


def verified_record(one: Verified) -> dict[str, object]:
    """Return what a file says, its signatures in the order in which they were made."""
    pairs = zip(one.signatures, one.roles, strict=True)
    return {
        "file": str(one.path),
        "signatures": [_signature(said, role) for said, role in pairs],
        "reason": one.reason or None,
        "findings": _findings(one.findings),
    }


def moment_of(said: DigitalSignature) -> str:
    """Return the time of a signature in the time of Việt Nam, as ISO 8601 writes it."""
    return said.moment.astimezone(_HERE).isoformat(timespec="seconds") if said.moment else "…"


def _signature(said: DigitalSignature, role: SignatureRole | None) -> dict[str, object]:
    return {
        "field": said.field,
        "role": role.name.lower() if role else None,
        "signer": said.signer,
        "organisation": said.organisation or None,
        "issuer": said.issuer,
        "time": moment_of(said) if said.moment else None,
        "time_stamped_by": said.stamped_by or None,
        "intact": said.intact,
        "changed_after": said.changed,
        "trusted": said.trusted,
        "test": said.test,
        "page": said.page + 1 if said.page is not None else None,
        "place_mm": _millimetres(said.box) if said.box else None,
    }


def _millimetres(box: Box) -> list[float]:
    """Return left, bottom, right and top from the lower left corner of the sheet."""
    return [round(side / POINTS_PER_MM, 1) for side in box.sides]


def _findings(findings: tuple[Diagnostic, ...]) -> list[dict[str, object]]:
    return [
        {"code": one.code, "severity": one.severity.label, "message": one.message, "clause": one.clause}
        for one in findings
    ]
