"""Small changes of a content and of a theme, as an editor makes them, and their undoing."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Edit:
    path: Path
    old: bytes
    new: bytes
    page: str = ""
    """Where it shows, with what it says there before and after."""
    text_before: str = ""
    text: str = ""

    def make(self):
        self.path.write_bytes(self.new)

    def undo(self):
        self.path.write_bytes(self.old)


def row(content: Path) -> Edit:
    """Another last digit in the hotline of a platform in the newest list of a programme."""
    for path in sorted((content / "records").glob("*/[0-9]*.csv"), reverse=True):
        old = path.read_bytes()
        lines = list(csv.reader(io.StringIO(old.decode("utf-8"))))
        place, platform = lines[0].index("服务热线"), lines[0].index("平台编号")
        for line in lines[1:]:
            if line[place]:
                before = line[place]
                line[place] = before[:-1] + str((int(before[-1]) + 1) % 10)
                text = io.StringIO()
                csv.writer(text, lineterminator="\n").writerows(lines)
                new = text.getvalue().encode("utf-8")
                page = f"platforms/{line[platform]}.html"
                return Edit(path, old, new, page, before, line[place])
    raise SystemExit(f"{content}: no list tells a hotline")


def sentence(content: Path) -> Edit:
    """A sentence more at the end of the newest award, under which its platforms are listed."""
    # Sorted by year, then by name.
    path = max((content / "notices").glob("*/*-award.md"))
    old = path.read_bytes()
    return Edit(path, old, old.rstrip(b"\n") + "未尽事宜，另行通知。\n".encode("utf-8"))


def template(theme: Path) -> Edit:
    """A class for the heading of every platform's page: all of them are written."""
    path = theme / "templates/platform.html"
    old = path.read_bytes()
    new = old.replace(b"<h1>", b'<h1 class="edited">', 1)
    if new == old:
        raise SystemExit(f"{path}: the heading is gone; edits.py changes it")
    return Edit(path, old, new)
