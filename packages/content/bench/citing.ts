/**
 * How long citations take on a large site: a store of 10,000 articles that cite 1,000 documents and some that
 * are not held. `node packages/content/bench/citing.ts [articles] [documents]`. Times are wall time in ms.
 */
import { openContent, openStore } from "../src/index.ts";
import { articleAt, documentAt, fill } from "./large-site.ts";

const [articles = 10_000, documents = 1_000] = process.argv.slice(2).map(Number);
const FIRST = { month: "2015-01", slug: "tin-0" };
const store = openStore(":memory:");
const rows: [what: string, ms: number][] = [];

function time<Result>(what: string, run: () => Result, times = 1): Result {
  const startedAt = performance.now();
  const result = run();
  rows.push([what, (performance.now() - startedAt) / times]);
  return result;
}

time("fill the store, citations recognised", () => fill(store, articles, documents));
const mentions = Number(
  store.reader
    .prepare("SELECT sum(json_array_length(json, '$.citations')) AS n FROM mentions")
    .get()?.n,
);
const first = openContent(store);
time("first article() of a process", () => first.article(FIRST.month, FIRST.slug));
const content = openContent(store);
const addresses = time("resolve all: addresses() of a process", () => content.addresses());
time("addresses() again", () => content.addresses());
time("article(), each", () => askArticles(), addresses.articles.length);
time("document(), each", () => askDocuments(), addresses.documents.length);
time("stub(), each", () => askStubs(), Math.max(1, addresses.stubs.length));

change((writer) => writer.put("articles", articleAt(7, "Theo Nghị quyết số 903-NQ/TU năm 2021.")));
time("after an edit of one article: document() it cites", () => askDocuments(1));
change((writer) => writer.put("resolutions", documentAt(documents, "XV")));
time("after a new document: article()", () => content.article(FIRST.month, FIRST.slug));
time("after a new document: document() of it", () => askDocuments(1));

report();
store.close();

function askArticles() {
  for (const { month, slug } of addresses.articles) content.article(month, slug);
}

function askDocuments(limit = Number.POSITIVE_INFINITY) {
  for (const { issuer, period, type, number } of addresses.documents.slice(0, limit)) {
    content.document(issuer, period, type, number);
  }
}

function askStubs() {
  for (const { issuer, period, type, number } of addresses.stubs) {
    content.stub(issuer, period, type, number);
  }
}

function change(write: (writer: ReturnType<typeof store.beginChange>) => void) {
  const writer = store.beginChange();
  write(writer);
  writer.commit();
  writer.close();
}

function report() {
  const { stubs, ended } = addresses;
  console.log(
    `${articles} articles, ${documents} documents, ${mentions} citations, ${stubs.length} stubs, ${ended.length} former addresses`,
  );
  for (const [what, ms] of rows)
    console.log(`${ms.toFixed(ms < 10 ? 3 : 0).padStart(9)} ms  ${what}`);
}
