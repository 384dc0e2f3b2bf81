import type { Payload, PayloadRequest } from "payload";
import { renderSVG } from "uqr";
import { z } from "zod";
import type { FactorState, Proposal } from "./api.ts";
import { type Factor, keyAddress, newKey, newRecoveryCodes, spendCode } from "./codes.ts";
import { lock, unlock } from "./secret-box.ts";

/** Who asks the database, and in which transaction. */
type Asker = { payload: Payload } & Partial<PayloadRequest>;

const stored = z.object({
  id: z.string(),
  key: z.string(),
  lastStep: z.number(),
  recovery: z.array(z.string()),
  since: z.coerce.date(),
});
type Stored = z.infer<typeof stored>;

async function storedFactor(req: Asker, account: string): Promise<Stored | null> {
  const where = { account: { equals: account } };
  const found = await req.payload.db.findOne({ collection: "second-factors", where, req });
  // One that cannot be read is no reason to let anybody in without.
  return found ? stored.parse(found) : null;
}

/** Whether a code is asked for when somebody logs in to the account. */
export async function hasFactor(req: Asker, account: string): Promise<boolean> {
  return (await storedFactor(req, account)) !== null;
}

export async function factorSummary(
  req: Asker,
  account: string,
): Promise<Pick<FactorState, "since" | "recoveryCodesLeft">> {
  const factor = await storedFactor(req, account);
  return {
    since: factor?.since.toISOString() ?? null,
    recoveryCodesLeft: factor?.recovery.length ?? 0,
  };
}

/**
 * Takes a code, in the transaction of `req`: of two at once the second finds it used.
 *
 * @returns whether it was right, and of which kind; null when it was wrong, or used before
 * @throws when the key was kept with another `PAYLOAD_SECRET`
 */
export async function takeCode(
  req: Asker,
  account: string,
  code: string,
): Promise<{ isRecovery: boolean } | null> {
  const factor = await storedFactor(req, account);
  if (!factor) return null;
  const key = unlock(factor.key, "authenticator key");
  if (key === null) throw new Error("The key was kept with another PAYLOAD_SECRET.");
  const used = spendCode({ ...factor, key }, code, Date.now());
  if (!used) return null;
  const { isRecovery, lastStep, recovery } = used;
  await req.payload.db.updateOne({
    collection: "second-factors",
    id: factor.id,
    data: { lastStep, recovery },
    req,
    returning: false,
  });
  return { isRecovery };
}

const PROPOSAL_MS = 15 * 60_000;
const proposed = z.object({ account: z.string(), key: z.string(), until: z.number() });

/** Offers a key to an account. Nothing is kept: what comes back with a code is what was offered. */
export function propose(account: { id: string; email: string }): Proposal {
  const key = newKey();
  const svg = renderSVG(keyAddress(key, account.email), { border: 2, ecc: "M" });
  const until = Date.now() + PROPOSAL_MS;
  return {
    key: key.replaceAll(/(.{4})(?=.)/g, "$1 "),
    picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`,
    proposal: lock(JSON.stringify({ account: account.id, key, until }), "proposed key"),
  };
}

/**
 * Keeps an offered key when a code of it has come back, in the place of another one.
 *
 * @returns the recovery codes, which nobody can show again; null when the code is wrong; "late" when the offer is
 *   too old, or somebody else's
 */
export async function enrol(
  req: Asker,
  account: string,
  given: { proposal: string; code: string },
): Promise<string[] | "late" | null> {
  const text = unlock(given.proposal, "proposed key");
  const offer = proposed.safeParse(text === null ? null : JSON.parse(text)).data;
  if (offer?.account !== account || offer.until < Date.now()) return "late";
  const fresh: Factor = { key: offer.key, lastStep: 0, recovery: [] };
  const used = spendCode(fresh, given.code, Date.now());
  if (!used) return null;
  const { codes, kept } = newRecoveryCodes();
  const before = await storedFactor(req, account);
  const data = {
    account,
    key: lock(offer.key, "authenticator key"),
    lastStep: used.lastStep,
    recovery: kept,
    since: new Date().toISOString(),
  };
  const collection = "second-factors";
  if (before) await req.payload.db.updateOne({ collection, id: before.id, data, req });
  else await req.payload.db.create({ collection, data, req });
  return codes;
}

/** @returns new recovery codes in the place of the old ones; null when there is no second factor */
export async function renewRecoveryCodes(req: Asker, account: string): Promise<string[] | null> {
  const factor = await storedFactor(req, account);
  if (!factor) return null;
  const { codes, kept } = newRecoveryCodes();
  const data = { recovery: kept };
  const collection = "second-factors";
  await req.payload.db.updateOne({ collection, id: factor.id, data, req, returning: false });
  return codes;
}

export async function removeFactor(req: Asker, account: string): Promise<void> {
  const where = { account: { equals: account } };
  await req.payload.db.deleteMany({ collection: "second-factors", where, req });
}
