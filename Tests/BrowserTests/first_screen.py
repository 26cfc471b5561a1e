"""What the public asks first, on a small phone without scrolling, and one tap from the home page."""

import re
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath

from site_files import Markup, Site

# Whether a text stands wholly in the window, be it in one element or several.
SEEN = """([kind, value]) => {
  const within = box => box.width > 0 && box.height > 0 && box.left >= 0 && box.top >= 0
    && box.right <= innerWidth && box.bottom <= innerHeight;
  if (kind !== 'text')
    return [...document.querySelectorAll(value)].some(element =>
      element.checkVisibility() && within(element.getBoundingClientRect()));
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  for (let node; node = walker.nextNode();) {
    const at = node.data.indexOf(value);
    if (at < 0) continue;
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + value.length);
    if ([...range.getClientRects()].every(within)) return true;
  }
  return false;
}"""


@dataclass(frozen=True)
class OpenWindow:
    """A publicity that is open on the edition day, as its author wrote it."""

    page: str
    first: str
    last: str
    telephone: str


def open_windows(content: Path, day: str) -> list[OpenWindow]:
    found = []
    for path in sorted((content / "notices").glob("*/*.md")):
        head = path.read_text(encoding="utf-8-sig").split("\n---", 1)[0]
        window = re.search(r"^公示期: \{起: ([\d-]+), 止: ([\d-]+)", head, re.M)
        telephone = re.search(r"^异议: .*?[{ ]电话: ([\d-]+)", head, re.M)
        published = re.search(r"^发布: ([\d-]+)", head, re.M)
        if window and telephone and published and "草稿: true" not in head:
            if max(window.group(1), published.group(1)) <= day <= window.group(2):
                found.append(OpenWindow(f"notices/{path.stem}.html", *window.groups(), telephone.group(1)))
    return found


def first_screen(tab, window: OpenWindow, state: str) -> list[str]:
    wanted = {
        f"the state “{state}”": ("text", state),
        f"the first day {window.first}": ("selector", f'main time[datetime="{window.first}"]'),
        f"the last day {window.last}": ("selector", f'main time[datetime="{window.last}"]'),
        f"the telephone {window.telephone}": ("selector", f'main a[href="tel:{window.telephone}"]'),
    }
    return [f"not on the first screen: {what}" for what, how in wanted.items() if not tab.evaluate(SEEN, how)]


def one_tap(site: Site, windows: list[OpenWindow]) -> list[str]:
    """Each question, and the pages linked from the first page of which one has to answer it."""
    home = {normpath(join(dirname("index.html"), link.split("#")[0].split("?")[0]))
            for link in Markup(main(site.text("index.html"))).links if ":" not in link}
    targets = {page: main(site.text(page)) for page in home if page in site.pages}
    platforms = [text for page, text in targets.items() if page.startswith("platforms/") and page != "platforms/index.html"]
    notices = [text for page, text in targets.items() if page.startswith("notices/") and page != "notices/index.html"]
    found = []
    for window in windows:
        if f"tel:{window.telephone}" not in targets.get(window.page, ""):
            found.append(f"how to object: no tap from the home page to {window.page} and its telephone")
    if "platforms/index.html" not in home:
        found.append("is mine valid: the home page does not lead to the search of platforms")
    if not any('class="standing' in text for text in platforms):
        found.append("valid: no tap from the home page to a platform with its standing")
    if not any("有效期" in text and "<time" in text for text in platforms):
        found.append("until when: no tap from the home page to a platform with its last day")
    if not any("发文机关" in text and "认定" in text for text in notices):
        found.append("who decided: no tap from the home page to a notice of award with its authority")
    return found


def main(html: str) -> str:
    return html[html.index("<main"):html.index("</main>")]
