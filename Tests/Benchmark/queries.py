"""The queries of the benchmark: what people type, and pieces of everything that is indexed, by a seed."""

import csv
import random as standard
from dataclasses import dataclass
from pathlib import Path

from names import Random

COMMON = ["平台", "有限公司", "公共服务平台", "中小企业公共服务平台", "济南市", "服务", "公", "9137"]
PINYIN = [
    "jinan", "pingtai", "jiance", "zhishichanquan", "chongqing", "changqing", "ggfwpt", "jcpt", "rgzn", "zscq", "jnjc",
    "jianyanjc", "zhinengzz", "gongyehlw", "fuh",
]
NOTHING = ["没有这家平台", "犇犇犇", "zzqqxx", "91370102ZZZZ", "检测量子玫瑰轴承", "😀", "平台 犇"]
LENGTHS = range(1, 13)


@dataclass(frozen=True)
class Query:
    kind: str
    text: str
    finds: bool | None
    """Whether it has to find a row; None: either."""


@dataclass(frozen=True)
class Facet:
    name: str
    value: str


def rows_of(site: Path) -> list[dict[str, str]]:
    """Every title of the site, from its own download."""
    with open(site / "data/platforms.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class Sample:
    def __init__(self, rows: list[dict[str, str]], seed: int, share: float = 1):
        self.rows = rows
        self.random = Random(standard.Random(f"queries {seed} {len(rows)}"))
        self.share = share
        self.former = [row for row in rows if row["former_names"]] or rows

    def queries(self) -> list[Query]:
        queries = [*self._pieces(), *self._whole(), *self._several()]
        queries += [Query("common", text, None) for text in COMMON]
        queries += [Query("pinyin", text, None) for text in PINYIN]
        queries += [Query("nothing", text, False) for text in NOTHING]
        if self.share >= 1:
            return queries
        return [query for query in queries if query.kind == "common" or self.random.next() < self.share]

    def mixed(self, queries: list[Query]) -> list[Query]:
        """In an order in which kinds follow each other by chance."""
        places = [self.random.next() for _ in queries]
        return [query for _, query in sorted(zip(places, queries), key=lambda pair: pair[0])]

    def facets(self) -> list[Facet]:
        rows = [self.random.one(self.rows) for _ in range(2)]
        facets = {(name, row[name]) for row in rows for name in ("programme", "district", "year", "standing")}
        facets |= {("function", row["functions"].split("、")[0]) for row in rows}
        return [Facet(name, value) for name, value in sorted(facets) if value]

    def _pieces(self):
        for length in LENGTHS:
            for _ in range(2):
                yield self._piece("name", self.rows, length)
            yield self._piece("operator", self.rows, length)
        for length in LENGTHS[1::2]:
            yield self._piece("former_names", self.former, length)
        for length in (4, 6, 8, 11, 14):
            yield self._piece("credit_code", self.rows, length)
        for length in (3, 5, 7):
            yield self._piece("id", self.rows, length)

    def _piece(self, column: str, rows: list[dict[str, str]], length: int) -> Query:
        while True:
            text = self.random.one(rows)[column].split("、")[0] or self.random.one(rows)["name"]
            first = self.random.below(max(1, len(text) - length + 1))
            piece = text[first : first + length].strip()
            # A bracket or quotation mark alone is folded to others and finds them.
            if piece:
                return Query(column, piece, True)

    def _whole(self):
        for column, count in (("name", 5), ("operator", 4), ("credit_code", 2), ("id", 2)):
            for _ in range(count):
                text = self.random.one(self.rows)[column]
                if text:
                    yield Query(f"whole {column}", text, True)

    def _several(self):
        for index in range(8):
            row = self.random.one(self.rows)
            columns = ("name", "name") if index % 2 else ("name", "operator")
            words = []
            for column in columns:
                text = row[column]
                length = self.random.between(2, 4)
                first = self.random.below(max(1, len(text) - length + 1))
                words.append(text[first : first + length])
            yield Query("two words", " ".join(words), True)
