"""The site as a whole: its files, its server, and what the public asks first."""

import re
from collections import Counter

import first_screen
from conftest import REPOSITORY
from files_check import dead_links, nu_checker
from report import nothing
from visit import Mode


def test_valid_html(site):
    errors, warnings = nu_checker(site)
    for (kind, times) in Counter(warning.partition(": ")[2] for warning in warnings).most_common():
        print(f"{times} warnings: {kind}")
    nothing(errors)


def test_every_internal_link_resolves(site):
    nothing(dead_links(site))


def test_missing_pages_get_help_at_any_depth(visitor, site):
    for missing in ("nowhere.html", "notices/2020/nowhere.html"):
        with visitor.open(missing, Mode(), over="http") as tab:
            # The browser tells of the missing page itself; nothing else may be missing.
            nothing(tab.problems.found[1:])
            assert tab.title() == re.search("<title>(.*)</title>", site.text("404.html")).group(1)


def test_first_screen_of_an_open_publicity(visitor, site, content):
    words = (REPOSITORY / "themes/official/words.yaml").read_text(encoding="utf-8")
    state = re.search(r"^window_open: (.*)$", words, re.M).group(1)
    windows = first_screen.open_windows(content, site.edition_day)
    assert windows, f"no publicity is open on {site.edition_day}: the demonstration has to show one"
    found = []
    for script in (True, False):
        for window in windows:
            # The overview shows the first of those that are open.
            for page in [window.page] + ["publicity/index.html"] * (window == windows[0]):
                with visitor.open(page, Mode(360, 640, script=script)) as tab:
                    problems = first_screen.first_screen(tab, window, state)
                    found += [f"{page}, {Mode(360, 640, script=script)}: {one}" for one in problems]
    nothing(found)


def test_every_question_is_one_tap_from_home(site, content):
    nothing(first_screen.one_tap(site, first_screen.open_windows(content, site.edition_day)))
