"""How the components are recognised; patterns ending in ``_FOLDED`` are for text without diacritics (``fold``)."""

import re

NATIONAL_FOLDED = re.compile(r"cong ?hoa ?xa ?hoi|xa hoi chu nghia viet nam|chu nghia viet nam$")
MOTTO_PHRASES_FOLDED = ("doc lap", "tu do", "hanh phuc")
PARTY_TITLE_FOLDED = re.compile(r"^dang cong san viet nam$")
UNION_TITLE_FOLDED = re.compile(r"^doan (tncs|thanh nien cong san) ho chi minh$|^doi thieu nien tien phong")
NUMBER = re.compile(r"^S{1,2}[ốôó]{1,2}\s*(?:[:.]|/|\d|-|…|_|$)(?!.*;)", re.IGNORECASE)
"""“Số” before a figure or a blank, not a word (“Số lượng”); a semicolon marks the text of a digital signature."""
SYMBOL = re.compile(
    r"^S[^\s:.\d/]*+\s*+[:.]?\s*+(?P<number>[\d\s.…_]*+(?:[-–+&]?\s?[\dA-Za-zĐđ]{1,4})?(?:\s?\(\w{1,3}\))?\s*+)/\s*+(?:(?P<year>(?:19|20)\d\d)\s*+/\s*+)?"
    r"(?P<symbol>[^\d\s][^\n]*)?$",
    re.IGNORECASE,
)
PARTY_NUMBER = re.compile(r"^Số\s*+:?\s*+\d*+\s*+-\s*+[A-ZĐ][A-Za-zĐđ]*+/[A-ZĐ]")
PARTY_BODY_FOLDED = re.compile(
    r"^(?:(?:tinh|thanh|huyen|quan|thi|xa|phuong|dang) uy|dang bo|chi bo|dang doan|bch dang bo|ban chap hanh dang bo)\b"
)
PLACE_DATE = re.compile(
    r"^(?P<place>[^()]{0,60}?)\s*+(?P<comma>,)?\s*+\bng[àa]y\b(?P<day>[\s\d.…_/]*+)th[áa]ng\b(?P<month>[\s\d.…_]*+)"
    r"n[ăa]m\b(?P<year>[\s\d.…_]*+)$",
    re.IGNORECASE,
)
DATE_IN_FIGURES = re.compile(
    r"^[^\d()]{2,40},\s*(?:ng[àa]y\s*)?(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})\.?$",
    re.IGNORECASE,
)
DATE_MISTYPED = re.compile(
    r"^(?P<place>[^\d()]{2,40}?),\s?[^\W\d_]{3,5}\s(?P<day>\d{1,2})\s[^\W\d_]{4,6}\s(?P<month>\d{1,2})\s[^\W\d_]{2,4}"
    r"\s(?P<year>(?:19|20)\d\d)\.?$"
)
"""A line of place and date of which a word is typed wrong: “Lào Cai, ngày 05 htáng 12 năm 2024”."""
LETTER_SUBJECT_FOLDED = re.compile(r"^(v ?/ ?v\b|ve viec\b|ve v/v\b)")
ADDRESSEES_FOLDED = re.compile(r"^kinh (gui|trinh)\b")
BASE_FOLDED = re.compile(r"^(can cu|theo de nghi|xet de nghi|xet to trinh|xet bao cao|thuc hien|thi hanh)\b")
FIRM_BASE_FOLDED = re.compile(r"^(can cu|theo de nghi|xet de nghi|xet to trinh)\b")
ENACTMENT_FOLDED = re.compile(r"^(quyet dinh|quyet nghi|chi thi)\s*[:.]?$")
RECIPIENTS_FOLDED = re.compile(r"^noi nhan\s*+[:.;]?(?:$|\s*+-\s)")
ATTACHMENT_FOLDED = re.compile(r"^\(?\s*(ban hanh )?kem theo\b")
ANNEX_FOLDED = re.compile(r"^phu luc(?: so)?\s*(?P<number>\d{1,2}|[ivx]{1,5}|[a-d])?\s*[:.]?\s*(?P<rest>.*)$")
ARTICLE = re.compile(r"^Điều\s+(?P<number>\d+)\s*[.:]?", re.IGNORECASE)
SECTION_OPENING = re.compile(r"(?:[IVX]{1,5}|\d{1,2}|[A-Zđa-z])\s?[.)/-]|(?:Điều|Phần|Chương|Mục)\s")
"""How a heading of the text begins."""
AUTHORITY_FOLDED = re.compile(r"^(tm|t/m|kt|k/t|tl|t/l|tuq|t/uq|q|thua lenh|thay mat)(\s?[.,:]+\s*|\s+)\S")
SIGNED_FOR = re.compile(r"(?:TM|T/M|KT|K/T|TL|T/L|TUQ|T/UQ|Q)(?:\s?[.,:]\s*|\s+)", re.IGNORECASE)
"""The abbreviation of an authority, with its stop or without, whatever the letters behind it."""
TITLE_FOLDED = re.compile(
    r"^quyen han\b|^(pho |q\. ?|quyen )?"
    r"(chu tich|giam doc|tong giam doc|bo truong|thu truong|thu tuong|vien truong|cuc truong|"
    r"vu truong|chi cuc truong|tong cuc truong|chanh van phong|chanh thanh tra|hieu truong|truong phong|truong ban|"
    r"truong khoa|truong|vien truong|chanh an|tong bien tap|chu nhiem|thanh tra|hat truong|tram truong|doi truong|"
    r"to truong|chu toa|thu ky|uy vien|chuyen vien|giao vien|chi huy truong|tu lenh|ke toan|nguoi)\b"
)
PERSON = re.compile(r"^(?=.{1,59}$)(?:[\w.]{1,12}\.?\s*){0,3}?[^\W\d_][\w’'.-]*(?:\s+[^\W\d_][\w’'.-]*){1,6}$")
SIGNED_FOLDED = re.compile(r"^(da ky|ky ten|chu ky)\b")
"""What stands in a copy in place of the signature."""
STAMPS_FOLDED = re.compile(
    r"^(hoa toc|hoa toc hen gio|thuong khan|khan|rat khan|khan cap|luu hanh noi bo|xem xong tra lai)$"
)
"""Marks the decree sets in type."""
MARKS_FOLDED = re.compile(
    r"^(tuyet mat|toi mat|mat|hoa toc|hoa toc hen gio|thuong khan|khan|rat khan|khan cap|du thao.*|luu hanh noi bo|"
    r"xem xong tra lai|tai lieu thu hoi|ban sao.*|sao y.*|logo)$"
)
AGENCY_FOLDED = re.compile(
    r"^(bo|so|ubnd|uy ban|hdnd|hoi dong|cuc|tong cuc|vu|vien|truong|phong|ban|chi cuc|trung tam|van phong|thanh tra|"
    r"kho bac|bao hiem|dai hoc|hoc vien|benh vien|tong cong ty|cong ty|tap doan|chinh phu|quoc hoi|thu tuong|chu tich|"
    r"lien doan|hoi|toa an|vien kiem sat|ngan hang|cong an|huyen|tinh|thanh pho|dai|bao|quy|to|lien hiep|tap chi|nha)\b"
)
PEOPLES_BODY_FOLDED = re.compile(r"^(uy ban nhan dan|hoi dong nhan dan|ubnd|hdnd)\b")
AREA_FOLDED = re.compile(r"^(tinh|thanh pho|tp|quan|huyen|thi xa|xa|phuong|thi tran|dac khu)\b")
SUPERIOR_FOLDED = re.compile(
    r"^(bo \w|ubnd \w|uy ban nhan dan \w|so \w|tong cuc \w|cuc \w|dai hoc quoc gia \w|tap doan \w|tong cong ty \w|"
    r"dai hoc \w|kho bac nha nuoc$|bao hiem xa hoi \w|phong giao duc)"
)
"""The full name of an agency that has others under it."""
SUBORDINATE_FOLDED = re.compile(
    r"^(so|cuc|chi cuc|truong|trung tam|ban quan ly|benh vien|vien|thanh tra|phong|cong ty|chi nhanh|hoc vien|"
    r"kho bac nha nuoc|bao hiem xa hoi|toa soan|tap chi|khoa|ubnd|uy ban nhan dan)\b"
)
"""How the name of such an agency under another begins."""


def is_unfilled(text: str) -> bool:
    """Tell whether dots stand where something is to be written: a form, or the blank of a draft."""
    return "…" in text or "..." in text or "___" in text
