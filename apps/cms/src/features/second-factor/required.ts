import type { Payload, PayloadRequest } from "payload";
import { ROLES, type Role } from "../../access/roles.ts";

/** Of whom the setting asks a second factor. */
export const REQUIRED_OF = ["nobody", "publishers", "everybody"] as const;

/** Whether accounts of a role must have a second factor. An unknown setting asks it of everybody. */
export async function isFactorRequired(
  req: { payload: Payload } & Partial<PayloadRequest>,
  role: unknown,
): Promise<boolean> {
  const { secondFactorOf } = await req.payload.findGlobal({
    slug: "security-settings",
    req,
    depth: 0,
  });
  if (!secondFactorOf || secondFactorOf === "nobody") return false;
  const known: Role | undefined = ROLES.find((each) => each === role);
  return secondFactorOf !== "publishers" || known !== "writer";
}
