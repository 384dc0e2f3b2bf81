"use client";
import { useDocumentInfo } from "@payloadcms/ui";
import { useSyncExternalStore } from "react";
import { useSay } from "../../../components/use-say.ts";
import { checklistId, countOf, onCount } from "./panel-state.ts";
import { WORDS } from "./words.ts";
import "./checklist.css";

/** Above the form, where the panel is below it: how much is worth a look, and the way there. */
export function ChecklistLine() {
  const say = useSay();
  const { id } = useDocumentInfo();
  const count = useSyncExternalStore(
    onCount,
    () => countOf(id),
    () => null,
  );
  if (!count) return null;
  return (
    <a
      className="checklist__line"
      href={`#${checklistId(id)}`}
      onClick={() => document.getElementById(checklistId(id))?.focus()}
    >
      {say(WORDS.title)}: {count} {say(WORDS.toSee)}
    </a>
  );
}
