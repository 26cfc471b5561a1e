"""Working days by the calendars of the content, as clerks count them."""

import re
from datetime import date, timedelta
from pathlib import Path

ONE = timedelta(days=1)


class Calendar:
    def __init__(self, folder: Path):
        self.off: set[date] = set()
        self.on: set[date] = set()
        for file in sorted(folder.glob("*.yaml")):
            # Later notices win for the days they name; so does the order here.
            for kind, days in re.findall(r"(放假|上班): \[(.*?)\]", file.read_text(encoding="utf-8")):
                for day in self._days(days):
                    (self.off if kind == "放假" else self.on).add(day)
                    (self.on if kind == "放假" else self.off).discard(day)

    @staticmethod
    def _days(text: str):
        for part in filter(None, map(str.strip, text.split(","))):
            first, _, last = part.partition("..")
            day, end = date.fromisoformat(first), date.fromisoformat(last or first)
            while day <= end:
                yield day
                day += ONE

    def is_working(self, day: date) -> bool:
        return day in self.on or (day.weekday() < 5 and day not in self.off)

    def working(self, day: date) -> date:
        """This day, or the first working day after it."""
        while not self.is_working(day):
            day += ONE
        return day

    def last(self, first: date, count: int) -> date:
        """The last of so many working days, the first one counted."""
        day = first
        while True:
            count -= self.is_working(day)
            if count == 0:
                return day
            day += ONE

    def count(self, first: date, last: date) -> int:
        """The working days from the first to the last day."""
        return sum(self.is_working(first + ONE * step) for step in range((last - first).days + 1))


def chinese(day: date, after: date | None = None) -> str:
    year = "" if after and after.year == day.year else f"{day.year}年"
    return f"{year}{day.month}月{day.day}日"
