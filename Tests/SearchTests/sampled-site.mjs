// The engine as a page runs it, and indexes to run it on: a built site, and made ones.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

const repository = join(fileURLToPath(import.meta.url), "../../..");

export const theme = join(repository, "themes/official");

/** The folder of a built site: the committed edition, or the one that SITE names. */
export const siteFolder = process.env.SITE ?? join(repository, "site");

/** The engine, run as a page runs it, but without a document; ENGINE may name another script. */
export function engine() {
  const path = process.env.ENGINE ?? join(theme, "assets/search.js");
  vm.runInThisContext(readFileSync(path, "utf8"));
  return globalThis.gongshi;
}

/** What a script of the index hands over, by the names of the files. */
export function handedOver(text) {
  const data = new Map();
  const own = globalThis.gongshi;
  globalThis.gongshi = { shard: (name, value) => { data.set(name, value); } };
  try {
    vm.runInThisContext(text);
  } finally {
    globalThis.gongshi = own;
  }
  return data;
}

/** Opens the index of a built site; `asked` are the names of the files read. */
export async function siteSearcher(gongshi, site = siteFolder) {
  const asked = [];
  const searcher = await gongshi.open({
    url: "api/v1/search/index.js", version: json(site, "api/v1/search/index.json").version, root: "",
    load: async ({ name, json: path }) => {
      asked.push(name);
      return json(site, path.split("?")[0]);
    },
  });
  return { searcher, asked };
}

/** Opens an index that is in memory; `change` may change what arrives. */
export async function madeSearcher(gongshi, files, change = (_, data) => data) {
  const asked = [];
  const searcher = await gongshi.open({
    url: "index.js", version: files.get("index").version, root: "../",
    load: async ({ name, json: path, script }) => {
      asked.push(name);
      // A copy: the engine may not keep notes in it.
      return change(name, files.has(name) ? JSON.parse(JSON.stringify(files.get(name))) : undefined, path, script);
    },
  });
  return { searcher, asked };
}

export function json(site, path) {
  return JSON.parse(readFileSync(join(site, path), "utf8"));
}

export const has = (site, path) => existsSync(join(site, path));

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
