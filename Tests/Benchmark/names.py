"""Names of platforms and firms in the shapes of real lists; every operator says 示例, 演示, 样例 or 虚构."""

from itertools import accumulate

# The characters of which firms make their short name, the most frequent first.
CHARACTERS = (
    "华中新天泰鑫恒信达盛瑞博创智科宏鼎源诚兴正通明安和联合众德海金东方宇龙丰润隆康嘉佳美益万千百亿世纪"
    "国利友邦凯元亚飞翔鹏程远大高山川江河湖泉林森木火土日月星辰光辉耀阳春秋夏冬雨雪云霞风雷电水石玉珠"
    "宝银铜铁钢铝锐锦绣绿蓝红紫青白墨兰竹菊梅荷桂松柏槐桐榆杨柳桃李杏枫芳芝蕾蓓莲茂盈满昌旺富贵祥福"
    "禄寿喜庆吉顺如意健壮强胜凌志毅勇智慧敏捷聪颖哲思维道义仁礼信孝忠廉勤俭朴实真善纯洁净澄清澈深浅广阔"
    "厚载物坤乾坎离震巽艮兑易象数理文章书画诗词歌赋琴棋艺术匠心工巧奇妙精微细致密固坚韧刚柔和谐平衡均匀"
    "稳定长久永恒亘古今昔晨曦晓旭昊昕昱晟晗景晴朗皓皎洁曜煜炜烨焱熠灿炎煌尚品优良佳卓越超群领航舵帆船舟"
    "桥梁柱础基石磊砺砥磐峰岭岳峻巍峨嵩岱泰衡霍崇屹立挺拔擎翼翎羽鸿鹄鹰隼鹤鸾凤麒麟骐骥骏驰骋奔腾跃迈"
    "进步前先驱拓展开启迪萌芽苗禾稷穗粟谷穰沃野畴畅达贯穿融汇聚集群贤能杰俊彦英才栋梁楷模范式标杆准绳"
    "量度衡器皿鼎钟磬钧铭鉴鑑镜铂钛锂镁硅碳氢氧氮氟量子芯码云端网际互动力量势能效益增值倍速捷径途旅驿站"
    "津渡港湾岸屿岛洲浦渚涛澜波浪潮汐涌溪涧瀑渊潭泽沐浩瀚淼渺沧溟泓汐沁洋洲舜尧禹汤周秦汉唐宋元齐鲁燕赵"
    "楚吴越蜀皖赣闽粤桂滇黔豫晋冀辽吉沪浙苏京津渝陇疆藏宁蒙琼"
)

INDUSTRIES = """
检验检测 生物医药 医疗器械 软件 物联网 大数据 云计算 人工智能 工业互联网 智能制造 机器人 数控机床 3D打印 激光装备 新能源
光伏 储能 锂电池 氢能 风电装备 新能源汽车 汽车零部件 轨道交通 船舶配套 海洋工程 航空航天 无人机 北斗导航 集成电路 半导体
LED照明 新型显示 5G通信 电子信息 电子元器件 传感器 仪器仪表 食品 农产品加工 畜禽养殖 水产 种业 茶叶 中药材 酿酒 乳制品
果蔬 大蒜 玫瑰 花卉苗木 粮油 饲料 肉制品 调味品 物流 冷链物流 供应链 跨境电商 电子商务 直播电商 文化创意 工业设计 动漫
数字内容 陶瓷 玻璃 石材 水泥 建材 装配式建筑 门窗幕墙 家具 木业 皮革 鞋业 箱包 玩具 五金 模具 铸造 锻造 热处理 粉末冶金
钢铁 有色金属 铝加工 铜加工 稀土 耐火材料 超硬材料 磨料磨具 橡胶 塑料 轮胎 精细化工 涂料 日化 农药 化肥 环保 节能 水处理
固废利用 碳达峰碳中和 绿色制造 计量 标准化 质量 认证认可 知识产权 专利 商标品牌 法律 财税 会计 审计 人力资源 人才 职业培训
管理咨询 融资 担保 投资 上市 信用 数字化转型 信息安全 网络安全 区块链 数字孪生 虚拟现实 轴承 齿轮 液压 泵阀 电机 电缆 电力装备
锅炉 压力容器 起重机械 工程机械 农机装备 纺织 印染 家纺 服装 毛巾 地毯 针织 造纸 包装 印刷 办公文教 体育用品 渔具 乐器 钟表
眼镜 珠宝 工艺美术 旅游 会展 健康 养老 康复器械 口腔器械 体外诊断 疫苗 化妆品 保健食品 生物基材料 碳纤维 石墨烯 高分子材料
膜材料 先进陶瓷 特种玻璃 功能纤维 催化剂 电子化学品 煤化工 盐化工 石油装备 矿山机械 应急安全 消防器材 安防 智慧农业 智慧城市
""".split()

# What is served, how often, and the functions of the measures that it means.
SERVICES = [
    ("检验检测", 14, "技术服务"), ("检测", 6, "技术服务"), ("技术", 9, "技术服务"), ("共性技术", 4, "技术服务"),
    ("技术转移", 3, "技术服务"), ("成果转化", 3, "技术服务"), ("创业孵化", 7, "创业服务"), ("创业创新", 5, "创业服务"),
    ("创业辅导", 4, "创业服务"), ("信息", 7, "信息服务"), ("政策信息", 2, "信息服务"), ("大数据", 2, "信息服务"),
    ("人才培训", 4, "培训服务"), ("技能培训", 3, "培训服务"), ("融资", 4, "融资服务"), ("投融资对接", 2, "融资服务"),
    ("知识产权", 5, "咨询服务"), ("管理咨询", 3, "咨询服务"), ("财税咨询", 2, "咨询服务"), ("人力资源", 3, "咨询服务"),
    ("标准化", 2, "咨询服务"), ("法律", 3, "法律服务"), ("数字化", 4, "技术服务"), ("设计", 2, "技术服务"),
    ("质量", 2, "技术服务"), ("市场开拓", 2, "信息服务"), ("外贸综合", 1, "信息服务"), ("综合", 3, "信息服务"), ("", 14, ""),
]

PLATFORM_ENDINGS = [
    ("公共服务平台", 26), ("中小企业公共服务平台", 17), ("服务平台", 16), ("公共技术服务平台", 7), ("平台", 6),
    ("综合服务平台", 4), ("云平台", 3), ("共享平台", 2), ("协同创新平台", 2),
]
OTHER_ENDINGS = [
    ("检测中心", 4), ("服务中心", 4), ("创业孵化基地", 3), ("孵化器", 4), ("众创空间", 2), ("产业技术研究院", 2),
    ("创新中心", 2), ("生产力促进中心", 1), ("加速器", 1), ("e站", 1),
]

# Latin, digits, quotes and signs as names have them.
FLOURISHES = [
    "“互联网+”", "5G+", "AI+", "e企", "“一站式”", "SaaS", "MES", "ERP", "“专精特新”", "4.0", "IT", "O2O", "“双创”", "VR",
    "G60", "T+3", "QC", "12345", "e+", "CNAS", "ISO9001", "24h", "“智改数转”", "PLM", "BIM",
]

FIRM_KINDS = [
    ("科技", 16), ("信息技术", 9), ("检测技术", 7), ("检验检测", 5), ("企业管理咨询", 7), ("知识产权代理", 3), ("人力资源", 3),
    ("孵化器管理", 5), ("创业服务", 3), ("电子商务", 3), ("供应链管理", 2), ("教育咨询", 3), ("融资担保", 2), ("软件", 4),
    ("智能科技", 5), ("环保科技", 3), ("新材料", 2), ("产业发展", 3), ("技术服务", 5), ("网络科技", 4), ("大数据", 2), ("", 4),
]
FIRM_ENDINGS = [("有限公司", 86), ("股份有限公司", 8), ("集团有限公司", 6)]

NATURES = [("企业", 83), ("事业单位", 6), ("社会团体", 5), ("民办非企业单位", 6)]
BODY_ENDINGS = {
    "事业单位": ["研究院", "检验所", "质量检验中心", "生产力促进中心", "中小企业发展服务中心", "科技情报研究所", "职业学院"],
    "社会团体": ["协会", "商会", "促进会", "行业协会", "产业联盟"],
    "民办非企业单位": ["研究院", "培训学校", "产业研究院", "服务中心", "技术研究所"],
}
# What the filing guide of the demonstration does not let a name say.
FORBIDDEN = ["国家", "中国", "省级", "示范"]
MARKERS = ["示例", "演示", "样例", "虚构"]

SENTENCES = [
    "面向{place}及周边{industry}企业，提供{service}等公共服务。",
    "依托{industry}重点实验室，建有{service}场地{area}平方米，仪器设备{count}台（套）。",
    "与{count}家高校、科研院所和服务机构签订合作协议，共享{industry}专家库。",
    "年组织{service}活动{some}场，服务中小企业{count}家。",
    "开通线上预约和线下窗口，咨询、受理、办结一次告知。",
    "为{industry}产业集群的小微企业减免费用，公益性服务占比超过{some}%。",
    "建设“{short}云”系统，注册企业{area}家，实现需求与资源对接。",
    "具备{letters}资质，可出具{industry}产品检测报告。",
    "帮助企业完成{letters}系统部署和设备上云，诊断企业{some}家。",
    "累计孵化{industry}企业{count}家，带动就业{area}人。",
    "提供从{service}到市场推广的全链条支持，响应时间不超过{some}小时。",
    "开展{industry}标准宣贯、质量提升和品牌培育，编写服务指南{some}份。",
]


class Random:
    """Choices that are the same in every version of Python: of its generator only `random` is promised."""

    def __init__(self, generator):
        self.next = generator.random
        self.tables = {}

    def below(self, count: int) -> int:
        return int(self.next() * count)

    def between(self, first: int, last: int) -> int:
        return first + self.below(last - first + 1)

    def one(self, values):
        return values[int(self.next() * len(values))]

    def weighted(self, table):
        """One of a table of tuples whose second value is the weight."""
        kept = self.tables.get(id(table))
        if kept is None:
            # The table is kept with its sums, so that its id stays its own.
            kept = self.tables[id(table)] = (table, list(accumulate(row[1] for row in table)))
        sums = kept[1]
        wanted = self.next() * sums[-1]
        return next(row for row, sum in zip(table, sums) if wanted < sum)

    def some(self, values, count: int):
        """So many of the values, none twice, in their order."""
        chosen = set()
        while len(chosen) < min(count, len(values)):
            chosen.add(self.below(len(values)))
        return [values[index] for index in sorted(chosen)]


class Namer:
    def __init__(self, random: Random):
        self.random = random
        self.taken: set[str] = set()
        characters = list(dict.fromkeys(CHARACTERS))
        # Zipf, flattened at its head: a few hundred characters make most names, the rest the long tail.
        weights = list(accumulate(1 / (rank + 25) for rank in range(len(characters))))
        steps = 4096
        at = 0
        self.characters = []
        for step in range(steps):
            while weights[at] / weights[-1] <= step / steps:
                at += 1
            self.characters.append(characters[at])

    def brand(self) -> str:
        count = 3 if self.random.next() < 0.25 else 2
        return "".join(self.random.one(self.characters) for _ in range(count))

    def place(self, city, district: str) -> str:
        chance = self.random.next()
        if chance < 0.22:
            return city.name
        if chance < 0.4:
            return city.base
        if chance < 0.55:
            return district
        if chance < 0.62:
            return city.name + district
        if chance < 0.67:
            return f"{city.base}（{district}）"
        return ""

    def platform(self, city, district: str, brand: str, industry: str, service: str, must_end: str = "") -> str:
        """A name that no other platform has, but for two in a thousand."""
        random = self.random
        while True:
            name = self.place(city, district)
            if not name or random.next() < 0.35:
                name += brand
            if random.next() < 0.09:
                name += random.one(FLOURISHES)
            if random.next() < 0.75:
                name += industry
            # The seam of two words may double a character pair, as in 检测检测中心.
            name += service
            is_other = not must_end and random.next() < 0.18
            name += random.weighted(OTHER_ENDINGS if is_other else PLATFORM_ENDINGS)[0]
            if any(word in name for word in FORBIDDEN):
                continue
            if name not in self.taken or random.next() < 0.002:
                self.taken.add(name)
                return name
            brand = self.brand()

    def operator(self, city, district: str, brand: str, industry: str, nature: str) -> str:
        random = self.random
        marked = random.one(MARKERS) + brand
        if nature != "企业":
            place = random.one([city.name, city.base, district])
            return place + marked + random.one([industry, ""]) + random.one(BODY_ENDINGS[nature])
        kind = random.weighted(FIRM_KINDS)[0] or industry
        end = random.weighted(FIRM_ENDINGS)[0]
        chance = random.next()
        if chance < 0.12:
            return f"{marked}（{city.base}）{kind}{end}"
        place = ""
        if chance < 0.55:
            place = city.base
        elif chance < 0.7:
            place = city.name
        elif chance < 0.8:
            place = city.province.removesuffix("市")
        return place + marked + kind + end

    def introduction(self, city, industry: str, service: str, brand: str) -> str:
        random = self.random
        return "".join(
            sentence.format(
                place=city.name, industry=industry, service=service or "技术咨询", short=brand,
                area=random.between(8, 60) * 50, count=random.between(20, 400), some=random.between(4, 60),
                letters=random.one(["CMA", "CNAS", "MES", "ERP", "PLM", "ISO9001", "5G专网"]))
            for sentence in random.some(SENTENCES, random.between(2, 5)))
