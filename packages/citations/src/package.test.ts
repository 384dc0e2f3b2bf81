import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, it } from "vitest";
import { bundle } from "../scripts/bundle.ts";

const folder = mkdtempSync(join(tmpdir(), "citations-package-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it("becomes plain JavaScript that reads what the sources read", async () => {
  await bundle(folder);
  const built = await import(pathToFileURL(join(folder, "index.js")).href);
  expect(built.findCitations("Nghị quyết số 06-NQ/TU")).toMatchObject([{ symbol: "06-NQ/TU" }]);
});
