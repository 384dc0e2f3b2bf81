"use client";
import { Button } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import { AnswerFailure } from "../../../components/answer-failure.tsx";
import { askWith, refusalIn, useAnswer } from "../../../components/ask.ts";
import { useSay } from "../../../components/use-say.ts";
import { type Delivery, deliveriesAnswer, delivery } from "../api.ts";
import { WEBHOOK_WORDS as WORDS } from "./webhook-words.ts";

const SHOWN = 15;
const REFRESH_MS = 5_000;

/** With `refusal`, in the server's own words, it was not sent. */
type Test = "idle" | "sending" | { refusal: string } | Delivery;

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
    const sent = askWith(delivery, `/webhooks/${id}/test`, {});
    setTest(await sent.catch((error: unknown) => ({ refusal: refusalIn(error) })));
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
  if ("refusal" in test) return test.refusal;
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

const instant = new Intl.DateTimeFormat("vi-VN", {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  day: "numeric",
  month: "numeric",
  year: "numeric",
  timeZone: "Asia/Ho_Chi_Minh",
});
const time = (text: string) => instant.format(new Date(text));
const decimal = new Intl.NumberFormat("vi-VN");

/** One attempt. On a narrow screen each cell says what it is. */
function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const say = useSay();
  const { createdAt, reason, changeCount, attempt, durationMs } = delivery;
  return (
    <tr>
      <td data-name={say(WORDS.time)}>
        <time dateTime={createdAt}>{time(createdAt)}</time>
      </td>
      <td data-name={say(WORDS.reason)}>
        {reason === "test" ? say(WORDS.isTest) : `${changeCount ?? 1} ${say(WORDS.change)}`}
      </td>
      <td data-name={say(WORDS.result)}>
        <DeliveryResult delivery={delivery} />
      </td>
      <td data-name={say(WORDS.attempt)}>{attempt}</td>
      <td data-name={say(WORDS.duration)}>{decimal.format(durationMs)} ms</td>
    </tr>
  );
}

/** How an attempt ended, and what happens next. */
function DeliveryResult({
  delivery: { outcome, status, error, retryAt, reason },
}: {
  delivery: Delivery;
}) {
  const say = useSay();
  if (outcome === "delivered") {
    return (
      <span className="webhooks__good">
        {say(WORDS.delivered)} ({status})
      </span>
    );
  }
  return (
    <span className="webhooks__bad">
      {say(WORDS.notDelivered)}: {error} {retryAt && `${say(WORDS.retryAt)} ${time(retryAt)}.`}
      {outcome === "failed" && reason === "changes" && say(WORDS.givenUp)}
    </span>
  );
}
