"""The notices of a content: calls, publicity, awards, changes, ends."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from days import Calendar, chinese
from programmes import Ground, Programme

CLOSING = (
    "公示期内如有异议，请以书面形式反映。单位反映的应加盖公章，个人反映的应签署真实姓名，并附有关证明材料。"
    "匿名或者逾期的异议不予受理，反映人的情况严格保密。")
DUTIES = "**各平台：**应当不断提高服务能力，主动开展公益性服务，按时报送年度总结，接受社会监督。"


@dataclass(frozen=True)
class BatchDays:
    first: date
    last: date
    refusal: date
    award: date


@dataclass
class _Notice:
    id: str
    day: date
    title: str
    kind: str
    lists: str
    keys: list[str]
    body: list[str]


class Notices:
    def __init__(self, folder: Path, calendar: Calendar):
        self.folder = folder
        self.calendar = calendar
        self.all: list[_Notice] = []
        self.numbers: dict[str, int] = defaultdict(int)

    @property
    def count(self) -> int:
        return len(self.all)

    def write(self):
        """In the order of their days, which numbers them."""
        numbers: dict[int, int] = defaultdict(int)
        for notice in sorted(self.all, key=lambda notice: (notice.day, notice.id)):
            day = notice.day
            numbers[day.year] += 1
            issuer, short = ("示例市工业和信息化局", "示工信字")
            if day.year < 2019:
                issuer, short = ("示例市经济和信息化委员会", "示经信字")
            head = [
                f"标题: 【演示】{notice.title}", f"类型: {notice.kind}", f"发布: {day} 09:00", f"成文: {day}",
                f"发文机关: {issuer}", f"名单: [{notice.lists}]", f"文号: {short}〔{day.year}〕{numbers[day.year]}号",
            ]
            path = self.folder / "notices" / str(day.year) / f"{notice.id}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(["---", *head, *notice.keys, "---", "", *notice.body]) + "\n", encoding="utf-8")

    def _add(self, id: str, day: date, title: str, kind: str, lists: str, keys: list[str], body: list[str]) -> str:
        paragraphs = [line for paragraph in body for line in (paragraph, "")][:-1]
        self.all.append(_Notice(id, day, title, kind, lists, keys, paragraphs))
        return id

    def _next(self, programme: Programme, year: int, what: str) -> str:
        stem = f"{programme.prefix}-{year}-{what}"
        self.numbers[stem] += 1
        return f"{stem}-{self.numbers[stem]}"

    # A batch

    def batch(self, programme: Programme, index: int, year: int, count: int, refused: int, is_open: bool) -> BatchDays:
        days = self._days(programme, index, year, is_open)
        call = self._call(programme, year, is_open)
        measure, text = programme.measure(days.first)
        key = f"{programme.id}/{year}"
        length = self.calendar.count(days.first, days.last)
        what = f"{year}年度{programme.name}"
        self._add(
            f"{programme.prefix}-{year}-publicity", days.first, f"关于{what}拟认定名单的公示", "公示", key,
            [
                f"依据: [{measure}, {call}]",
                f"公示期: {{起: {days.first}, 止: {days.last}, 天数: {length}}}",
                f"异议: {{部门: 中小企业处, 电话: {programme.telephone}-00001001, 地址: 示例市示例路1号, "
                f"邮箱: sme@gxj.example.gov.cn, 监督电话: {programme.telephone}-00002001}}",
            ],
            [
                f"根据{text}，经自愿申报、区县推荐、专家评审，拟认定{count}家平台为{what}，现予以公示。",
                "{名单}", "## 一、公示时间",
                f"公示时间自{chinese(days.first)}起至{chinese(days.last, days.first)}止，公示期{length}个工作日。",
                "## 二、异议方式", CLOSING,
            ])
        if not is_open:
            self._award(programme, year, count - refused, days)
        return days

    def _days(self, programme: Programme, index: int, year: int, is_open: bool) -> BatchDays:
        if is_open:
            first = date(year, 3, 2)
        elif programme.prefix == "sd":
            first = date(year, 8, 10)
        else:
            first = date(year, 5, 8) + timedelta(days=(index * 7 + year * 3) % 60)
        first = self.calendar.working(first)
        last = self.calendar.last(first, 6 if (index + year) % 3 else 7)
        refusal = self.calendar.working(last + timedelta(days=1))
        return BatchDays(first, last, refusal, self.calendar.working(refusal + timedelta(days=4 + index % 5)))

    def _call(self, programme: Programme, year: int, is_open: bool) -> str:
        day = date(year, 1, 6) if is_open else date(year, 3, 1) + timedelta(days=len(programme.id) % 7)
        day = self.calendar.working(day)
        end = day + timedelta(days=18)
        check = end + timedelta(days=1)
        check_end = check + timedelta(days=11)
        measure, text = programme.measure(day)
        return self._add(
            f"{programme.prefix}-{year}-call", day, f"关于组织申报{year}年度{programme.name}的通知", "申报通知", "",
            [
                f"依据: [{measure}]",
                f"申报期: [{{名称: 企业申报, 起: {day}, 止: {end}}}, {{名称: 区县推荐, 起: {check}, 止: {check_end}}}]",
                "材料: [申报表, 法人证书或营业执照副本, 上一年度审计报告, 固定经营服务场所证明, 材料真实性声明]",
                f"咨询: [{{名称: 业务咨询, 电话: {programme.telephone}-00001001}}]",
            ],
            [
                f"根据{text}，现就{year}年度申报工作通知如下。",
                "## 一、申报范围", "符合规定条件的中小企业公共服务平台均可申报，申报自愿。",
                "## 二、申报时间",
                f"| 环节 | 开始 | 截止 |\n|---|---|---|\n| 企业申报 | {chinese(day)} | {chinese(end)} |\n"
                f"| 区县推荐 | {chinese(check)} | {chinese(check_end)} |",
                "## 三、申报材料", "材料清单见本页。申报单位对材料的真实性负责，材料不对外公开。",
            ])

    def _award(self, programme: Programme, year: int, count: int, days: BatchDays):
        measure, text = programme.measure(days.award)
        what = f"{year}年度{programme.name}"
        day, validity, words = days.award, "", "有效期按办法计算。"
        if programme.validity_is_given or measure.endswith("-2018") or year % 2:
            first, last = date(year, day.month, day.day), date(year + 3, day.month, 1) - timedelta(days=1)
            validity = f", 有效期起: {first}, 有效期止: {last}"
            words = f"有效期自{chinese(first)}起至{chinese(last)}止。"
        self._add(
            f"{programme.prefix}-{year}-award", day, f"关于公布{what}认定名单的公告", "认定公告", f"{programme.id}/{year}",
            [f"依据: [{measure}]", f"认定: {{日期: {day}{validity}}}"],
            [
                f"根据{text}，经专家评审和公示，现公布{what}认定名单。",
                "## 一、认定名单", f"决定认定{count}家平台，名单如下：", "{名单}",
                "## 二、有效期", words, "## 三、有关要求", DUTIES,
            ])

    # What happens afterwards

    def change(self, programme: Programme, day: date, matter: str, rows: list[tuple[str, str]]) -> str:
        return self._add(
            self._next(programme, day.year, "change"), day, f"关于{programme.name}{matter}的公告", "变更公告", "", [],
            ["经核准，下列平台的登记事项发生变更，称号和有效期不变。", _table("变更前", "变更后", rows)])

    def lapse(self, programme: Programme, day: date, rows: list[tuple[str, str]]) -> str:
        return self._add(
            f"{programme.prefix}-2020-lapse", day, f"关于{programme.name}部分称号自动撤销的公告", "撤销公告", "",
            [f"依据: [{programme.lapse}]"],
            [
                f"根据2020年度申报通知的要求，未重新申报的平台，称号自{chinese(day)}起自动撤销。",
                _table("平台", "运营单位", rows), "自动撤销不是处分，不带禁报期，上述单位以后可以申报。",
            ])

    def revocation(self, programme: Programme, day: date, ground: Ground, names: list[str]) -> str:
        measure, text = programme.measure(day)
        return self._add(
            self._next(programme, day.year, "revoke"), day, f"关于{ground.matter}部分平台{programme.name}称号的公告", "撤销公告",
            "", [f"依据: [{measure}]"],
            [
                f"根据{text}{ground.article}，经查实，决定{ground.matter}下列{len(names)}家平台的称号。",
                _table("平台", "情形", [(name, ground.name) for name in names]),
            ])

    def end(self, programme: Programme, day: date, matter: str, rows: list[tuple[str, str]]) -> str:
        return self._add(
            self._next(programme, day.year, "end"), day, f"关于部分{programme.name}{matter}称号的通知", "通知", "", [],
            [f"经运营单位申请，下列平台自{chinese(day)}起不再使用称号。", _table("平台", "运营单位", rows)])


def _table(first: str, second: str, rows: list[tuple[str, str]]) -> str:
    return "\n".join([f"| {first} | {second} |", "|---|---|", *(f"| {a} | {b} |" for a, b in rows)])
