"""A page by keyboard alone: the skip link, the order, what is seen of the focus, details, no trap."""

from look import CUT_OFF, overflow

# So many stops are walked; longer pages repeat the same rows.
STOPS = 120

PREPARE = """() => {
  const candidates = document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, iframe, [contenteditable], [tabindex]');
  window.stops = [...candidates].filter(element => element.tabIndex >= 0 && !element.disabled
    && element.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true})
    && !(element.type === 'radio' && !element.checked && element.name
      && (document.querySelector(`[name="${element.name}"]:checked`)
        || document.querySelector(`[name="${element.name}"]`) !== element)));
  return [window.stops.length,
    [...document.querySelectorAll('[tabindex]')].filter(element => element.tabIndex > 0).length];
}"""

STOP = """async () => {
  // The window follows the focus in the next frame.
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  const element = document.activeElement;
  if (element === document.body || element === document.documentElement) return null;
  const label = element.labels?.[0];
  const shown = [element, label, label?.querySelector('*')].filter(Boolean).map(one => getComputedStyle(one));
  const ring = shown.some(style => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
    || style.boxShadow !== 'none');
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 20), 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  return {
    index: window.stops.indexOf(element),
    scroller: element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight,
    name: element.tagName.toLowerCase() + (element.id && '#' + element.id)
      + ` “${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 20)}”`,
    ring, size: box.width * box.height,
    inside: box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight,
    covered: !(top && (element.contains(top) || top.contains(element) || label?.contains(top))),
  };
}"""


def skip_link(tab) -> list[str]:
    """The first stop is the way to the content, seen as soon as it has the focus, and it works."""
    tab.evaluate(PREPARE)
    tab.keyboard.press("Tab")
    if tab.evaluate("() => document.activeElement.getAttribute('href')") != "#main":
        return ["the first stop is no link to #main"]
    stop = tab.evaluate(STOP)
    found = [] if stop["inside"] and not stop["covered"] else ["the skip link is not seen when it has the focus"]
    tab.keyboard.press("Enter")
    if not tab.evaluate("() => location.hash === '#main' && document.activeElement.closest('main') !== null"):
        found.append("the skip link does not move the focus into the content")
    tab.keyboard.press("Tab")
    if not tab.evaluate(
        "() => document.activeElement === document.body || !(document.querySelector('main')"
        ".compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_PRECEDING)"
    ):
        found.append("after the skip link the focus goes back before the content")
    return found


def walk(tab) -> list[str]:
    """Tab reaches everything, in the order of the page, and shows where it is."""
    expected, out_of_turn = tab.evaluate(PREPARE)
    found = [f"{out_of_turn} elements with a tabindex above 0"] if out_of_turn else []
    reached = []
    for _ in range(min(expected + 20, STOPS)):
        tab.keyboard.press("Tab")
        stop = tab.evaluate(STOP)
        if stop is None or (stop["index"] == 0 and reached):
            break
        if stop["index"] in reached:
            found.append(f"a trap: the focus comes back to {stop['name']}")
            break
        if stop["index"] >= 0:
            reached.append(stop["index"])
        elif not stop["scroller"]:
            found.append(f"the focus is on {stop['name']}, which is nothing to operate")
        if not stop["ring"]:
            found.append(f"no sign of the focus on {stop['name']}")
        if not stop["inside"] or not stop["size"]:
            found.append(f"the focus is out of sight on {stop['name']}")
        elif stop["covered"]:
            found.append(f"something covers {stop['name']}, which has the focus")
    if reached != list(range(len(reached))):
        found.append(f"the order of stops is not that of the page: {reached}")
    elif len(reached) < min(expected, STOPS - 20):
        found.append(f"Tab reaches {len(reached)} of {expected} stops")
    return found


def large_type(tab, elsewhere: str, script: bool) -> list[str]:
    """The large type (长辈版): by the box alone on this page, kept for the next by the script."""
    size = "() => parseFloat(getComputedStyle(document.querySelector('main')).fontSize)"
    if not tab.query_selector("#large"):
        return ["no box for large type: #large"]
    normal = tab.evaluate(size)
    tab.focus("#large")
    tab.keyboard.press("Space")
    found = [f"in large type: {one}" for one in overflow(tab) + tab.evaluate(CUT_OFF)]
    if tab.evaluate(size) < normal * 1.25:
        found.append(f"large type is {tab.evaluate(size)} px, plain type {normal} px")
    if script:
        tab.goto(elsewhere)
        if tab.evaluate(size) < normal * 1.25 or not tab.is_checked("#large"):
            found.append("the next page forgets the large type")
        tab.uncheck("#large")
        if tab.evaluate(size) != normal:
            found.append("there is no way back from the large type")
    return found


def details(tab) -> list[str]:
    """Every disclosure element opens and closes with Enter and Space."""
    found = []
    for summary in [one for one in tab.query_selector_all("summary") if one.is_visible()][:5]:
        name = summary.text_content().strip()
        for key in ("Enter", "Space"):
            before = summary.evaluate("element => element.parentElement.open")
            summary.focus()
            tab.keyboard.press(key)
            if summary.evaluate("element => element.parentElement.open") == before:
                found.append(f"{key} does not open or close “{name}”")
    return found
