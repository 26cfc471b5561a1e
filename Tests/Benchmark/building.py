"""Builds a site and tells what it took."""

import os
import re
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
THEME = REPOSITORY / "themes/official"
DAY = "2026-03-05"


@dataclass
class Build:
    seconds: float
    processor: float
    memory: int
    """The most at a time, in MB."""
    index_seconds: float | None
    """Of one core; None without `perf`, which takes samples."""


@dataclass
class Run:
    """What one program took, with those that it started."""

    seconds: float
    processor: float
    memory: int
    """The most of one process at a time, in MB."""
    text: str
    """What it printed, on both streams."""


def run(command: list, name: str) -> Run:
    """Runs a program to its end; one that fails ends the benchmark.

    Linux counts what the parent holds at the start as memory of the child, so this process must
    stay small: what needs much memory is run as a program of its own.
    """
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as printed:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=printed, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        printed.seek(0)
        text = printed.read()
    if process.returncode != 0:
        raise SystemExit(f"{name} failed ({process.returncode}):\n{text[-2_000:]}")
    # Linux tells KiB.
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1_024 // 1_000_000, text)


def gongshi(program: Path, verb: str, source: Path, theme: Path = THEME) -> list:
    return [program, verb, "--content", source, "--theme", theme, "--as-of", DAY]


def build_site(program: Path, source: Path, output: Path) -> Build:
    """Builds the site of a content and tells what it took."""
    command = [*gongshi(program, "build", source), "--output", output]
    perf = shutil.which("perf")
    samples = output.with_suffix(".perf")
    if perf:
        command = [perf, "record", "--quiet", "-F", "199", "-g", "-o", samples, "--", *command]
    built = run(command, "gongshi build")
    share = index_share(perf, samples) if perf else None
    index_seconds = None if share is None else share * built.processor
    return Build(built.seconds, built.processor, built.memory, index_seconds)


# In a Swift symbol, a type of Publishing whose name begins with Search.
INDEX_FRAME = re.compile(r"10Publishing\d+Search")


def index_share(perf: str, samples: Path) -> float | None:
    """The part of a build's processor time that its search index took."""
    all = index = 0
    is_index = has_frames = False
    command = [perf, "script", "-i", samples, "-F", "comm,ip,sym"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as script:
        for line in script.stdout:
            if line.strip():
                has_frames = True
                is_index = is_index or INDEX_FRAME.search(line) is not None
            elif has_frames:
                all, index = all + 1, index + is_index
                is_index = has_frames = False
    samples.unlink()
    return index / all if all else None
