import type { Content } from "@bantin/content";
import type { OpenDocument } from "@bantin/contract";
import { openDocumentOf } from "./open-document.ts";

/** Every published document, the newest year first. */
export function* openRegister(content: Content, site: URL): Generator<OpenDocument> {
  for (const year of content.registerYears()) {
    for (const entry of content.register(year)) yield openDocumentOf(entry, site);
  }
}
