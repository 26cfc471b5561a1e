"""The built site as files: its pages, the page of every kind, what a page links to."""

import json
import re
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

ELEMENT = re.compile(r"<([a-z0-9]+)\b[^>]*?(?: class=\"([^\"]*)\")?[^>]*>")
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')


class Site:
    def __init__(self, root: Path):
        self.root = root

    @cached_property
    def pages(self) -> list[str]:
        found = sorted(path.relative_to(self.root).as_posix() for path in self.root.rglob("*.html"))
        assert "index.html" in found, f"{self.root} holds no site: run make site"
        return found

    @cached_property
    def address(self) -> str:
        """The public address of the site with its last slash, from the canonical link of the first page."""
        return CANONICAL.search(self.text("index.html")).group(1).removesuffix("index.html")

    @cached_property
    def edition_day(self) -> str:
        return json.loads(self.text("edition.json"))["edition_day"]

    @cached_property
    def prefix(self) -> str:
        """The path below which the site is served: its 404 page links from there."""
        return "/" + self.address.split("/", 3)[3]

    def text(self, page: str) -> str:
        return (self.root / page).read_text(encoding="utf-8")

    def file_url(self, page: str) -> str:
        return (self.root / page).absolute().as_uri()

    def canonical(self, page: str) -> str | None:
        found = CANONICAL.search(self.text(page))
        return found.group(1) if found else None

    @cached_property
    def kinds(self) -> list[str]:
        """The fewest pages on which every element with every class of every folder occurs.

        Nobody has to keep a list: a new kind of page, or a new part of one, brings its page in.
        """
        missing = {page: self._features(page) for page in self.pages}
        chosen = []
        while any(missing.values()):
            best = max(self.pages, key=lambda page: (len(missing[page]), -len(self.text(page))))
            chosen.append(best)
            seen = missing[best]
            missing = {page: features - seen for page, features in missing.items()}
        return sorted(chosen)

    def _features(self, page: str) -> set[tuple[str, str]]:
        folder = page.rpartition("/")[0] or page
        features = {(folder, "")}
        for name, classes in ELEMENT.findall(self.text(page)):
            features.update((folder, f"{name}.{one}") for one in classes.split())
        return features


class Markup(HTMLParser):
    """The ids and links of one page."""

    def __init__(self, text: str):
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if value is None:
                continue
            if name == "id":
                self.ids.append(value)
            elif name in ("href", "src", "action", "poster", "data"):
                if not (tag == "link" and ("rel", "canonical") in attributes):
                    self.links.append(value)
            elif name == "srcset":
                self.links += [one.split()[0] for one in value.split(",")]
