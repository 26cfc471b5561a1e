// The script of the search: what it finds is compared with a plain scan, on made records whose index a
// small writer of its own makes, and on a built site.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { madeIndex } from "./made-index.mjs";
import { madeRecords, record, units, words } from "./made-records.mjs";
import { plainFold, plainSearch, plainWords, ranks } from "./plain-search.mjs";
import { chance, engine, handedOver, has, json, madeSearcher, plainTitles, siteFolder, siteSearcher, theme } from "./sampled-site.mjs";

const gongshi = engine();
const index = json(siteFolder, "api/v1/search/index.json");
const { fold } = index;
const { folds } = (await made([record({})])).searcher;
const site = await siteSearcher(gongshi);

/** Every row of a searcher, as it shows them. */
async function everyRow(searcher) {
  const all = await searcher.find({});
  return { rows: [...all.rows], shown: await searcher.shown(all, 0, all.total) };
}

async function made(records, limits = {}, change = undefined) {
  return madeSearcher(gongshi, madeIndex(records, words, { fold, ...limits }), change);
}

/** The titles of the built site in row order. */
async function siteRecords() {
  const titles = plainTitles(siteFolder);
  const programmes = new Map(index.programmes.map((programme) => [programme.title, programme.id]));
  const { shown } = await everyRow(site.searcher);
  return shown.map((row) => {
    const title = titles.find((one) => one.id === row.id && one.programme === programmes.get(row.programme));
    return { ...title, credit_code: title.credit_code ?? "" };
  });
}

const records = await siteRecords();

test("texts fold as the shared examples say", () => {
  const examples = JSON.parse(readFileSync(new URL("fold.json", import.meta.url), "utf8"));
  assert.deepEqual(examples.map(([text]) => [text, folds.fold(text)]), examples);
  assert.deepEqual(examples.map(([text]) => plainFold(text)), examples.map(([, folded]) => folded));
});

test("the published script is made of its source: if not, run make script", () => {
  const made = execFileSync("terser", [`${theme}/scripts/search.js`, "--compress", "passes=2", "--mangle", "--toplevel", "--comments", "false"]);
  assert.equal(readFileSync(`${theme}/assets/search.js`, "utf8"), made.toString("utf8").trimEnd());
});

test("what a word covers is marked in the text as it stands", () => {
  const marked = (text, query) =>
    [...folds.pieces(text, folds.words(query))].map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join("");
  assert.equal(marked("泉城检验检测平台", "检"), "泉城[检]验[检]测平台");
  assert.equal(marked("ＡＢ（山东）公司", "b(山"), "Ａ[Ｂ（山]东）公司");
  assert.equal(marked("甲\u200B乙 丙", "乙丙"), "甲\u200B[乙 丙]");
  assert.equal(marked("𠮷野家", "𠮷"), "[𠮷]野家");
  assert.equal(marked("甲甲甲", "甲甲"), "[甲甲甲]");
  assert.equal(marked("甲", "乙"), "甲");
  assert.equal(marked("𠮷", "\ud842"), "𠮷");
});

// ---- The built site

test("the scripts hand over what the JSON says, each of the version that the index names", () => {
  const file = (name) => json(siteFolder, `api/v1/search/${name}.json`);
  const script = (name) => handedOver(readFileSync(`${siteFolder}/api/v1/search/${name}.js`, "utf8"));
  assert.deepEqual([...script("index")], [["index", file("index")]]);
  let rows = 0;
  for (const [group, { count, versions }] of Object.entries(index.files)) {
    const bundles = Math.ceil(count / index.bundle);
    assert.equal(versions.length, 4 * bundles);
    for (let bundle = 1; bundle <= bundles; bundle += 1) {
      const length = Math.min(index.bundle, count - (bundle - 1) * index.bundle);
      const names = Array.from({ length }, (_, at) => `${group}-${(bundle - 1) * index.bundle + at + 1}`);
      assert.deepEqual([...script(`${group}-b${bundle}`)], names.map((name) => [name, file(name)]));
      for (const name of names) {
        assert.deepEqual([file(name).schema, file(name).version], [3, versions.slice(4 * bundle - 4, 4 * bundle)]);
        if (group === "rows") rows += file(name).count;
      }
    }
    assert.ok(!has(siteFolder, `api/v1/search/${group}-${count + 1}.json`));
    assert.ok(!has(siteFolder, `api/v1/search/${group}-b${bundles + 1}.js`));
  }
  assert.equal(rows, index.count);
});

test("every title stands in the index once, with the values of the other files", async () => {
  const told = (row) => [
    row.id, row.url, row.name, [...row.former_names], row.operator, row.credit_code ?? "", row.year ?? 0,
    [...row.functions], row.category ?? "", row.standing, row.standing_label, row.awarded ?? "", row.valid_from ?? "",
    row.valid_to ?? "", row.is_computed ?? row.valid_to_computed,
  ];
  const { shown } = await everyRow(site.searcher);
  const order = (a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  assert.deepEqual(shown.map(told).sort(order), plainTitles(siteFolder).map(told).sort(order));
});

test("rows stand by programme, district, newest year and id", async () => {
  const { shown } = await everyRow(site.searcher);
  const programme = (row) => index.programmes.find(({ title }) => title === row.programme).id;
  const district = (row) => (index.districts.find(({ name, url }) => name === row.district && url === row.district_url) ?? {}).code ?? "";
  const keys = shown.map((row) => [programme(row), district(row), 9999 - row.year, row.id]);
  const order = (a, b) => {
    const differing = a.findIndex((value, place) => value !== b[place]);
    return differing < 0 ? 0 : a[differing] < b[differing] ? -1 : 1;
  };
  assert.deepEqual(keys, [...keys].sort(order));
});

/** What one search found, as `[row, rank]`; rows that only pinyin finds apart, where their readings are not known. */
async function answer(searcher, asked, isTold = () => true) {
  const result = await searcher.find(asked);
  assert.equal(result.total, result.rows.length);
  return [...result.rows].map((row) => [row, result.ranks[row]]).filter(([, rank]) => isTold(rank));
}

/** A piece of a text, or two, three, as one might type them. */
function piece(next, fields) {
  for (;;) {
    const query = anyPiece(next, fields);
    if (plainWords(query).length > 0) return query;
  }
}

function anyPiece(next, fields) {
  const text = fields[next(fields.length)];
  const length = 1 + next(Math.min(12, text.length));
  const start = next(text.length - length + 1);
  let query = text.slice(start, start + length).join("");
  for (let more = next(6) - 3; more > 0; more -= 1) {
    const other = fields[next(fields.length)];
    const at = next(other.length);
    query += ` ${other.slice(at, at + 1 + next(4)).join("")}`;
  }
  if (next(6) === 0 && text.length > 4) query = `${text.slice(0, 2 + next(2)).join("")} ${text.slice(2, 6).join("")}`;
  return next(4) === 0 ? query.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : query;
}

const fieldsOf = (records) => records.flatMap((record) =>
  [record.name, record.operator, record.id, record.credit_code, ...record.former_names])
  .filter((text) => text !== "").map((text) => [...text]);

test("thousands of pieces of every field find what a plain scan finds, in its order", async () => {
  const next = chance(20260305);
  const fields = fieldsOf(records);
  for (let count = 0; count < 4000; count += 1) {
    const q = piece(next, fields);
    assert.deepEqual(await answer(site.searcher, { q }, (rank) => rank !== ranks.pinyin), plainSearch(records, q), q);
  }
});

test("pieces that stand nowhere find nothing, however odd", async () => {
  for (const q of ["没有这个平台", "999999999999999999", "泉城 没有", "\ud800", "😀", "x".repeat(10000), "泉".repeat(10000),
    "泉 ".repeat(5000), [..."的一是不了人我在有他这为之大来以个中上们"].join(" "), "__proto__", "constructor", "%E6%B3"]) {
    assert.deepEqual(await answer(site.searcher, { q }), plainSearch(records, q), q.slice(0, 20));
  }
  for (const q of ["", " \u3000\u200B", "\u0000\u0007"]) assert.equal((await site.searcher.find({ q })).total, index.count);
});

// ---- Made records

const limits = [
  { commonAbove: 2, blockSize: 2, orderSize: 3, fileCount: 3 },
  { commonAbove: 8, blockSize: 4, orderSize: 64, fileCount: 7 },
  { commonAbove: 1000, blockSize: 1, orderSize: 16, fileCount: 1 },
  { commonAbove: 4, blockSize: 128, orderSize: 4096, fileCount: 64 },
];

for (const [number, limit] of limits.entries()) {
  test(`pieces of made records find what a scan finds: ${JSON.stringify(limit)}`, async () => {
    const next = chance(7 + number);
    const some = madeRecords(next, 150, true);
    const { searcher } = await made(some, limit);
    const syllables = searcher.index.syllables.split(" ");
    const fields = fieldsOf(some);
    for (let count = 0; count < 1000; count += 1) {
      const q = piece(next, fields);
      assert.deepEqual(await answer(searcher, { q }), plainSearch(some, q, { syllables }), q);
    }
  });

  test(`pinyin finds what the readings say: ${JSON.stringify(limit)}`, async () => {
    const next = chance(77 + number);
    const some = madeRecords(next, 150, false);
    const { searcher } = await made(some, limit);
    const syllables = searcher.index.syllables.split(" ");
    for (let count = 0; count < 600; count += 1) {
      const q = latin(next, some[next(some.length)].units);
      assert.deepEqual(await answer(searcher, { q }), plainSearch(some, q, { syllables }), q);
    }
    for (const q of ["zho", "zh", "xian", "xia", "fangan", "fanganfangan", "jianan", "led", "a1", "ji2", "ng", "gonggonggong", "nvz", "hello", "uv", "泉cheng"]) {
      assert.deepEqual(await answer(searcher, { q }), plainSearch(some, q, { syllables }), q);
    }
  });

  test(`introductions are found last, and exactly: ${JSON.stringify(limit)}`, async () => {
    const next = chance(777 + number);
    const some = madeRecords(next, 90, true);
    const { searcher } = await made(some, limit);
    const syllables = searcher.index.syllables.split(" ");
    const fields = [...fieldsOf(some), ...some.map((one) => [...(one.introduction ?? "")]).filter((text) => text.length > 0)];
    for (let count = 0; count < 300; count += 1) {
      const q = next(9) === 0 ? latin(next, some[next(some.length)].units) : piece(next, fields);
      const expected = plainSearch(some, q, { syllables, introductions: true });
      assert.deepEqual(await answer(searcher, { q, introductions: true, isWhole: true }), expected, q);
      const part = await searcher.find({ q, introductions: true });
      if (part.isAtLeast) assert.ok(part.total <= expected.length, q);
      else assert.equal(part.total, expected.length, q);
    }
  });
}

/** Some units as one might type them: whole, first letters, mixed. */
function latin(next, all) {
  if (all.length === 0) return "a";
  const start = next(all.length);
  const some = all.slice(start, start + 1 + next(7));
  const way = next(4);
  const typed = some.map((unit) => {
    if (way === 0) return unit;
    if (way === 1) return unit[0];
    return next(2) === 0 ? unit : unit.slice(0, 1 + next(unit.length));
  }).join("");
  return next(6) === 0 ? `${typed} ${["平台", "jn", "pt", "检"][next(4)]}` : typed;
}

const ids = async (records, q, limit = {}) => {
  const { searcher } = await made(records, limit);
  const result = await searcher.find({ q });
  return (await searcher.shown(result, 0, 100)).map((row) => row.id);
};

test("a whole name or id comes first, then the start of a name, the name, operator, former name, numbers", async () => {
  const some = [
    { id: "a-1", name: "丙平台", former_names: ["检测"] },
    { id: "a-2", name: "乙平台", operator: "检测公司" },
    { id: "a-3", name: "甲检测平台" },
    { id: "a-4", name: "检测平台" },
    { id: "a-5", name: "检测" },
    { id: "a-6", name: "检测中心" },
    { id: "a-7", name: "泉城检册平台" },
  ].map(record);
  assert.deepEqual(await ids(some, "检测"), ["a-5", "a-4", "a-6", "a-3", "a-2", "a-1"]);
  assert.deepEqual(await ids(some, "A－3"), ["a-3"]);
  assert.deepEqual(await ids([record({ id: "b-12", name: "甲" }), record({ id: "b-1", name: "乙" })], "b-1"), ["b-1", "b-12"]);
});

test("a whole name comes first where many names begin with it, and where many are equal to it", async () => {
  const many = (first, count, name) =>
    Array.from({ length: count }, (_, number) => record({ id: `n-${first + number}`, name: name(number) }));
  const begun = [...many(100, 15, (number) => `检测平台${number}`), record({ id: "whole", name: "检测平台" })];
  assert.equal((await ids(begun, "检测平台"))[0], "whole");
  const equal = [record({ id: "z", name: "检测平台甲" }), ...many(100, 12, () => "检测平台")];
  assert.equal((await ids(equal, "检测平台"))[12], "z");
  const only = [...many(100, 15, () => "检测平台"), record({ id: "检测平台", name: "乙" })];
  assert.equal((await ids(only, "检测平台"))[15], "检测平台");
  const numbered = [...many(0, 40, () => "甲"), record({ id: "4", name: "乙" })];
  assert.deepEqual((await ids(numbered, "4")).slice(0, 2), ["4", "n-4"]);
});

test("several words are all asked for, the weakest ranks, and a whole name with a space is whole", async () => {
  const some = [
    { id: "a-1", name: "甲乙 平台", operator: "丙公司" },
    { id: "a-2", name: "丙甲平台" },
    { id: "a-3", name: "甲平台" },
    { id: "a-4", name: "甲 平台" },
  ].map(record);
  assert.deepEqual(await ids(some, "甲 丙"), ["a-2", "a-1"]);
  assert.deepEqual(await ids(some, "甲 平台"), ["a-3", "a-4", "a-1", "a-2"]);
});

test("a piece of a credit code has four characters or more", async () => {
  const some = [record({ id: "a-1", name: "甲", credit_code: "91370102MADEM00115" })];
  const found = await Promise.all(["MAD", "made", "91370102madem00115", "91370102MADEM00116"].map((q) => ids(some, q)));
  assert.deepEqual(found, [[], ["a-1"], ["a-1"], []]);
});

test("pairs that repeat, and pairs of two former names, do not stand for what is not there", async () => {
  const some = [
    record({ id: "a-1", name: "检测中检测台", former_names: ["甲乙丙", "乙丙丁"] }),
    record({ id: "a-2", name: "公共公共平台", former_names: ["甲乙丙丁"] }),
    ...Array.from({ length: 6 }, (_, number) => record({ id: `b-${number}`, name: "检测中心公共检测" })),
  ];
  for (const limit of limits) {
    const { searcher } = await made(some, limit);
    for (const q of ["甲乙丙丁", "检测中检测台", "中检测中", "公共公共平台", "公共平台", "公共公共公共", "检测检测", "心公共检测"]) {
      assert.deepEqual(await answer(searcher, { q }), plainSearch(some, q), q);
    }
  }
});

test("a word of more than 64 characters is found and compared whole", async () => {
  const long = "公共服务".repeat(30);
  const some = [record({ id: "a-1", name: `${long}甲` }), record({ id: "a-2", name: `${long}乙` }), record({ id: "a-3", name: "公共服务" })];
  for (const limit of limits) {
    assert.deepEqual(await ids(some, `${long}乙`, limit), ["a-2"]);
    assert.deepEqual(await ids(some, long, limit), ["a-1", "a-2"]);
    assert.deepEqual(await ids(some, `${long}丙`, limit), []);
  }
});

test("of many words every one is asked for", async () => {
  const name = "甲乙丙丁戊己庚辛壬癸子丑寅卯";
  const some = Array.from({ length: 40 }, (_, number) => record({ id: `a-${number}`, name: name + number }));
  for (const limit of limits) {
    const { searcher } = await made(some, limit);
    assert.equal((await searcher.find({ q: [...name].join(" ") })).total, 40);
    assert.equal((await searcher.find({ q: [...name, "3"].join(" ") })).total, plainSearch(some, [...name, "3"].join(" ")).length);
    assert.equal((await searcher.find({ q: [...name, "无"].join(" ") })).total, 0);
  }
});

test("an id is said only where it is why a row was found, pinyin where nothing else is", async () => {
  const { searcher } = await made([record({ id: "a-1", name: "泉城" }), record({ id: "a-2", name: "quan泉" })]);
  const shown = async (q) => searcher.shown(await searcher.find({ q }), 0, 9);
  assert.deepEqual((await shown("泉")).map((row) => row.found_id), ["", ""]);
  assert.deepEqual((await shown("-1")).map((row) => row.found_id), ["a-1"]);
  assert.deepEqual((await shown("quan")).map((row) => [row.id, row.is_pinyin]), [["a-2", false], ["a-1", true]]);
  assert.deepEqual((await shown("qc")).map((row) => row.is_pinyin), [true]);
});

test("a Han word never finds what only sounds like it", async () => {
  const some = [record({ id: "a-1", name: "公" }), record({ id: "a-2", name: "共" })];
  assert.deepEqual(await ids(some, "共"), ["a-2"]);
  assert.deepEqual(await ids(some, "gong"), ["a-1", "a-2"]);
  assert.deepEqual(await ids(some, "gong共"), []);
});

// ---- Choices, counts, order

const kinds = ["programme", "district", "function", "category", "year", "standing"];
const values = { programme: [0, 1], district: [0, 1, 2], function: [0, 1, 2], category: [0, 1], year: [2020, 2021, 2022, 2023], standing: [0, 1] };

function isChosen(record, kind, chosen) {
  if (!chosen || chosen.length === 0) return true;
  return kind === "function" ? record.functions.some((one) => chosen.includes(one)) : chosen.includes(record[kind]);
}

test("choices, true counts, every order, pages", async () => {
  const next = chance(99);
  const some = madeRecords(next, 120, false);
  const { searcher, asked } = await made(some, limits[0]);
  const syllables = searcher.index.syllables.split(" ");
  const fields = fieldsOf(some);
  for (let count = 0; count < 300; count += 1) {
    const q = next(3) === 0 ? "" : piece(next, fields);
    const filters = Object.fromEntries(kinds.filter(() => next(3) === 0).map((kind) =>
      [kind, values[kind].filter(() => next(2) === 0)]));
    if (next(9) === 0) filters.year = [1999, 2021];
    const sort = ["relevance", "name", "awarded", "valid_to", "?"][next(5)];
    const found = q === "" ? some.map((_, row) => [row, 0]) : plainSearch(some, q, { syllables });
    const expected = found.filter(([row]) => kinds.every((kind) => isChosen(some[row], kind, filters[kind])));
    const key = {
      name: (row) => some[row].name,
      awarded: (row) => (some[row].awarded === "" ? 2e6 : 1e6 - Date.parse(some[row].awarded) / 1e8),
      valid_to: (row) => (some[row].valid_to === "" ? "9" : some[row].valid_to),
    }[sort];
    if (key) {
      expected.sort(([a], [b]) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a - b));
    }
    const result = await searcher.find({ q, filters, sort });
    const about = JSON.stringify({ q, filters, sort });
    assert.deepEqual([...result.rows], expected.map(([row]) => row), about);
    const first = next(20);
    const shown = await searcher.shown(result, first, 7);
    assert.deepEqual(shown.map((row) => row.id), expected.slice(first, first + 7).map(([row]) => some[row].id));
    const counts = await searcher.counts(result);
    for (const kind of kinds) {
      const others = found.filter(([row]) => kinds.every((one) => one === kind || isChosen(some[row], one, filters[one])));
      const expectedCounts = values[kind].map((value) => others.filter(([row]) => isChosen(some[row], kind, [value])).length);
      const told = kind === "year" ? [...counts.year].reverse().map(([year, hits]) => [year, hits]) : counts[kind];
      assert.deepEqual(told, kind === "year" ? values.year.map((year, at) => [year, expectedCounts[at]]) : expectedCounts, `${kind} ${about}`);
    }
  }
  assert.ok(asked.includes("facets-1") && asked.includes("order-1"));
});

test("a choice that no row has leaves no row, is no choice that was not made, and does not change the counts of its kind", async () => {
  const { searcher } = await made(madeRecords(chance(98), 60, false), limits[0]);
  const all = await searcher.counts(await searcher.find({}));
  for (const kind of kinds) {
    const result = await searcher.find({ filters: { [kind]: [-1] } });
    assert.equal(result.total, 0, kind);
    assert.deepEqual((await searcher.counts(result))[kind], all[kind], kind);
    const one = kind === "year" ? 2021 : 0;
    const [some, same] = await Promise.all([[one, -1], [one]].map((chosen) => searcher.find({ filters: { [kind]: chosen } })));
    assert.ok(some.total > 0);
    assert.deepEqual(some.rows, same.rows, kind);
  }
});

test("what is shown is what the record says", async () => {
  const { searcher } = await made([record({
    id: "A-1", name: "甲", former_names: ["乙"], operator: "丙", credit_code: "91370102MADEM00115", programme: 1, district: 1,
    functions: [2, 0], category: 1, year: 2021, standing: 1, pending: 0, awarded: "2021-01-02", valid_from: "2021-02-01",
    valid_to: "2024-01-31", valid_to_computed: 1,
  }), record({ id: "b", name: "丁" })]);
  assert.deepEqual(await searcher.shown(await searcher.find({}), 0, 9), [{
    id: "A-1", url: "platforms/A-1.html", name: "甲", former_names: ["乙"], operator: "丙", credit_code: "91370102MADEM00115",
    programme: "乙", programme_url: "programmes/q.html", year: 2021, district: "西", district_url: null,
    functions: ["融资", "检测"], category: "专业", standing: "lapsed", standing_label: "过期", pending_label: "公示中",
    awarded: "2021-01-02", valid_from: "2021-02-01", valid_to: "2024-01-31", is_computed: true, found_id: "", is_pinyin: false,
  }, {
    id: "b", url: "platforms/b.html", name: "丁", former_names: [], operator: "", credit_code: "",
    programme: "甲", programme_url: "programmes/p.html", year: 0, district: "", district_url: null,
    functions: [], category: "", standing: "valid", standing_label: "有效", pending_label: "",
    awarded: "", valid_from: "", valid_to: "", is_computed: false, found_id: "", is_pinyin: false,
  }]);
});

// ---- Files

test("a short query reads at most four files besides index, rows and heads, and a file once", async () => {
  const next = chance(5);
  const some = madeRecords(next, 300, true);
  const files = madeIndex(some, words, { fold, commonAbove: 20, blockSize: 8, fileCount: 64, orderSize: 64 });
  const names = fieldsOf(some).filter((text) => /^[^!-~]*$/.test(text.join("")));
  let most = 0;
  for (let count = 0; count < 400; count += 1) {
    const text = names[next(names.length)];
    const start = next(text.length);
    const q = text.slice(start, start + 1 + next(6)).join("");
    const { searcher, asked } = await madeSearcher(gongshi, files);
    const result = await searcher.find({ q });
    await searcher.shown(result, 0, 10);
    assert.equal(new Set(asked).size, asked.length, q);
    const lists = asked.filter((name) => !/^(index|heads|rows)/.test(name));
    most = Math.max(most, lists.length);
    assert.ok(lists.length <= 4, `${q}: ${asked}`);
    assert.ok(!asked.includes("facets-1"));
  }
  assert.ok(most > 1);
  const { searcher, asked } = await madeSearcher(gongshi, files);
  await Promise.all([searcher.find({ q: "平台" }), searcher.find({ q: "平台" }), searcher.find({ q: "检测" })]);
  assert.equal(new Set(asked).size, asked.length);
});

test("pinyin files are read for Latin words only", async () => {
  const { searcher, asked } = await made(madeRecords(chance(6), 50, false));
  for (const q of ["平台 检测", "12", "2024", "a-1", "泉cheng"]) await searcher.find({ q });
  assert.deepEqual(asked.filter((name) => name.startsWith("pinyin")), []);
  await searcher.find({ q: "qc" });
  assert.ok(asked.some((name) => name.startsWith("pinyin")));
});

test("a file that is missing, cut off or of another edition fails, and is asked for again", async () => {
  const some = madeRecords(chance(8), 60, true);
  const files = madeIndex(some, words, { fold });
  const questions = [{ q: "公共服务平台检测" }, { q: "91370102" }, { q: "gonggong" }, { q: "平台", filters: { year: [2021] } },
    { q: "平台", sort: "name" }, { q: "平台" }, { q: "公共 平台", introductions: true, isWhole: true }];
  const right = await made(some);
  const expected = [];
  for (const one of questions) expected.push([...(await right.searcher.find(one)).rows]);
  let broken = 0;
  for (const name of files.keys()) {
    for (const kind of ["missing", "text", "version", "schema"]) {
      let isBroken = true;
      const change = (asked, data) => {
        if (asked !== name || !isBroken) return data;
        if (kind === "text") return "<html>";
        return { missing: undefined, version: { ...data, version: "????" }, schema: { ...data, schema: 2 } }[kind];
      };
      const isExpected = (error) => error instanceof Error && Boolean(error.isOtherEdition) === ["version", "schema"].includes(kind);
      if (name === "index") {
        await assert.rejects(madeSearcher(gongshi, files, change), isExpected);
        continue;
      }
      const { searcher } = await madeSearcher(gongshi, files, change);
      for (const [number, one] of questions.entries()) {
        isBroken = true;
        try {
          assert.deepEqual([...(await searcher.find(one)).rows], expected[number]);
        } catch (error) {
          if (error instanceof assert.AssertionError) throw error;
          assert.ok(isExpected(error), `${name} ${kind}: ${error}`);
          broken += 1;
          isBroken = false;
          assert.deepEqual([...(await searcher.find(one)).rows], expected[number]);
        }
      }
    }
  }
  assert.ok(broken > 50);
});

test("the index of another edition is told from a failure", async () => {
  const files = madeIndex([record({})], words, { fold });
  const load = async ({ name }) => files.get(name);
  await assert.rejects(gongshi.open({ url: "", version: "none", root: "", load }), (error) => error.isOtherEdition === true);
});

test("files are asked for by addresses that name their version", async () => {
  const addresses = [];
  const files = madeIndex([record({ name: "泉城" })], words, { fold });
  const { searcher } = await madeSearcher(gongshi, files, (_, data, ...both) => { addresses.push(both); return data; });
  await searcher.find({ q: "泉城" });
  const { version } = files.get("index");
  assert.deepEqual(addresses.shift(), [`index.json?v=${version}`, `index.js?v=${version}`]);
  assert.ok(addresses.length > 0);
  for (const [data, script] of addresses) {
    const [, group, number, own] = /^\.\.\/api\/v1\/search\/([a-z]+)-([1-9][0-9]*)\.json\?v=([A-Za-z0-9_-]{4})$/.exec(data);
    assert.equal(script, `../api/v1/search/${group}-b${Math.ceil(number / searcher.index.bundle)}.js?v=${own}`);
    assert.equal(files.get(`${group}-${number}`).version, own);
  }
});

test("a file that is gone with its edition is told from a failure", async () => {
  const files = madeIndex([record({ name: "泉城" })], words, { fold });
  let isNew = false;
  const { searcher } = await madeSearcher(gongshi, files, (name, data) => {
    if (name !== "index") return undefined;
    return isNew ? { ...data, version: "next" } : data;
  });
  await assert.rejects(searcher.find({ q: "泉城" }), (error) => !error.isOtherEdition);
  isNew = true;
  await assert.rejects(searcher.find({ q: "泉城" }), (error) => error.isOtherEdition === true);
});

test("units of made names are as told", () => {
  assert.deepEqual(units("泉城(A1)检测·平台"), ["quan", "cheng", "a", "1", "jian", "ce", "ping", "tai"]);
});
