import type { Payload, Where } from "payload";
import { environment } from "../../environment/index.ts";
import type { Notice } from "../../payload-types.ts";
import { noticeMail } from "./notice-words.ts";

const MINUTE_MS = 60_000;
/** Between tries, while the mail server is away; the last goes on. */
const PAUSES_MIN = [1, 2, 5, 15, 30, 60];
/** A mail server that is away for longer is somebody's trouble; the notice is in the admin all the same. */
const GIVE_UP_MS = 3 * 24 * 60 * MINUTE_MS;
/** Longer than any mail takes: its process has ended meanwhile. */
const STUCK_MS = 10 * MINUTE_MS;
const AT_ONCE = 20;

const running = new WeakMap<Payload, Promise<void>>();

/** Sends what waits, without anybody waiting for it. */
export function wakeMail(payload: Payload): void {
  sendNotices(payload).catch((err: unknown) =>
    payload.logger.error({ err, msg: "Notices could not be sent" }),
  );
}

/**
 * Sends the mails that are due, one after the other. Each is claimed by one conditional write before it is sent, so
 * that of several processes one sends it. What a process had in hand when it was killed is not sent once more: nobody
 * knows whether it went out, and the notice is in the admin. While the mail server is away the mails wait.
 */
export function sendNotices(payload: Payload, now = Date.now()): Promise<void> {
  const turn = (running.get(payload) ?? Promise.resolve())
    .catch(() => undefined)
    .then(() => sendDue(payload, now));
  running.set(payload, turn);
  return turn;
}

async function sendDue(payload: Payload, now: number): Promise<void> {
  if (!environment.mail) return;
  await leaveStuck(payload, now);
  const { docs } = await payload.find({
    collection: "notices",
    where: {
      and: [
        { mail: { equals: "waiting" } },
        { mailAt: { less_than_equal: new Date(now).toISOString() } },
      ],
    },
    sort: "createdAt",
    limit: AT_ONCE,
    pagination: false,
    depth: 0,
  });
  for (const notice of docs) {
    if (!(await mark(payload, notice.id, "waiting", { mail: "sending", mailAt: at(now) })))
      continue;
    const isAway = !(await sendOne(payload, notice, now));
    // The others would wait for the same server.
    if (isAway) return;
  }
}

/** @returns false when the mail server did not take it */
async function sendOne(payload: Payload, notice: Notice, now: number): Promise<boolean> {
  const to = typeof notice.to === "object" ? notice.to?.id : notice.to;
  const person = to
    ? await payload.findByID({ collection: "users", id: to, depth: 0, disableErrors: true })
    : null;
  if (!person) {
    await mark(payload, notice.id, "sending", { mail: "none" });
    return true;
  }
  const href = new URL(
    `/admin/collections/${notice.collectionSlug}/${notice.documentId}`,
    environment.cmsUrl,
  ).href;
  try {
    const { kind, title, by, text } = notice;
    await payload.sendEmail({
      to: person.email,
      // The same at each try: whoever gets it twice can tell.
      messageId: `<notice-${notice.id}@${new URL(environment.cmsUrl).hostname}>`,
      headers: { "Auto-Submitted": "auto-generated" },
      ...noticeMail({ kind, title: title ?? "", by: by ?? "", text: text ?? "" }, href),
    });
    await mark(payload, notice.id, "sending", { mail: "sent", mailAt: at(Date.now()) });
    return true;
  } catch (err) {
    const tries = (notice.tries ?? 0) + 1;
    const isGivenUp = now - new Date(notice.createdAt).getTime() > GIVE_UP_MS;
    const pause = (PAUSES_MIN[tries - 1] ?? 60) * MINUTE_MS;
    payload.logger.warn({
      err,
      notice: notice.id,
      tries,
      msg: "A notice was not taken by the mail server",
    });
    await mark(payload, notice.id, "sending", {
      mail: isGivenUp ? "failed" : "waiting",
      tries,
      mailAt: at(now + pause),
    });
    return false;
  }
}

async function leaveStuck(payload: Payload, now: number): Promise<void> {
  const stuck: Where = {
    and: [{ mail: { equals: "sending" } }, { mailAt: { less_than: at(now - STUCK_MS) } }],
  };
  const { docs } = await payload.find({
    collection: "notices",
    where: stuck,
    pagination: false,
    depth: 0,
  });
  for (const { id } of docs) {
    await mark(payload, id, "sending", { mail: "unknown" });
    payload.logger.warn({ notice: id, msg: "Nobody knows whether a notice was sent" });
  }
}

/** Changes a notice that is still in a state; answers whether it was. */
async function mark(
  payload: Payload,
  id: string,
  from: Notice["mail"],
  data: Partial<Notice>,
): Promise<boolean> {
  const taken: unknown = await payload.db.updateOne({
    collection: "notices",
    where: { and: [{ id: { equals: id } }, { mail: { equals: from } }] },
    data,
  });
  return Boolean(taken);
}

const at = (ms: number) => new Date(ms).toISOString();
