/** How many findings the panel of a form shows: a line elsewhere in the form follows it. */

type DocumentId = number | string | null | undefined;

const counts = new Map<string, number | null>();
const listeners = new Set<() => void>();

const nameOf = (id: DocumentId) => String(id ?? "new");

/** The panel's id in the page: a document may stand open in a drawer above another. */
export function checklistId(id: DocumentId): string {
  return `truoc-khi-dang-${nameOf(id)}`;
}

/** Tells how many there are; answers how to say that the panel is gone. */
export function reportCount(id: DocumentId, count: number | null): () => void {
  const tell = (value: number | null) => {
    counts.set(nameOf(id), value);
    for (const listener of listeners) listener();
  };
  tell(count);
  return () => tell(null);
}

export function countOf(id: DocumentId): number | null {
  return counts.get(nameOf(id)) ?? null;
}

export function onCount(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
