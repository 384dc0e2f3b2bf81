import { type SiteState, siteState } from "@bantin/contract";
import type { GlobalConfig, Payload, PayloadRequest } from "payload";
import { z } from "zod";
import { nobody } from "../../access/rules.ts";
import { bilingual } from "../../text/bilingual.ts";

const publisherStateSlug = "publisher-state";

/** What the publisher told last. Read and written here alone, where its shape is known. */
export const PublisherState: GlobalConfig = {
  slug: publisherStateSlug,
  label: bilingual("Trạng thái dựng trang", "State of the publisher"),
  admin: { hidden: true },
  access: { read: nobody, update: nobody },
  fields: [
    { name: "state", type: "json" },
    { name: "lookedAt", type: "date" },
  ],
};

const known = siteState.nullable().catch(null);

/** What the publisher told last, with the revision of the content that readers see; null before it told anything. */
export async function readPublisherState(
  payload: Payload,
  req: Partial<PayloadRequest> = {},
): Promise<SiteState | null> {
  const { state } = await payload.findGlobal({ slug: publisherStateSlug, depth: 0, req });
  return known.parse(state ?? null);
}

export async function writePublisherState(
  payload: Payload,
  state: SiteState,
  req: Partial<PayloadRequest>,
): Promise<void> {
  await payload.updateGlobal({ slug: publisherStateSlug, data: { state }, depth: 0, req });
}

const instantText = z.iso.datetime().nullable().catch(null);

/** A write for each look would keep the disk busy with nothing. */
const WRITE_EVERY_MS = 15_000;

/** When the publisher looked at the CMS last, in milliseconds, by payload: tests run several. */
const looks = new WeakMap<Payload, { at: number; writtenAt: number }>();

/** Notes that the publisher is alive. */
export async function noteLook(payload: Payload, now: number): Promise<void> {
  const look = looks.get(payload) ?? { at: 0, writtenAt: 0 };
  looks.set(payload, look);
  look.at = now;
  if (Math.abs(now - look.writtenAt) < WRITE_EVERY_MS) return;
  look.writtenAt = now;
  const lookedAt = new Date(now).toISOString();
  await payload.updateGlobal({ slug: publisherStateSlug, data: { lookedAt }, depth: 0 });
}

/**
 * When the publisher looked last, in milliseconds, up to 15 s late; null when never. It may look at another process
 * than the one that is asked.
 */
export async function lastLook(payload: Payload, now: number): Promise<number | null> {
  const here = looks.get(payload)?.at;
  if (here !== undefined && Math.abs(now - here) < WRITE_EVERY_MS) return here;
  const { lookedAt } = await payload.findGlobal({ slug: publisherStateSlug, depth: 0 });
  const written = instantText.parse(lookedAt ?? null);
  const known = [here ?? [], written === null ? [] : Date.parse(written)].flat();
  // The nearest, not the latest: what was written before a clock was put back lies in the future.
  return known.toSorted((one, other) => Math.abs(now - one) - Math.abs(now - other))[0] ?? null;
}
