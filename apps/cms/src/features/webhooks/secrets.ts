import { randomBytes } from "node:crypto";
import { webhookSecretOf } from "@bantin/contract/webhook-signature";
import type { FieldHook } from "payload";

/** What stands in the form for a token that was saved. */
const KEPT_TOKEN = "••••••••••••";

/** The database holds secrets encrypted, as Payload does with API keys. */
export const encryptSecret: FieldHook = ({ value, req }) =>
  typeof value === "string" && value !== "" ? req.payload.encrypt(value) : null;

export const decryptSecret: FieldHook = ({ value, req }) =>
  typeof value === "string" && value !== "" ? req.payload.decrypt(value) : null;

/** A token is entered and never shown again; only the system itself reads it. */
export const decryptToken: FieldHook = (args) => {
  if (typeof args.value !== "string" || args.value === "") return null;
  return args.overrideAccess ? args.req.payload.decrypt(args.value) : KEPT_TOKEN;
};

/** The form sends back what it was shown: then the token stays as it was. */
export const encryptToken: FieldHook = ({ value, previousValue, req }) => {
  const token = value === KEPT_TOKEN ? previousValue : value;
  return typeof token === "string" && token !== "" ? req.payload.encrypt(token) : null;
};

/** A secret of a new subscriber: the system makes it, so that it is a good one. */
export const makeSecret: FieldHook = ({ value, operation }) =>
  operation === "create" && !value ? newSecret() : value;

export function newSecret(): string {
  return webhookSecretOf(randomBytes(32));
}
