import { expect, it } from "vitest";
import { archive } from "../../citations/archive.testing.ts";
import { contentOf } from "../content.ts";
import type { CheckContext } from "../context.ts";
import { contradictions } from "./cited-documents.ts";

it("a text of nothing but mentions is looked at as far as an article has them", () => {
  let looks = 0;
  const { all } = archive.holdings;
  const context: CheckContext = {
    holdings: {
      ...archive.holdings,
      all: {
        ...all,
        byNumber(type, number) {
          looks += 1;
          return all.byNumber(type, number);
        },
      },
    },
    pictures: new Map(),
    targets: new Map(),
    unknownAddresses: new Set(),
    officeNumbers: new Set(),
    officials: [],
  };
  const mentions = Array.from(
    { length: 8_000 },
    (_, index) => `Nghị quyết số ${index + 1_000}-NQ/TU của Tỉnh ủy.`,
  );
  const content = contentOf("articles", { summary: mentions.join(" ") });
  contradictions(content, context);
  expect(looks).toBeGreaterThan(10_000);
  expect(looks).toBeLessThan(150_000);
});
