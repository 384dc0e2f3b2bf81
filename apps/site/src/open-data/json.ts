import type { Content } from "@bantin/content";
import { addresses, type OpenDocuments } from "@bantin/contract";
import { openRegister } from "./register.ts";
import { TERMS_OF_USE } from "./terms-of-use.ts";

/**
 * All documents as JSON, one a line: two days' files differ in the lines of the documents that changed, and
 * a program can read them line by line.
 */
export function openDocumentsJson(content: Content, base: URL): string {
  const { organisation, siteName } = content.site();
  const url = (address: string) => new URL(address, base).href;
  const head: Omit<OpenDocuments, "vanBan"> = {
    $schema: url(addresses.openDocuments("schema.json")),
    tieuDe: `Văn bản trên ${siteName}`,
    coQuanCongBo: organisation.name,
    trangWeb: url(addresses.home()),
    giayPhep: TERMS_OF_USE,
    moTa: url(addresses.openData()),
  };
  const fields = Object.entries(head).map(([name, value]) => `"${name}":${JSON.stringify(value)}`);
  const documents = Array.from(openRegister(content, base), (document) => JSON.stringify(document));
  return `{${fields.join(",\n")},\n"vanBan":[\n${documents.join(",\n")}\n]}\n`;
}
