"""Charts of a finished document, read back by other means than made them."""

import io
import posixpath
import zipfile
from dataclasses import dataclass

import openpyxl
from lxml import etree

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DOCUMENT = "word/document.xml"


@dataclass(frozen=True)
class ReadChart:
    """What the cache of a chart shows (None: a gap), what its workbook holds, its alt text and its XML."""

    title: str
    categories: list[str]
    series: dict[str, list[float | None]]
    workbook: list[list[object]]
    description: str
    xml: etree._Element


def charts_of(content: bytes, part: str = DOCUMENT) -> list[ReadChart]:
    """Read the charts of a part in the order in which they stand there."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        drawn = etree.fromstring(archive.read(part))
        found = []
        for inline in drawn.iter(f"{WP}inline"):
            shown = inline.find(f".//{C}chart")
            if shown is not None:
                name = _target(archive, part, shown.get(f"{R}id", ""))
                found.append(_chart(archive, name, inline.find(f"{WP}docPr")))
        return found


def _target(archive: zipfile.ZipFile, part: str, identity: str) -> str:
    folder, name = posixpath.split(part)
    relations = etree.fromstring(archive.read(f"{folder}/_rels/{name}.rels"))
    target = next(each.get("Target", "") for each in relations if each.get("Id") == identity)
    return posixpath.normpath(posixpath.join(folder, target))


def _chart(archive: zipfile.ZipFile, name: str, properties: etree._Element | None) -> ReadChart:
    xml = etree.fromstring(archive.read(name))
    external = xml.find(f"{C}externalData")
    assert external is not None
    assert properties is not None
    book = openpyxl.load_workbook(io.BytesIO(archive.read(_target(archive, name, external.get(f"{R}id", "")))))
    names = [_points(series.find(f"{C}cat")) for series in xml.iter(f"{C}ser")]
    return ReadChart(
        title="".join(xml.find(f"{C}chart/{C}title").itertext()),  # type: ignore[union-attr]
        categories=[str(each) for each in names[0]],
        series={str(_points(series.find(f"{C}tx"))[0]): _numbers(series) for series in xml.iter(f"{C}ser")},
        workbook=[list(row) for row in book.active.iter_rows(values_only=True)],  # type: ignore[union-attr]
        description=properties.get("descr", ""),
        xml=xml,
    )


def _points(cache: etree._Element | None) -> list[str | None]:
    assert cache is not None
    counted = cache.find(f".//{C}ptCount")
    assert counted is not None
    found = {int(point.get("idx", "")): point.findtext(f"{C}v") for point in cache.iter(f"{C}pt")}
    return [found.get(place) for place in range(int(counted.get("val", "0")))]


def _numbers(series: etree._Element) -> list[float | None]:
    return [None if text is None else float(text) for text in _points(series.find(f"{C}val"))]
