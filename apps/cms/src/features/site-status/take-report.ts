import type { PublisherReport, SiteState } from "@bantin/contract";
import type { Payload, PayloadRequest } from "payload";
import { inTransaction } from "../../database/transactions.ts";
import type { Asker } from "../audit/record.ts";
import { historyOf, isCompletion } from "./history.ts";
import { answerOrders } from "./orders.ts";
import { readPublisherState, writePublisherState } from "./publisher-state.ts";

/** Keeps what the publisher tells: the state, what became of orders, and a row for each thing that happened. */
export async function takeReport(asker: Asker, report: PublisherReport): Promise<void> {
  const { payload } = asker;
  const { answers, ...told } = report;
  await inTransaction(payload, async (req) => {
    const before = await readPublisherState(payload, { ...req });
    if (isCompletion(before, told.live)) await rename(payload, { ...req }, before, told.live);
    const revision = told.revision ?? (await revisionOf(payload, { ...req }, before, told));
    const resumer = await answerOrders(payload, answers, { ...req });
    const state = { ...told, revision };
    for (const row of historyOf(before, state, resumer, new Date().toISOString())) {
      await payload.create({ collection: "releases", data: row, req: { ...asker, ...req } });
    }
    await writePublisherState(payload, state, { ...req });
  });
}

/** Gives the rows of a release that was completed the id of the complete one, so that a roll-back leads there. */
async function rename(
  payload: Payload,
  req: Partial<PayloadRequest>,
  before: SiteState | null,
  live: SiteState["live"],
): Promise<void> {
  await payload.update({
    collection: "releases",
    where: { releaseId: { equals: before?.live?.release } },
    data: { releaseId: live?.release ?? null },
    depth: 0,
    req,
  });
}

/**
 * The revision of the live release, when the publisher does not know it because an earlier process made the release:
 * it is the one that was reported with that release before.
 */
async function revisionOf(
  payload: Payload,
  req: Partial<PayloadRequest>,
  before: SiteState | null,
  { live }: Pick<PublisherReport, "live">,
): Promise<string | null> {
  if (!live) return null;
  if (before?.live?.release === live.release) return before.revision;
  const { docs } = await payload.find({
    collection: "releases",
    where: { and: [{ releaseId: { equals: live.release } }, { state: { equals: "live" } }] },
    sort: "-finishedAt",
    limit: 1,
    pagination: false,
    depth: 0,
    req,
  });
  return docs[0]?.revision ?? null;
}
