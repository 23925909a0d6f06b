"""What people changed in a document, as lines for people."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from gen.messages import _
from gen.revision.changes import DocumentChange, DocumentChangeKind
from gen.revision.comparing import Revision

_MOST_APART = 10
"""Of more paragraphs and rows that were put in together, not each is told."""


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


def change_lines(changes: Sequence[DocumentChange], labels: Mapping[str, str]) -> Iterator[str]:
    """Yield the changes in words, numbered from 1; many paragraphs and rows put in one after the other are one line."""
    number = 0
    for is_added, group in groupby(changes, key=lambda change: change.kind is DocumentChangeKind.ADDED):
        run = list(group)
        if is_added and len(run) > _MOST_APART:
            text = _("[{number}-{end}] thêm {count} đoạn, dòng, từ {first} đến {last}")
            ends = {"first": run[0].place.said, "last": run[-1].place.said}
            yield text.format(number=number + 1, end=number + len(run), count=len(run), **ends)
        else:
            yield from (
                f"[{place}] {change_line(change, labels)}" for place, change in enumerate(run, start=number + 1)
            )
        number += len(run)


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
