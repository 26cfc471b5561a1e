// The script of the search: what it finds is compared with a plain scan of the other public files.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { chance, engine, json, loadedByScripts, plainTitles, siteFolder } from "./sampled-site.mjs";

const gongshi = engine();
const arrived = loadedByScripts(siteFolder);
const index = arrived.get("index");
const parts = index.parts.map((part) => arrived.get(part.name));
const folds = gongshi.folding(index.fold);
const rows = gongshi.rowsOf(parts, folds);
const titles = plainTitles(siteFolder);

/** The fold once more, written another way, so that one mistake is not in both. */
function plainFold(text) {
  return text
    .normalize("NFC")
    .replace(/[\s\u0085\u1680]/gu, "")
    .replace(/[\p{Cc}\u00AD\u034F\u061C\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu, "")
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toLowerCase()
    .replace(/[[{<〈《〔【〖〘〚﹙﹛﹝﹤‹«]/g, "(")
    .replace(/[\]}>〉》〕】〗〙〛﹚﹜﹞﹥›»]/g, ")")
    .replace(/['“”„‟‘’‚‛「」『』｢｣〝〞〟`´′″]/g, '"')
    .replace(/[‐‑‒–—―−﹘﹣]/g, "-")
    .replace(/[•・･‧∙⋅]/g, "·")
    .replace(/〜/g, "~");
}

function holds(title, word) {
  const code = plainFold(title.credit_code ?? "");
  return [title.name, title.operator, title.id, ...title.former_names].some((text) => plainFold(text).includes(word))
    || code === word || (word.length >= 4 && code.includes(word));
}

function scan(query) {
  const words = query.split(/[\s\u0085\u1680]+/u).map(plainFold).filter((word) => word !== "");
  if (words.length === 0) return [];
  return titles.filter((title) => words.every((word) => holds(title, word))).map(name).sort();
}

const name = (title) => `${title.programme} ${title.id}`;
const found = (query) => gongshi.search(rows, folds.words(query)).map((row) => name({
  programme: index.programmes[row.part.programme[row.at]].id, id: row.part.id[row.at],
}));

test("texts fold as the shared examples say", () => {
  const examples = JSON.parse(readFileSync(new URL("fold.json", import.meta.url), "utf8"));
  assert.deepEqual(examples.map(([text]) => [text, folds.fold(text)]), examples);
});

test("the scripts hand over what the JSON says, and name their own version", () => {
  assert.deepEqual(index, json(siteFolder, "api/v1/search/index.json"));
  for (const { name, json: path, version, first, count } of index.parts) {
    assert.deepEqual(arrived.get(name), json(siteFolder, path));
    const { version: own, first: start, count: length } = arrived.get(name);
    assert.deepEqual([own, start, length], [version, first, count]);
  }
  assert.equal(rows.length, index.count);
});

test("every title stands in the index once, with the values of the other files", () => {
  const shown = rows.map((row) => gongshi.shown(row, index, []));
  const told = (row) => [
    row.id, row.url, row.name, [...row.former_names], row.operator, row.credit_code ?? "", row.year ?? 0,
    [...row.functions], row.category ?? "", row.standing, row.standing_label, row.valid_from ?? "",
    row.valid_to ?? "", row.is_computed ?? row.valid_to_computed,
  ];
  const order = (a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  assert.deepEqual(shown.map(told).sort(order), titles.map(told).sort(order));
});

test("rows stand by programme, district, newest year and id", () => {
  const keys = rows.map(({ part, at }) => {
    const district = index.districts[part.district[at]];
    return [index.programmes[part.programme[at]].id, (district && district.code) || "", 9999 - part.year[at], part.id[at]];
  });
  const order = (a, b) => {
    const differing = a.findIndex((value, place) => value !== b[place]);
    return differing < 0 ? 0 : a[differing] < b[differing] ? -1 : 1;
  };
  assert.deepEqual(keys, [...keys].sort(order));
  assert.ok(new Set(keys.map((key) => key[2])).size > 2);
});

test("thousands of pieces of every field find what a plain scan finds", () => {
  const next = chance(20260305);
  const fields = titles.flatMap((title) => [title.name, title.operator, title.id, title.credit_code ?? "",
    ...title.former_names]).filter((text) => text !== "").map((text) => [...text]);
  for (let count = 0; count < 4000; count += 1) {
    const text = fields[next(fields.length)];
    const length = 1 + next(Math.min(12, text.length));
    const start = next(text.length - length + 1);
    let query = text.slice(start, start + length).join("");
    if (next(4) === 0) query += ` ${fields[next(fields.length)].slice(0, 1 + next(3)).join("")}`;
    if (next(4) === 0) query = query.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    assert.deepEqual(found(query).sort(), scan(query), query);
  }
});

test("pieces that stand nowhere find nothing", () => {
  for (const query of ["没有这个平台", "999999999999999999", "泉城 没有", "\ud800", "😀", "x".repeat(10000)]) {
    assert.deepEqual(found(query), scan(query), query);
    assert.deepEqual(found(query), [], query);
  }
  assert.deepEqual(found(" \u3000\u200B"), []);
});

// ---- Order and marks, on records made for it

const sample = {
  fold: index.fold, url: "platforms/{id}.html", programmes: [{ id: "p", title: "甲", url: "programmes/p.html" }],
  districts: [], functions: [], categories: [], standings: [{ code: "valid", label: "有效" }], pendings: [],
};

/** Rows of parts of two. */
function madeRows(records) {
  const parts = [];
  for (let first = 0; first < records.length; first += 2) parts.push(madePart(records.slice(first, first + 2)));
  return gongshi.rowsOf(parts, folds);
}

function madePart(records) {
  const column = (value) => records.map(value);
  return {
    count: records.length, id: column((r) => r.id), name: column((r) => r.name),
    former_names: column((r) => r.former ?? []), operator: column((r) => r.operator ?? ""),
    credit_code: column((r) => r.code ?? ""), programme: column(() => 0), standing: column(() => 0), district: column(() => -1), pending: column(() => -1), functions: column(() => []),
    category: column(() => -1), year: column(() => 0), valid_from: column(() => ""),
    valid_to: column(() => ""), valid_to_computed: column(() => 0),
  };
}

const ids = (rows, query) => gongshi.search(rows, folds.words(query)).map((row) => row.id);

test("a whole name or id comes first, then the start of a name, the name, operator, former name, numbers", () => {
  const made = madeRows([
    { id: "a-1", name: "丙平台", former: ["检测"] },
    { id: "a-2", name: "乙平台", operator: "检测公司" },
    { id: "a-3", name: "甲检测平台" },
    { id: "a-4", name: "检测平台" },
    { id: "a-5", name: "检测" },
    { id: "a-6", name: "检测中心" },
  ]);
  assert.deepEqual(ids(made, "检测"), ["a-5", "a-4", "a-6", "a-3", "a-2", "a-1"]);
  assert.deepEqual(ids(made, "A－3"), ["a-3"]);
  assert.deepEqual(ids(madeRows([{ id: "b-12", name: "甲" }, { id: "b-1", name: "乙" }]), "b-1"), ["b-1", "b-12"]);
});

test("several words are all asked for, the weakest ranks, and a whole name with a space is whole", () => {
  const made = madeRows([
    { id: "a-1", name: "甲乙 平台", operator: "丙公司" },
    { id: "a-2", name: "丙甲平台" },
    { id: "a-3", name: "甲平台" },
    { id: "a-4", name: "甲 平台" },
  ]);
  assert.deepEqual(ids(made, "甲 丙"), ["a-2", "a-1"]);
  assert.deepEqual(ids(made, "甲 平台"), ["a-3", "a-4", "a-1", "a-2"]);
});

test("a piece of a credit code has four characters or more", () => {
  const made = madeRows([{ id: "a-1", name: "甲", code: "91370102MADEM00115" }]);
  assert.deepEqual(["MAD", "made", "91370102madem00115", "91370102MADEM00116"].map((q) => ids(made, q)),
    [[], ["a-1"], ["a-1"], []]);
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
});

test("an id is said only where it is why a row was found", () => {
  const [row] = madeRows([{ id: "a-1", name: "甲" }]);
  assert.equal(gongshi.shown(row, sample, ["甲"]).found_id, "");
  assert.equal(gongshi.shown(row, sample, ["-1"]).found_id, "a-1");
});
