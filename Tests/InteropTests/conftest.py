"""The built edition that the tests read; `make interop` builds it."""

from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]


def pytest_addoption(parser):
    default = REPOSITORY / ".build" / "interop" / "site"
    parser.addoption("--site", default=str(default), help="the built site")
    program = REPOSITORY / ".build" / "debug" / "gongshi"
    parser.addoption("--program", default=str(program), help="the gongshi to run")


@pytest.fixture(scope="session")
def site(pytestconfig) -> Path:
    root = Path(pytestconfig.getoption("--site")).resolve()
    assert (root / "edition.json").is_file(), f"no edition in {root}: run `make interop`"
    return root


@pytest.fixture(scope="session")
def repository() -> Path:
    return REPOSITORY


@pytest.fixture(scope="session")
def program(pytestconfig) -> Path:
    return Path(pytestconfig.getoption("--program")).resolve()


@pytest.fixture(scope="session")
def data(site) -> Path:
    return site / "data"
