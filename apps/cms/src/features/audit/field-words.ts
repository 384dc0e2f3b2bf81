import type { Field, PayloadRequest } from "payload";
import { labelOfPath } from "../../text/field-labels.ts";

/** The names of changed fields as the form shows them. One that a form no longer has stays as it was written. */
export function fieldWords(
  fields: readonly Field[],
  names: string | null,
  req: Pick<PayloadRequest, "i18n" | "t">,
): string {
  return (names ?? "")
    .split(", ")
    .filter((name) => name !== "")
    .map((name) => labelOfPath(fields, [name], req) || name)
    .join(", ");
}
