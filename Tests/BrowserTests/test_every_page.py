"""Every page of the site, once from a server and once from disk."""

import look
from files_check import first_view, page_weight
from report import nothing
from visit import Mode


def test_from_a_server(visitor, page):
    tab = visitor.reuse(page, Mode(width=1280), over="http")
    requests = list(tab.problems.requests)
    found = first_view(requests) + page_weight(visitor.site, page) + look.axe(tab)
    nothing(tab.problems.found + found)


def test_from_disk_on_a_narrow_screen(visitor, page):
    over = "http" if page == "404.html" else "file"
    tab = visitor.reuse(page, Mode(width=320, height=640), over=over)
    nothing(tab.problems.found + look.overflow(tab))
