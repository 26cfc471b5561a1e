"""The platforms of a content, their operators and credit codes."""

from collections import defaultdict
from dataclasses import dataclass, field

from names import INDUSTRIES, NATURES, SERVICES, Namer, Random
from places import City
from programmes import Programme

CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
CODE_WEIGHTS = [3**place % 31 for place in range(17)]
BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]


@dataclass(slots=True, eq=False)
class Platform:
    id: str
    name: str
    operator: str
    code: str
    nature: str
    city: City | None
    district: str
    category: str
    functions: str
    hotline: str
    website: str
    introduction: str
    brand: str
    industry: str
    service: str
    is_alone: bool = True
    """Whether no other platform has its operator."""
    is_running: bool = True
    touched: int = 0
    """The year of its last change."""
    hotlines: dict[str, str] = field(default_factory=dict)
    """What each programme's register says; a programme tells a change in its own lists only."""

    @property
    def place(self):
        """Where it is, as names say it."""
        return self.city or Area(self.district)


@dataclass(frozen=True)
class Area:
    """A city of a province's list, where names speak of it alone."""

    name: str

    @property
    def base(self) -> str:
        return self.name.removesuffix("市")

    @property
    def province(self) -> str:
        return self.name


class Platforms:
    """Makes platforms, no two of one id or credit code but those of one operator."""

    def __init__(self, random: Random):
        self.random = random
        self.namer = Namer(random)
        self.serials: dict[str, int] = defaultdict(int)
        self.codes: set[str] = set()
        self.barred: set[str] = set()
        """The codes of operators that may not apply."""

    def make(self, programme: Programme, earlier: list[Platform]) -> Platform:
        """A new platform; some have the operator of one of an earlier list."""
        random = self.random
        self.serials[programme.prefix] += 1
        id = f"{programme.prefix}-{self.serials[programme.prefix]:04d}"
        # The first districts have more.
        districts = programme.districts
        district = districts[min(random.below(len(districts)), random.below(len(districts)))]
        city = programme.city or Area(district)
        brand, industry = self.namer.brand(), random.one(INDUSTRIES)
        service, _, function = random.weighted(SERVICES)
        name = self.namer.platform(city, district, brand, industry, service, "平台" if programme.prefix == "js" else "")
        category, fewest = "", 1
        if programme.categories:
            category, fewest = random.one(programme.categories)
        most = max(fewest, random.between(1, programme.most_functions))
        functions = self._functions(programme, function, random.between(fewest, most))
        shared = random.one(earlier) if earlier and random.next() < 0.08 else None
        if shared and shared.is_running and shared.code not in self.barred and shared.city is programme.city:
            shared.is_alone = False
            operator, code, nature, is_alone = shared.operator, shared.code, shared.nature, False
        else:
            nature, is_alone = random.weighted(NATURES)[0], True
            operator = self.namer.operator(city, district, brand, industry, nature)
            code = self.code(nature, programme.codes[district])
        return Platform(
            id, name, operator, code, nature, programme.city, district, category, functions,
            f"{programme.telephone}-{random.between(0, 9999):08d}" if random.next() < 0.8 else "",
            f"https://{id}.example.com/" if random.next() < 0.4 else "",
            self.namer.introduction(city, industry, service, brand) if random.next() < 0.4 else "",
            brand, industry, service, is_alone)

    def _functions(self, programme: Programme, first: str, count: int) -> str:
        chosen = set(self.random.some(programme.functions, count))
        if first in programme.functions and first not in chosen:
            chosen = {first, *sorted(chosen)[1:]}
        return "、".join(one for one in programme.functions if one in chosen)

    def code(self, nature: str, division: str) -> str:
        """A valid credit code (统一社会信用代码) of a series, XY and X0, in which none is issued."""
        random = self.random
        prefix = {"企业": "91", "事业单位": "12", "社会团体": "51", "民办非企业单位": "52"}[nature]
        while True:
            if random.next() < 0.8:
                body = "XY" + "".join(random.one(CODE_CHARACTERS) for _ in range(6))
            else:
                body = f"X0{random.below(1_000_000):06d}"
            total = sum(int(one, 36) * weight for one, weight in zip(body, BODY_WEIGHTS))
            body += "0123456789X0"[(11 - total % 11) % 11]
            code = prefix + division + body
            total = sum(CODE_CHARACTERS.index(one) * weight for one, weight in zip(code, CODE_WEIGHTS))
            code += CODE_CHARACTERS[(31 - total % 31) % 31]
            if code not in self.codes:
                self.codes.add(code)
                return code
