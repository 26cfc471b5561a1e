"""Writes the source of a Hugo site that shows what a built edition shows; see ../README.md.

    python3 -B Tests/Benchmark/hugo/peer.py site content /tmp/peer

Data come from the edition, not from the content, so that both sites tell the same; only the text of
notices is the content's, since the edition has no Markdown.
"""

import argparse
import html
import json
import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
KINDS = {
    "申报通知": "calls", "公示": "publicity", "认定公告": "awards", "撤销公告": "revocations",
    "变更公告": "changes", "更正公告": "corrections", "通知": "circulars",
}
FACTS = re.compile(r'<section [^>]*aria-labelledby="facts">(.*?)</section>', re.DOTALL)
FACT = re.compile(r"<dt>(.*?)</dt>\s*<dd>(.*?)</dd>", re.DOTALL)
INTRODUCTION = re.compile(r'<p class="text">(.*?)</p>', re.DOTALL)
TABLE = re.compile(r'<table class="stack">\s*<caption>(.*?)</caption>(.*?)</table>', re.DOTALL)
COLUMN = re.compile(r'<th scope="col"[^>]*>(.*?)</th>', re.DOTALL)
CELL = re.compile(r'<(?:td|th)[^>]*data-label="([^"]*)"[^>]*>(.*?)</(?:td|th)>', re.DOTALL)
PLATFORM = re.compile(r'href="(?:\.\./platforms/)?([^"/]+)\.html"')
TAG = re.compile(r"<[^>]*>")


def plain(markup: str) -> str:
    return " ".join(html.unescape(TAG.sub("", markup)).split())


def rows(site: Path, table: str) -> Iterator[dict]:
    with open(site / "data" / f"{table}.ndjson", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


class Peer:
    """One edition as the files that Hugo reads."""

    def __init__(self, site: Path, content: Path, folder: Path):
        self.site, self.content, self.folder = site, content, folder
        self.programmes = {row["id"]: row for row in rows(site, "programmes")}
        self.notices = {row["id"]: row for row in rows(site, "notices")}
        self.codes = defaultdict(dict)
        for row in rows(site, "codes"):
            self.codes[row["list"]][row["code"]] = row["label"]
        self.functions = {label: code for code, label in self.codes["functions"].items()}
        self.letters = self._letters()
        # The terms in use, with their titles; they are written when all platforms are.
        self.terms: dict[str, dict[str, str]] = defaultdict(dict)

    def write(self):
        for name in ["layouts", "content"]:
            shutil.copytree(HERE / name, self.folder / name)
        shutil.copyfile(HERE / "hugo.toml", self.folder / "hugo.toml")
        shutil.copytree(self.site / "assets", self.folder / "static/assets")
        self._write_platforms()
        self._write_notices()
        self._write_terms()

    def _letters(self) -> dict[str, str]:
        """Of each platform the letter under which the edition lists it; no table tells it."""
        letters = {}
        for page in sorted((self.site / "letters").glob("?*.html")):
            text = page.read_text(encoding="utf-8")
            for platform in re.findall(r'href="\.\./platforms/([^"/]+)\.html', text):
                letters[platform] = page.stem.split("-")[0]
        letters.pop("index", None)
        return letters

    # Platforms

    def _write_platforms(self):
        """One resource for the content adapter, a platform at a time: all at once are too many."""
        path = self.folder / "assets/platforms.json"
        path.parent.mkdir()
        with open(path, "w", encoding="utf-8") as file:
            ids = dict.fromkeys(row["id"] for row in rows(self.site, "platforms"))
            for number, id in enumerate(ids):
                one = json.loads((self.site / f"api/v1/platforms/{id}.json").read_bytes())
                file.write(",\n" if number else "[\n")
                json.dump(self._platform(one), file, ensure_ascii=False)
            file.write("\n]\n")

    def _platform(self, one: dict) -> dict:
        page = (self.site / one["url"]).read_text(encoding="utf-8")
        titles = [self._title(title) for title in reversed(one["titles"])]
        events = [self._shown(event) for event in reversed(one["events"])]
        days = [event["day"] for event in events]
        held = defaultdict(list)
        for holding in one["holdings"]:
            held[holding["programme"]].append(_filled(holding))
        terms = defaultdict(list)
        for title in titles:
            for plural, codes in title["terms"].items():
                terms[plural] += [code for code in codes if code not in terms[plural]]
        letter = self.letters.get(one["id"])
        if letter:
            self.terms["letters"][letter] = letter.upper()
            terms["letters"] = [letter]
        return {
            "id": one["id"], "name": one["name"], "day": max(days, default="2018-01-01"),
            "operator": one["operator"], "credit_code": one["credit_code"],
            "former_names": one["former_names"], **terms, "titles": titles,
            "names": _several(one["names"]), "operators": _several(one["operators"]),
            "holdings": [
                {"programme_title": self.programmes[programme]["title"], "rows": all}
                for programme, all in reversed(held.items())],
            "events": events, "notices": [notice["id"] for notice in reversed(one["notices"])],
            "facts": _facts(page),
        }

    def _title(self, title: dict) -> dict:
        programme = self.programmes[title["programme"]]
        terms = {"programmes": [title["programme"]], "years": [str(title["year"])]}
        self.terms["programmes"][title["programme"]] = programme["title"]
        self.terms["years"][str(title["year"])] = f"{title['year']}年"
        district = self.codes["districts"].get(title["district"])
        if district:
            terms["districts"] = [title["district"]]
            self.terms["districts"][title["district"]] = district
        known = [label for label in title["functions"] if label in self.functions]
        terms["functions"] = [self.functions[label] for label in known]
        self.terms["functions"].update((self.functions[label], label) for label in known)
        award = [
            notice for notice in title["notices"]
            if notice in self.notices and self.notices[notice]["kind"] == "认定公告"]
        shown = {
            key: value for key, value in title.items()
            if value is not None and key not in ("notices", "valid_to_computed")}
        return shown | {
            "programme_title": programme["title"], "authority": programme["authority"],
            "district_label": district or "", "award_notice": award[-1] if award else None,
            "terms": terms}

    def _shown(self, event: dict) -> dict:
        programme = self.programmes.get(event["programme"])
        return _filled(event) | {"programme_title": programme["title"] if programme else ""}

    # Notices

    def _write_notices(self):
        texts = {path.stem: path for path in (self.content / "notices").rglob("*.md")}
        shown = {}
        for notice in self.notices.values():
            shown[notice["id"]] = {
                "title": notice["title"], "kind": notice["kind"], "number": notice["number"],
                "day": notice["published"][:10],
                "window_first": notice["window_first"], "window_last": notice["window_last"]}
            body = texts[notice["id"]].read_text(encoding="utf-8").split("\n---\n", 1)[1]
            kind = KINDS.get(notice["kind"], "others")
            self.terms["kinds"][kind] = notice["kind"]
            page = (self.site / notice["url"]).read_text(encoding="utf-8")
            api = json.loads((self.site / f"api/v1/notices/{notice['id']}.json").read_bytes())
            head = {
                "title": notice["title"], "date": notice["published"], "kinds": [kind],
                "params": _filled({
                    "id": notice["id"], "kind": notice["kind"], "number": notice["number"],
                    "issuer": notice["issuer"], "issued": notice["issued"], "award": api["award"],
                    "window_first": notice["window_first"], "window_last": notice["window_last"],
                    "window_length": notice["window_length"], "window_unit": notice["window_unit"],
                    "lists": _lists(page) if "{名单}" in body else None})}
            text = f"{json.dumps(head, ensure_ascii=False)}\n{body.replace('{名单}', '{{< list >}}')}"
            path = self.folder / "content/notices" / f"{notice['id']}.md"
            path.write_text(text, encoding="utf-8")
        data = self.folder / "data"
        data.mkdir()
        (data / "notices.json").write_text(json.dumps(shown, ensure_ascii=False), encoding="utf-8")

    # Lists

    def _write_terms(self):
        for plural, terms in self.terms.items():
            for code, title in terms.items():
                folder = self.folder / "content" / plural / code
                folder.mkdir(parents=True)
                head = {"title": title}
                if plural == "kinds":
                    head["outputs"] = ["html", "rss"]
                (folder / "_index.md").write_text(
                    json.dumps(head, ensure_ascii=False) + "\n", encoding="utf-8")


def _filled(row: dict) -> dict:
    return {key: value for key, value in row.items() if value is not None and value != ""}


def _several(spans: list[dict]) -> list[dict]:
    """A page tells the names of all times only when there were more than one."""
    return [_filled(span) for span in spans] if len(spans) > 1 else []


def _facts(page: str) -> list[dict]:
    """The facts of a platform's page, by heading: the tables leave out what only the page tells."""
    groups = []
    for part in re.split(r"(?=<h3>)", FACTS.search(page)[1]):
        head = re.match(r"<h3>(.*?)</h3>", part)
        introduction = INTRODUCTION.search(part)
        group = {"rows": [_fact(*pair) for pair in FACT.findall(part)]}
        if head:
            group["head"] = plain(head[1])
        if introduction:
            group["text"] = plain(introduction[1])
        groups.append(group)
    return groups


def _fact(term: str, markup: str) -> dict:
    fact = {"term": plain(term), "text": plain(markup)}
    link = re.search(r'href="([^"]*)"', markup)
    if link:
        url = html.unescape(link[1])
        key, url = ("path", url.removeprefix("../")) if url.startswith("../") else ("url", url)
        fact[key] = url
    return fact


def _lists(page: str) -> list[dict]:
    """The tables of platforms on a notice's page."""
    lists = []
    for caption, table in TABLE.findall(page[page.index('id="list"'):]):
        head = [plain(cell) for cell in COLUMN.findall(table)]
        listed = []
        for row in table.split("<tr>")[1:]:
            cells = CELL.findall(row)
            link = PLATFORM.search(row)
            if cells:
                texts = [plain(cell) for _, cell in cells]
                listed.append({"id": link[1] if link else "", "cells": texts})
        lists.append({"caption": plain(caption), "head": head, "rows": listed})
    return lists


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=Path, help="the built edition")
    parser.add_argument("content", type=Path, help="its content folder")
    parser.add_argument("folder", type=Path, help="a folder that is not there yet")
    options = parser.parse_args()
    options.folder.mkdir(parents=True)
    Peer(options.site, options.content, options.folder).write()


if __name__ == "__main__":
    main()
