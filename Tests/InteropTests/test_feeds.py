"""Every feed and calendar, read by what people read them with."""

import json
import re
from datetime import date, datetime
from xml.etree import ElementTree

import feedparser
import icalendar

ATOM = "{http://www.w3.org/2005/Atom}"
# RFC 3339.
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")


def files(site, ending):
    return sorted(path for path in site.rglob(f"*.{ending}") if path.is_file())


def test_every_atom_feed_is_read(site):
    feeds = files(site, "atom")
    assert feeds
    for path in feeds:
        feed = feedparser.parse(path.read_bytes(), response_headers={"content-type": "application/atom+xml"})
        assert not feed.bozo, (path.name, feed.get("bozo_exception"))
        assert feed.version == "atom10", path.name
        assert len(feed.entries) == len(ElementTree.parse(path).getroot().findall(f"{ATOM}entry"))
        assert all(entry.title and entry.link and entry.updated_parsed for entry in feed.entries), path.name


def test_every_atom_feed_is_as_the_standard_asks(site):
    # RFC 4287, section 4.1: what a feed and an entry must have once.
    for path in files(site, "atom"):
        feed = ElementTree.parse(path).getroot()
        assert feed.tag == f"{ATOM}feed", path.name
        entries = feed.findall(f"{ATOM}entry")
        has_author = feed.find(f"{ATOM}author/{ATOM}name") is not None
        ids = [entry.findtext(f"{ATOM}id") for entry in entries]
        assert len(set(ids)) == len(ids), path.name
        assert [one for one in feed.findall(f"{ATOM}link") if one.get("rel") == "self"], path.name
        for node in [feed, *entries]:
            for name in ("id", "title", "updated"):
                assert len(node.findall(f"{ATOM}{name}")) == 1, (path.name, name)
            assert MOMENT.fullmatch(node.findtext(f"{ATOM}updated")), path.name
            assert re.match(r"https?://|urn:|tag:", node.findtext(f"{ATOM}id")), path.name
        for entry in entries:
            assert has_author or entry.find(f"{ATOM}author/{ATOM}name") is not None, path.name
            rels = [link.get("rel", "alternate") for link in entry.findall(f"{ATOM}link")]
            assert "alternate" in rels or entry.find(f"{ATOM}content") is not None, path.name
        updated = [datetime.fromisoformat(one.findtext(f"{ATOM}updated")) for one in entries]
        assert not updated or max(updated) <= datetime.fromisoformat(feed.findtext(f"{ATOM}updated")), path.name


def json_feeds(site):
    feeds = []
    for path in files(site, "json"):
        if "https://jsonfeed.org/version/" in path.read_text("utf-8")[:200]:
            feeds.append((path, json.loads(path.read_text("utf-8"))))
    return feeds


def test_every_json_feed_is_as_the_standard_asks(site):
    # JSON Feed 1.1.
    feeds = json_feeds(site)
    assert feeds
    for path, feed in feeds:
        assert feed["version"] == "https://jsonfeed.org/version/1.1", path.name
        assert feed["title"] and feed["home_page_url"].startswith("http"), path.name
        assert feed["feed_url"].endswith(path.relative_to(site).as_posix()), path.name
        ids = [item["id"] for item in feed["items"]]
        assert len(set(ids)) == len(ids), path.name
        for item in feed["items"]:
            assert isinstance(item["id"], str), path.name
            assert item.get("content_html") or item.get("content_text"), (path.name, item["id"])
            for key in ("date_published", "date_modified"):
                assert key not in item or MOMENT.fullmatch(item[key]), (path.name, item["id"])


def test_every_calendar_is_read(site):
    calendars = files(site, "ics")
    assert calendars
    for path in calendars:
        content = path.read_bytes()
        assert all(len(line) <= 75 for line in content.split(b"\r\n")), path.name
        calendar = icalendar.Calendar.from_ical(content)
        assert calendar["VERSION"] == "2.0" and calendar["PRODID"], path.name
        events = [part for part in calendar.walk("VEVENT")]
        assert events, path.name
        ids = [str(event["UID"]) for event in events]
        assert len(set(ids)) == len(ids), path.name
        for event in events:
            assert event.errors == [], (path.name, event["UID"])
            assert event["SUMMARY"] and event["DTSTAMP"], path.name
            assert isinstance(event.decoded("DTSTART"), date), path.name
