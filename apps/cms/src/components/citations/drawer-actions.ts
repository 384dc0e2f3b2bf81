import { documentOf } from "../../citations/citing-articles.ts";
import { type Prefill, prefillOf } from "../../citations/prefill.ts";
import type { Decide } from "./decide-actions.ts";
import type { Mentions } from "./use-mentions.ts";
import type { Indexes, PanelActions } from "./use-panel-actions.ts";

/** A drawer of Payload's. */
export interface Drawer {
  isDrawerOpen: boolean;
  openDrawer: () => void;
  closeDrawer: () => void;
}

/** What a drawer was opened for. */
export interface Asked {
  indexes: Indexes;
  prefill: Prefill | null;
}

interface Drawers {
  mentions: Mentions | null;
  reload: () => Promise<Mentions>;
  createDrawer: Drawer;
  searchDrawer: Drawer;
  asked: Asked;
  setAsked: (asked: Asked) => void;
  decide: Decide;
  choose: PanelActions["choose"];
}

/** What is done in a drawer that opens: a document is looked for, or made. */
export function drawerActions({
  mentions,
  reload,
  createDrawer,
  searchDrawer,
  asked,
  setAsked,
  decide,
  choose,
}: Drawers): Pick<PanelActions, "search" | "found" | "create" | "created"> {
  return {
    search(indexes) {
      setAsked({ indexes, prefill: null });
      searchDrawer.openDrawer();
    },
    found(documentId) {
      searchDrawer.closeDrawer();
      choose(asked.indexes, documentId);
    },
    create(indexes) {
      setAsked({ indexes, prefill: mentions ? prefillFor(mentions, indexes) : null });
      createDrawer.openDrawer();
    },
    async created(documentId) {
      const now = await reload();
      // An unfinished draft is no document that a mention can mean.
      if (!now.held.holdings.byId(documentId)) return;
      const others = asked.indexes.filter((index) => {
        const verdict = now.verdicts[index];
        return verdict && documentOf(verdict) !== documentId;
      });
      // The focus stays in the form, which is open still.
      if (others.length > 0) decide(now, others, documentId);
    },
  };
}

function prefillFor({ citations, verdicts, held }: Mentions, [index = -1]: Indexes): Prefill {
  const [citation, verdict] = [citations[index], verdicts[index]];
  if (!citation || !verdict) return {};
  const document = verdict.kind === "missing" ? verdict.document : { ...citation, issuerId: null };
  return prefillOf(document, citation.surface, held.issuers);
}
