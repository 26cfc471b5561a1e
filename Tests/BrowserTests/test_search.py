"""The search of the platform list, as people use it: typing, choosing, filtering, paging, going back, downloading,
without script, and when it fails."""

import csv
import io
import json
import re
from urllib.parse import parse_qs, quote, urlsplit

import pytest

import look
from look import WATCH_SHIFTS, axe, overflow, shifts
from visit import Mode

LIST = "platforms/index.html"
# A file that loads nothing: where a test begins that goes on to an address with a query.
PLAIN = "robots.txt"
INPUT = "form[data-index] input[name=q]"
STATUS = "[data-search=status]"
OFFERED = "[data-search=offered]"
OPTIONS = "[data-search=list] [role=option]"
ROWS = "[data-search=rows] tr"
CHIPS = "[data-search=chips] button"

OVER = pytest.mark.parametrize("over", ["file", "http"])

KINDS = ["programme", "district", "function", "category", "year", "standing"]

# Changes what the engine answers, before the page sees it: `change` is given the searcher.
WRAPPED = """() => { let kept; Object.defineProperty(globalThis, 'gongshi', { get: () => kept, set(value) {
  const { open } = value;
  value.open = async options => { const searcher = await open(options); (%s)(searcher); return searcher; };
  kept = value;
} }); }"""


@pytest.fixture(scope="session")
def titles(site):
    """Every title of the site, from the JSON index."""
    platforms = json.loads(site.text("api/v1/platforms/index.json"))["platforms"]
    return [{**platform, **title} for platform in platforms for title in platform["titles"]]


@pytest.fixture(scope="session")
def renamed(titles):
    return next(one for one in titles if one["former_names"])


def values(title, kind):
    """The values of a title by which it can be asked for, as the address has them."""
    value = title["functions" if kind == "function" else kind]
    return [str(one) for one in (value if isinstance(value, list) else [value]) if one]


def holds(title, piece):
    return any(piece in text for text in [title["name"], title["operator"], *title["former_names"]])


def chosen(titles, piece="", **filters):
    """A plain scan: what the search has to find."""
    return [one for one in titles if holds(one, piece) and all(
        set(values(one, kind)) & set(wanted) for kind, wanted in filters.items())]


def idle(tab):
    tab.wait_for_function("() => document.querySelector('[data-search=results]').getAttribute('aria-busy') === 'false'")


def found(tab, count=None):
    """The names in the table, once the status tells a result."""
    idle(tab)
    tab.locator(f"{STATUS}:not(:empty)").wait_for()
    if count is not None:
        assert re.search(rf"查到{count}项", tab.inner_text(STATUS)), tab.inner_text(STATUS)
    return tab.locator(f"{ROWS} th a").all_inner_texts()


def asked(tab):
    return parse_qs(urlsplit(tab.url).query)


def open_query(tab, visitor, over, query):
    tab.goto(visitor.url(LIST, over) + query)


def type_and_wait(tab, text):
    tab.locator(INPUT).press_sequentially(text)
    tab.locator(OPTIONS).first.wait_for()


def focused(tab):
    return tab.evaluate("() => document.activeElement.id || document.activeElement.textContent")


def active(tab):
    """The suggestion that the field points at."""
    return tab.evaluate("""() => { const id = document.activeElement.getAttribute('aria-activedescendant');
      const item = id && document.getElementById(id);
      return item ? [[...item.parentElement.children].indexOf(item), item.getAttribute('aria-selected')] : null; }""")


def counts(tab):
    """What the conditions show: of each kind the values, with their counts."""
    tab.wait_for_function("() => document.querySelector('[data-search=side] details').getAttribute('aria-busy') === 'false'")
    more = tab.locator("[data-search=side] fieldset button[aria-expanded=false]:visible")
    while more.count():
        more.first.click()
    return tab.evaluate("""() => Object.fromEntries([...document.querySelectorAll('[data-search=side] fieldset')].map(box =>
      [box.dataset.kind, Object.fromEntries([...box.querySelectorAll('li:not([hidden])')].map(item =>
        [item.querySelector('span').textContent, Number(item.querySelector('.count').textContent)]))]))""")


def tick(tab, kind, label):
    tab.locator(f"fieldset[data-kind={kind}] label", has_text=re.compile(f"^\\s*{re.escape(label)}\\s")).click()


# Typing: the suggestions.


@OVER
def test_the_middle_of_a_name_offers_its_platform_and_enter_finds_it(visitor, titles, over):
    title = titles[len(titles) // 2]
    piece = title["name"][1:4]
    expected = chosen(titles, piece)
    with visitor.open(LIST, over=over) as tab:
        type_and_wait(tab, piece)
        offered = tab.locator(OPTIONS)
        assert title["name"] in [text.split("\n")[0].strip() for text in offered.all_inner_texts()]
        assert offered.locator("mark").first.inner_text() == piece
        assert f"有{len(expected)}项" in tab.inner_text(OFFERED)
        # Typing alone changes nothing else.
        assert asked(tab) == {} and tab.locator("[data-search=browse]").is_visible()
        tab.keyboard.press("Enter")
        assert title["name"] in found(tab, len(expected))
        assert piece in tab.locator(f"{ROWS} mark").all_inner_texts()
        assert asked(tab) == {"q": [piece]}
        assert focused(tab) == "results"
        assert not tab.locator("[data-search=browse]").is_visible() and offered.count() == 0
        assert tab.problems.found == []


def test_the_field_is_a_combobox(visitor):
    with visitor.open(LIST) as tab:
        tab.focus(INPUT)
        tab.wait_for_function(f"() => document.querySelector('{INPUT}').getAttribute('role') === 'combobox'")
        field = tab.locator(INPUT)
        state = lambda: [field.get_attribute(name) for name in ("aria-expanded", "aria-controls", "aria-autocomplete")]
        assert state() == ["false", "suggestions", "list"]
        type_and_wait(tab, "平台")
        assert state() == ["true", "suggestions", "list"]
        count = tab.locator(OPTIONS).count()
        assert 1 < count <= 8
        assert tab.locator("#suggestions").get_attribute("role") == "listbox"
        assert active(tab) is None
        seen = []
        for key in ["ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowDown"]:
            tab.keyboard.press(key)
            seen.append(active(tab))
        assert seen == [[number, "true"] for number in (0, 1, 0, count - 1, 0)]
        assert tab.locator(f"{OPTIONS}[aria-selected=true]").count() == 1
        assert axe(tab) == []
        # Home and End move in the text.
        tab.keyboard.press("Home")
        assert active(tab) is None and tab.evaluate("() => document.activeElement.selectionStart") == 0
        tab.keyboard.press("ArrowDown")
        tab.keyboard.press("End")
        assert active(tab) is None and tab.evaluate("() => document.activeElement.selectionStart") == 2


def test_escape_closes_the_list_and_then_clears_the_field(visitor):
    with visitor.open(LIST) as tab:
        type_and_wait(tab, "平台")
        tab.keyboard.press("ArrowDown")
        tab.keyboard.press("Escape")
        assert tab.locator(OPTIONS).count() == 0 and tab.input_value(INPUT) == "平台"
        assert tab.locator(INPUT).get_attribute("aria-expanded") == "false" and active(tab) is None
        # An arrow opens it again.
        tab.keyboard.press("ArrowUp")
        tab.locator(OPTIONS).first.wait_for()
        assert active(tab) == [tab.locator(OPTIONS).count() - 1, "true"]
        tab.keyboard.press("Escape")
        tab.keyboard.press("Escape")
        assert tab.input_value(INPUT) == "" and asked(tab) == {}
        assert focused(tab) == "q"


def test_tab_leaves_the_list_without_choosing(visitor):
    with visitor.open(LIST) as tab:
        type_and_wait(tab, "平台")
        tab.keyboard.press("ArrowDown")
        tab.keyboard.press("Tab")
        assert focused(tab) == "查询"
        assert tab.locator(OPTIONS).count() == 0 and tab.input_value(INPUT) == "平台" and asked(tab) == {}


@pytest.mark.parametrize("by", ["keyboard", "mouse", "touch"])
def test_a_suggestion_is_searched_for(visitor, by):
    with visitor.open(LIST) as tab:
        type_and_wait(tab, "信息")
        option = tab.locator(OPTIONS).nth(1)
        name = option.locator("[data-text=name]").inner_text()
        if by == "keyboard":
            for key in ("ArrowDown", "ArrowDown", "Enter"):
                tab.keyboard.press(key)
        elif by == "mouse":
            option.click()
        else:
            box = option.bounding_box()
            touch = tab.context.new_cdp_session(tab)
            touch.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
            point = {"x": box["x"] + 30, "y": box["y"] + 10}
            touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
            touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        tab.locator(ROWS).first.wait_for()
        assert name in found(tab)[0]
        assert tab.input_value(INPUT) == name and asked(tab) == {"q": [name]}
        assert focused(tab) == "results"
        assert tab.locator(OPTIONS).count() == 0


def test_what_is_offered_is_announced_once_the_typing_rests(visitor):
    with visitor.open(LIST) as tab:
        tab.focus(INPUT)
        tab.evaluate(f"""() => {{ window.said = []; new MutationObserver(() => {{
          const text = document.querySelector('{OFFERED}').textContent; if (text) window.said.push(text);
        }}).observe(document.querySelector('{OFFERED}'), {{childList: true, characterData: true, subtree: true}}); }}""")
        assert tab.locator(OFFERED).get_attribute("role") == "status"
        # Quicker than any machine under load could type.
        tab.evaluate(f"""() => [1, 2, 3, 4, 5].forEach(count => {{ const field = document.querySelector('{INPUT}');
          field.value = 'jn-00'.slice(0, count); field.dispatchEvent(new Event('input', {{bubbles: true}})); }})""")
        tab.locator(OPTIONS).first.wait_for()
        tab.wait_for_timeout(300)
        said = tab.evaluate("() => window.said")
        assert len(said) == 1 and re.fullmatch(r"有\d+项，列出前8项，按上下键选择。", said[0]), said


def test_suggestions_say_why_they_are_offered(visitor, renamed):
    former = renamed["former_names"][0]
    with visitor.open(LIST) as tab:
        type_and_wait(tab, former)
        option = tab.locator(OPTIONS, has_text=renamed["name"]).first
        assert f"曾用名称：{former}" in option.inner_text()
        assert option.locator("mark").all_inner_texts() == [former]
        tab.fill(INPUT, "")
        type_and_wait(tab, renamed["credit_code"][:12])
        assert tab.locator(OPTIONS).first.locator("mark").all_inner_texts() == [renamed["credit_code"][:12]]


def test_late_suggestions_do_not_open_over_the_result(visitor, titles):
    """Who searches before the list is there gets the result, and keeps the focus that he has."""
    with visitor.open(LIST) as tab:
        tab.locator(INPUT).press_sequentially("平台")
        tab.keyboard.press("Enter")
        found(tab, len(chosen(titles, "平台")))
        tab.wait_for_timeout(500)
        assert tab.locator(OPTIONS).count() == 0 and focused(tab) == "results"


def test_nothing_happens_while_an_input_method_composes(visitor, titles):
    with visitor.open(LIST) as tab:
        method = tab.context.new_cdp_session(tab)
        tab.focus(INPUT)
        for text in ["p", "pi", "pin", "ping"]:
            method.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
        tab.wait_for_timeout(400)
        assert tab.input_value(INPUT) == "ping"
        assert asked(tab) == {} and tab.inner_text(STATUS) == "" and tab.locator(OPTIONS).count() == 0
        # Keys that the input method takes are not the list's.
        tab.evaluate(f"""() => ['Enter', 'ArrowDown', 'Escape'].forEach(key => document.querySelector('{INPUT}').dispatchEvent(
          new KeyboardEvent('keydown', {{key, isComposing: true, bubbles: true, cancelable: true}})))""")
        assert tab.input_value(INPUT) == "ping" and tab.locator(OPTIONS).count() == 0
        method.send("Input.insertText", {"text": "平台"})
        tab.locator(OPTIONS).first.wait_for()
        assert asked(tab) == {}
        tab.keyboard.press("Enter")
        assert len(found(tab)) == 20
        assert asked(tab) == {"q": ["平台"]}


# The result.


@OVER
def test_a_former_name_is_said_to_be_the_reason(visitor, renamed, over):
    former = renamed["former_names"][0]
    with visitor.open(PLAIN, over=over) as tab:
        open_query(tab, visitor, over, f"?q={former}")
        assert renamed["name"] in found(tab)
        row = tab.locator(ROWS).first
        assert f"曾用名称：{former}" in row.inner_text()
        assert row.locator("mark").all_inner_texts()[0] == former


def test_pinyin_is_said_to_be_the_reason(visitor, titles):
    expected = {one["name"] for one in titles if "泉城" in one["name"]}
    with visitor.open(PLAIN) as tab:
        open_query(tab, visitor, "file", "?q=quancheng")
        assert set(found(tab)) == expected
        assert all("拼音匹配" in row for row in tab.locator(ROWS).all_inner_texts())
        open_query(tab, visitor, "file", "?q=泉城")
        assert "拼音匹配" not in "".join(tab.locator(ROWS).all_inner_texts()) and found(tab)


@pytest.mark.parametrize("query", ["%ff%fe%E4", "%00%07x%F0%9F%98%80", "字" * 3000, "%ED%A0%80"])
def test_a_query_that_nothing_can_hold_says_so(visitor, query):
    with visitor.open(PLAIN) as tab:
        open_query(tab, visitor, "file", f"?q={query}")
        tab.locator("[data-search=none]").wait_for()
        assert "没有查到" in tab.inner_text(STATUS) and len(tab.inner_text(STATUS)) < 100
        assert tab.problems.found == []


@pytest.mark.parametrize("sort, key, is_newest", [("awarded", "awarded", True), ("valid_to", "valid_to", False)])
def test_the_order_can_be_changed(visitor, titles, sort, key, is_newest):
    some = chosen(titles, "平台")
    days = sorted((one[key] for one in some if one[key]), reverse=is_newest)
    with visitor.open(PLAIN) as tab:
        open_query(tab, visitor, "file", "?q=平台&page=2")
        found(tab)
        tab.focus("[data-search=sort]")
        tab.select_option("[data-search=sort]", sort)
        tab.wait_for_function(f"() => location.search.includes('sort={sort}')")
        found(tab, len(some))
        assert asked(tab) == {"q": ["平台"], "sort": [sort]}
        shown = tab.locator(f"{ROWS} td:last-child time:last-of-type").evaluate_all("all => all.map(one => one.dateTime)")
        if sort == "awarded":
            shown = tab.locator(f"{ROWS} td:last-child .note time").evaluate_all("all => all.map(one => one.dateTime)")
        assert shown == days[:20]
        assert tab.evaluate("() => document.activeElement.dataset.search") == "sort"


def test_pages_follow_each_other(visitor, titles):
    count = len(chosen(titles, "平台"))
    with visitor.open(PLAIN) as tab:
        open_query(tab, visitor, "file", "?q=平台")
        seen = found(tab, count)
        while tab.locator("[data-search=pages] a", has_text="下一页").count():
            tab.locator("[data-search=pages] a", has_text="下一页").click()
            tab.wait_for_function(f"() => document.querySelector('{STATUS}').textContent.includes('第{len(seen) + 1}至')")
            seen += found(tab)
            assert focused(tab) == "results"
        assert len(seen) == count
        assert tab.locator("[data-search=pages] [aria-current=page]").inner_text() == f"第{-(-count // 20)}页"
        tab.locator("[data-search=pages] a", has_text="上一页").click()
        tab.wait_for_function(f"() => !document.querySelector('{STATUS}').textContent.includes('至{count}项')")
        assert len(found(tab)) == 20


def test_the_first_ten_rows_do_not_wait_for_the_rest(visitor):
    change = """searcher => { const { shown } = searcher; let calls = 0; window.counted = 0;
      searcher.shown = async (...all) => { calls += 1; if (calls === 2) await new Promise(go => { window.go = go; }); return shown(...all); };
      const { counts } = searcher; searcher.counts = result => { window.counted += 1; return counts(result); }; }"""
    with visitor.open(PLAIN) as tab:
        tab.add_init_script(f"({WRAPPED % change})()")
        open_query(tab, visitor, "file", "?q=平台")
        tab.wait_for_function("() => window.go")
        assert tab.locator(ROWS).count() == 10 and "查到" in tab.inner_text(STATUS)
        assert tab.locator("[data-search=results]").get_attribute("aria-busy") == "true"
        assert tab.evaluate("() => window.counted") == 0
        tab.evaluate("() => window.go()")
        assert len(found(tab)) == 20
        tab.wait_for_function("() => window.counted === 1")


def test_an_inexact_total_says_so_and_can_be_counted(visitor, titles):
    change = """searcher => { const { find } = searcher; searcher.find = async query => {
      const result = await find(query); result.isAtLeast = !query.isWhole; return result; }; }"""
    count = len(chosen(titles, "平台"))
    with visitor.open(PLAIN) as tab:
        tab.add_init_script(f"({WRAPPED % change})()")
        open_query(tab, visitor, "file", "?q=平台")
        found(tab)
        assert f"至少查到{count}项" in tab.inner_text(STATUS)
        tab.click("[data-search=whole]")
        tab.wait_for_function(f"() => !document.querySelector('{STATUS}').textContent.includes('至少')")
        found(tab, count)
        assert not tab.locator("[data-search=whole]").is_visible()


@pytest.mark.parametrize("has", [True, False])
def test_introductions_can_be_searched_where_there_are_any(visitor, has):
    change = """searcher => { window.asked = []; searcher.index.files = {...searcher.index.files, intro: %s};
      const { find } = searcher; searcher.find = query => { window.asked.push(query.introductions);
        return find({...query, introductions: false}); }; }""" % ("{}" if has else "undefined")
    with visitor.open(PLAIN) as tab:
        tab.add_init_script(f"({WRAPPED % change})()")
        open_query(tab, visitor, "file", "?q=平台")
        found(tab)
        box = tab.get_by_label("简介里也找")
        assert box.is_visible() is has
        if not has:
            return
        box.check()
        tab.wait_for_function("() => window.asked.length === 2")
        idle(tab)
        assert asked(tab) == {"q": ["平台"], "intro": ["1"]}
        tab.reload()
        found(tab)
        assert box.is_checked() and tab.evaluate("() => window.asked") == [True]


# The conditions.


@pytest.mark.parametrize("query", [
    {}, {"q": "平台"}, {"standing": ["valid"]}, {"q": "示例", "district": ["370102", "370103"], "function": ["技术服务"]},
    {"year": ["2023", "2025"], "programme": ["jinan-sme-platform"], "standing": ["valid", "expired"]},
])
def test_the_counts_are_true(visitor, site, titles, query):
    index = json.loads(site.text("api/v1/search/index.json"))
    names = {one["id"]: one["title"] for one in index["programmes"]}
    names |= {one["code"]: one["name"] for one in index["districts"]}
    names |= {one["code"]: one["label"] for one in index["standings"]}
    filters = {kind: wanted for kind, wanted in query.items() if kind != "q"}
    expected = {kind: {} for kind in KINDS}
    for kind in KINDS:
        others = {other: wanted for other, wanted in filters.items() if other != kind}
        for title in chosen(titles, query.get("q", ""), **others):
            for value in values(title, kind):
                label = f"{value}年" if kind == "year" else names.get(value, value)
                expected[kind][label] = expected[kind].get(label, 0) + 1
    # What is chosen is shown even where nothing has it.
    for kind, wanted in filters.items():
        for value in wanted:
            expected[kind].setdefault(f"{value}年" if kind == "year" else names.get(value, value), 0)
    address = "&".join(f"{name}={one}" for name, all in query.items() for one in ([all] if name == "q" else all))
    with visitor.open(PLAIN) as tab:
        open_query(tab, visitor, "file", f"?{address or 'sort=name'}")
        found(tab, len(chosen(titles, query.get("q", ""), **filters)))
        assert counts(tab) == expected


def test_conditions_without_a_query_from_the_list(visitor, titles):
    with visitor.open(LIST) as tab:
        tab.get_by_role("link", name="按条件筛选").click()
        found(tab, len(titles))
        tick(tab, "standing", "有效")
        tab.wait_for_function("() => location.search.includes('standing=valid')")
        found(tab, len(chosen(titles, standing=["valid"])))
        # The focus stays on the box.
        assert tab.evaluate("() => document.activeElement.type + document.activeElement.checked") == "checkboxtrue"
        counts(tab)
        tick(tab, "district", "历下区")
        tab.wait_for_function("() => location.search.includes('district=370102')")
        found(tab, len(chosen(titles, standing=["valid"], district=["370102"])))
        assert tab.locator(CHIPS).all_text_contents() == ["去掉条件：有效", "去掉条件：历下区"]
        tab.locator(CHIPS).first.click()
        tab.wait_for_function("() => !location.search.includes('standing=valid')")
        found(tab, len(chosen(titles, district=["370102"])))
        assert focused(tab) == "results"
        tab.get_by_role("button", name="清除条件").click()
        tab.wait_for_function("() => !location.search.includes('district')")
        found(tab, len(titles))
        assert tab.locator(CHIPS).count() == 0 and not tab.locator("[data-search=chosen]").is_visible()


def test_the_last_condition_can_be_taken_away_without_losing_the_boxes(visitor, titles):
    with visitor.open(PLAIN) as tab:
        open_query(tab, visitor, "file", "?standing=valid")
        found(tab)
        counts(tab)
        tick(tab, "standing", "有效")
        tab.wait_for_function("() => !location.search.includes('standing')")
        found(tab, len(titles))
        assert tab.evaluate("() => document.activeElement.type") == "checkbox"


def test_counts_of_another_query_are_never_shown(visitor):
    change = """searcher => { const { counts } = searcher; let calls = 0; searcher.counts = async result => {
      calls += 1; if (calls === 2) await new Promise(go => { window.go = go; }); if (calls === 3) throw new Error('gone');
      return counts(result); }; }"""
    with visitor.open(PLAIN) as tab:
        tab.add_init_script(f"({WRAPPED % change})()")
        open_query(tab, visitor, "file", "?q=平台")
        found(tab)
        counts(tab)
        visible = tab.locator("fieldset .count").first
        assert visible.is_visible()
        tick(tab, "standing", "有效")
        tab.wait_for_function("() => window.go")
        assert not visible.is_visible()
        assert tab.locator("[data-search=side] details").get_attribute("aria-busy") == "true"
        tab.evaluate("() => window.go()")
        counts(tab)
        assert visible.is_visible()
        # Without counts the rows stand, and what is chosen can be taken away.
        tick(tab, "year", "2023年")
        tab.locator("[data-search=uncounted]").wait_for()
        assert tab.locator("fieldset li:visible").all_inner_texts() == ["有效", "2023年"]
        assert found(tab)


def test_long_conditions_are_folded_but_what_is_chosen_is_seen(visitor):
    with visitor.open(PLAIN) as tab:
        open_query(tab, visitor, "file", "?sort=name")
        found(tab)
        tab.wait_for_function("() => document.querySelector('[data-search=side] details').getAttribute('aria-busy') === 'false'")
        box = tab.locator("fieldset[data-kind=district]")
        assert box.locator("li:visible").count() == 8
        more = box.locator("button")
        count = int(re.search(r"更多（(\d+)）", more.inner_text()).group(1))
        more.click()
        assert box.locator("li:visible").count() == 8 + count and more.inner_text() == "收起"
        assert more.get_attribute("aria-expanded") == "true" and focused(tab) == "收起"
        box.locator("label").last.click()
        tab.wait_for_function("() => location.search.includes('district')")
        found(tab)
        more.click()
        assert box.locator("li:visible").count() == 9 and box.locator("input:checked").is_visible()


def test_conditions_on_a_phone(visitor, titles):
    with visitor.open(PLAIN, Mode(320, 640)) as tab:
        open_query(tab, visitor, "file", "?q=平台&standing=valid")
        found(tab)
        summary = tab.locator("[data-search=summary]")
        assert summary.inner_text() == "筛选（已选1）" and not tab.locator("fieldset").first.is_visible()
        summary.click()
        counts(tab)
        tick(tab, "programme", next(iter(counts(tab)["programme"])))
        tab.wait_for_function("() => location.search.includes('programme')")
        found(tab)
        assert summary.inner_text() == "筛选（已选2）"
        assert overflow(tab) == [] and axe(tab) == []


def test_nothing_found_offers_to_drop_the_conditions(visitor, titles):
    with visitor.open(PLAIN) as tab:
        open_query(tab, visitor, "file", "?q=平台&year=1999&standing=valid")
        tab.locator("[data-search=none]").wait_for()
        assert axe(tab) == []
        tab.get_by_role("button", name="去掉筛选条件").click()
        found(tab, len(chosen(titles, "平台")))
        assert asked(tab) == {"q": ["平台"]}
        open_query(tab, visitor, "file", "?q=没有这个名称")
        tab.locator("[data-search=none]").wait_for()
        assert not tab.get_by_role("button", name="去掉筛选条件").is_visible()


# The address.


@OVER
def test_the_address_restores_everything(visitor, titles, over):
    query = "?q=平台&programme=jinan-sme-platform&standing=valid&standing=expired&function=技术服务&year=2023&year=2021&sort=valid_to"
    expected = chosen(titles, "平台", programme=["jinan-sme-platform"], standing=["valid", "expired"],
                      function=["技术服务"], year=["2023", "2021"])
    with visitor.open(PLAIN, over=over) as tab:
        open_query(tab, visitor, over, query)
        for _ in range(2):
            found(tab, len(expected))
            counts(tab)
            assert tab.input_value(INPUT) == "平台"
            assert tab.input_value("[data-search=sort]") == "valid_to"
            ticked = tab.locator("fieldset input:checked").evaluate_all(
                "all => all.map(one => one.parentElement.querySelector('span').textContent)")
            assert sorted(ticked) == sorted(["中小企业公共服务示范平台（演示，依济南办法）", "有效", "已到期", "技术服务", "2023年", "2021年"])
            assert tab.title().startswith("“平台”")
            tab.reload()
        assert tab.problems.found == []


@OVER
def test_the_address_restores_the_page(visitor, titles, over):
    with visitor.open(PLAIN, over=over) as tab:
        open_query(tab, visitor, over, "?q=平台&page=2")
        found(tab, len(chosen(titles, "平台")))
        assert "第21至" in tab.inner_text(STATUS)
        tab.reload()
        found(tab)
        assert "第21至" in tab.inner_text(STATUS)
        open_query(tab, visitor, over, "?q=平台&page=9999")
        assert 1 <= len(found(tab)) <= 20


@pytest.mark.parametrize("query", [
    "?q=%E5%B9%B3%E5%8F%B0&page=-1", "?q=%E5%B9%B3%E5%8F%B0&page=1e9&x=%zz", "?q=平台&q=没有",
    "?q=平台&district=&year=%20&sort=rank&intro=2",
])
def test_orders_pages_and_names_that_are_unknown_are_ignored(visitor, titles, query):
    with visitor.open(PLAIN) as tab:
        open_query(tab, visitor, "file", query)
        assert len(found(tab, len(chosen(titles, "平台")))) == 20
        before = tab.url
        assert tab.locator(CHIPS).count() == 0
        assert tab.problems.found == []
        # They stay until the reader changes something.
        counts(tab)
        assert tab.url == before
        tick(tab, "standing", "有效")
        tab.wait_for_function("() => location.search.includes('standing=valid')")
        assert asked(tab) == {"q": ["平台"], "standing": ["valid"]}


@pytest.mark.parametrize("condition, value", [
    ("standing", "valid_in_another_edition"), ("district", "370125"), ("year", "1999"), ("year", "abcd"),
    ("function", "constructor"), ("category", "toString"), ("programme", "n" * 300),
])
def test_a_condition_that_no_title_meets_finds_none_and_can_be_taken_away(visitor, titles, condition, value):
    label = "1999年" if value == "1999" else value if len(value) <= 60 else f"{value[:60]}……"
    with visitor.open(PLAIN, Mode(320, 640)) as tab:
        open_query(tab, visitor, "file", f"?q=平台&{condition}={value}")
        assert found(tab) == [] and "没有查到" in tab.inner_text(STATUS)
        assert tab.locator("[data-search=none]").is_visible()
        assert asked(tab) == {"q": ["平台"], condition: [value]}
        assert tab.locator(CHIPS).all_text_contents() == [f"去掉条件：{label}"]
        tab.click("[data-search=summary]")
        assert counts(tab)[condition][label] == 0
        assert tab.locator(f"fieldset[data-kind={condition}] input:checked").count() == 1
        assert axe(tab) == [] and overflow(tab) == [] and tab.problems.found == []
        # It stays when the reader changes something else.
        tab.select_option("[data-search=sort]", "name")
        tab.wait_for_function("() => location.search.includes('sort=name')")
        assert found(tab) == [] and asked(tab) == {"q": ["平台"], condition: [value], "sort": ["name"]}
        tick(tab, condition, label)
        tab.wait_for_function("name => !new URLSearchParams(location.search).has(name)", arg=condition)
        found(tab, len(chosen(titles, "平台")))


def test_a_condition_that_no_title_meets_takes_nothing_from_the_others_of_its_kind(visitor, titles):
    with visitor.open(PLAIN) as tab:
        open_query(tab, visitor, "file", "?district=370125&district=370102")
        found(tab, len(chosen(titles, district=["370102"])))
        assert tab.locator(CHIPS).all_text_contents() == ["去掉条件：370125", "去掉条件：历下区"]
        open_query(tab, visitor, "file", "?district=370125")
        assert found(tab) == [] and not tab.locator("[data-search=browse]").is_visible()
        tab.get_by_role("button", name="去掉筛选条件").click()
        found(tab, len(titles))


@OVER
def test_back_leads_to_what_was_there_before(visitor, titles, over):
    with visitor.open(LIST, over=over) as tab:
        tab.fill(INPUT, "平台")
        tab.keyboard.press("Enter")
        first = found(tab)
        tab.locator("[data-search=pages] a", has_text="第2页").click()
        tab.wait_for_function(f"() => document.querySelector('{STATUS}').textContent.includes('第21至')")
        second = found(tab)
        assert second != first and asked(tab) == {"q": ["平台"], "page": ["2"]}
        assert focused(tab) == "results"
        counts(tab)
        tick(tab, "standing", "有效")
        tab.wait_for_function("() => location.search.includes('standing=valid')")
        # Another condition begins at the first page.
        assert asked(tab) == {"q": ["平台"], "standing": ["valid"]}
        third = found(tab, len(chosen(titles, "平台", standing=["valid"])))
        tab.locator(f"{ROWS} th a").first.click()
        tab.wait_for_url("**/platforms/*-*.html")
        tab.go_back()
        assert found(tab) == third
        tab.go_back()
        tab.wait_for_function(f"() => document.querySelector('{STATUS}').textContent.includes('第21至')")
        assert found(tab) == second and tab.locator(CHIPS).count() == 0
        tab.go_back()
        tab.wait_for_function(f"() => document.querySelector('{STATUS}').textContent.includes('第1至')")
        assert found(tab) == first
        tab.go_back()
        tab.locator("[data-search=browse]").wait_for()
        assert tab.input_value(INPUT) == "" and asked(tab) == {}
        tab.go_forward()
        assert found(tab) == first and tab.input_value(INPUT) == "平台"


def test_an_emptied_field_leads_back_to_the_lists(visitor):
    with visitor.open(PLAIN) as tab:
        open_query(tab, visitor, "file", "?q=平台&sort=name")
        found(tab)
        tab.fill(INPUT, "")
        tab.keyboard.press("Enter")
        tab.locator("[data-search=browse]").wait_for()
        assert asked(tab) == {} and focused(tab) == "q"


# The table to download.


def download(tab):
    with tab.expect_download() as waiting:
        tab.click("[data-search=download]")
    path = waiting.value.path()
    return waiting.value.suggested_filename, path.read_bytes()


@OVER
def test_the_shown_records_can_be_downloaded(visitor, site, titles, over):
    some = chosen(titles, "平台", standing=["valid"])
    with visitor.open(PLAIN, over=over) as tab:
        open_query(tab, visitor, over, "?q=平台&standing=valid&page=2")
        found(tab, len(some))
        name, content = download(tab)
        assert name == f"平台查询结果-截至{site.edition_day}.csv"
        assert content.startswith(b"\xef\xbb\xbf")
        text = content.decode("utf-8-sig")
        assert text.count("\r\n") == text.count("\n") == len(some) + 1
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        # The names of the dictionary; a district has its name where the tables have a code.
        tables = json.loads(site.text("data/csv-metadata.json"))["tables"]
        columns = next(table["tableSchema"]["columns"] for table in tables if table["url"] == "platforms.csv")
        assert set(rows[0]) - {column["titles"]["zh-CN"] for column in columns} == {"区县"}
        assert list(rows[0])[:5] == ["平台编号", "平台名称", "曾用名称", "运营单位", "统一社会信用代码"]
        programmes = {one["title"]: one["id"] for one in json.loads(site.text("api/v1/search/index.json"))["programmes"]}
        expected = {(one["id"], one["programme"], str(one["year"])): one for one in some}
        assert len(rows) == len(some) == len(expected)
        for row in rows:
            one = expected.pop((row["平台编号"], programmes[row["认定事项"]], row["批次年度"]))
            assert (row["平台名称"], row["曾用名称"], row["运营单位"], row["服务功能"], row["状态"], row["认定日期"], row["有效期起"],
                    row["有效期止"], row["平台页"], row["截至"], row["统一社会信用代码"].lstrip("\t")) == (
                one["name"], "、".join(one["former_names"]), one["operator"], "、".join(one["functions"]),
                one["standing_label"], one["awarded"] or "", one["valid_from"] or "", one["valid_to"] or "",
                site.address + one["url"], site.edition_day, one["credit_code"] or "")
        tab.locator("[data-search=progress]", has_text=f"已整理好{len(some)}项").wait_for()
        assert tab.evaluate("() => document.activeElement.dataset.search") == "download"
        assert tab.problems.found == []


def test_cells_that_spreadsheets_would_change_are_kept(visitor):
    change = """searcher => { const { shown } = searcher; searcher.shown = async (...all) => { const rows = await shown(...all);
      Object.assign(rows[0], {name: '=1+1', operator: '@x,"y"\\nz', credit_code: '913701020000000012', former_names: ['-1', '乙']});
      Object.assign(rows[1], {name: '+8', credit_code: '5137010200000E0012', operator: '\\t=2'}); return rows; }; }"""
    with visitor.open(PLAIN) as tab:
        tab.add_init_script(f"({WRAPPED % change})()")
        open_query(tab, visitor, "file", "?q=平台")
        found(tab)
        _, content = download(tab)
        first, second = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))[:2]
        assert [first[name] for name in ("平台名称", "运营单位", "统一社会信用代码", "曾用名称")] == [
            "'=1+1", "'@x,\"y\" z", "\t913701020000000012", "'-1、乙"]
        assert [second[name] for name in ("平台名称", "统一社会信用代码", "运营单位")] == ["'+8", "\t5137010200000E0012", "'\t=2"]


@pytest.mark.parametrize("how", ["stop", "fail", "other query"])
def test_a_download_can_be_stopped_and_can_fail(visitor, how):
    change = """searcher => { const { shown } = searcher; searcher.shown = async (result, first, count) => {
      if (count > 20) { await new Promise(go => { window.go = go; }); if (%s) throw new Error('gone'); }
      return shown(result, first, count); }; }""" % ("true" if how == "fail" else "false")
    with visitor.open(PLAIN) as tab:
        downloads = []
        tab.on("download", lambda one: downloads.append(one))
        tab.add_init_script(f"({WRAPPED % change})()")
        open_query(tab, visitor, "file", "?q=平台")
        found(tab)
        tab.click("[data-search=download]")
        tab.wait_for_function("() => window.go")
        assert "已整理0项" in tab.inner_text("[data-search=progress]")
        assert tab.evaluate("() => document.activeElement.dataset.search") == "stop"
        if how == "stop":
            tab.keyboard.press("Enter")
        elif how == "other query":
            tick(tab, "standing", "有效")
            tab.wait_for_function("() => location.search.includes('standing')")
        tab.evaluate("() => window.go()")
        idle(tab)
        said = {"stop": "已停止", "fail": "没有全部载入", "other query": ""}[how]
        tab.wait_for_function("said => document.querySelector('[data-search=progress]').textContent.startsWith(said)", arg=said)
        tab.wait_for_timeout(200)
        assert downloads == [] and tab.locator("[data-search=download]").is_visible()
        assert not tab.locator("[data-search=stop]").is_visible()
        assert tab.problems.found == []


def test_a_missing_script_of_the_table_is_said(visitor):
    with visitor.open(PLAIN, over="http") as tab:
        tab.route("**/download.js", lambda route: route.abort())
        open_query(tab, visitor, "http", "?q=平台")
        found(tab)
        tab.click("[data-search=download]")
        tab.locator("[data-search=progress]", has_text="没有全部载入").wait_for()
        tab.unroute_all()
        download(tab)


# Keyboard, script, load.


@pytest.mark.parametrize("comes", [True, False])
def test_enter_before_the_script_has_come(visitor, titles, comes):
    """The page waits for the script and stays the same; where it never comes, the form is sent."""
    held = []
    with visitor.open(LIST, over="http", prepare=lambda tab: tab.route("**/assets/search.js", lambda route: held.append(route))) as tab:
        tab.evaluate("() => { window.isSame = true; }")
        tab.locator(INPUT).focus()
        tab.keyboard.type(titles[0]["id"])
        tab.keyboard.press("Enter")
        tab.wait_for_timeout(200)
        assert tab.evaluate("() => window.isSame") and asked(tab) == {}
        if comes:
            held[0].continue_()
            tab.wait_for_function("() => document.activeElement.id === 'results'")
            assert found(tab)[0] == titles[0]["name"] and asked(tab) == {"q": [titles[0]["id"]]}
            assert tab.evaluate("() => window.isSame")
        else:
            held[0].abort()
            tab.wait_for_url("**/platforms/index.html?q=*", wait_until="commit")
            assert asked(tab)["q"] == [titles[0]["id"]]


def no_script(how):
    """Answers the script of the search as a host does that has lost it."""
    def answer(route):
        if how == "cut off":
            route.abort()
        else:
            route.fulfill(status=404 if how == "missing" else 200, body="<!doctype html><p>没有这个页面", content_type={
                "missing": "text/html", "page instead": "text/javascript"}[how])
    return lambda tab: tab.route("**/assets/search.js", answer)


@pytest.mark.parametrize("how", ["cut off", "missing", "page instead"])
def test_a_query_without_the_script_says_so_and_keeps_the_query(visitor, titles, how):
    with visitor.open(PLAIN, over="http", prepare=no_script(how)) as tab:
        open_query(tab, visitor, "http", "?q=平台&standing=valid")
        tab.locator("[data-search=failed]").wait_for()
        assert "没有载入" in tab.inner_text("[data-search=failed]")
        assert not tab.locator("[data-search=browse]").is_visible() and tab.inner_text(STATUS) == ""
        assert tab.input_value(INPUT) == "平台" and asked(tab) == {"q": ["平台"], "standing": ["valid"]}
        assert tab.locator("[data-search=results]").get_attribute("aria-busy") == "false"
        assert axe(tab) == []
        # Another query is another page.
        tab.fill(INPUT, "信息")
        with tab.expect_navigation():
            tab.press(INPUT, "Enter")
        tab.locator("[data-search=failed]").wait_for()
        assert tab.input_value(INPUT) == "信息"
        tab.unroute_all()
        tab.click("[data-search=retry]")
        found(tab, len(chosen(titles, "信息")))
        assert not tab.locator("[data-search=failed]").is_visible() and tab.input_value(INPUT) == "信息"


@pytest.mark.parametrize("how", ["cut off", "missing"])
def test_the_lists_stay_where_the_script_does_not_come(visitor, how):
    with visitor.open(LIST, over="http", prepare=no_script(how)) as tab:
        tab.focus(INPUT)
        tab.locator("[data-search=plain]").wait_for()
        assert not tab.locator("[data-search=hint]").is_visible() and tab.locator("[data-search=browse]").is_visible()
        tab.keyboard.type("平台")
        tab.keyboard.press("Enter")
        tab.wait_for_url("**/platforms/index.html?q=*")
        tab.locator("[data-search=failed]").wait_for()
        assert tab.input_value(INPUT) == "平台"
        # An empty field leads back to the lists, as the box says.
        tab.fill(INPUT, "")
        with tab.expect_navigation():
            tab.press(INPUT, "Enter")
        assert tab.locator("[data-search=browse]").is_visible()


def test_with_the_keyboard_alone(visitor, titles):
    with visitor.open(LIST) as tab:
        while tab.evaluate("() => document.activeElement.name") != "q":
            tab.keyboard.press("Tab")
        tab.keyboard.type(titles[0]["id"])
        tab.keyboard.press("Enter")
        tab.wait_for_function("() => document.activeElement.id === 'results'")
        names = found(tab)
        counts(tab)
        assert names[0] == titles[0]["name"]
        # From the heading: the conditions, the order, the rows, the download.
        reached = []
        for _ in range(60):
            tab.keyboard.press("Tab")
            reached.append(tab.evaluate("() => document.activeElement.dataset.search || document.activeElement.type || document.activeElement.textContent"))
            if reached[-1] == "download":
                break
        assert reached[0] == "checkbox" and reached.index("sort") < reached.index(names[0]) < reached.index("download")
        # A box by Space.
        while tab.evaluate("() => document.activeElement.type") != "checkbox":
            tab.keyboard.press("Shift+Tab")
        tab.keyboard.press("Space")
        tab.wait_for_function("() => new URLSearchParams(location.search).size > 1")
        found(tab)
        assert tab.evaluate("() => document.activeElement.type") == "checkbox"


def test_without_script_the_form_leads_to_the_plain_lists(visitor):
    with visitor.open(LIST, Mode(script=False)) as tab:
        assert tab.locator("[data-search=plain]").is_visible()
        assert not tab.locator("[data-search=hint]").is_visible() and not tab.locator("[data-search=title]").is_visible()
        assert tab.locator("[data-search=browse] tbody tr").count() > 20
        assert tab.locator(INPUT).get_attribute("role") is None
        form = tab.locator("form[data-index]")
        assert (form.get_attribute("method"), form.get_attribute("action")) == ("get", "index.html")


def test_nothing_of_the_index_is_asked_for_before_it_is_needed(visitor):
    with visitor.open(LIST, over="http") as tab:
        tab.wait_for_load_state("networkidle")
        assert [url for _, url in tab.problems.requests if "/api/" in url or "search.js" in url] == []


def test_a_phone_loads_no_counts_before_they_are_opened(visitor):
    change = """searcher => { window.counted = 0; const { counts } = searcher;
      searcher.counts = result => { window.counted += 1; return counts(result); }; }"""
    with visitor.open(PLAIN, Mode(360, 640)) as tab:
        tab.add_init_script(f"({WRAPPED % change})()")
        open_query(tab, visitor, "file", "?q=平台")
        found(tab)
        assert tab.evaluate("() => window.counted") == 0
        tab.click("[data-search=summary]")
        assert counts(tab)["standing"] and tab.evaluate("() => window.counted") == 1


# What can go wrong.


def files(group):
    """The index, or the first rows: as data and as scripts."""
    return re.compile(rf"/api/v1/search/{group}(-b?1)?\.js")


def broken(tab, visitor, group, answer):
    """Answers a part of the index in another way, and asks for a name."""
    tab.route(files(group), answer)
    open_query(tab, visitor, "http", "?q=平台")


def test_a_missing_part_is_an_error_and_can_be_tried_again(visitor):
    with visitor.open(PLAIN, over="http") as tab:
        broken(tab, visitor, "rows", lambda route: route.abort())
        tab.locator("[data-search=failed]").wait_for()
        assert tab.inner_text(STATUS) == "" and tab.locator(ROWS).count() == 0
        assert axe(tab) == []
        tab.unroute_all()
        tab.click("[data-search=retry]")
        assert len(found(tab)) == 20
        assert not tab.locator("[data-search=failed]").is_visible()


@pytest.mark.parametrize("group", ["index", "rows"])
def test_a_part_that_is_cut_off_is_an_error(visitor, group):
    with visitor.open(PLAIN, over="http") as tab:
        def half(route):
            text = route.fetch().text()
            route.fulfill(body=text[: len(text) // 2])

        broken(tab, visitor, group, half)
        tab.locator("[data-search=failed]").wait_for()
        assert tab.inner_text(STATUS) == ""


@pytest.mark.parametrize("group", ["index", "rows"])
def test_a_file_of_another_edition_asks_to_open_the_page_again(visitor, group):
    with visitor.open(PLAIN, over="http") as tab:
        broken(tab, visitor, group, lambda route: route.fulfill(
            body=re.sub('"version":"[^"]+"', '"version":"0000"', route.fetch().text(), count=1),
            content_type="text/javascript"))
        tab.locator("[data-search=other]").wait_for()
        assert tab.inner_text(STATUS) == ""
        tab.unroute_all()
        tab.click("[data-search=reload]")
        assert len(found(tab)) == 20


def test_a_slow_index_is_announced_once(visitor):
    with visitor.open(PLAIN, over="http") as tab:
        tab.add_init_script(f"""addEventListener('DOMContentLoaded', () => {{ window.said = [];
          new MutationObserver(() => window.said.push(document.querySelector('{STATUS}').textContent))
          .observe(document.querySelector('{STATUS}'), {{childList: true}}); }})""")
        held = []
        tab.route(files("rows"), lambda route: held.append(route))
        tab.goto(visitor.url(LIST, "http") + "?q=平台", wait_until="commit")
        tab.locator(STATUS, has_text="正在载入").wait_for()
        tab.wait_for_timeout(600)
        for route in held:
            route.continue_()
        found(tab)
        said = tab.evaluate("() => window.said")
        assert len(said) == 2 and said[0] == "正在载入名单…" and "查到" in said[1]


# How it looks.

STATES = {
    "rows": ("?q=平台", None), "conditions": ("?q=平台&standing=valid&district=370102&district=370103&year=2023", None),
    "none": ("?q=没有这个名称&standing=valid", None), "pinyin": ("?q=quancheng", None), "list": ("", "平台"),
}


@pytest.fixture(params=STATES)
def shown(request, visitor):
    """Opens a state of the page in a mode."""
    query, typed = STATES[request.param]

    def show(tab):
        open_query(tab, visitor, "file", query)
        if typed:
            type_and_wait(tab, typed)
            tab.keyboard.press("ArrowDown")
        else:
            found(tab)
            if tab.locator("[data-search=summary]").is_visible():
                tab.click("[data-search=summary]")
            counts(tab)
    return show


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_results_look_right(visitor, shown, width, scheme):
    with visitor.open(PLAIN, Mode(width, scheme=scheme)) as tab:
        shown(tab)
        assert overflow(tab) == []
        assert axe(tab) == []


def test_readers_settings(visitor, shown):
    with visitor.open(PLAIN, Mode(640, 400)) as tab:
        shown(tab)
        forced = look.forced_colours(tab)
        tab.emulate_media(forced_colors="none")
        found = look.spaced_text(tab) + look.large_text(tab) + forced + look.movement(tab)
        assert found == []


def test_large_type(visitor, shown):
    for width in (360, 1280):
        with visitor.open(PLAIN, Mode(width, 640)) as tab:
            tab.add_init_script("localStorage.setItem('large-type', '1')")
            tab.goto(visitor.url(LIST))
            shown(tab)
            assert overflow(tab) + tab.evaluate(look.CUT_OFF) == []


@pytest.mark.parametrize("width, height", [(320, 640), (1280, 800)])
@pytest.mark.parametrize("query", ["?q=平台", "?q=平台&standing=valid", "?sort=name", "?q=没有这个名称"])
def test_nothing_moves(visitor, width, height, query):
    with visitor.open(PLAIN, Mode(width, height), over="http") as tab:
        tab.add_init_script(f"({WATCH_SHIFTS})()")
        open_query(tab, visitor, "http", query)
        found(tab)
        tab.wait_for_timeout(300)
        assert shifts(tab) == []


def test_a_result_is_printed_without_what_only_a_screen_can_use(visitor):
    with visitor.open(PLAIN) as tab:
        open_query(tab, visitor, "file", "?q=平台&standing=valid")
        found(tab)
        tab.emulate_media(media="print")
        for name in ("side", "sort", "download", "paging", "clear"):
            assert not tab.locator(f"[data-search={name}]").is_visible(), name
        assert not tab.locator(INPUT).is_visible()
        # The conditions belong to the list.
        assert tab.locator(CHIPS).all_text_contents() == ["去掉条件：有效"] and tab.locator(ROWS).first.is_visible()


def test_the_form_of_the_home_page_leads_to_the_result(visitor, titles):
    with visitor.open("index.html") as tab:
        tab.fill("form input[name=q]", titles[0]["name"])
        tab.press("form input[name=q]", "Enter")
        tab.wait_for_url("**/platforms/index.html?*")
        assert found(tab)[0] == titles[0]["name"]
