import type { CollectionAfterLogoutHook, Payload, PayloadRequest } from "payload";
import { clientAddress } from "../../access/client-address.ts";
import { inTransaction } from "../../database/transactions.ts";
import { environment } from "../../environment/index.ts";
import type { DeedKind } from "./deeds.ts";
import { LoginFailures } from "./login-failures.ts";
import { type Asker, person, recordDeed } from "./record.ts";

const failures = new LoginFailures();

/** Counts a failed log-in. It is written within the minute, by the work in the background: guessing writes nothing. */
export function countFailure({ headers }: PayloadRequest, account: string): void {
  failures.add(clientAddress(headers, environment.trustedProxies), account);
}

/** Writes down the failed log-ins that were counted, if it is time for some. */
export async function recordFailures(payload: Payload, nowMs = Date.now()): Promise<void> {
  const due = failures.takeDue(nowMs);
  if (due.length === 0) return;
  try {
    await inTransaction(payload, async (own) => {
      for (const { address, accounts, times } of due) {
        await recordDeed(
          { payload, ...own },
          {
            deed: "loginFailed",
            by: { kind: "anonymous", id: null, name: null },
            times,
            account: accounts,
            address: address === "unknown" ? null : address,
            ...(address === null ? { detail: "Từ nhiều nơi" } : {}),
          },
        );
      }
    });
  } catch (error) {
    failures.putBack(due);
    throw error;
  }
}

/** Something that is done to an account, by its owner or another. */
export async function recordAccount(
  req: Asker,
  deed: DeedKind,
  account: { id: unknown; name?: unknown },
  more: { isByItself?: boolean; detail?: string } = {},
): Promise<void> {
  const { name } = account;
  await recordDeed(req, {
    deed,
    subject: {
      collection: "users",
      id: String(account.id),
      title: typeof name === "string" ? name : null,
    },
    ...(more.detail ? { detail: more.detail } : {}),
    ...(more.isByItself ? { by: person(account) } : {}),
  });
}

export const recordLogout: CollectionAfterLogoutHook = async ({ req }) => {
  if (req.user) await recordAccount(req, "logout", req.user);
};
