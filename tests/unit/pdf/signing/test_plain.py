"""Plain dictionaries: what is said of one is what pyHanko reads; of the others nothing is said."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, IndirectObject, Reference, read_object
from pyhanko.pdf_utils.reader import PdfFileReader

from gen.pdf.signing.plain import plain_dictionary, references
from tests.support.pdfs import blank_pdf

WORDS = ("/K", "/P", "/A", "/K#20", "/#zz", "/é", "1", "12", "0", "R", "-.5", "true", "null", "obj", "endobj", "stream")
SIGNS = ("5 0 R", "7 1 R", "(5 0 R)", "[5 0 R 6 0 R]", "% 9 0 R\n", r"(\))", "\0", "(a)", "<<", ">>", "[", "]", "<AF>")
TOKENS = st.sampled_from([*WORDS, *SIGNS])
GAPS = st.sampled_from(["", " ", "\n", "  "])


def written(body: str) -> bytes:
    return f"3 0 obj\n<<{body}>>\nendobj\n".encode("latin-1")


def as_pyhanko_reads(content: bytes) -> dict[str, list[int]]:
    stream = BytesIO(content)
    stream.seek(len(b"3 0 obj\n"))
    read = read_object(stream, Reference(3, 0, PdfFileReader(BytesIO(blank_pdf()))))
    assert isinstance(read, DictionaryObject)
    values = {str(key): read.raw_get(key) for key in read}
    lists = {key: value if isinstance(value, ArrayObject) else [value] for key, value in values.items()}
    return {key: [one.idnum for one in some if isinstance(one, IndirectObject)] for key, some in lists.items()}


@given(st.lists(st.tuples(TOKENS, GAPS), max_size=8))
def test_what_is_plain_pyhanko_reads_the_same(tokens: list[tuple[str, str]]) -> None:
    content = written("/A " + "".join(token + gap for token, gap in tokens))

    entries = plain_dictionary(content, 0, 3)

    if entries is not None:
        said = {key.decode("latin-1"): references(value) for key, value in entries.items()}
        assert all(set(some) >= set(as_pyhanko_reads(content)[key]) for key, some in said.items())
        assert said.keys() == as_pyhanko_reads(content).keys()


def test_an_element_as_libreoffice_writes_it_is_plain() -> None:
    entries = plain_dictionary(written("/Type/StructElem\n/S/P\n/P 7 0 R\n/Pg 1 0 R\n/K[35 0 R 36 0 R ]\n"), 0, 3)

    assert entries is not None
    assert references(entries[b"/K"]) == [35, 36]


@pytest.mark.parametrize("body", ["/K 1/K 2", "/K#20 1", "/K<<>>", "/K % 5 0 R\n1", "/K 5 1 R", r"/K(\))", "/K[5 0 R"])
def test_what_could_be_read_otherwise_is_not_plain(body: str) -> None:
    assert plain_dictionary(written(body), 0, 3) is None


@pytest.mark.parametrize(("place", "number"), [(0, 4), (1, 3), (-9, 3), (999, 3)])
def test_another_object_than_the_one_meant_is_not_plain(place: int, number: int) -> None:
    assert plain_dictionary(written("/K 1"), place, number) is None
