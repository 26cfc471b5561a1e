"""The built edition that the tests read; `make interop` builds it."""

from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]


def pytest_addoption(parser):
    default = REPOSITORY / ".build" / "interop" / "site"
    parser.addoption("--site", default=str(default), help="the built site")


@pytest.fixture(scope="session")
def site(pytestconfig) -> Path:
    root = Path(pytestconfig.getoption("--site")).resolve()
    assert (root / "edition.json").is_file(), f"no edition in {root}: run `make interop`"
    return root


@pytest.fixture(scope="session")
def data(site) -> Path:
    return site / "data"
