// What the search must find, told another way: a plain scan of the records. Nothing here knows the index.

/** The fold once more, written another way, so that one mistake is not in both. */
export function plainFold(text) {
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

export function plainWords(query) {
  return [...new Set(query.split(/[\s\u0085\u1680]+/u).map(plainFold).filter((word) => word !== ""))];
}

export const ranks = { whole: 0, start: 1, name: 2, operator: 3, former: 4, number: 5, pinyin: 6, introduction: 7 };
const nowhere = 8;

const folded = new WeakMap();

function textsOf(record) {
  if (!folded.has(record)) {
    folded.set(record, Object.fromEntries(["name", "operator", "id", "credit_code", "introduction"].map((key) =>
      [key, plainFold(record[key] ?? "")])));
    folded.get(record).former = record.former_names.map(plainFold);
  }
  return folded.get(record);
}

/** The best place of a word in a record's texts. */
function textRank(record, word) {
  const { name, operator, id, credit_code: code, former } = textsOf(record);
  if ([name, id, code].includes(word)) return ranks.whole;
  if (name.startsWith(word)) return ranks.start;
  if (name.includes(word)) return ranks.name;
  if (operator.includes(word)) return ranks.operator;
  if (former.some((one) => one.includes(word))) return ranks.former;
  if (id.includes(word) || ([...word].length >= 4 && code.includes(word))) return ranks.number;
  return nowhere;
}

/** All ways to cut a Latin word into tokens, each `{text, kind}`; the last may be a beginning. */
function everyCut(word, syllables, isFirst = true) {
  if (word === "") return [[]];
  const cuts = [];
  for (let length = 1; length <= Math.min(6, word.length); length += 1) {
    const text = word.slice(0, length);
    const rest = word.slice(length);
    const kinds = [];
    if (syllables.includes(text)) kinds.push("syllable");
    const isAlone = isFirst && rest === "";
    if (!isAlone) {
      if (["zh", "ch", "sh"].includes(text) || length === 1) {
        if (syllables.some((one) => one.startsWith(text))) kinds.push("initial");
        if (/[0-9]/.test(text)) kinds.push("initial");
      }
      if (rest === "" && syllables.some((one) => one.startsWith(text))) kinds.push("initial");
    }
    for (const kind of kinds) for (const tail of everyCut(rest, syllables, false)) cuts.push([{ text, kind }, ...tail]);
  }
  return cuts;
}

const known = new Map();

/** Whether the units of a name hold a Latin word, as the description of the index says. */
export function readsAs(units, word, syllables) {
  if (!/^[a-z0-9]*[a-z][a-z0-9]*$/.test(word) || word.length < 2) return false;
  const key = `${word} ${syllables}`;
  if (known.size > 20) known.clear();
  if (!known.has(key)) known.set(key, cutsOf(word, syllables));
  const { begun, cuts } = known.get(key);
  return units.some((unit) => begun.includes(unit)) || cuts.some((cut) => stands(units, cut));
}

/** The syllables that a word of one token begins, and the cuts that are tried. */
function cutsOf(word, syllables) {
  const begun = syllables.filter((one) => one.startsWith(word));
  const cuts = everyCut(word, syllables);
  const isFull = (cut) => cut.every(({ kind }) => kind === "syllable");
  if (!syllables.includes(word) && word.length >= 3 && begun.length > 0 && begun.length <= 6) {
    // The beginning of few syllables is a cut of one token; a full cut of two is tried besides.
    return { begun, cuts: cuts.filter((cut) => cut.length === 2 && isFull(cut)) };
  }
  const fewest = Math.min(...cuts.map((cut) => cut.length));
  return { begun: [], cuts: cuts.filter((cut) => cut.length === fewest || (cut.length === fewest + 1 && isFull(cut))) };
}

function stands(units, cut) {
  return units.some((_, start) => cut.every(({ text, kind }, index) => {
    const unit = units[start + index];
    if (unit === undefined) return false;
    const isLast = index === cut.length - 1 && cut.length > 1;
    return kind === "initial" || isLast ? unit.startsWith(text) : unit === text;
  }));
}

/** `[number, rank]` of the records that hold all words, the best first. */
export function plainSearch(records, query, { introductions = false, syllables = [] } = {}) {
  const words = plainWords(query);
  const found = [];
  records.forEach((record, number) => {
    const each = words.map((word) => {
      const rank = textRank(record, word);
      if (rank < nowhere) return rank;
      if (record.units && readsAs(record.units, word, syllables)) return ranks.pinyin;
      return introductions && textsOf(record).introduction.includes(word) ? ranks.introduction : nowhere;
    });
    const worst = Math.max(0, ...each);
    if (worst === nowhere) return;
    found.push([number, words.length > 1 ? Math.min(worst, textRank(record, words.join(""))) : worst]);
  });
  return found.sort(([a, first], [b, second]) => first - second || a - b);
}
