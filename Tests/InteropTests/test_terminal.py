"""The commands that ask, as an officer meets them: at a terminal, driven by pexpect."""

import json
import shutil
import signal
import subprocess
from urllib.request import urlopen

import pexpect
import pytest

FIXTURES = "Tests/CommandTests/ImportFixtures"
IMPORT = ["import", "../list.xlsx", "--programme", "sme-platform", "--batch", "2026"]
LIST = "content/records/sme-platform/2026.csv"
NOTICE = "content/notices/2026/sme-2026-publicity.md"


@pytest.fixture
def station(program, repository, tmp_path):
    """A new bureau's folder without a telephone, and the workbook beside it."""
    shutil.copy(repository / FIXTURES / "mended.xlsx", tmp_path / "list.xlsx")
    subprocess.run(
        [program, "init", "station", "--name", "示例市工业和信息化局", "--districts", "历下区、市中区",
         "--as-of", "2026-03-02", "--themes", repository / "themes"],
        cwd=tmp_path, check=True, capture_output=True,
    )
    return tmp_path / "station"


@pytest.fixture
def at_terminal(program, station):
    """Starts a command at a terminal of its own in the station."""
    started = []

    def start(*arguments):
        child = pexpect.spawn(str(program), list(arguments), cwd=str(station), encoding="utf-8",
                              timeout=60, dimensions=(24, 80), preexec_fn=heed_interrupts)
        started.append(child)
        return child

    yield start
    for child in started:
        child.close(force=True)


def heed_interrupts():
    """As at every terminal: who runs the tests in the background may have them ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def status(child):
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus


def test_ids_are_written_only_after_a_yes(at_terminal, station):
    refused = at_terminal(*IMPORT)
    refused.expect("输入“是”或 y 确认：")
    refused.sendline("再看看")
    refused.expect("没有写入：9 个编号还没有确认")
    assert status(refused) == 1
    assert not (station / LIST).exists()

    confirmed = at_terminal(*IMPORT)
    confirmed.expect("输入“是”或 y 确认：")
    confirmed.sendline("是")
    confirmed.expect("已写入 content/records/sme-platform/2026.csv：9 行")
    assert status(confirmed) == 0
    assert len((station / LIST).read_text().splitlines()) == 10


def test_a_notice_asks_for_what_it_cannot_know_and_nothing_else(at_terminal, station):
    assert status(at_terminal(*IMPORT, "--yes")) == 0
    new = at_terminal("new", "publicity", "--batch", "2026", "--day", "2026-03-09")
    new.expect("受理异议的部门？")
    new.sendline("  ")
    new.expect("这一项不能空着。")
    new.sendline("中小企业处")
    new.expect("受理异议或者咨询的电话？")
    new.sendline("0531-00000009")
    new.expect("已拟好，是草稿")
    assert "？" not in new.before
    assert status(new) == 0
    text = (station / NOTICE).read_text()
    assert "部门: 中小企业处" in text
    assert "电话: 0531-00000009" in text
    assert "草稿: true" in text


@pytest.mark.parametrize("end", ["interrupt", "eof"])
def test_who_leaves_at_a_question_leaves_nothing(at_terminal, station, end):
    assert status(at_terminal(*IMPORT, "--yes")) == 0
    new = at_terminal("new", "publicity", "--batch", "2026", "--day", "2026-03-09")
    new.expect("受理异议的部门？")
    new.sendintr() if end == "interrupt" else new.sendeof()
    assert status(new) != 0
    assert not (station / NOTICE).exists()


def test_the_preview_ends_with_the_keys_that_end_a_program(at_terminal, station):
    before = sorted(path for path in station.rglob("*"))
    serve = at_terminal("serve", "--as-of", "2026-03-09")
    serve.expect(r"http://\S+/")
    serve.sendintr()
    serve.expect("预览已结束。")
    assert status(serve) == 0
    assert sorted(path for path in station.rglob("*")) == before


def test_a_program_reads_where_the_preview_is(program, station):
    serve = subprocess.Popen([program, "serve", "--as-of", "2026-03-09", "--format", "json"], cwd=station,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        address = json.loads(serve.stdout.readline())["address"]
        with urlopen(address) as page:
            assert "示例市工业和信息化局" in page.read().decode("utf-8")
    finally:
        serve.send_signal(signal.SIGINT)
        serve.communicate(timeout=20)
    assert serve.returncode == 0


def test_a_build_tells_how_far_it_is_and_leaves_no_trace_of_that(at_terminal):
    build = at_terminal("build", "--as-of", "2026-03-02")
    build.expect("正在读取和核对内容……")
    build.expect("正在生成文件 \\d+ / \\d+")
    build.expect("正在换上新版……\r\x1b\\[K")
    build.expect("完成：")
    assert "正在" not in build.before
    assert status(build) == 0


def test_in_a_pipe_no_progress_is_told(program, station):
    run = subprocess.run([program, "build", "--as-of", "2026-03-02"], cwd=station,
                         capture_output=True, text=True, check=True)
    assert "正在" not in run.stderr
    assert "\x1b" not in run.stderr
