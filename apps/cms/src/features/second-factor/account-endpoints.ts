import { type Endpoint, Forbidden, type PayloadRequest } from "payload";
import { parsedBody } from "../../access/guarded-endpoint.ts";
import { isAdmin, isStaff } from "../../access/roles.ts";
import { inTransaction } from "../../database/transactions.ts";
import { refusal } from "../../text/refusal.ts";
import { askPassword } from "../accounts/check-password.ts";
import { askerOf } from "../audit/record.ts";
import { recordAccount } from "../audit/record-accounts.ts";
import { type FactorState, passwordGiven, proposalTaken } from "./api.ts";
import { enrol, factorSummary, propose, removeFactor, renewRecoveryCodes } from "./factors.ts";
import { tellByMail } from "./login-endpoints.ts";
import { isFactorRequired } from "./required.ts";
import { NONE_YET, NOT_UNDERSTOOD, ROLE_NEEDS_IT, TOO_LATE, WRONG_CODE } from "./words.ts";

/** Whose second factor is asked about, and who asks. */
interface Asked {
  req: PayloadRequest;
  account: { id: string; email: string; name: string; role: unknown };
  isOwn: boolean;
}

/**
 * An endpoint of an account's page. Owners do everything with their own; administrators see and remove those of
 * others.
 */
function ofAccount(
  method: "get" | "post",
  path: string,
  mayAdmins: boolean,
  answer: (asked: Asked) => Promise<unknown>,
): Endpoint {
  return {
    method,
    path: `/:id/second-factor${path}`,
    handler: async (req) => {
      const id = String(req.routeParams?.id);
      const isOwn = isStaff(req.user) && req.user?.id === id;
      if (!isOwn && !(mayAdmins && isAdmin(req.user))) throw new Forbidden(req.t);
      const { email, name, role } = await req.payload.findByID({
        collection: "users",
        id,
        depth: 0,
        req,
      });
      const headers = { "Cache-Control": "private, no-store" };
      return Response.json(await answer({ req, account: { id, email, name, role }, isOwn }), {
        headers,
      });
    },
  };
}

const show = ofAccount(
  "get",
  "",
  true,
  async ({ req, account, isOwn }): Promise<FactorState> => ({
    ...(await factorSummary(req, account.id)),
    isRequired: await isFactorRequired(req, account.role),
    isOwn,
  }),
);

const begin = ofAccount("post", "/proposal", false, async ({ req, account }) => {
  await presentPassword(req);
  return propose(account);
});

const finish = ofAccount("post", "/enrolment", false, async ({ req, account }) => {
  const given = await parsedBody(req, proposalTaken, NOT_UNDERSTOOD);
  const codes = await inTransaction(req.payload, async (transaction) => {
    const asker = { ...askerOf(req), ...transaction };
    const enrolled = await enrol(asker, account.id, given);
    if (Array.isArray(enrolled)) await recordAccount(asker, "factorSet", account);
    return enrolled;
  });
  if (codes === "late") throw refusal(req, TOO_LATE);
  if (codes === null) throw refusal(req, WRONG_CODE);
  tellByMail(req, account.email);
  return { recoveryCodes: codes };
});

const renew = ofAccount("post", "/recovery-codes", false, async ({ req, account }) => {
  await presentPassword(req);
  const codes = await inTransaction(req.payload, async (transaction) => {
    const asker = { ...askerOf(req), ...transaction };
    const renewed = await renewRecoveryCodes(asker, account.id);
    if (renewed) await recordAccount(asker, "factorCodes", account);
    return renewed;
  });
  if (codes === null) throw refusal(req, NONE_YET);
  return { recoveryCodes: codes };
});

const remove = ofAccount("post", "/removal", true, async ({ req, account, isOwn }) => {
  await presentPassword(req);
  // An administrator who removes somebody's leads them to a new one at their next login.
  if (isOwn && (await isFactorRequired(req, account.role))) throw refusal(req, ROLE_NEEDS_IT);
  await inTransaction(req.payload, async (transaction) => {
    const asker = { ...askerOf(req), ...transaction };
    await removeFactor(asker, account.id);
    await recordAccount(asker, "factorRemoved", account);
  });
  tellByMail(req, account.email);
  return {};
});

export const factorEndpoints = [show, begin, finish, renew, remove];

/** Whoever found an open screen must not go on: the one who asks proves with their password that it is they. */
async function presentPassword(req: PayloadRequest): Promise<void> {
  const { password } = await parsedBody(req, passwordGiven, NOT_UNDERSTOOD);
  await askPassword(req, password);
}
