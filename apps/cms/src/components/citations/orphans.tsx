"use client";
import { Button } from "@payloadcms/ui";
import { useSay } from "../shared/use-say.ts";
import { WORDS } from "./panel-words.ts";
import type { Mentions } from "./use-mentions.ts";

type Orphan = Mentions["orphans"][number];

/** Decisions whose mention is gone. They stay, in case the words come back, until somebody clears them. */
export function Orphans({
  orphans,
  onRemove,
}: {
  orphans: readonly Orphan[];
  onRemove: (orphan: Orphan) => void;
}) {
  const say = useSay();
  if (orphans.length === 0) return null;
  return (
    <div className="citations__orphans">
      <p>{say(WORDS.orphans)}:</p>
      <ul>
        {orphans.map((orphan) => (
          <li key={orphan.place}>
            <span>“{orphan.surface}”</span>
            <Button
              aria-label={`${say(WORDS.remove)}: ${orphan.surface}`}
              buttonStyle="subtle"
              size="small"
              margin={false}
              onClick={() => onRemove(orphan)}
            >
              {say(WORDS.remove)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
