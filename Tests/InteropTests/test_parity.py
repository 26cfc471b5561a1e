"""Every record says the same in every format: HTML, CSV, NDJSON and the JSON of the API.

`test_workbook.py` and `test_database.py` compare the workbook and the database with the CSV.
"""

import csv
import html
import json
import re

import pytest


@pytest.fixture(scope="module")
def package(data):
    return json.loads((data / "datapackage.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def index(site):
    return json.loads((site / "api/v1/platforms/index.json").read_text("utf-8"))


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def text(value):
    """A value of JSON as CSV writes it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "、".join(value)
    return str(value)


def test_every_row_of_ndjson_is_the_row_of_the_csv(data, package):
    tables = [one["path"] for one in package["resources"] if one["path"].endswith(".csv")]
    assert tables
    for name in tables:
        with (data / name).with_suffix(".ndjson").open(encoding="utf-8") as file:
            told = [{key: text(value) for key, value in json.loads(line).items()} for line in file]
        assert told == rows(data / name), name


def test_every_title_of_the_json_index_is_the_row_of_the_csv(data, index):
    told = []
    for platform in index["platforms"]:
        own = {key: value for key, value in platform.items() if key != "titles"}
        for title in platform["titles"]:
            one = {**own, **title, "edition_day": index["edition_day"]}
            told.append({key: text(value) for key, value in one.items()})
    wanted = rows(data / "platforms.csv")
    assert [{key: one[key] for key in wanted[0]} for one in told] == wanted


def test_every_platform_has_a_file_that_says_what_the_index_does(site, index):
    for platform in index["platforms"]:
        path = site / f"api/v1/platforms/{platform['id']}.json"
        file = json.loads(path.read_text("utf-8"))
        assert {key: file[key] for key in platform} == platform, platform["id"]


def test_every_holding_and_event_of_a_platform_is_a_row(site, data, index):
    for name in ("holdings", "events"):
        told = []
        for platform in index["platforms"]:
            file = json.loads((site / f"api/v1/platforms/{platform['id']}.json").read_text("utf-8"))
            for one in file[name]:
                row = {"id": file["id"], "name": file["name"], **one, "edition_day": index["edition_day"]}
                told.append({key: text(value) for key, value in row.items()})
        assert told == rows(data / f"{name}.csv"), name


class Page:
    """What a platform's page says."""

    def __init__(self, path):
        source = path.read_text("utf-8")
        self.main = source.split("<main", 1)[1].split("</main>", 1)[0]
        self.name = self.plain(re.search(r"<h1[^>]*>(.*?)</h1>", self.main, re.DOTALL)[1])
        self.identity = self.facts(self.main.split('<dl class="identity">', 1)[1].split("</dl>", 1)[0])
        self.cards = self.main.split('<section class="card title-card"')[1:]
        self.cards = [card.split("</section>", 1)[0] for card in self.cards]

    @staticmethod
    def plain(markup):
        return html.unescape(re.sub(r"<[^>]+>", "", markup)).strip()

    @classmethod
    def facts(cls, markup):
        pairs = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", markup, re.DOTALL)
        return {cls.plain(label): cls.plain(value) for label, value in pairs}

    def card(self, programme):
        found = [card for card in self.cards if f"/programmes/{programme}.html" in card]
        return found[0] if len(found) == 1 else None


def days(markup):
    return set(re.findall(r'datetime="(\d{4}-\d\d-\d\d)', markup))


def test_every_title_on_a_page_is_the_row_of_the_csv(site, data):
    wanted = rows(data / "platforms.csv")
    pages = {row["id"]: Page(site / row["url"]) for row in wanted}
    titles = {}
    for row in wanted:
        page = pages[row["id"]]
        titles[row["id"]] = titles.get(row["id"], 0) + 1
        assert page.name == row["name"], row["id"]
        assert page.identity["运营单位"].startswith(row["operator"]), row["id"]
        assert page.identity.get("统一社会信用代码", "") == row["credit_code"], row["id"]
        card = page.card(row["programme"])
        assert card, (row["id"], row["programme"])
        standing = re.search(r'<span class="standing standing-([\w-]+)">(.*?)</span>', card, re.DOTALL)
        assert standing[1].replace("-", "_") == row["standing"], row["id"]
        assert Page.plain(standing[2]) == row["standing_label"], row["id"]
        said = {row[key] for key in ("awarded", "ended") if row[key]}
        assert said <= days(page.main), (row["id"], row["programme"])
        if row["valid_to"] and not row["ended"]:
            assert row["valid_to"] in days(card), (row["id"], row["programme"])
        if row["article"]:
            assert row["article"] in Page.plain(page.main), row["id"]
        for name in filter(None, [*row["former_names"].split("、"), *row["former_operators"].split("、")]):
            assert name in Page.plain(page.main), (row["id"], name)
        for notice in filter(None, row["notices"].split("、")):
            assert f"/notices/{notice}.html" in page.main, (row["id"], notice)
    assert {id_: len(page.cards) for id_, page in pages.items()} == titles
