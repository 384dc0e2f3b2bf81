import type { CheckboxField, TextField } from "payload";
import { nobody } from "../../access/nobody.ts";
import { decryptSecret, encryptSecret } from "../../webhooks/secret-hooks.ts";

/** The system makes secrets; the panel below the form shows and changes them. */
export function secretField(
  name: string,
  make: NonNullable<TextField["hooks"]>["beforeChange"] = [],
): TextField {
  return {
    name,
    type: "text",
    access: { create: nobody, update: nobody },
    admin: { disabled: true },
    hooks: {
      beforeChange: [...make, encryptSecret],
      afterRead: [decryptSecret],
    },
  };
}

/** The publisher that the environment names. */
export const isBuiltInField: CheckboxField = {
  name: "isBuiltIn",
  type: "checkbox",
  defaultValue: false,
  access: { create: nobody, update: nobody },
  admin: { disabled: true },
};
