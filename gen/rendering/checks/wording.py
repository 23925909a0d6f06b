"""What jinja and Python complain of in a template, in Vietnamese; where that is rare, their own words in quotes."""

import re

from jinja2 import TemplateError

from gen.messages import _


def in_vietnamese(error: Exception) -> str:
    """Return the complaint in a few words, without a full stop."""
    for kind, sentence in _kinds():
        if isinstance(error, kind):
            return sentence
    message = (error.message if isinstance(error, TemplateError) else "") or str(error)
    for pattern, sentence in _complaints():
        if match := re.fullmatch(pattern, message.strip(), re.DOTALL):
            return sentence.format(*match.groups())
    return _("chương trình báo “{words}”").format(words=message.strip().rstrip("."))


def _kinds() -> tuple[tuple[type[Exception], str], ...]:
    return (
        (ZeroDivisionError, _("phép chia cho 0")),
        (RecursionError, _("gọi lồng nhau quá sâu")),
        (MemoryError, _("không đủ bộ nhớ")),
        (TypeError, _("giá trị không đúng loại cho phép tính hoặc bộ lọc này")),
    )


def _complaints() -> tuple[tuple[str, str], ...]:
    return (
        (r"expected token 'end of (?:print statement|statement block)', got '([^']+)'", _("thừa “{0}”")),
        (r"expected token '([^']+)', got 'end of .+'", _("thiếu “{0}” ở cuối")),
        (r"expected token '([^']+)', got '([^']+)'", _("cần “{0}” nhưng gặp “{1}”")),
        (r"unexpected char '([^']+)' at \d+", _("ký tự “{0}” không dùng được ở đây")),
        (r"unexpected '([^']+)', expected '([^']+)'", _("cần “{1}” nhưng gặp “{0}”")),
        (r"unexpected '([^']+)'", _("“{0}” không đúng chỗ")),
        (r"Expected an expression, got 'end of .+'", _("thẻ không có nội dung")),
        (r"Expected an expression, got '([^']+)'", _("“{0}” không đúng chỗ")),
        (r"unexpected end of template.*", _("thẻ chưa viết hết")),
        (r"can't assign to '([^']+)'", _("không gán được giá trị cho tên này")),
        (r"Encountered unknown tag '(\w+)'.*", _("không có lệnh “{0}”")),
        (r"Unexpected end of template\..*", _("khối chưa có thẻ kết thúc")),
        (r"block '([^']+)' defined twice", _("khối “{0}” có hai lần")),
        (r"Invalid character in identifier", _("tên có ký tự không dùng được")),
        (r"expected (?:name or number|subscript expression)", _("thiếu tên sau dấu chấm hoặc trong ngoặc vuông")),
        (r"invalid syntax for function call expression", _("viết sai chỗ gọi hàm trong ngoặc")),
    )
