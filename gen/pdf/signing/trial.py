"""Test signatures: made with certificates of the moment, shown as “THỬ”, known again by the certificate."""

from datetime import datetime, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from gen.decree.elements import Element
from gen.decree.esigning import SignatureRole
from gen.decree.profile import ND30
from gen.pdf.signing.printing import font_for
from gen.pdf.signing.reading import reader_of

if TYPE_CHECKING:
    from pyhanko.sign.signers import SimpleSigner

TEST_MARK = "THỬ - KHÔNG CÓ GIÁ TRỊ PHÁP LÝ"
"""The organisation that a test certificate names; by it a test signature is known."""
_LASTS = timedelta(days=1)
_NAMES = {
    SignatureRole.PERSON: "Người có thẩm quyền (THỬ)",
    SignatureRole.BODY: "Cơ quan, tổ chức (THỬ)",
    SignatureRole.ATTACHMENT: "Cơ quan, tổ chức (THỬ)",
}
"""Who the certificates say has signed; a name in one has at most 64 bytes."""
_KEY_BITS = 2048
_LARGE = 20
"""Points of the letters where a picture would be."""
_COLOURS = {SignatureRole.PERSON: (0.0, 0.2, 0.7), SignatureRole.BODY: (0.8, 0.0, 0.0)}
"""Blue for the person, red for the body; the text on an attachment is black."""


class TrialSignature(Struct, frozen=True):
    """A test signature to be made: in which field, what is printed in it, and when it is said to be made."""

    role: SignatureRole
    text: str
    moment: datetime


def is_test(certificate: Any) -> bool:
    """Tell whether a certificate (asn1crypto) is one of the program's own for trying out."""
    return bool(certificate.subject.native.get("organization_name") == TEST_MARK)


def text_of(role: SignatureRole, code: str, moment: datetime) -> str:
    """Return what a test signature prints: on an attachment number, symbol and time as the clause wants them."""
    if role is not SignatureRole.ATTACHMENT:
        return "THỬ"
    return "\n".join(part for part in (f"{code} (THỬ)".strip(), moment.isoformat(timespec="seconds")) if part)


def signed_for_test(content: bytes, wanted: TrialSignature, name: str) -> bytes:
    """Return the PDF signed in one of its prepared fields.

    Raises DocumentError for a PDF that cannot be read, ConfigurationError where no font is found to print the mark.
    """
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner

    metadata = PdfSignatureMetadata(
        field_name=wanted.role.value, reason=TEST_MARK, subfilter=SigSeedSubFilter.PADES, md_algorithm="sha256"
    )
    signer = PdfSigner(metadata, signer=_signer(wanted), stamp_style=_style(wanted))
    with reader_of(content, name) as reader:
        writer = IncrementalPdfFileWriter.from_reader(reader)
        written = BytesIO()
        signer.sign_pdf(writer, existing_fields_only=True, output=written)
        return written.getvalue()


def _signer(wanted: TrialSignature) -> "SimpleSigner":
    """Return a signer with a key and a certificate of its own, both forgotten afterwards."""
    from asn1crypto import keys, x509
    from cryptography.hazmat.primitives.asymmetric import rsa
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
    from pyhanko.sign.signers import SimpleSigner
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    key = rsa.generate_private_key(public_exponent=65537, key_size=_KEY_BITS)
    certificate = x509.Certificate.load(_certificate(key, wanted).public_bytes(Encoding.DER))
    private = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    store = SimpleCertificateStore()
    store.register(certificate)
    return SimpleSigner(certificate, keys.PrivateKeyInfo.load(private), store)


def _certificate(key: Any, wanted: TrialSignature) -> Any:
    from cryptography import x509
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.x509.oid import NameOID

    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, TEST_MARK),
            x509.NameAttribute(NameOID.COMMON_NAME, _NAMES[wanted.role]),
        ]
    )
    usage = x509.KeyUsage(True, True, False, False, False, False, False, False, False)
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(wanted.moment - _LASTS)
        .not_valid_after(wanted.moment + _LASTS)
        .add_extension(usage, critical=True)
        .sign(key, SHA256())
    )


def _style(wanted: TrialSignature) -> Any:
    from pyhanko.pdf_utils.layout import AxisAlignment, InnerScaling, Margins, SimpleBoxLayoutRule
    from pyhanko.pdf_utils.text import TextBoxStyle
    from pyhanko.stamp import TextStampStyle

    colour = _COLOURS.get(wanted.role)
    size = _LARGE if colour else int(ND30.texts[Element.SIGNATURE_TEXT].size.preferred)
    side = AxisAlignment.ALIGN_MID if colour else AxisAlignment.ALIGN_MAX
    return TextStampStyle(
        stamp_text=wanted.text.replace("%", "%%"),
        text_box_style=TextBoxStyle(font=font_for(wanted.text, size), font_size=size, text_color=colour),
        inner_content_layout=SimpleBoxLayoutRule(side, side, Margins.uniform(4), InnerScaling.NO_SCALING),
        border_width=1 if colour else 0,
        border_color=colour,
    )
