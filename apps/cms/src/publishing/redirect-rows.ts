import type { PayloadRequest, Where } from "payload";
import type { PublicChange } from "./public-page.ts";
import { type RedirectRow, redirectPlan } from "./redirect-plan.ts";

/** Carries out {@link redirectPlan} in the transaction of `req`. */
export async function keepRedirects(
  req: PayloadRequest,
  owner: string,
  change: PublicChange,
): Promise<void> {
  if (change.kind === "none" || change.kind === "updated") return;
  const rows = await redirectRows(req, touchedBy(owner, change));
  const plan = redirectPlan(change, owner, rows);
  const { payload } = req;
  for (const id of plan.remove) {
    await payload.delete({ collection: "redirects", id, req });
  }
  for (const { id, to } of plan.point) {
    await payload.update({ collection: "redirects", id, data: { kind: "moved", to }, req });
  }
  for (const id of plan.end) {
    await payload.update({ collection: "redirects", id, data: { kind: "gone", to: null }, req });
  }
  for (const data of plan.create) {
    await payload.create({ collection: "redirects", data: { ...data, owner }, req });
  }
}

/** Rows of `redirects` that match, in the shape that plans work on. */
export async function redirectRows(req: PayloadRequest, where: Where): Promise<RedirectRow[]> {
  const found = await req.payload.find({
    collection: "redirects",
    where,
    pagination: false,
    depth: 0,
    req,
  });
  return found.docs.map(({ id, from, kind, to, owner }) => ({
    id,
    from,
    kind,
    to: to ?? null,
    owner: owner ?? null,
  }));
}

function touchedBy(owner: string, change: Exclude<PublicChange, { kind: "none" }>): Where {
  const standing: Where[] = [
    { owner: { equals: owner } },
    { from: { equals: change.page.address } },
  ];
  if (change.kind === "moved") {
    standing.push({ from: { equals: change.from } }, { to: { equals: change.from } });
  }
  return { or: standing };
}
