"""The budgets of the search at 1,000 platforms, in bytes and requests; never in seconds. And its content."""

import hashlib
import os
from pathlib import Path
from statistics import median

import pytest

import content
from building import REPOSITORY, build_site
from search import chromium, measure
from table import REQUESTS, budget

COUNT = 1_000


def program() -> Path:
    """The program that was built last."""
    named = os.environ.get("GONGSHI")
    built = [Path(named)] if named else [REPOSITORY / ".build" / kind / "gongshi" for kind in ("debug", "release")]
    built = [path for path in built if path.exists()]
    assert built, "build the program first: make program"
    return max(built, key=lambda path: path.stat().st_mtime)


def digest(folder: Path) -> str:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    whole = hashlib.sha256()
    for path in files:
        whole.update(f"{path.relative_to(folder)}\0".encode() + path.read_bytes())
    return whole.hexdigest()


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    folder = tmp_path_factory.mktemp("benchmark") / "content"
    content.make(COUNT, folder)
    return folder


@pytest.fixture(scope="module")
def measured(source):
    site = source.with_name("site")
    build_site(program(), source, site)
    with chromium() as browser:
        return measure(browser, site, COUNT, seed=1, share=0.2)


def test_a_seed_gives_the_same_content_again(source, tmp_path):
    content.make(COUNT, tmp_path / "again")
    content.make(COUNT, tmp_path / "other", seed=2)
    assert digest(tmp_path / "again") == digest(source)
    assert digest(tmp_path / "other") != digest(source)


@pytest.mark.parametrize("count, notices", [(1_000, 200), (10_000, 1_000), (100_000, 2_000)])
def test_notices_grow_with_the_platforms(count, notices):
    assert content.notices_for(count) == notices


def test_the_content_is_as_large_as_asked(source):
    ids = set()
    for table in (source / "records").glob("*/2*.csv"):
        ids |= {line.split(",")[0] for line in table.read_text(encoding="utf-8").splitlines()[1:]}
    assert len(ids) == COUNT
    assert len(list((source / "notices").rglob("*.md"))) == 200


def kilobytes(loads, key=lambda load: load.bytes):
    return sorted(((key(load) / 1_000, name) for name, load in loads), reverse=True)


def test_the_first_query_keeps_its_budget(measured):
    loads = kilobytes(measured.first)
    assert median(size for size, _ in loads) <= budget(COUNT).first, loads
    assert loads[0][0] <= budget(COUNT).worst, loads[:5]


def test_a_further_query_keeps_its_budget(measured):
    loads = kilobytes(measured.further)
    assert median(size for size, _ in loads) <= budget(COUNT).further, loads


def test_a_facet_alone_keeps_its_budget(measured):
    loads = kilobytes(measured.facets, lambda load: load.bytes_with_counts)
    assert loads and loads[0][0] <= budget(COUNT).facet, loads


def test_few_requests_answer_the_first_query(measured):
    counts = sorted(((load.request_count, name) for name, load in measured.first), reverse=True)
    assert counts[0][0] <= REQUESTS, counts[:5]
