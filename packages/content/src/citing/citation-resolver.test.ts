import { findCitations, type RegistryDocument, resolveCitations } from "@bantin/citations";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildKnown, documentOf, SENTENCES } from "../../test/known.ts";
import { createCitationResolver } from "./citation-resolver.ts";
import type { Recognised } from "./recognise.ts";

const recognised = (text: string, date: string): Recognised => {
  const citations = findCitations(text);
  const positions = citations.map(() => ({ block: 0, start: 0 }));
  return { citations, positions, date, overrides: [], author: null, related: [] };
};
const someDocuments = fc.uniqueArray(
  fc.record({
    body: fc.constantFrom("tu", "tu-khac", "hdnd", "cp"),
    number: fc.constantFrom("05", "06", "50"),
    term: fc.constantFrom("XIV", "XV"),
    issueDate: fc.constantFrom("2016-05-09", "2021-07-15"),
  }),
  { selector: (parts) => JSON.stringify(parts), maxLength: 12 },
);
const someTexts = fc.array(
  fc.record({
    sentences: fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 8 }),
    date: fc.constantFrom("2016-10-01", "2022-10-24"),
  }),
  { minLength: 1, maxLength: 6 },
);

describe("resolution results", () => {
  test("are what the resolver says of each text by itself, also after documents came and went", () => {
    fc.assert(
      fc.property(
        fc.array(someDocuments, { minLength: 1, maxLength: 4 }),
        someTexts,
        (times, texts) => {
          const resolver = createCitationResolver(buildKnown([]));
          const given = texts.map(({ sentences, date }) =>
            recognised(sentences.join("\n\n"), date),
          );
          for (const known of times.map((documents) => buildKnown(documents.map(documentOf)))) {
            resolver.learn(known);
            for (const text of given) {
              const verdicts = resolver.resultsOf(text, () => "").map(({ verdict }) => verdict);
              const context = { articleDate: text.date };
              expect(verdicts).toEqual(resolveCitations(text.citations, known.registry, context));
            }
          }
        },
      ),
    );
  });

  test("stay the same objects, and are told to have changed only when one has", () => {
    const six = documentOf({ body: "tu", number: "06", term: "XV", issueDate: "2021-07-15" });
    const five = documentOf({ body: "tu", number: "05", term: "XV", issueDate: "2021-07-15" });
    const resolver = createCitationResolver(buildKnown([]));
    const text = recognised("Thực hiện Nghị quyết số 06-NQ/TU của Tỉnh ủy.", "2022-10-24");
    const [result] = resolver.resultsOf(text, () => "");
    expect(result?.verdict.kind).toBe("missing");
    expect(resolver.learn(buildKnown([five]))).toBe(false);
    expect(resolver.learn(buildKnown([five, six]))).toBe(true);
    expect(resolver.resultsOf(text, () => "")[0]).toBe(result);
    expect(result?.verdict).toMatchObject({ kind: "linked", document: { id: six.id } });
    const retitled: RegistryDocument = { ...six, title: "Về việc khác" };
    expect(resolver.learn(buildKnown([five, retitled]))).toBe(true);
    expect(result?.verdict).toMatchObject({ document: { title: "Về việc khác" } });
  });
});
