// The table to download (下载这些记录): all rows of a result as CSV, made here from the index.
// search.js loads it when somebody asks for the table; what is said stands in platforms.html.
"use strict";

globalThis.gongshi.downloads = ({ parts, words, say, root }) => {
  // Rows at a time.
  const STEP = 1024;
  const columns = [...parts.csv.content.querySelectorAll("li")];
  // The permanent address, also where the site lies in a folder.
  const home = new URL(root, document.querySelector("link[rel=canonical]").href);
  let turn = 0;

  /** A cell that spreadsheets leave as it is: they calculate what begins like a formula, and round long numbers. */
  function cell(value) {
    let text = String(value).replace(/[\r\n]+/g, " ");
    if (/^[=+\-@\t]/.test(text)) text = `'${text}`;
    else if (/^\d{12,}$|^\d+E\d+$/i.test(text)) text = `\t${text}`;
    return /[",]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  }

  function line(values) {
    return `${values.map(cell).join()}\r\n`;
  }

  function values(row, index) {
    const given = {
      ...row,
      year: row.year || "",
      is_computed: row.is_computed ? words.yes : "",
      url: new URL(row.url, home).href,
      edition_day: index.edition_day,
    };
    return columns.map(({ dataset: { column } }) => [].concat(given[column]).join("、"));
  }

  /** The lines of all rows; null where the reader stops it. */
  async function table({ searcher, query, result }, isStopped) {
    const whole = result.isAtLeast ? await searcher.find({ ...query, isWhole: true }) : result;
    const lines = [`\ufeff${line(columns.map((one) => one.textContent))}`];
    for (let at = 0; at < whole.total; at += STEP) {
      if (isStopped()) return null;
      parts.progress.textContent = say("progress", { done: at, count: whole.total });
      const rows = await searcher.shown(whole, at, STEP);
      for (const row of rows) lines.push(line(values(row, searcher.index)));
      // Lets the browser draw, and the reader stop it.
      await new Promise((done) => { setTimeout(done); });
    }
    return isStopped() ? null : lines;
  }

  function save(lines, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(lines, { type: "text/csv;charset=utf-8" }));
    link.download = name;
    link.click();
    setTimeout(() => { URL.revokeObjectURL(link.href); }, 60000);
  }

  /** Ends what is under way, and says how. */
  function stop(text = "") {
    turn += 1;
    const hasFocus = document.activeElement === parts.stop;
    parts.stop.hidden = true;
    parts.download.hidden = false;
    parts.progress.textContent = text;
    if (hasFocus) parts.download.focus();
  }

  async function start(present) {
    const mine = turn += 1;
    const isStopped = () => mine !== turn;
    parts.stop.hidden = false;
    parts.stop.focus();
    parts.download.hidden = true;
    try {
      const lines = await table(present, isStopped);
      if (isStopped()) return;
      save(lines, say("file", { day: present.searcher.index.edition_day }));
      stop(say("downloaded", { count: lines.length - 1 }));
    } catch (error) {
      if (!isStopped()) stop(words.broken);
    }
  }

  return { start, stop };
};
