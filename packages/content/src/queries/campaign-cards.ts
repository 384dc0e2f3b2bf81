import { addresses, type Campaign } from "@bantin/contract";
import type { CampaignCard } from "../views.ts";

/** What lists and page heads show of a campaign. */
export function campaignCard(campaign: Campaign): CampaignCard {
  const { year, kind, slogan, occasion, anniversary, activeFrom, activeTo } = campaign;
  const address = addresses.campaign(campaign);
  return { address, year, kind, slogan, occasion, anniversary, activeFrom, activeTo };
}
