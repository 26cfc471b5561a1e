"""Builds a site and tells what it took."""

import re
import resource
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
DAY = "2026-03-05"


@dataclass
class Build:
    seconds: float
    processor: float
    memory: int
    """The most at a time, in MB."""
    index_seconds: float | None
    """Of one core; None without `perf`, which takes samples."""


def build_site(program: Path, source: Path, output: Path) -> Build:
    """Builds the site of a content and tells what it took."""
    command = [program, "build", "--content", source, "--output", output, "--as-of", DAY]
    command += ["--theme", REPOSITORY / "themes/official"]
    perf = shutil.which("perf")
    samples = output.with_suffix(".perf")
    if perf:
        command = [perf, "record", "--quiet", "-F", "199", "-g", "-o", samples, "--", *command]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    finished = subprocess.run(command, capture_output=True, text=True)
    seconds = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if finished.returncode != 0:
        raise SystemExit(f"gongshi build failed:\n{finished.stdout[-2_000:]}{finished.stderr[-2_000:]}")
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    share = index_share(perf, samples) if perf else None
    return Build(seconds, processor, after.ru_maxrss // 1_000, None if share is None else share * processor)


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
