"""What a page looks like and says: axe, width, movement, shifts. Every check returns its findings."""

from functools import cache
from importlib.resources import files

AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# The rule that takes most of the time.
ALL_BUT_COLOURS = {"color-contrast": {"enabled": False}}

RUN_AXE = """async options => {
  const result = await axe.run(document, {...options, resultTypes: ['violations'], preload: false});
  return result.violations.flatMap(rule => rule.nodes.map(node =>
    `axe ${rule.id}: ${node.target.join(' ')}: ${node.failureSummary.split('\\n').slice(1, 3).join(' ').trim()}`));
}"""

# What is wider than the window, unless it lies in a scroller of its own that is not.
OVERFLOW = """() => {
  const width = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > width)
    found.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} px > ${width} px`);
  const scrolls = element => {
    for (let up = element.parentElement; up; up = up.parentElement)
      if (/auto|scroll/.test(getComputedStyle(up).overflowX)) return up !== document.documentElement;
    return false;
  };
  for (const element of document.body.querySelectorAll('*:not(svg *)')) {
    const box = element.getBoundingClientRect();
    if (!box.width || !box.height || box.right <= 0 || box.bottom <= 0) continue;
    if ((box.right > width + 1 || box.left < -1) && !scrolls(element))
      found.push(`wider than the window: ${describe(element)} from ${Math.round(box.left)} to ${Math.round(box.right)} px`);
  }
  return found;
  function describe(element) {
    return element.tagName.toLowerCase() + (element.id && '#' + element.id)
      + [...element.classList].map(name => '.' + name).join('') + ` “${element.textContent.trim().slice(0, 20)}”`;
  }
}"""

# Text that is cut off in a box that hides what does not fit.
CUT_OFF = """() => [...document.body.querySelectorAll('*:not(svg *)')].filter(element => {
    const style = getComputedStyle(element);
    return /hidden|clip/.test(style.overflow) && style.clipPath === 'none' && element.clientWidth > 2
      && element.textContent.trim() && element.getBoundingClientRect().width
      && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
  }).map(element => `text is cut off: ${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 20)}”`)"""

MOVEMENT = """() => {
  const seconds = text => Math.max(...text.split(',').map(parseFloat));
  const moves = [...document.querySelectorAll('*')].filter(element => {
    const style = getComputedStyle(element);
    return seconds(style.transitionDuration) > 0.01 || seconds(style.animationDuration) > 0.01
      || style.scrollBehavior === 'smooth';
  });
  return moves.slice(0, 5).map(element =>
    `moves although less motion is asked for: ${element.tagName.toLowerCase()}.${element.className}`);
}"""

# In forced colours backgrounds vanish: what is set off by one needs a border.
EDGES = """selector => [...document.querySelectorAll(selector)].filter(element => {
    if (!element.checkVisibility()) return false;
    const style = getComputedStyle(element);
    return !['Top', 'Bottom', 'Left', 'Right'].some(side =>
      style['border' + side + 'Style'] !== 'none' && parseFloat(style['border' + side + 'Width']) > 0);
  }).slice(0, 5).map(element => `no border in forced colours: ${element.tagName.toLowerCase()}.${element.className}`)"""

SET_OFF = ".mark, .standing, .card, .banner, button, input:not([type=checkbox], [type=radio]), select"

# SVG figures whose fill or stroke is the colour of the page.
INVISIBLE_SHAPES = """() => {
  const ground = getComputedStyle(document.documentElement).backgroundColor === 'rgba(0, 0, 0, 0)'
    ? getComputedStyle(document.body).backgroundColor : getComputedStyle(document.documentElement).backgroundColor;
  return [...document.querySelectorAll('svg text')].filter(element =>
    element.checkVisibility() && getComputedStyle(element).fill === ground)
    .slice(0, 5).map(element => `invisible in forced colours: svg text “${element.textContent}”`);
}"""

# Removes rows and marks that show nothing that is not on the page twice already.
SHORTEN = """() => {
  const times = new Map();
  const form = (element, within) => {
    let path = '';
    for (let up = element; up !== within; up = up.parentElement)
      path += up.tagName + '.' + (up.getAttribute('class') ?? '') + '<';
    return path;
  };
  for (const list of [...document.querySelectorAll('tbody, ul, ol, dl, svg, svg g')].reverse()) {
    const place = list.closest('[class]')?.getAttribute('class') + list.tagName;
    for (const row of [...list.children]) {
      if (/title|desc|defs/.test(row.tagName)) continue;
      const forms = [row, ...row.querySelectorAll('*')].map(one => place + form(one, list));
      if (forms.every(one => times.get(one) >= 2)) row.remove();
      else for (const one of new Set(forms)) times.set(one, (times.get(one) ?? 0) + 1);
    }
  }
}"""

WATCH_SHIFTS = """() => { window.shifts = [];
  new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput)
    window.shifts.push([entry.value, entry.sources.map(one => one.node && (one.node.className || one.node.nodeName)).join(' ')]);
  }).observe({type: 'layout-shift', buffered: true}); }"""

# WCAG 1.4.12: what readers may set without losing text.
SPACING = """() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-bottom: 2em !important; }`); document.adoptedStyleSheets = [sheet]; }"""

LARGE_TEXT = """() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(':root { font-size: 200% !important; }');
  document.adoptedStyleSheets = [sheet]; }"""


@cache
def axe_source() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def axe(tab, **options) -> list[str]:
    if not tab.evaluate("() => 'axe' in window"):
        tab.evaluate(axe_source())
    return tab.evaluate(RUN_AXE, {"runOnly": AXE_TAGS, **options})


def shorten(tab) -> None:
    """Leaves of long lists only the first rows of each form, for checks that are made many times."""
    tab.evaluate(SHORTEN)


def overflow(tab) -> list[str]:
    return tab.evaluate(OVERFLOW)


def spaced_text(tab) -> list[str]:
    tab.evaluate(SPACING)
    return [f"with wider spacing: {one}" for one in tab.evaluate(OVERFLOW) + tab.evaluate(CUT_OFF)]


def large_text(tab) -> list[str]:
    tab.evaluate(LARGE_TEXT)
    return [f"with text of 200 %: {one}" for one in tab.evaluate(OVERFLOW) + tab.evaluate(CUT_OFF)]


def forced_colours(tab) -> list[str]:
    tab.emulate_media(forced_colors="active")
    found = tab.evaluate(EDGES, SET_OFF) + tab.evaluate(INVISIBLE_SHAPES)
    tab.emulate_media(forced_colors="none")
    return found


def movement(tab) -> list[str]:
    tab.emulate_media(reduced_motion="reduce")
    return tab.evaluate(MOVEMENT)


def shifts(tab) -> list[str]:
    """Needs `WATCH_SHIFTS` as an init script."""
    tab.wait_for_timeout(150)
    found = tab.evaluate("() => window.shifts")
    total = sum(value for value, _ in found)
    return [f"the layout shifts by {total:.3f}: {found}"] if total > 0.01 else []
