"""A page of every kind in every way it may be seen."""

import time

import pytest

import keyboard
import look
import paper
from files_check import first_view
from report import nothing
from visit import Mode


@pytest.fixture
def over(kind):
    """404.html links from the root of the server; all else works from disk."""
    return "http" if kind == "404.html" else "file"


SCRIPT = pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])


@SCRIPT
def test_widths_and_schemes(visitor, kind, over, script):
    tab = visitor.reuse(kind, Mode(script=script), over)
    look.shorten(tab)
    found = []
    for width in (320, 768, 1280):
        tab.set_viewport_size({"width": width, "height": 800})
        found += [f"{Mode(width, script=script)}: {one}" for one in look.overflow(tab)]
        for scheme in ("light", "dark"):
            tab.emulate_media(color_scheme=scheme)
            mode = Mode(width, scheme=scheme, script=script)
            found += [f"{mode}: {one}" for one in look.axe(tab)]
    nothing(found + tab.problems.found)


def test_readers_settings(visitor, kind, over):
    """Wider spacing on a phone, text of 200 % in half a window, forced colours, less motion."""
    tab = visitor.reuse(kind, Mode(320, 640), over)
    found = look.spaced_text(tab)
    tab.set_viewport_size({"width": 640, "height": 400})
    found += look.large_text(tab)
    nothing(found + look.forced_colours(tab) + look.movement(tab))


@pytest.mark.parametrize(
    "width, day", [(360, ""), (1280, ""), (360, "2099-12-31")], ids=["phone", "desk", "later"])
def test_first_view_from_a_server(visitor, kind, width, day):
    """Nothing moves, also where the script comes late, and where it marks what has ended since."""

    if day and "data-last-day" not in visitor.site.text(kind):
        pytest.skip("nothing on this page ends")
    tab = visitor.reuse(kind, Mode(width, 640), "http", day, slow_script)
    nothing(tab.problems.found + first_view(tab.problems.requests) + look.shifts(tab))


def slow_script(tab):
    def late(route):
        time.sleep(0.2)
        route.continue_()

    tab.add_init_script(f"({look.WATCH_SHIFTS})()")
    tab.route("**/*.js", late)


@pytest.mark.parametrize("width", [360, 1280])
def test_keyboard(visitor, kind, over, width):
    tab = visitor.reuse(kind, Mode(width), over)
    tab.emulate_media(reduced_motion="reduce")
    look.shorten(tab)
    found = keyboard.skip_link(tab)
    tab.goto(tab.url.partition("#")[0])
    look.shorten(tab)
    nothing(found + keyboard.walk(tab) + keyboard.details(tab))


@SCRIPT
def test_large_type(visitor, kind, over, script):
    tab = visitor.reuse(kind, Mode(360, 640, script=script), over)
    nothing(keyboard.large_type(tab, visitor.url("index.html", over), script))


def test_print(visitor, site, kind, over):
    tab = visitor.reuse(kind, over=over)
    # A page that was not found has no permanent address.
    address = "" if kind == "404.html" else site.canonical(kind)
    nothing(paper.printed(tab, address))
