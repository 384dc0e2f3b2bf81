import { pbkdf2, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import type { CollectionBeforeOperationHook, PayloadRequest, Where } from "payload";
import { z } from "zod";
import { isAdmin } from "../../access/roles.ts";
import { bilingual } from "../../text/bilingual.ts";
import { fieldProblem, refusal } from "../../text/refusal.ts";
import { Brake } from "./brake.ts";

const brake = new Brake();
/** Somebody who found an open screen must not guess on. */
const FREE = 5;

const newData = z.looseObject({
  password: z.string().optional(),
  currentPassword: z.string().nullish(),
  email: z.string().optional(),
  name: z.string().optional(),
  token: z.string().optional(),
});
type NewData = z.infer<typeof newData>;

const storedAccount = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  email: z.string(),
  hash: z.string().nullish(),
  salt: z.string().nullish(),
});
type StoredAccount = z.infer<typeof storedAccount>;

/**
 * Guards what opens an account: a new password is no guessable one, and whoever changes a password or an address, their own
 * or somebody else's, proves with their present password that it is they who sit there.
 */
export const guardPasswords: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== "create" && operation !== "update" && operation !== "resetPassword")
    return args;
  const data = newData.safeParse("data" in args ? args.data : undefined).data;
  if (!data) return args;
  const id = "id" in args && typeof args.id === "string" ? args.id : null;
  if (operation === "update" && id === null && (data.password || data.email) && !overrideAccess) {
    throw refusal(req, ONE_BY_ONE);
  }
  const account = await accountBefore(req, id, operation === "resetPassword" ? data.token : null);
  const mayUpdate = isAdmin(req.user) || req.user?.id === account?.id;
  if (operation === "update" && account && !overrideAccess && mayUpdate) {
    await askPresentPassword(req, account, data);
  }
  if (data.password !== undefined) {
    const problem = await problemOf(req, data.password, data, account);
    if (problem) throw fieldProblem(["password"], problem, req);
    // Payload takes the password out of the data before the hooks that come after.
    req.context.hasNewPassword = true;
  }
  return args;
};

const ONE_BY_ONE = bilingual(
  "Mật khẩu và địa chỉ thư chỉ đổi được cho từng tài khoản một. Hãy mở từng tài khoản.",
  "Passwords and addresses are changed one account at a time.",
);
const NOT_THE_PRESENT_ONE = bilingual(
  "Muốn đổi mật khẩu hoặc địa chỉ thư, hãy ghi đúng mật khẩu mà chính bạn đang dùng vào ô “Mật khẩu hiện tại”.",
  "To change a password or an address, enter the password that you use yourself under “Present password”.",
);
const TOO_OFTEN = bilingual(
  "Đã ghi sai mật khẩu hiện tại nhiều lần. Hãy chờ vài phút rồi thử lại.",
  "The present password was wrong several times. Wait some minutes, then try again.",
);

async function askPresentPassword(req: PayloadRequest, account: StoredAccount, data: NewData) {
  const isNewAddress =
    data.email !== undefined && data.email.toLowerCase().trim() !== account.email.toLowerCase();
  if (!data.password && !isNewAddress) return;
  const own = await accountBefore(req, String(req.user?.id), null);
  const found = own ? await tried(own, data.currentPassword ?? "") : "wrong";
  if (found === "too often") throw fieldProblem(["currentPassword"], TOO_OFTEN, req);
  if (found === "wrong") throw fieldProblem(["currentPassword"], NOT_THE_PRESENT_ONE, req);
}

const WRONG = bilingual(
  "Mật khẩu không đúng. Hãy gõ lại mật khẩu đang dùng.",
  "The password is wrong. Enter the one that you use now.",
);

/**
 * Has whoever is logged in prove with their password that it is they who sit there.
 *
 * @throws APIError when it is wrong, or was too often
 */
export async function askPassword(req: PayloadRequest, password: string): Promise<void> {
  const account = await accountBefore(req, String(req.user?.id), null);
  const found = account ? await tried(account, password) : "wrong";
  if (found === "too often") throw refusal(req, TOO_OFTEN);
  if (found === "wrong") throw refusal(req, WRONG);
}

async function tried(account: StoredAccount, password: string) {
  const attempt = brake.begin([{ key: account.id, free: FREE }], Date.now());
  if ("waitMs" in attempt) return "too often";
  const isRight = await isPasswordOf(account, password);
  if (isRight) attempt.takeBack();
  else attempt.failed();
  return isRight ? "right" : "wrong";
}

const slowHash = promisify(pbkdf2);
/** How Payload writes its hashes; it makes older ones anew when somebody logs in, as whoever asks here has. */
const HASH = /^pbkdf2-sha256-v1:([0-9a-f]+)$/;
const ITERATIONS = 600_000;

async function isPasswordOf({ hash, salt }: StoredAccount, password: string): Promise<boolean> {
  const stored = HASH.exec(hash ?? "")?.[1];
  if (!stored || !salt || password === "") return false;
  const expected = Buffer.from(stored, "hex");
  const found = await slowHash(password, salt, ITERATIONS, expected.length, "sha256");
  return timingSafeEqual(found, expected);
}

async function accountBefore(
  req: PayloadRequest,
  id: string | null,
  token: string | null | undefined,
): Promise<StoredAccount | null> {
  const where: Where | null = id
    ? { id: { equals: id } }
    : token
      ? { resetPasswordToken: { equals: token } }
      : null;
  if (!where) return null;
  const found = await req.payload.db.findOne({ collection: "users", where, req });
  return storedAccount.safeParse(found).data ?? null;
}

async function problemOf(
  req: PayloadRequest,
  password: string,
  data: NewData,
  account: StoredAccount | null,
) {
  const { siteName, organisation } = await req.payload.findGlobal({ slug: "site-settings", req });
  const names = [
    data.name,
    account?.name,
    data.email,
    account?.email,
    siteName,
    organisation?.name,
  ];
  // Its lists are large, and only needed when somebody chooses a password.
  const { passwordProblem } = await import("./password-problem.ts");
  return passwordProblem(
    password,
    names.filter((name) => typeof name === "string"),
  );
}
