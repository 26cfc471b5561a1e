// Records made for the tests: short, alike, full of repeated pairs, with readings told literally.
import { plainFold } from "./plain-search.mjs";

const readings = {
  泉: "quan", 城: "cheng", 检: "jian", 测: "ce", 公: "gong", 共: "gong", 服: "fu", 务: "wu", 平: "ping", 台: "tai",
  西: "xi", 安: "an", 先: "xian", 方: "fang", 案: "an", 反: "fan", 干: "gan", 中: "zhong", 国: "guo", 心: "xin",
  女: "nv", 重: "chong", 庆: "qing", 长: "chang", 单: "shan", 县: "xian", 市: "shi", 区: "qu", 技: "ji", 术: "shu",
  济: "ji", 南: "nan", 啊: "a", 额: "e", 能: "neng", 力: "li", 山: "shan", 东: "dong", 省: "sheng", 院: "yuan",
};

/** Units of a name: a syllable a Han character, a letter or digit as it is; what else there is is skipped. */
export function units(name) {
  return [...plainFold(name)].flatMap((character) =>
    readings[character] ?? (/[a-z0-9]/.test(character) ? [character] : []));
}

export const syllables = new Set(Object.values(readings));

const heads = ["泉城", "济南市", "西安", "先", "方案", "反干", "重庆", "单县", "山东省", "长", "公共", "检测", "A区", "女", "中国"];
const middles = ["检测", "公共服务", "公共", "技术", "检测检测", "能力", "方案", "啊额", "LED", "A1", "(东)", "中", "国中", "·", "平", "测检"];
const tails = ["平台", "中心", "检测平台", "公共平台", "公共服务平台", "院", "台", "检测", "平台平台", ""];
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

const pick = (next, values) => values[next(values.length)];

function madeName(next) {
  const count = next(4);
  let name = pick(next, heads);
  for (let number = 0; number < count; number += 1) name += (next(9) === 0 ? " " : "") + pick(next, middles);
  return name + pick(next, tails);
}

function madeCode(next) {
  let code = pick(next, ["91370102", "91370102MA", "1237"]);
  while (code.length < 18) code += next(3) === 0 ? "0" : alphabet[next(alphabet.length)];
  return code;
}

function madeId(next, number) {
  return pick(next, [`jn-${String(number).padStart(4, "0")}`, `qd-${number}`, String(number), `JN${number}`, `a-${number}-${number}`]);
}

const day = (next) => (next(4) === 0 ? "" : `20${20 + next(6)}-0${1 + next(9)}-1${next(10)}`);

export function record(values) {
  const whole = {
    id: "x-1", name: "平台", former_names: [], operator: "", credit_code: "", programme: 0, district: -1, functions: [],
    category: -1, year: 0, standing: 0, pending: -1, awarded: "", valid_from: "", valid_to: "", valid_to_computed: 0, ...values,
  };
  return { units: units(whole.name), ...whole };
}

export function madeRecords(next, count, hasIntroductions) {
  const records = Array.from({ length: count }, (_, number) => record({
    id: madeId(next, number),
    name: madeName(next),
    former_names: Array.from({ length: Math.max(0, next(5) - 2) }, () => madeName(next)),
    operator: next(5) === 0 ? "" : `${madeName(next)}有限公司`,
    credit_code: next(4) === 0 ? "" : madeCode(next),
    programme: next(2), district: next(4) - 1,
    functions: [0, 1, 2].filter(() => next(3) === 0), category: next(3) - 1, year: next(5) === 0 ? 0 : 2020 + next(4),
    standing: next(2), pending: next(3) - 1, awarded: day(next), valid_from: "", valid_to: day(next),
    ...(hasIntroductions && next(3) === 0 ? { introduction: `${madeName(next)}，${madeName(next)}。` } : {}),
  }));
  const order = (r) => [r.programme, r.district, 9999 - r.year, r.id];
  return records.sort((a, b) => {
    const [left, right] = [order(a), order(b)];
    const differing = left.findIndex((value, place) => value !== right[place]);
    return differing < 0 ? 0 : left[differing] < right[differing] ? -1 : 1;
  });
}

export const words = {
  syllables,
  lists: {
    programmes: [{ id: "p", title: "甲", url: "programmes/p.html" }, { id: "q", title: "乙", url: "programmes/q.html" }],
    districts: [{ code: "1", name: "东", url: "districts/1.html" }, { code: null, name: "西", url: null }, { code: "3", name: "南", url: null }],
    functions: ["检测", "培训", "融资"], categories: ["综合", "专业"],
    standings: [{ code: "valid", label: "有效" }, { code: "lapsed", label: "过期" }],
    pendings: [{ code: "in_publicity", label: "公示中" }, { code: "other", label: "其他" }],
  },
};
