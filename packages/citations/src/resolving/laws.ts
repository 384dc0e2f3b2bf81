import type { Citation } from "../citation.ts";
import type { RegistryDocument } from "./registry.ts";
import { type Narrowed, yearOf } from "./series.ts";

/** Versions of one law, and which of them a citation means. */
interface ChosenVersion extends Narrowed {
  /** `YYYY-MM-DD`: the text names no version, and the one in force on this day is taken. Else null. */
  inForceOn: string | null;
}

/**
 * Of the versions of one law, the one that a citation means: by the day on which it was passed, by its year,
 * or, for a bare name, the one in force on the article's day.
 */
export function chooseVersion(
  { date, year }: Citation,
  versions: readonly RegistryDocument[],
  articleDate: string | null,
): ChosenVersion {
  const said = date === null ? year : Number(date.slice(0, 4));
  if (said === null) return inForce(versions, articleDate);
  const sameDay = versions.filter(({ issueDate }) => date !== null && issueDate === date);
  const sameYear = versions.filter((version) => yearOf(version) === said);
  const candidates = sameDay.length > 0 ? sameDay : sameYear;
  return { candidates, isSure: candidates.length === 1, inForceOn: null };
}

/** The last that had taken effect. Where it may have ended, or another's day is not known, nobody can tell. */
function inForce(versions: readonly RegistryDocument[], day: string | null): ChosenVersion {
  const open: ChosenVersion = { candidates: versions, isSure: false, inForceOn: null };
  if (day === null || versions.some(({ effectDate }) => effectDate === null)) return open;
  const begun = versions
    .filter(({ effectDate }) => (effectDate ?? "") <= day)
    .toSorted((one, other) => (other.effectDate ?? "").localeCompare(one.effectDate ?? ""));
  const [latest, next] = begun;
  if (!latest || latest.effectDate === next?.effectDate || hasEnded(latest, day)) return open;
  return { candidates: [latest], isSure: true, inForceOn: day };
}

const IN_FORCE = new Set(["inForce", "partlyExpired"]);

/** Whether a version may have lost its effect by this day: its last day says so, else its status of today. */
function hasEnded({ expiryDate, status }: RegistryDocument, day: string): boolean {
  return expiryDate === null ? !IN_FORCE.has(status) : expiryDate <= day;
}
