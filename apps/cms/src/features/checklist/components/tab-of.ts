import type { ClientField } from "payload";

/** Which tab of a form has a field, by its path; -1 where it stands beside the tabs. */
export function tabOf(fields: readonly ClientField[], path: string): number {
  const [name = ""] = path.split(".");
  for (const field of fields) {
    if (field.type !== "tabs") continue;
    const index = field.tabs.findIndex((tab) => holds(tab.fields, name));
    if (index >= 0) return index;
  }
  return -1;
}

function holds(fields: readonly ClientField[], name: string): boolean {
  return fields.some((field) => {
    if ("name" in field && field.name === name) return true;
    return (field.type === "row" || field.type === "collapsible") && holds(field.fields, name);
  });
}
