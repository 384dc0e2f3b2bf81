import { contradictions } from "./checks/cited-documents.ts";
import { deadLinks } from "./checks/links.ts";
import { missingParts } from "./checks/missing.ts";
import { officials } from "./checks/officials.ts";
import { personalData } from "./checks/personal-data.ts";
import { pictures } from "./checks/pictures.ts";
import { spelling } from "./checks/spelling.ts";
import type { CheckedContent } from "./content.ts";
import type { CheckContext } from "./context.ts";
import { type Finding, gathered } from "./finding.ts";

/** More than this nobody reads at once: the next come when these are mended. */
const MOST_OF_A_KIND = 30;

/** What is worth a look before publishing, what weighs most first. */
export function findingsOf(content: CheckedContent, context: CheckContext): Finding[] {
  const kinds = [
    contradictions(content, context),
    officials(content, context),
    personalData(content, context),
    missingParts(content),
    deadLinks(content, context),
    pictures(content, context),
    spelling(content),
  ];
  return kinds.flatMap((findings) => gathered(findings).slice(0, MOST_OF_A_KIND));
}
