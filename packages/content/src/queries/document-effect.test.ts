import { expect, it } from "vitest";
import type { DocumentCard, RelatedDocument } from "../views.ts";
import { effectOn, statusOn } from "./documents.ts";

const card = (changes: Partial<DocumentCard> = {}): DocumentCard => ({
  address: "/van-ban/a/2021/nghi-quyet/01/",
  type: "nghi-quyet",
  number: "01",
  symbol: "01-NQ/TU",
  issuerName: "Tỉnh ủy",
  family: "party",
  issueDate: "2021-07-01",
  effectDate: "2021-07-15",
  expiryDate: "2025-12-31",
  summary: "Về vùng cao",
  effectStatus: "inForce",
  isStub: false,
  isWithdrawn: false,
  ...changes,
});
const by = (kind: RelatedDocument["kind"], changes: Partial<DocumentCard>): RelatedDocument => ({
  kind,
  direction: "from",
  document: card(changes),
});

it.each([
  ["inForce", "2025-12-30", "inForce"],
  ["inForce", "2025-12-31", "expired"],
  ["suspended", "2026-06-01", "expired"],
  ["unknown", "2026-06-01", "unknown"],
  ["notYetInForce", "2021-07-14", "notYetInForce"],
  ["notYetInForce", "2021-07-15", "inForce"],
] as const)("what is noted as %s is on %s %s", (effectStatus, today, status) => {
  expect(statusOn(card({ effectStatus }), today)).toBe(status);
});

it("tells what happened in the order of time, and what is still to come", () => {
  const relations = [
    by("replaces", { number: "09", issueDate: "2025-11-01", effectDate: "2026-01-01" }),
    by("amends", { number: "05", issueDate: "2023-02-01", effectDate: null }),
    by("amends", { number: "06", issueDate: null, effectDate: null }),
    by("amends", { number: "07", isWithdrawn: true }),
    by("implements", { number: "08" }),
  ];
  const { steps } = effectOn(card(), relations, "2024-01-01");
  expect(steps.map(({ kind, date, isPast, by }) => [kind, date, isPast, by?.number])).toEqual([
    ["issued", "2021-07-01", true, undefined],
    ["effective", "2021-07-15", true, undefined],
    ["amended", "2023-02-01", true, "05"],
    ["expired", "2025-12-31", false, undefined],
    ["replaced", "2026-01-01", false, "09"],
    ["amended", null, true, "06"],
  ]);
});

it.each([
  ["replaces", "2026-01-01", "2025-12-30", "inForce"],
  ["replaces", "2024-01-01", "2024-01-01", "expired"],
  ["repeals", "2024-01-01", "2023-12-31", "inForce"],
  ["repeals", "2024-01-01", "2024-01-01", "expired"],
  ["suspends", "2024-01-01", "2024-01-01", "suspended"],
  ["suspends", "2024-01-01", "2025-12-31", "expired"],
  ["amends", "2024-01-01", "2024-06-01", "inForce"],
  ["corrects", "2024-01-01", "2024-06-01", "inForce"],
  ["consolidates", "2024-01-01", "2024-06-01", "inForce"],
  ["repeals", null, "2024-06-01", "inForce"],
] as const)("what one that %s it from %s on makes of it on %s: %s", (kind, day, today, status) => {
  const relation = by(kind, { issueDate: day, effectDate: null });
  expect(effectOn(card(), [relation], today).effectStatus).toBe(status);
  const withdrawn = by(kind, { issueDate: day, effectDate: null, isWithdrawn: true });
  expect(effectOn(card(), [withdrawn], "2024-06-01").effectStatus).toBe("inForce");
});

it("tells of what corrects, suspends, repeals and consolidates a document", () => {
  const kinds = ["corrects", "suspends", "repeals", "consolidates"] as const;
  const relations = kinds.map((kind, index) =>
    by(kind, { issueDate: `2022-0${index + 1}-01`, effectDate: null }),
  );
  const { steps } = effectOn(card({ effectDate: null, expiryDate: null }), relations, "2024-01-01");
  expect(steps.map(({ kind }) => kind)).toEqual([
    "issued",
    "corrected",
    "suspended",
    "repealed",
    "consolidated",
  ]);
});

it("is the same on two days between which nothing happens", () => {
  const on = (today: string) =>
    effectOn(card(), [by("amends", { issueDate: "2023-02-01" })], today);
  expect(on("2023-02-02")).toEqual(on("2025-12-30"));
  expect(on("2025-12-30")).not.toEqual(on("2025-12-31"));
});
