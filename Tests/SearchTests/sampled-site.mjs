// A built site, read as the page's script reads it and, apart from that, as plain records.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

const repository = join(fileURLToPath(import.meta.url), "../../..");

/** The folder of a built site: the committed edition, or the one that SITE names. */
export const siteFolder = process.env.SITE ?? join(repository, "site");

/** The engine, run as a page runs it, but without a document. */
export function engine() {
  vm.runInThisContext(readFileSync(join(repository, "themes/official/assets/search.js"), "utf8"));
  return globalThis.gongshi;
}

/** The files of the index, as scripts hand them over, by their names. */
export function loadedByScripts(site) {
  const arrived = new Map();
  const own = globalThis.gongshi;
  globalThis.gongshi = { shard: (name, data) => arrived.set(name, data) };
  const run = (path) => vm.runInThisContext(readFileSync(join(site, path), "utf8"));
  run("api/v1/search/index.js");
  for (const part of arrived.get("index").parts) run(part.js);
  globalThis.gongshi = own;
  return arrived;
}

export function json(site, path) {
  return JSON.parse(readFileSync(join(site, path), "utf8"));
}

/** The titles of the other public file, one record each. */
export function plainTitles(site) {
  return json(site, "api/v1/platforms/index.json").platforms.flatMap((platform) =>
    platform.titles.map((title) => ({ ...platform, ...title })),
  );
}

/** Numbers that look like chance and are always the same. */
export function chance(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
