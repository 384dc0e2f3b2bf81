import { article, issuer, navigation, redirect, resolution, siteSettings } from "@bantin/contract";
import { examples } from "@bantin/contract/examples";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { bodyOf } from "../../test/lexical.ts";
import { type Content, openContent, openStore, type Store } from "../index.ts";
import type { Writer } from "../store/writer.ts";

const HELD = "/van-ban/tinh-uy-hai-lam/2021/nghi-quyet/06/";

/** What can happen to a store of two articles and two documents that concern each other. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant("article" as const),
    id: fc.constantFrom("a", "b"),
    words: fc.constantFrom(
      "Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy.",
      "Nghị quyết số 06-NQ/TU của Tỉnh ủy.",
      "Nghị quyết 06 của Tỉnh ủy.",
      "Nghị quyết vùng xa (mẫu).",
      "Không có gì.",
    ),
    publishedAt: fc.constantFrom("2022-10-24T03:00:00.000Z", "2022-10-25T03:00:00.000Z"),
  }),
  fc.record({
    kind: fc.constant("document" as const),
    id: fc.constantFrom("r", "s"),
    term: fc.constantFrom("XIV", "XV", null),
    issueDate: fc.constantFrom("2021-07-15T00:00:00.000Z", "2016-05-09T00:00:00.000Z"),
    summary: fc.constantFrom("Một (mẫu)", "Hai (mẫu)"),
  }),
  fc.record({ kind: fc.constant("issuer" as const), isLocal: fc.boolean() }),
  fc.record({ kind: fc.constant("redirect" as const) }),
  // As often as what they take away comes, or the store would fill up.
  fc.record({
    kind: fc.constant("remove" as const),
    collection: fc.constantFrom("articles" as const, "resolutions" as const),
    index: fc.nat(1),
  }),
  fc.record({
    kind: fc.constant("remove" as const),
    collection: fc.constant("redirects" as const),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

function apply(writer: Writer, done: Step): void {
  switch (done.kind) {
    case "article": {
      const { id, words, publishedAt } = done;
      const fields = { id, slug: id, publishedAt, body: bodyOf(words) };
      writer.put("articles", article.parse({ ...examples.articles.minimal, ...fields }));
      return;
    }
    case "document": {
      const { kind: _, ...fields } = done;
      const numbered = { number: "06", symbol: "06-NQ/TU", year: fields.term ? null : 2021 };
      writer.put(
        "resolutions",
        resolution.parse({ ...examples.resolutions.party, ...numbered, ...fields }),
      );
      return;
    }
    case "issuer": {
      const { isLocal } = done;
      writer.put("issuers", issuer.parse({ ...examples.issuers.provincialCommittee, isLocal }));
      return;
    }
    case "redirect":
      writer.put("redirects", redirect.parse({ ...examples.redirects.gone, id: "x", from: HELD }));
      return;
    case "remove": {
      const ids = { articles: ["a", "b"], resolutions: ["r", "s"], redirects: ["x"] };
      const index = "index" in done ? done.index : 0;
      writer.remove(done.collection, ids[done.collection][index] ?? "");
    }
  }
}

function change(store: Store, write: (writer: Writer) => void): void {
  const writer = store.beginChange();
  write(writer);
  writer.commit();
  writer.close();
}

function everything(content: Content) {
  const { articles, documents, stubs, ended } = content.addresses();
  return {
    stubs,
    ended,
    articles: articles.map(({ month, slug }) => content.article(month, slug)),
    documents: documents.map((each) =>
      content.document(each.issuer, each.period, each.type, each.number),
    ),
    stubPages: stubs.map((each) => content.stub(each.issuer, each.period, each.type, each.number)),
    endedPages: ended.map((address) => content.endedAddress(address)),
  };
}

test("a reader that stays open answers like one that was opened a moment ago", () => {
  const store = openStore(":memory:");
  onTestFinished(() => store.close());
  change(store, (writer) => {
    writer.putGlobal("site-settings", siteSettings.parse(examples.siteSettings.full));
    writer.putGlobal("navigation", navigation.parse(examples.navigation.neverSaved));
    writer.put("issuers", issuer.parse(examples.issuers.provincialCommittee));
  });
  const reader = openContent(store);
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 3 }), { maxLength: 8 }), (changes) => {
      for (const steps of changes) {
        change(store, (writer) => {
          for (const each of steps) apply(writer, each);
        });
        expect(everything(reader)).toEqual(everything(openContent(store)));
      }
    }),
  );
});
