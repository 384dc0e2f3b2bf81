import { localDate } from "@bantin/vietnamese";
import type { DateField, FieldHook } from "payload";
import type { Bilingual } from "../text/bilingual.ts";

/**
 * A calendar day is kept as noon UTC of that day: whatever zone a browser or server is in, from -12
 * to +11, it shows the same day.
 */
const noonUtc: FieldHook = ({ value }) => {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return `${value}T12:00:00.000Z`;
  const instant = new Date(String(value));
  return Number.isNaN(instant.getTime()) ? value : `${localDate(instant)}T12:00:00.000Z`;
};

/** A date without a time, shown as 24/10/2022. */
export function dayField(
  name: string,
  label: Bilingual,
  options: { required?: boolean; index?: boolean; description?: Bilingual; width?: string } = {},
): DateField {
  return {
    name,
    type: "date",
    label,
    required: options.required ?? false,
    index: options.index ?? false,
    admin: {
      date: { pickerAppearance: "dayOnly", displayFormat: "d/M/yyyy" },
      ...(options.description ? { description: options.description } : {}),
      ...(options.width ? { width: options.width } : {}),
    },
    hooks: { beforeValidate: [noonUtc] },
  };
}
