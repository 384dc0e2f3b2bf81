"use client";
import type { RegistryDocument } from "@bantin/citations";
import { Act } from "./act.tsx";
import { DocumentLink } from "./document-link.tsx";
import { WORDS } from "./panel-words.ts";
import type { Mentions } from "./use-mentions.ts";

/** The documents that a mention can mean, each to be chosen. */
export function Candidates({
  candidates,
  mentions,
  surface,
  onChoose,
}: {
  candidates: readonly RegistryDocument[];
  mentions: Mentions;
  surface: string;
  onChoose: (documentId: string) => void;
}) {
  const documents = candidates.flatMap(({ id }) => mentions.held.holdings.byId(id) ?? []);
  if (documents.length === 0) return null;
  return (
    <ul className="citations__candidates">
      {documents.map((document) => (
        <li key={document.id}>
          <Act
            what={WORDS.choose}
            surface={`${document.name}, ${document.issuerName} (${surface})`}
            onClick={() => onChoose(document.id)}
            isMain
          />
          <DocumentLink document={document} />
        </li>
      ))}
    </ul>
  );
}
