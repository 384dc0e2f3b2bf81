import { typeBySlug } from "@bantin/citations";
import { type PortalLink, portalLinks } from "@bantin/contract";
import type { StubCard } from "../views.ts";
import type { Shared } from "./shared.ts";

/** Links to the search for a document in the official portals of the settings. */
export function openPortals({ records }: Pick<Shared, "records">) {
  return ({
    family,
    symbol,
    type,
    number,
  }: Pick<StubCard, "family" | "symbol" | "type" | "number">): PortalLink[] => {
    const { portals } = records.global("site-settings");
    const words = symbol ?? `${typeBySlug(type)?.word ?? "Văn bản"} ${number}`;
    return portalLinks(portals, { family, words });
  };
}
