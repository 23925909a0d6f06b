"""Reads ``enquiries.csv``: the unit, telephone and e-mail that letters give; offices only, never persons."""

from collections.abc import Collection
from pathlib import Path

from gen.domain.enquiries import EnquiryPoint
from gen.programme.collecting import FindingCollector
from gen.programme.tables import read_rows

ENQUIRY_COLUMNS = ("agency", "unit", "phone", "email", "valid_from", "valid_to", "source")


def read_enquiries(path: Path, known: Collection[str], findings: FindingCollector) -> tuple[EnquiryPoint, ...]:
    """Return them in file order, none where there is no such file; an unknown agency is a finding."""
    if not path.exists():
        return ()
    return tuple(
        EnquiryPoint(
            agency=row.text("agency") if row.text("agency") in known else row.choice("agency", sorted(known)),
            unit=row.text("unit"),
            phone=row.text("phone"),
            email=row.text("email"),
            validity=row.span("valid_from", "valid_to"),
            source=row.required("source"),
        )
        for row in read_rows(path, ENQUIRY_COLUMNS, findings)
    )
