"""A page of every kind in every way it may be seen."""

import time

import pytest

import keyboard
import look
import paper
from report import nothing
from visit import Mode


@pytest.fixture
def over(kind):
    """404.html links from the root of the server; all else works from disk."""
    return "http" if kind == "404.html" else "file"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_widths_and_schemes(visitor, kind, over, script):
    found = []
    with visitor.open(kind, Mode(script=script), over=over) as tab:
        look.shorten(tab)
        for width in (320, 768, 1280):
            tab.set_viewport_size({"width": width, "height": 800})
            found += [f"{Mode(width, script=script)}: {one}" for one in look.overflow(tab)]
            for scheme in ("light", "dark"):
                tab.emulate_media(color_scheme=scheme)
                found += [f"{Mode(width, scheme=scheme, script=script)}: {one}" for one in look.axe(tab)]
        found += tab.problems.found
    nothing(found)


def test_readers_settings(visitor, kind, over):
    """Wider spacing on a phone, text of 200 % in half a window, forced colours, less motion."""
    with visitor.open(kind, Mode(width=320, height=640), over=over) as tab:
        found = look.spaced_text(tab)
        tab.set_viewport_size({"width": 640, "height": 400})
        found += look.large_text(tab)
        found += look.forced_colours(tab) + look.movement(tab)
    nothing(found)


@pytest.mark.parametrize("day", ["", "2099-12-31"], ids=["edition-day", "later"])
def test_no_layout_shift(visitor, kind, day):
    """Also where the script comes late, and where it marks what has ended since."""

    def late(route):
        time.sleep(0.2)
        route.continue_()

    def prepare(tab):
        tab.add_init_script(f"({look.WATCH_SHIFTS})()")
        tab.route("**/*.js", late)

    found = []
    for width in (360, 1280):
        with visitor.open(kind, Mode(width, 640), over="http", day=day, prepare=prepare) as tab:
            found += [f"{width} px: {one}" for one in look.shifts(tab)]
    nothing(found)


def test_keyboard(visitor, kind, over):
    found = []
    for width in (360, 1280):
        with visitor.open(kind, Mode(width=width), over=over) as tab:
            tab.emulate_media(reduced_motion="reduce")
            found += [f"{width} px: {one}" for one in keyboard.skip_link(tab)]
            tab.goto(tab.url.partition("#")[0])
            found += [f"{width} px: {one}" for one in keyboard.walk(tab)]
            found += [f"{width} px: {one}" for one in keyboard.details(tab)]
    nothing(found)


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_large_type(visitor, kind, over, script):
    with visitor.open(kind, Mode(360, 640, script=script), over=over) as tab:
        nothing(keyboard.large_type(tab, visitor.url("index.html", over), script))


def test_print(visitor, site, kind, over):
    with visitor.open(kind, over=over) as tab:
        # A page that was not found has no permanent address.
        address = "" if kind == "404.html" else site.canonical(kind)
        found = paper.printed(tab, address) + paper.headers_repeat(tab)
    nothing(found)
