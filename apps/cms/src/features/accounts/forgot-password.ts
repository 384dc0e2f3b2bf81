import { randomInt } from "node:crypto";
import {
  APIError,
  addDataAndFileToRequest,
  type CollectionBeforeChangeHook,
  type Endpoint,
  Forbidden,
  type Payload,
} from "payload";
import { z } from "zod";
import { aroundEndpoint } from "../../access/around-endpoint.ts";
import { clientAddress } from "../../access/client-address.ts";
import { environment } from "../../environment/index.ts";
import { bilingual } from "../../text/bilingual.ts";
import { refusal } from "../../text/refusal.ts";
import { Brake } from "./brake.ts";
import { changedMail, FORGOT, LINK_MINUTES, NO_MAIL, resetMail } from "./mail-words.ts";
import { sendInBackground } from "./send-mail.ts";

const MINUTE_MS = 60_000;

const brake = new Brake();
const FREE = { account: 3, address: 15 };

const TOO_OFTEN = bilingual(
  "Vừa có nhiều thư đặt lại mật khẩu được yêu cầu. Hãy tìm thư cũ, kể cả trong mục thư rác, hoặc chờ vài phút rồi thử lại.",
  "Several mails were asked for already. Look for them, among the spam too, or wait some minutes.",
);
const NO_LINK = bilingual(
  `Liên kết này không dùng được nữa: đã dùng rồi, đã quá ${LINK_MINUTES} phút, chép thiếu, hoặc tài khoản đã đổi mật khẩu hay địa chỉ thư sau đó. Hãy bấm “${FORGOT.vi}” ở trang đăng nhập để nhận liên kết mới.`,
  `This link is of no use any more: it was used, is older than ${LINK_MINUTES} minutes or incomplete, or the account has got another password or address since. Ask for a new one under “${FORGOT.en}” on the login page.`,
);
const NO_ADDRESS = bilingual(
  "Hãy ghi địa chỉ thư điện tử của tài khoản.",
  "Enter the address of the account.",
);

/** After the answer: what takes longer where there is an account would be felt in one that is still on its way. */
const lookAfterMs = () => 500 + randomInt(1_000);

/**
 * Asks for a mail with a link to a new password. It answers well before it looks for the account, so that neither the
 * answer nor its time tells whether there is one. Without mail there is nothing to ask for.
 */
const forgotPassword: Endpoint = {
  method: "post",
  path: "/forgot-password",
  handler: async (req) => {
    if (!environment.mail) throw refusal(req, NO_MAIL, 403);
    await addDataAndFileToRequest(req);
    const email = z.object({ email: z.email().max(254) }).safeParse(req.data).data?.email;
    if (!email) throw refusal(req, NO_ADDRESS);
    const counted = [
      { key: `account ${email.toLowerCase()}`, free: FREE.account },
      {
        key: `address ${clientAddress(req.headers, environment.trustedProxies)}`,
        free: FREE.address,
      },
    ];
    const attempt = brake.begin(counted, Date.now());
    if ("waitMs" in attempt) throw refusal(req, TOO_OFTEN);
    attempt.failed();
    setTimeout(() => {
      sendLink(req.payload, email).catch((err: unknown) => {
        req.payload.logger.error({ err, msg: "A link to a new password could not be made" });
      });
    }, lookAfterMs());
    return Response.json({ message: req.t("general:success") });
  },
};

/** Sets a new password by such a link. It logs nobody in: see `features/second-factor/guard-sessions.ts`. */
const resetPassword = aroundEndpoint("post", "/reset-password", async (req, next) => {
  if (!environment.mail) throw refusal(req, NO_MAIL, 403);
  const answer = await next().catch((error: unknown) => {
    // Payload says in English that there is no such link.
    throw error instanceof APIError && error.status === 403 ? refusal(req, NO_LINK, 403) : error;
  });
  const reset = z.object({ user: z.object({ email: z.email() }) });
  const to = reset.safeParse(await answer.clone().json()).data?.user.email;
  if (!answer.ok) return answer;
  if (to) sendInBackground(req.payload, { to, ...changedMail("mật khẩu") });
  return Response.json({ message: req.t("authentication:passwordResetSuccessfully") });
});

/** Ends the link that was sent before an account has got another password or address. */
export const endLinks: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const isNewAddress = data.email !== undefined && data.email !== originalDoc?.email;
  const isNewPassword = req.context.hasNewPassword === true;
  if (operation !== "update" || !(isNewAddress || isNewPassword)) return data;
  return { ...data, resetPasswordToken: null, resetPasswordExpiration: null };
};

/** Payload has it for accounts that prove their address; ours are made by an administrator. */
const verify: Endpoint = {
  method: "post",
  path: "/verify/:id",
  handler: (req) => {
    throw new Forbidden(req.t);
  },
};

export const mailEndpoints = [forgotPassword, resetPassword, verify];

async function sendLink(payload: Payload, email: string): Promise<void> {
  // Without its own mail: that one is sent inside of the transaction, and all saves wait for the mail server.
  const token = await payload.forgotPassword({
    collection: "users",
    data: { email },
    disableEmail: true,
    expiration: LINK_MINUTES * MINUTE_MS,
  });
  if (!token) return;
  const link = `${environment.cmsUrl}/admin/reset/${token}`;
  sendInBackground(payload, { to: email, ...resetMail(link) });
}
