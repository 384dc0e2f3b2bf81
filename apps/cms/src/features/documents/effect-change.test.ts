import { expect, it } from "vitest";
import { type EffectRow, planEffectChange } from "./effect-change.ts";

const row = (name: string, more: Partial<EffectRow> = {}): EffectRow => ({
  id: name,
  name,
  status: "inForce",
  expiryDate: null,
  hasDraft: false,
  ...more,
});

it("ends what has effect, keeps days of their own, and leaves drafts to their editors", () => {
  const rows = [
    row("a"),
    row("b", { expiryDate: "2026-12-31" }),
    row("c", { status: "expired", expiryDate: "2023-01-01" }),
    row("d", { hasDraft: true }),
    row("e", { status: "unknown" }),
  ];
  const plan = planEffectChange(rows, { status: "expired", expiryDate: "2025-07-01" });
  expect(plan.changes.map(({ row: { name }, expiryDate }) => [name, expiryDate])).toEqual([
    ["a", "2025-07-01"],
    ["b", "2026-12-31"],
    ["e", "2025-07-01"],
  ]);
  expect(plan.unchanged.map(({ name }) => name)).toEqual(["c"]);
  expect(plan.withDraft.map(({ name }) => name)).toEqual(["d"]);
});

it("changes nothing twice", () => {
  const wish = { status: "suspended", expiryDate: null } as const;
  expect(planEffectChange([row("a", { status: "suspended" })], wish).changes).toEqual([]);
  expect(planEffectChange([row("a")], wish).changes).toHaveLength(1);
});
