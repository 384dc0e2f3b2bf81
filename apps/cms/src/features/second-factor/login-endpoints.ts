import type { Endpoint, PayloadRequest } from "payload";
import { incrementLoginAttempts } from "payload";
import { parsedBody } from "../../access/guarded-endpoint.ts";
import { inTransaction } from "../../database/transactions.ts";
import { environment } from "../../environment/index.ts";
import { refusal } from "../../text/refusal.ts";
import { loggedIn } from "../accounts/login.ts";
import { beginAttempt, type LoginAccount, loginAccount } from "../accounts/login-attempts.ts";
import { changedMail } from "../accounts/mail-words.ts";
import { openSession } from "../accounts/open-session.ts";
import { sendInBackground } from "../accounts/send-mail.ts";
import { recordAccount } from "../audit/record-accounts.ts";
import { codeGiven, proposalTaken, type SecondStep } from "./api.ts";
import { enrol, hasFactor, propose, takeCode } from "./factors.ts";
import { endOfSecondStep, secondStepOf } from "./second-step.ts";
import { isSame } from "./secret-box.ts";
import { CHANGED, LOGIN_AGAIN, NOT_UNDERSTOOD, TOO_LATE, WRONG_CODE } from "./words.ts";

type Asker = Parameters<typeof openSession>[0];

/** A code of the authenticator, or a recovery code: with it the login is whole. */
const giveCode: Endpoint = {
  method: "post",
  path: "/second-step/code",
  handler: async (req) => {
    const account = await accountAt(req, "code");
    const { code } = await parsedBody(req, codeGiven, NOT_UNDERSTOOD);
    return counted(req, account, async () => {
      const opened = await inTransaction(req.payload, async (transaction) => {
        const asker = askerIn(req, transaction);
        const taken = await takeCode(asker, account.id, code);
        return taken && openSession(asker, account.id);
      });
      return opened && entered(req, account, opened);
    });
  },
};

/** The key for whoever must have a second factor and has none. */
const offerKey: Endpoint = {
  method: "post",
  path: "/second-step/proposal",
  handler: async (req) => {
    const account = await accountAt(req, "enrolment");
    return Response.json(propose(account), { headers: { "Cache-Control": "private, no-store" } });
  },
};

/** A code of that key: from now on the account has it, and is in. */
const enrolAndEnter: Endpoint = {
  method: "post",
  path: "/second-step/enrolment",
  handler: async (req) => {
    const account = await accountAt(req, "enrolment");
    const given = await parsedBody(req, proposalTaken, NOT_UNDERSTOOD);
    return counted(req, account, async () => {
      const done = await inTransaction(req.payload, async (transaction) => {
        const asker = askerIn(req, transaction);
        // Somebody who knows the password must not replace what its owner has enrolled meanwhile.
        if (await hasFactor(asker, account.id)) throw refusal(req, LOGIN_AGAIN, 403);
        const codes = await enrol(asker, account.id, given);
        if (codes === "late") throw refusal(req, TOO_LATE);
        if (codes) await recordAccount(asker, "factorSet", account, { isByItself: true });
        return codes && { codes, opened: await openSession(asker, account.id) };
      });
      if (!done) return null;
      tellByMail(req, account.email);
      return entered(req, account, { ...done.opened, recoveryCodes: done.codes });
    });
  },
};

export const secondStepEndpoints = [giveCode, offerKey, enrolAndEnter];

/** Tells the owner of an account by mail, where there is mail, that its second factor is another. */
export function tellByMail(req: PayloadRequest, to: string): void {
  if (environment.mail) sendInBackground(req.payload, { to, ...changedMail(CHANGED) });
}

/** The account whose password was given in this browser. @throws APIError when none was, or too long ago */
async function accountAt(req: PayloadRequest, step: SecondStep): Promise<LoginAccount> {
  const begun = secondStepOf(req);
  const account = begun?.step === step ? await loginAccount(req, "id", begun.account) : null;
  if (!begun || !account || !isSame(account.salt, begun.salt)) throw refusal(req, LOGIN_AGAIN, 403);
  return account;
}

/** Counts a code as passwords are counted. @throws APIError when it is wrong, or has to wait */
async function counted(
  req: PayloadRequest,
  account: LoginAccount,
  work: () => Promise<Response | null>,
): Promise<Response> {
  const attempt = beginAttempt(req, account.email, account);
  const answer = await work().catch((error: unknown) => {
    attempt.takeBack();
    throw error;
  });
  if (answer) {
    attempt.takeBack();
    return answer;
  }
  attempt.failed();
  // In the database too: where it counts nothing, failures are forgotten.
  const { config: collection } = req.payload.collections.users;
  const user = { ...account, collection: "users" } as unknown as Parameters<
    typeof incrementLoginAttempts
  >[0]["user"];
  await incrementLoginAttempts({ collection, payload: req.payload, user });
  throw refusal(req, WRONG_CODE);
}

function askerIn(
  { payload, headers }: PayloadRequest,
  transaction: Partial<PayloadRequest>,
): Asker {
  return { payload, headers, ...transaction };
}

function entered(
  req: PayloadRequest,
  account: LoginAccount,
  result: { token: string; exp: number; recoveryCodes?: string[] },
): Response {
  const answer = loggedIn(req, result, account);
  answer.headers.append("Set-Cookie", endOfSecondStep());
  return answer;
}
