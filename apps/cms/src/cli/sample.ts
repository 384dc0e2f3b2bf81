import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import type { Payload, PayloadRequest } from "payload";
import type { Role } from "../access/roles.ts";
import { inTransaction } from "../database/transactions.ts";
import { sampleContent } from "../sample/sample-content.ts";
import { loadSample } from "./load-sample.ts";
import { withCms } from "./open-cms.ts";

const HELP = `Usage: bantin sample [--if-empty]

Loads the sample content and two staff accounts, whose passwords are printed once, into a CMS that
has neither accounts nor content.

  --if-empty   do nothing, and say nothing, when the CMS is in use
  --help       this text
`;

const ACCOUNTS: readonly { name: string; email: string; role: Role; title: string }[] = [
  { name: "Quản trị mẫu", email: "quantri@bantin.example", role: "admin", title: "Admin " },
  { name: "Phóng viên mẫu", email: "phongvien@bantin.example", role: "writer", title: "Writer" },
];

/** The command `bantin sample`. Returns the exit code. */
export async function run(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      "if-empty": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  return withCms(async (payload) => {
    if (await isInUse(payload)) {
      if (values["if-empty"]) return 0;
      console.error(
        "The CMS has accounts or content already: the sample is for a new one. Nothing was loaded.",
      );
      return 1;
    }
    const passwords = await inTransaction(payload, async (req) => {
      await loadSample({ payload, req }, sampleContent);
      return createAccounts(payload, req);
    });
    console.log("Staff accounts (these passwords are shown this once, change them in the admin):");
    for (const line of passwords) console.log(`  ${line}`);
    return 0;
  });
}

async function createAccounts(payload: Payload, req: Partial<PayloadRequest>): Promise<string[]> {
  const lines: string[] = [];
  for (const { title, ...account } of ACCOUNTS) {
    const password = randomBytes(12).toString("base64url");
    await payload.create({ collection: "users", data: { ...account, password }, req: { ...req } });
    lines.push(`${title}  ${account.email}  ${password}`);
  }
  return lines;
}

async function isInUse(payload: Payload): Promise<boolean> {
  for (const collection of ["users", "articles", "resolutions", "categories"] as const) {
    const { totalDocs } = await payload.count({ collection });
    if (totalDocs > 0) return true;
  }
  return false;
}
