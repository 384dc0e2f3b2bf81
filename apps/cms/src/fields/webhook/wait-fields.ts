import type { Condition, Field, NumberField } from "payload";
import { type Bilingual, bilingual, inLanguageOf } from "../../text/bilingual.ts";
import { DEFAULT_MAXIMUM_WAIT_MS, DEFAULT_QUIET_PERIOD_MS } from "../../webhooks/subscriber.ts";

const LONGEST_MS = 3_600_000;
const OUT_OF_RANGE = bilingual("Từ 0 đến 3600 giây.", "0 to 3600 seconds.");

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
    max: LONGEST_MS,
    admin: {
      condition: coalesces,
      description,
      width: "50%",
      components: { Field: "/components/webhooks/seconds-field.tsx#SecondsField" },
    },
    validate: (value: number | number[] | null | undefined, { req }) =>
      value === null || value === undefined || (Number(value) >= 0 && Number(value) <= LONGEST_MS)
        ? true
        : inLanguageOf(req, OUT_OF_RANGE),
  };
}

/** How changes that follow each other closely are told as one. */
export const waitFields: Field[] = [
  {
    type: "row",
    fields: [
      waitField(
        "quietPeriodMs",
        bilingual("Chờ yên (giây)", "Quiet period (seconds)"),
        bilingual("Báo khi đã yên như vậy sau thay đổi cuối.", "After the last change."),
        DEFAULT_QUIET_PERIOD_MS,
      ),
      waitField(
        "maximumWaitMs",
        bilingual("Chờ lâu nhất (giây)", "Longest wait (seconds)"),
        bilingual(
          "Tính từ thay đổi đầu tiên chưa báo.",
          "From the first change that was not told.",
        ),
        DEFAULT_MAXIMUM_WAIT_MS,
      ),
    ],
  },
];
