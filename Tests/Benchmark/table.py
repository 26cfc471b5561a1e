"""The figures of the search as one Markdown table, beside the budgets."""

from collections import Counter
from dataclasses import dataclass
from statistics import median

from browse import Load
from building import Build

FILES, REQUESTS, COMPUTING = 4_096, 6, 50


@dataclass(frozen=True)
class Budget:
    """In KB of 1,000 bytes: first query (median, worst), further query (median), facet alone."""

    first: float
    worst: float
    further: float
    facet: float


BUDGETS = {1_000: Budget(30, 45, 10, 25), 10_000: Budget(40, 80, 20, 50), 100_000: Budget(60, 120, 30, 200)}


def budget(count: int) -> Budget:
    """That of the next size that has one."""
    return BUDGETS[min((size for size in BUDGETS if size >= count), default=max(BUDGETS))]


@dataclass
class Measured:
    count: int
    titles: int
    build: Build | None
    first: list[tuple[str, Load]]
    further: list[tuple[str, Load]]
    facets: list[tuple[str, Load]]
    computing: list[tuple[str, dict]]
    index_files: int
    index_bytes: int
    index_gzip: int


def kilobytes(count: float) -> str:
    return f"{count / 1_000:.1f}" if count < 1e6 else f"{count / 1_000:,.0f}"


def against(value: float, limit: float, text: str) -> str:
    return f"{text} ({limit:g}: {'ok' if value <= limit else '**over**'})"


def at_least(value: float, limit: float, text: str) -> str:
    return f"{text} ({limit:g}: {'ok' if value >= limit else '**under**'})"


HEAD = [
    "platforms", "first query, KB: median", "worst", "further query, KB: median", "worst",
    "facet alone with counts, KB: worst", "requests: worst", "computing, ms: median", "worst", "index files",
    "index MB, raw / gzip", "index built, s of one core", "whole build: s / s of CPU / MB",
]


def table(all: list[Measured]) -> str:
    return markdown(HEAD, [_line(one) for one in all])


def markdown(head: list[str], lines: list[list[str]]) -> str:
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *lines]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _line(one: Measured) -> list[str]:
    limit = budget(one.count)
    first = [load.bytes for _, load in one.first]
    further = [load.bytes for _, load in one.further]
    finding = [times["find"] for _, times in one.computing]
    facets = [load.bytes_with_counts for _, load in one.facets]
    requests = max(load.request_count for _, load in one.first)
    build = one.build
    told = build.index_seconds if build else None
    return [
        f"{one.count:,}",
        against(median(first) / 1_000, limit.first, kilobytes(median(first))),
        against(max(first) / 1_000, limit.worst, kilobytes(max(first))),
        against(median(further) / 1_000, limit.further, kilobytes(median(further))),
        kilobytes(max(further)),
        against(max(facets) / 1_000, limit.facet, kilobytes(max(facets))) if facets else "–",
        against(requests, REQUESTS, str(requests)),
        f"{median(finding):.1f}" if finding else "–",
        against(max(finding), COMPUTING, f"{max(finding):.1f}") if finding else "–",
        against(one.index_files, FILES, f"{one.index_files:,}"),
        f"{one.index_bytes / 1e6:.1f} / {one.index_gzip / 1e6:.2f}",
        against(told, 3 * one.count / 100_000, f"{told:.2f}") if told is not None else "–",
        f"{build.seconds:.1f} / {build.processor:.1f} / {build.memory:,}" if build else "–",
    ]


def remarks(one: Measured) -> str:
    """What the table has no room for: the worst by name, and what the figures contain."""
    worst = lambda loads, key: max(loads, key=lambda pair: key(pair[1]))
    text, load = worst(one.first, lambda load: load.bytes)
    later, asked = worst(one.further, lambda load: load.bytes)
    busiest = sorted(one.first, key=lambda pair: -pair[1].request_count)[:5]
    bodies = [load.body for _, load in one.first]
    counts = [load.bytes_with_counts - load.bytes for _, load in one.first]
    all = [load.bytes_with_all for _, load in one.first]
    lines = [
        f"{one.count:,} platforms, {one.titles:,} titles, {len(one.first)} queries:",
        f"- first query: worst “{text}” {_files(load)}; bodies alone {kilobytes(median(bodies))} / "
        f"{kilobytes(max(bodies))} KB; on the screen after {median([load.milliseconds for _, load in one.first]):.0f} / "
        f"{max(load.milliseconds for _, load in one.first):.0f} ms",
        f"- once its first rows stand, for the counts of facets: {kilobytes(median(counts))} / "
        f"{kilobytes(max(counts))} KB more; with all rows of the page {kilobytes(median(all))} / {kilobytes(max(all))} KB in all",
        f"- further query: worst “{later}” {_files(asked)}",
        f"- requests: worst {', '.join(f'“{text}” {load.request_count}' for text, load in busiest)}; "
        f"of each number {_numbers(load.request_count for _, load in one.first)}",
    ]
    if one.computing:
        text, times = max(one.computing, key=lambda pair: pair[1]["find"])
        counting = [times["counts"] for _, times in one.computing]
        lines.append(
            f"- computing: worst “{text}” ({times['total']:,} rows); counts of facets "
            f"{median(counting):.1f} / {max(counting):.1f} ms more")
    if one.facets:
        name, load = worst(one.facets, lambda load: load.bytes_with_counts)
        before = kilobytes(load.bytes)
        lines.append(f"- facet alone: worst {name} {_files(load)}, {before} KB of it before the rows stand")
    return "\n".join(lines)


def _numbers(values) -> str:
    return ", ".join(f"{number}: {count}" for number, count in sorted(Counter(values).items()))


def _files(load: Load) -> str:
    all = load.requests + load.later
    parts = [f"{request.path.rsplit('/', 1)[-1]} {kilobytes(request.bytes)}" for request in all[:12]]
    return f"({', '.join(parts + [f'{len(all) - 12} more'] * (len(all) > 12))})"
