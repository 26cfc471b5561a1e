"""A page printed: A4, a number and the permanent address on each sheet, table headers on each."""

import re
import subprocess
import tempfile
from pathlib import Path

ROWS = 60

# A list long enough for a second sheet, made of the page's own rows.
LENGTHEN = """rowCount => {
  const table = [...document.querySelectorAll('main table')].find(one => one.tHead && one.tBodies[0]?.rows.length);
  if (!table) return null;
  const body = table.tBodies[0], rows = [...body.rows];
  while (body.rows.length < rowCount) for (const row of rows) body.append(row.cloneNode(true));
  for (const row of body.rows) row.cells[row.cells.length - 1].append('¤');
  for (let up = table.parentElement; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true;
  return [...table.tHead.rows[0].cells].map(cell => cell.textContent.replace(/\\s/g, ''));
}"""


def sheets(tab) -> tuple[str, list[str]]:
    """The page size, and the text of each sheet without spaces."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.pdf"
        tab.pdf(path=path, prefer_css_page_size=True, print_background=False)
        size = re.search(r"Page size: *(.*)", run("pdfinfo", path)).group(1)
        text = run("pdftotext", path, "-")
    return size, [re.sub(r"\s", "", sheet) for sheet in text.split("\f")[:-1]]


def run(*command) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def printed(tab, address: str) -> list[str]:
    """The page is printed with its first list made long."""
    headers = tab.evaluate(LENGTHEN, ROWS)
    size, texts = sheets(tab)
    found = [] if "A4" in size else [f"the sheet is {size}, not A4"]
    for number, text in enumerate(texts, 1):
        if f"—{number}—" not in text:
            found.append(f"sheet {number} of {len(texts)} has no number “— {number} —”")
        if address not in text:
            found.append(f"sheet {number} of {len(texts)} has no permanent address")
    # What only a screen can use. Every page has these words on the screen.
    found += [f"“{word}” is printed" for word in ("跳到正文", "长辈版") if word in "".join(texts)]
    return found + (headers_repeat(headers, texts) if headers else [])


def headers_repeat(headers: list[str], texts: list[str]) -> list[str]:
    listed = [(number, text) for number, text in enumerate(texts, 1) if "¤" in text]
    if len(listed) < 2:
        return [f"a list of {ROWS} rows fills {len(listed)} sheets: its rows are not printed"]
    return [
        f"sheet {number} of {len(texts)} repeats no table header “{header}”"
        for number, text in listed
        for header in headers[:2]
        if header not in text
    ]
