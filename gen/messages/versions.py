"""Say that a stored file was written by a later version of the program: the same words whatever the file."""

from gen.messages import _


def newer(file: object, found: object, known: object) -> str:
    """Return one sentence: the file, its version, the latest one that this program reads, what to do."""
    text = _(
        "“{file}” do phiên bản mới hơn của gen ghi (định dạng {found}, bản này chỉ đọc được đến {known}); "
        "hãy cập nhật gen rồi chạy lại."
    )
    return text.format(file=file, found=found, known=known)
