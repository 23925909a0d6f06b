"""Changes that Word tracks, on the XML of a body: made by a person, then accepted or rejected all at once."""

from copy import deepcopy

from lxml import etree

from gen.wordml.names import name
from tests.support import hands

INS, DEL, DELETED_TEXT, TRPR = name("w:ins"), name("w:del"), name("w:delText"), name("w:trPr")
_BY = {name("w:author"): "Chị Lan", name("w:date"): "2024-12-02T08:00:00Z", name("w:id"): "900"}


def track_number(root: etree._Element, piece: hands.TextPiece, new: str) -> None:
    """Type another number over the one in a text, tracked."""
    text = list(root.iter(hands.T))[piece.position]
    run = text.getparent()
    assert run is not None
    before, _old, after = (text.text or "").partition(piece.number)
    removed, added, rest = (_with_text(run, words) for words in (piece.number, new, after))
    hands.write(text, before)
    gone = next(removed.iter(hands.T))
    gone.tag = DELETED_TEXT
    deletion, insertion = etree.Element(DEL, _BY), etree.Element(INS, _BY)
    deletion.append(removed)
    insertion.append(added)
    for element in (rest, insertion, deletion):
        run.addnext(element)


def _with_text(run: etree._Element, words: str) -> etree._Element:
    """Return a run in the same letters that holds these words and nothing else."""
    copied = deepcopy(run)
    for child in list(copied):
        if child.tag not in (hands.RPR, hands.T):
            copied.remove(child)
    hands.write(next(copied.iter(hands.T)), words)
    return copied


def track_row(row: etree._Element, mark: str) -> None:
    """Have a row be one that was put in (``INS``) or taken out (``DEL``) with changes tracked."""
    properties = row.find(TRPR)
    if properties is None:
        properties = etree.Element(TRPR)
        row.insert(0, properties)
    etree.SubElement(properties, mark, _BY)
    for run in list(row.iter(hands.R)):
        around = etree.Element(mark, _BY)
        run.addprevious(around)
        around.append(run)
        for text in list(run.iter(hands.T)) if mark == DEL else ():
            text.tag = DELETED_TEXT


def settle(root: etree._Element, *, accept: bool) -> None:
    """Accept all tracked changes, or reject them, as Word does."""
    kept, gone = (INS, DEL) if accept else (DEL, INS)
    for row in list(root.iter(hands.TR)):
        if row.find(f"{TRPR}/{gone}") is not None:
            hands.delete(row)
    for properties in list(root.iter(TRPR)):
        for mark in (*properties.findall(INS), *properties.findall(DEL)):
            properties.remove(mark)
    for element in list(root.iter(gone)):
        hands.delete(element)
    for element in list(root.iter(kept)):
        for child in list(element):
            element.addprevious(child)
        hands.delete(element)
    for text in list(root.iter(DELETED_TEXT)):
        text.tag = hands.T
