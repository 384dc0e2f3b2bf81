import type { Level, SiteBodies } from "./bodies.ts";

/** What is asked of an issuing body to know whether it is one of the site's own. */
export interface LocalIssuer {
  id: string;
  code: string;
  level: Level | "central";
  isLocal: boolean;
  /** `YYYY-MM-DD`, or null while it exists. */
  validTo: string | null;
}

/**
 * What `TU`, `HĐND tỉnh` or `UBND huyện` without a place mean on this site: the bodies marked as its own. Of
 * two with one code on one level the one that exists still is meant, else the one that ended last.
 */
export function siteBodies(issuers: readonly LocalIssuer[]): SiteBodies {
  const bodies: Partial<Record<Level, Record<string, string>>> = {};
  for (const { id, code, level } of inOrderOfEnd(issuers)) {
    if (level === "central") continue;
    bodies[level] = { ...bodies[level], [code]: id };
  }
  return bodies;
}

/** Those that ended first come first, so that later ones take their place. */
function inOrderOfEnd(issuers: readonly LocalIssuer[]): LocalIssuer[] {
  const end = ({ validTo }: LocalIssuer) => validTo ?? "9999-12-31";
  return issuers
    .filter(({ isLocal }) => isLocal)
    .sort((one, other) => end(one).localeCompare(end(other)));
}
