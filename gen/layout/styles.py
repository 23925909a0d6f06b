"""The named styles of a document, each set as its element of the decree demands."""

from msgspec import Struct
from msgspec.structs import replace

from gen.decree import Align, Element, Profile, TextRule
from gen.wordml.writing.markup import twips
from gen.wordml.writing.styles import Defaults, ParagraphStyle, styles_part
from gen.wordml.writing.text import ParagraphProperties, RunProperties

LANGUAGE = "vi-VN"
_ALIGNMENTS = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right", Align.JUSTIFIED: "both"}
_PLAIN = ParagraphProperties()


class StyleRow(Struct, frozen=True):
    """A style: its id, its name in Word, the element it sets, and spacing the decree leaves to us.

    ``body_text`` styles take the indent, gap and line spacing of body text; others stand single-spaced.
    """

    id: str
    name: str
    element: Element
    spacing: ParagraphProperties = _PLAIN
    body_text: bool = False
    next: str | None = None
    aliases: str = ""
    builtin: bool = False


BODY_STYLE = "NoiDung"
ARTICLE_STYLE = "Dieu"
LINE_STYLE = "DuongKe"
END_LINE = 0.05
"""How high what ends a section is, in points: one twip, to find room on a page just full and not take an empty one."""
NOTE_STYLE = "GhiChuBang"
HEADER_STYLE, FOOTER_STYLE = "Header", "Footer"
_TIGHT = ParagraphProperties(keep_next=True)
SUBJECT_MARGIN = 284
"""Twips left free on either side of a subject, so that a long one breaks into balanced lines."""
_SUBJECT = ParagraphProperties(keep_next=True, left=SUBJECT_MARGIN, right=SUBJECT_MARGIN)
_KEPT = ParagraphProperties(keep_next=True, keep_lines=True)

STYLE_ROWS = (
    StyleRow("QuocHieu", "Quốc hiệu", Element.NATIONAL_NAME, next="TieuNgu"),
    StyleRow("TieuNgu", "Tiêu ngữ", Element.MOTTO, next="DiaDanhNgay"),
    StyleRow("CoQuanChuQuan", "Cơ quan chủ quản", Element.SUPERIOR, next="CoQuanBanHanh"),
    StyleRow("CoQuanBanHanh", "Cơ quan ban hành", Element.ISSUER),
    StyleRow("SoKyHieu", "Số, ký hiệu", Element.NUMBER, ParagraphProperties(before=6)),
    StyleRow("DiaDanhNgay", "Địa danh, ngày tháng", Element.PLACE_DATE, ParagraphProperties(before=6)),
    StyleRow("TenLoai", "Tên loại văn bản", Element.TYPE_NAME, replace(_TIGHT, before=18), next="TrichYeu"),
    StyleRow("TrichYeu", "Trích yếu", Element.SUBJECT, _SUBJECT, next=BODY_STYLE),
    StyleRow("TrichYeuCongVan", "Trích yếu công văn", Element.LETTER_SUBJECT),
    StyleRow("ThamQuyen", "Thẩm quyền ban hành", Element.COMPETENCE, replace(_TIGHT, before=12, after=6)),
    StyleRow("LoiBanHanh", "Lời ban hành", Element.ENACTMENT, replace(_TIGHT, before=12, after=6)),
    StyleRow("CanCu", "Căn cứ", Element.BASES, body_text=True),
    StyleRow(BODY_STYLE, "Body Text", Element.BODY, body_text=True, aliases="Nội dung", builtin=True),
    StyleRow(ARTICLE_STYLE, "Điều", Element.BODY, body_text=True, next=BODY_STYLE),
    StyleRow(
        "Heading1", "heading 1", Element.ROMAN_HEADING, replace(_KEPT, outline=0), True, BODY_STYLE, "Mục (I.)", True
    ),
    StyleRow(
        "Heading2", "heading 2", Element.CLAUSE_HEADING, replace(_KEPT, outline=1), True, BODY_STYLE, "Khoản (1.)", True
    ),
    StyleRow("Heading3", "heading 3", Element.POINT, replace(_KEPT, outline=2), True, BODY_STYLE, "Điểm (a)", True),
    StyleRow("KinhGui", "Kính gửi", Element.ADDRESSEES, ParagraphProperties(before=18)),
    StyleRow("KinhGuiTen", "Kính gửi: tên", Element.ADDRESSEES, ParagraphProperties(before=3)),
    StyleRow("QuyenHan", "Quyền hạn, chức vụ", Element.SIGNER_AUTHORITY, _TIGHT),
    StyleRow("HoTen", "Họ tên người ký", Element.SIGNER_NAME),
    StyleRow("NoiNhan", "Nơi nhận", Element.RECIPIENTS_LABEL, _TIGHT, next="NoiNhanTen"),
    StyleRow("NoiNhanTen", "Nơi nhận: tên", Element.RECIPIENTS, _TIGHT),
    StyleRow("PhuLuc", "Phụ lục", Element.ANNEX_NUMBER, replace(_TIGHT, outline=0), next="TenPhuLuc"),
    StyleRow("TenPhuLuc", "Tên phụ lục", Element.ANNEX_TITLE, _TIGHT, next="ChiDan"),
    StyleRow("ChiDan", "Chỉ dẫn kèm theo", Element.ANNEX_REFERENCE, _TIGHT, next=BODY_STYLE),
    StyleRow("ChuBang", "Chữ trong bảng", Element.TABLE, ParagraphProperties(before=2, after=2)),
    StyleRow(
        "DauBang", "Đầu bảng", Element.TABLE, ParagraphProperties(before=2, after=2, align="center", keep_next=True)
    ),
    StyleRow("TenBang", "caption", Element.BODY, replace(_KEPT, before=9, after=3, align="center"), builtin=True),
    StyleRow(NOTE_STYLE, "Ghi chú bảng", Element.TABLE, ParagraphProperties(before=3, after=3, align="both")),
    StyleRow(HEADER_STYLE, "header", Element.PAGE_NUMBER, builtin=True),
    StyleRow(FOOTER_STYLE, "footer", Element.PAGE_NUMBER, builtin=True),
)
_BOLD_ROWS = frozenset({"DauBang", "TenBang"})
_LINE = ParagraphStyle(LINE_STYLE, "Đường kẻ", ParagraphProperties(exact_line=8, align="center"), RunProperties(size=1))


def styles(profile: Profile) -> bytes:
    """Write the styles part of documents under the profile."""
    body = profile.texts[Element.BODY].size.preferred
    normal = ParagraphStyle("Normal", "Normal", _PLAIN, RunProperties(), based_on=None, builtin=True)
    defaults = Defaults(profile.page.font.value, body, LANGUAGE)
    return styles_part(defaults, (normal, *(_style(row, profile) for row in STYLE_ROWS), _LINE))


def _style(row: StyleRow, profile: Profile) -> ParagraphStyle:
    rule = profile.texts[row.element]
    bold = True if rule.bold or row.id in _BOLD_ROWS else None
    return ParagraphStyle(
        row.id,
        row.name,
        _paragraph(row, rule, profile),
        RunProperties(
            bold=bold, italic=True if rule.italic or row.id == NOTE_STYLE else None, size=rule.size.preferred
        ),
        next=row.next,
        aliases=row.aliases,
        builtin=row.builtin,
    )


def _paragraph(row: StyleRow, rule: TextRule, profile: Profile) -> ParagraphProperties:
    base = replace(row.spacing, align=row.spacing.align or _ALIGNMENTS[rule.align])
    if not row.body_text:
        return base
    spacing = profile.spacing
    return replace(
        base,
        before=spacing.least_gap.value,
        line=spacing.line.value.preferred,
        first_line=twips(spacing.first_line.value.preferred),
    )
