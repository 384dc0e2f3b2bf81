import { typeBySlug } from "@bantin/citations";
import type { DocumentCard, RelatedDocument } from "@bantin/content";
import type { EffectStatus, RelationKind } from "@bantin/contract";

type Nameable = Pick<DocumentCard, "type" | "symbol" | "number">;

/** The word for a type: `Nghị quyết` for `nghi-quyet`; “Văn bản” for a type the table does not know. */
export function typeWord(slug: string): string {
  return typeBySlug(slug)?.word ?? "Văn bản";
}

/** How readers name a document: `Nghị quyết số 06-NQ/TU`. */
export function documentName({ type, symbol, number }: Nameable): string {
  return `${typeWord(type)} số ${symbol ?? number}`;
}

const STATUS_WORDS: Record<EffectStatus, string> = {
  unknown: "Chưa xác định",
  notYetInForce: "Chưa có hiệu lực",
  inForce: "Còn hiệu lực",
  partlyExpired: "Hết hiệu lực một phần",
  suspended: "Ngưng hiệu lực",
  expired: "Hết hiệu lực",
};

export function statusWord(status: EffectStatus): string {
  return STATUS_WORDS[status];
}

const RELATION_WORDS: Record<RelationKind, { to: string; from: string }> = {
  replaces: { to: "Thay thế", from: "Bị thay thế bởi" },
  amends: { to: "Sửa đổi, bổ sung", from: "Được sửa đổi, bổ sung bởi" },
  implements: { to: "Triển khai thực hiện", from: "Được triển khai thực hiện bởi" },
  basedOn: { to: "Căn cứ", from: "Là căn cứ ban hành" },
};

/** Relations in words, grouped, in the order in which a reader asks: what stands in for it, then the rest. */
export function relationGroups(
  relations: readonly RelatedDocument[],
): { words: string; documents: DocumentCard[] }[] {
  const groups = new Map<string, DocumentCard[]>();
  for (const kind of ["replaces", "amends", "implements", "basedOn"] as const) {
    for (const direction of ["from", "to"] as const) {
      const documents = relations
        .filter((relation) => relation.kind === kind && relation.direction === direction)
        .map((relation) => relation.document);
      if (documents.length > 0) groups.set(RELATION_WORDS[kind][direction], documents);
    }
  }
  return Array.from(groups, ([words, documents]) => ({ words, documents }));
}
