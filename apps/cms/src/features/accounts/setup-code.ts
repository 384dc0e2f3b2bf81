import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { CollectionBeforeOperationHook, Payload } from "payload";
import { z } from "zod";
import { bilingual } from "../../text/bilingual.ts";
import { fieldProblem } from "../../text/refusal.ts";

/** Of this process: it lives for as long as nobody has an account, and is told nowhere but on the server. */
const code = randomBytes(15).toString("base64url").replaceAll(/[-_]/g, "x");

/** Tells whoever reads the server's output how the first account is made, while there is none. */
export async function tellSetupCode(payload: Payload): Promise<void> {
  const { totalDocs } = await payload.count({ collection: "users" });
  if (totalDocs > 0) return;
  // Not the log: it may be silent, go elsewhere, and be kept.
  console.log(
    `There is no account yet. The first one is made in the admin with this set-up code: ${code}\nOr on this machine: bantin account create EMAIL --name NAME --role admin`,
  );
}

const WRONG_CODE = bilingual(
  "Mã cài đặt không đúng. Hãy tìm mã trong nhật ký của máy chủ, nơi CMS in ra mỗi lần khởi động mà chưa có tài khoản nào, rồi nhập mã mới nhất. Người có quyền trên máy chủ cũng có thể tạo tài khoản bằng lệnh “bantin account create”.",
  "The set-up code is wrong. Look for it where the server prints its log, which has a new one at each start without an account, and enter the newest. Whoever has the machine can also use “bantin account create”.",
);

/** Keeps the first account, which is the administrator's, for whoever can read what the server prints. */
export const askSetupCode: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  // Payload makes the first account past all rules, and nothing else of what nobody in particular asks for.
  const isFirst = operation === "create" && overrideAccess && req.payloadAPI === "REST";
  if (!isFirst || req.user) return args;
  const given = z.looseObject({ setupCode: z.string() }).safeParse("data" in args ? args.data : {});
  if (!isCode(given.data?.setupCode ?? "")) throw fieldProblem(["setupCode"], WRONG_CODE, req);
  return args;
};

function isCode(given: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given.trim()), digest(code));
}
