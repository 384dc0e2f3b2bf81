import { addresses, openDocuments } from "@bantin/contract";
import { z } from "zod";

/** The JSON Schema (2020-12) of the open data: what the contract says, in the words of other programs. */
export function openDocumentsSchema(base: URL): string {
  const schema = z.toJSONSchema(openDocuments);
  const $id = new URL(addresses.openDocuments("schema.json"), base).href;
  return `${JSON.stringify({ $id, title: "Văn bản", ...schema }, null, 2)}\n`;
}
