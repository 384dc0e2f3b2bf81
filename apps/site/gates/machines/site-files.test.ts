import { describe, expect, it } from "vitest";
import { manifestFaults, securityFaults } from "./site-files.ts";

const icons = ["192", "512"].map((size) => ({ src: `/bieu-tuong-${size}.png`, sizes: size }));
const manifest = { name: "Bản tin", start_url: "/", theme_color: "#8f1418", icons };
const files = ["bieu-tuong-192.png", "bieu-tuong-512.png"];

describe("the manifest", () => {
  it.each([
    ["whole", manifest, files, []],
    ["without a name", { ...manifest, name: "" }, files, ["name"]],
    ["with an icon that is not there", manifest, files.slice(1), ["icons"]],
  ])("%s", (_name, value, there, places) => {
    const faults = manifestFaults(JSON.stringify(value), { files: there });
    expect(faults.map(({ place }) => place)).toEqual(places);
  });
});

describe("security.txt", () => {
  const url = "https://bantin.example/.well-known/security.txt";
  const now = new Date("2026-11-30T00:00:00Z");
  const file = (contact: string, expires: string) =>
    `Contact: ${contact}\nExpires: ${expires}\nCanonical: ${url}\n`;

  it.each([
    ["whole", file("mailto:a@bantin.example", "2027-10-01T00:00:00Z"), []],
    ["without anybody", file("", "2027-10-01T00:00:00Z"), ["Contact"]],
    ["stale", file("https://bantin.example/", "2026-11-01T00:00:00Z"), ["Expires"]],
    ["of another site", file("tel:113", "2027-10-01T00:00:00Z").replace(url, "/"), ["Canonical"]],
  ])("%s", (_name, text, places) => {
    expect(securityFaults(text, { url, now }).map(({ place }) => place)).toEqual(places);
  });
});
