import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import type { SearchGroup } from "@bantin/content";
import { createShortening } from "../src/abbreviations.ts";
import { ask, openIndexFiles, readSearchQuery } from "../src/asking/index.ts";
import { assemble, type IndexedGroup } from "../src/building/assemble.ts";
import { type GroupIndex, indexGroup } from "../src/building/group-index.ts";
import { filesOf, MANIFEST_FILE, writeManifest } from "../src/manifest.ts";
import { generatedTexts } from "./generated-texts.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "10000" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log("node bench/search.ts [--articles 10000]: times of indexing, and bytes of a query.");
  process.exit(0);
}

/** With the processor's time, which others on the machine do not lengthen. */
function timed<Value>(work: () => Value): [value: Value, ms: number] {
  const start = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(start);
  return [value, Math.round((user + system) / 1000)];
}

const texts = generatedTexts(Number(values.articles));
const shortening = createShortening([]);
const lists = { categories: texts.categories(), abbreviations: [] };
const indexed = new Map<string, GroupIndex>();
const indexedGroup = (group: SearchGroup): IndexedGroup => {
  const index = indexed.get(group.key) ?? indexGroup(texts.texts(group), shortening);
  indexed.set(group.key, index);
  return { ...group, ...index, words: (sort) => index[sort], cards: () => index.cards };
};
const [groups, readMs] = timed(() => texts.groups().map(indexedGroup));
const [assembly, assembleMs] = timed(() => assemble(groups, lists));
const files = new Map(assembly.files());
files.set(MANIFEST_FILE, new TextEncoder().encode(writeManifest(assembly.manifest)));
const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
console.log(`${values.articles} articles: ${files.size} files, ${(bytes / 1e6).toFixed(1)} MB`);
console.log(`from nothing: ${readMs} ms to read, ${assembleMs} ms to put together`);

const later = generatedTexts(Number(values.articles), 1);
const [edit, editMs] = timed(() => {
  const changed = later.groups().map((group): IndexedGroup => {
    if (group.fingerprint === "0") return indexedGroup(group);
    const [before, now] = [indexed.get(group.key), indexGroup(later.texts(group), shortening)];
    return {
      ...group,
      ...now,
      words: (sort) => now[sort],
      cards: () => now.cards,
      wordsBefore: (sort) => before?.[sort] ?? null,
    };
  });
  const next = assemble(changed, lists, assembly.manifest);
  const lacking = new Set([...filesOf(next.manifest)].filter((path) => !files.has(path)));
  return [...next.files(lacking)];
});
const edited = edit.reduce((sum, [, file]) => sum + file.length, 0);
console.log(`one new article: ${editMs} ms, ${edit.length} files, ${Math.round(edited / 1000)} KB`);

/** Bytes as a server sends them: JSON compressed, the rest as it is. One question after the other. */
async function weigh(questions: readonly string[]): Promise<void> {
  let [requests, weight] = [0, 0];
  const index = await openIndexFiles(async (path) => {
    const file = files.get(path) ?? new Uint8Array();
    requests++;
    weight += path.endsWith(".json") ? gzipSync(file).length : file.length;
    return file;
  });
  for (const text of questions) {
    let pages: number[] = [];
    const filters = { kind: null, year: null, category: null };
    for await (const found of ask(index, readSearchQuery(text, shortening), filters))
      pages = found.pages;
    await Promise.all(pages.slice(0, 10).map((id) => index.card(id)));
    console.log(`“${text}”: ${pages.length} results, ${requests} requests, ${weight} bytes`);
    [requests, weight] = [0, 0];
  }
}

const [sixtieth] = texts.groups().slice(60);
const title = (sixtieth ? texts.texts(sixtieth)[3]?.title : "") ?? "";
const words = title.split(" ");
await weigh([
  words.slice(0, 3).join(" "),
  words.slice(3, 5).join(" "),
  words.slice(6, 7).join(" "),
  words.slice(8, 12).join(" "),
  title,
  "nghi quyet 50",
]);
