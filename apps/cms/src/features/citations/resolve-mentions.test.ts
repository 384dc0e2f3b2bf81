import { anchorsOf, findCitations, type Override } from "@bantin/citations";
import { describe, expect, it } from "vitest";
import { archive, documents, issuers } from "./archive.testing.ts";
import { holdingsOf, neededFor, resolveMentions } from "./resolve-mentions.ts";

const TEXT = [
  "Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy và Nghị quyết số 50/NQ-HĐND của HĐND tỉnh.",
  "Nghị quyết số 07-NQ/TU của Tỉnh ủy, Nghị quyết 07. Nghị quyết số 99-NQ/TU của Tỉnh ủy.",
  "Nghị quyết 19, Nghị quyết 06.",
].join("\n\n");
const citations = findCitations(TEXT);
const anchors = anchorsOf(citations, TEXT);

function verdicts(overrides: readonly Override[] = [], holdings = archive.holdings): string[] {
  const context = { articleDate: "2022-10-24", overrides, text: TEXT };
  return resolveMentions(citations, holdings, context).map((verdict) => {
    const what = "document" in verdict && verdict.kind !== "missing" ? verdict.document.id : "";
    return `${verdict.kind} ${what}`.trim();
  });
}

function decide(surface: string, action: "ignore" | string): Override[] {
  const index = citations.findIndex((citation) => citation.surface === surface);
  const anchor = anchors[index];
  if (!anchor) throw new Error(`The sample does not cite ${surface}.`);
  return action === "ignore"
    ? [{ anchor, action }]
    : [{ anchor, action: "choose", documentId: action }];
}

describe("what mentions come to for an editor", () => {
  it("is what readers see, and drafts where readers see no link", () => {
    expect(verdicts()).toEqual([
      "dateDiffers 06tu",
      "linked 50hdnd",
      "linked 07tu",
      "linked 07tu",
      "missing",
      "ambiguous",
      "linked 06tu",
    ]);
  });

  it("never lets a draft take the place of what readers see", () => {
    const [held] = documents;
    if (!held) throw new Error("The sample must hold documents.");
    const draft = { ...held, id: "draft", issueDate: "2021-07-15", isPublished: false };
    const holdings = holdingsOf([...documents, draft], issuers);
    expect(verdicts([], holdings)[0]).toBe("dateDiffers 06tu");
  });

  it("follows an editor's decision, also for a draft", () => {
    expect(verdicts(decide("Nghị quyết 19", "07tu"))[5]).toBe("chosen 07tu");
    expect(verdicts(decide("Nghị quyết 19", "ignore"))[5]).toBe("ignored");
  });
});

describe("the documents sent to a browser", () => {
  it.each([
    ["without a decision", []],
    [
      "with a whole mention ignored, so that its short form stands alone",
      decide("Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy", "ignore"),
    ],
    ["with one chosen", decide("Nghị quyết 19", "50hdnd")],
  ] as const)("give the same verdicts there, %s", (_what, overrides) => {
    const documentIds = neededFor(citations, archive.holdings.all);
    for (const { action, ...override } of overrides) {
      if (action === "choose" && "documentId" in override) documentIds.add(override.documentId);
    }
    const sent = documents.filter(({ id }) => documentIds.has(id));
    expect(verdicts(overrides, holdingsOf(sent, issuers))).toEqual(verdicts(overrides));
  });

  it("are no more than the mentions can mean", () => {
    const one = findCitations("Nghị quyết số 50/NQ-HĐND của HĐND tỉnh.");
    expect([...neededFor(one, archive.holdings.all)]).toEqual(["50hdnd"]);
  });
});
