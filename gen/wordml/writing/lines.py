"""A drawn solid line, as a secretariat draws it with Word's shapes: DrawingML, with VML for older programs."""

from gen.wordml.names import WORD_SHAPE
from gen.wordml.writing.markup import EMU_PER_POINT, element

_WEIGHT_POINTS = 0.75
_DECORATIVE = element(
    "a:extLst",
    None,
    element(
        "a:ext",
        {"uri": "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"},
        element(
            "adec:decorative",
            {"xmlns:adec": "http://schemas.microsoft.com/office/drawing/2017/decorative", "val": 1},
        ),
    ),
)
"""Office 2019 and later: a drawing without meaning ([MS-ODRAWXML] 2.18)."""


def drawn_line(length: float, number: int, down: float, name: str) -> str:
    """Write a run holding a horizontal line ``length`` points long, centred in its column or cell.

    ``down`` is the distance in points below the top of the paragraph it is anchored in; ``number`` identifies the
    drawing within the document; ``name`` tells it in Word's list of drawings. It is marked decorative: who reads with a
    screen reader loses nothing by it, and is not told of it.
    """
    choice = element("mc:Choice", {"Requires": "wps"}, _drawing(length, number, down, name))
    fallback = element("mc:Fallback", None, _vml(length, number, down))
    return element("w:r", None, element("mc:AlternateContent", None, choice, fallback))


def _drawing(length: float, number: int, down: float, name: str) -> str:
    across, below = round(length * EMU_PER_POINT), round(down * EMU_PER_POINT)
    anchor = {
        "distT": 0, "distB": 0, "distL": 0, "distR": 0, "simplePos": 0, "relativeHeight": number, "behindDoc": 0,
        "locked": 0, "layoutInCell": 1, "allowOverlap": 1,
    }  # fmt: skip
    return element(
        "w:drawing",
        None,
        element(
            "wp:anchor",
            anchor,
            element("wp:simplePos", {"x": 0, "y": 0}),
            element("wp:positionH", {"relativeFrom": "column"}, element("wp:align", None, "center")),
            element("wp:positionV", {"relativeFrom": "paragraph"}, element("wp:posOffset", None, str(below))),
            element("wp:extent", {"cx": across, "cy": 0}),
            element("wp:effectExtent", {"l": 0, "t": 0, "r": 0, "b": 0}),
            element("wp:wrapNone"),
            element("wp:docPr", {"id": number, "name": name, "descr": ""}, _DECORATIVE),
            element("wp:cNvGraphicFramePr"),
            element("a:graphic", None, element("a:graphicData", {"uri": WORD_SHAPE}, _shape(across))),
        ),
    )


def _shape(across: int) -> str:
    box = element("a:xfrm", None, element("a:off", {"x": 0, "y": 0}), element("a:ext", {"cx": across, "cy": 0}))
    line = element("a:prstGeom", {"prst": "line"}, element("a:avLst"))
    black = element("a:solidFill", None, element("a:srgbClr", {"val": "000000"}))
    stroke = element(
        "a:ln", {"w": round(_WEIGHT_POINTS * EMU_PER_POINT)}, black, element("a:prstDash", {"val": "solid"})
    )
    return element(
        "wps:wsp",
        None,
        element("wps:cNvCnPr"),
        element("wps:spPr", {"bwMode": "auto"}, box, line, element("a:noFill"), stroke),
        element("wps:bodyPr"),
    )


def _vml(length: float, number: int, down: float) -> str:
    style = (
        "position:absolute;mso-position-horizontal:center;mso-position-horizontal-relative:text;"
        f"mso-position-vertical-relative:text;margin-top:{down:g}pt;z-index:{number}"
    )
    attributes = {
        "id": f"line{number}",
        "style": style,
        "from": "0,0",
        "to": f"{length:.1f}pt,0",
        "strokecolor": "black",
        "strokeweight": f"{_WEIGHT_POINTS:g}pt",
    }
    return element("w:pict", None, element("v:line", attributes))
