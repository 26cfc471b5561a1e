"""The search page in Chromium, and what crosses the wire for it."""

from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

PAGE = "platforms/index.html"

# Tells when the answer to a query stands: rows that were not there before, or that there are none.
# Rows count from the call that puts them into the table: what the page asks for next is not theirs.
WATCH = """(() => {
  const part = (name) => document.querySelector(`[data-search=${name}]`);
  const isShown = (element) => element !== null && !element.hidden && element.closest("[hidden]") === null;
  const watch = globalThis.__watch = { answer: null, before: "", rowsAt: 0 };
  const replaceChildren = Element.prototype.replaceChildren;
  Element.prototype.replaceChildren = function (...children) {
    replaceChildren.apply(this, children);
    if (this.dataset.search === "rows" && children.length > 0) watch.rowsAt = performance.now();
  };
  function look() {
    if (watch.answer !== null || part("status") === null) return;
    const { rowsAt } = watch;
    const status = part("status").textContent;
    let kind = null;
    if (rowsAt > 0 && isShown(part("found"))) kind = "rows";
    if (isShown(part("none")) && status !== watch.before) kind = "none";
    if (isShown(part("failed")) || isShown(part("other"))) kind = "failed";
    if (kind !== null) watch.answer = { kind, at: kind === "rows" ? rowsAt : performance.now(), status };
  }
  watch.ask = (query) => {
    Object.assign(watch, { answer: null, before: part("status").textContent, rowsAt: 0 });
    const form = document.querySelector("form[data-index]");
    form.elements.q.value = query;
    form.requestSubmit();
    return performance.now();
  };
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(look).observe(document, everything);
})()"""

# `find` with all files at hand, and `counts`: the best of three, in milliseconds.
COMPUTE = """async (queries) => {
  const { index: url, version, root } = document.querySelector("form[data-index]").dataset;
  const searcher = await gongshi.open({ url, version, root });
  const filters = { programme: [], district: [], function: [], category: [], year: [], standing: [] };
  const best = async (work) => {
    let least = Infinity;
    for (let turn = 0; turn < 3; turn += 1) {
      const start = performance.now();
      await work();
      least = Math.min(least, performance.now() - start);
    }
    return least;
  };
  const times = [];
  for (const q of queries) {
    const query = { q, filters, sort: "relevance", introductions: false, isWhole: false };
    const result = await searcher.find(query);
    await searcher.counts(result);
    const find = await best(() => searcher.find(query));
    times.push({ find, counts: await best(() => searcher.counts(result)), total: result.total });
  }
  return times;
}"""


@dataclass
class Request:
    url: str
    bytes: int = 0
    """What crossed the wire, headers and all."""
    body: int = 0
    status: int = 0
    is_done: bool = False

    @property
    def path(self) -> str:
        return urlsplit(self.url).path.lstrip("/")

    @property
    def is_rows(self) -> bool:
        return "/rows-" in self.path


@dataclass
class Load:
    """What one question took."""

    requests: list[Request]
    later: list[Request] = field(default_factory=list)
    """Asked for after the first rows stood: more rows, counts of facets."""
    milliseconds: float = 0
    answer: dict = field(default_factory=dict)

    @property
    def bytes(self) -> int:
        return sum(request.bytes for request in self.requests)

    @property
    def body(self) -> int:
        return sum(request.body for request in self.requests)

    @property
    def bytes_with_counts(self) -> int:
        """With what was asked for later, but further rows."""
        return self.bytes + sum(request.bytes for request in self.later if not request.is_rows)

    @property
    def bytes_with_all(self) -> int:
        return self.bytes + sum(request.bytes for request in self.later)

    @property
    def request_count(self) -> int:
        """Without the files of rows."""
        return sum(not request.is_rows for request in self.requests)


class Tab:
    """A tab of a context of its own that keeps nothing."""

    def __init__(self, browser, address: str, own: frozenset[str] = frozenset()):
        self.address = address
        self.own = own
        self.context = browser.new_context()
        self.page = self.context.new_page()
        self.page.set_default_timeout(120_000)
        self.page.add_init_script(WATCH)
        self.wire = self.context.new_cdp_session(self.page)
        self.requests: dict[str, Request] = {}
        self.wire.on("Network.requestWillBeSent", self._asked)
        self.wire.on("Network.responseReceived", self._answered)
        self.wire.on("Network.loadingFinished", self._finished)
        self.wire.on("Network.loadingFailed", self._failed)
        self.wire.send("Network.enable")
        self.wire.send("Network.setCacheDisabled", {"cacheDisabled": True})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()

    def _asked(self, event):
        self.requests[event["requestId"]] = Request(event["request"]["url"])

    def _answered(self, event):
        request = self.requests.get(event["requestId"])
        if request:
            headers = {name.lower(): value for name, value in event["response"]["headers"].items()}
            request.body = int(headers.get("content-length", 0))
            request.status = event["response"]["status"]

    def _finished(self, event):
        request = self.requests.get(event["requestId"])
        if request:
            request.bytes, request.is_done = event["encodedDataLength"], True

    def _failed(self, event):
        request = self.requests.get(event["requestId"])
        if request:
            request.is_done = True

    def settle(self):
        """Until nothing is on its way, for a tenth of a second."""
        quiet = 0
        while quiet < 2:
            before = len(self.requests)
            self.page.wait_for_timeout(50)
            is_quiet = len(self.requests) == before and all(one.is_done for one in self.requests.values())
            quiet = quiet + 1 if is_quiet else 0

    def plain(self) -> frozenset[str]:
        """The paths of the page itself, when nobody searches."""
        self.page.goto(self.address + PAGE)
        self.settle()
        return frozenset({one.path for one in self.requests.values()} | {"assets/icon.svg"})

    def first(self, query: str = "", **facets: str) -> Load:
        """Opens the page with a query in its address."""
        values = {"q": query, **facets} if query else facets
        asked = "&".join(f"{name}={quote(value, safe='')}" for name, value in values.items())
        self.page.goto(f"{self.address}{PAGE}?{asked}")
        return self._load(0)

    def further(self, query: str) -> Load:
        """Asks in the page that is open."""
        self.settle()
        self.requests.clear()
        return self._load(self.page.evaluate("(query) => __watch.ask(query)", query))

    def _load(self, asked: float) -> Load:
        self.page.wait_for_function("() => __watch.answer !== null")
        self.settle()
        answer = self.page.evaluate("() => __watch.answer")
        begun = self.page.evaluate(
            "(at) => performance.getEntriesByType('resource').filter((one) => one.startTime < at)"
            ".map((one) => one.name)",
            answer["at"])
        beyond = [one for one in self.requests.values() if one.path not in self.own]
        before = [one for one in beyond if one.url in begun]
        later = [one for one in beyond if one.url not in begun]
        for one in beyond:
            if one.status != 200:
                raise RuntimeError(f"{one.url}: {one.status}")
        if answer["kind"] == "failed":
            raise RuntimeError(f"{self.page.url}: the page says that it failed")
        return Load(before, later, answer["at"] - asked, answer)

    def compute(self, queries: list[str]) -> list[dict] | None:
        """None where the page's script has no engine of this form."""
        if not self.page.evaluate("() => typeof globalThis.gongshi?.open === 'function'"):
            return None
        return self.page.evaluate(COMPUTE, queries)
