"""The checks can fail: each finds what was broken on purpose in a copy of a page."""

import random
import shutil
from zlib import crc32

import pytest

import files_check
import first_screen
import keyboard
import look
import paper
from site_files import Site
from visit import Mode, Visitor, serve

PAGE = "notices/broken.html"


def narrow(tab):
    tab.set_viewport_size({"width": 320, "height": 640})
    return look.overflow(tab)


def dark(tab):
    tab.emulate_media(color_scheme="dark")
    return look.axe(tab)


def requests(tab):
    return files_check.first_view(tab.problems.requests)


def problems(tab):
    return tab.problems.found


def printed(tab):
    return paper.printed(tab, tab.evaluate("() => document.querySelector('[rel=canonical]').href"))


def phone(tab):
    tab.set_viewport_size({"width": 360, "height": 640})
    window = first_screen.OpenWindow(PAGE, "2026-03-03", "2026-03-09", "0531-00001001")
    return first_screen.first_screen(tab, window, "公示")


def large(tab):
    return keyboard.large_type(tab, tab.url, True)


# What is added to the head or the end of the body; the sheet and the script added; who finds it; what is said.
BREAKAGES = {
    "no label": ("", "<main><input></main>", "", "", look.axe, "axe label"),
    "no name of a link": ("", '<a href="index.html"></a>', "", "", look.axe, "axe link-name"),
    "grey on grey": ("", "", "p { color: #999; background: #888 }", "", look.axe, "axe color-contrast"),
    "grey on grey in the dark": (
        "", "", "@media (prefers-color-scheme: dark) { p { color: #333; background: #222 } }", "",
        dark, "axe color-contrast"),
    "tiny target": (
        "", "<nav aria-label='x'><a href='#main' class='broken-small'>一</a><a href='#list' class='broken-small'>二</a></nav>",
        ".broken-small { display: inline-block; font-size: 6px; width: 6px; height: 6px; overflow: hidden }", "",
        look.axe, "axe target-size"),
    "wide": ("", f"<p>{'x' * 300}</p>", "p { overflow-wrap: normal }", "", narrow, "the page scrolls sideways"),
    "cut off": ("", "", "main p { height: 1em; width: 9em; overflow: hidden }", "", look.spaced_text, "text is cut off"),
    "inline style": ("", '<p style="color: red">红</p>', "", "", problems, "Content Security Policy"),
    "inline script": ("", "<script>document.title = 1</script>", "", "", problems, "Content Security Policy"),
    "broken script": ("", "", "", "nobody.knows();", problems, "script error"),
    "missing picture": ("", '<img src="missing.png" alt="图">', "", "", problems, "request failed"),
    "picture of another host": (
        "", '<img src="http://127.0.0.1:9/x.png" alt="图">', "", "", problems, "Content Security Policy"),
    "second sheet": ("", "", "p { color: inherit }", "", requests, "2 requests for stylesheet"),
    "second script": ("", "", "", "0;", requests, "requests for script"),
    "movement": ("", "", "a { transition: color 1s !important }", "", look.movement, "moves although"),
    "no edges": ("", "", ".card { border: 0 !important }", "", look.forced_colours, "no border in forced colours"),
    "no sign of focus": ("", "", ":focus { outline: 0 !important; box-shadow: none !important }", "",
                         keyboard.walk, "no sign of the focus"),
    "order of stops": ("", '<a href="#main" tabindex="2">x</a>', "", "", keyboard.walk, "tabindex above 0"),
    "trap": ("", '<button id="t">陷阱</button>', "",
             "document.addEventListener('keydown', event => { if (event.key === 'Tab' && document.activeElement"
             " === document.querySelectorAll('a')[4]) event.preventDefault(); });",
             keyboard.walk, "a trap"),
    "covered focus": ("", '<div class="broken-cover">盖住</div>',
                      ".broken-cover { position: fixed; inset: 0; z-index: 99; background: red }", "", keyboard.walk, "something covers"),
    "no skip link": ("", "", ".skip { display: none !important }", "", keyboard.skip_link, "no link to #main"),
    "hidden skip link": ("", "", ".skip { opacity: 0; left: -99px !important; top: -99px !important;"
                         " position: absolute; transform: none !important }", "",
                         keyboard.skip_link, "is not seen"),
    "details closed to keys": ("", "", "", "document.addEventListener('click', event => {"
                               " if (event.target.closest('summary')) event.preventDefault(); });",
                               keyboard.details, "does not open or close"),
    "no large type": ("", "", "html { font-size: 16px !important }", "", large, "large type is"),
    "wrong sheet": ("", "", "@page { size: A5 !important }", "", printed, "not A4"),
    "no page numbers": ("", "", "@page :right { @bottom-right { content: none !important } }", "",
                        printed, "has no number"),
    "no address in print": ("", "", "@page { @top-right { content: none !important } @top-left { content: none"
                            " !important } @top-center { content: none !important } @bottom-center { content: none"
                            " !important } }", "", printed, "has no permanent address"),
    "no table header on the second sheet": (
        "", "", "@media print { thead { display: table-row-group !important } }", "",
        printed, "repeats no table header"),
    "below the first screen": ("", "", "main { padding-top: 700px !important }", "", phone, "not on the first screen"),
}


@pytest.fixture(scope="module")
def copy(site, tmp_path_factory) -> Site:
    root = tmp_path_factory.mktemp("broken") / "site"
    shutil.copytree(site.root, root)
    return Site(root)


@pytest.fixture(scope="module")
def broken(browser, copy):
    with serve(copy) as server:
        yield Visitor(browser, copy, server)


@pytest.fixture(scope="module")
def original(site, content) -> str:
    """An open publicity: it has a window, a list and a disclosure element."""
    return site.text(first_screen.open_windows(content, site.edition_day)[0].page)


def write(site: Site, html: str, head="", body="", sheet="", script=""):
    # A name of its own each: the browser remembers files.
    name = f"broken-{crc32((sheet + script).encode())}"
    (site.root / f"notices/{name}.css").write_text(sheet)
    (site.root / f"notices/{name}.js").write_text(script)
    links = (f'<link rel="stylesheet" href="{name}.css">' if sheet else "") + (
        f'<script defer src="{name}.js"></script>' if script else "")
    html = html.replace("</head>", head + links + "</head>").replace("</main>", body + "</main>")
    (site.root / PAGE).write_text(html)


@pytest.mark.parametrize("name", BREAKAGES)
def test_finds_a_breakage(broken, copy, original, name):
    head, body, sheet, script, check, expected = BREAKAGES[name]
    write(copy, original, head, body, sheet, script)
    tab = broken.reuse(PAGE)
    tab.emulate_media(reduced_motion="reduce")
    found = check(tab)
    assert any(expected in one for one in found), found


def test_finds_a_late_shift(broken, copy, original):
    write(copy, original, script="setTimeout(() => document.querySelector('main').prepend("
                                 "Object.assign(document.createElement('h2'), {textContent: '晚来'})), 50);")
    with broken.open(PAGE, Mode(360, 640), prepare=lambda tab: tab.add_init_script(f"({look.WATCH_SHIFTS})()")) as tab:
        found = look.shifts(tab)
    assert any("the layout shifts" in one for one in found), found


def test_finds_dead_links_and_double_ids(copy, original):
    write(copy, original, body='<a href="gone.html">a</a><a href="#gone">b</a><p id="main">c</p>')
    (copy.root / "feeds/broken.atom").write_text(f"<link href='{copy.address}notices/gone.html'/>")
    assert [one for one in files_check.dead_links(copy) if "broken" in one] == [
        "feeds/broken.atom: notices/gone.html: no such file",
        f"{PAGE}: the id main occurs twice",
        f"{PAGE}: notices/gone.html: no such file",
        f"{PAGE}: {PAGE}#gone: no such place",
    ]


def test_finds_invalid_html(tmp_path):
    (tmp_path / "a.html").write_text("<!doctype html><html lang=zh><title>a</title><main><p><div></p></main>")
    errors, _ = files_check.nu_checker(Site(tmp_path))
    assert {error.partition(": ")[0] for error in errors} == {"a.html:1"}


def test_finds_a_heavy_page(copy, original):
    write(copy, original, script=random.Random(1).randbytes(40_000).hex())
    assert "more than" in "".join(files_check.page_weight(copy, PAGE))


def test_finds_a_question_without_an_answer_one_tap_away(site, content, copy):
    windows = first_screen.open_windows(content, site.edition_day)
    (copy.root / "index.html").write_text("<main></main>")
    assert len(first_screen.one_tap(copy, windows)) == len(windows) + 4
