"""The figures of whole builds as one Markdown table, sizes as columns, beside the targets."""

from dataclasses import dataclass, field
from statistics import median

from building import Run
from floor import Tree
from table import against, at_least, markdown

FASTER, MEMORY, UNCHANGED, ROW, CHECK, GROWTH = 20, 400, 1 / 3, 2.5, 1 / 2, 12
# Of the pages alone that the peer makes, too: beside the peer, and beside writing them.
PAGES, FLOOR = 15, 3
# Of a save at so many platforms, in seconds.
SAVES = {10_000: 1, 100_000: 3}


@dataclass
class Warm:
    run: Run
    written: int


@dataclass
class Peer:
    cold: Run
    unchanged: Run
    tree: Tree
    floor: Run
    index: Run | None = None
    """Of Pagefind, when it is there."""
    index_tree: Tree | None = None


@dataclass
class Pages:
    cold: Run
    tree: Tree
    floor: Run


@dataclass
class Whole:
    count: int
    file_system: str
    cold: Run | None = None
    unchanged: Warm | None = None
    changed: dict[str, Warm] = field(default_factory=dict)
    check: Run | None = None
    saves: list[float] = field(default_factory=list)
    tree: Tree | None = None
    floor: Run | None = None
    pages: Pages | None = None
    """Only those that the peer makes, too."""
    peer: Peer | None = None


def table(all: list[Whole]) -> str:
    columns = [_column(one) | _ratios(one, all) for one in all]
    lines = [[name, *(column[name] for column in columns)] for name in columns[0]]
    return markdown(["platforms", *(f"{one.count:,}" for one in all)], lines)


def _column(one: Whole) -> dict[str, str]:
    peer, pages = one.peer, one.pages
    index = peer.index if peer else None
    missing = "missing"
    return {
        "file system": one.file_system,
        "**Gongshi**: cold build, s / s of CPU": _times(one.cold),
        "– memory, MB": against(one.cold.memory, MEMORY, f"{one.cold.memory:,}"),
        "– files / MB": _tree(one.tree),
        "– nothing changed, s / s of CPU / files written": _warm(one.unchanged),
        "– one row changed": _warm(one.changed["row"]),
        "– one notice changed": _warm(one.changed["notice"]),
        "– one template changed": _warm(one.changed["template"]),
        "– check, s / s of CPU": _times(one.check),
        "– preview: a save on the screen, s: median / worst": _saves(one),
        "– write floor, s / s of CPU": _times(one.floor),
        "**Only the peer's pages**: cold build, s / s of CPU / MB": _memory(pages.cold) if pages else missing,
        "– their files / MB": _tree(pages.tree) if pages else missing,
        "– their write floor, s / s of CPU": _times(pages.floor) if pages else missing,
        "**Hugo**: cold build, s / s of CPU / MB": _memory(peer.cold) if peer else missing,
        "– and nothing changed, s / s of CPU / MB": _memory(peer.unchanged) if peer else missing,
        "– its files / MB": _tree(peer.tree) if peer else missing,
        "– its write floor, s / s of CPU": _times(peer.floor) if peer else missing,
        "**Pagefind** on it, s / s of CPU / MB": _memory(index) if index else missing,
        "– files / MB of the index": _tree(peer.index_tree) if index else missing,
    }


def _ratios(one: Whole, all: list[Whole]) -> dict[str, str]:
    """A target is held against the time by the clock, that of growth against CPU."""
    cold, unchanged, row, peer = one.cold, one.unchanged.run, one.changed["row"].run, one.peer
    tenth = next((other for other in all if other.count * 10 == one.count), None)
    growth = "–"
    if tenth:
        times = cold.processor / tenth.cold.processor
        growth = against(times, GROWTH, f"{times:.1f}")
    lines = {
        "**ratios**: Hugo + Pagefind / ours, s / CPU": "–",
        "– Hugo / ours, s / CPU / memory / files / bytes": "–",
        "– Hugo / ours, nothing changed, s / CPU": "–",
        "– Hugo / ours, only the peer's pages, s / CPU": "–",
        "– ours / its write floor, only the peer's pages, s / CPU": "–",
        "– ours / its write floor, s / CPU": _ratio(cold, one.floor),
        "– nothing changed / cold, s / CPU": _held(unchanged, cold, UNCHANGED),
        "– one row / nothing changed, s / CPU": _held(row, unchanged, ROW),
        "– check / cold, s / CPU": _held(one.check, cold, CHECK),
        "– growth, CPU: cold / that of a tenth": growth,
    }
    both, plain, again, alone, alone_floor = list(lines)[:5]
    if one.pages:
        lines[alone_floor] = _held(one.pages.cold, one.pages.floor, FLOOR)
    if peer and one.pages:
        times = peer.cold.seconds / one.pages.cold.seconds
        lines[alone] = at_least(times, PAGES, _ratio(peer.cold, one.pages.cold))
    if peer:
        sizes = [
            peer.cold.memory / cold.memory, peer.tree.files / one.tree.files,
            peer.tree.bytes / one.tree.bytes]
        lines[plain] = " / ".join([_ratio(peer.cold, cold), *(f"{size:.2f}" for size in sizes)])
        lines[again] = _ratio(peer.unchanged, unchanged)
    if peer and peer.index:
        seconds = peer.cold.seconds + peer.index.seconds
        processor = peer.cold.processor + peer.index.processor
        text = _ratio(Run(seconds, processor, 0, ""), cold)
        lines[both] = at_least(seconds / cold.seconds, FASTER, text)
    return lines


def _saves(one: Whole) -> str:
    limit = SAVES[min((size for size in SAVES if size >= one.count), default=max(SAVES))]
    text = f"{median(one.saves):.2f} / {max(one.saves):.2f}"
    return against(median(one.saves), limit, text)


def _times(one: Run) -> str:
    return f"{one.seconds:.2f} / {one.processor:.2f}"


def _memory(one: Run) -> str:
    return f"{_times(one)} / {one.memory:,}"


def _warm(one: Warm) -> str:
    return f"{_times(one.run)} / {one.written:,}"


def _tree(one: Tree) -> str:
    return f"{one.files:,} / {one.bytes / 1e6:,.1f}"


def _ratio(one: Run, other: Run) -> str:
    return f"{one.seconds / other.seconds:.2f} / {one.processor / other.processor:.2f}"


def _held(one: Run, other: Run, limit: float) -> str:
    text = _ratio(one, other)
    return against(one.seconds / other.seconds, round(limit, 2), text)
