"""The search of the platform list, as people use it: typing, paging, going back, without script, when it fails."""

import json
import re
from urllib.parse import parse_qs, urlsplit

import pytest

from look import WATCH_SHIFTS, axe, overflow, shifts
from visit import Mode

LIST = "platforms/index.html"
# A file that loads nothing: where a test begins that goes on to an address with a query.
PLAIN = "robots.txt"
INPUT = "form[data-index] input[name=q]"
STATUS = "[data-search=status]"
ROWS = "[data-search=rows] tr"

OVER = pytest.mark.parametrize("over", ["file", "http"])


@pytest.fixture(scope="session")
def titles(site):
    """Every title of the site, from the JSON index."""
    platforms = json.loads(site.text("api/v1/platforms/index.json"))["platforms"]
    return [{**platform, **title} for platform in platforms for title in platform["titles"]]


@pytest.fixture(scope="session")
def renamed(titles):
    return next(one for one in titles if one["former_names"])


def found(tab, count=None):
    """The names in the table, once the status tells a result."""
    tab.wait_for_function(f"() => !document.querySelector('{STATUS}').textContent.includes('…')")
    tab.locator(f"{STATUS}:not(:empty)").wait_for()
    if count is not None:
        assert re.search(rf"查到{count}项", tab.inner_text(STATUS)), tab.inner_text(STATUS)
    return tab.locator(f"{ROWS} th a").all_inner_texts()


def asked(tab):
    return {name: values[0] for name, values in parse_qs(urlsplit(tab.url).query).items()}


def open_query(tab, visitor, over, query):
    tab.goto(visitor.url(LIST, over) + query)


@OVER
def test_the_middle_of_a_name_finds_its_platform_while_it_is_typed(visitor, titles, over):
    title = titles[len(titles) // 2]
    piece = title["name"][1:4]
    expected = [one for one in titles if any(
        piece in text for text in [one["name"], one["operator"], *one["former_names"]])]
    with visitor.open(LIST, over=over) as tab:
        tab.locator(INPUT).press_sequentially(piece)
        tab.locator(ROWS).first.wait_for()
        assert title["name"] in found(tab, len(expected))
        assert piece in tab.locator(f"{ROWS} mark").all_inner_texts()
        assert asked(tab) == {"q": piece}
        assert not tab.locator("[data-search=browse]").is_visible()
        assert tab.problems.found == []


@OVER
def test_a_former_name_is_said_to_be_the_reason(visitor, renamed, over):
    former = renamed["former_names"][0]
    with visitor.open(PLAIN, over=over) as tab:
        open_query(tab, visitor, over, f"?q={former}")
        assert renamed["name"] in found(tab)
        row = tab.locator(ROWS).first
        assert f"曾用名称：{former}" in row.inner_text()
        assert row.locator("mark").all_inner_texts()[0] == former


@OVER
def test_the_address_restores_query_and_page(visitor, titles, over):
    with visitor.open(PLAIN, over=over) as tab:
        open_query(tab, visitor, over, "?q=平台&page=2")
        found(tab, len([one for one in titles if "平台" in one["name"] + one["operator"]]))
        assert "第21至" in tab.inner_text(STATUS)
        assert tab.input_value(INPUT) == "平台"
        tab.reload()
        found(tab)
        assert "第21至" in tab.inner_text(STATUS)
        open_query(tab, visitor, over, "?q=平台&page=9999")
        last = found(tab)
        assert 1 <= len(last) <= 20


@pytest.mark.parametrize("query", ["?q=%E5%B9%B3%E5%8F%B0&page=-1", "?q=%E5%B9%B3%E5%8F%B0&page=1e9&x=%zz", "?q=平台&q=没有"])
def test_unknown_values_of_the_address_are_ignored(visitor, query):
    with visitor.open(PLAIN) as tab:
        open_query(tab, visitor, "file", query)
        assert len(found(tab)) == 20
        assert tab.problems.found == []


@pytest.mark.parametrize("query", ["%ff%fe%E4", "%00%07x%F0%9F%98%80", "字" * 3000, "%ED%A0%80"])
def test_a_query_that_nothing_can_hold_says_so(visitor, query):
    with visitor.open(PLAIN) as tab:
        open_query(tab, visitor, "file", f"?q={query}")
        tab.locator("[data-search=none]").wait_for()
        assert "没有查到" in tab.inner_text(STATUS)
        assert tab.problems.found == []


@OVER
def test_back_leads_to_what_was_there_before(visitor, titles, over):
    with visitor.open(LIST, over=over) as tab:
        tab.fill(INPUT, "平台")
        first = found(tab)
        tab.locator("[data-search=pages] a", has_text="第2页").click()
        tab.wait_for_function(f"() => document.querySelector('{STATUS}').textContent.includes('第21至')")
        second = found(tab)
        assert second != first and asked(tab) == {"q": "平台", "page": "2"}
        assert tab.evaluate("() => document.activeElement.id") == "results"
        tab.locator(f"{ROWS} th a").first.click()
        tab.wait_for_url("**/platforms/*.html")
        tab.go_back()
        assert found(tab) == second
        tab.go_back()
        tab.wait_for_function(f"() => document.querySelector('{STATUS}').textContent.includes('第1至')")
        assert found(tab) == first
        tab.go_back()
        tab.locator("[data-search=browse]").wait_for()
        assert tab.input_value(INPUT) == "" and asked(tab) == {}


def test_nothing_happens_while_an_input_method_composes(visitor, titles):
    with visitor.open(LIST) as tab:
        method = tab.context.new_cdp_session(tab)
        tab.focus(INPUT)
        for text in ["p", "pi", "pin", "ping"]:
            method.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
        tab.wait_for_timeout(400)
        assert tab.input_value(INPUT) == "ping"
        assert asked(tab) == {} and tab.inner_text(STATUS) == ""
        method.send("Input.insertText", {"text": "平台"})
        assert len(found(tab)) == 20
        assert asked(tab) == {"q": "平台"}


def test_with_the_keyboard_alone(visitor, titles):
    with visitor.open(LIST) as tab:
        while tab.evaluate("() => document.activeElement.name") != "q":
            tab.keyboard.press("Tab")
        tab.keyboard.type(titles[0]["id"])
        tab.keyboard.press("Enter")
        tab.wait_for_function("() => document.activeElement.id === 'results'")
        names = found(tab)
        tab.keyboard.press("Tab")
        assert tab.evaluate("() => document.activeElement.textContent") == names[0] == titles[0]["name"]


def test_without_script_the_form_leads_to_the_plain_lists(visitor):
    with visitor.open(LIST, Mode(script=False)) as tab:
        assert tab.locator("[data-search=plain]").is_visible()
        assert not tab.locator("[data-search=hint]").is_visible()
        assert tab.locator("[data-search=browse] tbody tr").count() > 20
        form = tab.locator("form[data-index]")
        assert (form.get_attribute("method"), form.get_attribute("action")) == ("get", "index.html")


def test_nothing_of_the_index_is_asked_for_before_it_is_needed(visitor):
    with visitor.open(LIST, over="http") as tab:
        tab.wait_for_load_state("networkidle")
        assert [url for _, url in tab.problems.requests if "/api/" in url] == []


def broken(tab, visitor, path, answer):
    """Answers one file of the index in another way, and asks for a name."""
    tab.route(f"**/api/v1/search/{path}.js*", answer)
    open_query(tab, visitor, "http", "?q=平台")


def test_a_missing_part_is_an_error_and_can_be_tried_again(visitor):
    with visitor.open(PLAIN, over="http") as tab:
        broken(tab, visitor, "rows-1", lambda route: route.abort())
        tab.locator("[data-search=failed]").wait_for()
        assert tab.inner_text(STATUS) == "" and tab.locator(ROWS).count() == 0
        assert axe(tab) == []
        tab.unroute_all()
        tab.click("[data-search=retry]")
        assert len(found(tab)) == 20
        assert not tab.locator("[data-search=failed]").is_visible()


def test_a_part_that_is_cut_off_is_an_error(visitor):
    with visitor.open(PLAIN, over="http") as tab:
        broken(tab, visitor, "rows-1", lambda route: route.fulfill(body=route.fetch().text()[:2000]))
        tab.locator("[data-search=failed]").wait_for()
        assert tab.inner_text(STATUS) == ""


@pytest.mark.parametrize("path", ["index", "rows-1"])
def test_a_file_of_another_edition_asks_to_open_the_page_again(visitor, path):
    with visitor.open(PLAIN, over="http") as tab:
        broken(tab, visitor, path, lambda route: route.fulfill(
            body=re.sub('"version":"[0-9a-f]{8}"', '"version":"00000000"', route.fetch().text(), count=1),
            content_type="text/javascript"))
        tab.locator("[data-search=other]").wait_for()
        assert tab.inner_text(STATUS) == ""
        tab.unroute_all()
        tab.click("[data-search=reload]")
        assert len(found(tab)) == 20


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("query", ["?q=平台", "?q=没有这个名称"])
def test_results_look_right_and_nothing_moves(visitor, width, query):
    with visitor.open(PLAIN, Mode(width=width)) as tab:
        tab.add_init_script(f"({WATCH_SHIFTS})()")
        open_query(tab, visitor, "file", query)
        found(tab)
        assert shifts(tab) == []
        assert overflow(tab) == []
        assert axe(tab) == []


def test_the_form_of_the_home_page_leads_to_the_result(visitor, titles):
    with visitor.open("index.html") as tab:
        tab.fill("form input[name=q]", titles[0]["name"])
        tab.press("form input[name=q]", "Enter")
        tab.wait_for_url("**/platforms/index.html?*")
        assert found(tab)[0] == titles[0]["name"]
