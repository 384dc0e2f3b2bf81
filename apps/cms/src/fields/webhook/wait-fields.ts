import type { Condition, Field, NumberField } from "payload";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";
import { DEFAULT_MAXIMUM_WAIT_MS, DEFAULT_QUIET_PERIOD_MS } from "../../webhooks/subscriber.ts";

const coalesces: Condition = (data) => data?.kind !== "publisher";

function waitField(
  name: string,
  label: Bilingual,
  description: Bilingual,
  defaultValue: number,
): NumberField {
  return {
    name,
    type: "number",
    label,
    defaultValue,
    min: 0,
    max: 3_600_000,
    admin: { condition: coalesces, description, step: 1000, width: "50%" },
  };
}

/** How changes that follow each other closely are told as one. */
export const waitFields: Field[] = [
  {
    type: "row",
    fields: [
      waitField(
        "quietPeriodMs",
        bilingual("Chờ yên (mili giây)", "Quiet period (ms)"),
        bilingual("Báo khi đã yên như vậy sau thay đổi cuối.", "After the last change."),
        DEFAULT_QUIET_PERIOD_MS,
      ),
      waitField(
        "maximumWaitMs",
        bilingual("Chờ lâu nhất (mili giây)", "Longest wait (ms)"),
        bilingual(
          "Tính từ thay đổi đầu tiên chưa báo.",
          "From the first change that was not told.",
        ),
        DEFAULT_MAXIMUM_WAIT_MS,
      ),
    ],
  },
];
