import type { EffectStatus } from "@bantin/contract";
import type {
  DocumentCard,
  DocumentStandingView,
  RelatedDocument,
  TimelineStep,
} from "../views.ts";

type Dated = Pick<DocumentCard, "issueDate" | "effectDate" | "expiryDate" | "effectStatus">;

/**
 * The effect status on a day; the same rule as STATUS_ON_DAY of facets.ts. What the newsroom noted holds
 * until a date of the document decides.
 *
 * @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 */
export function statusOn(document: Omit<Dated, "issueDate">, today: string): EffectStatus {
  const { effectStatus, effectDate, expiryDate } = document;
  if (effectStatus !== "unknown" && expiryDate !== null && expiryDate <= today) return "expired";
  const hasBegun = effectDate !== null && effectDate <= today;
  return effectStatus === "notYetInForce" && hasBegun ? "inForce" : effectStatus;
}

/**
 * What happened to a document, in the order of time. A document that amends or replaces it does so from the
 * day on which it has effect itself, else from its issue; one without a date comes after those with one.
 */
export function standingOn(
  document: Dated,
  relations: readonly RelatedDocument[],
  today: string,
): DocumentStandingView {
  const at = (kind: TimelineStep["kind"], date: string | null, by: DocumentCard | null = null) => ({
    ...{ kind, date, by },
    isPast: date === null || date <= today,
  });
  const own = [
    ...(document.issueDate ? [at("issued", document.issueDate)] : []),
    ...(document.effectDate ? [at("effective", document.effectDate)] : []),
    ...(document.expiryDate ? [at("expired", document.expiryDate)] : []),
  ];
  const others = relations
    .filter(({ direction, document: { isWithdrawn } }) => direction === "from" && !isWithdrawn)
    .flatMap(({ kind, document: by }) => {
      const date = by.effectDate ?? by.issueDate;
      if (kind === "amends") return [at("amended", date, by)];
      return kind === "replaces" ? [at("replaced", date, by)] : [];
    });
  const steps = [...own, ...others].sort(
    (a, b) => dateRank(a).localeCompare(dateRank(b)) || ORDER[a.kind] - ORDER[b.kind],
  );
  return { effectStatus: statusOn(document, today), steps };
}

/** On one day: what begins comes before what ends. */
const ORDER = { issued: 0, effective: 1, amended: 2, replaced: 3, expired: 4 } as const;

function dateRank({ date }: TimelineStep): string {
  return date ?? "9999";
}
