"use client";
import { Button } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import { type Delivery, delivery } from "../../webhooks/deliveries.ts";
import { AnswerFailure } from "../shared/answer-failure.tsx";
import { askWith } from "../shared/ask.ts";
import { useAnswer } from "../shared/use-answer.ts";
import { useSay } from "../shared/use-say.ts";
import { deliveriesAnswer } from "./answers.ts";
import { DeliveryResult, DeliveryRow } from "./delivery-row.tsx";
import { WEBHOOK_WORDS as WORDS } from "./webhook-words.ts";

const SHOWN = 15;
const REFRESH_MS = 5_000;

type Test = "idle" | "sending" | "failed" | Delivery;

/** How the last messages fared, and a button that sends one now. It keeps itself up to date. */
export function Deliveries({ id }: { id: string | number }) {
  const say = useSay();
  const where = `where[webhookId][equals]=${id}`;
  const path = `/webhook-deliveries?${where}&sort=-createdAt&limit=${SHOWN}&depth=0`;
  const { value, hasFailed, reload } = useAnswer(deliveriesAnswer, path);
  const [test, setTest] = useState<Test>("idle");
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === "visible" && reload(), REFRESH_MS);
    return () => clearInterval(timer);
  }, [reload]);
  const sendTest = async () => {
    setTest("sending");
    setTest(await askWith(delivery, `/webhooks/${id}/test`, {}).catch(() => "failed" as const));
    reload();
  };
  const rows = value?.docs ?? [];
  return (
    <section>
      <h3 className="panel__title">{say(WORDS.deliveries)}</h3>
      <div className="webhooks__actions">
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={test === "sending"}
          onClick={sendTest}
        >
          {say(WORDS.test)}
        </Button>
        <span className="panel__quiet">{say(WORDS.testHint)}</span>
      </div>
      <p role="status" className="panel__said">
        <TestResult test={test} />
      </p>
      {hasFailed && <AnswerFailure onRetry={reload} />}
      {!value && !hasFailed && <p className="panel__quiet">{say(WORDS.loading)}</p>}
      {value && rows.length === 0 && <p className="panel__quiet">{say(WORDS.none)}</p>}
      {rows.length > 0 && <DeliveryTable rows={rows} />}
    </section>
  );
}

function TestResult({ test }: { test: Test }) {
  const say = useSay();
  if (test === "idle") return null;
  if (test === "sending") return say(WORDS.testing);
  if (test === "failed") return say(WORDS.failed);
  return (
    <>
      {say(WORDS.isTest)}: <DeliveryResult delivery={test} />
    </>
  );
}

function DeliveryTable({ rows }: { rows: readonly Delivery[] }) {
  const say = useSay();
  const columns = [WORDS.time, WORDS.reason, WORDS.result, WORDS.attempt, WORDS.duration];
  return (
    <table className="webhooks__table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.en} scope="col">
              {say(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <DeliveryRow key={row.id} delivery={row} />
        ))}
      </tbody>
    </table>
  );
}
