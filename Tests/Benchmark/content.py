"""Makes a content folder of any size, the same bytes for the same seed; see README.md.

    python3 Tests/Benchmark/content.py 10000 /tmp/content-10000
"""

import argparse
import csv
import io
import math
import random as standard
import shutil
import sys
import time
from collections import defaultdict
from pathlib import Path

from days import Calendar
from events import Events
from names import Random
from notices import Notices
from platforms import Platform, Platforms
from programmes import Programme, made_for

REPOSITORY = Path(__file__).resolve().parents[2]
YEARS = range(2018, 2026)
# The edition is that of the demonstration: some windows of 2026 are open on it.
OPEN_YEAR = 2026
SHARE_AWARDED_AGAIN = 0.35
SHARE_REFUSED = 0.004

def notices_for(count: int) -> int:
    """200 notices at 1,000 platforms, 1,000 at 10,000, 2,000 at 100,000; between and beyond by powers."""
    steps = [(3, math.log10(200)), (4, 3), (5, math.log10(2_000))]
    size = math.log10(max(count, 1))
    (a, low), (b, high) = steps[:2] if size <= 4 else steps[1:]
    return round(10 ** (low + (high - low) * (size - a) / (b - a)))


class Content:
    def __init__(self, count: int, notices: int, seed: int, source: Path, folder: Path):
        self.count = count
        self.random = Random(standard.Random(f"gongshi {seed} {count}"))
        self.folder = folder
        self.programmes = made_for(count, source, folder)
        self.calendar = Calendar(source / "calendars")
        self.notices = Notices(folder, self.calendar)
        self.notice_count = notices
        self.batches: dict[tuple[str, int], list[Platform]] = {}
        self.platforms = Platforms(self.random)
        self.events = Events(self.platforms, self.notices, self.calendar)
        self.titles = 0

    def write(self):
        new = self._shares()
        slots = self._slots()
        owed = 0
        for year in [*YEARS, OPEN_YEAR]:
            for index, programme in enumerate(self.programmes):
                if (programme.id, year) in new:
                    self._batch(programme, index, year, new[programme.id, year])
            for programme in self.programmes:
                if year == 2020 and programme.lapse:
                    self.events.lapse(programme, self.batches.get((programme.id, 2018), []))
                # Where there is nobody left to change, the next list has a notice more.
                owed += slots.get((programme.id, year), 0)
                for number in range(owed):
                    owed -= self.events.happen(programme, year, number)
        self._tables()
        self.notices.write()

    # How much of what, where and when

    def _shares(self) -> dict[tuple[str, int], int]:
        """How many new platforms each batch has."""
        weights = {}
        for index, programme in enumerate(self.programmes):
            for year in YEARS:
                weights[programme.id, year] = programme.weight * (year - 2010)
            if index % 3 == 0 and programme.city:
                weights[programme.id, OPEN_YEAR] = programme.weight * 5
        whole = sum(weights.values())
        shares = {key: int(self.count * weight / whole) for key, weight in weights.items()}
        missing = self.count - sum(shares.values())
        for key in sorted(weights, key=lambda key: (shares[key] - self.count * weights[key] / whole, key))[:missing]:
            shares[key] += 1
        return {key: share for key, share in shares.items() if share > 0}

    def _slots(self) -> dict[tuple[str, int], int]:
        """How many notices about changes and ends each programme publishes in each year."""
        fixed = len(self.programmes) * len(YEARS) * 3 + 2 * sum(
            index % 3 == 0 and bool(programme.city) for index, programme in enumerate(self.programmes))
        fixed += sum(bool(programme.lapse) for programme in self.programmes)
        left = max(0, self.notice_count - fixed)
        keys = [(programme.id, year) for year in YEARS for programme in self.programmes]
        sums = [0.0]
        for programme_id, year in keys:
            weight = next(one.weight for one in self.programmes if one.id == programme_id)
            sums.append(sums[-1] + weight * (year - 2014))
        places = [round(left * sum / sums[-1]) for sum in sums]
        # About nine platforms in a hundred are renamed, moved to another operator or ended.
        self.events.per_notice = max(1, round(0.09 * self.count / max(1, left)))
        return {key: places[index + 1] - places[index] for index, key in enumerate(keys)}

    # A batch

    def _batch(self, programme: Programme, index: int, year: int, count: int):
        again = self.batches.get((programme.id, year - programme.again_after), [])
        again = [one for one in again if one.is_running and one.code not in self.platforms.barred]
        again = [one for one in again if self.random.next() < SHARE_AWARDED_AGAIN]
        if programme.prefix == "sd":
            again += self._nominated(count * 2, {one.id for one in again})
        earlier = self.batches.get((programme.id, year - 1), [])
        rows = again + [self.platforms.make(programme, earlier) for _ in range(count)]
        # One code stands once in a list.
        rows = list({one.code: one for one in rows}.values())
        rows.sort(key=lambda one: (programme.districts.index(self._district(programme, one)), one.id))
        self.batches[programme.id, year] = rows
        awarded_before = {one.id for one in again}
        refused = [one for one in rows if one.id not in awarded_before and self.random.next() < SHARE_REFUSED]
        days = self.notices.batch(programme, index, year, len(rows), len(refused), year == OPEN_YEAR)
        for one in refused:
            self.events.changes[programme.id] += [
                [one.id, "异议受理", str(days.first), "", "", "", "", str(year), ""],
                [one.id, "不予认定", str(days.refusal), "", "", "", "", str(year), "异议成立"],
            ]
        for one in refused:
            one.is_running = False
        if year != OPEN_YEAR:
            self.events.awarded[programme.id].update((one.id, (year, one)) for one in rows if one.is_running)
        self.titles += len(rows)
        self._list(programme, year, rows)

    def _nominated(self, count: int, without: set[str]) -> list[Platform]:
        """Platforms of the province's cities."""
        pool = [
            one for programme in self.programmes if programme.city and programme.city.province == "山东省"
            for _, one in self.events.awarded[programme.id].values()
            if one.is_running and one.code not in self.platforms.barred
        ]
        return [one for one in self.random.some(pool, min(count, len(pool) // 4)) if one.id not in without]

    def _district(self, programme: Programme, one: Platform) -> str:
        if programme.prefix == "sd" and one.city:
            return one.city.name
        return one.district

    def _list(self, programme: Programme, year: int, rows: list[Platform]):
        has_category = bool(programme.categories)
        header = ["平台编号", "平台名称", "运营单位", "统一社会信用代码", "单位性质", "区县", "推荐单位"]
        header += ["类别"] * has_category + ["服务功能", "服务热线", "网址", "简介", *programme.columns]
        lines = [header]
        for one in rows:
            district = self._district(programme, one)
            office = f"{district}推荐单位（演示）" if not programme.city else f"{district}工业和信息化局"
            line = [one.id, one.name, one.operator, one.code, one.nature, district, office]
            one.hotlines[programme.id] = one.hotline
            line += [one.category] * has_category + [one.functions, one.hotline, one.website, one.introduction]
            for column in programme.columns:
                low, high = {"年服务企业数": (80, 900), "满意度": (90, 100), "活动场次": (10, 60)}[column]
                line.append(str(self.random.between(low, high)))
            lines.append(line)
        _table(self.folder / "records" / programme.id / f"{year}.csv", lines)

    def _tables(self):
        for programme in self.programmes:
            folder = self.folder / "records" / programme.id
            changes = sorted(self.events.changes[programme.id], key=lambda row: row[2])
            header = ["平台编号", "事项", "日期", "字段", "原值", "新值", "文件", "批次", "原因"]
            _table(folder / "changes.csv", [header, *changes])
            ends = sorted(self.events.ends[programme.id], key=lambda row: row[2])
            header = ["平台编号", "事项", "日期", "情形", "事由", "文件", "批次", "禁报主体"]
            _table(folder / "revocations.csv", [header, *ends])


def _table(path: Path, lines: list[list[str]]):
    path.parent.mkdir(parents=True, exist_ok=True)
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(lines)
    path.write_text(text.getvalue(), encoding="utf-8")


def make(count: int, folder: Path, seed: int = 1, notices: int | None = None) -> Content:
    """Writes the content into a folder that is not there yet."""
    if folder.exists():
        raise SystemExit(f"{folder} is there already; remove it or name another folder.")
    source = REPOSITORY / "content"
    folder.mkdir(parents=True)
    for name in ["site.yaml", "allowed.csv", "takedowns.csv"]:
        shutil.copyfile(source / name, folder / name)
    shutil.copytree(source / "calendars", folder / "calendars")
    content = Content(count, notices_for(count) if notices is None else notices, seed, source, folder)
    content.write()
    return content


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int, help="platforms")
    parser.add_argument("folder", type=Path, help="a folder that is not there yet")
    parser.add_argument("--notices", type=int, help="default: 200 at 1,000 platforms to 2,000 at 100,000")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    started = time.perf_counter()
    content = make(options.count, options.folder, options.seed, options.notices)
    print(
        f"{options.count} platforms, {content.titles} titles, {len(content.programmes)} programmes, "
        f"{content.notices.count} notices, {content.events.count} changed or ended, {time.perf_counter() - started:.1f} s",
        file=sys.stderr)


if __name__ == "__main__":
    main()
