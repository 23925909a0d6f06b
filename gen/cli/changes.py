"""What people changed in a document, as lines for people."""

from collections import Counter
from collections.abc import Mapping

from gen.messages import _
from gen.revision.changes import DocumentChange, DocumentChangeKind
from gen.revision.comparing import Revision


def counted_changes(revision: Revision) -> list[str]:
    """Return how many changes there are beyond those of figures in controls, in words."""
    counts = Counter(change.kind for change in revision.changes)
    words = {
        DocumentChangeKind.FIGURE: _("{count} số sửa trong lời văn và bảng"),
        DocumentChangeKind.WORDS: _("{count} câu sửa chữ"),
        DocumentChangeKind.ADDED: _("{count} đoạn, dòng thêm"),
        DocumentChangeKind.REMOVED: _("{count} đoạn, dòng xóa"),
        DocumentChangeKind.MOVED: _("{count} đoạn, dòng chuyển chỗ"),
    }
    parts = [text.format(count=counts[kind]) for kind, text in words.items() if counts[kind]]
    return parts + ([_("{count} thay đổi chưa duyệt").format(count=len(revision.tracked))] if revision.tracked else [])


def change_line(change: DocumentChange, labels: Mapping[str, str]) -> str:
    """Return one change in words, with its place."""
    place = change.place.said
    if change.kind is DocumentChangeKind.FIGURE:
        name = "  ".join(filter(None, (change.figure, labels.get(change.figure, ""))))
        old, new = change.old or "…", change.new or _("đã bị xóa khỏi văn bản")
        return f"{name}: {old} → {new} ({place})" if name else f"{old} → {new} ({place})"
    words = {
        (DocumentChangeKind.WORDS, False): _("sửa chữ"),
        (DocumentChangeKind.WORDS, True): _("sửa chữ trong dòng"),
        (DocumentChangeKind.ADDED, False): _("thêm đoạn"),
        (DocumentChangeKind.ADDED, True): _("thêm dòng"),
        (DocumentChangeKind.REMOVED, False): _("xóa đoạn"),
        (DocumentChangeKind.REMOVED, True): _("xóa dòng"),
        (DocumentChangeKind.MOVED, False): _("chuyển chỗ đoạn"),
        (DocumentChangeKind.MOVED, True): _("chuyển chỗ dòng"),
    }
    told = words[change.kind, change.is_row]
    if change.kind is DocumentChangeKind.REMOVED:
        return _("{what} (số: {numbers}), sau {place}").format(what=told, numbers=change.old or "–", place=place)
    return f"{told}, {place}" if change.is_row else f"{told}: {place}"
