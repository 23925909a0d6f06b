"""The font in which a test signature is printed, cut down to the letters of its text."""

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gen.domain.errors import ConfigurationError
from gen.messages import _

if TYPE_CHECKING:
    from pyhanko.pdf_utils.font.api import FontEngineFactory

_UNITS = 1000
"""Units of a letter's square in which a PDF tells widths; pyHanko writes those of the font as they are."""
FONTS = (
    r"C:\Windows\Fonts\times.ttf",
    "/usr/share/fonts/truetype/msttcorefonts/times.ttf",
    "/usr/share/fonts/truetype/croscore/Tinos-Regular.ttf",
    "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf",
    "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf",
    "/usr/share/fonts/liberation-serif/LiberationSerif-Regular.ttf",
    "/Library/Fonts/Times New Roman.ttf",
    "/System/Library/Fonts/Supplemental/Times New Roman.ttf",
)
"""Where Times New Roman, or a font of its measures, may be; not every one of them has all Vietnamese letters."""


def font_for(text: str, size: int) -> "FontEngineFactory":
    """Return what embeds the letters of the text. Raises ConfigurationError where no font of the machine has them."""
    from pyhanko.pdf_utils.font.api import FontEngineFactory
    from pyhanko.pdf_utils.font.opentype import GlyphAccumulator

    letters = _letters_of(text)

    class Embedding(FontEngineFactory):
        def create_font_engine(self, writer: Any, obj_stream: Any = None) -> GlyphAccumulator:
            return GlyphAccumulator(writer, BytesIO(letters), font_size=size, obj_stream=obj_stream)

    return Embedding()


def _letters_of(text: str) -> bytes:
    """Return a font that holds these letters alone, in the units of a PDF."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib.scaleUpem import scale_upem

    font = _font_with(text)
    subsetter = Subsetter(Options(hinting=False, layout_features=[], notdef_outline=True))
    subsetter.populate(text=text)
    subsetter.subset(font)
    scale_upem(font, _UNITS)
    written = BytesIO()
    font.save(written)
    return written.getvalue()


def _font_with(text: str) -> Any:
    from fontTools.ttLib import TTFont

    needed = {ord(letter) for letter in text if letter.isprintable()}
    for place in filter(lambda place: Path(place).is_file(), FONTS):
        font = TTFont(BytesIO(Path(place).read_bytes()))
        if needed <= font.getBestCmap().keys():
            return font
    raise ConfigurationError(_("Không tìm thấy phông Times New Roman trên máy để in chữ “THỬ”; hãy cài phông này."))
