"""What pyHanko is spared: it finds the same uses of all it asks about as when it reads the whole PDF."""

from collections.abc import Mapping
from io import BytesIO

import pytest
from pyhanko.pdf_utils.generic import NameObject
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader

from gen.domain.errors import DocumentError
from gen.pdf.signing.saying import signatures_of
from gen.pdf.signing.sparing import walk_sparingly
from tests.support.pdfs import signed, signer
from tests.support.tagged_pdfs import PARAGRAPHS, changed_by, overwritten, stream_overwritten, tagged_pdf

PAGES = {2, 3, 4}
_ELEMENT = "<</Type/StructElem/S/P/P 9 0 R/Pg 3 0 R"
STRUCTURES: dict[str, Mapping[int, str]] = {
    "as LibreOffice writes it": {},
    "an element that shows a field": {18: _ELEMENT + "/K<</Type/OBJR/Obj 14 0 R>>>>"},
    "an element with what a field shows": {18: _ELEMENT + "/A 15 0 R/K[1]>>"},
    "attributes that lead to what a field shows": {19: "<</O/Layout/X 15 0 R>>"},
    "elements that lead to one another": {18: _ELEMENT + "/A 21 0 R>>", 21: "<</O/Layout/X 15 0 R/Y 19 0 R>>"},
    "an element within one within one": {18: _ELEMENT + "/K[96 0 R]>>", 96: _ELEMENT + "/K[14 0 R]>>"},
    "an element alone, without a list": {18: _ELEMENT + "/K 96 0 R>>", 96: _ELEMENT + "/A 15 0 R>>"},
    "an element that leads up from outside": {7: "<</XObject<</X 13 0 R>>/Y 96 0 R>>", 96: _ELEMENT + ">>"},
    "attributes that lead up from outside": {7: "<</XObject<</X 13 0 R>>/Y 19 0 R>>", 19: "<</O/Layout/P 15 0 R>>"},
    "an element without a type": {18: "<</S/P/P 9 0 R/A 15 0 R/K[1]>>"},
    "an element that says it is none": {18: "<</Type/Annot/S/P/P 9 0 R/A 15 0 R/K[1]>>"},
    "no structure": {8: "<</Type/StructTreeRoot>>"},
    "a field in a field": {14: "<</FT/Tx/T(YKien)/Kids[96 0 R]>>", 96: "<</T(a)/Parent 14 0 R/AP 19 0 R>>"},
}


def reading(content: bytes, *, sparingly: bool) -> HistoricalResolver:
    """The PDF before the additions, walked through."""
    reader = PdfFileReader(BytesIO(content), strict=False)
    if sparingly:
        walk_sparingly(reader, 0, content)
    old = reader.get_historical_resolver(0)
    old._load_reverse_xref_cache()
    return old


def added_to(content: bytes) -> bytes:
    """The PDF with additions to objects that elements may lead to."""
    for change in (stream_overwritten(15), overwritten(17, "/X", NameObject("/X"))):
        content = changed_by(content, change)
    return content


@pytest.mark.parametrize("structure", STRUCTURES)
def test_the_same_uses_are_found_as_when_everything_is_read(structure: str) -> None:
    content = added_to(tagged_pdf(STRUCTURES[structure]))
    spared, whole = reading(content, sparingly=True), reading(content, sparingly=False)
    xrefs = whole.reader.xrefs
    changed = {one for revision in range(1, xrefs.total_revisions) for one in xrefs.explicit_refs_in_revision(revision)}

    asked = [one for one in changed if one.idnum not in PAGES]

    assert {one: spared._get_usages_of_ref(one) for one in asked} == {
        one: whole._get_usages_of_ref(one) for one in asked
    }


def test_elements_that_lead_nowhere_are_not_read() -> None:
    content = added_to(tagged_pdf())

    read = [len(reading(content, sparingly=sparingly).cache) for sparingly in (True, False)]

    assert read[0] < PARAGRAPHS < read[1]


def test_what_was_shown_as_empty_is_read_when_it_is_asked_for() -> None:
    old = reading(added_to(tagged_pdf()), sparingly=True)

    assert old.root["/StructTreeRoot"]["/K"][0]["/K"][5]["/S"] == "/P"


@pytest.mark.parametrize("twice", [{18: _ELEMENT + "/K[20 0 R]>>"}, {9: _ELEMENT + "/K[9 0 R]>>"}])
def test_a_structure_that_turns_back_is_refused_as_before(twice: Mapping[int, str]) -> None:
    content = added_to(signed(tagged_pdf(twice), "Mot", signer("Mot")))

    with pytest.raises(DocumentError, match="hỏng"):
        signatures_of(content, "a.pdf", ())


def test_a_page_that_is_a_field_too_is_a_change_when_it_is_written_anew() -> None:
    fields = {11: "<</Fields[12 0 R 14 0 R 3 0 R]/DR<<>>>>"}
    page = "<</Type/Page/FT/Sig/T(Trang)/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources 7 0 R>>"
    content = signed(tagged_pdf(fields | {3: page}), "Mot", signer("Mot"))

    forged = changed_by(content, overwritten(3, "/AP", NameObject("/X")))

    assert [one.changed for one in signatures_of(forged, "a.pdf", ())] == [True]
