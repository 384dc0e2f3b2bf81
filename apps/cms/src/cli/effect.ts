import { parseArgs } from "node:util";
import { EFFECT_STATUSES } from "@bantin/contract";
import { fromIsoDate } from "@bantin/vietnamese";
import {
  applyEffectPlan,
  type EffectPlan,
  type EffectWish,
  effectRows,
  isEffectStatus,
  planEffectChange,
} from "../features/documents/effect-change.ts";
import { withCms } from "./open-cms.ts";

const HELP = `Usage: bantin effect --issuer SLUG --status STATUS [--from DATE] [--apply]

Changes the effect status of all published documents of one issuing body, such as those of a district that
ended. Shows what would change; nothing is changed without --apply.

  --issuer SLUG     the body, by the part that it has in addresses: hdnd-huyen-dam-ha
  --status STATUS   ${EFFECT_STATUSES.join(", ")}
  --from DATE       first day without effect, 2025-07-01, for documents that note none
  --apply           do it
  --help            this text
`;

/** The command `bantin effect`. Returns the exit code. */
export async function run(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      issuer: { type: "string" },
      status: { type: "string" },
      from: { type: "string" },
      apply: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const { issuer, status, from = null, apply } = values;
  if (values.help || !issuer || !isEffectStatus(status)) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  if (from !== null && fromIsoDate(from) === null) {
    console.error(`“${from}” is no day: write 2025-07-01.`);
    return 2;
  }
  const wish: EffectWish = { status, expiryDate: from };
  return withCms(async (payload) => {
    const { docs } = await payload.find({
      collection: "issuers",
      where: { slug: { equals: issuer } },
      depth: 0,
      limit: 1,
    });
    const [body] = docs;
    if (!body) {
      console.error(`There is no issuing body “${issuer}”.`);
      return 1;
    }
    const plan = planEffectChange(await effectRows(payload, body.id), wish);
    show(plan, wish);
    if (apply) await applyEffectPlan(payload, plan, wish);
    console.log(sentence(plan, body.name, apply));
    return 0;
  });
}

function show({ changes, withDraft }: EffectPlan, { status }: EffectWish): void {
  for (const { row, expiryDate } of changes) {
    console.log(
      `  ${row.name}: ${row.status} → ${status}${expiryDate ? ` from ${expiryDate}` : ""}`,
    );
  }
  for (const { name } of withDraft) console.log(`  ${name}: left, for it has a newer draft`);
}

function sentence({ changes, unchanged }: EffectPlan, name: string, isDone: boolean): string {
  const what = `${changes.length} documents of ${name}`;
  const rest = `${unchanged.length} stay as they are.`;
  return isDone
    ? `Changed ${what}; ${rest}`
    : `Would change ${what}; ${rest} Pass --apply to do it.`;
}
