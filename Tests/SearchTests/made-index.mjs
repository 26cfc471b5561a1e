// A small writer of the index, made from its description alone: records in, files by their names out.
// Limits can be lowered, so that a few records take every path of the engine.
import { createHash } from "node:crypto";
import { plainFold } from "./plain-search.mjs";

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function number(value) {
  const rest = Math.floor(value / 32);
  return rest > 0 ? digits[(value % 32) + 32] + number(rest) : digits[value % 32];
}

const numbers = (values) => values.map(number).join("");

/** A row list: the gaps between ascending numbers. */
function rowList(rows) {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  return numbers(sorted.map((row, index) => row - (index === 0 ? -1 : sorted[index - 1]) - 1));
}

function pairsRepeat(units) {
  const pairs = units.slice(1).map((unit, index) => JSON.stringify([units[index], unit]));
  return new Set(pairs).size < pairs.length;
}

/** The places of a gram, gathered and then written. */
class Lists {
  /** Where names start is told apart, or not. */
  constructor(hasStarts = true) {
    this.hasStarts = hasStarts;
    this.places = [[], [], [], [], []];
    this.repeats = [];
  }

  add(row, place, position, isRepeating) {
    const list = place === 1 ? (position === 0 && this.hasStarts ? 0 : 1) : place;
    this.places[list].push(row);
    if (isRepeating) this.repeats.push([row, place, position]);
  }

  get text() {
    const names = this.places.map((rows) => new Set(rows));
    names[0].forEach((row) => names[1].delete(row));
    const repeats = this.repeats.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
      .map(([row, place, position], index, all) => [row - (index === 0 ? 0 : all[index - 1][0]), place, position]);
    return [...names.map((rows) => rowList([...rows])), numbers(repeats.flat())].join(".").replace(/\.+$/, "");
  }
}

const written = (value) => {
  if (value instanceof Lists) return value.text;
  return Object.fromEntries([...value].map(([key, inner]) => [key, written(inner)]));
};

function inner(map, key, make) {
  if (!map.has(key)) map.set(key, make());
  return map.get(key);
}

function hash(key) {
  let h = 2166136261n;
  for (const character of key) h = ((h ^ BigInt(character.codePointAt(0))) * 16777619n) % 2n ** 32n;
  return Number(h);
}

/** Texts of a record by place: 1 name, 2 operator, 3 former names, 4 id. */
const texts = (record) => [
  plainFold(record.name), plainFold(record.operator), record.former_names.map(plainFold).join("\n"), plainFold(record.id),
].map((text, index) => [index + 1, [...text]]);

function eachGram(records, sizes, use) {
  records.forEach((record, row) => {
    for (const [place, text] of texts(record)) {
      const isRepeating = pairsRepeat(text);
      for (const size of sizes) {
        for (let at = 0; at + size <= text.length; at += 1) {
          const gram = text.slice(at, at + size).join("");
          if (!gram.includes("\n")) use({ row, place, at, gram, text, isRepeating });
        }
      }
    }
  });
}

function textGrams(records, commonAbove) {
  const grams = new Map();
  const rows = new Map();
  eachGram(records, [3], ({ row, gram }) => inner(rows, gram, () => new Set()).add(row));
  const common = [...rows].filter(([, set]) => set.size > commonAbove).map(([gram]) => gram).sort();
  const end = (text, at) => (text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at));
  eachGram(records, [1], ({ row, place, at, gram }) =>
    inner(grams, gram, () => new Lists()).add(row, place, at, false));
  eachGram(records, [2], ({ row, place, at, gram, text, isRepeating }) => {
    const third = at + 2 < end(text, at) ? text[at + 2] : "";
    inner(inner(grams, gram, () => new Map()), third, () => new Lists()).add(row, place, at, isRepeating);
  });
  eachGram(records, [3], ({ row, place, at, gram, text, isRepeating }) => {
    if (!common.includes(gram)) return;
    const rest = text.slice(at + 3, Math.min(at + 6, end(text, at))).join("");
    inner(inner(grams, gram, () => new Map()), rest, () => new Lists()).add(row, place, at, isRepeating);
  });
  return { grams, common };
}

const initials = (units, at) => units.slice(at, at + 3).map((unit) => unit[0]).join("");

function pinyinGrams(records, commonAbove) {
  const grams = new Map();
  const rows = new Map();
  records.forEach(({ units }, row) => units.forEach((_, at) => inner(rows, initials(units, at), () => new Set()).add(row)));
  records.forEach(({ units }, row) => {
    const isRepeating = pairsRepeat(units);
    units.forEach((unit, at) => {
      const add = (map, key, isTold) => inner(map, key, () => new Lists(false)).add(row, 1, at, isTold);
      add(grams, `${unit}'`, false);
      const next = units[at + 1];
      if (next === undefined) return;
      add(inner(grams, unit[0] + next[0], () => new Map()), `${unit} ${next}`, false);
      if (at + 2 >= units.length) return;
      const key = initials(units, at);
      const length = rows.get(key).size > commonAbove ? 6 : 3;
      add(inner(grams, key, () => new Map()), units.slice(at, at + length).join(" "), isRepeating);
    });
  });
  return grams;
}

function codeGrams(records) {
  const grams = new Map();
  records.forEach((record, row) => {
    const code = plainFold(record.credit_code);
    for (let at = 0; at + 3 <= code.length; at += 1) {
      inner(inner(grams, code.slice(at, at + 3), () => new Map()), String(at), () => []).push(row);
    }
  });
  return new Map([...grams].map(([key, positions]) =>
    [key, new Map([...positions].map(([at, rows]) => [at, { text: rowList(rows) }]))]));
}

/** Rows whose whole text stands in those of more than so many rows (names: at their beginning). */
function heads(values, stands, above) {
  const rows = [];
  values.forEach((value, row) => {
    const holding = values.filter((other) => stands(other, value));
    if (holding.length > above && holding.some((other) => other !== value)) rows.push(row);
  });
  return { rows: rowList(rows), lengths: numbers(rows.map((row) => [...values[row]].length)) };
}

function column(values) {
  const runs = [];
  for (const value of values) {
    if (runs.length > 0 && runs[runs.length - 1][1] === value) runs[runs.length - 1][0] += 1;
    else runs.push([0, value]);
  }
  return numbers(runs.flat());
}

function numbered(values) {
  const all = [];
  return { all, of: values.map((value) => {
    const key = JSON.stringify(value);
    if (!all.includes(key)) all.push(key);
    return all.indexOf(key);
  }) };
}

/** The files of the index of records that stand in row order. */
export function madeIndex(records, words, limits) {
  const { fold, commonAbove = 2, blockSize = 2, orderSize = 3, fileCount = 3, headsAbove = 10, bundle = 2, edition = "" } = limits;
  const files = new Map();

  /** Adds files that follow each other, of one version for each bundle; tells the index of them. */
  function add(group, bodies) {
    let versions = "";
    for (let first = 0; first < bodies.length; first += bundle) {
      const some = bodies.slice(first, first + bundle);
      const version = createHash("sha256").update(edition + group + JSON.stringify(some)).digest("base64url").slice(0, 4);
      some.forEach((body, at) => files.set(group === "index" ? group : `${group}-${first + at + 1}`, { schema: 3, version, ...body }));
      versions += version;
    }
    return { count: bodies.length, versions };
  }

  const plain = (value) => (value instanceof Map
    ? Object.fromEntries([...value].map(([key, one]) => [key, one.text ?? plain(one)])) : value);

  function keyed(group, grams) {
    // Those of some keys, by chance.
    const own = [...grams.keys()].filter((key) => hash(key) % 7 === 0).sort();
    const parts = Array.from({ length: fileCount + own.length }, () => ({}));
    for (const [key, value] of [...grams].sort(([a], [b]) => (a < b ? -1 : 1))) {
      parts[own.includes(key) ? fileCount + own.indexOf(key) : hash(key) % fileCount][key] = value instanceof Map && !(value instanceof Lists)
        ? plain(new Map([...value].map(([one, lists]) => [one, lists instanceof Lists ? { text: lists.text } : lists])))
        : value.text ?? value;
    }
    return { shared: fileCount, own: own.join(" "), ...add(group, parts.map((grams) => ({ grams }))) };
  }

  function stretches(group, size, body) {
    const bodies = [];
    for (let first = 0; first < records.length; first += size) {
      const some = records.slice(first, first + size);
      bodies.push({ first, count: some.length, ...body(some) });
    }
    return { size, ...add(group, bodies) };
  }

  const names = ["id", "name", "former_names", "operator", "credit_code", "functions", "category"];
  const shared = ["programme", "district", "year", "standing", "pending", "awarded", "valid_from", "valid_to", "valid_to_computed"];
  const { grams, common } = textGrams(records, commonAbove);
  const pinyin = pinyinGrams(records, commonAbove);
  const days = [...new Set(["", ...records.flatMap((record) => [record.awarded, record.valid_to])])].sort();
  const sets = numbered(records.map((record) => record.functions));
  const name = heads(records.map((r) => plainFold(r.name)), (other, value) => other.startsWith(value), headsAbove);
  const id = heads(records.map((r) => plainFold(r.id)), (other, value) => other.includes(value), headsAbove);
  const order = [...new Set(records.map((record) => record.name))].sort();

  const groups = {
    rows: stretches("rows", blockSize, (some) => {
      const awards = numbered(some.map((record) => shared.map((key) => record[key])));
      return {
        ...Object.fromEntries(names.map((key) => [key, some.map((record) => record[key])])),
        award: awards.of, awards: awards.all.map((one) => JSON.parse(one)),
      };
    }),
    text: keyed("text", grams),
    pinyin: keyed("pinyin", pinyin),
    code: keyed("code", codeGrams(records)),
    facets: add("facets", [{
      ...Object.fromEntries(["programme", "district", "category", "standing"].map((key) =>
        [key, column(records.map((record) => record[key] + 1))])),
      year: column(records.map((record) => record.year)),
      functions: column(sets.of.map((set) => set + 1)),
      function_sets: sets.all.map((set) => JSON.parse(set)),
    }, {
      awarded: column(records.map((record) => days.indexOf(record.awarded) + 1)),
      valid_to: column(records.map((record) => days.indexOf(record.valid_to) + 1)),
      days,
    }]),
    heads: add("heads", [{
      names: name.rows, name_lengths: name.lengths, ids: id.rows, id_lengths: id.lengths,
    }]),
    order: stretches("order", orderSize, (some) => ({ ranks: numbers(some.map((record) => order.indexOf(record.name))) })),
  };
  if (records.some((record) => record.introduction)) {
    groups.intros = stretches("intros", blockSize, (some) => ({
      introduction: some.map((record) => record.introduction ?? ""),
    }));
    const blocks = new Map();
    records.forEach((record, row) => {
      const text = [...plainFold(record.introduction ?? "")];
      text.forEach((character, at) => {
        for (const key of [character, text.slice(at, at + 2).join("")]) {
          inner(blocks, key, () => []).push(Math.floor(row / blockSize));
        }
      });
    });
    groups.intro = keyed("intro", new Map([...blocks].map(([key, rows]) => [key, { text: rowList(rows) }])));
  }
  const latin = [...grams.keys()].filter((key) => /^[a-z0-9]{2}$/.test(key) && /[a-z]/.test(key)).sort();
  // Any characters would do: they only say what to ask for first.
  const frequent = "公平台检";
  const withDigits = [...pinyin.keys()].filter((key) => key.length === 2 && !key.endsWith("'") && /[0-9]/.test(key)).sort();
  const syllables = [...new Set(records.flatMap((record) => record.units))].filter((unit) => words.syllables.has(unit)).sort();
  add("index", [{ ...words.lists, edition_day: "2026-03-05", licence: "", source: "", count: records.length,
    url: "platforms/{id}.html", fold, common: common.join(" "), frequent, latin: latin.join(" "), numbered: withDigits.join(" "), syllables: syllables.join(" "), bundle, files: groups }]);
  return files;
}
