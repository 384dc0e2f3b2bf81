import type { Verdict } from "@bantin/citations";

/** What the panel of an article tells the rest of the page: a line beside the text follows it. */

type Verdicts = readonly Verdict[] | null;
type DocumentId = number | string | null | undefined;

const states = new Map<string, Verdicts>();
const listeners = new Set<() => void>();

const nameOf = (id: DocumentId) => String(id ?? "new");

/** The panel's id in the page: an article may stand open in a drawer above another. */
export function panelId(id: DocumentId): string {
  return `van-ban-duoc-nhac-den-${nameOf(id)}`;
}

/** Tells what the mentions of an article have come to; answers how to say that its panel is gone. */
export function reportPanelState(id: DocumentId, verdicts: Verdicts): () => void {
  const tell = (state: Verdicts) => {
    states.set(nameOf(id), state);
    for (const listener of listeners) listener();
  };
  tell(verdicts);
  return () => tell(null);
}

export function panelState(id: DocumentId): Verdicts {
  return states.get(nameOf(id)) ?? null;
}

export function onPanelState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
