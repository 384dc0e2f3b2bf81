"use client";
import { RELEASE_STATES } from "@bantin/contract";
import type { DefaultCellComponentProps } from "payload";
import { z } from "zod";
import { STATE_LABELS } from "../../site-state/release-words.ts";
import { useSay } from "../shared/use-say.ts";
import { RollbackAction } from "./rollback-action.tsx";

const row = z.object({ state: z.enum(RELEASE_STATES), releaseId: z.string().nullish() });

/** In the list of the site's history: what happened, and the way back to a release that was live. */
export function ReleaseStateCell({ rowData }: DefaultCellComponentProps) {
  const say = useSay();
  const { success, data } = row.safeParse(rowData);
  if (!success) return null;
  return (
    <div className="site-release">
      <span>{say(STATE_LABELS[data.state])}</span>
      {data.state === "live" && data.releaseId && (
        <RollbackAction release={data.releaseId} size="small" />
      )}
    </div>
  );
}
