import type { PayloadRequest } from "payload";
import { generateCookie, parseCookies } from "payload/shared";
import { z } from "zod";
import { environment } from "../../environment/index.ts";
import type { SecondStep } from "./api.ts";
import { lock, unlock } from "./secret-box.ts";

const NAME = "bantin-second-step";
const PATIENCE_MS = 10 * 60_000;

/** An account as far as its login has come. */
const begun = z.object({
  account: z.string(),
  step: z.enum(["code", "enrolment"]),
  /** A new password ends what was begun with the old one. */
  salt: z.string(),
  until: z.number(),
});
type Begun = z.infer<typeof begun>;

/** The cookie that says that the right password was given. It opens nothing by itself. */
export function secondStepCookie(account: { id: string; salt: string }, step: SecondStep): string {
  const until = Date.now() + PATIENCE_MS;
  const text = JSON.stringify({ account: account.id, step, salt: account.salt, until });
  return cookie(lock(text, "second step"), until);
}

export const endOfSecondStep = (): string => cookie("", 0);

function cookie(value: string, until: number): string {
  return String(
    generateCookie({
      name: NAME,
      value,
      path: "/",
      expires: new Date(until),
      httpOnly: true,
      sameSite: "Strict",
      secure: environment.cmsUrl.startsWith("https:"),
      returnCookieAsObject: false,
    }),
  );
}

/** What was begun in the browser that asks; null when nothing was, or too long ago. */
export function secondStepOf(req: Pick<PayloadRequest, "headers">): Begun | null {
  const text = unlock(parseCookies(req.headers).get(NAME) ?? "", "second step");
  const found = begun.safeParse(text === null ? null : JSON.parse(text)).data;
  return found && found.until > Date.now() ? found : null;
}
