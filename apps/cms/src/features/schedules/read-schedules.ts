import type { PayloadRequest, Where } from "payload";
import { mayPublish } from "../../access/roles.ts";
import type { Schedule } from "../../payload-types.ts";
import type { DocumentRef, PlannedRow, SchedulesAnswer, ToldRow } from "./api.ts";
import {
  accountOf,
  findRows,
  isPlanned,
  keyOf,
  namesOf,
  ofDocument,
  peopleOf,
  refOf,
} from "./rows.ts";
import { isLate } from "./words.ts";

/** Releases to come that a document may join. */
const SHOWN_RELEASES = 10;

/** What failed or was done, and was not read by whoever set it. */
export const isUntold: Where = {
  and: [
    { state: { in: ["done", "failed"] } },
    { kind: { not_equals: "review" } },
    { isSeen: { not_equals: true } },
  ],
};

/** What is planned for a document, and what became of it. */
export async function schedulesOf(
  req: PayloadRequest,
  document: DocumentRef,
): Promise<SchedulesAnswer> {
  const { payload } = req;
  const mayPlan = mayPublish(req.user);
  const [own, untold, coming] = await Promise.all([
    findRows(payload, { and: [isPlanned, ofDocument(document)] }),
    findRows(payload, { and: [isUntold, ofDocument(document)] }),
    mayPlan ? findRows(payload, { and: [isPlanned, { kind: { equals: "publish" } }] }) : [],
  ]);
  const others = coming.filter(({ documentId }) => documentId !== document.id);
  const [people, names] = await Promise.all([
    peopleOf(payload, own),
    namesOf(payload, others.map(refOf)),
  ]);
  const titlesWith = (together: string) =>
    others
      .filter((row) => row.together === together)
      .map((row) => names.get(keyOf(refOf(row)))?.title ?? "…");
  return {
    planned: own.map(
      (row): PlannedRow => ({
        id: row.id,
        kind: row.kind,
        at: row.at,
        by: people.get(accountOf(row.setBy)) ?? "",
        others: titlesWith(row.together),
      }),
    ),
    told: toldRows(untold),
    releases: [...Map.groupBy(others, ({ together }) => together)]
      .slice(0, SHOWN_RELEASES)
      .flatMap(([together, [first]]) =>
        first ? [{ id: first.id, at: first.at, titles: titlesWith(together) }] : [],
      ),
    mayPlan,
  };
}

/** Of what was done, what somebody has to be told: it failed, or it was late. */
export function toldRows(rows: readonly Schedule[]): ToldRow[] {
  return rows.flatMap(({ id, kind, state, at, endedAt, reason }): ToldRow[] => {
    if (!endedAt || (state !== "failed" && state !== "done")) return [];
    if (state === "done" && !isLate(at, endedAt)) return [];
    return [{ id, kind, state, at, endedAt, reason: reason ?? null }];
  });
}
