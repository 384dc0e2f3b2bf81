import { readFileSync } from "node:fs";
import { contrastOf } from "@bantin/contract";
import { describe, expect, it } from "vitest";

const sheet = readFileSync(`${import.meta.dirname}/tokens.css`, "utf8");
const [light = "", dark = ""] = sheet.split("prefers-color-scheme: dark");

/** A colour of the page; of a dark one that which it takes over from the light. */
function colour(name: string, isDark: boolean): string {
  const value = (part: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(part)?.[1];
  return (isDark ? value(dark) : undefined) ?? value(light) ?? "";
}

/** What the comment of the sheet claims. */
const CLAIMS: readonly [string, string, number][] = [
  ...["ink", "soft", "red", "link"].flatMap((name): [string, string, number][] => [
    [name, "paper", 7],
    [name, "tint", 7],
  ]),
  ["link-visited", "paper", 7],
  ["good", "paper", 7],
  ["bad", "paper", 7],
  ["theme-ink", "theme-ground", 7],
  ["theme-accent", "theme-ground", 4.5],
  ["rule", "paper", 3],
  ["focus", "paper", 3],
];

describe.each([
  ["light", false],
  ["dark", true],
])("on a %s page", (_name, isDark) => {
  it.each(CLAIMS)("%s on %s has a contrast of %f or more", (name, ground, least) => {
    const ratio = contrastOf(colour(name, isDark), colour(ground, isDark));
    expect(ratio).toBeGreaterThanOrEqual(least);
  });
});
