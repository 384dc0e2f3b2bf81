"use client";
import { useDocumentInfo } from "@payloadcms/ui";
import { useSyncExternalStore } from "react";
import { useSay } from "../../../components/use-say.ts";
import { openCount, verdictSummary } from "../verdict-words.ts";
import { onPanelState, panelId, panelState } from "./panel-state.ts";
import { WORDS } from "./panel-words.ts";
import "../../../components/panel.css";
import "./citations.css";

/** Beside the text, always in sight: how many mentions wait for the editor, and the way to them. */
export function ArticleLine() {
  const say = useSay();
  const { id } = useDocumentInfo();
  const verdicts = useSyncExternalStore(
    onPanelState,
    () => panelState(id),
    () => null,
  );
  if (!verdicts || verdicts.length === 0) return null;
  const open = openCount(verdicts);
  return (
    <a
      className="citations__line"
      href={`#${panelId(id)}`}
      title={say(verdictSummary(verdicts))}
      onClick={() => document.getElementById(panelId(id))?.focus()}
    >
      {verdicts.length} {say(WORDS.mentionCount)}
      {open > 0 && (
        <span className="citations__mark">
          {open} {say(WORDS.toSee)}
        </span>
      )}
    </a>
  );
}
