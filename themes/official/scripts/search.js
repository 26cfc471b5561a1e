// The search of the platform list (平台查询): first the engine, which knows no page and is tested by
// itself, then the page. What the public reads stands in platforms.html; the index is described in
// /data/search.html. It is read as JSON, or as scripts where a page may read nothing else: in a folder.
"use strict";

globalThis.gongshi = Object.assign(globalThis.gongshi || {}, (() => {
  // ---- Engine

  // Where a word stands in a row, a bit each; START comes with NAME. RANKS tells the best of them.
  const START = 1, NAME = 2, OPERATOR = 4, FORMER = 8, ID = 16, CODE = 32, PINYIN = 64, WHOLE = 128;
  const TEXT = START | NAME | OPERATOR | FORMER | ID;
  const BY_PINYIN = 6, BY_INTRODUCTION = 7, NOWHERE = 8;
  const ORDER = [WHOLE, START, NAME, OPERATOR, FORMER, ID | CODE, PINYIN, 0, 256];
  const RANKS = new Uint8Array(256).map((_, bits) => ORDER.findIndex((bit) => (bits | 256) & bit));
  // The lists of a gram; without the first, the places that repeats name.
  const LISTS = [START | NAME, NAME, OPERATOR, FORMER, ID];
  const FACETS = ["programme", "district", "function", "category", "year", "standing"];
  // Shorter pieces of a credit code would match by chance.
  const CODE_PIECE = 4, CODE_LENGTH = 18, CODE_FORM = /^[0-9a-hj-npqrtuwxy]{4,18}$/;
  // What one step takes on: words, characters of a word (the rows tell the rest), letters read as
  // pinyin, files of rows at most and without need, grams before a proof and in all, files of introductions; files that are kept.
  const WORDS = 8, CHARACTERS = 64, LETTERS = 128, BLOCKS = 12, FEW = 2, MORE = 2, GRAMS = 4, INTRODUCTIONS = 16, KEPT = 64;

  const unique = (values) => [...new Set(values)];

  /** Folds texts by the table of the index: see the description of its key `fold`. */
  function folding({ spaces, unseen, shifts, alike }) {
    const within = (ranges, code) => ranges.some(([first, last]) => first <= code && code <= last);
    const isSpace = (character) => within(spaces, character.codePointAt(0));
    const known = new Map();

    function folded(character) {
      if (!known.has(character)) {
        let code = character.codePointAt(0), one = "";
        if (!isSpace(character) && !within(unseen, code)) {
          for (const [first, last, by] of shifts) if (first <= code && code <= last) code += by;
          one = String.fromCodePoint(code);
          // Half a character stands in no text.
          if (0xd800 <= code && code <= 0xdfff) one = "\ufffd";
          for (const [first, others] of alike) if (others.includes(one)) one = first;
        }
        known.set(character, one);
      }
      return known.get(character);
    }

    /** A text as it is compared. */
    function fold(text) {
      let result = "";
      for (const character of text) result += folded(character);
      return result;
    }

    /** The words of a query, folded, none twice. */
    function words(query) {
      const parts = Array.from(query, (character) => (isSpace(character) ? " " : folded(character)));
      return unique(parts.join("").split(" ")).filter((word) => word !== "");
    }

    /** A text in pieces, each `{text, isMatch}`; what a word covers is a match. */
    function pieces(text, words) {
      const characters = [...text];
      const owners = characters.flatMap((one, at) => Array.from({ length: folded(one).length }, () => at));
      const all = fold(text);
      const covered = new Uint8Array(characters.length);
      for (const word of words) {
        for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + 1)) {
          covered.fill(1, owners[at], owners[at + word.length - 1] + 1);
        }
      }
      const result = [];
      characters.forEach((one, at) => {
        const last = result[result.length - 1], isMatch = covered[at] > 0;
        if (last && last.isMatch === isMatch) last.text += one;
        else result.push({ text: one, isMatch });
      });
      return result;
    }

    return { fold, words, pieces };
  }

  // ---- Numbers and keys

  const VALUES = {};
  [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].forEach((digit, value) => {
    VALUES[digit.charCodeAt(0)] = value;
  });

  function eachNumber(text = "", use) {
    let number = 0, shift = 0;
    for (let at = 0; at < text.length; at += 1) {
      const value = VALUES[text.charCodeAt(at)];
      number |= (value & 31) << shift;
      shift += 5;
      if (value < 32) {
        use(number);
        number = shift = 0;
      }
    }
  }

  function eachRow(text, use) {
    let row = -1;
    eachNumber(text, (gap) => use(row += gap + 1));
  }

  /** The positions of repeats: `use(row, place, position)`. */
  function eachRepeat(text, use) {
    let row = 0, place = 0, part = 0;
    eachNumber(text, (number) => {
      if (part === 0) row += number;
      else if (part === 1) place = number;
      else use(row, place, number);
      part = (part + 1) % 3;
    });
  }

  /** The rows that pass. Much longer in the writing than `filter`, and much faster. */
  function select(rows, test) {
    const result = new Uint32Array(rows.length);
    let length = 0;
    for (let at = 0; at < rows.length; at += 1) if (test(rows[at])) result[length++] = rows[at];
    return result.slice(0, length);
  }

  // ---- How a word is asked for

  /** The fewest grams that cover a word, each overlapping the one before by so many characters. */
  function cover(characters, overlap, common) {
    const all = characters.length;
    const gram = (at) => ({ at, end: Math.min(all, at + (common.has(characters.slice(at, at + 3).join("")) ? 6 : 3)) });
    const grams = [gram(0)];
    for (let last = grams[0]; last.end < all; grams.push(last)) {
      const before = last;
      for (let at = before.at + 1; at <= Math.min(before.end - overlap, all - 3); at += 1) {
        if (gram(at).end > last.end) last = gram(at);
      }
    }
    return grams;
  }

  /** Whether rows that hold these grams in one text without repeats hold the word. */
  function isProof(grams, all) {
    return grams[0].at === 0 && grams[grams.length - 1].end === all
      && grams.every(({ at }, index) => index === 0 || at + 2 <= grams[index - 1].end);
  }

  /** So many of some, in even steps around the middle. */
  function some(values, count) {
    const length = Math.min(count, values.length);
    return Array.from({ length }, (_, at) => values[Math.floor((at + 0.5) * values.length / length)]);
  }

  /** How Latin words are read as pinyin: null, or `only` as one of these syllables, or by `cuts`. */
  function pinyin(list) {
    const syllables = new Set(list);
    const beginnings = new Set(list.flatMap((one) => Array.from(one, (_, at) => one.slice(0, at + 1))));
    // A digit is read as itself.
    const isInitial = (token) => /^(.|[zcs]h)$/.test(token) && (beginnings.has(token) || token < "a");

    /** For each token the places `[from, to]` where it may stand. */
    function steps(word, only, isFull, count) {
      const all = word.length;
      const ends = Array.from(word, (_, at) => [1, 2, 3, 4, 5, 6].map((length) => at + length).filter((end) => {
        const token = word.slice(at, end);
        if (end > all || syllables.has(token)) return end <= all;
        if (end - at === all) return !isFull && only.length > 0;
        return !isFull && (isInitial(token) || (end === all && beginnings.has(token)));
      }));
      // From where so many tokens lead to the end.
      const from = [[all]];
      while (count ? from.length <= count : !from[0].includes(0)) {
        from.unshift([...ends.keys()].filter((at) => ends[at].some((end) => from[0].includes(end))));
        if (from[0].length === 0) return [];
      }
      let starts = from.shift().filter((at) => at === 0);
      return from.map((following) => {
        const step = starts.flatMap((at) => ends[at].filter((end) => following.includes(end)).map((end) => [at, end]));
        starts = unique(step.map(([, end]) => end));
        return step;
      });
    }

    return (word) => {
      if (!/^[a-z0-9]{2,}$/.test(word) || !/[a-z]/.test(word) || word.length > LETTERS) return null;
      let only = syllables.has(word) ? [word] : list.filter((one) => word.length > 2 && one.startsWith(word));
      if (only.length > 6) only = [];
      const fewest = steps(word, only, false);
      const cut = (isFull, steps) => ({
        steps,
        /** Whether a token stands for a unit. */
        matches([from, to], unit) {
          const token = word.slice(from, to);
          return to === word.length || (!isFull && isInitial(token)) ? unit.startsWith(token) : unit === token;
        },
      });
      return { word, only, cuts: [cut(false, fewest), cut(true, fewest.length ? steps(word, [], true, fewest.length + 1) : [])]
        .filter(({ steps: { length, 0: first } }) => length > 1 && first.length > 0) };
    };
  }

  // ---- Loading

  const arrived = new Map();

  /** Called by the scripts of the index. */
  function shard(name, data) {
    arrived.set(name, data);
  }

  const running = new Map();

  /** Runs a script, which hands over what it holds; one that is missing or cut off does not. */
  function run(path) {
    if (!running.has(path)) {
      running.set(path, new Promise((resolve) => {
        const script = document.createElement("script");
        script.src = path;
        script.onload = script.onerror = () => {
          script.remove();
          running.delete(path);
          resolve();
        };
        document.head.append(script);
      }));
    }
    return running.get(path);
  }

  /** A file of the index; undefined where there is none. */
  async function loadFile({ name, json, script }) {
    if (location.protocol !== "file:") {
      try {
        const response = await fetch(json);
        if (response.ok) return await response.json();
      } catch (error) {
        // Cut off, or a host that serves no JSON: the script may still come.
      }
    }
    if (!arrived.has(name)) await run(script);
    const data = arrived.get(name);
    arrived.delete(name);
    return data;
  }

  /** Opens the index. An error with `isOtherEdition` tells that its files are of several editions. */
  async function open({ url, version, root, load = loadFile }) {
    const loadIndex = (query) => load({ name: "index", json: url.replace(/js$/, "json") + query, script: url + query });

    /** What was loaded, if it is of a version. */
    async function read(name, data, version) {
      const isData = !!data && typeof data === "object";
      if (isData && data.schema === 3 && data.version === version) return data;
      // A file that is gone has often gone with its edition.
      const now = !isData && name !== "index" && await loadIndex("");
      throw Object.assign(new Error(name), { isOtherEdition: isData || (!!now && now.version !== index.version) });
    }

    const index = await read("index", await loadIndex(`?v=${version}`), version);
    const { count } = index;
    const folds = folding(index.fold);
    const common = new Set(index.common.split(" ")), latin = new Set(index.latin.split(" ")), numbered = new Set(index.numbered.split(" "));
    const frequent = new Map([...index.frequent].map((one, place) => [one, place]));
    const readings = pinyin(index.syllables.split(" ").filter((one) => one !== ""));
    const every = new Uint32Array(count).map((_, row) => row);
    const files = new Map();

    /** A file of a group; those asked for last are kept. */
    function file(group, number) {
      const name = `${group}-${number}`;
      let one = files.get(name);
      if (!one) {
        const bundle = Math.ceil(number / index.bundle);
        const version = index.files[group].versions.slice(4 * bundle - 4, 4 * bundle);
        const at = (file) => `${root}api/v1/search/${file}?v=${version}`;
        one = { loading: load({ name, json: at(`${name}.json`), script: at(`${group}-b${bundle}.js`) }).then((data) => read(name, data, version)) };
        one.loading.then(() => { one.isHere = true; }, () => files.delete(name));
      }
      files.delete(name);
      files.set(name, one);
      if (files.size > KEPT) files.delete(files.keys().next().value);
      return one.loading;
    }

    /** The number of the file that holds a key: of one of its own, or of one that it shares. */
    function numberOf(group, key) {
      const { shared, own } = index.files[group], place = own.split(" ").indexOf(key) + 1;
      let hash = 2166136261;
      for (const character of key) hash = Math.imul(hash ^ character.codePointAt(0), 16777619);
      return place > 0 ? shared + place : ((hash >>> 0) % shared) + 1;
    }

    const nameOf = (group, key) => `${group}-${numberOf(group, key)}`;
    const isHere = (name) => files.has(name) && files.get(name).isHere === true;
    const entry = async (group, key) => (group in index.files ? (await file(group, numberOf(group, key))).grams[key] : undefined);

    const entries = async (group, key) => Object.entries((await entry(group, key)) || {});

    // ---- Rows

    const block = (row, group = "rows") => Math.floor(row / index.files[group].size) + 1;

    /** Whether it takes so few files to read some rows. */
    function isFew(rows, limit) {
      let last, missing = 0;
      for (const row of rows) {
        if (block(row) === last) continue;
        last = block(row);
        if (!isHere(`rows-${last}`)) missing += 1;
        if (missing > limit) return false;
      }
      return true;
    }

    /** Uses rows: `use(row, part, at)`. */
    async function eachOf(rows, use) {
      const parts = new Map();
      await Promise.all(unique(Array.from(rows, (row) => block(row))).map(async (number) => {
        parts.set(number, await file("rows", number));
      }));
      return Array.from(rows, (row) => use(row, parts.get(block(row)), row % index.files.rows.size));
    }

    /** Looks words up in the texts of rows: what lists could not tell. */
    function check(found, rows) {
      return eachOf(rows, (row, part, at) => {
        const [name, operator, id, code] = ["name", "operator", "id", "credit_code"].map((key) => folds.fold(part[key][at]));
        const former = part.former_names[at].map(folds.fold);
        for (const { word, length, bits } of found) {
          bits[row] = (bits[row] & PINYIN) | (name.includes(word) && NAME) | (name.startsWith(word) && START)
            | (operator.includes(word) && OPERATOR) | (former.some((one) => one.includes(word)) && FORMER)
            | (id.includes(word) && ID) | (length >= CODE_PIECE && code.includes(word) && CODE)
            | ([name, id, code].includes(word) && WHOLE);
        }
      });
    }

    // ---- Lists

    const isCommon = (characters, at) => common.has(characters.slice(at, at + 3).join(""));

    /** The key of a gram; what follows it names a part of its entry. */
    const keyOf = (characters, { at, end }) => characters.slice(at, Math.min(end, end - at > 3 ? at + 3 : at + 2)).join("");

    async function listsOf(characters, gram) {
      const key = keyOf(characters, gram);
      if (gram.end - gram.at < 2) return [await entry("text", key)];
      const rest = characters.slice(gram.at, gram.end).join("").slice(key.length);
      return (await entries("text", key)).filter(([own]) => own.startsWith(rest)).map(([, lists]) => lists);
    }

    /** The rows that hold all grams in one text; where pairs repeat, one behind the other. */
    async function textBits(characters, grams) {
      const asked = await Promise.all(grams.map((gram) => listsOf(characters, gram)));
      const parts = asked.map((lists) => lists.map((one = "") => one.split(".")));
      const bits = new Uint8Array(count).fill(255);
      for (const lists of parts) {
        const own = new Uint8Array(count);
        for (const list of lists) LISTS.forEach((bit, at) => eachRow(list[at], (row) => { own[row] |= bit; }));
        // Only the first gram tells where a name starts.
        for (let row = 0; row < count; row += 1) bits[row] &= own[row] & NAME && lists !== parts[0] ? own[row] | START : own[row];
      }
      if (grams.length === 1) return bits;
      // Where a text repeats pairs: `row * 8 + place` and in it the start of the word, as one number.
      const repeating = new Set();
      let spots;
      parts.forEach((lists, number) => {
        const own = new Set();
        for (const list of lists) {
          eachRepeat(list[5], (row, place, position) => {
            const spot = (row * 8 + place) * 65536 + position - grams[number].at;
            if (!(bits[row] & LISTS[place]) || position < grams[number].at) return;
            if (number === 0) repeating.add(row * 8 + place);
            if (number === 0 || spots.has(spot)) own.add(spot);
          });
        }
        spots = own;
      });
      const places = new Set(Array.from(spots, (spot) => Math.floor(spot / 65536)));
      for (const key of repeating) {
        const row = key >> 3, isName = (key & 7) === 1;
        if (!places.has(key)) bits[row] &= ~(isName ? START | NAME : LISTS[key & 7]);
        else if (isName && !spots.has(key * 65536)) bits[row] &= ~START;
      }
      return bits;
    }

    /** Adds the rows whose code holds all trigrams at fitting positions. */
    async function addCodes(word, grams, bits) {
      const starts = new Uint32Array(count).fill(-1);
      for (const [number, positions] of (await Promise.all(grams.map((at) => entries("code", word.substr(at, 3))))).entries()) {
        const own = new Uint32Array(count);
        for (const [position, rows] of positions) {
          if (position >= grams[number]) eachRow(rows, (row) => { own[row] |= 1 << (position - grams[number]); });
        }
        for (let row = 0; row < count; row += 1) starts[row] &= own[row];
      }
      for (let row = 0; row < count; row += 1) if (starts[row]) bits[row] |= CODE;
    }

    const eachName = (lists = "", use) => eachRow(lists.split(".")[1], use);

    /**
     * Adds rows whose name reads as a cut of a word. A state is the two units read last and where the
     * word goes on, with the rows that hold all so far: as two units stand in a name once, what goes
     * on with the same two goes on in the same place; of names where they repeat, the spots are kept.
     */
    async function addCut(word, { steps, matches }, add) {
      const all = steps.length, mark = new Uint32Array(count);
      let stamp = 0;
      // By how many tokens are read.
      const states = steps.map(() => new Map()), { 0: start, [all]: found } = (states.push(new Map()), states);
      start.set("", { end: 0, pair: [], spots: new Set() });

      /** Where the tokens may end that stand for units, from a number on. */
      const ends = (units, number, from) => units.reduce((places, unit, at) => unique(places.flatMap((place) =>
        steps[number + at].filter((token) => token[0] === place && matches(token, unit)).map(([, end]) => end))), [from]);

      /** The keys of what goes on from a state: first letters, three if there are as many. */
      function keysOf({ end, pair }, number) {
        let keys = [[pair.map(([letter]) => letter).join(""), end]];
        for (const step of steps.slice(number, number + 3 - pair.length)) {
          keys = keys.flatMap(([key, end]) => step.filter(([from]) => from === end).map(([from, to]) => [key + word[from], to]));
        }
        // What has a digit is rather a code.
        return unique(keys.map(([key]) => key)).filter((key) => [key.slice(0, 2), key.slice(1)].every((two) =>
          two.length < 2 || !/[0-9]/.test(two) || numbered.has(two)));
      }

      for (let number = 0; number < all; number += 1) {
        await Promise.all([...states[number].values()].map(async (state) => {
          state.grams = (await Promise.all(keysOf(state, number).map((key) => entries("pinyin", key)))).flat();
        }));
        for (const { end, pair, rows, spots, grams } of states[number].values()) {
          stamp += 1;
          if (rows) for (const row of rows) mark[row] = stamp;
          for (const [text, lists] of grams) {
            const units = text.split(" ").slice(0, pair.length + all - number), own = units.slice(pair.length);
            if (pair.some((unit, at) => unit !== units[at])) continue;
            for (const place of ends(own, number, end)) {
              const next = states[number + own.length], following = units.slice(-2), key = place + following.join(" ");
              const state = next.get(key) || { end: place, pair: following, rows: [], spots: new Set() };
              const repeating = new Set();
              eachRepeat(lists.split(".")[5], (row, _, position) => {
                repeating.add(row);
                if (!rows || spots.has(row * 4096 + position)) state.spots.add(row * 4096 + position + units.length - 2);
              });
              eachName(lists, (row) => {
                if ((!rows || mark[row] === stamp) && !repeating.has(row)) state.rows.push(row);
              });
              if (state.rows.length + state.spots.size > 0) next.set(key, state);
            }
          }
        }
      }
      for (const { rows, spots } of found.values()) {
        rows.forEach(add);
        spots.forEach((spot) => add(Math.floor(spot / 4096)));
      }
    }

    /** The files of introductions that may hold a word. */
    async function introBlocks(characters) {
      const pairs = characters.map((_, at) => characters.slice(at, at + 2).join(""))
        .filter((_, at) => at + 1 < characters.length || at === 0);
      const asked = await Promise.all(some(pairs, 4).map((pair) => entry("intro", pair)));
      const times = new Uint8Array(index.files.intros.count + 1);
      for (const list of asked) eachRow(list, (block) => { times[block + 1] += 1; });
      return times.map((one) => (one === asked.length ? 1 : 0));
    }

    // ---- Words

    /** Rows, of some or of all, that hold every word, or may, by their introduction. */
    function meeting(found, rows) {
      return found.reduce((some, { bits, intros }) =>
        select(some, (row) => bits[row] > 0 || (intros !== null && intros[block(row, "intros")] > 0)), rows || every);
    }

    /** Whether all pairs of a letter and a letter or digit of a word stand in texts. */
    const mayStand = (characters) => characters.every((one, at) => {
      const pair = one + (characters[at + 1] || "");
      return !/^(?=.?[a-z])[a-z0-9]{2}$/.test(pair) || latin.has(pair);
    });

    /** How often characters stand in rows, about: 0 where all are rare. */
    function frequency(characters) {
      const all = characters.map((one) => (frequent.has(one) ? 2 - frequent.get(one) / frequent.size : 0));
      return all.reduce((least, one) => Math.min(least, one)) + all.reduce((sum, one) => sum + one) / all.length / 10;
    }

    /** Grams of a word, apart from each other, those first that are here, then those that take and tell least. */
    function preferred(all, proof) {
      const apart = all.length > 5 ? 2 : 1;
      const ends = (at) => Math.min(all.length, at + (isCommon(all, at) ? 6 : 3));
      const any = Array.from({ length: Math.max(1, all.length - 2) }, (_, at) => ({ at, end: ends(at) }));
      const cost = (gram) => (isHere(nameOf("text", keyOf(all, gram))) ? 0 : 100)
        + frequency(all.slice(gram.at, gram.at + 2)) + frequency(all.slice(gram.at, gram.end)) / 2;
      // Where a proof takes few, others would be asked for besides.
      const grams = (proof.length > GRAMS ? any : proof)
        .map((gram) => [cost(gram), gram]).sort(([a], [b]) => a - b).map(([, gram]) => gram);
      return grams.reduce((kept, gram) => (kept.some(({ at }) => Math.abs(at - gram.at) < apart) ? kept : [...kept, gram]), []);
    }

    /** Asks for a word's first gram. Of one that is open, `bits` tell only where it may be. */
    async function ask(word, isRead, { isPinyin, isIntroduced }) {
      const characters = [...word], { length } = characters;
      const all = characters.slice(0, CHARACTERS);
      const reading = isPinyin ? readings(word) : null;
      // A code differs from others at its end.
      const codes = CODE_FORM.test(word) ? Array.from({ length: Math.ceil(length / 3) }, (_, at) => Math.max(0, length - 3 * at - 3)) : [];
      const proof = cover(all, 2, common);
      // A word that is common all along leaves many rows: it is proven at once. Of others one gram is
      // enough to begin with: often its rows are so few that reading them takes least.
      const isAtOnce = proof.length === 1 || all.slice(2).every((_, at) => isCommon(all, at));
      const grams = isAtOnce ? [] : preferred(all, proof);
      const asked = isAtOnce ? proof : grams.splice(0, 1);
      const more = new Uint8Array(count);
      const add = (row) => { more[row] = PINYIN; };
      const [bits, intros] = await Promise.all([
        isRead ? new Uint8Array(count).fill(codes.length > 0 ? TEXT | CODE : TEXT) : mayStand(characters) ? textBits(all, asked) : new Uint8Array(count),
        isIntroduced ? introBlocks(characters) : null,
        codes.length > 0 && !isRead ? addCodes(word, codes.slice(0, 1), more) : null,
        ...(reading ? reading.only.map(async (one) => eachName(await entry("pinyin", `${one}'`), add)) : []),
        ...(reading ? reading.cuts.map((cut) => addCut(word, cut, add)) : []),
      ]);
      for (let row = 0; row < count; row += 1) bits[row] |= more[row];
      const isOpen = isRead || ((!isProof(asked, length) || codes.length > 1) && holds({ bits }, TEXT | CODE));
      return { word, length, all, bits, intros, grams, proof, codes, isOpen };
    }

    /** Asks for the rarest word first: where its rows are few, the others are read in them. */
    async function askAll(words, isRead, isLittle, within, options) {
      const rarest = words.reduce((best, one) => (frequency([...one]) < frequency([...best]) ? one : best));
      const first = await ask(rarest, isRead, options);
      const isEnough = isRead || isLittle(meeting([first], within));
      return Promise.all(words.map((word) => (word === rarest ? first : ask(word, isEnough, options))));
    }

    const holds = ({ bits }, places) => bits.some((own) => (own & places) > 0);

    /** Asks for a word's next grams, as many as that: they leave fewer rows, but prove nothing. */
    async function narrow(one, most) {
      const grams = holds(one, TEXT) ? one.grams.splice(0, most) : [], codes = new Uint8Array(count);
      const [texts] = await Promise.all([
        grams.length > 0 ? textBits(one.all, grams) : new Uint8Array(count).fill(TEXT),
        holds(one, CODE) ? addCodes(one.word, one.codes.slice(0, 1 + most), codes) : null,
      ]);
      one.bits = one.bits.map((bits, row) => bits & (texts[row] | codes[row] | PINYIN));
    }

    /** Asks for the grams that tell where a word stands. */
    async function prove(one) {
      const isCode = holds(one, CODE);
      const bits = holds(one, TEXT) ? await textBits(one.all, one.proof) : new Uint8Array(count);
      if (isCode) await addCodes(one.word, one.codes, bits);
      one.bits = bits.map((own, row) => own | (one.bits[row] & PINYIN));
    }

    /** How many files are still to be asked for to prove words. */
    const proofs = (found) => unique(found.flatMap((one) => [
      ...(holds(one, TEXT) ? one.proof.map((gram) => nameOf("text", keyOf(one.all, gram))) : []),
      ...(holds(one, CODE) ? one.codes.map((at) => nameOf("code", one.word.substr(at, 3))) : []),
    ])).filter((name) => !isHere(name)).length;

    /** Finds words in rows, of some or of all; what is told holds for the rows that hold all of them. */
    async function locate(words, within, options) {
      // Few rows are read, as they will be shown; others where that takes less than a proof.
      const isLittle = (rows, rest) => isFew(rows, rows.length > 20 ? Math.min(BLOCKS, 3 * rest) : rest > 2 ? BLOCKS + 4 : BLOCKS);
      const isRead = within !== null && isLittle(within, words.join("").length);
      const found = await askAll(words, isRead, (rows) => isLittle(rows, 2 * words.length), within, options);
      const unsure = found.filter(({ isOpen }) => isOpen);
      // Where pinyin alone found a row, nothing is open.
      const open = () => select(meeting(found, within), (row) => unsure.some(({ bits }) => (bits[row] & (TEXT | CODE)) > 0));
      let rows = open();
      if (!isRead && !isLittle(rows, FEW)) {
        await Promise.all(unsure.map((one) => narrow(one, Math.max(1, Math.floor(MORE / words.length)))));
        rows = open();
        if (proofs(unsure) > GRAMS - MORE && !isLittle(rows, GRAMS)) {
          await Promise.all(unsure.map((one) => narrow(one, 1)));
          rows = open();
        }
      }
      if (rows.length === 0) return found;
      if (isRead || isLittle(rows, proofs(unsure))) await check(unsure, rows);
      else {
        await Promise.all(unsure.map(prove));
        const long = unsure.filter(({ length }) => length > CHARACTERS);
        if (long.length > 0) await check(long, meeting(found, rows));
      }
      return found;
    }

    /** Tells which rows have a word as their whole name, id or code; rows hold all words. */
    async function findWholes(found, rows) {
      for (const { bits, length, ...one } of found) {
        for (const [own, kind, few] of [[START, "name", 10], [ID, "id", 20]]) {
          // With several words a whole name matters only where the others are wholes, too.
          const asked = select(rows, (row) => bits[row] & own
            && (own === ID || found.every((other) => other.bits[row] & (START | ID | CODE))));
          if (asked.length === 0) continue;
          if (asked.length <= few || isFew(asked, 0)) {
            await check([{ ...one, bits, length }], asked);
            continue;
          }
          const heads = await file("heads", 1);
          const lengths = [];
          eachNumber(heads[`${kind}_lengths`], (one) => lengths.push(one));
          let isAny = own === ID;
          eachRow(heads[`${kind}s`], (row) => {
            if (lengths.shift() !== length || !(bits[row] & own)) return;
            bits[row] |= WHOLE;
            isAny = true;
          });
          // A name that begins only names equal to it is no head: then all are whole, or none.
          if (isAny) continue;
          await check([{ ...one, bits, length }], asked.slice(0, 1));
          if (bits[asked[0]] & WHOLE) for (const row of asked) bits[row] |= WHOLE;
        }
        if (length === CODE_LENGTH) for (const row of rows) if (bits[row] & CODE) bits[row] |= WHOLE;
      }
    }

    /** The rank of every row, and whether there may be more. */
    async function rank(words, isRanked, options) {
      let found = [], rows = null;
      for (let first = 0; first < words.length && !(rows && rows.length === 0); first += WORDS) {
        found = [...found, ...await locate(words.slice(first, first + WORDS), rows, options)];
        rows = meeting(found, rows);
      }
      const ranks = new Uint8Array(count).fill(NOWHERE);
      const hits = meeting(found.map(({ bits }) => ({ bits, intros: null })), rows);
      if (isRanked) await findWholes(found, hits);
      for (const row of hits) ranks[row] = 0;
      for (const { bits } of found) for (const row of hits) ranks[row] = Math.max(ranks[row], RANKS[bits[row]]);
      if (isRanked && words.length > 1) await rankTogether(words.join(""), found, hits, ranks);
      return { ranks, isAtLeast: options.isIntroduced && await addIntroductions(found, rows, ranks, options.isWhole) };
    }

    /** The words as one can only be better as the start of a name, or as a whole. */
    async function rankTogether(word, found, hits, ranks) {
      const rows = select(hits, (row) => {
        const all = found.reduce((bits, one) => bits & one.bits[row], 255);
        return all & (ID | CODE) || (all & NAME && found[0].bits[row] & START);
      });
      if (rows.length === 0) return;
      const together = await locate([word], rows, {});
      await findWholes(together, meeting(together, rows));
      for (const row of rows) ranks[row] = Math.min(ranks[row], RANKS[together[0].bits[row]]);
    }

    /** Adds rows that hold words in their introduction; tells whether there may be more. */
    async function addIntroductions(found, rows, ranks, isWhole) {
      const all = new Map();
      for (const row of rows) {
        const number = block(row, "intros");
        if (ranks[row] === NOWHERE) all.set(number, [...(all.get(number) || []), row]);
      }
      const last = isWhole ? all.size : Math.min(all.size, INTRODUCTIONS);
      for (let first = 0; first < last; first += INTRODUCTIONS) {
        await Promise.all([...all].slice(first, Math.min(first + INTRODUCTIONS, last)).map(async ([number, rows]) => {
          const { introduction } = await file("intros", number);
          for (const row of rows) {
            const text = folds.fold(introduction[row % index.files.intros.size]);
            if (found.every(({ word, bits }) => bits[row] || text.includes(word))) ranks[row] = BY_INTRODUCTION;
          }
        }));
      }
      return last < all.size;
    }

    // ---- Facets and order

    const known = [];

    /** The columns of a file of facets, a number for each row, 0 where there is none; and which numbers there are. */
    async function facets(place = 0, kinds = FACETS) {
      const data = await file("facets", place + 1);
      if (known[place] && known[place].data === data) return known[place];
      const { columns, numbers } = known[place] = { data, columns: {}, numbers: {} };
      for (const kind of kinds) {
        const column = columns[kind] = new Uint16Array(count), own = numbers[kind] = new Set();
        let row = 0, run = 0;
        eachNumber(data[kind === "function" ? "functions" : kind], (number) => {
          if (run === 0) run = number + 1;
          else {
            column.fill(number, row, row += run);
            if (number > 0) own.add(number);
            run = 0;
          }
        });
      }
      return known[place];
    }

    function meaning({ data }, kind, number) {
      return kind === "function" ? data.function_sets[number - 1] : [kind === "year" ? number : number - 1];
    }

    /** Where something is chosen: its kind, and which numbers pass. */
    function passing(all, filters) {
      return FACETS.filter((kind) => (filters[kind] || []).length > 0).map((kind) => {
        const passes = new Uint8Array(65536);
        for (const number of all.numbers[kind]) {
          passes[number] = meaning(all, kind, number).some((one) => filters[kind].includes(one)) ? 1 : 0;
        }
        return { kind, passes, column: all.columns[kind] };
      });
    }

    async function sorted(rows, sort, ranks) {
      let values;
      if (sort === "name") {
        values = new Uint32Array(count);
        const numbers = new Set();
        for (const row of rows) numbers.add(block(row, "order"));
        await Promise.all([...numbers].map(async (number) => {
          let row = (number - 1) * index.files.order.size;
          eachNumber((await file("order", number)).ranks, (place) => { values[row++] = place; });
        }));
      } else if (sort !== "relevance") {
        // Number 1 is the day that is none.
        values = (await facets(1, ["awarded", "valid_to"])).columns[sort].map((day) => (day > 1 ? (sort === "awarded" ? 65534 - day : day) : 65535));
      } else {
        if (!ranks) return rows;
        const result = new Uint32Array(rows.length);
        let length = 0;
        for (let rank = 0; rank < NOWHERE; rank += 1) for (const row of rows) if (ranks[row] === rank) result[length++] = row;
        return result;
      }
      const keys = new Float64Array(rows.length);
      rows.forEach((row, at) => { keys[at] = values[row] * count + row; });
      return new Uint32Array(keys.sort().map((key) => key % count));
    }

    async function find({ q = "", filters = {}, sort = "relevance", introductions = false, isWhole = false }) {
      const words = folds.words(q);
      const order = ["name", "awarded", "valid_to"].includes(sort) ? sort : "relevance";
      const isFiltered = FACETS.some((kind) => (filters[kind] || []).length > 0);
      const [{ ranks, isAtLeast }, all] = await Promise.all([
        words.length === 0 ? { ranks: null, isAtLeast: false } : rank(words, order === "relevance",
          { isPinyin: true, isIntroduced: introductions && "intros" in index.files, isWhole }),
        isFiltered ? facets() : null,
      ]);
      const passes = all ? passing(all, filters) : [];
      const rows = passes.reduce((some, { passes, column }) => select(some, (row) => passes[column[row]]),
        ranks ? select(every, (row) => ranks[row] < NOWHERE) : every);
      return { total: rows.length, rows: await sorted(rows, order, ranks), words, isAtLeast, ranks, filters };
    }

    /** How many rows each choice would show: of a kind, as if nothing were chosen of that kind. */
    async function counts({ ranks, filters }) {
      const all = await facets();
      const columns = FACETS.map((kind) => all.columns[kind]);
      const tallies = columns.map(() => new Uint32Array(65536));
      const failures = new Uint8Array(count), failing = new Uint8Array(count);
      for (const { kind, passes, column } of passing(all, filters)) {
        for (const row of every) {
          if (passes[column[row]]) continue;
          failures[row] += 1;
          failing[row] = FACETS.indexOf(kind);
        }
      }
      columns.forEach((column, kind) => {
        for (const row of every) {
          const isAsked = failures[row] === 0 || (failures[row] === 1 && failing[row] === kind);
          if (isAsked && !(ranks && ranks[row] === NOWHERE)) tallies[kind][column[row]] += 1;
        }
      });
      const { programmes, districts, functions, categories, standings } = index;
      const result = {};
      [programmes, districts, functions, categories, null, standings].forEach((list, at) => {
        const kind = FACETS[at], numbers = [...all.numbers[kind]];
        if (list) result[kind] = list.map(() => 0);
        else result[kind] = numbers.sort((a, b) => b - a).map((year) => [year, tallies[at][year]]);
        if (list) for (const number of numbers) for (const one of meaning(all, kind, number)) result[kind][one] += tallies[at][number];
      });
      return result;
    }

    /** What rows of a result show: the columns of the index, numbers as words. */
    function shown({ rows, words, ranks }, first, length) {
      return eachOf(rows.subarray(first, first + length), (row, part, at) => {
        const own = Object.fromEntries(["id", "name", "former_names", "operator", "credit_code"].map((key) => [key, part[key][at]]));
        const [programme, district, year, standing, pending, awarded, valid_from, valid_to, computed] = part.awards[part.award[at]];
        const of = (list, place) => list[place] || {};
        const id = folds.fold(own.id);
        return {
          ...own, year, awarded, valid_from, valid_to,
          url: index.url.replace("{id}", own.id),
          programme: of(index.programmes, programme).title,
          programme_url: of(index.programmes, programme).url,
          district: of(index.districts, district).name || "",
          district_url: of(index.districts, district).url || null,
          functions: part.functions[at].map((number) => index.functions[number]),
          category: index.categories[part.category[at]] || "",
          standing: of(index.standings, standing).code,
          standing_label: of(index.standings, standing).label,
          pending_label: of(index.pendings, pending).label || "",
          is_computed: computed === 1,
          // Said only where it is why the row was found.
          found_id: words.some((word) => id.includes(word)) ? own.id : "",
          is_pinyin: ranks !== null && ranks[row] === BY_PINYIN,
        };
      });
    }

    return { index, folds, find, shown, counts };
  }

  return { open, shard, CODE_PIECE };
})());
// ---- Page

if (typeof document !== "undefined") {
  (() => {
    const form = document.querySelector("form[data-index]");
    if (!form) return;
    // Rows of a page, and those of them that are shown first; suggestions; values of a condition
    // before the rest is folded.
    const PAGE = 20, AHEAD = 10, OFFERED = 8, UNFOLDED = 8;
    const input = form.elements.q;
    const parts = {};

    function collect(root) {
      for (const element of root.querySelectorAll("[data-search]")) parts[element.dataset.search] = element;
    }

    collect(document);
    parts.side.append(parts.filters.content);
    collect(parts.side);
    const filters = parts.side.querySelector("details");
    const boxes = [...filters.querySelectorAll("fieldset")];
    const words = {};
    for (const element of parts.words.content.querySelectorAll("[data-say]")) {
      words[element.dataset.say] = element.textContent;
    }

    function say(name, values) {
      return words[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
    }

    function copy(name, selector) {
      return parts[name].content.querySelector(selector).cloneNode(true);
    }

    function short(text) {
      return text.length > 60 ? `${text.slice(0, 60)}……` : text;
    }

    /** A button or a link that does something here. */
    function onClick(element, act) {
      element.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        act();
      });
    }

    // The index, once it is asked for, and the values of each condition: by the name that an address
    // gives them the numbers of the index, more than one where two labels share a code.

    let opened;
    let choices;

    function open() {
      if (!opened) {
        const { index: url, version, root } = form.dataset;
        opened = globalThis.gongshi.open({ url, version, root }).then((searcher) => {
          choices = choices || choicesOf(searcher.index);
          parts.deep.hidden = !searcher.index.files || !searcher.index.files.intro;
          return searcher;
        });
        opened.catch(() => { opened = undefined; });
      }
      return opened;
    }

    function choicesOf(index) {
      const lists = {
        programme: index.programmes.map((one) => [one.id, one.title]),
        district: index.districts.map((one) => [one.code || one.name, one.name]),
        function: index.functions.map((name) => [name, name]),
        category: index.categories.map((name) => [name, name]),
        standing: index.standings.map((one) => [one.code, one.label]),
        year: [],
      };
      const all = {};
      for (const [kind, list] of Object.entries(lists)) {
        all[kind] = new Map();
        list.forEach(([key, label], number) => {
          const choice = all[kind].get(key) || { labels: [], numbers: [] };
          choice.labels.push(label);
          choice.numbers.push(number);
          all[kind].set(key, choice);
        });
      }
      return all;
    }

    function choiceOf(kind, key) {
      const all = choices[kind];
      if (!all.has(key)) {
        // The index lists no years. Another value that it does not list is one that no row has: it can be taken away.
        const isYear = kind === "year" && /^(19|20)\d\d$/.test(key);
        all.set(key, { labels: [isYear ? say("year", { label: key }) : short(key)], numbers: [isYear ? Number(key) : -1] });
      }
      return all.get(key);
    }

    // The address: what is asked. A page, an order or a name that is unknown is ignored.

    function read() {
      const values = new URLSearchParams(location.search);
      const page = values.get("page"), sort = values.get("sort");
      const asked = {
        q: values.get("q") || "",
        sort: [...parts.sort.options].some((option) => option.value === sort) ? sort : "",
        page: /^[1-9]\d{0,6}$/.test(page) ? Number(page) : 1,
        intro: values.get("intro") === "1",
        filters: {},
      };
      for (const { dataset: { kind } } of boxes) asked.filters[kind] = [...new Set(values.getAll(kind))].filter((key) => key.trim() !== "");
      return asked;
    }

    function countOf(asked) {
      return Object.values(asked.filters).reduce((sum, keys) => sum + keys.length, 0);
    }

    /** Whether there is a result to show, or the lists to browse: an order alone asks for all rows. */
    function isAsked(asked) {
      return asked.q.trim() !== "" || countOf(asked) > 0 || asked.sort !== "";
    }

    function address(asked) {
      const values = new URLSearchParams();
      const isPlain = asked.sort === "relevance" && (asked.q.trim() !== "" || countOf(asked) > 0);
      if (asked.q.trim() !== "") values.set("q", asked.q);
      for (const [kind, keys] of Object.entries(asked.filters)) for (const key of keys) values.append(kind, key);
      if (asked.sort && !isPlain) values.set("sort", asked.sort);
      if (asked.page > 1) values.set("page", asked.page);
      if (asked.intro) values.set("intro", "1");
      const text = values.toString();
      return location.pathname + (text === "" ? "" : `?${text}`);
    }

    /** A new step of the history, its answer, and the focus on the heading, if it is not to stay. */
    function ask(change, stays) {
      const asked = { ...read(), page: 1, ...change };
      if (address(asked) !== location.pathname + location.search) {
        try {
          history.pushState(null, "", address(asked));
        } catch (error) {
          // Some browsers keep no history for files of a folder; the search works without.
        }
      }
      goes = !stays;
      return answer(asked);
    }

    /** The conditions changed: without any, and without a query, all rows are shown. */
    function askWith(changed, stays) {
      const { q, sort } = read();
      return ask({ filters: changed, sort: sort || (q.trim() === "" ? "relevance" : "") }, stays);
    }

    // The result: total and first rows, then the other rows, then the counts of the conditions.

    const title = document.title;
    let turn = 0;
    let present;
    // Whether the focus goes to the heading of the result.
    let goes = false;

    function show(state) {
      const isBrowsing = state === "browse";
      parts.browse.hidden = !isBrowsing;
      parts.title.hidden = parts.results.hidden = isBrowsing;
      parts.columns.hidden = state !== "found" && state !== "none";
      for (const name of ["none", "failed", "other", "found"]) parts[name].hidden = state !== name;
      if (goes && !isBrowsing) parts.title.focus();
      goes = false;
    }

    async function answer(asked, isWhole = false) {
      const mine = turn += 1;
      const isStale = () => mine !== turn;
      closeList();
      if (table) table.stop();
      document.title = asked.q.trim() === "" ? title : `${about(asked)}${title}`;
      parts.results.setAttribute("aria-busy", "true");
      // A quick answer is not announced.
      const waiting = setTimeout(() => { if (!isStale()) parts.status.textContent = words.loading; }, opened ? 400 : 0);
      try {
        if (isAsked(asked)) {
          const searcher = await open();
          if (isStale()) return;
          await showResult(searcher, asked, isWhole, isStale, waiting);
          if (isStale()) return;
        } else {
          clearTimeout(waiting);
          parts.status.textContent = "";
          show("browse");
        }
      } catch (error) {
        if (isStale()) return;
        clearTimeout(waiting);
        parts.status.textContent = "";
        show(error.isOtherEdition ? "other" : "failed");
      }
      parts.results.setAttribute("aria-busy", "false");
    }

    function about({ q }) {
      const query = q.trim();
      return query === "" ? "" : say("asked", { query: short(query) });
    }

    async function showResult(searcher, asked, isWhole, isStale, waiting) {
      const numbers = {};
      for (const [kind, keys] of Object.entries(asked.filters)) {
        numbers[kind] = keys.flatMap((key) => choiceOf(kind, key).numbers);
      }
      const query = { q: asked.q, filters: numbers, sort: asked.sort || "relevance", introductions: asked.intro, isWhole };
      const result = await searcher.find(query);
      if (isStale()) return;
      const { total } = result;
      const count = Math.max(1, Math.ceil(total / PAGE));
      const page = Math.min(asked.page, count);
      const first = (page - 1) * PAGE;
      const last = Math.min(first + PAGE, total);
      const elements = async (from, to) => (from >= to ? [] : (await searcher.shown(result, from, to - from))
        .map((row) => filled(copy("row", "tr"), {
          ...row, awarded_shown: asked.sort === "awarded" ? row.awarded : "",
        }, searcher.folds, result.words)));
      const middle = Math.min(first + AHEAD, last);
      const rows = await elements(first, middle);
      if (isStale()) return;
      clearTimeout(waiting);
      present = { searcher, asked, query, result };
      parts.rows.replaceChildren(...rows);
      parts.paging.hidden = parts.table.hidden = true;
      parts.whole.hidden = !result.isAtLeast;
      showConditions(asked);
      const kind = total === 0 ? "none" : result.isAtLeast ? "least" : count === 1 ? "all" : "some";
      parts.status.textContent = say(kind, { asked: about(asked), count: total, first: first + 1, last });
      show(total === 0 ? "none" : "found");
      const rest = await elements(middle, last);
      if (isStale()) return;
      parts.rows.append(...rest);
      parts.pages.replaceChildren(...steps(page, count).map(([step, name]) => stepElement(asked, step, name, page)));
      parts.paging.hidden = count === 1;
      parts.table.hidden = false;
      tally();
    }

    /** The page before, the first and last page, those within two of this one, the page after. */
    function steps(page, count) {
      const near = [page - 2, page - 1, page, page + 1, page + 2].filter((step) => 1 <= step && step <= count);
      const all = [...new Set([1, ...near, count])].map((step) => [step, "page"]);
      if (page > 1) all.unshift([page - 1, "previous"]);
      if (page < count) all.push([page + 1, "next"]);
      return all;
    }

    function stepElement(asked, step, name, page) {
      const item = copy("step", "li");
      const link = item.querySelector("a");
      link.href = address({ ...asked, page: step });
      link.textContent = say(name, { page: step });
      if (step === page) link.setAttribute("aria-current", "page");
      onClick(link, () => ask({ page: step }));
      return item;
    }

    /** A copy of an element of the template with the values of a row; see result-row.html. */
    function filled(element, row, folds, words) {
      const has = (name) => ![undefined, null, "", false, 0].includes(row[name]) && row[name].length !== 0;
      for (const part of element.querySelectorAll("[data-if]")) if (!has(part.dataset.if)) part.remove();
      for (const part of element.querySelectorAll("[data-unless]")) if (has(part.dataset.unless)) part.remove();
      for (const part of element.querySelectorAll("[data-link]")) {
        if (has(part.dataset.link)) part.href = form.dataset.root + row[part.dataset.link];
      }
      for (const part of element.querySelectorAll("[data-class]")) part.classList.add(`standing-${row.standing}`);
      for (const part of element.querySelectorAll("[data-day]")) {
        const [year, month, day] = row[part.dataset.day].split("-").map(Number);
        part.dateTime = row[part.dataset.day];
        part.textContent = say("day", { year, month, day });
      }
      for (const part of element.querySelectorAll("[data-text]")) {
        const { text: name, mark, join = "" } = part.dataset;
        // A shorter piece of a code is not why the row was found.
        const marked = name === "credit_code" ? words.filter((word) => word.length >= globalThis.gongshi.CODE_PIECE) : words;
        [].concat(row[name]).map(String).forEach((value, index) => {
          if (index > 0) part.append(join);
          const pieces = row[`${name}_pieces`] || (mark === undefined ? [{ text: value }] : folds.pieces(value, marked));
          for (const piece of pieces) {
            if (!piece.isMatch) part.append(piece.text);
            else part.append(Object.assign(document.createElement("mark"), { textContent: piece.text }));
          }
        });
      }
      return element;
    }

    // The conditions: boxes to tick with counts, and what is ticked above the rows.

    function toggled(kind, key, isChosen) {
      const { filters } = read();
      const others = filters[kind].filter((one) => one !== key);
      return { ...filters, [kind]: isChosen ? [...others, key] : others };
    }

    function showConditions(asked) {
      const count = countOf(asked);
      const isFree = asked.q.trim() === "";
      parts.summary.textContent = count === 0 ? words.filters : say("filters_chosen", { count });
      parts.chosen.hidden = parts.loosen.hidden = count === 0;
      parts.sort.value = asked.sort || "relevance";
      parts.intro.checked = asked.intro;
      const plain = parts.sort.options[0];
      plain.label = isFree ? plain.dataset.other : plain.textContent;
      parts.chips.replaceChildren(...boxes.flatMap(({ dataset: { kind } }) => asked.filters[kind].map((key) => {
        const item = copy("chip", "li");
        item.querySelector("span:last-child").textContent = choiceOf(kind, key).labels.join("、");
        onClick(item.querySelector("button"), () => askWith(toggled(kind, key, false)));
        return item;
      })));
      for (const box of boxes) drawBox(box);
      // The style sheet hides counts of the last query.
      filters.setAttribute("aria-busy", "true");
    }

    /** The counts are loaded where they are seen: beside the rows, or once the reader opens them. */
    async function tally() {
      const mine = present;
      if (!filters.open || !mine || mine.isTallied) return;
      mine.isTallied = true;
      let counts = null;
      try {
        counts = await mine.searcher.counts(mine.result);
      } catch (error) {
        mine.isTallied = false;
      }
      if (mine !== present) return;
      parts.uncounted.hidden = counts !== null;
      if (counts) for (const [year] of counts.year) choiceOf("year", String(year));
      for (const box of boxes) {
        const { kind } = box.dataset;
        box.counts = counts && new Map(kind === "year" ? counts.year : counts[kind].entries());
        drawBox(box);
      }
      filters.setAttribute("aria-busy", "false");
    }

    /** Every value keeps its element, so that the focus stays on it. */
    function drawBox(box) {
      const { kind } = box.dataset;
      const chosen = present.asked.filters[kind];
      const [list, more] = [box.querySelector("ul"), box.querySelector("button")];
      const order = [...choices[kind].keys()];
      if (kind === "year") order.sort().reverse();
      if (kind === "district") order.sort();
      let there = 0, folded = 0;
      for (const [at, key] of order.entries()) {
        const choice = choiceOf(kind, key);
        if (!choice.item) {
          choice.item = copy("choice", "li");
          choice.item.querySelector("span").textContent = choice.labels.join("、");
          const tick = choice.item.querySelector("input");
          tick.addEventListener("change", () => askWith(toggled(kind, key, tick.checked), true));
        }
        const { item } = choice;
        if (list.children[at] !== item) list.insertBefore(item, list.children[at] || null);
        const count = box.counts && choice.numbers.reduce((sum, number) => sum + (box.counts.get(number) || 0), 0);
        const isChosen = chosen.includes(key);
        item.querySelector("input").checked = isChosen;
        item.querySelector(".count").textContent = box.counts ? count : "";
        const isThere = count > 0 || isChosen;
        const isFolded = isThere && !isChosen && there >= UNFOLDED;
        item.hidden = !isThere || (isFolded && !box.isUnfolded);
        there += isThere;
        folded += isFolded;
      }
      box.hidden = there === 0;
      more.hidden = folded === 0;
      more.textContent = box.isUnfolded ? words.less : say("more", { count: folded });
      more.setAttribute("aria-expanded", String(!!box.isUnfolded));
    }

    /** Open beside the rows, where the style sheet shows no summary. */
    function fit() {
      const isColumn = getComputedStyle(parts.summary).display === "none";
      if (isColumn !== fit.isColumn) filters.open = fit.isColumn = isColumn;
    }

    // The suggestions: a combobox with a list, as the ARIA Authoring Practices have it.

    let isComposing = false;
    let timer;
    let active = -1;
    let offers = 0;

    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", parts.list.id);
    closeList();

    function closeList() {
      clearTimeout(timer);
      offers += 1;
      parts.list.hidden = true;
      parts.list.replaceChildren();
      parts.offered.textContent = "";
      input.setAttribute("aria-expanded", "false");
      activate(-1);
    }

    function activate(number) {
      const { children } = parts.list;
      active = number;
      for (const [at, item] of [...children].entries()) item.setAttribute("aria-selected", String(at === active));
      if (active < 0) input.removeAttribute("aria-activedescendant");
      else {
        input.setAttribute("aria-activedescendant", children[active].id);
        children[active].scrollIntoView({ block: "nearest" });
      }
    }

    async function offer(isAsked) {
      closeList();
      const mine = offers;
      const q = input.value;
      if (q.trim() === "") return;
      try {
        const searcher = await open();
        if (mine !== offers) return;
        const result = await searcher.find({ q, filters: {}, sort: "relevance", introductions: false, isWhole: false });
        if (mine !== offers) return;
        const rows = await searcher.shown(result, 0, OFFERED);
        if (mine !== offers || document.activeElement !== input) return;
        const items = rows
          .filter((row, at) => rows.findIndex((one) => one.id === row.id) === at)
          .map((row, at) => suggestion(row, at, searcher.folds, result.words));
        if (items.length === 0) return;
        parts.list.replaceChildren(...items);
        parts.list.hidden = false;
        input.setAttribute("aria-expanded", "true");
        const isAll = result.total <= items.length;
        parts.offered.textContent = say(isAll ? "offered" : "offered_some", { count: result.total, shown: items.length });
        if (isAsked) activate(isAsked > 0 ? 0 : items.length - 1);
      } catch (error) {
        // The answer will say what is wrong.
      }
    }

    function suggestion(row, at, folds, words) {
      const holds = (text) => folds.pieces(text, words).some((piece) => piece.isMatch);
      const isSeen = row.is_pinyin || holds(row.name);
      const former = isSeen ? [] : row.former_names.filter(holds);
      const reason = isSeen || former.length ? "" : [row.operator, row.id, row.credit_code].find(holds);
      const item = filled(copy("suggestion", "li"), { ...row, found_former: former, reason }, folds, words);
      item.id = `${parts.list.id}-${at}`;
      item.setAttribute("role", "option");
      // The focus stays in the field.
      item.addEventListener("mousedown", (event) => event.preventDefault());
      item.addEventListener("click", () => choose(row.name));
      item.name = row.name;
      return item;
    }

    function choose(name) {
      input.value = name;
      ask({ q: name });
    }

    function typed() {
      closeList();
      timer = setTimeout(() => { if (!isComposing) offer(); }, 180);
    }

    function keyed(event) {
      if (isComposing || event.isComposing || event.keyCode === 229) return;
      const count = parts.list.children.length;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        if (count === 0) offer(step);
        else activate(active < 0 ? (step > 0 ? 0 : count - 1) : (active + step + count) % count);
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        choose(parts.list.children[active].name);
      } else if (event.key === "Escape" && count > 0) {
        event.preventDefault();
        closeList();
      } else if (event.key === "Escape") {
        event.preventDefault();
        input.value = "";
        closeList();
      } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) {
        activate(-1);
      }
    }

    // The table to download has a script of its own.

    let table;

    function download() {
      const mine = present;
      if (table) {
        table.start(mine);
        return;
      }
      const script = document.createElement("script");
      script.src = form.dataset.download;
      script.onload = () => {
        table = globalThis.gongshi.downloads({ parts, words, say, root: form.dataset.root });
        if (mine === present) table.start(mine);
      };
      script.onerror = () => { parts.progress.textContent = words.broken; };
      document.head.append(script);
    }

    // What the reader does.

    function readAddress() {
      const asked = read();
      input.value = asked.q;
      answer(asked);
    }

    input.addEventListener("compositionstart", () => { isComposing = true; closeList(); });
    input.addEventListener("compositionend", () => { isComposing = false; typed(); });
    input.addEventListener("input", () => { goes = false; if (!isComposing) typed(); });
    input.addEventListener("keydown", keyed);
    input.addEventListener("blur", closeList);
    // The index is fetched while the reader still types.
    input.addEventListener("focus", () => { open().catch(() => {}); });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!isComposing) submitted();
    });
    parts.sort.addEventListener("change", () => ask({ sort: parts.sort.value }, true));
    parts.intro.addEventListener("change", () => ask({ intro: parts.intro.checked }, true));
    for (const name of ["clear", "unfilter"]) {
      onClick(parts[name], () => askWith(Object.fromEntries(boxes.map((box) => [box.dataset.kind, []]))));
    }
    onClick(parts.whole, () => answer(present.asked, true));
    onClick(parts.retry, () => answer(read()));
    onClick(parts.reload, () => location.reload());
    onClick(parts.download, download);
    onClick(parts.stop, () => table.stop(words.stopped));
    filters.addEventListener("toggle", tally);
    for (const box of boxes) {
      onClick(box.querySelector("button"), () => { box.isUnfolded = !box.isUnfolded; drawBox(box); });
    }
    window.addEventListener("popstate", readAddress);
    window.addEventListener("resize", fit);
    document.addEventListener("change", fit);
    fit();

    function submitted() {
      const isEmpty = input.value.trim() === "" && countOf(read()) === 0;
      ask(isEmpty ? { q: "", sort: "" } : { q: input.value });
    }

    // The script comes when the field has the focus or the address a query: what was typed stays, and
    // what was submitted meanwhile is asked.
    isComposing = "composing" in input.dataset;
    const isFocused = document.activeElement === input;
    if (isFocused) open().catch(() => {});
    if ("submitted" in form.dataset) {
      delete form.dataset.submitted;
      submitted();
    } else if (isFocused && input.value && !isAsked(read())) typed(); else readAddress();
  })();
}
