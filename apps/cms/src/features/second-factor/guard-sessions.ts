import type {
  CollectionAfterDeleteHook,
  CollectionBeforeLoginHook,
  CollectionBeforeOperationHook,
} from "payload";
import { APIError } from "payload";
import { nameDevice } from "../accounts/open-session.ts";
import { recordAccount } from "../audit/record-accounts.ts";
import type { SecondStep } from "./api.ts";
import { hasFactor, removeFactor } from "./factors.ts";
import { isFactorRequired } from "./required.ts";

/** The password was right, and is not enough. Whatever was about to log in is taken back. */
export class SecondStepNeeded extends APIError {
  readonly step: SecondStep;
  constructor(step: SecondStep) {
    super(
      "Tài khoản này còn phải xác thực bước hai. Hãy đăng nhập ở trang quản trị.",
      401,
      {},
      true,
    );
    this.step = step;
  }
}

/** A new password by a link: it logs nobody in, or the link would be a way around the second factor. */
export const markReset: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === "resetPassword") req.context.isReset = true;
  return args;
};

/**
 * Stands where Payload makes sessions, by whichever of its ways: logging in, the first account, a link to a new
 * password. It runs in the transaction in which the session was written.
 *
 * @throws SecondStepNeeded, by which the session was never there
 */
export const guardSessions: CollectionBeforeLoginHook = async ({ req, user }) => {
  const { id, role } = user;
  if (req.context.isReset === true) {
    const data = { sessions: [] };
    await req.payload.db.updateOne({ collection: "users", id, data, req, returning: false });
    await recordAccount(req, "password", user, {
      isByItself: true,
      detail: "Bằng liên kết trong thư",
    });
    return user;
  }
  if (await hasFactor(req, id)) throw new SecondStepNeeded("code");
  if (await isFactorRequired(req, role)) throw new SecondStepNeeded("enrolment");
  await nameDevice(req, id);
  return user;
};

export const forgetFactor: CollectionAfterDeleteHook = async ({ id, req }) => {
  await removeFactor(req, String(id));
};
