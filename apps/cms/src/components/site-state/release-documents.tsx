"use client";
import { namedDocument } from "@bantin/contract";
import { useDocumentInfo } from "@payloadcms/ui";
import { z } from "zod";
import { hrefOf } from "../../site-state/document-href.ts";
import { bilingual } from "../../text/bilingual.ts";
import { useSay } from "../shared/use-say.ts";
import { DocumentLinks } from "./document-links.tsx";
import "./site-state.css";

const TITLE = bilingual("Nội dung cần sửa", "Documents to mend");
const documents = z.array(namedDocument).catch([]);

/** On a release that failed: the documents that caused it. */
export function ReleaseDocuments() {
  const say = useSay();
  const { data } = useDocumentInfo();
  const named = documents.parse(data?.documents ?? []);
  if (named.length === 0) return null;
  return (
    <section className="site-notice site-notice--bad">
      <h3>{say(TITLE)}</h3>
      <DocumentLinks
        documents={named.map((document) => ({ ...document, href: hrefOf(document) }))}
      />
    </section>
  );
}
