"use client";
import type { Delivery } from "../../webhooks/deliveries.ts";
import { useSay } from "../shared/use-say.ts";
import { WEBHOOK_WORDS as WORDS } from "./webhook-words.ts";

const instant = new Intl.DateTimeFormat("vi-VN", {
  ...{ hour: "2-digit", minute: "2-digit", second: "2-digit" },
  ...{ day: "numeric", month: "numeric", year: "numeric", timeZone: "Asia/Ho_Chi_Minh" },
});
const time = (text: string) => instant.format(new Date(text));
const decimal = new Intl.NumberFormat("vi-VN");

/** One attempt. On a narrow screen each cell says what it is. */
export function DeliveryRow({ delivery }: { delivery: Delivery }) {
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
export function DeliveryResult({
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
