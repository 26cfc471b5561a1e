"""The programmes of a content: those of the demonstration, and the like for further cities."""

import csv
import math
import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from places import DEMONSTRATION, FURTHER, City

FUNCTIONS = ["信息服务", "技术服务", "创业服务", "培训服务", "融资服务", "咨询服务", "法律服务"]
JIANGSU_FUNCTIONS = [
    "创业培训与辅导", "知识产权保护", "管理咨询", "信息咨询", "信用服务", "市场营销", "项目开发", "投资融资",
    "财会税务", "产权交易", "技术支持", "人才引进", "对外合作", "展览展销", "法律咨询",
]


@dataclass(frozen=True)
class Ground:
    """Why a title is taken (情形): the matter of revocations.csv, the name, the article, and what happened."""

    matter: str
    name: str
    article: str


@dataclass
class Programme:
    id: str
    prefix: str
    name: str
    telephone: str
    measures: list[tuple[date, str, str]]
    """From which day on, the id, and how a text names it."""
    functions: list[str]
    most_functions: int
    categories: list[tuple[str, int]]
    """Each with its fewest functions."""
    again_after: int
    """Years after which a platform is awarded again."""
    grounds: list[Ground]
    grounds_from: int
    """The first year in which a ground is in force."""
    columns: list[str]
    city: City | None = None
    """None where the lists name cities instead of districts."""
    lapse: str = ""
    """The call by which what does not apply again lapses."""
    validity_is_given: bool = False
    weight: float = 1
    districts: list[str] = field(default_factory=list)
    codes: dict[str, str] = field(default_factory=dict)

    def measure(self, day: date) -> tuple[str, str]:
        return next((id, text) for start, id, text in reversed(self.measures) if start <= day)


START = date(2000, 1, 1)
JINAN = [Ground("撤销", "虚假申报等违法违规", "第二十四条"), Ground("撤销", "检查不合格", "第二十五条")]
ZHENGZHOU = [
    Ground("取消", "无故不参加考核", "第十三条"), Ground("取消", "考核材料弄虚作假", "第十三条"),
    Ground("撤销", "违法违规", "第十四条"),
]
LIAOCHENG = [
    Ground("取消", "受行政主管机关处分", "第二十条"), Ground("取消", "一年内无正当理由不参加服务活动", "第二十条"),
    Ground("取消", "不报送总结报告", "第二十条"),
]


def _of_city(city: City, kind: str) -> Programme:
    common = dict(
        id=f"{city.id}-sme-platform", prefix=city.prefix, telephone=city.telephone, city=city,
        name=f"{city.name}中小企业公共服务示范平台（演示）", columns=["年服务企业数", "满意度"],
    )
    if kind == "jinan":
        title = f"《{city.name}中小企业公共服务示范平台认定管理办法》"
        department = "济工信" if city.id == "jinan" else f"{city.base}工信"
        older = "济经信" if city.id == "jinan" else f"{city.base}经信"
        return Programme(
            **common, functions=FUNCTIONS, most_functions=4, categories=[], again_after=3, grounds=JINAN,
            grounds_from=2022, lapse=f"{city.prefix}-2020-call",
            measures=[
                (START, f"{city.id}-2018", f"{title}（{older}中小企业字〔2018〕32号）"),
                (date(2021, 4, 30), f"{city.id}-2021", f"{title}（{department}中小企业字〔2021〕5号）"),
            ])
    if kind == "zhengzhou":
        title = f"《{city.name}中小企业公共服务示范平台认定管理暂行办法》"
        return Programme(
            **common, functions=FUNCTIONS[:4], most_functions=4, categories=[("综合性", 3), ("专业性", 1)],
            again_after=3, grounds=ZHENGZHOU, grounds_from=2018, measures=[(START, f"{city.id}-interim", title)])
    title = f"《{city.name}中小企业公共服务示范平台认定管理办法》"
    return Programme(
        **common, functions=FUNCTIONS, most_functions=5, categories=[("综合类", 4), ("专业类", 1)],
        again_after=4, grounds=LIAOCHENG, grounds_from=2018, measures=[(START, f"{city.id}-measures", title)])


def _provincial() -> list[Programme]:
    return [
        Programme(
            id="shandong-sme-platform", prefix="sd", name="省级中小企业公共服务示范平台（演示）", telephone="0531",
            measures=[(START, "shandong-cited", "《山东省中小企业公共服务示范平台认定管理办法》")],
            functions=FUNCTIONS, most_functions=4, categories=[], again_after=3, grounds=[], grounds_from=9999,
            columns=["年服务企业数"], validity_is_given=True, weight=0.4),
        Programme(
            id="jiangsu-sme-platform", prefix="js", name="中小企业公共服务示范平台（演示，依江苏填报指南）", telephone="025",
            measures=[(START, "jiangsu-guide", "《平台信息报送在线填报指南》")],
            functions=JIANGSU_FUNCTIONS, most_functions=3, categories=[], again_after=3, grounds=[], grounds_from=9999,
            columns=["活动场次", "年服务企业数"], validity_is_given=True, weight=1.6),
    ]


def made_for(count: int, source: Path, content: Path) -> list[Programme]:
    """Writes programmes, districts and what else is copied; the more platforms, the more cities."""
    cities = [(city, city.id) for city in DEMONSTRATION]
    further = min(len(FURTHER), max(0, round(10 * math.log10(max(count, 1) / 1_000))))
    # A third of the cities follows each of the three measures.
    cities += [(city, ["jinan", "zhengzhou", "liaocheng"][index % 3]) for index, city in enumerate(FURTHER[:further])]
    programmes = [_of_city(city, kind) for city, kind in cities] + _provincial()
    # Large cities first, then less and less, as 1, 1/2 … flattened.
    for index, programme in enumerate(programmes[: len(cities)]):
        programme.weight = 3 / (index + 2) ** 0.6
    (content / "programmes").mkdir(parents=True)
    (content / "vocabularies").mkdir()
    for (city, kind), programme in zip(cities, programmes):
        text = (source / "programmes" / f"{kind}-sme-platform.yaml").read_text(encoding="utf-8")
        _write(content / "programmes" / f"{programme.id}.yaml", _adapted(text, kind, city, programme))
    for programme in programmes[len(cities):]:
        text = (source / "programmes" / f"{programme.id}.yaml").read_text(encoding="utf-8")
        _write(content / "programmes" / f"{programme.id}.yaml", _plain(text))
    for name in ["functions.csv", "natures.csv", "services.csv"]:
        _write(content / "vocabularies" / name, (source / "vocabularies" / name).read_text(encoding="utf-8"))
    _districts(programmes, [city for city, _ in cities], source, content)
    return programmes


def _write(path: Path, text: str):
    path.write_text(text, encoding="utf-8")


def _plain(text: str) -> str:
    """Without the attached tables, which nothing here fills."""
    text = re.sub(r"^附表:\n(?:[ ].*\n)*", "", text, flags=re.MULTILINE)
    return re.sub(r"^  附表: .*\n", "", text, flags=re.MULTILINE)


def _adapted(text: str, kind: str, city: City, programme: Programme) -> str:
    text = _plain(text)
    # The list is made to the eighth year of measures that the demonstration lets end in 2024.
    text = text.replace("失效: 2024-05-01", "失效: 2029-05-01").replace("至2024年5月1日止", "至2029年5月1日止")
    text = re.sub(r"^名称: .*$", f"名称: {programme.name}", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^曾用名称: .*\n", "", text, flags=re.MULTILINE)
    if city.province != "山东省":
        text = re.sub(r"^推荐至: .*\n", "", text, flags=re.MULTILINE)
    if city.id == kind:
        return text
    base = {"jinan": "济南", "zhengzhou": "郑州", "liaocheng": "聊城"}[kind]
    prefix = {"jinan": "jn", "zhengzhou": "zz", "liaocheng": "lc"}[kind]
    divisions = {"jinan": '["3701", "3712"]', "zhengzhou": '["4101"]', "liaocheng": '["3715"]'}
    text = text.replace(base, city.base).replace("济工信", f"{city.base}工信").replace("济经信", f"{city.base}经信")
    text = text.replace(divisions[kind], f'["{city.code}"]').replace(f"{prefix}-2020-call", programme.lapse)
    return re.sub(rf"(编号: ){kind}-", rf"\g<1>{city.id}-", text)


def _districts(programmes: list[Programme], cities: list[City], source: Path, content: Path):
    """districts.csv, and for each programme the names its lists may use on any day."""
    text = (source / "vocabularies/districts.csv").read_text(encoding="utf-8")
    known = {row["代码"] for row in csv.DictReader(text.splitlines())}
    lines = []
    for city in cities:
        if f"{city.code}00" not in known and city.name != city.province:
            lines.append(f"{city.code}00,{city.name},{city.province},,,")
        lines += [f"{city.code}{part[:2]},{part[2:]},{city.name},,," for part in city.divisions.split()]
    text = text.rstrip("\n") + "\n" + "".join(line + "\n" for line in lines)
    _write(content / "vocabularies/districts.csv", text)
    for programme in programmes:
        area = programme.city.name if programme.city else {"sd": "山东省", "js": "江苏省"}[programme.prefix]
        for row in csv.DictReader(text.splitlines()):
            # Only what is there on every day of the content, 2018 to 2026.
            if row["地域"] == area and not row["止"] and row["起"] <= "2016-12-31":
                programme.districts.append(row["名称"])
                code = row["代码"] if row["代码"].isdigit() else f"{programme.city.code}02"
                programme.codes[row["名称"]] = code
