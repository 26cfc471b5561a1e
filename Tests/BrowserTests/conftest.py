"""Options and fixtures. A test that takes `page` runs for every page, `kind` for a page of every kind."""

import os
import shutil
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from site_files import Site
from visit import Visitor, serve

REPOSITORY = Path(__file__).resolve().parents[2]


def pytest_addoption(parser):
    parser.addoption("--site", default=str(REPOSITORY / "site"), help="the built site")
    parser.addoption("--content", default=str(REPOSITORY / "content"), help="what it was built from")
    parser.addoption(
        "--program", default=str(REPOSITORY / ".build/debug/gongshi"), help="what serves the preview")


@cache
def site_at(root: str) -> Site:
    return Site(Path(root))


def pytest_generate_tests(metafunc):
    site = site_at(metafunc.config.getoption("--site"))
    if "page" in metafunc.fixturenames:
        metafunc.parametrize("page", site.pages)
    if "kind" in metafunc.fixturenames:
        metafunc.parametrize("kind", site.kinds)


@pytest.fixture(scope="session")
def site(pytestconfig) -> Site:
    return site_at(pytestconfig.getoption("--site"))


@pytest.fixture(scope="session")
def content(pytestconfig) -> Path:
    return Path(pytestconfig.getoption("--content"))


@pytest.fixture(scope="session")
def browser():
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert executable, "Debian's package chromium is needed"
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu"] if os.geteuid() == 0 else ["--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def visitor(browser, site):
    with serve(site) as server:
        yield Visitor(browser, site, server)
