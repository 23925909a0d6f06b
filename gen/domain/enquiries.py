"""Whom the readers of a letter may ask."""

from msgspec import Struct

from gen.domain.agency import Validity


class EnquiryPoint(Struct, frozen=True):
    """Whom to ask at an agency during a span of dates: unit, telephone, e-mail; "" where it is not known."""

    agency: str
    unit: str
    phone: str
    email: str
    validity: Validity
    source: str = ""
