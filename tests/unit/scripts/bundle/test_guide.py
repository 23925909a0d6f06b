"""A page of Markdown becomes a Word document with its headings, lists, tables and code."""

from pathlib import Path

from scripts.bundle.guide import as_document

PAGE = """# Cài đặt

Chạy **một lần**, xem `gen doctor`.

1. Giải nén
2. Chạy
   - Windows
   - Linux

```
gen init x
```

| lệnh | việc |
|---|---|
| `gen` | **xem** |
"""


def test_what_a_page_says_is_in_the_document(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(PAGE, encoding="utf-8")

    document = as_document(page)

    assert [one.text for one in document.paragraphs if one.text] == [
        "Cài đặt",
        "Chạy một lần, xem gen doctor.",
        "1.\tGiải nén",
        "2.\tChạy",
        "–\tWindows",
        "–\tLinux",
        "gen init x",
    ]
    assert document.paragraphs[0].style is not None
    assert document.paragraphs[0].style.name == "Heading 1"
    assert [cell.text for row in document.tables[0].rows for cell in row.cells] == ["lệnh", "việc", "gen", "xem"]
