import fc from "fast-check";
import { pageAddressFault, readTypedAddress, routeAt } from "../../packages/contract/src/index.ts";

/** What old addresses are made of; among it, what nginx and the shell know as their own. */
const part = fc.oneof(
  fc.constantFrom(
    "xua",
    "Tin",
    "đầm hà",
    "bai.aspx",
    "$uri",
    '"x"',
    "{};",
    "~^x",
    "\\E",
    "default",
  ),
  fc.constantFrom("*.x", "É", "=a", "'", "`", "ế".repeat(85)),
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc.string({ unit: "grapheme-ascii", minLength: 1 }),
);
const typed = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => `/${parts.join("/")}`);

/** Addresses that the contract takes for old ones, the same in every run; no two that differ in capitals alone. */
export function oldAddresses(): string[] {
  const taken = new Map<string, string>();
  for (const text of fc.sample(typed, { numRuns: 400, seed: 20261130 })) {
    const found = readTypedAddress(text, "https://bantin.example");
    if (found.kind !== "site" || pageAddressFault(found.path) !== null) continue;
    if (routeAt(found.path) === null) taken.set(found.path.toLowerCase(), found.path);
  }
  return [...taken.values()];
}
