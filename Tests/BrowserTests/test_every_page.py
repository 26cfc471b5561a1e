"""Every page of the site, from disk, wide and narrow."""

import look
from files_check import first_view, page_weight
from report import nothing
from visit import Mode


def test_page(visitor, page):
    over = "http" if page == "404.html" else "file"
    tab = visitor.reuse(page, Mode(width=1280), over)
    found = tab.problems.found + first_view(tab.problems.requests) + page_weight(visitor.site, page)
    found += look.axe(tab, rules=look.ALL_BUT_COLOURS)
    tab.set_viewport_size({"width": 320, "height": 640})
    found += [f"320 px: {one}" for one in look.overflow(tab)]
    # Two rows of each form have all the colours of a list.
    look.shorten(tab)
    nothing(found + look.axe(tab, runOnly=["color-contrast"]))
