"use client";
import { useDocumentInfo } from "@payloadcms/ui";
import { RollbackAction } from "./rollback-action.tsx";

/** On the page of a past release. */
export function RollbackButton() {
  const { data } = useDocumentInfo();
  const release = typeof data?.releaseId === "string" ? data.releaseId : null;
  if (release === null || data?.state !== "live") return null;
  return <RollbackAction release={release} size="medium" />;
}
