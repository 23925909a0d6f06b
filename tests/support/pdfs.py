"""PDFs for tests: blank sheets, certificates of the moment, signatures and time stamps with them; no network."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zlib import compress

import pytest
from asn1crypto import keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore
from pypdf import PdfWriter

from gen.pdf.signing.printing import FONTS

needs_times = pytest.mark.skipif(
    not any(Path(place).is_file() for place in FONTS), reason="no Times New Roman, nor a font like it, on the machine"
)
NOW = datetime.now(UTC).replace(microsecond=0)
A4 = (595.0, 842.0)
Sides = tuple[float, float, float, float]


@dataclass(frozen=True)
class Identity:
    """A key and its certificate."""

    key: rsa.RSAPrivateKey
    certificate: x509.Certificate

    @property
    def der(self) -> bytes:
        """The certificate as a file holds it."""
        return self.certificate.public_bytes(Encoding.DER)

    @property
    def loaded(self) -> Any:
        """The certificate as pyHanko takes it."""
        return asn1_x509.Certificate.load(self.der)

    @property
    def private(self) -> Any:
        """The key as pyHanko takes it."""
        plain = self.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        return keys.PrivateKeyInfo.load(plain)


@cache
def root() -> Identity:
    """The authority that the tests trust."""
    return _identity("Gốc thử nghiệm", None)


@cache
def signer(name: str) -> Identity:
    """Somebody with a certificate of the authority."""
    return _identity(name, root())


@cache
def stranger(name: str) -> Identity:
    """Somebody who made a certificate himself."""
    return _identity(name, None)


def _identity(name: str, issuer: Identity | None, *, stamping: bool = False) -> Identity:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    subject = _name(name)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - timedelta(days=2))
        .not_valid_after(NOW + timedelta(days=2))
        .add_extension(x509.BasicConstraints(ca=issuer is None, path_length=None), critical=True)
        .add_extension(_usage(authority=issuer is None), critical=True)
    )
    if stamping:
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    return Identity(key, builder.sign(issuer.key if issuer else key, SHA256()))


def _name(name: str) -> x509.Name:
    parts = ((NameOID.COUNTRY_NAME, "VN"), (NameOID.ORGANIZATION_NAME, "Cơ quan thử"), (NameOID.COMMON_NAME, name))
    return x509.Name([x509.NameAttribute(oid, text) for oid, text in parts])


def _usage(*, authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )


def blank_pdf(pages: int = 1) -> bytes:
    """Sheets without a letter, as a scan has."""
    writer = PdfWriter()
    for _number in range(pages):
        writer.add_blank_page(*A4)
    return _written(writer)


def locked_pdf() -> bytes:
    """A PDF that needs a password."""
    writer = PdfWriter()
    writer.add_blank_page(*A4)
    writer.encrypt("mật khẩu", algorithm="AES-256")
    return _written(writer)


def _written(writer: PdfWriter) -> bytes:
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def with_boxes(content: bytes, boxes: Mapping[str, Sides], page: int = 0) -> bytes:
    """The PDF with an empty signature field of each name."""
    writer = IncrementalPdfFileWriter(BytesIO(content))
    for name, box in boxes.items():
        spec = SigFieldSpec(name, on_page=page, box=box)  # type: ignore[arg-type]  # as in the program
        append_signature_field(writer, spec)
    return _incremental(writer)


def _incremental(writer: IncrementalPdfFileWriter) -> bytes:
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def signed(content: bytes, field: str, by: Identity, *, stamped: bool = False) -> bytes:
    """The PDF signed in a field, which is made, invisible, where there is none; with a time stamp if asked for."""
    store = SimpleCertificateStore()
    store.register_multiple([by.loaded, root().loaded])
    metadata = PdfSignatureMetadata(field_name=field, subfilter=SigSeedSubFilter.PADES, md_algorithm="sha256")
    made = PdfSigner(
        metadata, SimpleSigner(by.loaded, by.private, store), timestamper=_authority() if stamped else None
    )
    stream = BytesIO()
    made.sign_pdf(IncrementalPdfFileWriter(BytesIO(content)), output=stream)
    return stream.getvalue()


@cache
def _authority() -> DummyTimeStamper:
    """A time stamping authority within this process."""
    stamper = _identity("Cấp dấu thời gian thử", root(), stamping=True)
    store = SimpleCertificateStore()
    store.register_multiple([stamper.loaded, root().loaded])
    return DummyTimeStamper(stamper.loaded, stamper.private, store, fixed_dt=NOW)


def tampered(content: bytes) -> bytes:
    """The PDF with one byte of what it says changed, of the same length: the height of its first sheet."""
    assert b"842" in content
    return content.replace(b"842", b"843", 1)


def added_to(content: bytes) -> bytes:
    """The PDF with an addition that is no signature: its first sheet turned."""
    writer = IncrementalPdfFileWriter(BytesIO(content))
    page_ref = writer.find_page_for_modification(0)[0]
    from pyhanko.pdf_utils.generic import NumberObject, pdf_name

    page_ref.get_object()[pdf_name("/Rotate")] = NumberObject(180)
    writer.mark_update(page_ref)
    return _incremental(writer)


def swollen_pdf(megabytes: int) -> bytes:
    """A small PDF whose catalogue is in a stream that unpacks to so much."""
    catalogue = b"<</Type/Catalog/Pages 2 0 R>>".ljust(40) + b"<</Type/Pages/Kids[]/Count 0>>"
    packed = compress(b"1 0 2 40 ".ljust(20) + catalogue + bytes(1 << 20) * megabytes)
    head = b"%PDF-1.5\n"
    stream = b"3 0 obj<</Type/ObjStm/N 2/First 20/Filter/FlateDecode/Length %d>>stream\n" % len(packed)
    body = head + stream + packed + b"\nendstream endobj\n"
    places = ((0, 0, 0), (2, 3, 0), (2, 3, 1), (1, len(head), 0), (1, len(body), 0))
    rows = b"".join(bytes([kind]) + place.to_bytes(4) + bytes([index]) for kind, place, index in places)
    table = b"4 0 obj<</Type/XRef/Size 5/W[1 4 1]/Root 1 0 R/Length %d>>stream\n" % len(rows)
    return body + table + rows + b"\nendstream endobj\nstartxref\n%d\n%%%%EOF\n" % len(body)
