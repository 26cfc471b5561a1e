// The search of the platform list (平台查询): first the engine, which knows no page and is tested by
// itself, then the page. What the public reads stands in platforms.html; the index is described in
// /data/ and is read as scripts, because a page opened from a folder may read nothing else.
"use strict";

globalThis.gongshi = Object.assign(globalThis.gongshi || {}, (() => {
  // ---- Engine

  // Where a word was found, the best first.
  const WHOLE = 0, START = 1, NAME = 2, OPERATOR = 3, FORMER = 4, NUMBER = 5, NOWHERE = 6;
  // Shorter pieces of a credit code would match by chance.
  const CODE_PIECE = 4;

  /** Folds texts by the table of the index: see the description of its key `fold`. */
  function folding(table) {
    const alike = new Map();
    for (const [character, others] of table.alike) {
      for (const other of others) alike.set(other, character);
    }
    const within = (ranges, code) => ranges.some(([first, last]) => first <= code && code <= last);
    const known = new Map();

    function foldOne(character) {
      let code = character.codePointAt(0);
      if (within(table.spaces, code) || within(table.unseen, code)) return "";
      for (const [first, last, by] of table.shifts) if (first <= code && code <= last) code += by;
      const shifted = String.fromCodePoint(code);
      return alike.has(shifted) ? alike.get(shifted) : shifted;
    }

    function folded(character) {
      let result = known.get(character);
      if (result === undefined) known.set(character, result = foldOne(character));
      return result;
    }

    return {
      /** A text as it is compared. */
      fold(text) {
        let result = "";
        for (const character of text) result += folded(character);
        return result;
      },

      /** The words of a query, folded, none twice. */
      words(query) {
        let parts = "";
        for (const character of query) {
          parts += within(table.spaces, character.codePointAt(0)) ? " " : folded(character);
        }
        return [...new Set(parts.split(" ").filter((word) => word !== ""))];
      },

      /** A text in pieces, each `{text, isMatch}`; what a word covers is a match. */
      pieces(text, words) {
        let all = "";
        const ends = [];
        let end = 0;
        for (const character of text) {
          end += character.length;
          const one = folded(character);
          all += one;
          for (let count = one.length; count > 0; count -= 1) ends.push([end - character.length, end]);
        }
        const isCovered = new Array(text.length).fill(false);
        for (const word of words) {
          for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + 1)) {
            isCovered.fill(true, ends[at][0], ends[at + word.length - 1][1]);
          }
        }
        const pieces = [];
        for (let index = 0; index < text.length; index += 1) {
          const last = pieces[pieces.length - 1];
          if (last && last.isMatch === isCovered[index]) last.text += text[index];
          else pieces.push({ text: text[index], isMatch: isCovered[index] });
        }
        return pieces;
      },
    };
  }

  /** The rows of the index in its order, each with its texts folded. */
  function rowsOf(parts, folds) {
    const rows = [];
    for (const part of parts) {
      for (let at = 0; at < part.count; at += 1) {
        const row = { part, at };
        row.id = folds.fold(part.id[at]);
        row.name = folds.fold(part.name[at]);
        row.operator = folds.fold(part.operator[at]);
        row.former = part.former_names[at].map(folds.fold);
        row.code = folds.fold(part.credit_code[at]);
        rows.push(row);
      }
    }
    return rows;
  }

  /** Where the best of a row's texts holds a folded word. */
  function place(row, word) {
    if (word === row.name || word === row.id || word === row.code) return WHOLE;
    const at = row.name.indexOf(word);
    if (at >= 0) return at === 0 ? START : NAME;
    if (row.operator.includes(word)) return OPERATOR;
    if (row.former.some((name) => name.includes(word))) return FORMER;
    if (row.id.includes(word)) return NUMBER;
    return word.length >= CODE_PIECE && row.code.includes(word) ? NUMBER : NOWHERE;
  }

  /** The rows that hold all words: ranked by the weakest word, or by the words as one, if better. */
  function search(rows, words) {
    if (words.length === 0) return [];
    const together = words.join("");
    const ranked = Array.from({ length: NOWHERE }, () => []);
    for (const row of rows) {
      let rank = WHOLE;
      for (let index = 0; index < words.length && rank < NOWHERE; index += 1) {
        rank = Math.max(rank, place(row, words[index]));
      }
      if (rank === NOWHERE) continue;
      if (words.length > 1) rank = Math.min(rank, place(row, together));
      ranked[rank].push(row);
    }
    return [].concat(...ranked);
  }

  /** What a row of the result shows. */
  function shown(row, index, words) {
    const { part, at } = row;
    const id = part.id[at];
    const programme = index.programmes[part.programme[at]];
    const district = index.districts[part.district[at]];
    const standing = index.standings[part.standing[at]];
    const pending = index.pendings[part.pending[at]];
    return {
      id,
      url: index.url.replace("{id}", id),
      name: part.name[at],
      former_names: part.former_names[at],
      operator: part.operator[at],
      credit_code: part.credit_code[at],
      programme: programme.title,
      programme_url: programme.url,
      year: part.year[at],
      district: district ? district.name : "",
      district_url: district ? district.url : null,
      functions: part.functions[at].map((number) => index.functions[number]),
      category: part.category[at] < 0 ? "" : index.categories[part.category[at]],
      standing: standing.code,
      standing_label: standing.label,
      pending_label: pending ? pending.label : "",
      valid_from: part.valid_from[at],
      valid_to: part.valid_to[at],
      is_computed: part.valid_to_computed[at] === 1,
      // Said only where it is why the row was found.
      found_id: words.some((word) => row.id.includes(word)) ? id : "",
    };
  }

  // ---- Loading

  const arrived = new Map();
  const asked = new Map();

  /** Called by the files of the index. */
  function shard(name, data) {
    arrived.set(name, data);
  }

  /** Loads a file of the index; fails where it is missing, cut off, or of another edition. */
  function load(name, url, version) {
    if (!asked.has(name)) {
      const loading = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = url;
        script.onload = () => (arrived.has(name) ? resolve(arrived.get(name)) : reject(new Error(name)));
        script.onerror = () => reject(new Error(name));
        document.head.append(script);
      });
      asked.set(name, loading);
      loading.catch(() => asked.delete(name));
    }
    return asked.get(name).then((data) => {
      if (data.schema === 1 && data.version === version) return data;
      throw Object.assign(new Error(name), { isOtherEdition: true });
    });
  }

  return { folding, rowsOf, search, shown, shard, load, CODE_PIECE };
})());

// ---- Page

if (typeof document !== "undefined") {
  (() => {
    const form = document.querySelector("form[data-index]");
    if (!form) return;
    const { folding, rowsOf, search, shown, load, CODE_PIECE } = globalThis.gongshi;
    const size = 20;
    const input = form.elements.q;
    const parts = {};
    for (const element of document.querySelectorAll("[data-search]")) {
      parts[element.dataset.search] = element;
    }
    const words = {};
    for (const element of parts.words.content.querySelectorAll("[data-say]")) {
      words[element.dataset.say] = element.textContent;
    }

    function say(name, values) {
      return words[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
    }

    // The index, once it is asked for.

    let whole;

    function everything() {
      if (!whole) {
        whole = readEverything();
        whole.catch(() => { whole = undefined; });
      }
      return whole;
    }

    async function readEverything() {
      const { index: url, version, root } = form.dataset;
      const index = await load("index", url, version);
      const stretches = await Promise.all(
        index.parts.map((part) => load(part.name, `${root}${part.js}?v=${part.version}`, part.version)),
      );
      const folds = folding(index.fold);
      return { index, folds, rows: rowsOf(stretches, folds) };
    }

    // The address: what is asked, and the page of the result.

    function asked() {
      const values = new URLSearchParams(location.search);
      const page = /^[1-9][0-9]{0,6}$/.test(values.get("page") || "") ? Number(values.get("page")) : 1;
      return { query: values.get("q") || "", page };
    }

    function address(query, page) {
      const values = new URLSearchParams();
      if (query.trim() !== "") values.set("q", query);
      if (query.trim() !== "" && page > 1) values.set("page", page);
      const text = values.toString();
      return location.pathname + (text === "" ? "" : `?${text}`);
    }

    function remember(query, page, isNew) {
      try {
        history[isNew ? "pushState" : "replaceState"](null, "", address(query, page));
      } catch (error) {
        // Some browsers keep no history for files of a folder; the search works without.
      }
    }

    // What is shown.

    function show(state) {
      const isSearch = state !== "browse";
      parts.browse.hidden = isSearch;
      parts.results.hidden = !isSearch;
      parts.results.setAttribute("aria-busy", String(state === "loading"));
      for (const name of ["none", "failed", "other", "found"]) parts[name].hidden = state !== name;
    }

    let turn = 0;

    async function answer(query, page) {
      turn += 1;
      const mine = turn;
      if (query.trim() === "") {
        parts.status.textContent = "";
        show("browse");
        return;
      }
      if (!whole) {
        parts.status.textContent = words.loading;
        show("loading");
      }
      try {
        const all = await everything();
        if (mine === turn) showResult(all, query, page);
      } catch (error) {
        if (mine !== turn) return;
        parts.status.textContent = "";
        show(error.isOtherEdition ? "other" : "failed");
      }
    }

    function showResult({ index, folds, rows }, query, wanted) {
      const words = folds.words(query);
      const hits = search(rows, words);
      if (hits.length === 0) {
        parts.status.textContent = say("none", { query });
        show("none");
        return;
      }
      const count = Math.ceil(hits.length / size);
      const page = Math.min(wanted, count);
      const first = (page - 1) * size;
      const some = hits.slice(first, first + size);
      parts.rows.replaceChildren(...some.map((row) => rowElement(shown(row, index, words), folds, words)));
      parts.pages.replaceChildren(...steps(page, count).map((step) => stepElement(query, step, page)));
      parts.paging.hidden = count === 1;
      parts.status.textContent = say(count === 1 ? "all" : "some", {
        query, count: hits.length, first: first + 1, last: first + some.length,
      });
      show("found");
    }

    /** The first and last page and those within two of this one. */
    function steps(page, count) {
      const near = [page - 2, page - 1, page, page + 1, page + 2].filter((step) => 1 <= step && step <= count);
      return [...new Set([1, ...near, count])];
    }

    function stepElement(query, step, page) {
      const item = parts.step.content.querySelector("li").cloneNode(true);
      const link = item.querySelector("a");
      link.href = address(query, step);
      link.textContent = say("page", { page: step });
      if (step === page) link.setAttribute("aria-current", "page");
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        commit(query, step);
      });
      return item;
    }

    /** A copy of the row of platforms.html with its values; see there for the attributes. */
    function rowElement(row, folds, words) {
      const element = parts.row.content.querySelector("tr").cloneNode(true);
      const has = (name) => !(row[name] === "" || row[name] === null || row[name] === false || row[name] === 0
        || row[name].length === 0);
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
        const name = part.dataset.text;
        const marked = name === "credit_code" ? words.filter((word) => word.length >= CODE_PIECE) : words;
        const values = [].concat(row[name]).map(String);
        const isMarked = "mark" in part.dataset;
        values.forEach((value, index) => {
          if (index > 0) part.append(part.dataset.join || "");
          for (const piece of isMarked ? folds.pieces(value, marked) : [{ text: value, isMatch: false }]) {
            if (!piece.isMatch) part.append(piece.text);
            else part.append(Object.assign(document.createElement("mark"), { textContent: piece.text }));
          }
        });
      }
      return element;
    }

    // What the reader does. The first change of a query is a new step of the history, what is typed
    // after it belongs to the same step.

    let isTyping = false;
    let isComposing = false;
    let timer;

    function typed() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (isComposing || input.value === asked().query) return;
        remember(input.value, 1, !isTyping);
        isTyping = true;
        answer(input.value, 1);
      }, 150);
    }

    /** Answers at once and goes to the result. */
    async function commit(query, page) {
      clearTimeout(timer);
      const present = asked();
      const isOtherPage = page !== present.page;
      if (query !== present.query || isOtherPage) remember(query, page, !isTyping || isOtherPage);
      isTyping = false;
      await answer(query, page);
      if (!parts.results.hidden) parts.title.focus();
    }

    function readAddress() {
      clearTimeout(timer);
      isTyping = false;
      const { query, page } = asked();
      input.value = query;
      answer(query, page);
    }

    input.addEventListener("compositionstart", () => { isComposing = true; });
    input.addEventListener("compositionend", () => { isComposing = false; typed(); });
    input.addEventListener("input", () => { if (!isComposing) typed(); });
    // The index is fetched while the reader still types.
    input.addEventListener("focus", () => { everything().catch(() => {}); });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!isComposing) commit(input.value, 1);
    });
    parts.retry.addEventListener("click", () => { answer(input.value, asked().page); });
    parts.reload.addEventListener("click", () => { location.reload(); });
    window.addEventListener("popstate", readAddress);

    // The script comes when the field has the focus or the address a query: what was typed stays.
    isComposing = "composing" in input.dataset;
    const isFocused = document.activeElement === input;
    if (isFocused) everything().catch(() => {});
    if (isFocused && input.value && !asked().query) typed(); else readAddress();
  })();
}
