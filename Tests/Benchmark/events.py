"""What happens to platforms after their award: changes, revocations, ends, each with its notice."""

from collections import defaultdict
from datetime import date, timedelta

from days import Calendar
from names import SERVICES
from notices import Notices
from platforms import Platform, Platforms
from programmes import Programme


class Events:
    def __init__(self, platforms: Platforms, notices: Notices, calendar: Calendar):
        self.platforms = platforms
        self.random = platforms.random
        self.notices = notices
        self.calendar = calendar
        self.per_notice = 1
        self.count = 0
        self.awarded: dict[str, dict[str, tuple[int, Platform]]] = defaultdict(dict)
        """For each programme the platforms that have its title, with the year of the last award."""
        self.changes: dict[str, list[list[str]]] = defaultdict(list)
        self.ends: dict[str, list[list[str]]] = defaultdict(list)

    def lapse(self, programme: Programme, listed: list[Platform]):
        """The platforms of 2018 that did not apply again in 2020 (自动撤销)."""
        gone = [one for one in listed if one.is_running and self.random.next() < 0.3]
        if not gone:
            return
        day = date(2020, 9, 1)
        notice = self.notices.lapse(programme, day, [(one.name, one.operator) for one in gone])
        for one in gone:
            one.is_running, one.touched = False, 2020
            self.ends[programme.id].append(
                [one.id, "自动撤销", str(day), "未重新申报", "2020年度未重新申报", notice, "", ""])

    def happen(self, programme: Programme, year: int, number: int) -> bool:
        """One notice about one kind of event, and its rows; tells whether there was one."""
        kind = ["更名", "运营单位更名", "结束", "运营单位变更", "更名", "撤销", "信息变更"][(number * 3 + year) % 7]
        if kind == "撤销" and (not programme.grounds or year < programme.grounds_from):
            kind = "结束"
        # Titles of earlier years have run out by now; a platform has one event a year, so that none comes too early.
        pool = [
            one for awarded, one in self.awarded[programme.id].values()
            if one.is_running and awarded > year - 3 and one.touched < year
        ]
        some = self.random.some(pool, min(self.per_notice, max(1, len(pool) // 3)))
        if kind in ("运营单位更名", "运营单位变更"):
            some = [one for one in some if one.is_alone]
        day = self.calendar.working(date(year, 9, 10) + timedelta(days=self.random.below(95)))
        if kind == "信息变更":
            some = [one for one in some if one.hotlines.get(programme.id)]
        if not some:
            return False
        self.count += len(some)
        for one in some:
            one.touched = year
        if kind == "更名":
            rows = [self._renamed(one) for one in some]
            notice = self.notices.change(programme, day, "更名", [(old, new) for _, old, new in rows])
            self._note(programme, day, "更名", "平台名称", rows, notice, "服务范围调整")
        elif kind == "运营单位更名":
            rows = [self._operator_renamed(one) for one in some]
            notice = self.notices.change(programme, day, "运营单位更名", [(old, new) for _, old, new in rows])
            self._note(programme, day, "更名", "运营单位", rows, notice, "工商变更登记")
        elif kind == "运营单位变更":
            self._transferred(programme, day, some)
        elif kind == "信息变更":
            self._hotlines(programme, day, some)
        elif kind == "撤销":
            self._revoked(programme, day, some)
        else:
            self._ended(programme, day, some)
        return True

    def _note(self, programme, day, matter, field, rows, notice, reason):
        for one, old, new in rows:
            self.changes[programme.id].append([one.id, matter, str(day), field, old, new, notice, "", reason])

    def _renamed(self, one: Platform):
        old = one.name
        must = "平台" if one.id.startswith("js") else ""
        one.name = self.platforms.namer.platform(
            one.place, one.district, one.brand, one.industry, self.random.weighted(SERVICES)[0], must)
        return one, old, one.name

    def _operator_renamed(self, one: Platform):
        old = one.operator
        if old.endswith("股份有限公司") or not old.endswith("有限公司"):
            one.operator = self.platforms.namer.operator(one.place, one.district, one.brand, one.industry, one.nature)
        else:
            one.operator = old.removesuffix("集团有限公司").removesuffix("有限公司") + "股份有限公司"
        return one, old, one.operator

    def _transferred(self, programme: Programme, day: date, some: list[Platform]):
        rows, codes = [], []
        for one in some:
            old, code = one.operator, one.code
            brand = self.platforms.namer.brand()
            one.operator = self.platforms.namer.operator(one.place, one.district, brand, one.industry, one.nature)
            one.code = self.platforms.code(one.nature, code[2:8])
            rows.append((one, old, one.operator))
            codes.append((one, code, one.code))
        notice = self.notices.change(programme, day, "运营单位变更", [(old, new) for _, old, new in rows + codes])
        self._note(programme, day, "运营单位变更", "运营单位", rows, notice, "资产转让")
        self._note(programme, day, "运营单位变更", "统一社会信用代码", codes, notice, "资产转让")

    def _hotlines(self, programme: Programme, day: date, some: list[Platform]):
        rows = []
        for one in some:
            old = one.hotlines[programme.id]
            one.hotline = f"{programme.telephone}-{(int(old[-8:]) + self.random.between(1, 8999)) % 10_000:08d}"
            one.hotlines[programme.id] = one.hotline
            rows.append((one, old, one.hotline))
        notice = self.notices.change(programme, day, "服务热线变更", [(old, new) for _, old, new in rows])
        self._note(programme, day, "信息变更", "服务热线", rows, notice, "号码调整")

    def _revoked(self, programme: Programme, day: date, some: list[Platform]):
        ground = self.random.one(programme.grounds)
        some = some[: max(1, len(some) // 3)]
        notice = self.notices.revocation(programme, day, ground, [one.name for one in some])
        for one in some:
            one.is_running = False
            self.platforms.barred.add(one.code)
            self.ends[programme.id].append(
                [one.id, ground.matter, str(day), ground.name, f"演示：{ground.name}", notice, "", ""])

    def _ended(self, programme: Programme, day: date, some: list[Platform]):
        matter = self.random.one(["自愿放弃", "注销", "终止"])
        some = some[: max(1, len(some) // 2)]
        notice = self.notices.end(programme, day, matter, [(one.name, one.operator) for one in some])
        for one in some:
            one.is_running = False
            self.ends[programme.id].append([one.id, matter, str(day), "", "演示：平台申请", notice, "", ""])
