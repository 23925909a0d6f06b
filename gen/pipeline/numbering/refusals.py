"""The words in which a number is refused, or given in spite of errors."""

from gen.messages import _


def typed_number(number: str) -> str:
    """A number stands in the draft that the book did not give."""
    return _(
        "dự thảo đã ghi số {number} không phải do sổ cấp; hãy xóa số đó để sổ cấp số, "
        "hoặc thêm --renumber nếu đây là bản sao của một văn bản cũ"
    ).format(number=number)


def with_errors() -> str:
    """The linter found errors."""
    return _("văn bản còn lỗi thể thức; hãy sửa, hoặc cấp số kèm lý do bằng --force LÝ_DO")


def with_contradictions() -> str:
    """The document says something else than it carries, or a choice is open."""
    return _(
        "văn bản mâu thuẫn với số liệu đi kèm hoặc còn chỗ chưa chọn; hãy sửa, hoặc cấp số kèm lý do bằng --force LÝ_DO"
    )


def forced(reason: str) -> str:
    """The note in the book on a number given in spite of errors; the book is Vietnamese in every language."""
    return f"Cấp số khi còn lỗi thể thức: {reason}"


def forced_against_figures(reason: str) -> str:
    """The note in the book on a number given to a document that contradicts what it carries."""
    return f"Cấp số khi văn bản mâu thuẫn với số liệu đi kèm: {reason}"


def names_taken(names: str) -> str:
    """No name is left for the sidecar."""
    return _("{names} đã có và không phải do gen ghi; hãy đổi tên các tệp đó.").format(names=names)
