"use client";
import { useDocumentInfo } from "@payloadcms/ui";
import { AnswerFailure } from "../../../components/answer-failure.tsx";
import { useAnswer } from "../../../components/ask.ts";
import { useSay } from "../../../components/use-say.ts";
import { webhookAnswer } from "../api.ts";
import { Deliveries } from "./deliveries.tsx";
import { Secrets } from "./secrets.tsx";
import { WEBHOOK_WORDS as WORDS } from "./webhook-words.ts";
import "../../../components/panel.css";
import "./webhooks.css";

/** On a subscriber's page: its secret, a test, and how the last messages fared. */
export function WebhookPanel() {
  const say = useSay();
  const { id, lastUpdateTime } = useDocumentInfo();
  // Asked again after each save: the kind decides whether there is a secret to show.
  const path = id ? `/webhooks/${id}?depth=0&saved=${lastUpdateTime}` : null;
  const { value, hasFailed, reload } = useAnswer(webhookAnswer, path);
  if (!id) return <p className="webhooks panel__quiet">{say(WORDS.saveFirst)}</p>;
  return (
    <div className="webhooks">
      {hasFailed && <AnswerFailure onRetry={reload} />}
      {value && value.kind !== "github" && <Secrets id={id} webhook={value} onChange={reload} />}
      <Deliveries id={id} />
    </div>
  );
}
