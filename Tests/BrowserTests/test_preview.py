"""`gongshi serve` as an officer uses it: on a copy of the content, which the tests change."""

import re
import shutil
import signal
import subprocess
from contextlib import contextmanager

import pytest

from conftest import REPOSITORY
from look import axe, overflow
from report import nothing

NOTICE = "notices/2026/jn-2026-call.md"
PAGE = "notices/jn-2026-call.html"
DAY = "2026-03-05"


class Preview:
    """The program that serves, its address, and its content folder."""

    def __init__(self, process, folder, address):
        self.process = process
        self.folder = folder
        self.address = address

    def change(self, path, old, new):
        """Saves as editors do: another file takes the place of the old one."""
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        part = file.with_name("." + file.name + ".part")
        part.write_text(text.replace(old, new), encoding="utf-8")
        part.rename(file)


@contextmanager
def serving(program, content, folder, *arguments):
    shutil.copytree(content, folder / "content")
    process = subprocess.Popen(
        [program, "serve", "--content", "content", "--theme", str(REPOSITORY / "themes/official"),
         "--as-of", DAY, *arguments],
        cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        address = re.search(r"http://\S+", process.stdout.readline()).group()
        yield Preview(process, folder / "content", address)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
        process.communicate(timeout=20)


@pytest.fixture
def preview(pytestconfig, content, tmp_path):
    with serving(pytestconfig.getoption("--program"), content, tmp_path, "--port", "8200") as preview:
        yield preview


@pytest.fixture
def tab(browser, preview):
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    tab = context.new_page()
    tab.set_default_timeout(60_000)
    tab.problems = []
    tab.on("pageerror", lambda error: tab.problems.append(str(error)))
    tab.on("console", lambda message: message.type == "error" and tab.problems.append(message.text))
    yield tab
    context.close()
    nothing([one for one in tab.problems if "favicon" not in one])


def opened(tab, preview, page=""):
    tab.goto(preview.address + page)
    # The line for news is open once the bar knows what changes next.
    tab.locator("#counts", has_text=re.compile("(个提示|个警告|没有问题) · [^网]*(下一次变化 2|没有已知)")).wait_for()
    return tab


def settled(tab, expression):
    """Waits until an expression holds; the page's policy forbids what a wait in the page would need."""
    for _ in range(200):
        if tab.evaluate(expression):
            return
        tab.wait_for_timeout(50)
    raise AssertionError(expression)


def test_edit_see_break_see_the_finding_mend(tab, preview):
    opened(tab, preview, PAGE)
    tab.mouse.wheel(0, 300)
    settled(tab, "scrollY > 100")
    before = tab.evaluate("scrollY")
    preview.change(NOTICE, "申报自愿", "申报自愿、改过一次")
    tab.get_by_text("申报自愿、改过一次").wait_for()
    settled(tab, f"Math.abs(scrollY - {before}) < 5")

    preview.change(NOTICE, "类型: 申报通知", "类型: 申报")
    preview.change(NOTICE, "改过一次", "改过两次")
    finding = tab.locator("#findings li", has_text=NOTICE).first
    finding.wait_for()
    assert finding.is_visible(), "the bar opens where there are errors"
    assert re.search(NOTICE + r":3:5 错误 .*可以写：.*format/bad-value", finding.inner_text().replace("\n", " "))
    assert "改错以前的样子" in tab.locator("#more").inner_text()
    assert tab.get_by_text("申报自愿、改过一次").is_visible(), "the last good page stays"
    tab.reload()
    tab.get_by_text("申报自愿、改过一次").wait_for()
    assert tab.locator("#findings .error").count()

    preview.change(NOTICE, "类型: 申报\n", "类型: 申报通知\n")
    tab.get_by_text("申报自愿、改过两次").wait_for()
    assert tab.locator("#findings .error").count() == 0
    assert "错误" not in tab.locator("#counts").inner_text()


def test_a_content_that_is_wrong_from_the_start(browser, pytestconfig, content, tmp_path):
    broken = tmp_path / "broken"
    shutil.copytree(content, broken)
    (broken / "site.yaml").write_text("名称: [", encoding="utf-8")
    with serving(pytestconfig.getoption("--program"), broken, tmp_path, "--port", "8300") as preview:
        tab = browser.new_page()
        tab.goto(preview.address)
        assert tab.locator("h1").inner_text() == "内容有错误，网站暂时不能显示"
        tab.locator("#findings li", has_text="site.yaml").first.wait_for()
        nothing(axe(tab))
        shutil.copy(content / "site.yaml", preview.folder / "site.yaml")
        tab.locator(".masthead").wait_for()
        tab.close()


def test_the_day_moves_by_keyboard(tab, preview):
    opened(tab, preview, "index.html")
    assert "2026年3月5日" in tab.locator(".as-of").inner_text()
    tab.locator("#after").focus()
    tab.keyboard.press("Enter")
    tab.locator(".as-of", has_text="2026年3月6日").wait_for()
    settled(
        tab, "document.getElementById('gongshi-preview').shadowRoot.activeElement?.id === 'after'")
    tab.locator("#date").fill("2026-02-10")
    tab.keyboard.press("Enter")
    tab.locator("#day", has_text="2026-02-10（星期二）").wait_for()
    assert tab.url.endswith("/index.html")
    tab.locator("#start").click()
    tab.locator("#day", has_text=DAY).wait_for()


def test_a_draft_is_seen_in_the_preview_only(tab, preview):
    opened(tab, preview)
    preview.change(NOTICE, "类型: 申报通知\n", "类型: 申报通知\n草稿: true\n")
    tab.locator("#counts", has_text="2 份草稿").wait_for()
    tab.locator("#more summary").click()
    tab.locator(f"#drafts a[href='/{PAGE}']").click()
    tab.locator(".draft", has_text="草稿").wait_for()
    assert tab.url.endswith(PAGE)
    assert "2026年度" in tab.locator("h1").inner_text()
    preview.change(NOTICE, "申报自愿", "申报自愿、草稿改过")
    tab.get_by_text("申报自愿、草稿改过").wait_for()
    # The bar stands at the end of the page.
    tab.locator(".draft").wait_for()


@pytest.mark.parametrize("width", (320, 1280))
@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_the_bar_is_for_everybody(tab, preview, width, scheme):
    tab.set_viewport_size({"width": width, "height": 800})
    tab.emulate_media(color_scheme=scheme)
    opened(tab, preview)
    for state in ("closed", "open"):
        nothing([f"{state}: {one}" for one in axe(tab) + overflow(tab)])
        if state == "closed":
            tab.locator("#more summary").focus()
            tab.keyboard.press("Space")
            tab.locator(".room").wait_for()
    reached = []
    tab.locator("#before").focus()
    # The field of the day has stops for year, month, day and calendar.
    for _ in range(9):
        reached.append(tab.evaluate(
            "(document.getElementById('gongshi-preview').shadowRoot.activeElement ?? {}).id"))
        tab.keyboard.press("Tab")
    assert reached[:2] == ["before", "after"] and {"date", "go"} <= set(reached), reached
    # At its end the page lies above the bar, and nothing is hidden for good.
    tab.evaluate("scrollTo({top: document.documentElement.scrollHeight, behavior: 'instant'})")
    foot = tab.locator("footer").last.bounding_box()
    bar = tab.locator("#gongshi-preview").bounding_box()
    assert foot["y"] + foot["height"] <= bar["y"] + 1


def test_without_script_the_bar_still_moves_the_day(browser, preview):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(preview.address + "index.html")
    tab.get_by_role("button", name="后一天").click()
    tab.get_by_text("2026-03-06（星期五）").wait_for()
    context.close()


def test_a_busy_port_and_the_end(preview, pytestconfig, content, tmp_path):
    folder = tmp_path / "second"
    folder.mkdir()
    before = sorted(preview.folder.rglob("*"))
    port = preview.address.rstrip("/").rpartition(":")[2]
    with serving(pytestconfig.getoption("--program"), content, folder, "--port", port) as second:
        assert second.address != preview.address
        second.process.send_signal(signal.SIGINT)
        _, said = second.process.communicate(timeout=20)
        assert second.process.returncode == 0
        assert f"端口 {port} 已被占用，改用 " in said and "预览已结束。" in said
    written = [path for path in folder.rglob("*") if "content" not in path.relative_to(folder).parts]
    assert written == []
    assert sorted(preview.folder.rglob("*")) == before
