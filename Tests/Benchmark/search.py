"""Measures the search in a browser at several sizes and prints one table; see README.md.

    .build/browser/bin/python -B Tests/Benchmark/search.py 1000 10000 100000
"""

import argparse
import gzip
import os
import shutil
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import content
from browse import Load, Tab
from building import REPOSITORY, build_site
from queries import Sample, rows_of
from server import serve
from table import Measured, remarks, table


@contextmanager
def chromium():
    from playwright.sync_api import sync_playwright

    executable = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not executable:
        raise SystemExit("Debian's package chromium is needed.")
    with sync_playwright() as playwright:
        arguments = ["--disable-gpu"] + ["--no-sandbox"] * (os.geteuid() == 0)
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield browser
        browser.close()


def measure(browser, site: Path, count: int, seed: int, share: float = 1) -> Measured:
    """All questions to one site."""
    rows = rows_of(site)
    sample = Sample(rows, seed, share)
    queries = sample.queries()
    with serve(site) as address:
        with Tab(browser, address) as tab:
            own = tab.plain()
        first, further, facets = [], [], []
        for query in queries:
            with Tab(browser, address, own) as tab:
                first.append((query.text, _checked(query, tab.first(query.text))))
        # Five more in a page, as a reader asks; of a longer visit most files would be there already.
        mixed = sample.mixed(queries)
        for session in (mixed[at : at + 5] for at in range(0, len(mixed), 5)):
            with Tab(browser, address, own) as tab:
                tab.first("平台")
                further += [(query.text, _checked(query, tab.further(query.text))) for query in session]
        with Tab(browser, address, own) as tab:
            tab.first("平台")
            computing = tab.compute([query.text for query in queries])
        if computing is not None:
            for facet in sample.facets():
                with Tab(browser, address, own) as tab:
                    facets.append((f"{facet.name}={facet.value}", tab.first(**{facet.name: facet.value})))
    files = sorted((site / "api/v1/search").iterdir())
    data = [file.read_bytes() for file in files if file.suffix == ".json"]
    return Measured(
        count, len(rows), None, first, further, facets,
        [(query.text, times) for query, times in zip(queries, computing or [])],
        len(files), sum(map(len, data)), sum(len(gzip.compress(one, 6)) for one in data))


def _checked(query, load: Load) -> Load:
    """A piece of a record that is not found, or a row for what nothing holds, is no measurement."""
    has_rows = load.answer["kind"] == "rows"
    if query.finds is not None and query.finds != has_rows:
        raise RuntimeError(f"“{query.text}” ({query.kind}): {load.answer}")
    return load


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sizes", type=int, nargs="*", default=[1_000, 10_000, 100_000], help="platforms")
    parser.add_argument("--program", type=Path, default=REPOSITORY / ".build/release/gongshi")
    parser.add_argument("--site", type=Path, help="measure this site instead of building one")
    parser.add_argument("--share", type=float, default=1, help="how much of the query set to ask")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="where contents and sites are made, and stay")
    options = parser.parse_args()
    measured = []
    with tempfile.TemporaryDirectory(prefix="gongshi-bench-") as temporary, chromium() as browser:
        for count in options.sizes:
            site, build = options.site, None
            if site is None:
                folder = options.folder or Path(temporary)
                source, site = folder / f"content-{count}-{options.seed}", folder / f"site-{count}-{options.seed}"
                if not source.exists():
                    content.make(count, source, options.seed)
                print(f"building {count:,} platforms …", file=sys.stderr)
                build = build_site(options.program, source, site)
            print(f"asking {count:,} platforms …", file=sys.stderr)
            one = measure(browser, site, count, options.seed, options.share)
            one.build = build
            measured.append(one)
            if options.site is None and options.folder is None:
                shutil.rmtree(site)
            print(remarks(one), end="\n\n", file=sys.stderr)
    print(table(measured))


if __name__ == "__main__":
    main()
