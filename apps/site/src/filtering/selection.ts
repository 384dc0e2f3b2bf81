import type { DocumentFacet } from "@bantin/contract";

/** What documents are filtered by; the names stand in the address of the filter. */
export const FILTERS = ["loai", "co-quan", "linh-vuc", "hieu-luc", "nam"] as const satisfies (
  | DocumentFacet
  | "nam"
)[];
export type Filter = (typeof FILTERS)[number];

/** What a reader has chosen; a filter without a choice is left out. */
export type Selection = Partial<Record<Filter, string>>;

/** @param search the query of an address, with or without `?` */
export function selectionFrom(search: string): Selection {
  const params = new URLSearchParams(search);
  const selection: Selection = {};
  for (const filter of FILTERS) {
    const value = params.get(filter);
    if (value) selection[filter] = value;
  }
  return selection;
}

/** The query of the address that says what was chosen: `?loai=nghi-quyet`; empty without a choice. */
export function searchOf(selection: Selection): string {
  const params = new URLSearchParams();
  for (const filter of FILTERS) {
    const value = selection[filter];
    if (value) params.set(filter, value);
  }
  const search = params.toString();
  return search === "" ? "" : `?${search}`;
}
