"""Whom the readers of a letter may ask."""

from dataclasses import dataclass

from gen.domain.agency import Validity


@dataclass(frozen=True, slots=True)
class EnquiryPoint:
    """Whom to ask at an agency during a span of dates: unit, telephone, e-mail; "" where it is not known."""

    agency: str
    unit: str
    phone: str
    email: str
    validity: Validity
    source: str = ""
