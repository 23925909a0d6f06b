"""Unicode form and capitals. Vietnamese text is kept composed (NFC, TCVN 6909:2001)."""

import unicodedata


def compose(text: str) -> str:
    """Return the text in composed form (NFC)."""
    return unicodedata.normalize("NFC", text)


def first_upper(text: str) -> str:
    """Return the text with its first letter a capital, the rest untouched (``str.capitalize`` would lower names)."""
    return text[:1].upper() + text[1:]


def first_lower(text: str) -> str:
    """Return the text with its first letter small, for use within a sentence; abbreviations and names stay as they are.

    What is certainly a name: before a colon (“Cà Mau: thiếu người”), a body (“Sở Nội vụ …”), a country.
    """
    if text[1:2].isupper() or _begins_with_name(text):
        return text
    return text[:1].lower() + text[1:]


_KINDS_OF_BODIES = (
    *("Bộ", "Sở", "Cục", "Vụ", "Ban", "Viện", "Học viện", "Tổng cục", "Chi cục", "Trường", "Đại học", "Trung tâm"),
    *("Hội", "Văn phòng", "Thanh tra", "Ngân hàng", "Kho bạc", "Báo", "Tạp chí", "Đại sứ quán"),
)
"""What the name of a body begins with, where a capital letter follows: “Ban Tổ chức”, and not “Ban hành”."""
_NAMES = (
    *("Ủy ban ", "Hội đồng nhân dân", "Chính phủ", "Quốc hội", "Thủ tướng", "Nhà nước", "Việt Nam", "Lào", "Thái Lan"),
    *("Nhật Bản", "Hàn Quốc", "Trung Quốc", "Ấn Độ", "Singapore", "Malaysia", "Indonesia", "Philippines", "Myanmar"),
    *("Brunei", "Campuchia", "Timor"),
)


def _begins_with_name(text: str) -> bool:
    if text.startswith(_NAMES) or "-" in text.partition(" ")[0]:  # Ma-lai-xi-a
        return True
    body = next((kind for kind in _KINDS_OF_BODIES if text.startswith(f"{kind} ")), "")
    if body and text[len(body) + 1 : len(body) + 2].isupper():
        return True
    name, colon, _rest = text.partition(":")
    return bool(colon) and all(word[:1].isupper() for word in name.split() if word != "-")
