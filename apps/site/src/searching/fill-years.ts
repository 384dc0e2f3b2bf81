import { type IndexFiles, yearOf } from "@bantin/search/asking";
import type { Elements } from "./elements.ts";

/** Offers the years that there are pages of, and keeps what the address asks for. */
export function fillYears({ year }: Elements, manifest: IndexFiles["manifest"]): void {
  const years = new Set(manifest.groups.map(({ key }) => yearOf(key)));
  const offered = [...years].filter((value): value is number => value !== null);
  if (year.options.length === offered.length + 1) return;
  const options = offered
    .sort((a, b) => b - a)
    .map((value) => new Option(String(value), String(value)));
  year.replaceChildren(new Option("Tất cả", ""), ...options);
  year.value = new URLSearchParams(location.search).get("nam") ?? "";
}
