"""Templates that use every construct of docxtpl's syntax, each with a context; made for these tests."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from docxtpl import Listing, RichText, RichTextParagraph

from tests.parity.building import cell, document, paragraph, row, run, table

DRAWING = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="7" name="{{ x }}"/><a:graphic>'
    '<a:graphicData uri="u"/></a:graphic></wp:inline></w:drawing></w:r>'
)
TEXT_BOX = (
    "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent>"
    "<w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
CONTROL = (
    "<w:sdt><w:sdtPr><w:tag w:val='gen.number'/></w:sdtPr><w:sdtContent><w:r><w:t>{{ a }}</w:t></w:r></w:sdtContent>"
    "</w:sdt>"
)
BLOCK_CONTROL = (
    "<w:sdt><w:sdtContent><w:p><w:r><w:t>{%p for x in xs %}</w:t></w:r></w:p><w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>{%p endfor %}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
)
LINK = '<w:hyperlink w:anchor="a"><w:r><w:t>{{ a }} và {{ b }}</w:t></w:r></w:hyperlink>'
PROOF_MARKS = '<w:proofErr w:type="spellStart"/>'


@dataclass(frozen=True)
class Case:
    """A template, a context for it, and the filters it uses."""

    template: bytes
    context: Mapping[str, Any]
    filters: Mapping[str, Callable[..., Any]] = field(default_factory=dict)


def rich() -> RichText:
    text = RichText("đậm & <nghiêng>", bold=True, italic=True, color="#FF0000", size=28, font="Times New Roman")
    text.add("gạch\nchân\t.", underline="double", strike=True, highlight="#ffff00", style="Emphasis")
    text.add("²", superscript=True)
    text.add("rtl", rtl=True, bold=True, italic=True, lang="ar-SA", font="eastAsia:MS Gothic", subscript=True)
    text.add(7)
    return text


def rich_paragraphs() -> RichTextParagraph:
    text = RichTextParagraph()
    text.add(rich(), parastyle="ListBullet")
    text.add("thường & <thẳng>")
    return text


PEOPLE = [
    {"name": "Ông A & bà B", "tasks": ["1a", "1b <5%"], "done": True, "color": "FF0000"},
    {"name": "Bà C", "tasks": [], "done": False, "color": "00FF00"},
    {"name": "", "tasks": ["2c"], "done": True, "color": "0000FF"},
]
PLAIN = {"a": "Đề án & <1439>", "b": "“b”", "n": 3, "f": 2.5, "t": True, "xs": ["x", "y & z", ""], "people": PEOPLE}
LISTS = {
    "a": Listing("dòng một\ndòng hai\tcột & <x>\ađoạn mới\ftrang mới"),
    "b": "thường\nhai\tba",
    "xs": [Listing("1\n2"), "3\a4"],
}
ROWS = (
    row("{%tr for p in people %}", "", ""),
    row("{{ loop.index }}", "{{ p.name }}", "{{ p.tasks | join(', ') }}"),
    row("{%tr endfor %}", "", ""),
)

TEXT = {
    "values": Case(
        document("{{ a }} và {{ b }}, {{ n }}; {{ f }}{{ t }}", "{{a}}{{ xs[1] }} {{ people[0].name }}"), PLAIN
    ),
    "expressions": Case(
        document("{{ n * 2 + 1 }} {{ a ~ '-' ~ n }} {{ 'có' if t else 'không' }} {{ xs | length }} {{ 'x y' }}"),
        PLAIN,
    ),
    "filters": Case(
        document("{{ a | upper }} {{ b | twice }} {{ none | default('không', true) }} {{ xs | first | title }}"),
        PLAIN | {"none": None},
        {"twice": lambda value: value * 2},
    ),
    "runs-split": Case(
        document(
            paragraph("{", "{ ", "a", " }", "} – {", "% if ", "t %", "}có{", "% endif %}"),
            paragraph(run("{{"), PROOF_MARKS, run("b", "<w:b/>"), PROOF_MARKS, run("}} hết")),
        ),
        PLAIN,
    ),
    "inline-blocks": Case(
        document(
            "{% if t %}có{% else %}không{% endif %}: ",
            "{% for x in xs %}{{ x }}{% if not loop.last %}; {% endif %}{% endfor %}.",
        ),
        PLAIN,
    ),
    "smart-quotes": Case(document("{{ a | replace(“Đ”, ‘D’) }} “giữ nguyên”"), PLAIN),
    "comparisons": Case(document("{% if n &gt; 2 and n &lt; 5 %}giữa{% endif %}"), PLAIN),
    "trimmed": Case(
        document("một {%- if t -%}", "  hai", "{%- endif -%}", "ba {{- a -}} bốn"),
        PLAIN,
    ),
    "comments": Case(document("{# bỏ #}a{# b #}", "{#p cả đoạn #}", table(1, row("x"), row("{#tr cả hàng #}"))), PLAIN),
    "escaped-marks": Case(document("{_{ a }_} {_% if %_} {{ a }}"), PLAIN),
    "raw": Case(document("{% raw %}{{ a }}{% endraw %} {{ a }}"), PLAIN),
    "set-and-macro": Case(
        document(
            "{%p set total = n + 1 %}",
            "{{ total }}",
            "{% macro m(x) %}[{{ x }}]{% endmacro %}{{ m(a) }}{{ m('b') }}",
            "{% set ns = namespace(k=0) %}{% for x in xs %}{% set ns.k = ns.k + 1 %}{% endfor %}{{ ns.k }}",
            "{% with y = b %}{{ y }}{% endwith %}",
        ),
        PLAIN,
    ),
    "paragraph-blocks": Case(
        document(
            "{%p for p in people %}",
            "{{ p.name }}",
            "{%p if p.done %}",
            "xong",
            "{%p else %}",
            "chưa",
            "{%p endif %}",
            "{%p endfor %}",
            "{%p for x in [] %}",
            "không in",
            "{%p else %}",
            "rỗng",
            "{%p endfor %}",
        ),
        PLAIN,
    ),
    "nested-paragraph-loops": Case(
        document(
            "{%p for p in people %}",
            "{%p for k in p.tasks %}",
            "{{ p.name }}: {{ k }}",
            "{%p endfor %}",
            "{%p endfor %}",
        ),
        PLAIN,
    ),
    "run-blocks": Case(document(paragraph("a ", "{%r if t %}", run("đậm", "<w:b/>"), "{%r endif %}", " c")), PLAIN),
    "rows": Case(document(table(3, row("STT", "Tên", "Việc"), *ROWS)), PLAIN),
    "nested-rows": Case(
        document(
            table(
                2,
                row("Tên", "Việc"),
                row("{%tr for p in people %}", ""),
                row("{{ p.name }}", "cộng {{ p.tasks | length }}"),
                row("{%tr for k in p.tasks %}", ""),
                row("", "{{ k }}"),
                row("{%tr endfor %}", ""),
                row("{%tr endfor %}", ""),
            )
        ),
        PLAIN,
    ),
    "widest-row-conditional": Case(
        document(table(3, row("a", "b"), row("{%tr if t %}"), row("1", "2", "3"), row("{%tr endif %}"))),
        PLAIN | {"t": False},
    ),
    "columns": Case(
        document(
            table(
                3,
                row("Tên", "{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"),
                row("{%tr for p in people %}", "", "", ""),
                row("{{ p.name }}", "{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"),
                row("{%tr endfor %}", "", "", ""),
            )
        ),
        PLAIN,
    ),
    "columns-conditional": Case(
        document(
            table(3, row("a", "{%tc if t %}", "b", "{%tc endif %}"), row("c", "{%tc if t %}", "d", "{%tc endif %}"))
        ),
        PLAIN | {"t": False},
    ),
    "static-row-too-wide": Case(document(table(2, row("{{ a }}", "b", "c"), row("d", "e"))), PLAIN),
    "vertical-merge": Case(
        document(
            table(
                3,
                row("{%tr for p in people %}", "", ""),
                row("{% vm %}Nhóm {{ a }}", "{{ p.name }}", "{{ loop.index }}"),
                row("{%tr endfor %}", "", ""),
            )
        ),
        PLAIN,
    ),
    "horizontal-merge": Case(
        document(table(2, row("a", "{%tc for x in xs %}", "{% hm %}Gộp {{ a }}", "{%tc endfor %}"), row("b", "c"))),
        PLAIN,
    ),
    "horizontal-merge-of-spans": Case(
        document(
            table(
                4,
                row(
                    "a",
                    "{%tc for x in xs %}",
                    cell("{% hm %}Gộp", properties='<w:gridSpan w:val="2"/>'),
                    "{%tc endfor %}",
                ),
            )
        ),
        PLAIN,
    ),
    "colspan": Case(document(table(3, row("{% colspan n %}Gộp {{ a }}"), row("a", "b", "c"))), PLAIN),
    "cellbg": Case(
        document(
            table(
                2,
                row("{%tr for p in people %}", ""),
                row("{% cellbg p.color %}{{ p.name }}", "b"),
                row("{%tr endfor %}", ""),
            )
        ),
        PLAIN,
    ),
    "nested-tables": Case(
        document(table(2, row("a", cell(table(2, row("x", "y"), row("{{ a }}", "{{ b }}")), "")), row("c", "d"))), PLAIN
    ),
    "rich-text": Case(
        document("trước {{r r }} sau", paragraph("{{r r }}"), paragraph(run("{{r r}}", "<w:b/>"))), {"r": rich()}
    ),
    "rich-text-in-rows": Case(
        document(table(2, row("{%tr for x in xs %}", ""), row("{{r x }}", "b"), row("{%tr endfor %}", ""))),
        {"xs": [rich(), rich()]},
    ),
    "rich-paragraphs": Case(document("trước", "{{p r }}", "sau"), {"r": rich_paragraphs()}),
    "listing": Case(
        document(
            paragraph(run("{{ a }}", "<w:i/>"), " đuôi", properties='<w:jc w:val="both"/>'),
            "{{ b }}",
            "{% for x in xs %}{{ x }}; {% endfor %}",
        ),
        LISTS,
    ),
    "header-and-footer": Case(
        document("thân {{ a }}", header="đầu {{ a }} {% if t %}có{% endif %}", footer="chân {{ b }}"), PLAIN
    ),
    "header-alone": Case(document("thân", header="{{ a }}"), PLAIN),
    "footnotes": Case(
        document("{{ a }}", notes={"footnotes": "chú thích {{ a }} {% if t %}{{ n }}{% endif %}"}), PLAIN
    ),
    "sections": Case(document("{{ a }}", sections=3, header="{{ b }}"), PLAIN),
    "drawings-in-loops": Case(
        document("{%p for x in xs %}", paragraph(DRAWING), "{%p endfor %}", paragraph(DRAWING.replace("{{ x }}", "y"))),
        PLAIN,
    ),
    "drawings-in-macros": Case(
        document(
            paragraph(
                "{% macro m() %}a",
                DRAWING.replace("{{ x }}", "z"),
                "b{% endmacro %}c{{ m() }}",
                DRAWING.replace("{{ x }}", "y"),
                "{{ m() }}",
            ),
        ),
        PLAIN,
    ),
    "a-tag-before-the-id-of-a-drawing": Case(
        document(
            "{%p for x in xs %}",
            paragraph(DRAWING.replace('id="7" name="{{ x }}"', 'name="{{ x }}" id="7"')),
            "{%p endfor %}",
        ),
        PLAIN,
    ),
    "text-boxes": Case(document(paragraph("a", TEXT_BOX, "b {{ b }}")), PLAIN),
    "content-controls": Case(document(paragraph("Số: ", CONTROL, "/BC"), BLOCK_CONTROL), PLAIN),
    "hyperlinks": Case(document(paragraph("x ", LINK)), PLAIN),
    "static-breaks": Case(document(paragraph("a", "<w:r><w:tab/><w:t>{{ a }}</w:t><w:br/></w:r>")), PLAIN),
}
