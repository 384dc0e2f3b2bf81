"use client";
import { Button } from "@payloadcms/ui";
import type { ReactNode } from "react";
import type { Bilingual } from "../../text/bilingual.ts";
import { useSay } from "../shared/use-say.ts";
import { REPORT_WORDS as WORDS } from "./report-words.ts";

/** One kind of what has to be put right, with how much there is of it. */
export function ReportSection({
  title,
  none,
  part,
  onMore,
  children,
}: {
  title: Bilingual;
  none: Bilingual;
  part: { total: number; rows: readonly unknown[] };
  onMore: () => void;
  children: ReactNode;
}) {
  const say = useSay();
  const shown = part.rows.length;
  return (
    <section>
      <h2 className="panel__title">
        {say(title)} ({part.total})
      </h2>
      {part.total === 0 && <p className="panel__quiet">{say(none)}</p>}
      <ul className="citations__rows">{children}</ul>
      {shown < part.total && (
        <div className="citations__actions">
          <Button buttonStyle="subtle" size="small" margin={false} onClick={onMore}>
            {say(WORDS.more)}
          </Button>
          <span className="panel__quiet">
            {say(WORDS.shown)} {shown}/{part.total}
          </span>
        </div>
      )}
    </section>
  );
}
