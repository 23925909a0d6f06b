"""Letters (công văn) as offices set them: the V/v under the number, wherever the head puts it."""

from dataclasses import dataclass

_NATION, _MOTTO = "<bold 13>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</>", "<bold 14>Độc lập - Tự do - Hạnh phúc</>"
_ABOUT = "báo cáo kết quả thực hiện Đề án văn hóa công vụ"
HEADS = ("table", "rows", "tabs", "under", "under left", "breaks", "boxes")
LABELS = ("V/v", "v/v", "V/V", "V/v:", "Về việc")
NUMBERS = ("Số: 15/SNV-VP", "Số: 15/CV-SNV", "Số: 15/BC-SNV", "Số:      /SNV-VP", "Số: 2114A/SNV-VP")
LENGTHS = (1, 5)
"""How often the words of the subject stand there: the long one has more than two hundred letters."""
_TEXT = """center 14 before=12 | Kính gửi: Ủy ban nhân dân tỉnh Lào Cai.
| Thực hiện nhiệm vụ được giao, Sở Nội vụ đã chỉ đạo các phòng, đơn vị triển khai đầy đủ các nội dung.
| Các phòng, đơn vị thực hiện nghiêm túc, bảo đảm chất lượng và tiến độ theo yêu cầu./.
{
left 12 bold italic | Nơi nhận:
left 11 | - Như trên;
left 11 | - Lưu: VT, VP.
||
center 14 bold | GIÁM ĐỐC
center 14 |
center 14 |
center 14 bold | Nguyễn Văn An
}"""


@dataclass(frozen=True)
class Letter:
    """How a letter is set: one of each of the constants above."""

    head: str
    label: str
    number: str
    length: int
    year: int


def written(letter: Letter) -> str:
    """Return the letter in the notation of ``tests.support.word_text``."""
    number = "= number footer right 14" if letter.year < 2020 else "= number header center 14"
    return "\n".join((number, *_head(letter), _TEXT))


def _head(letter: Letter) -> list[str]:
    about = f"{letter.label} {' '.join([_ABOUT] * letter.length)}"
    names = ["center 13 | UBND TỈNH LÀO CAI", "center rule=12 | <bold 13>SỞ NỘI VỤ</>"]
    day = f"<italic 14>Lào Cai, ngày 12 tháng 3 năm {letter.year}</>"
    state = [f"center | {_NATION}", f"center rule=61 | {_MOTTO}"]
    number, subject = f"center 13 | {letter.number}", f"center 12 before=6 | {about}"
    if letter.head == "rows":
        rows = ["{", *names, "||", *state, "--", number, "||", f"center | {day}"]
        return [*rows, "--", subject, "||", "center |", "}"]
    if letter.head == "tabs":
        return [
            f"left | <13>UBND TỈNH LÀO CAI</>\\t{_NATION}",
            f"left rule=12 | <bold 13>SỞ NỘI VỤ</>\\t{_MOTTO}",
            f"left rule=61 | <13>{letter.number}</>\\t{day}",
            f"left 12 before=6 | {about}",
        ]
    if letter.head == "breaks":
        left = f"<13>UBND TỈNH LÀO CAI</>\\n<bold 13>SỞ NỘI VỤ</>\\n<13>{letter.number}</>\\n<12>{about}</>"
        return ["{", f"center rule=12 | {left}", "||", f"center rule=61 | {_NATION}\\n{_MOTTO}\\n{day}", "}"]
    if letter.head == "boxes":
        lines = (*names, number, subject)
        return [*(f"box 5 {line}" for line in lines), *(f"box 90 {line}" for line in (*state, f"center | {day}"))]
    below = {"under": f"{subject.replace(' |', ' indentright=90 |')}", "under left": f"left 12 before=6 | {about}"}
    table = ["{", *names, number, *([] if letter.head in below else [subject]), "||", *state, f"center | {day}", "}"]
    return [*table, *([below[letter.head]] if letter.head in below else [])]
