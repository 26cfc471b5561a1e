"""One page opened in a real browser, and what the browser said against it."""

import threading
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

from site_files import Site


@dataclass(frozen=True)
class Mode:
    width: int = 1280
    height: int = 800
    scheme: str = "light"
    script: bool = True

    def __str__(self):
        return f"{self.width} px, {self.scheme}, {'script' if self.script else 'no script'}"


class Visitor:
    """Opens pages of one site, from disk or from a server of its own, on the edition day."""

    def __init__(self, browser, site: Site, server: str):
        self.browser = browser
        self.site = site
        self.server = server
        self.kept = {}

    def url(self, page: str, over: str = "file") -> str:
        return self.site.file_url(page) if over == "file" else self.server + page

    @contextmanager
    def open(self, page: str, mode: Mode = Mode(), over: str = "file", day: str = "", prepare=None):
        """A page in a tab that has seen no other. `prepare` is given the tab before the page is loaded."""
        tab = self._tab(mode, day)
        try:
            if prepare:
                prepare(tab)
            yield self._load(tab, page, mode, over)
        finally:
            tab.context.close()

    def reuse(self, page: str, mode: Mode = Mode(), over: str = "file", day: str = "", prepare=None):
        """A page in a tab that is kept for the next one: much quicker. What the page stores is kept too."""
        kept = (mode, day, prepare)
        if kept not in self.kept:
            self.kept[kept] = self._tab(mode, day)
            if prepare:
                prepare(self.kept[kept])
        tab = self.kept[kept]
        tab.set_viewport_size({"width": mode.width, "height": mode.height})
        tab.emulate_media(
            media="null", color_scheme=mode.scheme, forced_colors="null", reduced_motion="null")
        return self._load(tab, page, mode, over)

    def _load(self, tab, page: str, mode: Mode, over: str):
        # The page runs without script, but the test has to ask it questions afterwards.
        tab.scripts.send("Emulation.setScriptExecutionDisabled", {"value": not mode.script})
        tab.problems.forget(self.url("", over))
        tab.goto(self.url(page, over))
        tab.scripts.send("Emulation.setScriptExecutionDisabled", {"value": False})
        return tab

    def _tab(self, mode: Mode, day: str):
        context = self.browser.new_context(
            viewport={"width": mode.width, "height": mode.height}, color_scheme=mode.scheme)
        # Pages say what has ended for the reader's day.
        context.clock.set_fixed_time(f"{day or self.site.edition_day}T12:00:00+08:00")
        tab = context.new_page()
        tab.set_default_timeout(60_000)
        tab.scripts = context.new_cdp_session(tab)
        tab.problems = Problems(tab)
        return tab


class Problems:
    """Console errors, policy violations, failed requests, requests to anybody else."""

    def __init__(self, tab):
        self.forget("")
        tab.on("console", self._console)
        tab.on("pageerror", lambda error: self.found.append(f"script error: {error}"))
        tab.on("request", self._request)
        tab.on("requestfailed", self._failed)
        tab.on("response", self._response)

    def forget(self, home: str):
        self.home = home
        self.found: list[str] = []
        self.requests: list[tuple[str, str]] = []

    def _console(self, message):
        # A browser looks there for a picture of what is no page.
        if message.type in ("error", "warning") and not message.location["url"].endswith("/favicon.ico"):
            self.found.append(f"console: {message.text}")

    def _request(self, request):
        self.requests.append((request.resource_type, request.url))
        if not request.url.startswith((self.home, "data:")):
            self.found.append(f"request to another host: {request.url}")

    def _failed(self, request):
        # What was still on its way when the tab went to the next page did not fail.
        if "ERR_ABORTED" not in request.failure:
            self.found.append(f"request failed: {request.url}")

    def _response(self, response):
        if response.status >= 400 and not response.request.is_navigation_request():
            self.found.append(f"status {response.status}: {response.url}")


class Handler(SimpleHTTPRequestHandler):
    """A static host as bureaus have them: below a prefix, 404.html for what is missing."""

    def __init__(self, *arguments, site: Site, **named):
        self.site = site
        super().__init__(*arguments, directory=str(site.root), **named)

    def translate_path(self, path):
        inside = path.removeprefix(self.site.prefix) if path.startswith(self.site.prefix) else ".nowhere"
        return super().translate_path("/" + inside)

    def send_error(self, code, *_):
        body = self.site.text("404.html").encode()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@contextmanager
def serve(site: Site):
    """Serves the site on this machine; yields the address of its first folder."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, site=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{site.prefix}"
    finally:
        server.shutdown()
        server.server_close()
