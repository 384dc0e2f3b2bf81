import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadSample } from "../src/cli/load-sample.ts";
import { withCms } from "../src/cli/open-cms.ts";
import { inTransaction } from "../src/database/transactions.ts";
import { generatedContent } from "./generated-content.ts";
import { multiply, PERIOD } from "./multiply.ts";

/**
 * Makes the CMS of a new DATA_DIR one with a generated site and an editor: `load-site.ts --articles N`. The
 * editor's account is written to `editor.json` there.
 *
 * Documents, and the first articles of each kind, go through Payload's own API with every hook and rule; the other
 * articles are rows made after theirs.
 */
const { values } = parseArgs({ options: { articles: { type: "string", default: "1000" } } });
const dataDir = process.env.DATA_DIR;
if (!dataDir) throw new Error("DATA_DIR has to name a new folder.");

const { content, documents, articles } = generatedContent(Number(values.articles));
const editor = { email: "bench@bantin.example", password: randomBytes(12).toString("base64url") };
await withCms((payload) =>
  inTransaction(payload, async (req) => {
    await loadSample(
      { payload, req },
      {
        ...content,
        documents: [...content.documents, ...documents],
        articles: [...content.articles, ...articles.slice(0, PERIOD)],
      },
    );
    const data = { name: "Biên tập viên đo", role: "editor" as const, ...editor };
    await payload.create({ collection: "users", data, req: { ...req } });
  }),
);
multiply(join(dataDir, "cms.sqlite"), articles, documents);
writeFileSync(join(dataDir, "editor.json"), JSON.stringify(editor), { mode: 0o600 });
